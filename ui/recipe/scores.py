"""Loss and metrics of the network at the cursor, each under its right name."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from nnviz.data import Prepared
from nnviz.data.prepared import guess
from ui.widgets import FittingLabel, Label, Translated
from ui.words import numbers, vocabulary
from ui.words.scores import written

_NOT_YET = "·"
_WIDTH = 50  # of a value, so that the columns stand still while it trains

_OF_EACH_CLASS = ("precision", "recall", "f1")  # averaged, of several classes
_PARTS = ("validation", "test", "train")
# The scores of each part that has rows; None where they are kept for the end.
Scores = Mapping[str, Mapping[str, float] | None]


class ScoresTable(Translated, QWidget):
    """A row for the loss and for each metric; a column for each part of the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Prepared | None = None
        self._scores: Scores = {}
        self._stamp = ("before", 1)
        self._when = FittingLabel("caption")
        ignored = QSizePolicy.Policy.Ignored  # a long number does not widen the card
        self._when.setSizePolicy(ignored, QSizePolicy.Policy.Fixed)
        self._heads = [Label(role="caption") for _ in _PARTS]
        self._rows: list[list[Label]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)
        self._place(1, self._when, *self._heads)
        self.retranslate()

    def set_data(self, data: Prepared) -> None:
        """Take the data whose unit the errors have."""
        self._data = data

    def set_scores(self, scores: Scores, stamp: tuple[str, int]) -> None:
        """Show scores by part and name, and when they hold."""
        if (scores, stamp) != (self._scores, self._stamp):
            self._scores, self._stamp = scores, stamp
            self.retranslate()

    def retranslate(self) -> None:
        """Write everything in the language of now."""
        side, step = self._stamp
        words = {
            "before": (self.tr("before step {0}"), self.tr("before {0}")),
            "after": (self.tr("after step {0}"), self.tr("after {0}")),
            "what_if": (self.tr("what if, at step {0}"), self.tr("what if, {0}")),
        }[side]
        step_number = numbers.integer(step)
        self._when.set_wordings(*(w.format(step_number) for w in words), step_number)
        tips = {
            "train": self.tr(
                "Of the whole training set, with the weights at the cursor."
            ),
            "validation": self.tr("By these rows it is chosen what to change."),
            "test": "",
        }
        if "validation" in self._scores:
            tips["test"] = self.tr(
                "Kept for the end of the training: what was chosen by the validation "
                "is judged by rows that had no part in it."
            )
        for part, head in zip(_PARTS, self._heads, strict=True):
            head.setText(vocabulary.part(part))
            head.setToolTip(tips[part])
            head.setVisible(part in self._scores)
        # Three columns leave no room for it beside them.
        is_alone = len(self._scores) == len(_PARTS)
        place = (0, 0, 1, 1 + len(_PARTS)) if is_alone else (1, 0, 1, 1)
        self._grid.addWidget(self._when, *place)
        self._write_rows()

    def _write_rows(self) -> None:
        names = list(self._scores.get("train") or {})
        self._fit_rows(len(names))
        for row, name in zip(self._rows, names, strict=True):
            title, *values = row
            assert isinstance(title, FittingLabel)
            self._name(title, name)
            for label, part in zip(values, _PARTS, strict=True):
                label.setVisible(part in self._scores)
                label.setText(self._written(part, name))
                label.setToolTip(self._guessed(part) if name == "accuracy" else "")

    def _name(self, title: FittingLabel, name: str) -> None:
        """Write what a row of scores is, and tell what it is the mean of."""
        data, tip = self._data, ""
        wordings = [self.tr("loss") if name == "loss" else vocabulary.metric(name)]
        if name == "loss":
            tip = self.tr("ℒ of all rows, penalty included; of one row it is ℒ⁽ⁱ⁾.")
        elif name in _OF_EACH_CLASS and data and data.table.problem == "multiclass":
            tip = self.tr(
                "{0}, macro average: the mean of what each class has for itself, a "
                "rare one counts as much as a frequent one."
            ).format(wordings[0])
            wordings = [self.tr("{0} (macro)").format(wordings[0]), *wordings]
        title.set_wordings(*wordings)
        title.setMinimumWidth(title.fontMetrics().horizontalAdvance(wordings[-1]) + 1)
        title.setToolTip(tip)

    def _written(self, part: str, name: str) -> str:
        """Return a score; a dot for what is not looked at yet."""
        scores = self._scores.get(part)
        return _NOT_YET if scores is None else written(name, scores[name], self._data)

    def _guessed(self, part: str) -> str:
        """Return how often a guess without any input is right in a part."""
        data = self._data
        if data is None or not data.table.classes or not len(data.part(part).rows):
            return ""
        label, share = guess(data, part)
        words = self.tr(
            "Always guessing {0}, the most frequent class of the training rows, is "
            "right in {1} of these."
        )
        return words.format(label, numbers.percent(share))

    def _fit_rows(self, count: int) -> None:
        for row in self._rows[count:]:
            for label in row:
                label.hide()
                label.deleteLater()
        del self._rows[count:]
        while len(self._rows) < count:
            made: list[Label] = [FittingLabel("muted"), *(Label() for _ in _PARTS)]
            self._rows.append(made)
            self._place(1 + len(self._rows), *made)

    def _place(self, line: int, title: Label, *values: Label) -> None:
        self._grid.addWidget(title, line, 0)
        for column, label in enumerate(values, start=1):
            label.setMinimumWidth(_WIDTH)
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(label, line, column)
