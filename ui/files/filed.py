"""Which run is in which file, what is in none, and what would be lost with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from ui.session.edits import is_fresh
from ui.words.changes import OPENED

if TYPE_CHECKING:
    from nnviz.run.run import Run
    from nnviz.run.segment import Segment
    from ui.session.session import Session
    from ui.words.changes import Change

Stamp = tuple[int, int]  # what tells one content of a file from another: time, size


@dataclass(frozen=True)
class Mark:
    """What tells one state of a run from another.

    Attributes
    ----------
    newest : Segment
    done : tuple of int
        The last step of each segment.
    followed : int
        The segment that is followed.
    """

    newest: Segment
    done: tuple[int, ...]
    followed: int

    @classmethod
    def of(cls, run: Run, followed: int) -> Mark:
        """Return the state that a run is in."""
        done = tuple(map(run.done, range(len(run.segments))))
        return cls(run.segments[-1], done, followed)

    @property
    def is_fresh(self) -> bool:
        """Tell whether nothing had been done with the run by then."""
        return len(self.done) == 1 and self.done[0] <= 1

    def steps_since(self, run: Run) -> int:
        """Return how many steps have come to the run."""
        counts = (
            run.done(k) - (self.done[k] if k < len(self.done) else segment.at_step)
            for k, segment in enumerate(run.segments)
        )
        return sum(max(0, count) for count in counts)


@dataclass(frozen=True)
class Filed:
    """The file of a run.

    Attributes
    ----------
    path : Path or None
        None if another run has been saved in its place.
    mark : Mark or None
        What of the run is in it; None: not what is open.
    stamp : (int, int) or None
        Of the file as it was opened or written; None: it holds another run.
    """

    path: Path | None
    mark: Mark | None
    stamp: Stamp | None

    @property
    def name(self) -> str:
        """Return the name of the file."""
        return self.path.name if self.path else ""

    @classmethod
    def read(cls, state: Mapping[str, Any]) -> Filed:
        """Return the file that the state of a journal names, unbelieved."""
        given = state.get("file")
        given = given if isinstance(given, dict) else {}
        path, stamp = given.get("path"), given.get("stamp")
        if not isinstance(path, str) or "\0" in path or not Path(path).is_absolute():
            return NOWHERE
        if not isinstance(stamp, list) or [*map(type, stamp)] != [int, int]:
            return cls(Path(path), None, None)
        return cls(Path(path), None, (stamp[0], stamp[1]))

    def plain(self, is_own: bool) -> dict[str, Any] | None:
        """Return it as plain values for a journal; `is_own`: of the journal's run."""
        path = str(self.path)
        if self.path is None or path != path.encode(errors="replace").decode():
            return None  # no text
        return {"path": path, "stamp": [*self.stamp] if self.stamp and is_own else None}

    @property
    def is_as_it_was(self) -> bool:
        """Tell whether the file still holds what it held; one that is gone does."""
        found = stamp_of(self.path)
        return found is None or found == self.stamp


NOWHERE = Filed(None, None, None)


def stamp_of(path: Path | None) -> Stamp | None:
    """Return the stamp of a file, None if there is no such file."""
    try:
        found = path.stat() if path else None
    except (OSError, ValueError):
        return None
    return (found.st_mtime_ns, found.st_size) if found else None


class Ledger:
    """Keeps which run of a session is in which file, and in what state.

    A file belongs to all that edits make of its run: a run that is in no file has the
    one of the nearest that undo or redo leads to. Only what is opened begins anew.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._filed: WeakKeyDictionary[Run, Filed] = WeakKeyDictionary()

    @property
    def mark(self) -> Mark:
        """Return the state of the run on the screen."""
        return Mark.of(self._session.run, self._session.segment)

    @property
    def own(self) -> Filed | None:
        """Return the file that holds the run on the screen, in whatever state."""
        return self._filed.get(self._session.run)

    @property
    def home(self) -> tuple[Run, Filed] | None:
        """Return the file of the work on the screen, with the run that is in it."""
        session = self._session
        for one in (session.run, *session.history.around()):
            filed = self._filed.get(one)
            if filed is not None and filed.path is not None:
                return one, filed
        return None

    @property
    def is_changed(self) -> bool:
        """Tell whether something on the screen is in no file, nor simply had again."""
        run, history = self._session.run, self._session.history
        own = self.own
        if own is not None:
            return own.mark != self.mark
        return self._is_made(run, history.runs(run)[run])

    @property
    def left_behind(self) -> int:
        """Return how many runs that only undo or redo leads to are in no file."""
        here = self._session.run
        runs = self._session.history.runs(here)
        return sum(
            self._would_miss(run, change)
            for run, change in runs.items()
            if run is not here and not is_fresh(run)
        )

    @property
    def would_replace(self) -> bool:
        """Tell whether saving into the file takes something else out of it.

        A run of which nothing was computed when it was saved is no more than the
        beginning of what edits have made of it.
        """
        if self.home is None or stamp_of(self.home[1].path) is None:
            return False
        here, (run, filed) = self._session.run, self.home
        if run is here or not filed.is_as_it_was:
            return not filed.is_as_it_was
        is_other = _source(run) != _source(here)
        return is_other or filed.mark is None or not filed.mark.is_fresh

    def put(self, run: Run, filed: Filed) -> None:
        """Note which file a run is in; what was in this file before no longer is."""
        for other, known in list(self._filed.items()):
            if other is not run and filed.path and known.path == filed.path:
                self._filed[other] = NOWHERE
        self._filed[run] = filed

    def _would_miss(self, run: Run, change: Change | None) -> bool:
        filed = self._filed.get(run)
        if filed is None:
            return self._is_made(run, change)
        return filed.mark is None or filed.mark != Mark.of(run, filed.mark.followed)

    @staticmethod
    def _is_made(run: Run, change: Change | None) -> bool:
        """Tell whether there is more than what a table or a recipe gives again."""
        is_given = change is None or change.code == OPENED
        return len(run.segments) > 1 or not is_given


def _source(run: Run) -> str:
    return run.segments[0].recipe.data.source
