"""How fast it goes: the seconds that one advance takes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets import Label, Slider, Translated
from ui.words import numbers

# From slow to fast; 0 is as fast as it goes.
PERIODS = (
    *(4.0, 3.0, 2.0, 1.5, 1.0, 0.7, 0.5, 0.4, 0.3),
    *(0.2, 0.15, 0.1, 0.07, 0.05, 0.03, 0.02, 0.0),
)
_WIDTH = 112  # room for the longest meaning


class Periods:
    """The periods as the scale of a slider: to the right it goes faster."""

    minimum = PERIODS[-1]
    maximum = PERIODS[0]
    count = len(PERIODS) - 1

    def value_at(self, index: int) -> float:
        """Return the period of the position 0…`count`."""
        return PERIODS[index]

    def index_of(self, value: float) -> int:
        """Return the position whose period is nearest to `value`."""
        return min(range(len(PERIODS)), key=lambda k: abs(PERIODS[k] - value))

    def stepped(self, value: float, direction: int) -> float:
        """Return the next faster period (1) or the next slower one (−1)."""
        if direction > 0:
            return next((p for p in PERIODS if p < value), self.minimum)
        return next((p for p in reversed(PERIODS) if p > value), self.maximum)


class SpeedControl(Translated, QWidget):
    """A slider for the speed, with what it means in words.

    Signals
    -------
    period_changed : float
        Seconds for one advance; 0 is as fast as it goes.
    """

    period_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period = 0.7
        self._caption = Label(role="muted")
        self._slider = Slider(Periods())
        self._slider.setFixedWidth(_WIDTH)
        self._meaning = Label(role="caption")
        self._meaning.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._meaning.setFixedWidth(_WIDTH)
        self._caption.setBuddy(self._slider)
        self._lay_out()
        self._slider.value_moved.connect(self._choose)
        self._slider.set_number(self._period)
        self.retranslate()

    def set_period(self, seconds: float) -> None:
        """Show the period; one that is not on the slider is shown at the nearest."""
        if seconds != self._period:
            self._period = seconds
            self._slider.set_number(seconds)
            self._say()

    def step(self, direction: int) -> None:
        """Go one step faster (1) or slower (−1), as the user's key says."""
        period = Periods().stepped(self._period, direction)
        if period != self._period:
            self.set_period(period)
            self.period_changed.emit(period)

    def meaning(self) -> str:
        """Return the period in words: ``0.7 s``, ``as fast as it goes``."""
        return self._meaning.text()

    def retranslate(self) -> None:
        """Word it in the language of now."""
        self._caption.setText(self.tr("speed"))
        self._slider.setAccessibleName(self.tr("speed"))
        self._slider.setToolTip(
            self.tr("How long one advance takes, from 4 s to as fast as it goes (+ −)")
        )
        self._say()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._slider)
        column.addWidget(self._meaning)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._caption)
        row.addLayout(column)

    def _choose(self, period: float) -> None:
        self._period = period
        self._say()
        self.period_changed.emit(period)

    def _say(self) -> None:
        if self._period == 0:
            words = self.tr("as fast as it goes")
        else:
            words = self.tr("{0} s").format(numbers.exact(self._period))
        self._meaning.setText(words)
        self._slider.setAccessibleDescription(words)
