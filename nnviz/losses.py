"""The losses under the names that Keras gives their classes."""

from nnviz.model.losses import LOSSES
from nnviz.model.names import constructor, missing

__all__ = [
    "BinaryCrossentropy",
    "CategoricalCrossentropy",
    "HalfMeanSquaredError",
    "Huber",
    "MeanAbsoluteError",
    "MeanSquaredError",
    "RootMeanSquaredError",
    "SparseCategoricalCrossentropy",
]

MeanSquaredError = constructor(LOSSES["mean_squared_error"])
HalfMeanSquaredError = constructor(LOSSES["half_mean_squared_error"])
RootMeanSquaredError = constructor(LOSSES["root_mean_squared_error"])
MeanAbsoluteError = constructor(LOSSES["mean_absolute_error"])
Huber = constructor(LOSSES["huber"])
BinaryCrossentropy = constructor(LOSSES["binary_crossentropy"])
CategoricalCrossentropy = constructor(LOSSES["categorical_crossentropy"])
SparseCategoricalCrossentropy = constructor(LOSSES["sparse_categorical_crossentropy"])

__getattr__ = missing(__name__, __all__)
