"""Card 2: the layers."""

import re
from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnviz.data import Prepared, Table
from nnviz.run.ranges import DTYPES
from nnviz.run.recipe import ModelRecipe, Recipe
from ui.recipe import advice, effects, summaries
from ui.recipe.layer_list import LayerList
from ui.recipe.recipe_card import MoreCard
from ui.widgets import Button, Chip, Label, Segmented
from ui.words import numbers


class ModelCard(MoreCard):
    """The inputs, one row a layer, and a button to add one.

    What the layers have besides, and the type of the numbers, are shown on request.
    """

    def __init__(self) -> None:
        super().__init__(2)
        self._model, self._features = ModelRecipe(), 1
        self._table: Table | None = None
        self._inputs = Chip()
        self._parameters = Label(role="muted")
        self._add = Button(icon="plus", kind="plain")
        self._layers = LayerList()
        self._input_caption = self.add_row("", self._inputs)
        self.add(self._layers)
        last = QHBoxLayout()
        last.addWidget(self._add)
        last.addStretch(1)
        last.addWidget(self._parameters)
        self.add(last)
        self._add.clicked.connect(self._layers.append)
        self._layers.edited.connect(
            lambda layers: self.edited.emit({"model__layers": layers})
        )
        self._layers.error_changed.connect(self.set_error)
        self.retranslate()

    def set_recipe(self, recipe: Recipe, data: Prepared) -> None:
        """Show the layers of a recipe."""
        self.set_error("")
        self._model = recipe.model
        self._features = data.X_train.shape[1]
        self._inputs.setText(numbers.integer(self._features))
        self._layers.set_layers(recipe.model.layers, self._features)
        self._table = data.table
        self._say_count()
        self._tell_why()
        self.show_more()

    def show_more(self) -> None:
        is_open = self.more.isChecked()
        if is_open and "model.dtype" not in self.rows:
            self._make_more()
        self._layers.show_more(is_open)
        for name, control in self._layers.controls():
            self.watch(control, name)
        if "model.dtype" in self.rows:
            self._dtype.set_code(self._model.dtype)
            self.show_field("model.dtype", is_open)
        self.set_differences(summaries.of_model(self._model))

    def control(self, code: str) -> QWidget | None:
        part, _, name = code.rpartition(".")
        if layer := re.fullmatch(r"model\.layers\[(\d+)\]", part):
            return self._layers.control(int(layer[1]), name)
        return super().control(code)

    def retranslate(self) -> None:
        self.set_title(self.tr("Model"))
        self._input_caption.setText(self.tr("Input"))
        self._inputs.setToolTip(self.tr("As many inputs as there are features."))
        self._add.setText(self.tr("Add layer"))
        tip = self.tr("Add a layer before the output.")
        self._add.setToolTip(f"{tip}\n{effects.sentence(['model.layers'])}")
        self.watch(self._add, "model.layers")
        self._add.updateGeometry()
        self._say_count()
        self._tell_why()
        self._name_more()
        self.set_differences(summaries.of_model(self._model))

    def _tell_why(self) -> None:
        if self._table is not None:
            self._layers.tell_why(advice.proposed(self._table))

    def _make_more(self) -> None:
        self._dtype = Segmented([(code, code) for code in DTYPES])
        self._dtype.chosen.connect(
            lambda code: self.edited.emit({"model__dtype": code})
        )
        self.add_field("model.dtype", self._dtype)
        self._name_more()

    def _name_more(self) -> None:
        if "model.dtype" in self.rows:
            tip = self.tr("64 bits hold about 16 digits, 32 bits about 7.")
            self.name_field("model.dtype", tip)

    def _say_count(self) -> None:
        count = self._model.parameters(self._features)
        self._parameters.setText(self.tr("%n parameter(s)", None, count))
        self._parameters.setToolTip("\n".join(self._counts()))

    def _counts(self) -> Iterator[str]:
        inputs = self._features
        for number, layer in enumerate(self._model.layers, start=1):
            yield summaries.counted(number, layer, inputs)
            inputs = layer.units
