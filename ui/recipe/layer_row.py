"""One layer of the model: how many units, and their activation."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnviz.model.activations import ACTIVATIONS
from nnviz.run.ranges import Range
from nnviz.run.recipe import LayerRecipe
from ui.recipe import details, effects, summaries
from ui.recipe.layer_grip import LayerGrip
from ui.recipe.layer_menu import LayerMenu
from ui.recipe.layer_more import LayerMore
from ui.widgets import Chip, ChoiceField, IntegerField, Label, Translated
from ui.words import numbers, vocabulary
from ui.words.field_names import dense, field

MAX_UNITS = 512


class LayerRow(Translated, QWidget):
    """A dense layer; the number of outputs is stated, since the target fixes it.

    Attributes
    ----------
    grip : LayerGrip
        Moves the layer, and opens what can be done with it.

    Signals
    -------
    edited : LayerRecipe
        The layer as the user wants it.
    removed
        The user wants it gone.
    moved : int
        The user wants it one place up, −1, or down, 1.
    inserted : int
        The user wants another layer above it, 0, or below, 1.
    error_changed : str
        What is wrong with the number that was typed, or nothing.
    """

    edited = Signal(object)
    removed = Signal()
    moved = Signal(int)
    inserted = Signal(int)
    error_changed = Signal(str)

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self._depth = number, number
        self._layer, self._inputs = LayerRecipe(1, "linear"), 1
        self._more: LayerMore | None = None
        self.grip = LayerGrip()
        self._name = Label()
        self._units = IntegerField(Range(1, MAX_UNITS))
        self._outputs = Chip()
        self._activation = ChoiceField()
        self._activation.set_details(details.activation)
        self._lay_out()
        self._connect()
        self.retranslate()

    def set_layer(self, layer: LayerRecipe, inputs: int, depth: int) -> None:
        """Show a layer with so many inputs, in a network of so many layers.

        The output is neither moved nor removed, nor are its units changed.
        """
        self._layer, self._inputs, self._depth = layer, inputs, depth
        if self._more is not None:
            self._more.set_layer(layer, inputs)
        self._units.set_value(layer.units)
        self._outputs.setText(numbers.integer(layer.units))
        self._activation.set_code(layer.activation)
        is_output = self._number == depth
        self._outputs.setVisible(is_output)
        self._units.setVisible(not is_output)
        self.grip.setVisible(not is_output)
        self._say_count()

    def tell_why(self, reason: str) -> None:
        """Say why there are so many outputs."""
        self._outputs.setToolTip(reason)

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

    def controls(self) -> dict[str, QWidget]:
        """Return the controls by the names of their fields: ``units``.

        That of ``layers`` is the grip, which changes their order and number.
        """
        more = self._more.controls() if self._more is not None else {}
        own = {"units": self._units, "activation": self._activation}
        return {"layers": self.grip, **own, **more}

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        name, place = dense(self._number), f"model.layers[{self._number}]"
        self._name.setText(name)
        self._say_count()
        names = [(code, vocabulary.activation(code)) for code in ACTIVATIONS]
        self._activation.set_items(names)
        for control, of in (self._units, "units"), (self._activation, "activation"):
            control.setAccessibleName(field(f"{place}.{of}"))
            control.setToolTip(f"{field(f'{place}.{of}')}\n{effects.sentence([of])}")
        tip = self.tr("Drag it to move {0}; press it to add or remove a layer.")
        does = effects.sentence(["layers"])
        self.grip.setToolTip(f"{tip.format(name)}\n{does}")
        self.grip.setAccessibleName(self.tr("Move or remove {0}").format(name))

    def _say_count(self) -> None:
        words = summaries.counted(self._number, self._layer, self._inputs)
        self._name.setToolTip(words)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        line, row = QHBoxLayout(), QHBoxLayout()
        line.setSpacing(3)
        line.addWidget(self.grip)
        line.addLayout(row, 1)
        row.setSpacing(4)
        self._column.addLayout(line)
        row.addWidget(self._name)
        row.addStretch(1)
        for widget in (self._units, self._outputs, self._activation):
            row.addWidget(widget)

    def _connect(self) -> None:
        self._units.value_committed.connect(lambda value: self._edit({"units": value}))
        self._units.error_changed.connect(self.error_changed)
        self._activation.chosen.connect(lambda code: self._edit({"activation": code}))
        self.grip.stepped.connect(self.moved)
        self.grip.deleted.connect(self.removed)
        self.grip.clicked.connect(self._open_menu)

    def _open_menu(self) -> None:
        menu = LayerMenu(self._number, self._depth, self)
        menu.moved.connect(self.moved)
        menu.inserted.connect(self.inserted)
        menu.removed.connect(self.removed)
        menu.popup(self.grip.mapToGlobal(self.grip.rect().bottomLeft()))

    def _edit(self, changes: dict[str, Any]) -> None:
        self._layer = replace(self._layer, **changes)
        self.edited.emit(self._layer)
