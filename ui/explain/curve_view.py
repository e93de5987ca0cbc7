"""The curves of a loss and an activation, the points on them and their tangents."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.model import losses
from nnviz.teach.explain import Curve, Number, Spelling
from ui.explain.curve_drawing import Drawing
from ui.explain.zoom import zoom
from ui.look import fonts, theme
from ui.words import numbers

translate = QCoreApplication.translate

_LEAST, _MOST = 98, 190  # its height, before any zoom
_MARGIN = 16.0
_LINE = 15.0  # of the words over and under a curve
_GAP = 14.0
_CLEAR = 10.0  # between the words over a curve and the curve


class CurveView(QWidget):
    """Paints curves side by side; nothing without any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves: tuple[Curve, ...] = ()
        self._spelling = Spelling(2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def set_curves(self, curves: Sequence[Curve], spelling: Spelling) -> None:
        """Show these curves, and their numbers as the formulas write them."""
        self._curves, self._spelling = tuple(curves), spelling
        self.setVisible(bool(curves))
        self.setMinimumHeight(self._least())
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say in words what is drawn."""
        told = ((name(c), *readings(c, self._spelling)) for c in self._curves)
        self.setAccessibleName("; ".join(map(" ".join, told)))

    def sizeHint(self) -> QSize:
        return QSize(200, self._least())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setMaximumHeight(round(_MOST * zoom(self.width())))
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        factor = zoom(self.width())
        painter.scale(factor, factor)
        size = QSizeF(self.width() / factor, self.height() / factor)
        paint_curves(painter, size, self._curves, self._spelling)

    def _least(self) -> int:
        return round(least_height(len(self._curves)))


def least_height(count: int) -> float:
    """Return the height that so many curves side by side need."""
    return _LEAST + 2 * (_lines(count) - 1) * _LINE


def paint_curves(
    painter: QPainter, size: QSizeF, curves: Sequence[Curve], spelling: Spelling
) -> None:
    """Paint curves side by side, in the colours of now."""
    painter.setFont(fonts.ui_font(fonts.SMALL))
    count = len(curves)
    room = (size.width() - (count + 1) * _MARGIN) / max(count, 1)
    for k, curve in enumerate(curves):
        left = _MARGIN + k * (room + _MARGIN)
        rect = QRectF(left, 0, room, size.height())
        words = _lines(count) * _LINE
        painter.setPen(theme.current().muted)
        over = QRectF(rect.left(), 1, rect.width(), words)
        painter.drawText(over, Qt.TextFlag.TextWordWrap, name(curve))
        inside = rect.adjusted(0, words + _CLEAR, 0, -words - 5)
        Drawing(curve, inside).paint(painter)
        under = rect.adjusted(0, inside.bottom(), 0, 0)
        _paint_readings(painter, readings(curve, spelling), curve.kind, under)


def _paint_readings(
    painter: QPainter, told: Sequence[str], kind: str, rect: QRectF
) -> None:
    """Write z, a and the slope under a curve, on more lines if need be."""
    colours, at = theme.current(), QPointF(rect.left(), rect.top() + _LINE)
    own = "loss" if kind == "loss" else "forward"
    inks = colours.muted, colours.phase_text(own), colours.phase_text("backward")
    for text, ink in zip(told, inks, strict=False):
        width = painter.fontMetrics().horizontalAdvance(text)
        if at.x() > rect.left() and at.x() + width > rect.right():
            at = QPointF(rect.left(), at.y() + _LINE)
        painter.setPen(ink)
        painter.drawText(at, text)
        at += QPointF(width + _GAP, 0)


def _lines(count: int) -> int:
    """Return how many lines of words a curve has room for, over it and under it."""
    return max(1, count)


def name(curve: Curve) -> str:
    """Return what a curve is: ``a = tanh(z)``."""
    value, at = _letters(curve)
    if curve.kind == "loss":
        if value == "e":
            return translate("CurveView", "squared error of this sample, over a")
        return translate("CurveView", "ℒ of this sample, over a")
    if curve.units:
        words = translate("CurveView", "{0} as {1} changes, the other z held")
        return words.format(value, at)
    return "a = z" if curve.name == "linear" else f"a = {curve.name}(z)"


def readings(curve: Curve, spelling: Spelling) -> list[str]:
    """Return where the point stands, and the slope of the tangent if there is one."""
    value, at = _letters(curve)
    found = [f"{at} = {_written(curve.at, spelling)}"]
    if curve.value is not None:
        found.append(f"{value} = {_written(curve.value, spelling)}")
    if curve.slope is not None:
        words = translate("CurveView", "slope = {0}")
        found.append(words.format(_written(curve.slope, spelling)))
    return found


def _written(value: float, spelling: Spelling) -> str:
    return numbers.spelt(spelling.operand(Number(value, ""))).removeprefix("+")


def _letters(curve: Curve) -> tuple[str, str]:
    """Return the names of the axes, y first: a₂ and z₁ where it matters which."""
    if curve.units:
        of_a, of_z = (numbers.subscript(unit + 1) for unit in curve.units)
        return f"a{of_a}", f"z{of_z}"
    if curve.kind == "activation":
        return "a", "z"
    has_own = losses.get(curve.name).has_sample_losses
    return ("ℒ" if has_own else "e"), "a"
