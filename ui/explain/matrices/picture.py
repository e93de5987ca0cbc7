"""What is shown of an operation, and everything there is to paint of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from nnviz.teach.matrices import Axis, Matrix, Operation, Term
from ui.explain.matrices.boxes import Box, Layout, Written
from ui.explain.matrices.lit import Lit
from ui.explain.matrices.words import Words


@dataclass(frozen=True, eq=False)
class Shown:
    """What is shown, wherever it will stand.

    Attributes
    ----------
    operation : Operation
    words : Words
    lit : Lit
    """

    operation: Operation
    words: Words
    lit: Lit


@dataclass(frozen=True, eq=False)
class Picture(Shown):
    """Everything there is to paint.

    Attributes
    ----------
    layout : Layout
    offsets : mapping of Axis to int
        How far an axis is scrolled, wherever it does not fit.
    """

    layout: Layout
    offsets: Mapping[Axis, int]

    def term(self, of: Box | Written) -> Term:
        """Return the term of a matrix or a sign."""
        return self.operation.equations[of.equation].terms[of.term]

    def matrix(self, box: Box) -> Matrix:
        """Return what a box shows."""
        return self.term(box).matrix

    def lit_in(self, box: Box) -> tuple[int | None, int | None]:
        """Return the row and the column of a matrix that are lit."""
        matrix, equation = self.matrix(box), self.operation.equations[box.equation]
        row, column = (
            self.lit.index(axis, box.equation, equation.result)
            for axis in (matrix.rows, matrix.columns)
        )
        return row, column

    def first(self, box: Box) -> tuple[int, int]:
        """Return the first row and the first column that can be seen."""
        matrix = self.matrix(box)
        row, column = (
            min(self.offsets.get(axis, 0), size - shown)
            for axis, size, shown in zip(
                (matrix.rows, matrix.columns), box.size, box.shown, strict=True
            )
        )
        return row, column
