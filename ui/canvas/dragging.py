"""Changing a number by dragging it: to the right it grows, with Shift more finely."""

import math

from PySide6.QtCore import QPointF

from ui.canvas import touch
from ui.canvas.scene import Scene
from ui.canvas.touch import Number


class NumberDrag:
    """Follows the pointer from a number to where it is let go.

    Attributes
    ----------
    number : Number or None
        What has been grabbed.
    """

    def __init__(self) -> None:
        self.number: Number | None = None
        self._x = self._value = self._step = 0.0
        self._is_moving = False

    def grab(self, scene: Scene, at: QPointF) -> None:
        """Take hold of the number under a point, if there is one."""
        number = touch.number_at(scene, at)
        self._value = touch.value_of(scene, number) if number else math.nan
        self.number = number if math.isfinite(self._value) else None
        if self.number is not None:
            self._step = touch.step_of(scene, self.number)
        self._is_moving = False

    def to(self, at: QPointF, is_fine: bool) -> float:
        """Return the number where the pointer is now.

        It counts from the first such place: up to there it might have been a click.
        """
        if not self._is_moving:
            self._x, self._is_moving = at.x(), True
        step = self._step * (touch.FINE if is_fine else 1.0)
        self._value += (at.x() - self._x) * step
        self._x = at.x()
        return touch.snapped(self._value, step)
