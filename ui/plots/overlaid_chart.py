"""The curves of several runs over one another, each named where it ends."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.look import fonts, markers
from ui.look.colours import blend
from ui.look.theme import Theme
from ui.plots import legend
from ui.plots.axis import Axis
from ui.plots.chart import GAP, Chart
from ui.plots.items import Curve
from ui.plots.legend import Entry
from ui.plots.overlaid_picture import OverlaidPicture, Trace
from ui.plots.points import Points

_DASHES = (3.6, 2.8)  # in widths of the line
_WIDTHS = {"full": 2.2, "dashed": 1.6, "thin": 1.0, "knots": 1.8}
_PALE = 0.45  # how much of its colour a thin line has
_MARK, _CROSS, _GAP = 7.0, 7.2, 5.0
_MOST_FOR_NAMES = 0.55  # of the axis
_GRAIN = 3.0  # pixels that share a low and a high
_BELOW = QPointF(0, 5)  # a cross, from the top
_NO_PEN = pg.mkPen(None)


class OverlaidChart(Chart):
    """The curves of a picture.

    Attributes
    ----------
    picture : OverlaidPicture
    """

    def __init__(self, own_theme: Theme | None = None) -> None:
        super().__init__(own_theme)
        self.picture = OverlaidPicture()
        self._pasts: list[Curve] = []
        self._futures: list[Curve] = []
        self._knots: list[Points] = []
        self._crosses: list[Points] = []
        self._cursor = Curve(self.view)
        self._names = _Names()
        self.addItem(self._names)
        self._up = Axis(0.0, 1.0)

    def show_picture(self, picture: OverlaidPicture) -> None:
        """Show other curves."""
        self.picture = picture
        self.renew()

    @property
    def names(self) -> list[str]:
        """Return what stands at the ends of the curves, from the top."""
        self.settle()
        return self._names.texts

    def refresh(self) -> None:
        """Draw the picture: legend, axes, curves, and their names."""
        self._up = self.picture.y()
        entries, left = self._entries(), self.left
        self.arrange(self._roomy(self.picture.x), self._up, entries)
        if self.left != left:  # the names have another room beside other numbers
            self.arrange(self._roomy(self.picture.x), self._up, entries)
        grain = int(self.width() / (_GRAIN * self.unit)) or 1
        shown = [trace.reduced(grain) for trace in self.picture.traces]
        self._fit_items(len(shown))
        for index, trace in enumerate(shown):
            self._show_trace(index, trace)
        self._show_cursor()
        self._show_crosses()
        self._show_names(shown)

    def pen(self, run: int, kind: str) -> QPen:
        """Return what draws a kind of curve of a run."""
        colour, width = self.theme.runs[run], _WIDTHS[kind] * self.unit
        if kind == "dashed":
            return pg.mkPen(colour, width=width, dash=_DASHES)
        if kind == "thin":
            colour = blend(self.theme.surface, colour, _PALE)
        return pg.mkPen(colour, width=width)

    @property
    def _font(self) -> QFont:
        return fonts.ui_font(fonts.SMALL * self.unit, fonts.MEDIUM)

    def _roomy(self, x: Axis) -> Axis:
        """Return the axis with room for the names behind its high end."""
        metrics = QFontMetricsF(self._font)
        names = (trace.name for trace in self.picture.traces if trace.name)
        wide = max(map(metrics.horizontalAdvance, names), default=0.0)
        room = wide + (_MARK + 2 * _GAP) * self.unit
        whole = max(1.0, self.width() - self.left - GAP * self.unit)
        share = min(_MOST_FOR_NAMES, room / whole)
        return replace(x, high=x.high + (x.high - x.low) * share / (1 - share))

    def _entries(self) -> list[Entry]:
        """Return what the kinds of lines mean, the name of the axis first."""
        ink = self.theme.ink
        found = []
        for kind, words in self.picture.legend:
            pen = QPen(self.pen(0, kind))
            pen.setColor(ink)
            found.append(Entry(words, legend.line(pen, self.unit)))
        if self.picture.ended:
            size = _CROSS * self.unit
            cross = legend.mark(_NO_PEN, ink, "cross", size)
            found.append(Entry(self.picture.ended_words, cross))
        return found

    def _fit_items(self, count: int) -> None:
        while len(self._pasts) < count:
            self._futures.append(Curve(self.view))
            self._pasts.append(Curve(self.view))
            self._knots.append(Points(self.view))
        for index in range(len(self._pasts)):
            for items in (self._pasts, self._futures, self._knots):
                items[index].setVisible(index < count)

    def _show_trace(self, index: int, trace: Trace) -> None:
        """Show a curve: full up to the cursor, paler after it."""
        y, pen = self._up.scaled(trace.y), self.pen(trace.run, trace.kind)
        past = np.inf if self.picture.cursor is None else self.picture.cursor
        split = int(np.searchsorted(trace.x, past, side="right"))
        joint = max(0, split - 1) if split < len(trace.x) else split
        pale = QPen(pen)
        pale.setColor(blend(self.theme.surface, pen.color(), _PALE))
        self._futures[index].show_points(trace.x[joint:], y[joint:], pale)
        self._pasts[index].show_points(trace.x[:split], y[:split], pen)
        places = np.column_stack((trace.x[:split], y[:split]))
        places = places[np.isfinite(places).all(axis=1)]
        is_alone = len(trace.x) == 1  # which is no line yet
        if trace.kind != "knots":  # the last one alone, where the name begins
            places = places[-1:] if trace.name or is_alone else places[:0]
        shape, size = markers.SHAPES[trace.run], _MARK * self.unit
        rim = pg.mkPen(self.theme.surface, width=self.unit)
        self._knots[index].show_points(places, rim, pen.color(), shape, size)

    def _show_cursor(self) -> None:
        cursor = self.picture.cursor
        self._cursor.setVisible(cursor is not None)
        if cursor is not None:
            pen = pg.mkPen(self.theme.muted, width=self.unit)
            ends = np.array(self._up.ends)
            self._cursor.show_points(np.full(2, float(cursor)), ends, pen)

    def _show_crosses(self) -> None:
        """Put a cross where the loss of a run is no longer a number."""
        ended, size = self.picture.ended, _CROSS * self.unit
        while len(self._crosses) < len(ended):
            self._crosses.append(Points(self.view))
        for index, item in enumerate(self._crosses):
            item.setVisible(index < len(ended))
        for item, (run, x) in zip(self._crosses, ended, strict=False):
            below = self.plot_rect.topLeft() + _BELOW * self.unit
            place = np.array([[x, self.view.mapSceneToView(below).y()]])
            colour = self.theme.runs[run]
            item.show_points(place, _NO_PEN, colour, "cross", size)

    def _show_names(self, shown: Sequence[Trace]) -> None:
        """Write each name beside the end of its curve, none over another."""
        found = []
        for trace in shown:
            y = self._up.scaled(trace.y)
            seen = np.flatnonzero(np.isfinite(y))
            if trace.name and len(seen):
                end = self.view_pixel(trace.x[seen[-1]], y[seen[-1]])
                found.append((trace.name, end))
        gap = (_MARK / 2 + _GAP) * self.unit
        colours = self.theme.ink, self.theme.surface
        self._names.show_names(found, self._font, *colours, gap, self.plot_rect)


class _Names(pg.GraphicsObject):
    """Words at the ends of curves."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: list[tuple[QRectF, str]] = []
        self._font, self._ink, self._ground = QFont(), QColor(), QColor()

    @property
    def texts(self) -> list[str]:
        """Return what is written, from the top."""
        return [text for _, text in self._boxes]

    def show_names(
        self,
        names: Sequence[tuple[str, QPointF]],
        font: QFont,
        ink: QColor,
        ground: QColor,
        gap: float,
        within: QRectF,
    ) -> None:
        """Write names on their ground at pixels, at a gap from them and one another."""
        self.prepareGeometryChange()
        self._font, self._ink, self._ground, self._boxes = font, ink, ground, []
        metrics = QFontMetricsF(font)
        height, least = metrics.height(), within.top()
        for text, end in sorted(names, key=lambda name: name[1].y()):
            top = max(least, min(end.y(), within.bottom()) - height / 2)
            left = end.x() + gap
            room = max(0.0, within.right() - left)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            wide = metrics.horizontalAdvance(text) + 1
            self._boxes.append((QRectF(left, top, wide, height), text))
            least = top + height
        self._lift(within.bottom())
        self.update()

    def boundingRect(self) -> QRectF:
        whole = QRectF()
        for box, _ in self._boxes:
            whole |= box
        return whole

    def paint(self, p: QPainter, option: object, widget: QWidget | None = None) -> None:
        p.setFont(self._font)
        p.setPen(self._ink)
        for box, text in self._boxes:
            p.fillRect(box, self._ground)  # else curves that go on strike it through
            p.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    def _lift(self, bottom: float) -> None:
        """Move the names up that would stand on the numbers under the plot."""
        for index in reversed(range(len(self._boxes))):
            box, text = self._boxes[index]
            over = box.bottom() - bottom
            if over > 0:
                self._boxes[index] = box.translated(0, -over), text
            bottom = self._boxes[index][0].top()
