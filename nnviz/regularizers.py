"""The penalties on kernels under the name that Keras gives the module."""

from nnviz.model.names import missing
from nnviz.model.penalties import L1, L1L2, L2

__all__ = ["L1", "L1L2", "L2"]

__getattr__ = missing(__name__, __all__)
