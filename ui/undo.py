"""What undo returns to, and redo."""

from dataclasses import dataclass, field

from nnviz.data.tables import Table
from nnviz.run.run import Run
from ui.cursor import Cursor


@dataclass(frozen=True)
class Place:
    """A segment of a run, and where in it the screen was."""

    run: Run
    table: Table
    segment: int
    cursor: Cursor


@dataclass
class Undo:
    """The places from which a change was made, and those that were taken back."""

    _behind: list[Place] = field(default_factory=list)
    _ahead: list[Place] = field(default_factory=list)

    def remember(self, here: Place) -> None:
        """Note where a change is about to be made."""
        self._behind.append(here)
        self._ahead.clear()

    def back(self, here: Place) -> Place | None:
        """Return where the last change was made from, or None."""
        if not self._behind:
            return None
        self._ahead.append(here)
        return self._behind.pop()

    def forward(self, here: Place) -> Place | None:
        """Return what the last undo took back, or None."""
        if not self._ahead:
            return None
        self._behind.append(here)
        return self._ahead.pop()

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a change to take back."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Tell whether a change was taken back."""
        return bool(self._ahead)
