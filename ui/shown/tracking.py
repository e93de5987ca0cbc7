"""Follows the health of the layers, and one weight, along the run that is shown."""

from __future__ import annotations

from math import ceil, floor, inf
from typing import TYPE_CHECKING, TypeVar

from nnviz.run.sampled import Sampled, spread
from nnviz.teach.health import Checkup, Parameter, checking
from ui.plots.health_curves import HealthCurves
from ui.plots.history import History
from ui.plots.tracked_plot import HEALTH
from ui.shown import plotted

Found = TypeVar("Found")
Span = tuple[float, float] | None

if TYPE_CHECKING:
    from nnviz.data.preparation import Prepared
    from ui.plots.tracked_plot import TrackedPlot
    from ui.session.session import Session


class Tracking:
    """Looks at steps of a session's run piece by piece, for the plot that shows them.

    Nothing is looked at unless somebody asks: training takes the same time.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._data: Prepared | None = None
        self._health: Sampled[Checkup] | None = None
        self._weight: tuple[Parameter, Sampled[tuple[float, float]]] | None = None
        self._parameter: Parameter | None = None

    def show(self, plot: TrackedPlot, seconds: float) -> bool:
        """Show what the plot wants to see; return whether that is all of it."""
        session = self._session
        cursor, is_after = session.cursor.step, session.is_after
        if plot.code == HEALTH:
            health, is_whole = self.health(seconds, plot.health.span)
            plot.health.show_health(health, cursor, is_after)
            return is_whole
        history, is_whole = self.history(seconds, plot.history.span)
        plot.history.show_history(history, cursor, is_after)
        return is_whole

    def rest(self) -> None:
        """Let go of the engines: nobody looks any more."""
        if self._health is not None:
            self._health.rest()
        if self._weight is not None:
            self._weight[1].rest()

    def health(
        self, seconds: float = inf, span: Span = None
    ) -> tuple[HealthCurves, bool]:
        """Return the health along the run as it is known after so long, and if all.

        Of the part of it that is seen there are more steps.
        """
        session = self._session
        if self._health is None or self._data is not session.data:
            self._data = session.data
            self._health = Sampled(checking(session.data.X_train))
        last = plotted.steps_ended(session)
        now = min(self._step, last)
        found, is_whole = self._found(self._health, last, now, seconds, span)
        return HealthCurves(found, last, now), is_whole

    def history(
        self, seconds: float = inf, span: Span = None
    ) -> tuple[History | None, bool]:
        """Return the weight that was selected last, likewise."""
        session = self._session
        if session.selection.weight is not None:
            self._parameter = Parameter(*session.selection.weight)
        of = self._parameter
        if of is None or not of.is_in(session.program):
            return None, True
        if self._weight is None or self._weight[0] != of:
            self._weight = of, Sampled(of)
        last = plotted.steps_ended(session)
        now = min(self._step, last)
        found, is_whole = self._found(self._weight[1], last, now, seconds, span)
        return History(of, found, last), is_whole

    @property
    def _step(self) -> int:
        """Return the step whose update is the last one at the cursor; 0 for none."""
        home = self._session.asked.home
        return home.cursor.step - (not self._session.is_after)

    def _found(
        self,
        sampled: Sampled[Found],
        last: int,
        now: int,
        seconds: float,
        span: Span,
    ) -> tuple[dict[int, Found], bool]:
        """Look at steps for so long; the cursor's and the newest come first."""
        session = self._session
        run, segment = session.run, session.segment
        also = [step for step in (now, last) if step > 0]
        if span is not None:
            first, end = max(1, ceil(span[0])), min(last, floor(span[1]))
            also += spread(end, first=first)
        record = session.asked.home.record
        if record.step in also and not session.what_if.changes:
            sampled.note(run, segment, record)
        is_whole = sampled.approach(run, segment, last, seconds, also)
        return sampled.found(run, segment, last, also), is_whole
