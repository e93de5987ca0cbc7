"""What lies under a point of the matrices, and how they scroll."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from nnviz.teach.matrices import Axis
from ui.explain.matrices.boxes import HEAD, ROW, Box
from ui.explain.matrices.picture import Picture


@dataclass(frozen=True)
class Spot:
    """A cell, or the head of a row or a column, whose other index is None."""

    box: Box
    row: int | None
    column: int | None


@dataclass(frozen=True)
class Bar:
    """The scroll bar of an axis.

    Attributes
    ----------
    axis : Axis
    first, last : int
        The first row or column that can be seen, and the last that can come first.
    per_pixel : float
        How many rows or columns a pixel of it stands for.
    is_upright : bool
    """

    axis: Axis
    first: int
    last: int
    per_pixel: float
    is_upright: bool


def spot_at(picture: Picture, point: QPointF) -> Spot | None:
    """Return the cell or the head under a point."""
    box = box_at(picture, point)
    if box is None:
        return None
    first_row, first_column = picture.first(box)
    inside = point - box.cells.topLeft()
    row, column = int(inside.y() // ROW), int(inside.x() // box.cell_width)
    is_row, is_column = 0 <= row < box.shown[0], 0 <= column < box.shown[1]
    if is_row and is_column:
        return Spot(box, first_row + row, first_column + column)
    if is_row and inside.x() < 0:
        return Spot(box, first_row + row, None)
    if is_column and -HEAD <= inside.y() < 0:
        return Spot(box, None, first_column + column)
    return None


def box_at(picture: Picture, point: QPointF) -> Box | None:
    """Return the matrix under a point."""
    boxes = picture.layout.boxes
    return next((box for box in boxes if box.frame.contains(point)), None)


def bar_at(picture: Picture, point: QPointF) -> Bar | None:
    """Return the scroll bar under a point."""
    for box in picture.layout.boxes:
        matrix, first = picture.matrix(box), picture.first(box)
        last = [size - shown for size, shown in zip(box.size, box.shown, strict=True)]
        if box.row_bar is not None and _is_on(box.row_bar, point):
            share = box.size[0] / box.row_bar.height()
            return Bar(matrix.rows, first[0], last[0], share, is_upright=True)
        if box.column_bar is not None and _is_on(box.column_bar, point):
            share = box.size[1] / box.column_bar.width()
            return Bar(matrix.columns, first[1], last[1], share, is_upright=False)
    return None


def showing_lit(picture: Picture) -> dict[Axis, int]:
    """Return how the axes are scrolled when everything that is lit can be seen."""
    found: dict[Axis, int] = {}
    for box in picture.layout.boxes:
        matrix = picture.matrix(box)
        sides = (matrix.rows, matrix.columns), picture.lit_in(box), box.shown
        for axis, index, shown in zip(*sides, strict=True):
            if index is not None:
                first = found.get(axis, picture.offsets.get(axis, 0))
                found[axis] = min(index, max(first, index - shown + 1))
    return found


def _is_on(track: QRectF, point: QPointF) -> bool:
    return track.adjusted(-2, -2, 2, 2).contains(point)
