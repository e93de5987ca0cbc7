"""The metrics under the names that Keras gives their classes."""

from nnviz.model.metrics import METRICS
from nnviz.model.names import constructor, missing

__all__ = [
    "Accuracy",
    "BinaryAccuracy",
    "CategoricalAccuracy",
    "F1Score",
    "MeanAbsoluteError",
    "MeanSquaredError",
    "Precision",
    "R2Score",
    "Recall",
    "RootMeanSquaredError",
    "SparseCategoricalAccuracy",
]

Accuracy = constructor(METRICS["accuracy"])
BinaryAccuracy = constructor(METRICS["accuracy"])
CategoricalAccuracy = constructor(METRICS["accuracy"])
SparseCategoricalAccuracy = constructor(METRICS["accuracy"])
Precision = constructor(METRICS["precision"])
Recall = constructor(METRICS["recall"])
F1Score = constructor(METRICS["f1"])
MeanSquaredError = constructor(METRICS["mse"])
RootMeanSquaredError = constructor(METRICS["rmse"])
MeanAbsoluteError = constructor(METRICS["mae"])
R2Score = constructor(METRICS["r2"])

__getattr__ = missing(__name__, __all__)
