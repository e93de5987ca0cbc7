"""pyqtgraph's curve and image, which a figure draws as true vectors.

Into an SVG pyqtgraph draws in the units of the data, with strokes that do not scale:
librsvg and Inkscape get those wrong. Here such a picture is drawn in pixels.
"""

from math import ceil

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import (
    QPaintEngine,
    QPainter,
    QPainterPathStroker,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from nnviz.types import FloatArray, IntArray

DIAMETER = 7.2  # of a point in a small plot
# In pixels: a longer line goes up and down so closely that it is seen as a band, which
# needs no smooth edges. They would take five times as long.
LONGEST_SMOOTH = 150_000


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
        count = 2 if len(x) == 1 else 1
        self.setData(np.repeat(x, count), np.repeat(y, count), pen=pen, connect=connect)

    def paint(self, p: QPainter, option: object, widget: QWidget | None) -> None:
        to_pixels, pen = p.transform(), in_pixels(self.opts["pen"])
        path = to_pixels.map(self.getPath())
        is_raster = p.paintEngine().type() == QPaintEngine.Type.Raster
        p.save()
        p.resetTransform()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(pen)
        # Qt strokes a jagged line a hundred times more slowly than its bits.
        if is_raster and self.opts["connect"] == "pairs":
            # One shape of all bits: their smooth edges would add up to a bolder line.
            stroker = QPainterPathStroker(pen)
            stroker.setCapStyle(Qt.PenCapStyle.FlatCap)
            p.fillPath(stroker.createStroke(path), pen.color())
        elif not is_raster:
            p.drawPath(path)
        elif pen.style() == Qt.PenStyle.SolidLine:
            _paint_solid(p, pen, self._bits(to_pixels))
        else:
            _paint_dashes(p, pen, self._bits(to_pixels))
        p.restore()

    def _bits(self, to_pixels: QTransform) -> list[QLineF]:
        """Return the straight bits of the line in pixels."""
        x, y = self.getData()
        x = to_pixels.m11() * x + to_pixels.dx()
        y = to_pixels.m22() * y + to_pixels.dy()
        bits = np.column_stack((x[:-1], y[:-1], x[1:], y[1:]))
        return [QLineF(*bit) for bit in bits[np.isfinite(bits).all(axis=1)].tolist()]


class Map(pg.ImageItem):
    """An image whose outer points lie on the border, with smooth colours between."""

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(axisOrder="row-major")
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


def in_pixels(pen: QPen) -> QPen:
    """Return a pen of pyqtgraph's as one for where a unit is a pixel."""
    plain = QPen(pen)
    plain.setCosmetic(False)
    return plain


def _paint_solid(p: QPainter, pen: QPen, bits: list[QLineF]) -> None:
    """Paint bits; as a band if they are too long for smooth edges."""
    if sum(map(QLineF.length, bits)) > LONGEST_SMOOTH:
        pen.setWidthF(ceil(pen.widthF()))
        p.setPen(pen)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    p.drawLines(bits)


def _paint_dashes(p: QPainter, pen: QPen, bits: list[QLineF]) -> None:
    """Paint bits so that the dashes run on from one to the next."""
    along = 0.0
    for bit in bits:
        pen.setDashOffset(along / pen.widthF())
        p.setPen(pen)
        p.drawLine(bit)
        along += bit.length()
