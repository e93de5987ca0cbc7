"""The rows of a table as they were found."""

import math
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from nnviz.data.frames import Frame, with_unit
from nnviz.data.prepared import Prepared
from ui.look import theme
from ui.recipe.preparing import words
from ui.words import column_words, numbers, vocabulary

Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractTableModel):
    """Every cell of a frame, after the part of its row; a missing one is a dot."""

    def __init__(self, frame: Frame, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._prepared: Prepared | None = None

    def set_prepared(self, prepared: Prepared | None) -> None:
        """Tell of each row which part it is of, as it is prepared now."""
        if prepared is not self._prepared:
            self._prepared = prepared
            last = self.index(self.rowCount() - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return self._frame.rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1 + len(self._frame.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = 0
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return numbers.integer(section + 1)
        if section == 0:
            return self.tr("part")
        column = self._frame.columns[section - 1]
        name = column_words.column(self._frame.name, column.name)
        return with_unit(name, column.unit)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.column() == 0:
            is_shown = role == Qt.ItemDataRole.DisplayRole
            return self._part(index.row()) if is_shown else None
        column = self._frame.columns[index.column() - 1]
        value = float(column.values[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return words.cell(column, value)
        if role == Qt.ItemDataRole.ForegroundRole and math.isnan(value):
            return theme.current().muted
        return None

    def _part(self, row: int) -> str:
        if self._prepared is None:
            return words.NOTHING
        part = self._prepared.parts_of_frame[row]
        return vocabulary.part(part) if part else self.tr("left out")
