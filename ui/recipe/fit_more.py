"""The rows of the fit card that are made when they are first asked for."""

from functools import partial

from PySide6.QtCore import QObject

from nnviz.data import Prepared
from nnviz.run.ranges import RANGES
from nnviz.run.recipe import FitRecipe
from ui.recipe.optional_field import OptionalInteger, OptionalNumber
from ui.recipe.recipe_card import RecipeCard
from ui.widgets import IntegerField, LinearScale, OnOff

_NAMES = ("start_seed", "shuffle", "test_every", "stop_below", "patience")


class FitMore(QObject):
    """The start, the order of the rows, how often rows are watched, the stop rules."""

    def __init__(self, card: RecipeCard) -> None:
        super().__init__(card)
        self._card, self._watched = card, "test"
        self._shuffle = OnOff()
        self._cadence = IntegerField(RANGES["fit.test_every"])
        self._start = OptionalInteger(RANGES["fit.start_seed"])
        limits = RANGES["fit.stop_below"]
        self._below = OptionalNumber(LinearScale(step=0.01), 0, limits)
        self._patience = OptionalInteger(RANGES["fit.patience"])
        self._below.set_first(0.1)
        self._patience.set_first(10)
        controls = (
            self._start,
            self._shuffle,
            self._cadence,
            self._below,
            self._patience,
        )
        for name, control in zip(_NAMES, controls, strict=True):
            card.add_field(f"fit.{name}", control)
        self._connect()

    def show(self, recipe: FitRecipe, data: Prepared | None, is_open: bool) -> None:
        """Show what a recipe says of them; the data tell what patience watches."""
        self._shuffle.set_on(recipe.shuffle)
        self._cadence.set_value(recipe.test_every)
        self._start.set_optional(recipe.start_seed)
        self._below.set_optional(recipe.stop_below)
        self._patience.set_optional(recipe.patience)
        for name in _NAMES:
            self._card.show_field(f"fit.{name}", is_open)
        if data is not None:
            self._watched = data.watched if len(data.rows_watched) else "train"
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        off = self.tr("off")
        self._start.set_none(self.tr("seed"))
        self._below.set_none(off)
        self._patience.set_none(off)
        for name, tips in self._tips().items():
            self._card.name_field(f"fit.{name}", *tips)

    def _tips(self) -> dict[str, tuple[str, ...]]:
        empty = self.tr("Empty it to switch the rule off.")
        watched = {
            "validation": self.tr(
                "Stops when the validation loss has had no gain for so many epochs, as "
                "Keras's EarlyStopping does."
            ),
            "test": self.tr(
                "Stops when the test loss has had no gain for so many epochs, as "
                "Keras's EarlyStopping does."
            ),
            "train": self.tr(
                "Stops when the mean loss of an epoch, for want of test rows, has had "
                "no gain for so many epochs, as Keras's EarlyStopping does."
            ),
        }[self._watched]
        looked_at = self.tr("The test rows are looked at after every so many epochs.")
        if self._watched == "validation":
            looked_at = self.tr(
                "The validation rows are looked at after every so many epochs."
            )
        return {
            "start_seed": (
                self.tr("Fixes the first weights alone; empty, the seed does."),
            ),
            "shuffle": (
                self.tr(
                    "At the start of each epoch the training rows are shuffled anew: "
                    "the seed and the epoch fix the order. Off, they come in the order "
                    "of the table."
                ),
            ),
            "test_every": (looked_at,),
            "stop_below": (
                self.tr("Stops when the mean loss of an epoch is below this."),
                empty,
            ),
            "patience": (watched, empty),
        }

    def _connect(self) -> None:
        self._shuffle.switched.connect(partial(self._edit, "shuffle"))
        self._cadence.value_committed.connect(
            lambda value: self._edit("test_every", int(value))
        )
        for name, field in (
            ("start_seed", self._start),
            ("stop_below", self._below),
            ("patience", self._patience),
        ):
            field.value_committed.connect(partial(self._edit_optional, name, field))
            field.error_changed.connect(self._card.set_error)

    def _edit_optional(
        self, name: str, field: OptionalInteger | OptionalNumber, _value: float
    ) -> None:
        self._edit(name, field.optional())

    def _edit(self, name: str, value: object) -> None:
        self._card.edited.emit({f"fit__{name}": value})
