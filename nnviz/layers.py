"""The layers under the name that Keras gives the module."""

from nnviz.model.layers import Dense, Input
from nnviz.model.names import missing

__all__ = ["Dense", "Input"]

__getattr__ = missing(__name__, __all__)
