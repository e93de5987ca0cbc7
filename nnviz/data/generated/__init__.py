"""Data sets that are generated: points of classes in the plane, or noisy values."""

from nnviz.data.generated.sets import (
    GENERATED,
    MAX_NOISE,
    MAX_SAMPLES,
    MIN_CLASSES,
    MIN_SAMPLES,
    OF_CLASSES,
    OF_VALUES,
    classes_of,
    family,
    generate,
    is_generated,
    takes_classes,
)

__all__ = [
    "GENERATED",
    "MAX_NOISE",
    "MAX_SAMPLES",
    "MIN_CLASSES",
    "MIN_SAMPLES",
    "OF_CLASSES",
    "OF_VALUES",
    "classes_of",
    "family",
    "generate",
    "is_generated",
    "takes_classes",
]
