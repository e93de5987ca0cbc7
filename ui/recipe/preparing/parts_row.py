"""How the rows are split, by which seed, and what each part decides."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnviz.data import Prepared
from nnviz.data.recipe import DataRecipe
from nnviz.run.ranges import RANGES, Range
from ui.session.seeds import new_seed
from ui.widgets import Button, IntegerField, Label
from ui.words import numbers

translate = QCoreApplication.translate
_PERCENT = Range(0, 90)


class PartsRow(QWidget):
    """Two shares in percent, the seed that draws the rows, and a sentence.

    Parameters
    ----------
    seed : int
        Seed of the run, by which the rows are drawn unless another is asked for.

    Attributes
    ----------
    other_rows : Button
        Draws other rows.

    Signals
    -------
    edited : dict
        What the user wants, as fields of a `DataRecipe`.
    """

    edited = Signal(object)

    def __init__(self, seed: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own_seed = seed
        self._validation, self._test = IntegerField(_PERCENT), IntegerField(_PERCENT)
        self._seed = IntegerField(RANGES["data.split_seed"])
        self.other_rows = Button(self.tr("Other rows"), kind="chip")
        self._drawn = Label(self.tr("drawn by seed"), "muted")
        self._told = Label(role="caption")
        self._told.setWordWrap(True)
        self._lay_out()
        self._connect()

    def set_parts(self, data: DataRecipe, prepared: Prepared | None) -> None:
        """Show the shares, the seed, and how many rows they are."""
        self._validation.set_value(round(100 * data.validation_share))
        self._test.set_value(round(100 * data.test_share))
        chosen = data.split_seed
        self._seed.set_value(self._own_seed if chosen is None else chosen)
        is_split = data.validation_share + data.test_share > 0
        for widget in (self._drawn, self._seed, self.other_rows):
            widget.setEnabled(is_split)
        self._told.setText(_sentence(prepared) if prepared else "")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for words, field in (
            (self.tr("Validation"), self._validation),
            (self.tr("Test"), self._test),
        ):
            field.setAccessibleName(words)
            row.addWidget(Label(words, "muted"))
            row.addWidget(field)
            row.addWidget(Label("%", "muted"))
            row.addSpacing(10)
        self._seed.setAccessibleName(self.tr("Seed of the split"))
        tip = self.tr(
            "Fixes which rows are kept for the validation and the test. The first "
            "weights stay: so it shows how much a score owes to the rows it is of."
        )
        for widget in (self._drawn, self._seed, self.other_rows):
            widget.setToolTip(tip)
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._told)

    def _connect(self) -> None:
        self._validation.value_committed.connect(
            lambda value: self.edited.emit({"validation_share": value / 100})
        )
        self._test.value_committed.connect(
            lambda value: self.edited.emit({"test_share": value / 100})
        )
        self._seed.value_committed.connect(self._on_seed_committed)
        self.other_rows.clicked.connect(
            lambda: self.edited.emit({"split_seed": new_seed()})
        )

    def _on_seed_committed(self, seed: int) -> None:
        self.edited.emit({"split_seed": None if seed == self._own_seed else int(seed)})


def _sentence(prepared: Prepared) -> str:
    """Return how many rows each part has, and what it decides."""
    parts = len(prepared.rows_train), len(prepared.rows_validation)
    train, validation, test = map(numbers.integer, (*parts, len(prepared.rows_test)))
    learn = translate("PartsRow", "{0} rows to learn from: they decide the weights.")
    said = [learn.format(train)]
    if parts[1]:
        words = translate(
            "PartsRow", "{0} to validate: they decide when to stop and what to change."
        )
        said.append(words.format(validation))
    if len(prepared.rows_test):
        words = translate("PartsRow", "{0} to test: looked at in the end.")
        said.append(words.format(test))
    return " ".join(said)
