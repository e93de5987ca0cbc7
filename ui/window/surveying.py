"""Keeps the plot of the loss surface at what the session shows, piece by piece."""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer

from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.run.segment import Override
from nnviz.teach.landscape import Parameter, Steps, Survey, Terrain, Trail, Window
from nnviz.teach.landscape.sight import Sight, fitted
from nnviz.teach.landscape.survey import COARSEST
from ui.session.clock import SLICE
from ui.session.pace import Pace
from ui.session.session import Session
from ui.shown import surveyed
from ui.window.stage import Stage

if TYPE_CHECKING:
    from ui.plots.surface.picture import SurfacePicture
    from ui.plots.surface.relief import Relief

FAST = 0.1  # seconds of an advance, below which it trains too fast to be read
SHARE = 1 / 10  # of the time that the landscape may take while it does
# Products of a coarse map that is found in one turn: some milliseconds.
MOST_PRODUCTS = 20_000_000
# How much a window may be larger or smaller than what would suit before it changes.
_LARGER, _SMALLER = 4.0, 1.1
_PIXELS = 500.0  # that a pointer tells apart across a window


@dataclass(frozen=True, eq=False)
class _Look:
    """What a picture is made for; another one is a reason to make it anew."""

    record: StepRecord
    is_after: bool
    sight: Sight
    window: Window | None
    program: Program
    segment: int
    is_fast: bool
    is_last: bool

    def is_same(self, other: _Look | None) -> bool:
        return other is not None and all(
            mine is theirs or (not isinstance(mine, StepRecord) and mine == theirs)
            for mine, theirs in zip(
                vars(self).values(), vars(other).values(), strict=True
            )
        )


class Surveying(QObject):
    """Hands the landscape around the parameters at the cursor to its plot.

    At rest it is found in the turns that nobody else needs, coarse first; while it
    trains fast only as much as can be had at once, and no more often than its share of
    the time allows. Nothing is done while the plot is hidden.
    """

    def __init__(self, session: Session, stage: Stage) -> None:
        super().__init__(stage)
        self._session, self._plot = session, stage.plots.answers
        self._turn = QTimer(self, singleShot=False, interval=0)
        self._turn.timeout.connect(self._go_on)
        self._work: Iterator[None] = iter(())
        self._look: _Look | None = None
        self._trail: Trail | None = None
        self._terrain: tuple[object, Terrain] | None = None
        self._survey: Survey | None = None
        self._relief: Relief | None = None
        self._window: Window | None = None
        self._of: object = None  # what the window is of
        self._weight: Parameter | None = None  # that was selected last
        self._pace, self._spent = Pace(SHARE), 0.0
        self._plot.point_chosen.connect(self._set_point)
        session.selection_changed.connect(self._follow_weight)

    @property
    def is_seen(self) -> bool:
        """Tell whether the landscape is what the plot shows now."""
        return self._plot.shows_surface and self._plot.isVisible()

    @property
    def is_at_work(self) -> bool:
        """Tell whether more of it is still to be found."""
        return self._turn.isActive()

    def show(self) -> None:
        """Show the landscape of what stands at the cursor, as far as it is known."""
        if not self.is_seen:
            self._rest()
            return
        look = self._looked_at()
        if look.is_same(self._look):
            return
        if look.is_fast:
            spent, self._spent = self._spent, self._plot.surface_spent
            self._pace.charge(self._spent - spent)
            if not self._pace.is_due:
                return
        self._look = look
        with self._pace.work():
            self._begin(look)

    def finish(self) -> None:
        """Find all of it now, however long that takes."""
        while self.is_at_work:
            self._go_on()

    def _rest(self) -> None:
        """Let it be found anew when it is seen again."""
        self._turn.stop()
        self._look = None

    def _looked_at(self) -> _Look:
        session, plot = self._session, self._plot
        record, program = session.asked.home.record, session.program
        sight = fitted(plot.sight, program, record)
        if sight != plot.sight:
            plot.set_sight(sight)
        player = session.player
        is_fast = player.is_playing and player.pace < FAST
        where = record, session.is_after, sight, plot.zoomed
        rest = is_fast, surveyed.is_last(session)
        return _Look(*where, program, session.segment, *rest)

    def _begin(self, look: _Look) -> None:
        """Find what can be had at once while it trains; else all of it in turns."""
        if self._trail is None or self._trail.run is not self._session.run:
            self._trail, self._window = Trail(self._session.run), None
        found = surveyed.parameters_of(look.program, look.record)
        self._plot.set_network(look.program.sizes, found)
        self._work = self._pieces(look)
        if look.is_fast:
            self._turn.stop()
            for _ in self._work:
                pass
        else:
            self._turn.start()

    def _go_on(self) -> None:
        """Find more of it, for a slice of time."""
        if not self.is_seen:  # hidden meanwhile, with all that is beside it
            self._rest()
            return
        until = perf_counter() + SLICE
        for _ in self._work:
            if perf_counter() >= until:
                return
        self._turn.stop()

    def _pieces(self, look: _Look) -> Iterator[None]:
        """Find the landscape, the most needed first, and show it bit by bit."""
        terrain = self._terrain_of(look)
        picture = surveyed.bare(self._session, look.sight, terrain)
        picture = yield from self._with_way(picture, look)
        if picture.plane is not None:
            picture = self._with_window(picture, look)
            self._survey = self._survey_of(picture, look)
            picture = yield from self._with_relief(picture)
        if not look.is_fast:
            # What is set by hand after the step is no part of it.
            tried = self._session.what_if
            taken = tried.taken if tried.changes else look.record
            steps = Steps(look.program, taken)
            yield
            has_curve = picture.plane is None
            ahead = yield from surveyed.ahead_of(terrain, steps, has_curve)
            picture = replace(picture, ahead=ahead)
        self._plot.set_surface(picture)
        if not look.is_fast:
            yield from self._refined(picture)

    def _with_way(
        self, picture: SurfacePicture, look: _Look
    ) -> Generator[None, None, SurfacePicture]:
        trail, last = self._trail, look.record.step - 1
        assert trail
        if look.is_fast:
            trail.pick_up(look.segment, last)
        else:
            while not trail.find(look.segment, last, SLICE / 4):
                yield
        steps, way = trail.of(look.segment, last)
        return replace(picture, way_steps=steps, way=way) if len(steps) else picture

    def _with_window(self, picture: SurfacePicture, look: _Look) -> SurfacePicture:
        """Let the window be the one that is wished for, or suit the way.

        It stays as it is while it suits well enough: a map that moves is hard to read.
        """
        seen = look.sight.kind, look.sight.pair, look.program.sizes
        if self._of != seen:
            self._of, self._window = seen, None
        assert picture.plane
        if look.window is not None:
            return replace(picture, window=look.window)
        ends = np.stack((picture.before, picture.after))
        is_held = self._window is not None and self._window.holds(
            picture.plane.points(ends)
        )
        if not (is_held and look.is_fast):
            suited = surveyed.window_of(picture.terrain, picture.plane, picture.places)
            if not is_held or _is_other(self._window, suited):
                self._window = suited
        assert self._window
        return replace(picture, window=self._window)

    def _survey_of(self, picture: SurfacePicture, look: _Look) -> Survey | None:
        """Return what finds the map; None where that would take too long for now."""
        old, terrain = self._survey, picture.terrain
        finest = COARSEST if look.is_fast else surveyed.finest_of(terrain)
        assert picture.plane
        is_known = (
            old is not None
            and old.terrain is terrain
            and old.window == picture.window
            and old.plane.is_same(picture.plane)
        )
        if old is not None and is_known and old.values is not None:
            is_fine = old.is_whole and len(old.values) >= finest
            return old if is_fine or look.is_fast else old.refine(finest)
        if look.is_fast and COARSEST**2 * terrain.products > MOST_PRODUCTS:
            return None
        return Survey(terrain, picture.plane, picture.window, finest)

    def _with_relief(
        self, picture: SurfacePicture
    ) -> Generator[None, None, SurfacePicture]:
        survey = self._survey
        if survey is None:
            self._relief = None
            return replace(picture, relief=None)
        while survey.values is None:
            survey.advance(0.0)
            yield
        return replace(picture, relief=self._relief_of(survey))

    def _refined(self, picture: SurfacePicture) -> Iterator[None]:
        """Let the map become finer."""
        survey = self._survey
        if survey is None or picture.plane is None:
            return
        while not survey.is_whole:
            before = survey.values
            survey.advance(0.0)
            if survey.values is not before:
                relief = self._relief_of(survey)
                self._plot.set_surface(replace(picture, relief=relief))
            yield

    def _relief_of(self, survey: Survey) -> Relief:
        """Return the map of what is found; the same one as long as that is the same."""
        from ui.plots.surface.relief import Relief

        assert survey.values is not None
        kept = self._relief
        if kept is None or kept.heights is not survey.values:
            kept = self._relief = Relief(survey.values, survey.window)
        return kept

    def _terrain_of(self, look: _Look) -> Terrain:
        """Return the loss of the rows that are meant, made once for them."""
        of = look.record if look.sight.part == "batch" else self._session.data
        kept = self._terrain
        if kept is None or kept[0] is not of or kept[1].program != look.program:
            made = surveyed.terrain_of(self._session, look.sight, look.record)
            kept = self._terrain = of, made
        return kept[1]

    def _set_point(self, x: float, y: float) -> None:
        """Set what was clicked at: two parameters, or the learning rate."""
        session, look = self._session, self._look
        if look is None:
            return
        if look.sight.kind == "step":
            recipe = session.recipe.replace(compile__learning_rate=_three_digits(x))
            session.set_recipe(recipe)
        elif look.sight.kind == "parameters" and look.sight.pair is not None:
            window = look.window or self._window
            assert window
            across = _rounded(x, window.right - window.left)
            up = _rounded(y, window.top - window.bottom)
            pairs = zip(look.sight.pair, (across, up), strict=True)
            session.set_parameter(*(_override(name, value) for name, value in pairs))

    def _follow_weight(self) -> None:
        """Let a weight that is selected be up, and the one before it across."""
        weight, sight = self._session.selection.weight, self._plot.sight
        if weight is None or weight == self._weight:
            return
        before, self._weight = self._weight, weight
        if sight.pair is None or weight in sight.pair or sight.kind != "parameters":
            return
        self._plot.set_sight(replace(sight, pair=(before or sight.pair[1], weight)))
        self.show()


def _is_other(window: Window | None, suited: Window) -> bool:
    """Tell whether a window is much larger than it need be, or does not hold it all."""
    if window is None:
        return True
    sides = (
        (window.right - window.left) / (suited.right - suited.left),
        (window.top - window.bottom) / (suited.top - suited.bottom),
    )
    return max(sides) > _LARGER or min(sides) < 1 / _SMALLER


def _override(parameter: Parameter, value: float) -> Override:
    layer, source, unit = parameter
    if source < 0:
        return Override("b", layer, (unit,), value)
    return Override("W", layer, (source, unit), value)


def _rounded(value: float, span: float) -> float:
    """Return a value with as many decimals as a pointer can tell apart."""
    return round(value, max(0, math.ceil(-math.log10(span / _PIXELS))))


def _three_digits(value: float) -> float:
    return float(f"{value:.3g}")
