"""How the rows are split, and what each part decides."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnviz.data import Prepared
from nnviz.data.recipe import DataRecipe
from nnviz.run.ranges import Range
from ui import numbers
from ui.widgets import IntegerField, Label

translate = QCoreApplication.translate
_PERCENT = Range(0, 90)


class PartsRow(QWidget):
    """Two shares in percent, and a sentence.

    Signals
    -------
    edited : dict
        The shares that the user wants, as fields of a `DataRecipe`.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._validation, self._test = IntegerField(_PERCENT), IntegerField(_PERCENT)
        self._told = Label(role="caption")
        self._told.setWordWrap(True)
        self._lay_out()
        for field, name in (
            (self._validation, "validation_share"),
            (self._test, "test_share"),
        ):
            field.value_committed.connect(
                lambda value, name=name: self.edited.emit({name: value / 100})
            )

    def set_parts(self, data: DataRecipe, prepared: Prepared | None) -> None:
        """Show the shares, and how many rows they are."""
        self._validation.set_value(round(100 * data.validation_share))
        self._test.set_value(round(100 * data.test_share))
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
        row.addWidget(self._told, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)


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
