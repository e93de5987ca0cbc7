"""The row that is asked about, on its way forward through the network of now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nnviz.model.record import StepRecord
from nnviz.teach.asked import forward_record
from nnviz.types import FloatArray
from ui.session.cursor import Cursor, Selection

if TYPE_CHECKING:
    from ui.session.session import Session


@dataclass(frozen=True)
class Stand:
    """Where in the run the screen is.

    Attributes
    ----------
    record : StepRecord
    cursor : Cursor
    selection : Selection
    """

    record: StepRecord
    cursor: Cursor
    selection: Selection

    @property
    def is_after(self) -> bool:
        """Tell whether the parameters there are those after the step."""
        return self.record.moments[self.cursor.index].kind == "update"


@dataclass(frozen=True, eq=False)
class Asked:
    """A row that nobody trained on; each time that it is shown another one.

    Attributes
    ----------
    cells : (c,) array
        As it was typed: a cell for each of `Plan.features`.
    is_after : bool
        Whether it meets the parameters after the step, not those before it.
    """

    cells: FloatArray
    is_after: bool


class AskedRow:
    """Shows a row that nobody trained on in the place of a session's step.

    It is no step: a forward pass alone, with the parameters at the cursor (after an
    `update` those that it made, before it those that it starts from, tried-out ones
    among them). There is no target, no loss, no gradient and no update, so what stands
    at A[L] is what is predicted, and scores, curves and maps stay as they are. The
    cursor moves among its moments; whatever leaves them, plays or changes something
    takes it back first, and the run stands where it stood.

    Attributes
    ----------
    row : Asked or None
        What is shown, if it is.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._home: Stand | None = None
        self.row: Asked | None = None
        session.running_changed.connect(self._on_running_changed)

    @property
    def is_shown(self) -> bool:
        """Tell whether the row stands in the place of a step."""
        return self._home is not None

    @property
    def home(self) -> Stand:
        """Return where in the run the screen is, whether the row is shown or not."""
        session = self._session
        now = session.record, session.cursor, session.selection
        return self._home or Stand(*now)

    def show(self, cells: FloatArray) -> None:
        """Show a row, its answer first; another one at the moment where it stands.

        Parameters
        ----------
        cells : (c,) array
            A cell for each of `Plan.features`.
        """
        session, home, was_shown = self._session, self.home, self.is_shown
        session.player.stop()
        X = session.data.inputs_of(cells[None])
        about = session.program, session.looks.parameters, X, home.record
        self._home, self.row = home, Asked(cells, session.is_after)
        session.record = record = forward_record(*about)
        index = session.cursor.index if was_shown else len(record.moments) - 1
        session.cursor = Cursor(home.cursor.step, index)
        session.selection = replace(session.selection, sample=0)
        self._tell()

    def moves_to(self, cursor: Cursor) -> bool:
        """Be at a cursor that stands on a moment of the row; return whether it does."""
        if not self._holds(cursor):
            return False
        self._session.cursor = cursor
        self._session.cursor_changed.emit()
        return True

    def ends_before(self, cursor: Cursor) -> bool:
        """Take the row back if a cursor stands beyond it; return whether it was."""
        return not self._holds(cursor) and self.take_back()

    def leave(self) -> bool:
        """Be where the run stood, of which nobody hears yet; return whether it was."""
        if self._home is None:
            return False
        session, home = self._session, self._home
        self._home = self.row = None
        session.record, session.cursor = home.record, home.cursor
        sample = home.selection.sample
        session.selection = replace(session.selection, sample=sample)
        return True

    def take_back(self) -> bool:
        """Show the run again, where it stood; return whether the row was shown."""
        was_shown = self.leave()
        if was_shown:
            self._tell()
        return was_shown

    def _holds(self, cursor: Cursor) -> bool:
        session = self._session
        is_here = cursor.step == session.cursor.step
        is_moment = 0 <= cursor.index < len(session.record.moments)
        return self.is_shown and is_here and is_moment

    def _tell(self) -> None:
        session = self._session
        session.record_changed.emit()
        session.cursor_changed.emit()
        session.selection_changed.emit()

    def _on_running_changed(self, is_playing: bool) -> None:
        if is_playing:
            self.take_back()
