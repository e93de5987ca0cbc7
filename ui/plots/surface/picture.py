"""What the plot of the loss surface shows."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnviz.teach.landscape import Plane, Steps, Terrain, Window
from nnviz.teach.landscape.sight import Sight
from nnviz.types import FloatArray, IntArray
from ui.plots.surface.relief import Relief

FACTORS = (0.1, 10.0)  # of the step's own learning rate, that are tried out beside it
_ON = 1e-6  # of a place's own size, up to which it lies on the plane


@dataclass(frozen=True, eq=False)
class Rate:
    """Where a step leads with a learning rate.

    Attributes
    ----------
    rate : float
        α.
    place : (n,) array
    height : float
        ℒ there.
    """

    rate: float
    place: FloatArray
    height: float


@dataclass(frozen=True, eq=False)
class Ahead:
    """The step at the cursor, and what other learning rates would make of it.

    Attributes
    ----------
    steps : Steps
    start : float
        ℒ before the step.
    rates : tuple of Rate
        Some learning rates, the step's own among them; they rise.
    limit : float
        The α from which on the step no longer lowers ℒ; infinite where there is none.
    curve : two (k,) arrays
        ℒ over α.
    """

    steps: Steps
    start: float
    rates: tuple[Rate, ...]
    limit: float
    curve: tuple[FloatArray, FloatArray]

    @property
    def own(self) -> Rate:
        """Return the step as it is taken."""
        return next(each for each in self.rates if each.rate == self.steps.rate)


@dataclass(frozen=True, eq=False)
class SurfacePicture:
    """What the plot of the loss surface shows.

    Attributes
    ----------
    sight : Sight
    names : two str
        What is across and what is up.
    terrain : Terrain
        Whose loss it is.
    plane : Plane or None
        None along a step.
    window : Window
        The part of the plane that is seen.
    relief : Relief or None
        Its heights, as far as they are known.
    way_steps, way : (k,) and (k, n) arrays
        The parameters after some steps so far.
    before, after : (n,) arrays
        The parameters around the step at the cursor.
    step : int
    is_after : bool
        Whether the step has been taken at the cursor.
    can_set : bool
        Whether a click sets the two parameters.
    is_last : bool
        Whether no step can come after it: then there is nothing to set them for.
    ahead : Ahead or None
        Not known while it trains fast.
    pointed : (kind, index) or None
        What is under the pointer: ``way`` or ``rate``, and which.
    """

    sight: Sight
    names: tuple[str, str]
    terrain: Terrain
    plane: Plane | None
    window: Window
    relief: Relief | None
    way_steps: IntArray
    way: FloatArray
    before: FloatArray
    after: FloatArray
    step: int
    is_after: bool
    can_set: bool = False
    is_last: bool = False
    ahead: Ahead | None = None
    pointed: tuple[str, int] | None = None

    @property
    def here(self) -> FloatArray:
        """Return the parameters at the cursor, (n,)."""
        return self.after if self.is_after else self.before

    @property
    def places(self) -> FloatArray:
        """Return the way and the step, (k + 2, n): what a window should hold."""
        return np.vstack((self.way, self.before, self.after))

    @cached_property
    def way_points(self) -> FloatArray:
        """Return the way seen from above, (k, 2)."""
        return self._seen(self.way)

    @cached_property
    def way_distances(self) -> FloatArray:
        """Return how far from the plane each place of the way is, (k,)."""
        if self.plane is None or not len(self.way):
            return np.zeros(len(self.way))
        return self.plane.distances(self.way)

    @cached_property
    def is_off(self) -> bool:
        """Tell whether some of the way does not lie on the plane."""
        with np.errstate(all="ignore"):  # of a network that diverged
            size = max(1.0, float(np.linalg.norm(self.here)))
        return bool((self.way_distances > _ON * size).any())

    @cached_property
    def points(self) -> dict[str, FloatArray]:
        """Return where ``here``, ``before`` and ``after`` are seen, (2,) each."""
        places = np.stack((self.here, self.before, self.after))
        names = ("here", "before", "after")
        return dict(zip(names, self._seen(places), strict=True))

    @cached_property
    def rate_points(self) -> FloatArray:
        """Return where the learning rates of `ahead` lead, seen from above, (k, 2)."""
        if self.ahead is None:
            return np.zeros((0, 2))
        return self._seen(np.stack([each.place for each in self.ahead.rates]))

    @cached_property
    def limit_point(self) -> FloatArray:
        """Return where the step no longer lowers ℒ, (1, 2), or nothing, (0, 2)."""
        ahead = self.ahead
        if ahead is None or not 0 < ahead.limit < np.inf:
            return np.zeros((0, 2))
        return self._seen(ahead.steps.at(np.array([ahead.limit])))

    def _seen(self, places: FloatArray) -> FloatArray:
        if self.plane is None or not len(places):
            return np.zeros((len(places), 2))
        points = np.array(self.plane.points(places), dtype=float)
        points[~np.isfinite(points)] = np.nan
        return points
