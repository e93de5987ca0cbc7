"""Marks at points of the data: on the screen as copies of one small picture.

pyqtgraph's scatter plot takes most of its time to arrange what its marks could have of
their own; a plot here has up to a hundred kinds of marks that all look alike.
"""

from functools import lru_cache
from math import ceil

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPaintEngine, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from nnviz.types import FloatArray
from ui.look import markers
from ui.plots.items import DIAMETER, in_pixels

_MARGIN = 0.25  # of the axes, that a mark may reach beyond its place
_FAR = 1e6  # pixels, outside of every window
_AROUND = 2  # pixels of a small picture beside its mark, for smooth edges


class Points(pg.GraphicsObject):
    """Marks that all look alike, in pixels.

    Attributes
    ----------
    places : (n, 2) array
        Where they are on the axes.
    """

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__()
        self.places: FloatArray = np.zeros((0, 2))
        self._pen, self._fill = QPen(), QBrush()
        self._shape, self._size = "disc", DIAMETER
        self._view, self._bounds = view, QRectF()
        view.addItem(self, ignoreBounds=True)

    def show_points(
        self,
        places: FloatArray,
        pen: QPen,
        fill: QColor | None,
        shape: str = "disc",
        size: float = DIAMETER,
    ) -> None:
        """Show marks at (n, 2) places; those that lie nowhere are left out."""
        self.places = places[np.isfinite(places).all(axis=1)]
        self._pen, self._fill = in_pixels(pen), pg.mkBrush(fill)
        self._shape, self._size = shape, size
        self.prepareGeometryChange()
        self._bounds = self._bounds_now()
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def _bounds_now(self) -> QRectF:
        """Return what holds the marks, in the range that the axes have by now.

        Not what the view shows: that is known only when it is painted, and Qt has by
        then found out which items to paint.
        """
        if not len(self.places):
            return QRectF()
        spans = np.ptp(self._view.viewRange(), axis=1) * _MARGIN
        low, high = self.places.min(axis=0) - spans, self.places.max(axis=0) + spans
        return QRectF(*low.tolist(), *(high - low).tolist())

    def paint(self, p: QPainter, option: object, widget: QWidget | None = None) -> None:
        to_pixels = p.transform()
        scale = np.array([to_pixels.m11(), to_pixels.m22()])
        pixels = self.places * scale + [to_pixels.dx(), to_pixels.dy()]
        near = (np.abs(pixels) < _FAR).all(axis=1)  # Qt crashes at what is no number
        at = [QPointF(*place) for place in pixels[near].tolist()]
        p.save()
        p.resetTransform()
        if p.paintEngine().type() == QPaintEngine.Type.Raster and widget is not None:
            self._stamp(p, at)
        else:
            p.setPen(self._pen)
            p.setBrush(self._fill)
            outline = markers.outline(self._shape, self._size)
            for place in at:
                p.drawPath(outline.translated(place))
        p.restore()

    def _stamp(self, p: QPainter, at: list[QPointF]) -> None:
        """Copy the picture of one mark to all places."""
        colours = self._pen.color().rgba(), self._fill.color().rgba()
        if self._fill.style() == Qt.BrushStyle.NoBrush:
            colours = colours[0], 0
        has_pen = self._pen.style() != Qt.PenStyle.NoPen
        width = self._pen.widthF() if has_pen else 0.0
        ratio = p.device().devicePixelRatio()
        picture = _picture(self._shape, self._size, width, *colours, ratio)
        half = QPointF(picture.width(), picture.height()) / (2 * ratio)
        for place in at:
            p.drawPixmap(place - half, picture)


@lru_cache(maxsize=512)
def _picture(
    shape: str, size: float, width: float, pen: int, fill: int, ratio: float
) -> QPixmap:
    """Return the picture of a mark, `ratio` times as large; colours are QRgb."""
    side = ceil(size * 1.4 + width) + 2 * _AROUND  # a diamond is wider than a disc
    picture = QPixmap(ceil(side * ratio), ceil(side * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(ratio, ratio)
    painter.translate(picture.width() / ratio / 2, picture.height() / ratio / 2)
    outline = QPen(QColor.fromRgba(pen), width) if width else Qt.PenStyle.NoPen
    painter.setPen(outline)
    painter.setBrush(QColor.fromRgba(fill))
    painter.drawPath(markers.outline(shape, size))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
