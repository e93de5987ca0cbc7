"""Card 1: which data, and how they are prepared."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnviz.data import LIBRARY, Prepared, Table
from nnviz.data.drawn import DRAWN
from nnviz.data.generated import classes_of, family, is_generated, takes_classes
from nnviz.data.plan import Plan
from nnviz.data.recipe import SCALES, ColumnRecipe
from nnviz.run.ranges import RANGES
from nnviz.run.recipe import DataRecipe, Recipe
from ui.recipe import effects
from ui.recipe.recipe_card import RecipeCard
from ui.recipe.source_field import OPEN, SourceField
from ui.widgets import (
    Button,
    ChoiceField,
    IconButton,
    IntegerField,
    Label,
    LinearScale,
    ValueSlider,
)
from ui.widgets.waiting import wait_cursor
from ui.words import column_words, data_words, numbers, vocabulary
from ui.words.field_names import field

_TOLD_GAP = 1  # between the data and what is said of them
_MIXED = "mixed"  # columns have their own scales
_SHARES = (0.0, 0.1, 0.2, 0.3, 0.5)


class DataCard(RecipeCard):
    """Data set and what it is, size, noise or target, scale and split.

    A change of the data starts the run again, so the noise counts when the slider is
    let go: one drag is one change to undo.

    Signals
    -------
    open_requested
        The user wants a table from a file.
    prepare_requested
        The user wants to look at every column of the table.
    draw_requested
        The user wants to draw points.
    """

    open_requested = Signal()
    prepare_requested = Signal()
    draw_requested = Signal()

    def __init__(self) -> None:
        super().__init__(1)
        self._recipe = DataRecipe()
        self._data: Prepared | None = None
        self._source = SourceField()
        self._draw = IconButton("draw", kind="plain")
        self._samples = IntegerField(RANGES["data.samples"])
        self._size = Label(role="muted")
        self._about = Label(role="caption")
        self._about.setWordWrap(True)
        self._noise = ValueSlider(
            LinearScale(0, 0.5, 0.01), limits=RANGES["data.noise"]
        )
        self._classes = IntegerField(RANGES["data.classes"])
        self._target = ChoiceField()
        self._columns = Button(kind="chip")
        self._scale = ChoiceField()
        self._share = ChoiceField()
        self._lay_out()
        self._connect()
        self.retranslate()

    def set_recipe(self, recipe: Recipe, data: Prepared) -> None:
        """Show a recipe and its data."""
        self._recipe, self._data = recipe.data, data
        self.set_error("")
        self._offer()
        self.name_field("data.noise", self._noise_tip())
        source = recipe.data.source
        is_made = is_generated(source)
        has_choice = not is_made and source not in (*LIBRARY, DRAWN)
        self._samples.setVisible(is_made)
        self.show_field("data.noise", is_made)
        self.show_field("data.classes", takes_classes(source))
        self.show_field("data.target", has_choice)
        self._samples.set_value(recipe.data.samples)
        self._noise.set_value(recipe.data.noise)
        self._classes.set_value(len(data.table.classes) or RANGES["data.classes"].least)
        self.show_field("data.columns", not is_made and source != DRAWN)
        self._write_columns(data)
        rows, features = data.table.X.shape
        self._size.setText(
            f"× {features}" if is_made else numbers.shape(rows, features)
        )

    def shows_words(self) -> bool:
        """Tell whether it says what the data are and what they teach."""
        return not self._about.isHidden()

    def show_words(self, is_shown: bool) -> None:
        """Say what the data are, if there is something to say, or leave it out."""
        self._about.setVisible(is_shown and bool(self._about.text()))

    def height_of_words(self) -> int:
        """Return how much less high the card is without them."""
        if not self._about.text():
            return 0
        width = self.body.geometry().width()
        return self._about.heightForWidth(width) + _TOLD_GAP

    def _write_columns(self, data: Prepared) -> None:
        """Say how many of the columns the network sees, and as how many inputs."""
        columns, inputs = data.plan.columns, len(data.plan.inputs)
        parts = len(data.plan.features), len(columns)
        words = self.tr("{0} of {1} → %n input(s)", None, inputs)
        self._columns.setText(words.format(*map(numbers.integer, parts)))
        self._columns.updateGeometry()

    def control(self, code: str) -> QWidget | None:
        in_first_row = {"data.source": self._source, "data.samples": self._samples}
        return in_first_row.get(code) or super().control(code)

    def retranslate(self) -> None:
        self.set_title(self.tr("Data"))
        self._source.setAccessibleName(field("data.source"))
        self._samples.setAccessibleName(field("data.samples"))
        does = effects.sentence(["data.samples"])
        self._samples.setToolTip(f"{field('data.samples')}\n{does}")
        self.watch(self._samples, "data.samples")
        self.watch(self._source, "data.source")
        self._draw.set_name(self.tr("Draw your own points"))
        self._size.setToolTip(self.tr("rows × features"))
        for name, tip in (
            ("noise", self._noise_tip()),
            ("classes", self.tr("How many classes there are.")),
            ("target", self.tr("The column to predict.")),
            ("columns", self.tr("Every column, and what becomes of it.")),
            ("scale", self._scale_tip()),
        ):
            self.name_field(f"data.{name}", tip)
        self._name_shares(False)
        if self._data is not None:
            self._offer()
            self._write_columns(self._data)

    def _name_shares(self, has_validation: bool) -> None:
        tip = self.tr("The rows to learn from, and those that are only tested.")
        if has_validation:
            tip = self.tr(
                "The rows to learn from, those to choose by, and those that are only "
                "tested, in the end."
            )
        self.name_field("data.test_share", tip)
        if has_validation:
            caption, _ = self.rows["data.test_share"]
            caption.setText(self.tr("Train / val. / test"))

    def _noise_tip(self) -> str:
        if classes_of(self._recipe.source):
            return self.tr("How far points scatter: σ of the shift along each axis.")
        return self.tr("How far targets scatter: σ of what is added to each y.")

    def _scale_tip(self) -> str:
        return self.tr(
            "standard: (x − mean) / σ over the training rows, σ² = 1/n Σ (x − mean)². "
            "min–max: (x − min) / (max − min) over the training rows."
        )

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self._source)
        first.addWidget(self._draw)
        first.addStretch(1)
        first.addWidget(self._samples)
        first.addWidget(self._size)
        told = QVBoxLayout()
        told.setSpacing(_TOLD_GAP)
        told.addLayout(first)
        told.addWidget(self._about)
        self.add(told)
        self.add_field("data.noise", self._noise)
        self.add_field("data.classes", self._classes)
        self.add_field("data.target", self._target)
        self.add_field("data.columns", self._columns)
        self.add_field("data.scale", self._scale)
        self.add_field("data.test_share", self._share)

    def _connect(self) -> None:
        self._source.chosen.connect(self._on_source_chosen)
        self._draw.clicked.connect(self.draw_requested)
        self._samples.error_changed.connect(self.set_error)
        self._samples.value_committed.connect(
            lambda value: self.edited.emit({"data__samples": int(value)})
        )
        self._noise.value_committed.connect(
            lambda value: self.edited.emit({"data__noise": value})
        )
        self._classes.value_committed.connect(self._on_classes_edited)
        self._target.chosen.connect(
            lambda name: self.edited.emit({"data__target": name})
        )
        self._columns.clicked.connect(self.prepare_requested)
        self._scale.chosen.connect(self._on_scale_chosen)
        self._share.chosen.connect(
            lambda code: self.edited.emit({"data__test_share": float(code)})
        )

    def _offer(self) -> None:
        """Offer what there is to choose, and choose what the recipe says."""
        assert self._data is not None
        table, recipe = self._data.table, self._recipe
        self._show_source(table)
        frame = self._data.frame
        self._target.set_items(
            [(name, column_words.column(frame.name, name)) for name in frame.names]
        )
        self._target.set_code(table.target)
        scale = _scale_of(self._data.plan, recipe)
        code = _scale_code(scale, recipe.scale_target)
        mixed = [(code, self.tr("mixed"))] if scale == _MIXED else []
        self._scale.set_items(mixed + self._scales(table.problem == "regression"))
        self._scale.set_code(code)
        self._offer_shares(recipe.test_share, recipe.validation_share)

    def _offer_shares(self, test: float, validation: float) -> None:
        """Offer shares of the test beside the validation there is, if there is one."""
        shares = [s for s in sorted({*_SHARES, test}) if s + validation < 1]
        self._share.set_items([(repr(s), _split(s, validation)) for s in shares])
        self._share.set_code(repr(test))
        self._name_shares(validation > 0)

    def _show_source(self, table: Table) -> None:
        """Name the data set, and tell what it is and what it teaches."""
        source = self._recipe.source
        self._source.set_source(source, table)
        told = data_words.about(source), data_words.lesson(source)
        does = self.tr("What to learn from. Other data propose layers that fit them.")
        self._source.setToolTip("\n".join(filter(None, (*told, does))))
        self._about.setText(" ".join(told).strip())
        self.show_words(True)

    def _scales(self, is_regression: bool) -> list[tuple[str, str]]:
        plain = [(code, vocabulary.scale(code)) for code in SCALES]
        target = self._recipe.scale_target
        if not is_regression and target == "none":
            return plain
        words = self.tr("{0}, target too")
        kind = "standard" if target == "none" else target
        both = [
            (_scale_code(code, kind), words.format(name))
            for code, name in plain
            if code != "none"
        ]
        alone = (_scale_code("none", kind), self.tr("target only"))
        return [*plain[:-1], *both, plain[-1], alone]

    def _on_source_chosen(self, code: str) -> None:
        if code == OPEN:
            self.open_requested.emit()
        elif code == DRAWN:
            self.draw_requested.emit()
        else:
            with wait_cursor():  # a real set may still have to be imported
                self.edited.emit({"data__source": code, "data__target": None})

    def _on_classes_edited(self, value: float) -> None:
        source = family(self._recipe.source)  # an older name means so many classes
        self.edited.emit({"data__source": source, "data__classes": int(value)})

    def _on_scale_chosen(self, code: str) -> None:
        scale, _, target = code.partition("+")
        edit = {"data__scale": scale, "data__scale_target": target or "none"}
        columns = tuple(_without_scales(self._recipe))
        own = {"data__columns": columns} if columns != self._recipe.columns else {}
        self.edited.emit(edit | own)


def _scale_of(plan: Plan, recipe: DataRecipe) -> str:
    """Return how the inputs are scaled, if they are all scaled alike.

    A level of its own is 0 or 1, and counts only where it is scaled by choice.
    """
    found = {
        column.recipe.scale or "none"
        for column in plan.columns
        if column.is_kept
        and (
            column.recipe.encode != "one_hot"
            or column.recipe.scale != column.proposed.scale
        )
    }
    return found.pop() if len(found) == 1 else _MIXED if found else recipe.scale


def _without_scales(recipe: DataRecipe) -> Iterator[ColumnRecipe]:
    """Yield what is asked of each column, but for its own scale."""
    for column in recipe.columns:
        left = replace(column, scale=None)
        if left != ColumnRecipe(column.name):
            yield left


def _scale_code(scale: str, target: str) -> str:
    return scale if target == "none" else f"{scale}+{target}"


def _split(test: float, validation: float) -> str:
    """Return a share of test rows as “80 / 20 %”, or as “60/20/20 %”."""
    parts = [1 - test - validation, *([validation] if validation else []), test]
    between = "/" if validation else " / "  # three leave less room
    return f"{between.join(numbers.exact(round(100 * part, 6)) for part in parts)} %"
