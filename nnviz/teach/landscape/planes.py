"""Planes through the space of all parameters."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnviz.model.program import Program
from nnviz.teach.landscape.places import blocks
from nnviz.types import FloatArray


@dataclass(frozen=True, eq=False)
class Plane:
    """Places ``base + x · directions[0] + y · directions[1]``.

    Attributes
    ----------
    base : (n,) array
    directions : (2, n) array
    pair : tuple of int or None
        Two parameters that are x and y themselves; `base` counts for the others.
    """

    base: FloatArray
    directions: FloatArray
    pair: tuple[int, int] | None = None

    def at(self, points: FloatArray) -> FloatArray:
        """Return the places (k, n) at points (k, 2) of the plane."""
        if self.pair is None:
            with np.errstate(all="ignore"):  # of a network that diverged
                moved: FloatArray = self.base + points @ self.directions
            return moved
        places = np.tile(self.base, (len(points), 1))
        places[:, self.pair] = points
        return places

    def points(self, places: FloatArray) -> FloatArray:
        """Return where places (k, n) fall on the plane, straight down, (k, 2)."""
        if self.pair is not None:
            own: FloatArray = places[:, self.pair]
            return own
        with np.errstate(all="ignore"):
            found: FloatArray = (places - self.base) @ self._pseudo_inverse
        return found

    def distances(self, places: FloatArray) -> FloatArray:
        """Return how far from the plane places (k, n) are, (k,).

        0 are those whose height is that of the landscape.
        """
        with np.errstate(all="ignore"):  # of a network that diverged
            off = places - self.at(self.points(places))
            found: FloatArray = np.linalg.norm(off, axis=1)
        return found

    def is_same(self, other: "Plane") -> bool:
        """Tell whether another plane has the same places."""
        if self.pair != other.pair or self.base.shape != other.base.shape:
            return False
        if self.pair is None:
            mine, theirs = self, other
            is_same = np.array_equal(mine.directions, theirs.directions)
            return is_same and np.array_equal(mine.base, theirs.base)
        bases = np.delete(np.stack((self.base, other.base)), self.pair, axis=1)
        return np.array_equal(*bases)

    @cached_property
    def _pseudo_inverse(self) -> FloatArray:
        """Return what gives x and y of a change of place, (n, 2)."""
        found: FloatArray = np.linalg.pinv(self.directions)
        return found


def over_parameters(base: FloatArray, pair: tuple[int, int]) -> Plane:
    """Return the plane of two parameters, where all others stand as in `base`, (n,)."""
    directions = np.zeros((2, len(base)))
    directions[[0, 1], pair] = 1.0
    return Plane(base, directions, pair)


def random_plane(program: Program, base: FloatArray, seed: int) -> Plane:
    """Return a plane of two random directions around `base`, (n,), filter by filter.

    What goes into a unit is drawn from a normal distribution and given the length that
    the unit's own weights have: a step of 1 changes each unit by as much as it is. The
    biases stay where they are.

    References
    ----------
    Li et al., Visualizing the Loss Landscape of Neural Nets, 2018.
    """
    rng = np.random.default_rng([seed, 1])
    directions = np.zeros((2, len(base)))
    for direction in directions:
        for name, part, shape in blocks(program):
            if not name.startswith("W"):
                continue
            drawn = rng.normal(size=shape)
            with np.errstate(all="ignore"):  # of a network that diverged
                own = np.linalg.norm(base[part].reshape(shape), axis=0)
            own[~np.isfinite(own)] = 0.0
            drawn *= own / np.linalg.norm(drawn, axis=0)
            direction[part] = drawn.ravel()
    return Plane(base, directions)
