"""A run on the page: what sets it apart, its answers, and its numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.compare.swatch import Swatch
from ui.widgets import FittingLabel, IconButton, Label, LineLabel, Surface, Translated

_MARGINS = (12, 8, 12, 10)
_LOWEST = 110  # pixels of a plot
_VALUE = 62  # pixels of a number, so that nothing moves while it changes


@dataclass(frozen=True)
class LaneState:
    """What is said of a run.

    Attributes
    ----------
    title : str
        What sets it apart.
    state : (str, str)
        Where it is, or how it has ended, in full and in short.
    note : str or None
        A line under the plot; None where no run has one.
    heads : tuple of str
        The parts of the rows that it is scored on.
    numbers : tuple of (name, values)
        A value for each head.
    """

    title: str
    state: tuple[str, str] = ("", "")
    note: str | None = None
    heads: tuple[str, ...] = ()
    numbers: tuple[tuple[str, tuple[str, ...]], ...] = ()


def let_shrink(plot: QWidget) -> None:
    """Let a plot take the room that there is, whatever it would like."""
    policy = QSizePolicy.Policy
    plot.setSizePolicy(policy.Ignored, policy.Ignored)
    plot.setMinimumHeight(_LOWEST)


class LaneCard(Translated, Surface):
    """A run; its plot is handed in.

    Signals
    -------
    opened, removed
        The user wants it in the window, or gone.
    """

    opened = Signal()
    removed = Signal()

    def __init__(self, run: int, plot: QWidget) -> None:
        super().__init__()
        self._title, self._note = LineLabel("", "strong"), LineLabel("", "caption")
        self._open = IconButton("expand", kind="plain")
        self._remove = IconButton("close", kind="plain")
        if run == 0:
            self._remove.hide()  # the others are held against the first
        self._open.clicked.connect(lambda: self.opened.emit())
        self._remove.clicked.connect(lambda: self.removed.emit())
        self._cells: list[list[Label]] = []
        self._lay_out(run, plot)
        self.retranslate()

    def set_state(self, state: LaneState) -> None:
        """Say something else of the run."""
        self._title.setText(state.title)
        self.setAccessibleName(state.title)
        self._note.setText(state.note or "")
        self._note.setVisible(state.note is not None)
        self._fit_rows(1 + len(state.numbers), 1 + len(state.heads))
        rows: list[Sequence[str]] = [(state.state[0], *state.heads)]
        rows += [(name, *values) for name, values in state.numbers]
        for cells, texts in zip(self._cells, rows, strict=True):
            for cell, text in zip(cells, texts, strict=True):
                cell.setText(text)
        corner = self._cells[0][0]
        assert isinstance(corner, FittingLabel)
        corner.set_wordings(*state.state)

    def texts(self) -> list[list[str]]:
        """Return what the table of numbers says, row by row."""
        return [[cell.text() for cell in row] for row in self._cells]

    def title(self) -> str:
        """Return what the run is called."""
        return self._title.text()

    def state(self) -> str:
        """Return how the run has ended, in words."""
        return self._cells[0][0].text()

    def note(self) -> str:
        """Return what stands under the plot."""
        return self._note.text()

    def retranslate(self) -> None:
        """Word the buttons in the language of now."""
        self._open.set_name(self.tr("Open this run in the window"))
        self._remove.set_name(self.tr("Remove this run"))

    def _lay_out(self, run: int, plot: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(Swatch(run))
        head.addWidget(self._title, 1)
        head.addWidget(self._open)
        head.addWidget(self._remove)
        column.addLayout(head)
        let_shrink(plot)
        column.addWidget(plot, 1)
        column.addWidget(self._note)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        column.addLayout(self._grid)

    def _fit_rows(self, rows: int, columns: int) -> None:
        """Have so many labels; those that are no longer needed go."""
        if (len(self._cells), len(self._cells[0]) if self._cells else 0) == (
            rows,
            columns,
        ):
            return
        for row in self._cells:
            for cell in row:
                self._grid.removeWidget(cell)
                cell.hide()
                cell.deleteLater()
        self._cells = [
            [self._cell(row, column) for column in range(columns)]
            for row in range(rows)
        ]

    def _cell(self, row: int, column: int) -> Label:
        cell: Label = LineLabel("", "muted") if row else FittingLabel("caption")
        if column:
            cell = Label("", "body" if row else "caption")
            cell.setMinimumWidth(_VALUE)
            cell.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(cell, row, column)
        return cell
