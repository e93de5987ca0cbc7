"""How much room the terms of an operation take, whatever the place they get."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nnviz.teach.matrices import Equation, Matrix, Operation, Term
from ui.explain.matrices import words as wording
from ui.explain.matrices.boxes import BAR, BRACKET, HEAD_GAP
from ui.explain.matrices.type import NAME, SHAPE, SIGN, SMALL, text_width
from ui.explain.matrices.words import Side, Words
from ui.words import numbers

GAP = 6.0  # around a sign
WIDEST_HEAD = 60.0
DIGIT, ROOM = 7.6, 18.0  # of a digit; of a sign, a point and the gap between cells
WIDE_DIGIT = 9.2  # of many digits, the widest in bold
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Measured:
    """A term: widths in units of the picture.

    Attributes
    ----------
    before, after : float
        Of the signs beside the matrix, with the gaps around them; 0 without any.
    size : (rows, columns) or None
        Of the matrix; None where its name alone stands for it.
    head, cell, caption : float
        Of what stands before a row, of a number, and of the words over the matrix.
    """

    before: float
    after: float
    size: tuple[int, int] | None = None
    head: float = 0.0
    cell: float = 0.0
    caption: float = 0.0

    @property
    def most_columns(self) -> int:
        """Return how many columns there are."""
        return self.size[1] if self.size else 0

    def sides(self, rows: int) -> float:
        """Return the width of what stands beside the cells of so many rows."""
        is_cut = self.size is not None and rows < self.size[0]
        return self.head + 2 * BRACKET + (BAR if is_cut else 0.0)

    def width(self, columns: int, rows: int) -> float:
        """Return the width of the matrix with so many rows and columns."""
        if self.size is None:
            return 0.0
        return max(self.sides(rows) + columns * self.cell, self.caption)


@dataclass(frozen=True, slots=True)
class MeasuredEquation:
    """The terms of an equation, and whether each entry goes with those at its place."""

    terms: tuple[Measured, ...]
    is_by_entry: bool


def measures(operation: Operation, words: Words) -> tuple[MeasuredEquation, ...]:
    """Return how much room each term takes: all that a layout depends on.

    Numbers may change at every step: all that matters is their length.
    """
    return tuple(_equation(equation, words) for equation in operation.equations)


def _equation(equation: Equation, words: Words) -> MeasuredEquation:
    terms = tuple(_term(term, words) for term in equation.terms)
    matrices = [term.matrix for term in equation.terms]
    axes = {(matrix.rows, matrix.columns) for matrix in matrices}
    is_drawn = not any(term.is_named_only for term in equation.terms)
    return MeasuredEquation(terms, is_drawn and len(axes) == 1)


def _term(term: Term, words: Words) -> Measured:
    before, after = (_sign_width(term, side) for side in ("before", "after"))
    if term.is_named_only:
        return Measured(before, after)
    matrix = term.matrix
    head = _widest(words.longest_heads(matrix.rows))
    return Measured(
        before,
        after,
        matrix.shape,
        head + HEAD_GAP if head else 0.0,
        _cell_width(matrix, words),
        _caption_width(matrix),
    )


def _cell_width(matrix: Matrix, words: Words) -> float:
    usual, most = words.places(matrix) + 1, words.digits(matrix)
    digits = DIGIT * usual if most <= usual else WIDE_DIGIT * most
    head = _widest(words.longest_heads(matrix.columns)) + HEAD_GAP
    return max(digits + ROOM, head)


def _caption_width(matrix: Matrix) -> float:
    title = text_width(f"{wording.name(matrix)} ", NAME)
    title += text_width(numbers.shape(*matrix.shape), SHAPE)
    return max(title, text_width(wording.axes(matrix), SMALL))


def _widest(heads: Sequence[str]) -> float:
    """Return the width of the widest head, which is not too wide."""
    return min(WIDEST_HEAD, max(text_width(head, SMALL) for head in heads))


def _sign_width(term: Term, side: Side) -> float:
    text = _DIGIT.sub("0", wording.beside(term, side))
    return text_width(text, SIGN) + 2 * GAP if text else 0.0
