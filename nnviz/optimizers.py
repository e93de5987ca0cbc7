"""The optimizers under the name that Keras gives the module."""

from nnviz.model.optimizers import SGD

__all__ = ["SGD"]
