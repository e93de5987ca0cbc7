"""The formula of an activation, its picture, and the numbers at z."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.model.activations import ACTIVATIONS
from nnviz.teach import sketches
from ui.activations import picture
from ui.activations.picture import Point
from ui.formulas import formula
from ui.look import fonts, theme
from ui.words import numbers

_SIZE, _LEAST = QSize(176, 208), QSize(140, 208)
_FORMULA, _EM, _NUMBER = 40.0, 14.0, 18.0
_DECIMALS = 3


class Curve(QWidget):
    """Paints them; a press or a drag in the picture moves z.

    Signals
    -------
    z_moved : float
        The user points at another z.
    """

    z_moved = Signal(float)

    def __init__(self, code: str) -> None:
        super().__init__()
        self._sketch = sketches.of_activation(code)
        unit = "_{k}" if ACTIVATIONS[code].slope is None else ""
        self._latex = f"a{unit} = {ACTIVATIONS[code].formula}"
        self._code = code
        self.point = Point(0.0, *sketches.activation_at(code, 0.0))
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed)

    def set_z(self, z: float) -> None:
        """Show value and slope at another z."""
        self.point = Point(z, *sketches.activation_at(self._code, z))
        self.update()

    def written(self) -> tuple[str, str]:
        """Return a and its slope in words and numbers."""
        slope = self.point.slope
        a = f"a = {numbers.signed(self.point.a, _DECIMALS)}"
        if slope is None:
            return a, self.tr("∂a/∂z: a matrix")
        return a, f"∂a/∂z = {numbers.signed(slope, _DECIMALS)}"

    def sizeHint(self) -> QSize:
        return _SIZE

    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        set_ = formula.typeset(formula.localised(self._latex), colours.ink.name())
        em = min(_EM, self.width() / set_.width)
        height = (set_.ascent + set_.descent) * em
        top = (_FORMULA - height) / 2
        set_.paint(painter, 0.0, top + set_.ascent * em, em)
        picture.paint(painter, self._place(), self._sketch, self.point)
        painter.setFont(fonts.ui_font(fonts.BODY, fonts.MEDIUM))
        line = QRectF(0, self.height() - 2 * _NUMBER, self.width(), _NUMBER)
        for text, phase in zip(self.written(), ("forward", "backward"), strict=True):
            painter.setPen(colours.phase_text(phase))
            painter.drawText(line, Qt.AlignmentFlag.AlignBottom, text)
            line.translate(0, _NUMBER)

    def _place(self) -> QRectF:
        rect = QRectF(self.rect())
        return rect.adjusted(0, _FORMULA, -4, -2 * _NUMBER - 2)

    def _follow(self, event: QMouseEvent) -> None:
        at: QPointF = event.position()
        self.z_moved.emit(picture.z_at(self._place(), self._sketch, at.x()))
