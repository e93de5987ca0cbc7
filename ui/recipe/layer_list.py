"""The layers of the model, a row each, and where each of them can go."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnviz.run.recipe import LayerRecipe
from ui.look import theme
from ui.recipe import layer_edits
from ui.recipe.layer_edits import Layers
from ui.recipe.layer_row import LayerRow

_GAP = 4


class LayerList(QWidget):
    """From the first hidden layer to the output, which stays the last.

    Signals
    -------
    edited : tuple of LayerRecipe
        The layers as the user wants them.
    error_changed : str
        What is wrong with the number that was typed, or nothing.
    """

    edited = Signal(object)
    error_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._layers: Layers = ()
        self._rows: list[LayerRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._drop = _DropLine(self)

    def set_layers(self, layers: Layers, inputs: int) -> None:
        """Show the layers of a network with so many inputs."""
        self._layers = layers
        self._fit_rows(len(layers))
        for row, layer in zip(self._rows, layers, strict=True):
            row.set_layer(layer, inputs, len(layers))
            inputs = layer.units

    def tell_why(self, reason: str) -> None:
        """Say why there are so many outputs."""
        self._rows[-1].tell_why(reason)

    def show_more(self, is_open: bool) -> None:
        """Show or leave out what the layers have besides."""
        for row in self._rows:
            row.show_more(is_open)

    def control(self, number: int, name: str) -> QWidget | None:
        """Return the control of a field of a layer: ``units`` of the first, 1."""
        is_there = 1 <= number <= len(self._rows)
        return self._rows[number - 1].controls().get(name) if is_there else None

    def controls(self) -> Iterator[tuple[str, QWidget]]:
        """Yield every control with the name of its field: ``units``."""
        for row in self._rows:
            yield from row.controls().items()

    def append(self) -> None:
        """Add a layer before the output."""
        self._insert(len(self._layers) - 1)

    def _fit_rows(self, count: int) -> None:
        while len(self._rows) > count:
            row = self._rows.pop()
            row.hide()
            row.deleteLater()
        while len(self._rows) < count:
            self._add_row(len(self._rows))

    def _add_row(self, index: int) -> None:
        row = LayerRow(index + 1)
        row.edited.connect(partial(self._replace, index))
        row.removed.connect(partial(self._remove, index))
        row.moved.connect(lambda by: self._step(index, by))
        row.inserted.connect(lambda after: self._insert(index + after))
        row.error_changed.connect(self.error_changed)
        row.grip.dragged.connect(self._show_drop)
        row.grip.dropped.connect(partial(self._on_dropped, index))
        self._rows.append(row)
        self._column.addWidget(row)

    # -- edits ----------------------------------------------------------------

    def _replace(self, index: int, layer: LayerRecipe) -> None:
        layers = self._layers
        self._propose((*layers[:index], layer, *layers[index + 1 :]))

    def _remove(self, index: int) -> None:
        self._propose(layer_edits.removed(self._layers, index))

    def _insert(self, at: int) -> None:
        self._propose(layer_edits.inserted(self._layers, at))

    def _step(self, index: int, by: int) -> None:
        """Move a layer by one place; the keyboard goes with it."""
        to = min(max(index + by, 0), len(self._layers) - 2)
        self._rows[to].grip.setFocus(Qt.FocusReason.TabFocusReason)
        self._move(index, to)

    def _move(self, index: int, to: int) -> None:
        self._propose(layer_edits.moved(self._layers, index, to))

    def _propose(self, layers: Layers) -> None:
        if layers != self._layers:
            self._layers = layers
            self.edited.emit(layers)

    # -- dragging ---------------------------------------------------------------

    def _show_drop(self, pointer: QPoint) -> None:
        """Draw a line where the layer would go."""
        slot = self._slot(pointer)
        row = self._rows[slot]
        self._drop.setGeometry(0, max(0, row.y() - _GAP), self.width(), _GAP)
        self._drop.slot = slot
        self._drop.show()
        self._drop.raise_()

    def _on_dropped(self, index: int, is_meant: bool) -> None:
        self._drop.hide()
        if is_meant:
            slot = self._drop.slot
            self._move(index, slot - 1 if slot > index else slot)

    def _slot(self, pointer: QPoint) -> int:
        """Return how many hidden layers stand above a place on the screen."""
        y = self.mapFromGlobal(pointer).y()
        hidden = self._rows[:-1]
        return sum(row.geometry().center().y() < y for row in hidden)


class _DropLine(QWidget):
    """The gap that a dragged layer would go into."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.slot = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        line = self.rect().adjusted(12, 1, 0, -1)
        QPainter(self).fillRect(line, theme.current().ink)
