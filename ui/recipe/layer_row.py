"""One layer of the model: how many units, and their activation."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnviz.model.activations import ACTIVATIONS
from nnviz.run.ranges import Range
from nnviz.run.recipe import LayerRecipe
from ui import numbers, vocabulary
from ui.field_names import dense, field
from ui.recipe import details
from ui.recipe.layer_more import LayerMore
from ui.recipe.recipe_card import starts_again
from ui.widgets import Chip, ChoiceField, IconButton, IntegerField, Label, Translated

MAX_UNITS = 512


class LayerRow(Translated, QWidget):
    """A dense layer; the number of outputs is stated, since the target fixes it.

    Signals
    -------
    edited : LayerRecipe
        The layer as the user wants it.
    removed
        The user wants it gone.
    error_changed : str
        What is wrong with the number that was typed, or nothing.
    """

    edited = Signal(object)
    removed = Signal()
    error_changed = Signal(str)

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._layer, self._inputs = LayerRecipe(1, "linear"), 1
        self._more: LayerMore | None = None
        self._name = Label()
        self._remove = _ShyButton(self)
        self._units = IntegerField(Range(1, MAX_UNITS))
        self._outputs = Chip()
        self._activation = ChoiceField()
        self._activation.set_details(details.activation)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # the shy button's repaint
        self._lay_out()
        self._units.value_committed.connect(lambda value: self._edit({"units": value}))
        self._units.error_changed.connect(self.error_changed)
        self._activation.chosen.connect(lambda code: self._edit({"activation": code}))
        self._remove.clicked.connect(self.removed)
        self.retranslate()

    def set_layer(self, layer: LayerRecipe, inputs: int, is_output: bool) -> None:
        """Show a layer with so many inputs.

        The output cannot be removed, nor its units changed.
        """
        self._layer, self._inputs = layer, inputs
        if self._more is not None:
            self._more.set_layer(layer, inputs)
        self._units.set_value(layer.units)
        self._outputs.setText(numbers.integer(layer.units))
        names = [(code, vocabulary.activation(code)) for code in ACTIVATIONS]
        self._activation.set_items(names)
        self._activation.set_code(layer.activation)
        self._units.setVisible(not is_output)
        self._outputs.setVisible(is_output)
        self._remove.setVisible(not is_output)

    def show_more(self, is_open: bool) -> None:
        """Show or leave out the start of the weights and their penalties."""
        if is_open and self._more is None:
            self._more = LayerMore(self._number)
            self._more.set_layer(self._layer, self._inputs)
            self._more.edited.connect(self._edit)
            self._more.error_changed.connect(self.error_changed)
            self._column.addWidget(self._more)
        if self._more is not None:
            self._more.setVisible(is_open)

    def control(self, name: str) -> QWidget | None:
        """Return the control of a field of the layer: ``units``."""
        found: dict[str, QWidget]
        found = {"units": self._units, "activation": self._activation}
        if self._more is not None:
            found |= self._more.controls()
        return found.get(name)

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        name, place = dense(self._number), f"model.layers[{self._number}]"
        self._name.setText(name)
        for control, of in (self._units, "units"), (self._activation, "activation"):
            control.setAccessibleName(field(f"{place}.{of}"))
            control.setToolTip(f"{field(f'{place}.{of}')}\n{starts_again()}")
        self._outputs.setToolTip(self.tr("As many outputs as the target asks for."))
        self._remove.set_name(self.tr("Remove {0}").format(name))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(4)
        self._column.addLayout(row)
        row.addWidget(self._name)
        row.addWidget(self._remove)
        row.addStretch(1)
        for widget in (self._units, self._outputs, self._activation):
            row.addWidget(widget)

    def _edit(self, changes: dict[str, Any]) -> None:
        self._layer = replace(self._layer, **changes)
        self.edited.emit(self._layer)


class _ShyButton(IconButton):
    """Is seen only while the pointer is over the row, or the keyboard here."""

    def __init__(self, row: QWidget) -> None:
        super().__init__("close", kind="plain", parent=row)
        self._row = row

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or self._row.underMouse():
            super().paintEvent(event)
