"""Drawing own points: the sheet, and over it what is drawn with and what is missing."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnviz.data.drawn import MAX_POINTS, MIN_POINTS, Drawing
from nnviz.data.tables import MAX_CLASSES
from ui.plots.answers_picture import AnswersPicture
from ui.plots.class_button import ClassButton
from ui.plots.drawing_canvas import DrawingCanvas
from ui.widgets import (
    Button,
    Label,
    LineLabel,
    Segmented,
    ToggleButton,
    Translated,
)
from ui.words import numbers

_CLASSES, _VALUES = "classes", "values"
_FEWEST = 3  # classes that are offered, however few are used


class DrawingPane(Translated, QWidget):
    """A sheet with its tools.

    Attributes
    ----------
    canvas : DrawingCanvas

    Signals
    -------
    drawn : Drawing
        What the user wants to be drawn.
    ended
        The user has done with it.
    train_switched : bool
        Whether the user wants to see what is learned of the points at once.
    """

    drawn = Signal(object)
    ended = Signal()
    train_switched = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing, self._missing, self._class = Drawing(), "", 0
        self.canvas = DrawingCanvas()
        self._kind = Segmented()
        self._buttons = [ClassButton(k) for k in range(MAX_CLASSES)]
        self._said = Label(role="muted")
        self._said.setWordWrap(True)
        self._at = LineLabel(role="caption")  # the place of the pointer or the cross
        self._taken = Button(kind="chip")
        self._clear = Button(kind="chip")
        self._train = ToggleButton(icon="play", kind="chip")
        self._done = Button(kind="primary")
        self._template: Drawing | None = None
        self._template_name = ""
        self._lay_out()
        self._connect()
        self.retranslate()
        self._choose_class(0)

    def set_drawing(self, drawing: Drawing, missing: str) -> None:
        """Show points, and say what is missing before anything can be learned."""
        self._drawing, self._missing = drawing, missing
        self._kind.set_code(_VALUES if drawing.is_values else _CLASSES)
        self.canvas.set_drawing(drawing)
        self._offer_classes()
        self._clear.setEnabled(bool(drawing.points))
        self._show_template()
        self._say()

    def set_template(self, name: str, drawing: Drawing | None) -> None:
        """Offer to begin with the points of the data of now, or say there are none.

        Parameters
        ----------
        name : str
            Of these data; "" where they are what is drawn.
        drawing : Drawing or None
        """
        self._template, self._template_name = drawing, name
        self._show_template()
        self._say()

    def set_picture(self, picture: AnswersPicture | None) -> None:
        """Show what the network answers, as soon as it learns from these points."""
        self.canvas.set_picture(picture)

    def set_training(self, is_on: bool) -> None:
        """Show whether what is learned of the points is seen at once."""
        self._train.setChecked(is_on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the keys of the sheet be the tools' too."""
        if self.canvas.takes(event):
            self.canvas.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        kinds = (_CLASSES, self.tr("classes")), (_VALUES, self.tr("values"))
        self._kind.set_items(kinds)
        self._clear.setText(self.tr("Clear"))
        self._done.setText(self.tr("Done"))
        for button in self._buttons:
            name = self.tr("Class {0}").format(button.index)
            button.setAccessibleName(name)
            button.setToolTip(self.tr("Class {0}: key {0}").format(button.index))
        self.canvas.setAccessibleName(self.tr("Sheet to draw points on"))
        self.canvas.setAccessibleDescription(self._help())
        self._train.setText(self.tr("Train"))
        tip = self.tr("Train through all epochs, and again with every other point")
        self._train.setToolTip(tip)
        self._show_template()
        self._say()

    def _lay_out(self) -> None:
        marks, tools = QHBoxLayout(), QHBoxLayout()
        for row in (marks, tools):
            row.setSpacing(4)
        for button in self._buttons:
            marks.addWidget(button)
        marks.addStretch(1)
        marks.addWidget(self._at)
        tools.addWidget(self._kind)
        tools.addStretch(1)
        for part in (self._taken, self._clear, self._train, self._done):
            tools.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(marks)
        column.addLayout(tools)
        column.addWidget(self._said)
        column.addWidget(self.canvas, 1)

    def _connect(self) -> None:
        for button in self._buttons:
            button.clicked.connect(
                lambda _=False, k=button.index: self._choose_class(k)
            )
        self._kind.chosen.connect(
            lambda code: self.drawn.emit(self._drawing.as_values(code == _VALUES))
        )
        self._clear.clicked.connect(
            lambda: self.drawn.emit(Drawing(is_values=self._drawing.is_values))
        )
        self._taken.clicked.connect(lambda: self.drawn.emit(self._template))
        self._done.clicked.connect(self.ended)
        self._train.clicked.connect(self.train_switched)
        self.canvas.drawn.connect(self.drawn)
        self.canvas.class_chosen.connect(self._choose_class)
        self.canvas.moved.connect(self._tell)

    def _choose_class(self, index: int) -> None:
        self._class = index
        self.canvas.set_class(index)
        for button in self._buttons:
            button.setChecked(button.index == index)
        self._offer_classes()

    def _offer_classes(self) -> None:
        """Offer the classes that there are, and one more."""
        drawing = self._drawing
        offered = max(_FEWEST, self._class + 1, drawing.classes + 1)
        for button in self._buttons:
            is_shown = button.index < offered and not drawing.is_values
            button.setVisible(is_shown)
            button.set_classes(max(drawing.classes, self._class + 1))

    def _show_template(self) -> None:
        is_offered = self._template is not None and not self._drawing.points
        self._taken.setVisible(is_offered)
        self._clear.setVisible(not is_offered)
        if is_offered:
            words = self.tr("Copy “{0}”").format(self._template_name)
            self._taken.setText(words)

    def _say(self) -> None:
        """Say how to begin, how many points there are, and what is missing."""
        words: tuple[str, ...]
        if self._drawing.points:
            words = self._counted(), self._missing
        else:
            how = self.tr("Click or drag to draw, right-click to remove.")
            words = self._why_empty(), how, self._needed()
        self._said.setText(" ".join(filter(None, words)))
        self._said.setToolTip(self._help())

    def _why_empty(self) -> str:
        """Say that the data of now are no points that could be drawn on."""
        if self._template is not None or not self._template_name:
            return ""
        words = self.tr("An empty sheet: “{0}” cannot be drawn on.")
        return words.format(self._template_name)

    def _needed(self) -> str:
        if self._drawing.is_values:
            return self.tr("From {0} points on the network learns.").format(MIN_POINTS)
        words = self.tr("From {0} points of two classes on the network learns.")
        return words.format(MIN_POINTS)

    def _counted(self) -> str:
        points = len(self._drawing.points)
        words = self.tr("%n point(s)", None, points)
        if points >= MAX_POINTS:
            words = self.tr("{0}, as many as there can be").format(words)
        counts = " · ".join(
            f"{k}: {numbers.integer(count)}"
            for k, count in enumerate(self._drawing.counts)
        )
        return f"{words} ({counts})." if counts else f"{words}."

    def _help(self) -> str:
        return self.tr(
            "Click: a point. Drag: many. Right button or Del: away with it.\n"
            "By keyboard: the arrows move the cross, Shift with them finely; Enter "
            "draws, 0 to 9 choose the class."
        )

    def _tell(self, place: tuple[float, float] | None) -> None:
        """Say where the pointer or the cross is."""
        if place is None:
            self._at.setText("")
            return
        names = ("x", "y") if self._drawing.is_values else ("x₁", "x₂")
        at = "  ".join(
            f"{name} = {numbers.fixed(value, 2)}"
            for name, value in zip(names, place, strict=True)
        )
        self._at.setText(at)
