"""What was done to each column, with the numbers that the training rows gave."""

from collections.abc import Generator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnviz.data.encoding import Encoding
from nnviz.data.frames import Column
from nnviz.data.proposal import Proposal
from nnviz.data.recipe import ColumnRecipe
from nnviz.types import FloatArray, IntArray

AT_ONCE = 1 << 19  # numbers, in some milliseconds


@dataclass(frozen=True, eq=False)
class ColumnPlan:
    """What is done to a column.

    Attributes
    ----------
    column : Column
        As it was found.
    proposed, recipe : ColumnRecipe
        What suits it and what is done; both are complete.
    reason : str
        Why it is proposed to leave it out, see `Proposal`; "" if it is not.
    inputs : range
        Which inputs of the network it becomes; none if it is left out.
    encoding : Encoding or None
        How; None if it is left out.
    """

    column: Column
    proposed: ColumnRecipe
    recipe: ColumnRecipe
    reason: str
    inputs: range = range(0)
    encoding: Encoding | None = None

    @classmethod
    def of(
        cls, proposal: Proposal, column: Column, encoding: Encoding | None, first: int
    ) -> "ColumnPlan":
        """Return the plan of a column whose first input has that number."""
        width = len(encoding.names) if encoding else 0
        inputs = range(first, first + width)
        words = proposal.proposed, proposal.recipe, proposal.reason
        return cls(column, *words, inputs, encoding)

    @property
    def name(self) -> str:
        """Return the name of the column."""
        return self.column.name

    @property
    def is_kept(self) -> bool:
        """Tell whether the network sees it."""
        return self.encoding is not None

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of its inputs."""
        return self.encoding.names if self.encoding else ()

    @property
    def units(self) -> tuple[str, ...]:
        """Return the units of its inputs: a code has none."""
        unit = self.column.unit if self.recipe.encode == "as_is" else ""
        return (unit,) * len(self.inputs)

    @property
    def fill(self) -> float:
        """Return what stands in for nothing: a number, or which of `levels`."""
        return np.nan if self.encoding is None else self.encoding.fill

    @property
    def levels(self) -> tuple[str, ...]:
        """Return its texts, and the constant for gaps if that is a new one."""
        return self.encoding.levels if self.encoding else self.column.levels

    @property
    def input_levels(self) -> tuple[str, ...]:
        """Return the level that each of its inputs stands for; "" for all of them."""
        if self.encoding is None or self.recipe.encode != "one_hot":
            return ("",) * len(self.inputs)
        return self.encoding.shown_levels

    @property
    def codes(self) -> tuple[float, ...]:
        """Return the values of the training rows, where it is encoded."""
        return self.encoding.codes if self.encoding else ()


@dataclass(frozen=True)
class Scaling:
    """Numbers of the training rows, and how a value x is scaled by them.

    Attributes
    ----------
    scale : str
        ``standard``, ``min_max`` or ``none``.
    mean, sigma, least, most : float
        σ² = 1/n Σ (x − mean)²: divided by n, not n − 1.
    shift, divisor : float
        The scaled value is (x − shift) / divisor.
    """

    scale: str
    mean: float
    sigma: float
    least: float
    most: float

    @property
    def shift(self) -> float:
        """Return what is subtracted."""
        return {"standard": self.mean, "min_max": self.least}.get(self.scale, 0.0)

    @property
    def divisor(self) -> float:
        """Return what it is divided by then; of equal values 1."""
        if self.scale == "none" or self.least == self.most:
            return 1.0  # the σ of equal numbers may round to a little more than 0
        found = self.sigma if self.scale == "standard" else self.most - self.least
        return found if found > 0 else 1.0


@dataclass(frozen=True)
class InputPlan:
    """An input of the network.

    Attributes
    ----------
    name, unit : str
        ``sex = male`` for a level of its own.
    column : str
        The one that it comes of.
    level : str
        The level that it stands for; "" unless it is one-hot.
    scaling : Scaling
    """

    name: str
    unit: str
    column: str
    level: str
    scaling: Scaling


@dataclass(frozen=True, eq=False)
class TargetPlan:
    """What is done to the target.

    Attributes
    ----------
    column : Column
    problem : str
        ``regression`` or ``classification``.
    is_chosen : bool
        Whether the recipe says so, and not the values.
    scaling : Scaling
        Classes are not scaled.
    """

    column: Column
    problem: str
    is_chosen: bool
    scaling: Scaling


@dataclass(frozen=True, eq=False)
class Plan:
    """What was done to a frame.

    Attributes
    ----------
    columns : tuple of ColumnPlan
        Of all columns but the target, in their order.
    inputs : tuple of InputPlan
        The p inputs of the network.
    target : TargetPlan
    """

    columns: tuple[ColumnPlan, ...]
    inputs: tuple[InputPlan, ...]
    target: TargetPlan

    @property
    def features(self) -> tuple[str, ...]:
        """Return the names of the c columns that the network sees."""
        return tuple(column.name for column in self.columns if column.is_kept)

    @property
    def scales(self) -> frozenset[str]:
        """Return how inputs or target are scaled, where they are."""
        scalings = [self.target.scaling, *(each.scaling for each in self.inputs)]
        return frozenset(each.scale for each in scalings) - {"none"}

    @cached_property
    def constants(self) -> dict[int, float]:
        """Return the inputs that are the same in all training rows, and their value."""
        scalings = enumerate(each.scaling for each in self.inputs)
        return {k: own.least for k, own in scalings if own.least == own.most}

    @property
    def encodings(self) -> tuple[Encoding, ...]:
        """Return how the c columns become numbers."""
        return tuple(c.encoding for c in self.columns if c.encoding is not None)

    def column(self, name: str) -> ColumnPlan:
        """Return the plan of a column, which there must be."""
        return next(column for column in self.columns if column.name == name)


@dataclass(frozen=True, eq=False)
class Trail:
    """A cell on its way to the network.

    Attributes
    ----------
    cell : float
        As it was found; NaN where there was nothing.
    filled : float
        With something in the gap.
    is_unknown : bool
        Whether it is a level that the training rows lack.
    encoded, scaled : (k,) arrays
        What the column's inputs are before any scaling, and after.
    """

    cell: float
    filled: float
    is_unknown: bool
    encoded: FloatArray
    scaled: FloatArray


def scalings(columns: FloatArray, scales: tuple[str, ...]) -> tuple[Scaling, ...]:
    """Return how each of (n, p) columns of training rows is scaled."""
    found = columns.mean(axis=0), columns.std(axis=0), columns.min(0), columns.max(0)
    numbers = np.transpose(found).tolist()
    return tuple(Scaling(s, *row) for s, row in zip(scales, numbers, strict=True))


def input_plans(
    columns: tuple[ColumnPlan, ...], X: FloatArray, rows: IntArray
) -> Generator[float, None, tuple[InputPlan, ...]]:
    """Return the plans of the inputs, by those rows of (n, p) that are trained on.

    Yields the share that is done.
    """
    scales = tuple(each.recipe.scale or "none" for each in columns for _ in each.inputs)
    found: list[Scaling] = []
    width = max(2, AT_ONCE // len(rows))
    while len(found) < len(scales):
        done = len(found)
        # A column alone would be summed in another order, with other last bits.
        first = max(0, min(done, len(scales) - 2))
        block = slice(first, done + width)
        found += scalings(X[rows, block], scales[block])[done - first :]
        yield len(found) / len(scales)
    words = (
        (name, unit, each.name, level)
        for each in columns
        for name, unit, level in zip(
            each.names, each.units, each.input_levels, strict=True
        )
    )
    return tuple(InputPlan(*of, how) for of, how in zip(words, found, strict=True))
