"""Card 4: how long, in what portions, and from which start."""

import secrets

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nnviz.data import Prepared
from nnviz.run.ranges import RANGES
from nnviz.run.recipe import FitRecipe, Recipe
from ui.field_names import field
from ui.recipe import summaries
from ui.recipe.batch_field import BatchField
from ui.recipe.recipe_card import (
    MoreCard,
    changes_no_step,
    from_next_epoch,
    starts_again,
)
from ui.widgets import Button, IntegerField, OnOff

_SEEDS = 10_000  # a new one stays short enough to be said aloud


class FitCard(MoreCard):
    """Batch size, epochs and seed; order of the rows and cadence of the test."""

    def __init__(self) -> None:
        super().__init__(4)
        self._recipe = FitRecipe()
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
        self._recipe = recipe.fit
        self.show_more()

    def show_more(self) -> None:
        is_open = self.more.isChecked()
        if is_open and "fit.shuffle" not in self.rows:
            self._make_more()
            self.retranslate()
        if "fit.shuffle" in self.rows:
            self._shuffle.set_on(self._recipe.shuffle)
            self._cadence.set_value(self._recipe.test_every)
            self.show_field("fit.shuffle", is_open)
            self.show_field("fit.test_every", is_open)
        self.set_differences(summaries.of_fit(self._recipe))

    def retranslate(self) -> None:
        self.set_title(self.tr("Fit"))
        rows, again = (
            self.tr("Rows of one step."),
            self.tr("How often all rows are seen."),
        )
        seed = self.tr("Fixes data, split, first weights and the order of the rows.")
        self.name_field("fit.batch_size", rows, from_next_epoch())
        self.name_field("fit.epochs", again, changes_no_step())
        self.name_field("fit.seed", seed, starts_again())
        self._batch.setAccessibleName(field("fit.batch_size"))
        self._seed.setAccessibleName(field("fit.seed"))
        self._all.setText(self.tr("all"))
        self._all.setToolTip(self.tr("Take all rows in one batch"))
        self._all.updateGeometry()
        self._die.setToolTip(self.tr("New seed: other data, another start"))
        self._die.setAccessibleName(self.tr("New seed"))
        if "fit.shuffle" in self.rows:
            self._retranslate_more()
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
        self._die.clicked.connect(
            lambda: self.edited.emit({"fit__seed": secrets.randbelow(_SEEDS)})
        )

    def _make_more(self) -> None:
        self._shuffle = OnOff()
        self._cadence = IntegerField(RANGES["fit.test_every"])
        self.add_field("fit.shuffle", self._shuffle)
        self.add_field("fit.test_every", self._cadence)
        self._shuffle.switched.connect(
            lambda is_on: self.edited.emit({"fit__shuffle": is_on})
        )
        self._cadence.value_committed.connect(
            lambda value: self.edited.emit({"fit__test_every": int(value)})
        )

    def _retranslate_more(self) -> None:
        order = self.tr("Whether each epoch sees the rows in an order of its own.")
        cadence = self.tr("The test rows are looked at after every so many epochs.")
        self.name_field("fit.shuffle", order, starts_again())
        self.name_field("fit.test_every", cadence, changes_no_step())

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
