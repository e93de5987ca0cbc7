"""How many rows a batch takes: a number, or all."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker

from nnviz.run.ranges import RANGES
from ui.widgets import IntegerField
from ui.words import numbers

translate = QCoreApplication.translate


class BatchField(IntegerField):
    """A whole number that says when it is all the rows: ``9 (all)``.

    The word for all can be typed too. `value` is at most the number of rows.
    """

    def __init__(self) -> None:
        self._rows = 1
        super().__init__(RANGES["fit.batch_size"])

    def set_batch(self, size: int | None, rows: int) -> None:
        """Show the size of a batch, None being all the `rows`."""
        self._rows = rows
        with QSignalBlocker(self):
            self.set_value(min(size or rows, rows))
        self.updateGeometry()

    def is_all(self) -> bool:
        """Tell whether a batch takes all rows."""
        return self.value() >= self._rows

    def _read(self, text: str) -> int:
        if text.strip().lower() == self._word():
            return self._rows
        return min(numbers.parse_integer(text.replace(self._all(), "")), self._rows)

    def _write(self, value: float) -> str:
        written = numbers.integer(int(value))
        return f"{written} {self._all()}" if value >= self._rows else written

    def _all(self) -> str:
        return f"({self._word()})"

    def _word(self) -> str:
        return translate("BatchField", "all")
