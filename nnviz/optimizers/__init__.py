"""The optimizers under the name that Keras gives the module."""

from nnviz.model.names import missing
from nnviz.model.optimizers import SGD, Adagrad, Adam, AdamW, RMSprop
from nnviz.optimizers import schedules

__all__ = ["SGD", "Adagrad", "Adam", "AdamW", "RMSprop", "schedules"]

__getattr__ = missing(__name__, __all__)
