"""The columns of a table as lines: what they hold, and what is done to them."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from nnviz.data.frames import Column, with_unit
from nnviz.data.plan import ColumnPlan, InputPlan, Trail
from nnviz.data.recipe import ENCODES, IMPUTES, SCALES, ColumnRecipe
from ui.recipe.preparing import words
from ui.recipe.preparing.draft import Draft
from ui.words import column_words, numbers, vocabulary

Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole
CHOICES = Roles.UserRole  # the (code, label) pairs of a cell that can be chosen
CODE = Roles.UserRole + 1  # which of them it is


class Field(IntEnum):
    """What stands in a line, from left to right."""

    NAME = 0
    KIND = 1
    MISSING = 2
    IMPUTE = 3
    ENCODE = 4
    SCALE = 5
    BEFORE = 6
    AFTER = 7


_RECIPE_FIELDS = {Field.IMPUTE: "impute", Field.ENCODE: "encode", Field.SCALE: "scale"}


class ColumnsModel(QAbstractTableModel):
    """What a draft makes of each column, and of one row of the table.

    Signals
    -------
    edited
        The draft was asked for something else; `refresh` shows what it says now.
    """

    edited = Signal()

    def __init__(self, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._row = 0

    @property
    def row(self) -> int:
        """Return the row of the table whose cells are shown, from 0."""
        return self._row

    def set_row(self, row: int) -> None:
        """Show the cells of another row."""
        self._row = row
        self.refresh()

    def refresh(self) -> None:
        """Show what the draft says now."""
        last = self.index(self.rowCount() - 1, len(Field) - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Field) - 1)

    def column(self, index: Index) -> Column:
        """Return the column of a line."""
        return self._draft.frame.columns[index.row()]

    def is_target(self, index: Index) -> bool:
        """Tell whether a line is that of the column to predict."""
        return self.column(index).name == self._draft.target

    def is_kept(self, index: Index) -> bool:
        """Tell whether the network sees a column, or predicts it."""
        return self.is_target(index) or bool(self._recipe(index).keep)

    def plan(self, index: Index) -> tuple[ColumnPlan, tuple[InputPlan, ...]] | None:
        """Return what was done to a column, and the inputs that it became."""
        prepared = self._draft.prepared
        if prepared is None or self.is_target(index):
            return None
        plan = prepared.plan.column(self.column(index).name)
        inputs = prepared.plan.inputs[plan.inputs.start : plan.inputs.stop]
        return plan, tuple(inputs)

    def trail(self, index: Index) -> Trail | None:
        """Return how the cell of the row that is shown goes to the network, if so."""
        prepared, column = self._draft.prepared, self.column(index)
        if prepared is None or self.is_target(index) or not self.is_kept(index):
            return None
        return prepared.trail(column.name, float(column.values[self._row]))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._draft.frame.columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(Field)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = 0
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Roles.DisplayRole:
            return None
        row = numbers.integer(self._row + 1)
        return (
            self.tr("column"),
            self.tr("holds"),
            self.tr("missing"),
            self.tr("where missing"),
            self.tr("encode"),
            self.tr("scale"),
            self.tr("row {0}").format(row),
            self.tr("becomes"),
        )[section]

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        field = Field(index.column())
        match role:
            case Roles.DisplayRole | Roles.ToolTipRole:
                return self._text(index, field)
            case Roles.CheckStateRole if field is Field.NAME:
                if self.is_target(index):
                    return None
                is_on = self.is_kept(index)
                return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
            case _ if role == CHOICES:
                return self._choices(index, field)
            case _ if role == CODE and field in _RECIPE_FIELDS:
                return getattr(self._recipe(index), _RECIPE_FIELDS[field])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_box = index.column() == Field.NAME and not self.is_target(index)
        return usual | Qt.ItemFlag.ItemIsUserCheckable if is_box else usual

    def setData(self, index: Index, value: Any, role: int = Roles.EditRole) -> bool:
        """Take a choice for a column: whether it is kept, or one of its codes."""
        field, name = Field(index.column()), self.column(index).name
        if role == Roles.CheckStateRole and field is Field.NAME:
            keep = Qt.CheckState(value) == Qt.CheckState.Checked
            self._draft.change_column(name, keep=keep)
        elif role == CODE and field in _RECIPE_FIELDS:
            if self.is_target(index):
                self._draft.change(scale_target=value)
            else:
                changes = {_RECIPE_FIELDS[field]: value}
                self._draft.change_column(name, **changes)
        else:
            return False
        self.edited.emit()
        return True

    def _recipe(self, index: Index) -> ColumnRecipe:
        """Return what is done to a column; to the target at most a scale."""
        name = self.column(index).name
        if self.is_target(index):
            return ColumnRecipe(name, True, scale=self._draft.data.scale_target)
        return self._draft.proposal(name).recipe

    def _choices(self, index: Index, field: Field) -> tuple[tuple[str, str], ...]:
        column, is_target = self.column(index), self.is_target(index)
        codes: tuple[str, ...] = ()
        name_of: Callable[[str], str] = vocabulary.scale
        if not self.is_kept(index):
            return ()
        if is_target:
            codes = SCALES if field is Field.SCALE and self._is_regression else ()
        elif field is Field.IMPUTE and column.missing:
            name_of = vocabulary.imputation
            codes = IMPUTES[2:] if column.is_text else IMPUTES
        elif field is Field.ENCODE:
            name_of = vocabulary.encoding
            codes = ENCODES[1:] if column.is_text else ENCODES
        elif field is Field.SCALE:
            codes = SCALES
        return tuple((code, name_of(code)) for code in codes)

    @property
    def _is_regression(self) -> bool:
        prepared = self._draft.prepared
        return prepared is not None and prepared.table.problem == "regression"

    def _text(self, index: Index, field: Field) -> str:
        column = self.column(index)
        match field:
            case Field.NAME:
                name = column_words.column(self._draft.frame.name, column.name)
                return with_unit(name, column.unit)
            case Field.KIND:
                return words.kind(column)
            case Field.MISSING:
                return numbers.integer(column.missing) if column.missing else "–"
            case Field.BEFORE:
                return words.cell(column, float(column.values[self._row]))
            case Field.IMPUTE if not self.is_kept(index):
                return words.why_left_out(self._draft.proposal(column.name), column)
            case Field.AFTER:
                return self._after(index)
        chosen = self.data(index, CODE)
        return dict(self._choices(index, field)).get(chosen, "–")

    def _after(self, index: Index) -> str:
        if self.is_target(index):
            return self.tr("to predict")
        trail = self.trail(index)
        if trail is None:
            return "–"
        if self._draft.prepared is not None and not self._draft.is_used(self._row):
            return self.tr("row left out")
        return words.after(trail)
