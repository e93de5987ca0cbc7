"""The layers under the name that Keras gives the module."""

from nnviz.model.layers import Dense, Input

__all__ = ["Dense", "Input"]
