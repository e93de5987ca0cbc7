"""A row that nobody trained on: its features, and what the network says of it."""

import math

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from nnviz.data import Prepared
from nnviz.types import FloatArray
from ui.widgets import Label, LinearScale, NumberField

_SHORT_NAME = 4  # letters; two such features share a line
_LONGEST_NAME = 124  # pixels


class PredictForm(QWidget):
    """A field for each feature, in the unit of the table.

    Signals
    -------
    changed : list of float
        All features, after the user changed one.
    error_changed : str
        What is wrong with the number that was typed, or nothing.
    """

    changed = Signal(object)
    error_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._features: tuple[tuple[str, str], ...] = ()
        self._fields: list[NumberField] = []
        self._said = ""
        self._answer = Label(role="strong")
        self._answer.setWordWrap(True)
        self._holder = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._holder)
        self._column.addWidget(self._answer)

    def set_data(self, data: Prepared) -> None:
        """Ask for the features of other data, and begin in the middle of them."""
        features = tuple(zip(data.table.features, data.table.units, strict=True))
        if features != self._features:
            self._features = features
            self._rebuild(data.table.X)

    def set_answer(self, text: str) -> None:
        """Show what the network says, as long as every field holds a number."""
        self._said = text
        self._show_answer()

    def values(self) -> list[float]:
        """Return the features that are asked about."""
        return [field.value() for field in self._fields]

    def _rebuild(self, X: FloatArray) -> None:
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = QWidget()
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        per_line = 2 if all(len(n) <= _SHORT_NAME for n, _ in self._features) else 1
        self._fields = []
        for k, (name, unit) in enumerate(self._features):
            line, place = divmod(k, per_line)
            field = _field_for(X[:, k])
            field.setAccessibleName(name)
            field.value_committed.connect(self._on_committed)
            field.error_changed.connect(self._on_error_changed)
            caption = _Caption(f"{name} ({unit})" if unit else name)
            grid.addWidget(caption, line, 3 * place)
            grid.addWidget(field, line, 3 * place + 1, Qt.AlignmentFlag.AlignRight)
            grid.setColumnStretch(3 * place if per_line == 1 else 3 * place + 2, 1)
            self._fields.append(field)
        self._column.insertWidget(0, self._holder)

    def _on_committed(self) -> None:
        self.changed.emit(self.values())

    def _on_error_changed(self, sentence: str) -> None:
        self._show_answer()
        self.error_changed.emit(sentence)

    def _show_answer(self) -> None:
        """Show the answer, but none beside a field that it is not about."""
        is_wrong = any(field.error() for field in self._fields)
        self._answer.setText("" if is_wrong else self._said)
        self._answer.setVisible(bool(self._answer.text()))


class _Caption(Label):
    """The name of a feature, shortened where it is long."""

    def __init__(self, name: str) -> None:
        super().__init__(role="muted")
        elide = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(name, elide, _LONGEST_NAME))
        self.setToolTip(name)


def _field_for(column: FloatArray) -> NumberField:
    """Return a field that starts at a feature's middle value and has steps to match."""
    spread = float(np.ptp(column)) or 1.0
    step = 10.0 ** math.floor(math.log10(spread / 10))
    if np.array_equal(column, np.round(column)):
        step = max(1.0, step)
    decimals = max(0, -math.floor(math.log10(step)))
    field = NumberField(LinearScale(step=step), decimals)
    # np.median would load NumPy's masked arrays, before the first window is seen.
    middle = np.sort(column)[len(column) // 2]
    field.set_value(round(float(middle), decimals))
    return field
