"""The history of changes: what undo returns to, and redo."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from nnviz.data.drawn import Drawing
from nnviz.run.run import Run
from ui.session.cursor import Cursor, Selection
from ui.words.changes import OPENED, Change


@dataclass(frozen=True)
class Place:
    """A segment of a run, where in it the screen was, and what was chosen there.

    Attributes
    ----------
    drawing : Drawing or None
        What was being drawn, be it that nothing can be learned of it yet.
    """

    run: Run
    segment: int
    cursor: Cursor
    selection: Selection
    drawing: Drawing | None = None

    def is_at(self, other: "Place") -> bool:
        """Tell whether another place is the same, whatever is chosen."""
        is_same = self.run is other.run and self.segment == other.segment
        return is_same and self.cursor == other.cursor


@dataclass(frozen=True)
class Entry:
    """A change that was made or taken back.

    Attributes
    ----------
    change : Change
    place : Place
        Where the screen was on the other side of it.
    segments : int
        How many segments the run had before it.
    """

    change: Change
    place: Place
    segments: int


@dataclass
class Undo:
    """The changes with the places they were made from, and those taken back."""

    _behind: list[Entry] = field(default_factory=list)
    _ahead: list[Entry] = field(default_factory=list)
    _led_to: tuple[Place, int] | None = None

    def remember(self, entry: Entry, instead: bool = False) -> None:
        """Note a change, in the place of the last one if it goes on with that."""
        if instead:
            self._behind.pop()
        self._behind.append(entry)
        self._ahead.clear()

    def settle(self, here: Place, done: int) -> None:
        """Note where the last change has led, and how many steps are computed there."""
        self._led_to = here, done

    def forget_last(self) -> None:
        """Forget a change that was made good again."""
        self._behind.pop()
        self._led_to = None

    def joined(self, change: Change, here: Place, done: int) -> Entry | None:
        """Return the last entry if `change` only goes on with it.

        Then the same numbers are set again where the last change has led, and nothing
        was computed in between.
        """
        if self._led_to is None or not self._behind:
            return None
        place, then = self._led_to
        last = self._behind[-1]
        is_there = here.is_at(place) and done == then
        return last if is_there and change.joins(last.change) else None

    def back(self, here: Place) -> Place | None:
        """Return where the last change was made from, or None."""
        return self._moved(self._behind, self._ahead, here)

    def forward(self, here: Place) -> Place | None:
        """Return what the last undo took back, or None."""
        return self._moved(self._ahead, self._behind, here)

    @property
    def last(self) -> Change | None:
        """Return the change that can be taken back."""
        return self._behind[-1].change if self._behind else None

    @property
    def places(self) -> Iterator[Place]:
        """Yield where the changes were made from, the last one first."""
        return (entry.place for entry in reversed(self._behind))

    @property
    def next(self) -> Change | None:
        """Return the change that was taken back."""
        return self._ahead[-1].change if self._ahead else None

    def runs(self, here: Run) -> dict[Run, Change | None]:
        """Return every run that undo and redo lead to, and the one that is shown.

        Each comes with the change that has begun it: None if none has.
        """
        ahead = self._ahead[::-1]
        places = [entry.place.run for entry in self._behind]
        places += [here, *(entry.place.run for entry in ahead)]
        begun: dict[Run, Change | None] = {}
        changes = [None, *(entry.change for entry in (*self._behind, *ahead))]
        for run, change in zip(places, changes, strict=True):
            begun.setdefault(run, change)
        return begun

    def around(self) -> Iterator[Run]:
        """Yield the runs of the same piece of work, the nearest first.

        What was opened begins another one, and ends it.
        """
        for entries in (self._behind, self._ahead):
            for entry in reversed(entries):
                if entry.change.code == OPENED:
                    break
                yield entry.place.run

    def _moved(self, of: list[Entry], to: list[Entry], here: Place) -> Place | None:
        self._led_to = None
        if not of:
            return None
        entry = of.pop()
        to.append(replace(entry, place=here))
        return entry.place
