"""What is done to the column of the chosen line, with the arithmetic of one cell."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.look import fonts
from ui.recipe.preparing import words
from ui.recipe.preparing.columns_model import ColumnsModel
from ui.recipe.preparing.draft import Draft
from ui.widgets import Label, LineLabel
from ui.words import column_words


class ColumnDetail(QWidget):
    """Two lines of words, and a field for a constant that stands in for nothing.

    Signals
    -------
    fill_edited : str
        The constant that the user wants.
    """

    fill_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = Label()
        self._done.setWordWrap(True)
        # What is below must not move with the length of a reason.
        self._done.setMinimumHeight(2 * self._done.fontMetrics().lineSpacing())
        self._done.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._row = LineLabel(role="muted")
        self._caption = Label(self.tr("constant"), "muted")
        self._fill = QLineEdit()
        self._fill.setFont(fonts.ui_font())
        self._fill.setFixedWidth(110)
        self._fill.setAccessibleName(self.tr("constant"))
        self._fill.editingFinished.connect(self._on_edited)
        first = QHBoxLayout()
        first.addWidget(self._done, 1)
        first.addWidget(self._caption)
        first.addWidget(self._fill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self._row)

    def show_column(
        self, model: ColumnsModel, index: QModelIndex, draft: Draft
    ) -> None:
        """Tell of the column of a line."""
        if not index.isValid():
            return
        column, found = model.column(index), model.plan(index)
        is_target = model.is_target(index)
        recipe = None if is_target else draft.proposal(column.name).recipe
        has_fill = recipe is not None and recipe.impute == "constant"
        has_fill = has_fill and bool(column.missing) and model.is_kept(index)
        for widget in (self._caption, self._fill):
            widget.setVisible(has_fill)
        self._fill.setText(recipe.fill or "" if recipe else "")
        if is_target:
            self._done.setText(self._told_target(draft))
            self._row.setText("")
            return
        said = words.reason(draft.proposal(column.name), column)
        if found is not None:
            said = " ".join(filter(None, (said, words.done(found[0]))))
        name = column_words.column(draft.frame.name, column.name)
        # Both begin with a capital: a colon between them would be followed by one.
        self._done.setText(" · ".join(filter(None, (name, said))))
        trail = model.trail(index)
        if trail is None or found is None:
            self._row.setText("")
            return
        told = words.arithmetic(*found, trail)
        is_coded = found[0].recipe.encode == "one_hot"
        formula = words.formula(found[1][0].scaling, is_coded)
        row = words.named(self.tr("row {0}").format(model.row + 1), told)
        self._row.setText(f"{formula} · {row}")

    def _told_target(self, draft: Draft) -> str:
        if draft.prepared is None:
            return ""
        scaling = draft.prepared.plan.target.scaling
        name = column_words.column(draft.frame.name, draft.target)
        if scaling is None:
            return self.tr("{0} is to be predicted: a class for each value.").format(
                name
            )
        template = self.tr("{0} is to be predicted · {1}")
        return template.format(name, words.formula(scaling))

    def _on_edited(self) -> None:
        if self._fill.isModified():
            self._fill.setModified(False)
            self.fill_edited.emit(self._fill.text())
