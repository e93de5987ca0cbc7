"""Loss and metrics of the network at the cursor, each under its right name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from nnviz.data import Prepared
from ui import numbers, vocabulary
from ui.scores import written
from ui.widgets import Label, Translated

_WIDTH = 50  # of a value, so that the columns stand still while it trains

Scores = dict[str, float] | None


class ScoresTable(Translated, QWidget):
    """A row for the loss and for each metric; a column for test and one for train."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Prepared | None = None
        self._test: Scores = None
        self._train: Scores = None
        self._stamp = ("before", 1)
        self._when = Label(role="caption")
        ignored = QSizePolicy.Policy.Ignored  # a long number does not widen the card
        self._when.setSizePolicy(ignored, QSizePolicy.Policy.Fixed)
        self._heads = Label(role="caption"), Label(role="caption")
        self._rows: list[tuple[Label, Label, Label]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)
        self._place(0, self._when, *self._heads)
        self.retranslate()

    def set_data(self, data: Prepared) -> None:
        """Take the data whose unit the errors have."""
        self._data = data

    def set_scores(self, test: Scores, train: Scores, stamp: tuple[str, int]) -> None:
        """Show scores by name, None where there are no rows, and when they hold."""
        if (test, train, stamp) != (self._test, self._train, self._stamp):
            self._test, self._train, self._stamp = test, train, stamp
            self.retranslate()

    def retranslate(self) -> None:
        """Write everything in the language of now."""
        side, step = self._stamp
        words = {
            "before": self.tr("before step {0}"),
            "after": self.tr("after step {0}"),
            "what_if": self.tr("what if, at step {0}"),
        }[side]
        self._when.setText(words.format(numbers.integer(step)))
        test, train = self._heads
        test.setText(self.tr("test"))
        test.setVisible(self._test is not None)
        train.setText(self.tr("train"))
        train.setToolTip(
            self.tr("Of the whole training set, with the weights at the cursor.")
        )
        self._write_rows()

    def _write_rows(self) -> None:
        names = list(self._train or self._test or {})
        self._fit_rows(len(names))
        for row, name in zip(self._rows, names, strict=True):
            title, *values = row
            is_loss = name == "loss"
            title.setText(self.tr("loss") if is_loss else vocabulary.metric(name))
            for label, scores in zip(values, (self._test, self._train), strict=True):
                label.setVisible(scores is not None)
                label.setText(written(name, scores[name], self._data) if scores else "")

    def _fit_rows(self, count: int) -> None:
        for row in self._rows[count:]:
            for label in row:
                label.hide()
                label.deleteLater()
        del self._rows[count:]
        while len(self._rows) < count:
            row = Label(role="muted"), Label(), Label()
            self._rows.append(row)
            self._place(len(self._rows), *row)

    def _place(self, line: int, title: Label, test: Label, train: Label) -> None:
        self._grid.addWidget(title, line, 0)
        for column, label in enumerate((test, train), start=1):
            label.setMinimumWidth(_WIDTH)
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(label, line, column)
