"""How many steps a second the runs take."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets import Label, Slider, Translated
from ui.words import numbers

# Ticks a second, from slow to fast; 0 is as fast as it goes.
RATES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 0)
_WIDTH = 120


class Rates:
    """The rates as the scale of a slider."""

    minimum, maximum = float(RATES[0]), float(RATES[-2])
    count = len(RATES) - 1

    def value_at(self, index: int) -> float:
        """Return the rate of the position 0…`count`."""
        return float(RATES[index])

    def index_of(self, value: float) -> int:
        """Return the position whose rate is nearest to `value`."""
        if value == 0:
            return self.count
        return min(range(self.count), key=lambda k: abs(RATES[k] - value))

    def stepped(self, value: float, direction: int) -> float:
        """Return the next faster rate (1) or the next slower one (−1)."""
        index = self.index_of(value) + direction
        return self.value_at(min(max(index, 0), self.count))


class RateControl(Translated, QWidget):
    """A slider for the speed, with what it means in words.

    Signals
    -------
    rate_changed : float
        Ticks a second; 0 is as fast as it goes.
    """

    rate_changed = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._rate, self._is_by_step = 20.0, True
        self._caption, self._meaning = Label(role="muted"), Label(role="caption")
        self._slider = Slider(Rates())
        self._slider.setFixedWidth(_WIDTH)
        self._meaning.setFixedWidth(_WIDTH)
        self._meaning.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._caption.setBuddy(self._slider)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._slider)
        column.addWidget(self._meaning)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._caption)
        row.addLayout(column)
        self._slider.value_moved.connect(self._choose)
        self.retranslate()

    def set_rate(self, rate: float) -> None:
        """Show a rate."""
        self._rate = rate
        self._slider.set_number(rate)
        self._say()

    def step(self, direction: int) -> None:
        """Go one step faster (1) or slower (−1), as a key says."""
        rate = Rates().stepped(self._rate, direction)
        if rate != self._rate:
            self.set_rate(rate)
            self.rate_changed.emit(rate)

    def meaning(self) -> str:
        """Return the rate in words."""
        return self._meaning.text()

    def retranslate(self) -> None:
        """Word it in the language of now."""
        self._caption.setText(self.tr("speed"))
        self._slider.setAccessibleName(self.tr("speed"))
        self._slider.setToolTip(self.tr("How fast the runs go on together (+ −)"))
        self._say()

    def _choose(self, rate: float) -> None:
        self._rate = rate
        self._say()
        self.rate_changed.emit(rate)

    def _say(self) -> None:
        words = self.tr("as fast as it goes")
        if self._rate:
            words = self.tr("{0} steps/s").format(numbers.integer(round(self._rate)))
        self._meaning.setText(words)
        self._slider.setAccessibleDescription(words)
