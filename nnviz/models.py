"""The models under the name that Keras gives the module."""

from nnviz.model.names import missing
from nnviz.model.network import Sequential

__all__ = ["Sequential"]

__getattr__ = missing(__name__, __all__)
