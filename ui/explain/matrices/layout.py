"""Where the matrices of an operation stand: geometry only, in units of the picture.

The terms of an equation follow each other like words, and go on in a new line where
there is no more room; where each entry goes with those at its place, all of them stand
under each other. What is too wide or too high for its place shows some of its columns
and rows, and bars beside them.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSizeF

from ui.explain.matrices.boxes import (
    BAR,
    BRACKET,
    CAPTION,
    HEAD,
    ROW,
    Box,
    Layout,
    Written,
)
from ui.explain.matrices.measures import GAP, Measured, MeasuredEquation
from ui.explain.matrices.words import Side

LINE_GAP, EQUATION_GAP = 10.0, 18.0
FEWEST_ROWS, FEWEST_COLUMNS = 5, 2
SMALLER, MIDDLE = (1.5, 1.25, 1.0), 1.25  # than the zoom of a wide pane


def lay_out(
    measured: Sequence[MeasuredEquation],
    width: float,
    height: float,
    fewest: int | None = None,
) -> Layout:
    """Return where everything stands in a picture of that width.

    As many rows are shown as fit into the height, but never very few. A matrix stays
    in the line where so many of its columns have room; by default, all.
    """
    sizes = [term.size for each in measured for term in each.terms if term.size]
    most = max(rows for rows, _ in sizes)
    least = min(FEWEST_ROWS, most)

    @cache
    def at(rows: int) -> "_Setter":
        return _Setter(measured, width, rows, fewest)

    if least == most or at(least).height > height:
        return at(least).layout()
    if at(most).height <= height:
        return at(most).layout()
    choices = range(least, most)
    found = bisect_right(choices, height, key=lambda rows: at(rows).height)
    return at(choices[found - 1]).layout()


def fitted(
    measured: Sequence[MeasuredEquation], width: float, height: float, zoom: float
) -> tuple[Layout, float]:
    """Return the layout, and the zoom: as large as lets all be seen in so many pixels.

    What must be scrolled anyway need not be small, but should be low.
    """

    @cache
    def at(size: float, fewest: int | None = None) -> Layout:
        return lay_out(measured, width / size, height / size, fewest)

    for size in (zoom, *(size for size in SMALLER if size < zoom)):
        if at(size).shows_all_columns and at(size).height <= height / size:
            return at(size), size
    size = min(zoom, MIDDLE)
    found = at(size)
    if found.height > height / size:
        found = min(found, at(size, FEWEST_COLUMNS), key=lambda each: each.height)
    return found, size


@dataclass(slots=True)
class _Line:
    """What stands side by side, each at its x: signs, and boxes with their columns."""

    equation: int
    boxes: list[tuple[int, float, int]] = field(default_factory=list)
    signs: list[tuple[int, Side, float]] = field(default_factory=list)
    x: float = 0.0
    height: float = ROW


class _Setter:
    """Sets term after term, line after line."""

    def __init__(
        self,
        measured: Sequence[MeasuredEquation],
        width: float,
        most_rows: int,
        fewest: int | None,
    ) -> None:
        self._measured, self._width, self._most_rows = measured, width, most_rows
        self._fewest = fewest  # columns for which a matrix stays in the line
        self._lines: list[_Line] = []
        for number, equation in enumerate(measured):
            self._lines.append(_Line(number))
            indent = self._indent(equation)
            for index, term in enumerate(equation.terms):
                if indent is None:
                    self._set_term(index, term)
                else:
                    self._stack_term(index, term, indent)

    @property
    def height(self) -> float:
        """Return the height of all lines."""
        lines = sum(line.height + LINE_GAP for line in self._lines) - LINE_GAP
        return lines + (len(self._measured) - 1) * (EQUATION_GAP - LINE_GAP)

    def layout(self) -> Layout:
        """Return the layout of all equations."""
        boxes: list[Box] = []
        signs: list[Written] = []
        top, before = 0.0, 0
        for line in self._lines:
            if line.equation != before:
                top, before = top + EQUATION_GAP - LINE_GAP, line.equation
            boxes += [self._box(line, top, *each) for each in line.boxes]
            middle = top + (line.height + (CAPTION + HEAD if line.boxes else 0)) / 2
            for term, side, x in line.signs:
                place = QPointF(x + GAP, middle)
                signs.append(Written(line.equation, term, side, place))
            top += line.height + LINE_GAP
        return Layout(tuple(boxes), tuple(signs), self.height)

    # -- terms under each other ---------------------------------------------------

    def _indent(self, equation: MeasuredEquation) -> float | None:
        """Return where matrices that stand under each other begin.

        None where the terms follow each other: all on one line, or because an entry
        goes with others than those at its place.
        """
        terms = equation.terms
        if not equation.is_by_entry:
            return None
        whole = sum(
            term.before + self._box_width(term, term.most_columns) + term.after
            for term in terms
        )
        if whole <= self._width:
            return None
        indent = max(term.before for term in terms)
        room = self._width - indent
        has_room = all(self._least_width(term) <= room for term in terms)
        return indent if has_room else None

    def _stack_term(self, index: int, term: Measured, indent: float) -> None:
        if index:
            self._break()
        self._line.x = indent - term.before
        self._set_sign(index, "before", term.before)
        room = self._width - indent
        beside = room - term.after
        whole = self._box_width(term, term.most_columns)
        # Rather than the columns, what follows them goes on below.
        is_below = beside < whole <= room or beside < self._least_width(term)
        self._set_box(index, term, room if is_below else beside)
        if is_below:
            self._break()
            self._line.x = indent
        self._set_sign(index, "after", term.after)

    def _least_width(self, term: Measured) -> float:
        return self._box_width(term, min(FEWEST_COLUMNS, term.most_columns))

    # -- terms after each other ---------------------------------------------------

    @property
    def _line(self) -> _Line:
        return self._lines[-1]

    def _set_term(self, index: int, term: Measured) -> None:
        self._make_room(term.before + term.after, term, self._fewest)
        self._set_sign(index, "before", term.before)
        right = 0.0
        if term.size is not None:
            self._make_room(term.after, term, FEWEST_COLUMNS)
            room = self._width - self._line.x - term.after
            right = self._set_box(index, term, room)
        self._set_sign(index, "after", term.after)
        self._line.x = max(self._line.x, right)

    def _make_room(
        self, beside: float, term: Measured, most: int | None = None
    ) -> None:
        """Begin another line, unless a term and what stands beside it have room.

        Parameters
        ----------
        beside : float
            The width of the signs.
        term : Measured
        most : int, optional
            The number of columns that must have room, if there are as many; else all.
        """
        columns = min(term.most_columns, most or term.most_columns)
        needed = beside + self._box_width(term, columns)
        if self._line.x and self._line.x + needed > self._width:
            self._break()

    def _set_sign(self, index: int, side: Side, width: float) -> None:
        if width:
            self._line.signs.append((index, side, self._line.x))
            self._line.x += width

    def _set_box(self, index: int, term: Measured, room: float) -> float:
        """Set a matrix; return where its words end, which may be beyond its cells."""
        assert term.size is not None
        line, left = self._line, self._line.x
        rows = self._rows(term)
        sides = term.sides(rows)
        columns = min(term.size[1], max(1, int((room - sides) / term.cell)))
        line.boxes.append((index, left, columns))
        bar = BAR if columns < term.size[1] else 0.0
        line.height = max(line.height, CAPTION + HEAD + rows * ROW + bar)
        line.x += sides + columns * term.cell
        return left + term.width(columns, rows)

    def _break(self) -> None:
        self._lines.append(_Line(self._line.equation))

    # -- boxes ----------------------------------------------------------------------

    def _rows(self, term: Measured) -> int:
        return min(term.size[0], self._most_rows) if term.size else 0

    def _box_width(self, term: Measured, columns: int) -> float:
        return term.width(columns, self._rows(term))

    def _box(self, line: _Line, top: float, index: int, x: float, columns: int) -> Box:
        """Return a matrix at its place, in the middle of its line."""
        term = self._measured[line.equation].terms[index]
        assert term.size is not None
        rows, is_cut = self._rows(term), columns < term.size[1]
        height = CAPTION + HEAD + rows * ROW + (BAR if is_cut else 0.0)
        top += (line.height - height) / 2
        frame = QRectF(x, top, self._box_width(term, columns), height)
        start = QPointF(x + term.head + BRACKET, top + CAPTION + HEAD)
        cells = QRectF(start, QSizeF(columns * term.cell, rows * ROW))
        return Box(line.equation, index, frame, cells, term.size, (rows, columns))
