"""Card 2: the layers."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnviz.data import Prepared
from nnviz.run.ranges import DTYPES
from nnviz.run.recipe import LayerRecipe, ModelRecipe, Recipe
from ui import numbers
from ui.recipe import proposals, summaries
from ui.recipe.layer_row import LayerRow
from ui.recipe.recipe_card import MoreCard, starts_again
from ui.widgets import Button, Chip, Label, Segmented

_PADDING = 6  # of a plain button: its icon stands under the layers' names


class ModelCard(MoreCard):
    """The inputs, one row a layer, and a button to add one.

    What the layers have besides, and the type of the numbers, are shown on request.
    """

    def __init__(self) -> None:
        super().__init__(2)
        self._model = ModelRecipe()
        self._inputs = Chip()
        self._parameters = Label(role="muted")
        self._add = Button(icon="plus", kind="plain")
        self._layer_rows: list[LayerRow] = []
        self._row_box = QVBoxLayout()
        self._row_box.setSpacing(4)
        self._input_caption = self.add_row("", self._inputs)
        self.add(self._row_box)
        last = QHBoxLayout()
        last.setContentsMargins(-_PADDING, 0, 0, 0)
        last.addWidget(self._add)
        last.addStretch(1)
        last.addWidget(self._parameters)
        self.add(last)
        self._count = 0
        self._add.clicked.connect(self._on_add_clicked)
        self.retranslate()

    def set_recipe(self, recipe: Recipe, data: Prepared) -> None:
        """Show the layers of a recipe."""
        self.set_error("")
        self._model = recipe.model
        inputs = data.X_train.shape[1]
        self._inputs.setText(numbers.integer(inputs))
        self._count = recipe.model.parameters(inputs)
        self._fit_rows(len(self._model.layers))
        for row, layer in zip(self._layer_rows, self._model.layers, strict=True):
            row.set_layer(layer, inputs, row is self._layer_rows[-1])
            inputs = layer.units
        self._say_count()
        self.show_more()

    def show_more(self) -> None:
        is_open = self.more.isChecked()
        if is_open and "model.dtype" not in self.rows:
            self._make_more()
        for row in self._layer_rows:
            row.show_more(is_open)
        if "model.dtype" in self.rows:
            self._dtype.set_code(self._model.dtype)
            self.show_field("model.dtype", is_open)
        self.set_differences(summaries.of_model(self._model))

    def control(self, code: str) -> QWidget | None:
        part, _, name = code.rpartition(".")
        for number, row in enumerate(self._layer_rows, start=1):
            if part == f"model.layers[{number}]":
                return row.control(name)
        return super().control(code)

    def retranslate(self) -> None:
        self.set_title(self.tr("Model"))
        self._input_caption.setText(self.tr("Input"))
        self._inputs.setToolTip(self.tr("As many inputs as there are features."))
        self._add.setText(self.tr("Add layer"))
        tip = self.tr("Add a layer before the output.")
        self._add.setToolTip(f"{tip}\n{starts_again()}")
        self._add.updateGeometry()
        self._say_count()
        self._name_more()
        self.set_differences(summaries.of_model(self._model))

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
            self.name_field("model.dtype", tip, starts_again())

    def _say_count(self) -> None:
        self._parameters.setText(self.tr("%n parameter(s)", None, self._count))

    def _fit_rows(self, count: int) -> None:
        while len(self._layer_rows) > count:
            row = self._layer_rows.pop()
            row.hide()
            row.deleteLater()
        while len(self._layer_rows) < count:
            self._add_row()

    def _add_row(self) -> None:
        index = len(self._layer_rows)
        row = LayerRow(index + 1)
        row.edited.connect(lambda layer: self._on_layer_edited(index, layer))
        row.removed.connect(lambda: self._on_layer_removed(index))
        row.error_changed.connect(self.set_error)
        self._layer_rows.append(row)
        self._row_box.addWidget(row)

    def _on_layer_edited(self, index: int, layer: LayerRecipe) -> None:
        layers = self._model.layers
        self._propose((*layers[:index], layer, *layers[index + 1 :]))

    def _on_layer_removed(self, index: int) -> None:
        layers = self._model.layers
        self._propose((*layers[:index], *layers[index + 1 :]))

    def _on_add_clicked(self) -> None:
        self._propose(proposals.with_layer(self._model.layers))

    def _propose(self, layers: tuple[LayerRecipe, ...]) -> None:
        self._model = replace(self._model, layers=layers)
        self.edited.emit({"model__layers": layers})
