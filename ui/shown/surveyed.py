"""What is seen of the loss as a landscape, of what stands at a session's cursor."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.landscape import (
    Parameter,
    Plane,
    Steps,
    Survey,
    Terrain,
    Trail,
    Window,
    index_of,
    over_parameters,
    parameter_at,
    places,
    random_plane,
)
from nnviz.teach.landscape.sight import Sight, fitted
from nnviz.teach.landscape.survey import COARSEST, FINEST
from nnviz.teach.landscape.valley import lowest
from nnviz.types import FloatArray
from ui.plots.surface import words
from ui.plots.surface.picture import FACTORS, Ahead, Rate, SurfacePicture
from ui.plots.surface.relief import Relief
from ui.session.clock import SLICE
from ui.session.session import Session

translate = QCoreApplication.translate

Found = TypeVar("Found")

_POINTS = 61  # of the loss along a step
_REACH, _PAST = 12.0, 1.25  # learning rates beyond the step's own, and past its limit
_LEAST = 2.0  # how wide a window is at least, in the numbers of the parameters
_FARTHEST = 1e9  # what is farther away is not followed
_MOST_PRODUCTS = 8_000_000_000  # of all heights of a map: a few seconds
_MOST = 120  # parameters that are offered
_RANDOM = 4.0  # how far the way is followed on random directions, in weights
_MARGIN = 0.2


def plane_of(program: Program, sight: Sight, here: FloatArray) -> Plane | None:
    """Return the plane through a place that is seen; None along a step."""
    if sight.kind == "random":
        return random_plane(program, here, sight.seed)
    if sight.kind == "step" or sight.pair is None:
        return None
    across, up = (index_of(program, parameter) for parameter in sight.pair)
    return over_parameters(here, (across, up))


def window_of(terrain: Terrain, plane: Plane, found: FloatArray) -> Window:
    """Return a window that suits some places, (k, n).

    Of a single unit it holds the bottom of the bowl too.
    """
    points = plane.points(found).astype(float)
    if plane.pair is None:
        near = (np.abs(points) < _RANDOM).all(axis=1)
        points = np.vstack((points[near], [[-1.0, -1.0], [1.0, 1.0]]))
        return Window.around(points, np.full(2, _LEAST), 0.0)
    points = points[(np.abs(points) < _FARTHEST).all(axis=1)]
    if not len(points):
        points = np.zeros((1, 2))
    if terrain.program.depth == 1:
        bottom = lowest(terrain, plane, points[-1])
        if bottom is not None:
            # The far side too: a bowl is seen as one from above.
            points = np.vstack((points, 2 * bottom - points))
    return Window.around(points, np.full(2, _LEAST), _MARGIN)


def parameters_of(program: Program, record: StepRecord) -> list[Parameter]:
    """Return the parameters, those with the largest gradient first; of many, some."""
    size = np.nan_to_num(np.abs(places.gradient(record)), nan=0.0)
    order = np.argsort(-size, kind="stable")[:_MOST].tolist()
    return [parameter_at(program, index) for index in order]


def names_of(program: Program, sight: Sight) -> tuple[str, str]:
    """Return what is across and what is up."""
    if sight.kind == "random" or sight.pair is None:
        return translate("Surface", "direction 1"), translate("Surface", "direction 2")
    across, up = (words.parameter(each, program.sizes) for each in sight.pair)
    return across, up


def column_names(program: Program, sight: Sight) -> tuple[str, str]:
    """Return what is across and what is up in a table: ``w1_2[1]``, ``b2[1]``."""
    if sight.kind == "random" or sight.pair is None:
        return "direction_1", "direction_2"
    across, up = (_column(*each) for each in sight.pair)
    return across, up


def _column(layer: int, source: int, unit: int) -> str:
    if source < 0:
        return f"b{unit + 1}[{layer}]"
    return f"w{source + 1}_{unit + 1}[{layer}]"


def terrain_of(session: Session, sight: Sight, record: StepRecord) -> Terrain:
    """Return the loss of the rows that are meant."""
    if sight.part == "batch":
        return Terrain(session.program, record.X, record.Y)
    return Terrain(session.program, session.data.X_train, session.data.Y_train)


def is_last(session: Session) -> bool:
    """Tell whether the step at the cursor is over and none can come after it."""
    is_there = session.asked.home.cursor.step >= session.limit
    return is_there and session.is_after


def bare(session: Session, sight: Sight, terrain: Terrain) -> SurfacePicture:
    """Return the step at the cursor on its plane, in a window around it."""
    record, program = session.asked.home.record, terrain.program
    before, after = places.before(record), places.after(record)
    here = after if session.is_after else before
    plane = plane_of(program, sight, here)
    has_rate = program.optimizer.schedule is None
    ends = np.stack((here, before, after))
    return SurfacePicture(
        sight,
        names_of(program, sight),
        terrain,
        plane,
        window_of(terrain, plane, ends) if plane else Window(0, 1, 0, 1),
        None,
        np.zeros(0, int),
        np.zeros((0, len(here)), here.dtype),
        before,
        after,
        record.step,
        session.is_after,
        is_last=is_last(session),
        can_set=sight.kind == "parameters" or (sight.kind == "step" and has_rate),
    )


def whole(session: Session, wish: Sight, window: Window | None) -> SurfacePicture:
    """Return all of what is seen of the landscape, however long that takes."""
    return drained(in_pieces(session, wish, window))


def in_pieces(
    session: Session, wish: Sight, window: Window | None
) -> Generator[None, None, SurfacePicture]:
    """Find all of what is seen of the landscape; pause now and then."""
    record, program = session.asked.home.record, session.program
    sight = fitted(wish, program, record)
    picture = bare(session, sight, terrain_of(session, sight, record))
    trail, last = Trail(session.run), record.step - 1
    while not trail.find(session.segment, last, SLICE):
        yield
    steps, way = trail.of(session.segment, last)
    picture = replace(picture, way_steps=steps, way=way)
    steps_ahead = Steps(program, record)
    ahead = yield from ahead_of(picture.terrain, steps_ahead, picture.plane is None)
    picture = replace(picture, ahead=ahead)
    if picture.plane is None:
        return picture
    seen = window or window_of(picture.terrain, picture.plane, picture.places)
    survey = Survey(picture.terrain, picture.plane, seen, finest_of(picture.terrain))
    while not survey.advance(SLICE):
        yield
    assert survey.values is not None
    return replace(picture, window=seen, relief=Relief(survey.values, seen))


def finest_of(terrain: Terrain) -> int:
    """Return how fine a map is that is found within a few seconds, or a coarse one."""
    finest = FINEST
    while finest > COARSEST and finest**2 * terrain.products > _MOST_PRODUCTS:
        finest = (finest + 1) // 2
    return finest


def drained(pieces: Generator[None, None, Found]) -> Found:
    """Return what is found in pieces, at once."""
    while True:
        try:
            next(pieces)
        except StopIteration as end:
            found: Found = end.value
            return found


def ahead_of(
    terrain: Terrain, steps: Steps, has_curve: bool
) -> Generator[None, None, Ahead]:
    """Find where a step leads with other learning rates; pause now and then.

    Parameters
    ----------
    terrain : Terrain
    steps : Steps
    has_curve : bool
        Whether the loss along the step is wanted too.
    """
    start = terrain.height(steps.before)
    alphas = [steps.rate, *(steps.rate * factor for factor in FACTORS)]
    found = steps.at(np.array(sorted(alphas)))
    rates = []
    for rate, place in zip(sorted(alphas), found, strict=True):
        yield
        rates.append(Rate(rate, place, terrain.height(place)))
    limit = (yield from steps.search(terrain)) if np.isfinite(start) else None
    limit = np.inf if limit is None else limit
    curve = np.zeros(0), np.zeros(0)
    if has_curve:
        along = np.linspace(0.0, _reach(steps.rate, limit), _POINTS)
        heights = []
        for part in _parts(steps.at(along), terrain.chunk):
            yield
            heights.append(terrain.heights(part))
        curve = along, np.concatenate(heights)
    return Ahead(steps, start, tuple(rates), limit, curve)


def _reach(rate: float, limit: float) -> float:
    """Return up to which learning rate the loss along a step is seen."""
    if limit == 0:
        return 2 * rate
    return min(max(_PAST * limit, 2 * rate), _REACH * rate)


def _parts(found: FloatArray, size: int) -> Iterator[FloatArray]:
    for at in range(0, len(found), size):
        yield found[at : at + size]
