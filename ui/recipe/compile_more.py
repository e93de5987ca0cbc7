"""The rows of the compile card that are made when they are first asked for."""

from functools import partial

from PySide6.QtCore import QObject

from nnviz.run.parts import settings_of
from nnviz.run.ranges import CLIPPINGS, RANGES, SCHEDULES
from nnviz.run.recipe import CompileRecipe
from ui.recipe import details
from ui.recipe.recipe_card import RecipeCard
from ui.widgets import (
    ChoiceField,
    IntegerField,
    LinearScale,
    LogScale,
    NumberField,
    OnOff,
)
from ui.widgets.scales import Scale
from ui.words import vocabulary

# The optimizers' own settings, and what one step of the keyboard makes of each.
_SETTINGS: dict[str, Scale] = {
    "momentum": LinearScale(step=0.05),
    "rho": LinearScale(step=0.01),
    "beta_1": LinearScale(step=0.01),
    "beta_2": LinearScale(step=0.001),
    "epsilon": LogScale(1e-12, 1.0),
    "weight_decay": LinearScale(step=0.001),
    "initial_accumulator_value": LinearScale(step=0.1),
}
_DECAYS = {"step", "exponential"}


class CompileMore(QObject):
    """The optimizer's own settings, the schedule of the rate, the clipping."""

    def __init__(self, card: RecipeCard) -> None:
        super().__init__(card)
        self._card = card
        self._recipe, self._last_step = CompileRecipe(), 1
        self._numbers: dict[str, NumberField] = {}
        self._nesterov = OnOff()
        self._schedule, self._clipping = ChoiceField(), ChoiceField()
        for name, scale in _SETTINGS.items():
            self._add_number(name, NumberField(scale, 0, RANGES[f"compile.{name}"]))
            if name == "momentum":
                self._add("nesterov", self._nesterov)
        self._add("schedule", self._schedule)
        self._add_number("decay_steps", IntegerField(RANGES["compile.decay_steps"]))
        self._add_number("decay_rate", _positive("decay_rate"))
        self._add("clipping", self._clipping)
        self._add_number("clip_limit", _positive("clip_limit"))
        for name, choice in (
            ("schedule", self._schedule),
            ("clipping", self._clipping),
        ):
            choice.chosen.connect(partial(self._edit, name))
        self._schedule.set_details(
            lambda code: details.schedule(code, self._recipe, self._last_step)
        )
        self._clipping.set_details(details.clipping)
        self._nesterov.switched.connect(partial(self._edit, "nesterov"))
        self.retranslate()

    def show(self, recipe: CompileRecipe, last_step: int, is_open: bool) -> None:
        """Show what the chosen optimizer, schedule and clipping have to set.

        Parameters
        ----------
        recipe : CompileRecipe
        last_step : int
            Of the whole run.
        is_open : bool
        """
        self._recipe, self._last_step = recipe, last_step
        for name, number in self._numbers.items():
            number.set_value(getattr(recipe, name))
        self._nesterov.set_on(recipe.nesterov)
        self._schedule.set_code(recipe.schedule)
        self._clipping.set_code(recipe.clipping)
        shown = _shown(recipe) if is_open else set()
        for name in (*self._numbers, "nesterov", "schedule", "clipping"):
            self._card.show_field(f"compile.{name}", name in shown)

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self._schedule.set_items([(c, vocabulary.schedule(c)) for c in SCHEDULES])
        self._clipping.set_items([(c, vocabulary.clipping(c)) for c in CLIPPINGS])
        for name, tip in self._tips().items():
            self._card.name_field(f"compile.{name}", tip)

    def _tips(self) -> dict[str, str]:
        average = self.tr("How much of the average of the past is kept at each step.")
        return {
            "momentum": self.tr("How much of the last step's velocity is kept."),
            "nesterov": self.tr("Whether the step looks ahead along the velocity."),
            "rho": average,
            "beta_1": average,
            "beta_2": average,
            "epsilon": self.tr("Keeps the quotient finite where the gradient is 0."),
            "weight_decay": self.tr("How much of itself a weight loses, times α."),
            "initial_accumulator_value": self.tr("Where the sum of squares starts."),
            "schedule": self.tr("How the rate α goes down as the steps go by."),
            "decay_steps": self.tr("The steps until the rate has decayed once."),
            "decay_rate": self.tr("What α is multiplied by every T steps."),
            "clipping": self.tr("A gradient that is too long is made shorter."),
            "clip_limit": self.tr("How far a gradient may go."),
        }

    def _add(self, name: str, control: ChoiceField | NumberField | OnOff) -> None:
        self._card.add_field(f"compile.{name}", control)

    def _add_number(self, name: str, number: NumberField) -> None:
        self._numbers[name] = number
        self._add(name, number)
        number.value_committed.connect(partial(self._edit, name))

    def _edit(self, name: str, value: object) -> None:
        self._card.edited.emit({f"compile__{name}": value})


def _positive(name: str) -> NumberField:
    return NumberField(LinearScale(step=0.1), 0, RANGES[f"compile.{name}"])


def _shown(recipe: CompileRecipe) -> set[str]:
    """Return the settings that count under a recipe."""
    found = {*settings_of(recipe.optimizer), "schedule", "clipping"}
    if not recipe.momentum:
        found -= {"nesterov"}
    if recipe.schedule != "constant":
        found |= {"decay_steps"}
    if recipe.schedule in _DECAYS:
        found |= {"decay_rate"}
    return found | ({"clip_limit"} if recipe.clipping != "none" else set())
