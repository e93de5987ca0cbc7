"""What is predicted, and as what kind of problem."""

from collections import Counter

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnviz.data import Prepared
from nnviz.data.frames import Frame
from nnviz.data.recipe import PROBLEMS
from ui.recipe.preparing.draft import Draft
from ui.widgets import ChoiceField, Label, LineLabel
from ui.words import column_words, numbers, vocabulary

translate = QCoreApplication.translate
_SUGGESTED = "suggested"


class TargetRow(QWidget):
    """The column to predict and the kind of problem, with what follows from it.

    Signals
    -------
    target_chosen : str
        The name of the column that the user wants to predict.
    problem_chosen : str or None
        One of `PROBLEMS`; None for what the values suggest.
    """

    target_chosen = Signal(str)
    problem_chosen = Signal(object)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target = ChoiceField(
            [(name, column_words.column(frame.name, name)) for name in frame.names]
        )
        self._problem = ChoiceField()
        self._told = LineLabel(role="caption")
        self._target.setAccessibleName(self.tr("Predict"))
        self._problem.setAccessibleName(self.tr("as"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(self.tr("Predict"), "muted"))
        row.addWidget(self._target)
        row.addWidget(Label(self.tr("as"), "muted"))
        row.addWidget(self._problem)
        row.addWidget(self._told, 1)
        self._target.chosen.connect(self.target_chosen)
        self._problem.chosen.connect(
            lambda code: self.problem_chosen.emit(None if code == _SUGGESTED else code)
        )

    def set_draft(self, draft: Draft) -> None:
        """Show what is predicted, and what the values of the target are."""
        self._target.set_code(draft.target)
        suggested = self.tr("as its values suggest")
        if draft.prepared is not None and draft.data.problem is None:
            kind = vocabulary.problem(draft.prepared.table.problem)
            suggested = f"{kind}, {suggested}"
        kinds = [(code, vocabulary.problem(code)) for code in PROBLEMS]
        self._problem.set_items([(_SUGGESTED, suggested), *kinds])
        self._problem.set_code(draft.data.problem or _SUGGESTED)
        self._told.setText(_values(draft.prepared) if draft.prepared else "")


def _values(prepared: Prepared) -> str:
    """Return the classes with their rows, or the range of a quantity."""
    table = prepared.table
    if table.classes:
        sizes = Counter(table.y.astype(int).tolist())
        rows = translate("TargetRow", "{0}: {1} rows")
        each = [
            rows.format(name, numbers.integer(sizes[k]))
            for k, name in enumerate(table.classes)
        ]
        return " · ".join(each)
    least, most = (numbers.exact(float(f)) for f in (table.y.min(), table.y.max()))
    unit = f" {table.target_unit}" if table.target_unit else ""
    return f"{least} … {most}{unit}"
