"""Where the matrices of an operation stand: geometry only, in units of the picture.

The terms of an equation follow each other like words, and go on in a new line where
there is no more room. What is too wide or too high for its place shows some of its
columns and rows, and bars beside them.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

from nnviz.teach.matrices import Matrix, Operation, Term
from ui import numbers
from ui.explain.matrices import words as wording
from ui.explain.matrices.boxes import (
    BAR,
    BRACKET,
    CAPTION,
    HEAD,
    HEAD_GAP,
    ROW,
    Box,
    Layout,
    Written,
)
from ui.explain.matrices.type import NAME, SHAPE, SIGN, SMALL, text_width
from ui.explain.matrices.words import Side, Words

GAP = 6.0  # around a sign
LINE_GAP, EQUATION_GAP = 10.0, 18.0
FEWEST_ROWS, FEWEST_COLUMNS = 5, 2

WIDEST_HEAD = 60.0
DIGIT, ROOM = 7.6, 18.0  # of a digit; of a sign, a point and the gap between cells
WIDE_DIGIT = 9.2  # of many digits, the widest in bold
SMALLER, MIDDLE = (1.5, 1.25, 1.0), 1.25  # than the zoom of a wide pane


def structure(operation: Operation, words: Words) -> tuple[object, ...]:
    """Return all of an operation that its layout depends on.

    Numbers may change at every step: all that matters is their length.
    """
    terms = [term for equation in operation.equations for term in equation.terms]
    sides = [
        len(wording.beside(term, side))
        for term in terms
        for side in ("before", "after")
    ]
    matrices = [
        (term.matrix.name, term.matrix.shape, words.digits(term.matrix))
        for term in terms
    ]
    return matrices, sides, words.key


def lay_out(
    operation: Operation,
    words: Words,
    width: float,
    height: float,
    fewest: int | None = None,
) -> Layout:
    """Return where everything stands in a picture of that width.

    As many rows are shown as fit into the height, but never very few. A matrix stays
    in the line where so many of its columns have room; by default, all.
    """
    most = max(matrix.shape[0] for matrix in operation.matrices)
    choices = range(min(FEWEST_ROWS, most), most + 1)

    def needed(rows: int) -> float:
        return _Setter(words, width, rows, fewest).set(operation).height

    fitting = bisect_right(choices, height, key=needed)
    rows = choices[max(0, fitting - 1)]
    return _Setter(words, width, rows, fewest).set(operation)


def fitted(
    operation: Operation, words: Words, width: float, height: float, zoom: float
) -> tuple[Layout, float]:
    """Return the layout, and the zoom: as large as lets all be seen in so many pixels.

    What must be scrolled anyway need not be small, but should be low.
    """
    for size in (zoom, *(size for size in SMALLER if size < zoom)):
        layout = lay_out(operation, words, width / size, height / size)
        if layout.shows_all_columns and layout.height <= height / size:
            return layout, size
    size = min(zoom, MIDDLE)
    room = width / size, height / size
    layout = lay_out(operation, words, *room)
    if layout.height > room[1]:
        close = lay_out(operation, words, *room, FEWEST_COLUMNS)
        layout = min(layout, close, key=lambda each: each.height)
    return layout, size


@dataclass
class _Line:
    """What stands side by side: boxes and signs at y = 0."""

    boxes: list[Box] = field(default_factory=list)
    signs: list[Written] = field(default_factory=list)
    x: float = 0.0

    @property
    def height(self) -> float:
        return max((box.frame.height() for box in self.boxes), default=ROW)


class _Setter:
    """Sets term after term, line after line."""

    def __init__(
        self, words: Words, width: float, most_rows: int, fewest: int | None
    ) -> None:
        self._words, self._width, self._most_rows = words, width, most_rows
        self._fewest = fewest  # columns for which a matrix stays in the line
        self._boxes: list[Box] = []
        self._signs: list[Written] = []
        self._line = _Line()
        self._top = 0.0

    def set(self, operation: Operation) -> Layout:
        """Return the layout of all equations."""
        for number, equation in enumerate(operation.equations):
            if number:
                self._top += EQUATION_GAP - LINE_GAP
            for index, term in enumerate(equation.terms):
                self._set_term((number, index), term)
            self._break()
        height = self._top - LINE_GAP
        return Layout(tuple(self._boxes), tuple(self._signs), height)

    def _set_term(self, place: tuple[int, int], term: Term) -> None:
        before, after = (_sign_width(term, side) for side in ("before", "after"))
        self._make_room(before + after, term, self._fewest)
        self._set_sign(place, "before", before)
        right = 0.0
        if not term.is_named_only:
            self._make_room(after, term, FEWEST_COLUMNS)
            room = self._width - self._line.x - after
            right = self._set_box(place, term.matrix, room)
        self._set_sign(place, "after", after)
        self._line.x = max(self._line.x, right)

    def _make_room(self, beside: float, term: Term, most: int | None = None) -> None:
        """Begin another line, unless a term and what stands beside it have room.

        Parameters
        ----------
        beside : float
            The width of the signs.
        term : Term
        most : int, optional
            The number of columns that must have room, if there are as many; else all.
        """
        if not term.is_named_only:
            columns = min(term.matrix.shape[1], most or term.matrix.shape[1])
            beside += self._frame_width(term.matrix, columns)
        if self._line.x and self._line.x + beside > self._width:
            self._break()

    def _set_sign(self, place: tuple[int, int], side: Side, width: float) -> None:
        if width:
            start = QPointF(self._line.x + GAP, 0)
            self._line.signs.append(Written(*place, side, start))
            self._line.x += width

    def _set_box(self, place: tuple[int, int], matrix: Matrix, room: float) -> float:
        """Set a matrix; return where its words end, which may be beyond its cells."""
        left, sides = self._line.x, self._sides(matrix)
        cell, rows = self._cell_width(matrix), min(matrix.shape[0], self._most_rows)
        columns = min(matrix.shape[1], max(1, int((room - sides) / cell)))
        start = QPointF(left + self._head_width(matrix) + BRACKET, CAPTION + HEAD)
        cells = QRectF(start, QSizeF(columns * cell, rows * ROW))
        bottom = cells.bottom() + (BAR if columns < matrix.shape[1] else 0)
        frame = QRectF(left, 0, self._frame_width(matrix, columns), bottom)
        box = Box(*place, frame, cells, matrix.shape, (rows, columns))
        self._line.boxes.append(box)
        self._line.x += sides + columns * cell
        return frame.right()

    def _break(self) -> None:
        """Put the line in its place, and begin another."""
        line, height = self._line, self._line.height
        for box in line.boxes:
            down = self._top + (height - box.frame.height()) / 2
            frame, cells = box.frame.translated(0, down), box.cells.translated(0, down)
            self._boxes.append(replace(box, frame=frame, cells=cells))
        middle = self._top + (height + (CAPTION + HEAD if line.boxes else 0)) / 2
        for sign in line.signs:
            lowered = sign.place + QPointF(0, middle)
            self._signs.append(replace(sign, place=lowered))
        self._top += height + LINE_GAP
        self._line = _Line()

    def _frame_width(self, matrix: Matrix, columns: int) -> float:
        """Return the width of a matrix of which so many columns are shown."""
        cells = columns * self._cell_width(matrix)
        return max(self._sides(matrix) + cells, self._caption_width(matrix))

    def _sides(self, matrix: Matrix) -> float:
        """Return the width of what stands beside the cells."""
        bar = BAR if matrix.shape[0] > self._most_rows else 0
        return self._head_width(matrix) + 2 * BRACKET + bar

    def _head_width(self, matrix: Matrix) -> float:
        widest = _widest(self._words.longest_heads(matrix.rows))
        return widest + HEAD_GAP if widest else 0.0

    def _cell_width(self, matrix: Matrix) -> float:
        usual, most = self._words.places(matrix) + 1, self._words.digits(matrix)
        digits = DIGIT * usual if most <= usual else WIDE_DIGIT * most
        head = _widest(self._words.longest_heads(matrix.columns)) + HEAD_GAP
        return max(digits + ROOM, head)

    def _caption_width(self, matrix: Matrix) -> float:
        title = text_width(f"{wording.name(matrix)} ", NAME)
        title += text_width(numbers.shape(*matrix.shape), SHAPE)
        return max(title, text_width(wording.axes(matrix), SMALL))


def _widest(heads: Sequence[str]) -> float:
    """Return the width of the widest head, which is not too wide."""
    return min(WIDEST_HEAD, max(text_width(head, SMALL) for head in heads))


def _sign_width(term: Term, side: Side) -> float:
    text = wording.beside(term, side)
    return text_width(text, SIGN) + 2 * GAP if text else 0.0
