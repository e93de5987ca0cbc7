"""What an operation is made of: matrices, whose rows and columns have a meaning."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

import numpy as np

from nnviz.model.ops import Moment
from nnviz.types import FloatArray

Convention = Literal["rows", "columns"]
# Where the samples lie: each in a row of its own, as the engine has them, or a column.


@dataclass(frozen=True)
class Axis:
    """What the rows or the columns of a matrix stand for.

    The rows of one matrix and the columns of another that stand for the same are one
    and the same axis.

    Attributes
    ----------
    kind : str
        ``sample``, ``unit`` or ``one``, of which there is but one.
    size : int
    layer : int
        Of units; 0 are the inputs.
    """

    kind: Literal["sample", "unit", "one"]
    size: int
    layer: int = 0


ONE = Axis("one", 1)


@dataclass(frozen=True, eq=False)
class Matrix:
    """A matrix as it is drawn.

    Attributes
    ----------
    symbol : str
        Its name without the sign of the transpose: ``Z[1]``.
    latex_symbol : str
        The same as LaTeX.
    values : (r, c) array or None
        A view of the record's; None where it is not computed yet.
    rows, columns : Axis
    is_transposed : bool
        Whether it is drawn with rows and columns exchanged.
    is_fine : bool
        Whether its numbers need a decimal more: gradients and losses, and whatever
        stands in an equation with them.
    unscaled : frozenset of int
        The features of which nothing is subtracted, and that nothing divides.
    side : str
        Of an update, whether they are those ``before`` or ``after`` it; else empty.
    known : (Axis, int) or None
        Along that axis only so many of `values` are known so far; None is all of them.
    """

    symbol: str
    latex_symbol: str
    values: FloatArray | None
    rows: Axis
    columns: Axis
    is_transposed: bool = False
    is_fine: bool = False
    known: tuple[Axis, int] | None = None
    side: Literal["", "before", "after"] = ""
    unscaled: frozenset[int] = frozenset()

    @property
    def name(self) -> str:
        """Return its name as it is drawn: ``W[1]ᵀ``."""
        return f"{self.symbol}ᵀ" if self.is_transposed else self.symbol

    @property
    def shape(self) -> tuple[int, int]:
        """Return the numbers of rows and columns."""
        return self.rows.size, self.columns.size

    def cell(self, row: int, column: int) -> float | None:
        """Return a number; None is not computed yet."""
        return self.line(row, column, column + 1)[0]

    def line(self, row: int, first: int, last: int) -> list[float | None]:
        """Return numbers of a row, from a column up to another; None as in `cell`."""
        unknown: list[float | None] = [None] * (last - first)
        if self.values is None:
            return unknown
        axis, count = self.known or (self.columns, self.shape[1])
        if axis == self.rows and row >= count:
            return unknown
        end = last if axis == self.rows else min(last, max(first, count))
        return [*self.values[row, first:end].tolist(), *unknown[end - first :]]

    def is_unscaled(self, row: int, column: int) -> bool:
        """Tell whether a number belongs to a feature that is not scaled."""
        return (column if self.columns.kind == "unit" else row) in self.unscaled

    @cached_property
    def largest(self) -> float:
        """Return the size of its largest finite number, known or not; 0 without any."""
        values = () if self.values is None else self.values[np.isfinite(self.values)]
        return float(np.abs(values).max(initial=0.0))

    @cached_property
    def is_whole(self) -> bool:
        """Tell whether all its numbers are known, and whole: classes, counts."""
        values = self.values
        return values is not None and bool((values == np.rint(values)).all())

    @property
    def joins_units(self) -> bool:
        """Tell whether it has a number for every weight of a layer."""
        return self.rows.kind == self.columns.kind == "unit"

    @property
    def T(self) -> "Matrix":
        """Return the transpose."""
        return replace(
            self,
            values=None if self.values is None else self.values.T,
            rows=self.columns,
            columns=self.rows,
            is_transposed=not self.is_transposed,
        )

    @property
    def in_columns(self) -> "Matrix":
        """Return it as it is drawn where samples are columns.

        Whatever has samples or units alone is then laid the other way under its own
        name; W joins two layers, and keeps to "from × to" under its name.
        """
        turned = self.T
        if self.joins_units:
            return turned
        return replace(turned, is_transposed=self.is_transposed)


@dataclass(frozen=True)
class Sign:
    """What stands before or after a matrix.

    Attributes
    ----------
    text : str
        Operators and names of functions; ``{0}`` where a number stands.
    latex : str
        The same as LaTeX, for `str.format`.
    numbers : tuple of float or None
        None is not computed yet.
    """

    text: str = ""
    latex: str = ""
    numbers: tuple[float | None, ...] = ()

    def with_numbers(self, *numbers: float | None) -> "Sign":
        """Return the sign with its numbers."""
        return replace(self, numbers=numbers)


NOTHING = Sign()
# The product of two matrices, and nothing else.
DOT = Sign("·", r"\cdot")


@dataclass(frozen=True, eq=False)
class Term:
    """A matrix in an equation.

    Attributes
    ----------
    matrix : Matrix
    before, after : Sign
    is_named_only : bool
        Whether its name stands for it, as its numbers can be seen above.
    """

    matrix: Matrix
    before: Sign = NOTHING
    after: Sign = NOTHING
    is_named_only: bool = False


@dataclass(frozen=True, eq=False)
class Equation:
    """Terms from left to right; the first is the result.

    Attributes
    ----------
    terms : tuple of Term
    label : str
        Of the row of an explanation that works out a number of the result, where it
        is not the final one: see `nnviz.teach.explain.Row`.
    """

    terms: tuple[Term, ...]
    label: str = ""

    @property
    def result(self) -> Matrix:
        """Return what it computes."""
        return self.terms[0].matrix

    @property
    def evened(self) -> "Equation":
        """Return it with the same decimals in all of its matrices."""
        is_fine = any(term.matrix.is_fine for term in self.terms)
        terms = (
            replace(term, matrix=replace(term.matrix, is_fine=is_fine))
            for term in self.terms
        )
        return replace(self, terms=tuple(terms))

    @property
    def in_columns(self) -> "Equation":
        """Return it transposed: (A · B)ᵀ is Bᵀ · Aᵀ."""
        matrices = [term.matrix.in_columns for term in self.terms]
        for k, term in enumerate(self.terms):
            if term.before == DOT:
                matrices[k - 1 : k + 1] = matrices[k], matrices[k - 1]
        terms = zip(self.terms, matrices, strict=True)
        return replace(self, terms=tuple(replace(t, matrix=m) for t, m in terms))


@dataclass(frozen=True, eq=False)
class Operation:
    """What a moment of a step does, as equations of matrices.

    Attributes
    ----------
    moment : Moment
    equations : tuple of Equation
        In the order in which they are computed.
    convention : str
        ``rows`` or ``columns``: where the samples are drawn.
    """

    moment: Moment
    equations: tuple[Equation, ...]
    convention: Convention = "rows"

    @property
    def matrices(self) -> Iterator[Matrix]:
        """Yield every matrix that is drawn, from the first to the last."""
        for equation in self.equations:
            yield from (t.matrix for t in equation.terms if not t.is_named_only)
