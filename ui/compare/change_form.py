"""Choose one thing, and what it is to be in the next run."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from nnviz.model.activations import ACTIVATIONS
from nnviz.model.initializers import INITIALIZERS
from nnviz.model.optimizers import OPTIMIZERS
from nnviz.run.ranges import CHOICES, RANGES
from nnviz.run.recipe import Recipe
from nnviz.teach.comparison.changing import FIELDS, can_change, value_of
from ui.widgets import (
    Button,
    ChoiceField,
    IntegerField,
    Label,
    LogScale,
    NumberField,
    Surface,
    Translated,
)
from ui.words import change_words, field_names, numbers, vocabulary

translate = QCoreApplication.translate

# Hidden layers to choose from, beside those that there are.
_HIDDEN = ((), (1,), (2,), (4,), (8,), (16,), (4, 2), (8, 8), (16, 16), (8, 8, 8))
_CODES: Mapping[str, Sequence[str]] = {
    "optimizer": tuple(OPTIMIZERS),
    "activation": tuple(code for code in ACTIVATIONS if code != "softmax"),
    "initializer": tuple(INITIALIZERS),
    "scale": CHOICES["data.scale"],
}
_PLACES = {
    "optimizer": "compile.optimizer",
    "learning_rate": "compile.learning_rate",
    "momentum": "compile.momentum",
    "loss": "compile.loss",
    "batch_size": "fit.batch_size",
    "start_seed": "fit.start_seed",
    "scale": "data.scale",
}
_SLOWEST, _FASTEST = 1e-7, 100.0
# With these a step has about the size of the rate, whatever the gradient.
_SMALL_RATES, _MUCH = ("rmsprop", "adam", "adamw"), 0.05


class ChangeForm(Translated, Surface):
    """What differs from the first run in the next one.

    Signals
    -------
    wished(str, object)
        The field, one of `FIELDS`, and its value.
    """

    wished = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._recipe, self._losses, self._rows = Recipe(), tuple[str, ...](), 1
        self._title, self._words = Label("", "strong"), Label("", "muted")
        self._words.setWordWrap(True)
        self._field = ChoiceField()
        self._choice = ChoiceField()
        self._number = NumberField(
            LogScale(_SLOWEST, _FASTEST), 0, RANGES["compile.learning_rate"]
        )
        self._share = NumberField(None, 1, RANGES["compile.momentum"])
        self._count = IntegerField(RANGES["fit.batch_size"])
        self._seed = IntegerField(RANGES["fit.start_seed"])
        self._hint, self._error = Label("", "caption"), Label("", "muted")
        for label in (self._hint, self._error):
            label.setWordWrap(True)
        self._add = Button(kind="primary")
        self._lay_out()
        self._field.chosen.connect(self._show_editor)
        self._choice.chosen.connect(lambda _: self._say_hint())
        self._add.clicked.connect(self._wish)
        self.retranslate()

    def set_recipe(self, recipe: Recipe, losses: Sequence[str], rows: int) -> None:
        """Take the recipe of the first run, the losses that fit, and how many rows."""
        self._recipe, self._losses, self._rows = recipe, tuple(losses), rows
        self.retranslate()

    def set_error(self, sentence: str) -> None:
        """Say why the last wish could not be; an empty string takes it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def error(self) -> str:
        """Return what is said to be wrong."""
        return self._error.text()

    def choose(self, field: str) -> None:
        """Choose what is to differ."""
        self._field.set_code(field)
        self._show_editor()

    def set_value(self, value: Any) -> None:
        """Fill in what it is to be, as a user would."""
        editor = self._editor()
        if isinstance(editor, NumberField):
            editor.set_value(value)
        else:
            editor.set_code(_coded(value))
        self._say_hint()

    def hint(self) -> str:
        """Return what is said of the choice."""
        return self._hint.text()

    def add(self) -> None:
        """Wish for the run, as its button does."""
        self._add.click()

    def retranslate(self) -> None:
        """Word it in the language of now."""
        self._title.setText(self.tr("Change one thing"))
        self._words.setText(self.tr("The next run is the first one, but for this:"))
        offered = [field for field in FIELDS if can_change(self._recipe, field)]
        self._field.set_items([(field, _name(field)) for field in offered])
        self._field.setAccessibleName(self.tr("What is to differ"))
        self._add.setText(self.tr("Compare"))
        self._show_editor()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._words)
        for widgets in ((self._field,), self._editors, (self._add,)):
            row = QHBoxLayout()
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
            column.addLayout(row)
        column.insertWidget(column.count() - 1, self._hint)
        column.addWidget(self._error)
        column.addStretch(1)
        self._error.hide()
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Preferred)

    @property
    def _editors(self) -> tuple[ChoiceField | NumberField, ...]:
        return self._choice, self._number, self._share, self._count, self._seed

    def _editor(self) -> ChoiceField | NumberField:
        by_field: dict[str, NumberField] = {
            "learning_rate": self._number,
            "momentum": self._share,
            "batch_size": self._count,
            "start_seed": self._seed,
        }
        return by_field.get(self._field.code(), self._choice)

    def _show_editor(self) -> None:
        """Offer what the chosen field can be, with what the first run has."""
        field, editor = self._field.code(), self._editor()
        self.set_error("")
        for each in self._editors:
            each.setVisible(each is editor)
        editor.setAccessibleName(self._field.currentText())
        now = value_of(self._recipe, field)
        if isinstance(editor, NumberField):
            editor.set_value(self._other_number(field, now))
        else:
            values = [value for value in self._values() if value != now]
            items = [(_coded(value), _written(field, value)) for value in values]
            editor.set_items(items)
            editor.set_code(_coded(values[0]))
        self._say_hint()

    def _say_hint(self) -> None:
        """Say that the rate stays, where an optimizer usually has a smaller one."""
        rule, rate = self._choice.code(), self._recipe.compile.learning_rate
        is_much = rule in _SMALL_RATES and rate > _MUCH
        is_shown = self._field.code() == "optimizer" and is_much
        words = self.tr("The rate stays α = {0}, which is much for {1}.")
        shown = numbers.exact(rate), vocabulary.optimizer(rule)
        self._hint.setText(words.format(*shown) if is_shown else "")
        self._hint.setVisible(is_shown)

    def _values(self) -> Sequence[Any]:
        """Return what can be chosen for the field."""
        field = self._field.code()
        if field == "hidden":
            return _HIDDEN
        return self._losses if field == "loss" else _CODES[field]

    def _other_number(self, field: str, now: Any) -> float:
        """Return a number to begin with, which is not that of the first run."""
        match field:
            case "learning_rate":
                return float(f"{now / 10:.6g}")
            case "momentum":
                return 0.0 if now else 0.9
            case "batch_size":
                return self._rows if now else max(1, self._rows // 10)
        return int(self._recipe.fit.seed if now is None else now) + 1

    def _wish(self) -> None:
        field, editor = self._field.code(), self._editor()
        if isinstance(editor, NumberField):
            value: Any = editor.value()
            if field == "batch_size":
                value = None if value >= self._rows else int(value)
        else:
            value = _value(field, editor.code())
        self.wished.emit(field, value)


def _name(field: str) -> str:
    """Return what a field is called."""
    if field in _PLACES:
        return field_names.field(_PLACES[field])
    if field == "hidden":
        return translate("Compare", "Hidden layers")
    return field_names.of_layer(field)


def _coded(value: Any) -> str:
    """Return a value as the code of a choice: hidden layers as ``4-2``."""
    return "-".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _value(field: str, code: str) -> Any:
    """Return the value that a code of a choice stands for."""
    if field != "hidden":
        return code
    return tuple(int(units) for units in code.split("-") if units)


def _written(field: str, value: Any) -> str:
    if field == "hidden":
        return _coded(value) or translate("Compare", "none")
    place = _PLACES.get(field, f"model.layers[1].{field}")
    return change_words.value_of(place, value)
