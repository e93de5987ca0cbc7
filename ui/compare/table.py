"""The table of what differs in the recipes, and where the runs part."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.compare.swatch import Swatch
from ui.widgets import Label, LineLabel, Surface, Translated

_MARGINS = (12, 8, 12, 8)
# Pixels that the name of a field has at least, and those that all values share.
_NAME, _VALUES, _GAP = 62, 200, 10


class DifferencesTable(Translated, Surface):
    """A row for each field that differs, a column for each run."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", "strong")
        self._rows: list[tuple[str, ...]] = []
        self._partings: list[str] = []
        self._inside: QWidget | None = None
        self._scrolled = QScrollArea()
        self._scrolled.setWidgetResizable(True)
        self._scrolled.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self._scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scrolled.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._scrolled, 1)
        self.retranslate()

    def set_rows(
        self, rows: Sequence[tuple[str, ...]], partings: Sequence[str]
    ) -> None:
        """Show fields with the value of each run, and where each parts from the first.

        Parameters
        ----------
        rows : sequence of (name, value, value, …)
        partings : sequence of str
            One for each run, nothing for the first beside others.
        """
        if (list(rows), list(partings)) == (self._rows, self._partings):
            return
        self._rows, self._partings = list(rows), list(partings)
        self._rebuild()

    def texts(self) -> list[tuple[str, ...]]:
        """Return what it says, row by row."""
        return [*self._rows, tuple(self._partings)]

    def retranslate(self) -> None:
        """Word it in the language of now."""
        self._title.setText(self.tr("What differs"))

    def _rebuild(self) -> None:
        inside = QWidget()
        inside.setAutoFillBackground(False)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 4, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(3)
        runs = len(self._partings)
        for run in range(runs):
            holder = QHBoxLayout()
            holder.addWidget(Swatch(run))
            holder.addStretch(1)
            grid.addLayout(holder, 0, run + 1)
        for number, row in enumerate(self._rows, start=1):
            for place, text in enumerate(row):
                label = LineLabel(text, "body" if place else "muted")
                share = _VALUES // runs - _GAP if place else _NAME
                label.setMinimumWidth(min(share, label.sizeHint().width()))
                grid.addWidget(label, number, place)
        last = 1 + len(self._rows)
        said = Label("\n".join(filter(None, self._partings)), "caption")
        said.setWordWrap(True)
        grid.addWidget(said, last, 0, 1, runs + 2, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(last, 1)
        grid.setColumnStretch(runs + 1, 1)
        self._scrolled.setWidget(inside)
        self._inside = inside
