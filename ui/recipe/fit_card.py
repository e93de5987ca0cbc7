"""Card 4: how long, in what portions, and from which start."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nnviz.data import Prepared
from nnviz.run.ranges import RANGES
from nnviz.run.recipe import FitRecipe, Recipe
from ui.recipe import summaries
from ui.recipe.batch_field import BatchField
from ui.recipe.fit_more import FitMore
from ui.recipe.recipe_card import MoreCard
from ui.widgets import Button, IntegerField
from ui.words.field_names import field


class FitCard(MoreCard):
    """Batch size, epochs and seed; start, order, cadence of the test, stop rules.

    Signals
    -------
    new_seed_requested
        The user wants to start again from a seed that is drawn.
    """

    new_seed_requested = Signal()

    def __init__(self) -> None:
        super().__init__(4)
        self._recipe = FitRecipe()
        self._data: Prepared | None = None
        self._extra: FitMore | None = None
        self._batch = BatchField()
        self._all = Button(kind="plain")
        self._epochs = IntegerField(RANGES["fit.epochs"])
        self._seed = IntegerField(RANGES["fit.seed"])
        self._die = Button("⚄", kind="plain")
        self.add_field("fit.batch_size", _pair(self._all, self._batch))
        self.add_field("fit.epochs", self._epochs)
        self.add_field("fit.seed", _pair(self._die, self._seed))
        self._connect()
        self.retranslate()

    def set_recipe(self, recipe: Recipe, data: Prepared) -> None:
        """Show how a recipe trains."""
        self.set_error("")
        self._batch.set_batch(recipe.fit.batch_size, len(data.X_train))
        self._all.setVisible(not self._batch.is_all())
        self._epochs.set_value(recipe.fit.epochs)
        self._seed.set_value(recipe.fit.seed)
        self._recipe, self._data = recipe.fit, data
        self.show_more()

    def show_more(self) -> None:
        is_open = self.more.isChecked()
        if is_open and self._extra is None:
            self._extra = FitMore(self)
        if self._extra is not None:
            self._extra.show(self._recipe, self._data, is_open)
        self.set_differences(summaries.of_fit(self._recipe))

    def retranslate(self) -> None:
        self.set_title(self.tr("Fit"))
        rows, again = (
            self.tr(
                "Rows of one step. Each epoch takes all training rows, shuffled anew "
                "unless that is off, so many at a time."
            ),
            self.tr("How often all rows are seen."),
        )
        seed = self.tr("Fixes data, split, first weights and the order of the rows.")
        self.name_field("fit.batch_size", rows)
        self.name_field("fit.epochs", again)
        self.name_field("fit.seed", seed)
        self._batch.setAccessibleName(field("fit.batch_size"))
        self._seed.setAccessibleName(field("fit.seed"))
        self._all.setText(self.tr("all"))
        self._all.setToolTip(self.tr("Take all rows in one batch"))
        self._all.updateGeometry()
        self._die.setToolTip(self.tr("New seed: other data, another start"))
        self._die.setAccessibleName(self.tr("New seed"))
        if self._extra is not None:
            self._extra.retranslate()
        self.set_differences(summaries.of_fit(self._recipe))

    def _connect(self) -> None:
        for paired in (self._batch, self._seed):
            paired.error_changed.connect(self.set_error)
        self._batch.value_committed.connect(self._on_batch_committed)
        self._all.clicked.connect(lambda: self.edited.emit({"fit__batch_size": None}))
        self._epochs.value_committed.connect(
            lambda value: self.edited.emit({"fit__epochs": int(value)})
        )
        self._seed.value_committed.connect(
            lambda value: self.edited.emit({"fit__seed": int(value)})
        )
        self._die.clicked.connect(self.new_seed_requested)

    def _on_batch_committed(self, value: int) -> None:
        size = None if self._batch.is_all() else int(value)
        self.edited.emit({"fit__batch_size": size})


def _pair(button: Button, field: IntegerField) -> QWidget:
    """Return a button and a field as one control."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2)
    row.addWidget(button)
    row.addWidget(field)
    pair.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    pair.setFocusProxy(field)
    return pair
