"""The rounded surfaces that the window is made of."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look import fonts, theme
from ui.widgets.labels import Label
from ui.widgets.painting import CARD_RADIUS, rounded

_MARGIN = 14
_ROW_GAP = 8
_HEADER = 24  # so that a title stands at one height with or without buttons


class Surface(QWidget):
    """An empty rounded surface with a hairline around it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        rect = QRectF(self.rect())
        painter = QPainter(self)
        rounded(painter, rect, CARD_RADIUS, colours.surface, colours.hairline)


class Card(Surface):
    """A titled surface: a step of the recipe with its number, or a pane without.

    Attributes
    ----------
    header : QHBoxLayout
        The title's line; what is added stands at its right end.
    body : QVBoxLayout
        The rows under the title.
    """

    def __init__(
        self, title: str, number: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = Label(title, "strong")
        self._error = _ErrorLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN - 4, _MARGIN, _MARGIN)
        column.setSpacing(_ROW_GAP)
        self.header = QHBoxLayout()
        self.header.addStrut(_HEADER)
        self.header.setSpacing(8)
        if number is not None:
            self.header.addWidget(_StepBadge(number))
        self.header.addWidget(self._title)
        self.header.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(_ROW_GAP)
        column.addLayout(self.header)
        column.addLayout(self.body)
        column.addWidget(self._error)

    def set_title(self, title: str) -> None:
        """Write another title."""
        self._title.setText(title)

    def add_row(self, label: str, control: QWidget) -> Label:
        """Add a control with its label at the left, and return the label.

        The label's text also names the control for a screen reader. If the control
        has ``error_changed``, its sentence is shown in the card.
        """
        caption = _Caption(label, control)
        row = QHBoxLayout()
        row.setSpacing(_ROW_GAP)
        row.addWidget(caption)
        expanding = control.sizePolicy().expandingDirections()
        if not expanding & Qt.Orientation.Horizontal:
            row.addStretch(1)
        row.addWidget(control)
        self.body.addLayout(row)
        if hasattr(control, "error_changed"):
            control.error_changed.connect(self.set_error)
        return caption

    def add(self, content: QWidget | QLayout) -> None:
        """Add a row that is all of the caller's making."""
        if isinstance(content, QLayout):
            self.body.addLayout(content)
        else:
            self.body.addWidget(content)

    def add_foot(self, content: QWidget) -> None:
        """Add something under all rows, over what is said to be wrong."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(self._error), content)

    def error(self) -> str:
        """Return the sentence under the rows, or an empty string."""
        return self._error.text()

    def set_error(self, sentence: str) -> None:
        """Say under the rows what is wrong; an empty string takes it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))


class _Caption(Label):
    """The label of a control, which is its name for a screen reader too."""

    def __init__(self, text: str, control: QWidget) -> None:
        super().__init__("", "muted")
        self._control = control
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._control.setAccessibleName(text)


class _ErrorLine(Label):
    """One sentence in the colour of what is wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.current().error)
        painter.drawText(self.rect(), Qt.TextFlag.TextWordWrap, self.text())


class _StepBadge(QWidget):
    """The number of a step in a small disc."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._text = str(number)
        self.setFont(fonts.ui_font(fonts.SMALL, fonts.SEMIBOLD))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height() + 4
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        colours = theme.current()
        rounded(painter, rect, rect.height() / 2, colours.field)
        painter.setPen(colours.muted)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._text)
