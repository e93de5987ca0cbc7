"""Words and an arrow over a plot, in pixels: so they are sharp in every picture."""

from collections.abc import Sequence
from math import atan2, cos, hypot, sin

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from nnviz.types import FloatArray
from ui.plots.surface.drawn import Arrow, Label

_INSIDE = 2.0  # pixels around a word
_BESIDE = 6.0  # between a mark and its word
_HEAD, _WING = 8.0, 0.45  # the length of an arrow's head, half its opening in radians
_SHORTEST = 4.0  # pixels; of what is shorter there is no arrow to see
_FAR = 1e5
_VEIL = 0.6  # how much of the ground stands behind a word
_FREE = 5.0  # pixels around a place that no word may cover


class _Overlay(pg.GraphicsObject):
    """Covers the view, and is cut off where that ends."""

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__()
        self._view = view
        view.addItem(self, ignoreBounds=True)

    def boundingRect(self) -> QRectF:
        (left, right), (bottom, top) = self._view.viewRange()
        return QRectF(left, bottom, right - left, top - bottom)

    def _pixels(self, p: QPainter, places: FloatArray) -> list[QPointF]:
        """Return where places (n, 2) are drawn; those far outside are left out."""
        found = []
        for x, y in places.tolist():
            at = p.transform().map(QPointF(x, y))
            if abs(at.x()) < _FAR and abs(at.y()) < _FAR:
                found.append(at)
        return found


class Labels(_Overlay):
    """Words that do not cover each other: the first ones have their places first.

    Attributes
    ----------
    texts : list of str
        Those that have found room.
    """

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(view)
        self._labels: Sequence[Label] = ()
        self._font, self._ground = QFont(), QColor()
        self._free: FloatArray = np.zeros((0, 2))
        self.texts: list[str] = []

    def show_labels(
        self,
        labels: Sequence[Label],
        font: QFont,
        ground: QColor,
        free: FloatArray,
    ) -> None:
        """Show other words, on a ground that lets them be read.

        Those at the places (n, 2) that are kept free stand beside these.
        """
        self.prepareGeometryChange()
        self._labels, self._font, self._ground = labels, font, ground
        self._free = free
        self.update()

    def paint(self, p: QPainter, option: object, widget: QWidget | None = None) -> None:
        p.setFont(self._font)
        placed = self._placed(p)
        self.texts = [label.text for label, _ in placed]
        p.save()
        p.resetTransform()
        veil = QColor(self._ground)
        veil.setAlphaF(_VEIL)
        for label, box in placed:
            p.fillRect(box, veil)
            p.setPen(label.colour)
            p.drawText(box, Qt.AlignmentFlag.AlignCenter, label.text)
        p.restore()

    def _placed(self, p: QPainter) -> list[tuple[Label, QRectF]]:
        metrics = QFontMetricsF(self._font)
        room = p.transform().mapRect(self.boundingRect())
        around = QRectF(-_FREE, -_FREE, 2 * _FREE, 2 * _FREE)
        kept = [around.translated(at) for at in self._pixels(p, self._free)]
        found: list[tuple[Label, QRectF]] = []
        for label in self._labels:
            width = metrics.horizontalAdvance(label.text) + 2 * _INSIDE
            size = width, metrics.capHeight() + 4 * _INSIDE
            places = self._pixels(p, label.places)
            taken = [*kept, *(box for _, box in found)]
            free = (
                box
                for at in places
                for box in _boxes(at, *size, label.is_beside)
                if room.contains(box) and not any(map(box.intersects, taken))
            )
            box = next(free, None)
            if box is not None:
                found.append((label, box))
        return found


class ArrowItem(_Overlay):
    """One arrow, or none."""

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(view)
        self._arrow: Arrow | None = None
        self._width = 1.0

    def show_arrow(self, arrow: Arrow | None, width: float) -> None:
        """Show another arrow, so many pixels thick."""
        self.prepareGeometryChange()
        self._arrow, self._width = arrow, width
        self.update()

    def paint(self, p: QPainter, option: object, widget: QWidget | None = None) -> None:
        arrow = self._arrow
        ends = self._pixels(p, np.stack((arrow.start, arrow.end))) if arrow else []
        if arrow is None or len(ends) < 2:
            return
        start, end = ends
        length = hypot(end.x() - start.x(), end.y() - start.y())
        if length < _SHORTEST:
            return
        p.save()
        p.resetTransform()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(QPen(arrow.colour, self._width))
        p.drawLine(start, end)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(arrow.colour)
        p.drawPolygon(_head(start, end, min(_HEAD + 2 * self._width, length)))
        p.restore()


def _boxes(at: QPointF, width: float, height: float, is_beside: bool) -> list[QRectF]:
    """Return where a word may stand: on its place, or at one of its sides."""
    middle = QRectF(at.x() - width / 2, at.y() - height / 2, width, height)
    if not is_beside:
        return [middle]
    right, up = width / 2 + _BESIDE, height / 2 + _BESIDE
    sides = (right, 0.0), (0.0, -up), (0.0, up), (-right, 0.0)
    return [middle.translated(*side) for side in sides]


def _head(start: QPointF, end: QPointF, size: float) -> QPolygonF:
    angle = atan2(end.y() - start.y(), end.x() - start.x())
    wings = (
        QPointF(cos(angle + turn) * size, sin(angle + turn) * size)
        for turn in (_WING, -_WING)
    )
    return QPolygonF([end, *(end - wing for wing in wings)])
