"""pyqtgraph's curve, points and image, which a figure draws as true vectors.

Into an SVG pyqtgraph draws in the units of the data, with strokes that do not scale:
librsvg and Inkscape get those wrong. Here such a picture is drawn in pixels.
"""

from functools import lru_cache

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QWidget

from nnviz.types import FloatArray, IntArray
from ui.plots.dashes import dashed

DIAMETER = 7.2  # of a point in a small plot

# How much larger than a disc a shape is drawn, so that areas look alike.
_SIZES = {"t1": 1.15, "t": 1.15, "s": 0.86, "d": 1.25, "p": 1.1, "star": 1.35}


class Curve(pg.PlotCurveItem):
    """A line through points; it is broken where one is not finite."""

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(connect="finite")
        view.addItem(self, ignoreBounds=True)

    def show_points(
        self,
        x: FloatArray | IntArray,
        y: FloatArray,
        pen: QPen,
        connect: str = "finite",
    ) -> None:
        """Show other points, in the numbers of the axes; one alone is a dot."""
        if len(x) == 1:
            x, y = np.tile(x, 2), np.tile(y, 2)
            pen = pg.mkPen(pen.color(), width=pen.widthF())
        self.setData(x, y, pen=pen, connect=connect)

    def paint(self, p: QPainter, option: object, widget: QWidget | None) -> None:
        to_pixels, pen = p.transform(), in_pixels(self.opts["pen"])
        is_raster = p.paintEngine().type() == QPaintEngine.Type.Raster
        p.save()
        p.resetTransform()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(pen)
        if is_raster and self.opts["connect"] == "finite":
            # Qt strokes a jagged line a hundred times more slowly than its bits.
            bits = self._bits(to_pixels)
            if pen.style() == Qt.PenStyle.CustomDashLine:
                bits = dashed(bits, pen.dashPattern(), pen.widthF())
                p.setPen(QPen(pen.color(), pen.widthF()))
            p.drawLines([QLineF(*bit) for bit in bits.tolist()])
        else:
            p.drawPath(to_pixels.map(self.getPath()))
        p.restore()

    def _bits(self, to_pixels: QTransform) -> FloatArray:
        """Return both ends of each straight bit of the line, (n, 4) in pixels."""
        x, y = self.getData()
        x = to_pixels.m11() * x + to_pixels.dx()
        y = to_pixels.m22() * y + to_pixels.dy()
        bits = np.column_stack((x[:-1], y[:-1], x[1:], y[1:]))
        found: FloatArray = bits[np.isfinite(bits).all(axis=1)]
        return found


class Points(pg.ScatterPlotItem):
    """Marks that all look alike, in pixels."""

    def __init__(self, view: pg.ViewBox, z: float = 0.0) -> None:
        super().__init__()
        self.setZValue(z)
        view.addItem(self, ignoreBounds=True)

    def show_points(
        self,
        places: FloatArray,
        pen: QPen,
        fill: QColor | None,
        shape: str = "o",
        size: float = DIAMETER,
    ) -> None:
        """Show marks at (n, 2) places; those that lie nowhere are left out."""
        places = places[np.isfinite(places).all(axis=1)]
        symbol = outline_of(shape, 1.0)
        self.setData(*places.T, pen=pen, brush=fill, symbol=symbol, size=size)

    def paint(self, p: QPainter, option: object, widget: QWidget | None = None) -> None:
        if widget is not None:
            super().paint(p, option, widget)
            return
        size, to_pixels = self.opts["size"], p.transform()
        outline = QTransform.fromScale(size, size).map(self.opts["symbol"])
        p.save()
        p.resetTransform()
        p.setPen(in_pixels(self.opts["pen"]))
        p.setBrush(self.opts["brush"])
        for x, y in zip(*self.getData(), strict=True):
            p.drawPath(outline.translated(to_pixels.map(QPointF(x, y))))
        p.restore()


class Map(pg.ImageItem):
    """An image whose outer points lie on the border, with smooth colours between."""

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__()
        view.addItem(self, ignoreBounds=True)

    def show_map(self, colours: NDArray[np.uint8] | None, rect: QRectF) -> None:
        """Show (rows, columns, 3) colours, the first row at the bottom of `rect`."""
        self.setVisible(colours is not None)
        if colours is None:
            return
        self.setImage(colours, autoLevels=False)
        rows, columns = colours.shape[:2]
        half_x = rect.width() / (columns - 1) / 2
        half_y = rect.height() / (rows - 1) / 2
        self.setRect(rect.adjusted(-half_x, -half_y, half_x, half_y))

    def paint(self, p: QPainter, *args: object) -> None:
        p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        super().paint(p, *args)


@lru_cache(maxsize=64)
def outline_of(shape: str, size: float) -> QPainterPath:
    """Return the outline of one of pyqtgraph's symbols around (0, 0)."""
    size *= _SIZES.get(shape, 1.0)
    outline: QPainterPath = QTransform.fromScale(size, size).map(Symbols[shape])
    return outline


def in_pixels(pen: QPen) -> QPen:
    """Return a pen of pyqtgraph's as one for where a unit is a pixel."""
    plain = QPen(pen)
    plain.setCosmetic(False)
    return plain
