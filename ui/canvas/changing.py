"""Changing the numbers of a picture: by typing, dragging and nudging."""

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.canvas import touch
from ui.canvas.dragging import NumberDrag
from ui.canvas.in_place import Editing
from ui.canvas.scene import Scene, Spot, Weight
from ui.canvas.touch import Number


class Changing(QObject):
    """Says what a person wants a number to be.

    Signals
    -------
    edited(object)
        An `Override`: a weight or a bias that was typed.
    tried(object)
        An `Override`: a weight or a bias on its way.
    input_tried(int, float, bool)
        An input: feature, value, whether as in the table.
    """

    edited = Signal(object)
    tried = Signal(object)
    input_tried = Signal(int, float, bool)

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._drag = NumberDrag()
        self._editing = Editing(canvas)
        self._editing.typed.connect(self._on_typed)

    def open_at(self, scene: Scene, at: QPointF) -> None:
        """Let another number be typed where one is written under a point."""
        self._open(scene, touch.number_at(scene, at))

    def open_for(self, scene: Scene, spot: Spot) -> None:
        """Let another number be typed for a weight, a bias or an input."""
        self._open(scene, touch.number_of(scene, spot))

    def close(self) -> None:
        """Let nothing be typed any more."""
        self._editing.close()

    def grab(self, scene: Scene, at: QPointF) -> None:
        """Take hold of the number under a point, if there is one."""
        self._drag.grab(scene, at)

    def drag(self, at: QPointF, keys: Qt.KeyboardModifier) -> bool:
        """Change the number that was grabbed; return whether there is one."""
        number = self._drag.number
        if number is not None:
            is_fine = bool(keys & Qt.KeyboardModifier.ShiftModifier)
            self._try(number, self._drag.to(at, is_fine))
        return number is not None

    def nudge(
        self, scene: Scene, spot: Spot, direction: int, keys: Qt.KeyboardModifier
    ) -> None:
        """Make the number of a thing a little larger (1) or smaller (−1)."""
        number = touch.number_of(scene, spot)
        if number is not None:
            is_fine = bool(keys & Qt.KeyboardModifier.ShiftModifier)
            self._try(number, touch.nudged(scene, number, direction, is_fine))

    def _open(self, scene: Scene, number: Number | None) -> None:
        if number is not None:
            self._editing.open(scene, number)

    def _on_typed(self, number: Number, value: float) -> None:
        """Set a weight or a bias; an input is but tried out."""
        if isinstance(number, Weight):
            self.edited.emit(touch.override(number, value))
        else:
            self._try(number, value)

    def _try(self, number: Number, value: float) -> None:
        if isinstance(number, Weight):
            self.tried.emit(touch.override(number, value))
        else:
            self.input_tried.emit(number.feature, value, number.is_raw)
