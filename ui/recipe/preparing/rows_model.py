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
from ui import column_words, numbers, theme
from ui.recipe.preparing import words

Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractTableModel):
    """Every cell of a frame; a missing one is a dot."""

    def __init__(self, frame: Frame, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame = frame

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return self._frame.rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._frame.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = 0
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return numbers.integer(section + 1)
        column = self._frame.columns[section]
        name = column_words.column(self._frame.name, column.name)
        return with_unit(name, column.unit)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self._frame.columns[index.column()]
        value = float(column.values[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return words.cell(column, value)
        if role == Qt.ItemDataRole.ForegroundRole and math.isnan(value):
            return theme.current().muted
        return None
