"""The icons: own vector shapes in the theme's ink, crisp at every scale.

`icon` gives a `QIcon` that follows the theme, for actions and menus; `draw` paints a
shape straight into a picture.
"""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPen, QPixmap

from ui.look import theme
from ui.look.icon_shapes import GRID, SHAPES

_STROKE = 1.7

# Qt owns what `clone` returns, but PySide does not know: Python must not collect it.
# Qt clones only where an icon is changed, which nobody here does.
_clones: list[QIconEngine] = []


def draw(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Paint the icon called `name` into the largest square in the middle of `rect`.

    Raises
    ------
    KeyError
        If there is no such icon.
    """
    shape = SHAPES[name]
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center() - QPointF(side, side) / 2)
    painter.scale(side / GRID, side / GRID)
    painter.fillPath(shape.solid, colour)
    painter.strokePath(shape.lines, _round_pen(colour))
    painter.restore()


def icon(name: str, colour: QColor | None = None) -> QIcon:
    """Return the icon called `name`, in `colour` or in the ink of the current theme.

    Raises
    ------
    KeyError
        If there is no such icon.
    """
    if name not in SHAPES:
        raise KeyError(name)
    return QIcon(_Engine(name, colour))


class _Engine(QIconEngine):
    """Paints one shape whenever Qt asks, so the theme and the scale are today's."""

    def __init__(self, name: str, colour: QColor | None) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        colour = self._colour or theme.current().ink
        if mode == QIcon.Mode.Disabled:
            colour = theme.current().dimmed(colour)
        draw(painter, self._name, QRectF(rect), colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        copy = _Engine(self._name, self._colour)
        _clones.append(copy)
        return copy


def _round_pen(colour: QColor) -> QPen:
    pen = QPen(colour, _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
