"""Card 2: the layers."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnviz.data import Prepared
from nnviz.run.recipe import LayerRecipe, Recipe
from ui import numbers
from ui.recipe import proposals
from ui.recipe.layer_row import LayerRow
from ui.recipe.recipe_card import RecipeCard, starts_again
from ui.widgets import Button, Chip, Label

_PADDING = 6  # of a plain button: its icon stands under the layers' names


class ModelCard(RecipeCard):
    """The inputs, one row a layer, and a button to add one."""

    def __init__(self) -> None:
        super().__init__(2)
        self._layers: tuple[LayerRecipe, ...] = ()
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
        self._layers = recipe.model.layers
        inputs = data.X_train.shape[1]
        self._inputs.setText(numbers.integer(inputs))
        self._count = recipe.model.parameters(inputs)
        self._fit_rows(len(self._layers))
        for row, layer in zip(self._layer_rows, self._layers, strict=True):
            row.set_layer(layer, row is self._layer_rows[-1])
        self._say_count()

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
        self._propose((*self._layers[:index], layer, *self._layers[index + 1 :]))

    def _on_layer_removed(self, index: int) -> None:
        self._propose((*self._layers[:index], *self._layers[index + 1 :]))

    def _on_add_clicked(self) -> None:
        self._propose(proposals.with_layer(self._layers))

    def _propose(self, layers: tuple[LayerRecipe, ...]) -> None:
        self._layers = layers
        self.edited.emit({"model__layers": layers})
