"""A table: features and a target as numbers, with their names, units and classes."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from nnviz.data.frames import Column, Frame
from nnviz.types import FloatArray, frozen

MAX_CLASSES = 10  # that are told apart, by their colours too


def problem_of(classes: int) -> str:
    """Return the kind of problem of a target of so many classes; of 0, a quantity."""
    if classes == 0:
        return "regression"
    return "binary" if classes == 2 else "multiclass"


def owned(values: ArrayLike) -> FloatArray:
    """Return a float64, C-contiguous, read-only copy of an array, if it is none.

    C-contiguous because products of arrays laid out otherwise differ in the last bit.
    """
    if isinstance(values, np.ndarray) and values.dtype == np.float64:
        flags = values.flags
        if flags.c_contiguous and flags.owndata and not flags.writeable:
            return values
    return frozen(np.array(values, dtype=np.float64, order="C"))


@dataclass(frozen=True, eq=False)
class Table:
    """A problem to learn: n rows of p features and one target.

    Attributes
    ----------
    name : str
        Name of the data set, or of the file without its ending.
    features : tuple of str
        The p names of the features.
    units : tuple of str
        The unit of each feature, "" where there is none.
    X : (n, p) array
        The features as they are in the source. Read-only, as is `y`.
    y : (n,) array
        The target: its value, or the index of its class in `classes`.
    target, target_unit : str
        Name and unit of the target.
    problem : str
        "regression", "binary" or "multiclass".
    classes : tuple of str
        The labels of the classes, in order; () for a regression.
    image_shape : (height, width) or None
        Where the features are the pixels of an image, row by row: its shape.
    """

    name: str
    features: tuple[str, ...]
    units: tuple[str, ...]
    X: FloatArray
    y: FloatArray
    target: str
    target_unit: str
    problem: str
    classes: tuple[str, ...]
    image_shape: tuple[int, int] | None = None

    @cached_property
    def ink(self) -> tuple[float, float]:
        """Return the least and the largest feature; of images, no ink and full ink."""
        return float(self.X.min()), float(self.X.max())

    def __post_init__(self) -> None:
        """Take own copies of the arrays."""
        object.__setattr__(self, "X", owned(self.X))
        object.__setattr__(self, "y", owned(self.y))


def frame_of(table: Table) -> Frame:
    """Return the frame that holds what a table does; classes are texts in it."""
    features = zip(table.features, table.units, table.X.T, strict=True)
    columns = [Column(*each) for each in features]
    target = Column(table.target, table.target_unit, table.y, table.classes)
    return Frame(table.name, (*columns, target), table.target, table.image_shape)
