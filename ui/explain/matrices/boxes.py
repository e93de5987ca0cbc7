"""The parts of a laid out operation: matrices and signs at their places."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from ui.explain.matrices.words import Side

ROW, HEAD, CAPTION = 18.0, 15.0, 28.0
BRACKET = 5.0  # from a bracket to the cells
BAR = 8.0  # a scroll bar with its gap
HEAD_GAP = 6.0


@dataclass(frozen=True)
class Box:
    """Where a matrix stands.

    Attributes
    ----------
    equation, term : int
        Which matrix it is.
    frame, cells : QRectF
        All of it, and the cells that can be seen.
    size, shown : (rows, columns)
        How many there are, and how many can be seen at once.
    """

    equation: int
    term: int
    frame: QRectF
    cells: QRectF
    size: tuple[int, int]
    shown: tuple[int, int]

    @property
    def cell_width(self) -> float:
        """Return the width of a cell."""
        return self.cells.width() / self.shown[1]

    @property
    def row_bar(self) -> QRectF | None:
        """Return where the bar that scrolls the rows lies, if there is one."""
        if self.shown[0] == self.size[0]:
            return None
        left = self.cells.right() + BRACKET + 3
        return QRectF(left, self.cells.top(), BAR - 3, self.cells.height())

    @property
    def column_bar(self) -> QRectF | None:
        """Return where the bar that scrolls the columns lies, if there is one."""
        if self.shown[1] == self.size[1]:
            return None
        top = self.cells.bottom() + 3
        return QRectF(self.cells.left(), top, self.cells.width(), BAR - 3)

    def row_thumb(self, first: int) -> QRectF | None:
        """Return where the bar of the rows says that `first` is the first one seen."""
        track, share = self.row_bar, self.cells.height() / self.size[0]
        if track is None:
            return None
        top = track.top() + first * share
        return QRectF(track.left(), top, track.width(), self.shown[0] * share)

    def column_thumb(self, first: int) -> QRectF | None:
        """Return where the bar of the columns says that `first` is the first seen."""
        track, share = self.column_bar, self.cells.width() / self.size[1]
        if track is None:
            return None
        left = track.left() + first * share
        return QRectF(left, track.top(), self.shown[1] * share, track.height())


@dataclass(frozen=True)
class Written:
    """Where a sign stands, or the name of a matrix that can be seen above.

    Attributes
    ----------
    equation, term : int
        Which term it belongs to.
    side : str
        ``before`` or ``after`` the matrix.
    place : QPointF
        The left end, at half the height of its letters.
    """

    equation: int
    term: int
    side: Side
    place: QPointF


@dataclass(frozen=True)
class Layout:
    """A picture of matrices."""

    boxes: tuple[Box, ...]
    signs: tuple[Written, ...]
    height: float

    @property
    def shows_all_columns(self) -> bool:
        """Tell whether no matrix is too wide."""
        return all(box.shown[1] == box.size[1] for box in self.boxes)
