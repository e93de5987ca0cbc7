"""Paints matrices: pure, from a picture."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui.explain.matrices import words as wording
from ui.explain.matrices.boxes import BRACKET, HEAD_GAP, ROW, Box
from ui.explain.matrices.picture import Picture
from ui.explain.matrices.type import (
    NAME,
    NUMBER,
    SHAPE,
    SIGN,
    SMALL,
    SMALL_STRONG,
    STRONG,
    Style,
    font,
    text_width,
)
from ui.look import theme
from ui.look.colours import readable
from ui.look.theme import Theme
from ui.words import numbers

_PAD = 4.0  # from a number to the right end of its cell
_SERIF = 3.0  # of a bracket


def paint(painter: QPainter, picture: Picture, visible: QRectF) -> None:
    """Paint what lies in a rectangle of the picture."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font(SIGN))
    painter.setPen(theme.current().ink)
    half = QFontMetricsF(font(SIGN)).capHeight() / 2
    for sign in picture.layout.signs:
        if not visible.top() - ROW < sign.place.y() < visible.bottom() + ROW:
            continue
        text = wording.beside(picture.term(sign), sign.side)
        painter.drawText(sign.place + QPointF(0, half), text)
    for box in picture.layout.boxes:
        if box.frame.intersects(visible):
            _Painting(painter, picture, box).paint()


class _Painting:
    """Paints one matrix."""

    def __init__(self, painter: QPainter, picture: Picture, box: Box) -> None:
        self._painter, self._box, self._words = painter, box, picture.words
        self._matrix, self._theme = picture.matrix(box), theme.current()
        self._phase = picture.operation.moment.phase
        self._rows, self._columns = (
            range(first, first + count)
            for first, count in zip(picture.first(box), box.shown, strict=True)
        )
        self._lit_row, self._lit_column = picture.lit_in(box)
        is_result = (box.equation, box.term) == (picture.lit.equation, 0)
        self._cell = picture.lit.cell if is_result else None

    def paint(self) -> None:
        """Paint it from the caption to the bars."""
        self._caption()
        self._bands()
        self._brackets()
        self._heads()
        self._numbers()
        self._bars()

    def _caption(self) -> None:
        left, top = self._box.frame.left(), self._box.frame.top()
        name = f"{wording.name(self._matrix)} "
        self._write(QPointF(left, top + 11), name, NAME, self._theme.ink)
        beside = QPointF(left + text_width(name, NAME), top + 11)
        shape = numbers.shape(*self._matrix.shape)
        self._write(beside, shape, SHAPE, self._theme.muted)
        words = wording.axes(self._matrix)
        self._write(QPointF(left, top + 25), words, SMALL, self._theme.muted)

    def _bands(self) -> None:
        """Light a row and a column."""
        soft = self._theme.phase_soft(self._phase)
        if self._lit_row in self._rows:
            self._painter.fillRect(self._place(row=self._lit_row), soft)
        if self._lit_column in self._columns:
            self._painter.fillRect(self._place(column=self._lit_column), soft)

    def _brackets(self) -> None:
        self._painter.setPen(QPen(self._theme.muted, 1.2))
        cells = self._box.cells.adjusted(-BRACKET + 1, 0, BRACKET - 1, 0)
        for x, serif in ((cells.left(), _SERIF), (cells.right(), -_SERIF)):
            ends = [QPointF(x, cells.top()), QPointF(x, cells.bottom())]
            serifs = [end + QPointF(serif, 0) for end in ends]
            self._painter.drawPolyline([serifs[0], *ends, serifs[1]])

    def _heads(self) -> None:
        cells, width = self._box.cells, self._box.cell_width
        room = cells.left() - BRACKET - HEAD_GAP - self._box.frame.left()
        for k, row in enumerate(self._rows):
            base = cells.top() + k * ROW + _rise(SMALL)
            right = QPointF(cells.left() - BRACKET - HEAD_GAP + 2, base)
            head = self._words.head(self._matrix.rows, row)
            self._head(right, head, room + 2, row == self._lit_row)
        for k, column in enumerate(self._columns):
            right = QPointF(cells.left() + (k + 1) * width - _PAD, cells.top() - 4)
            head = self._words.head(self._matrix.columns, column)
            self._head(right, head, width - _PAD, column == self._lit_column)

    def _head(self, right: QPointF, text: str, room: float, is_lit: bool) -> None:
        style = SMALL_STRONG if is_lit else SMALL
        text = _elided(text, style, room)
        colour = self._theme.ink if is_lit else self._theme.muted
        self._write(right - QPointF(text_width(text, style), 0), text, style, colour)

    def _numbers(self) -> None:
        painter, box = self._painter, self._box
        width, most = box.cell_width, box.cell_width - _PAD
        decimals, values = self._words.shown_places(self._matrix), self._values()
        painter.setFont(font(NUMBER))
        for down, row in enumerate(self._rows):
            base = box.cells.top() + down * ROW + _rise(NUMBER)
            for right, column in enumerate(self._columns):
                at = QPointF(box.cells.left() + (right + 1) * width - _PAD, base)
                value = values[down][right]
                is_lit = row == self._lit_row or column == self._lit_column
                painter.setPen(_ink(self._theme, self._phase, _sign(value), is_lit))
                text = wording.number(value, decimals)
                if self._matrix.is_unscaled(row, column):
                    text = wording.UNSCALED
                if (row, column) == self._cell:
                    self._strong(at, text, most)
                else:
                    _right_aligned(painter, at, text, NUMBER, most)

    def _values(self) -> list[list[float | None]]:
        """Return the numbers that can be seen; None is not computed yet."""
        first, last = self._columns.start, self._columns.stop
        return [self._matrix.line(row, first, last) for row in self._rows]

    def _strong(self, at: QPointF, text: str, most: float) -> None:
        """Write the number that is worked out, in a ring of the phase's colour."""
        painter, ink = self._painter, self._painter.pen()
        place = self._place(*(self._cell or (0, 0)))
        painter.setPen(QPen(self._theme.phase(self._phase), 1.5))
        painter.setBrush(self._theme.surface)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(ink)
        painter.setFont(font(STRONG))
        _right_aligned(painter, at, text, STRONG, most)
        painter.setFont(font(NUMBER))

    def _bars(self) -> None:
        """Paint how much of all rows and columns can be seen."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        box = self._box
        for track, thumb in (
            (box.row_bar, box.row_thumb(self._rows.start)),
            (box.column_bar, box.column_thumb(self._columns.start)),
        ):
            if track is not None and thumb is not None:
                self._painter.setBrush(self._theme.field)
                self._painter.drawRoundedRect(track, 2.5, 2.5)
                self._painter.setBrush(self._theme.dimmed(self._theme.muted))
                self._painter.drawRoundedRect(thumb, 2.5, 2.5)

    def _place(self, row: int | None = None, column: int | None = None) -> QRectF:
        """Return where a row, a column or a cell lies that can be seen."""
        place, cells = QRectF(self._box.cells), self._box.cells
        if row is not None:
            down = (row - self._rows.start) * ROW
            place = QRectF(cells.left(), cells.top() + down, cells.width(), ROW)
        if column is not None:
            width = self._box.cell_width
            left = cells.left() + (column - self._columns.start) * width
            place = QRectF(left, place.top(), width, place.height())
        return place

    def _write(self, place: QPointF, text: str, style: Style, colour: QColor) -> None:
        self._painter.setFont(font(style))
        self._painter.setPen(colour)
        self._painter.drawText(place, text)


def _right_aligned(
    painter: QPainter, at: QPointF, text: str, style: Style, most: float
) -> None:
    """Write a number that ends there, narrower where it is too wide."""
    width = sum(map(_WIDTHS[style].__getitem__, text))
    if width <= most:
        painter.drawText(at - QPointF(width, 0), text)
        return
    painter.save()
    painter.translate(at - QPointF(most, 0))
    painter.scale(most / width, 1)
    painter.drawText(QPointF(0, 0), text)
    painter.restore()


class _Widths(dict[str, float]):
    """The widths of signs; those of a number add up, as nothing in it is kerned."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style

    def __missing__(self, sign: str) -> float:
        """Measure a sign that is new."""
        self[sign] = width = text_width(sign, self._style)
        return width


_WIDTHS = {style: _Widths(style) for style in (NUMBER, STRONG)}


@lru_cache
def _rise(style: Style) -> float:
    """Return how far below the top of a row its baseline is."""
    return (ROW + QFontMetricsF(font(style)).capHeight()) / 2


@lru_cache(maxsize=1024)
def _elided(text: str, style: Style, room: float) -> str:
    metrics = QFontMetricsF(font(style))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


def _sign(value: float | None) -> int:
    return 0 if value is None else (value > 0) - (value < 0)


@lru_cache
def _ink(colours: Theme, phase: str, sign: int, is_lit: bool) -> QColor:
    """Return the colour of a number by its sign, readable where it is lit too."""
    if not is_lit:
        return colours.sign_text(sign)
    return readable(colours.sign_text(sign), colours.phase_soft(phase), colours.ink)
