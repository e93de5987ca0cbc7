"""The schedules of a rate under the name that Keras gives the module."""

from nnviz.model.names import missing
from nnviz.model.schedules import CosineDecay, ExponentialDecay

__all__ = ["CosineDecay", "ExponentialDecay"]

__getattr__ = missing(__name__, __all__)
