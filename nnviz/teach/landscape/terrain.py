"""How high the loss is at places in the space of all parameters."""

from itertools import pairwise

import numpy as np

from nnviz.model.kernel import Log, forward_of, loss_of, penalty_of
from nnviz.model.program import Program
from nnviz.teach.landscape.places import blocks
from nnviz.types import FloatArray

# Numbers of one layer for all places that are taken at once: they fit into the cache.
MOST_NUMBERS = 100_000


class Terrain:
    """ℒ of some rows as a function of the parameters, the penalty included.

    Each value has the bits of the loss that the network with these parameters has.

    Parameters
    ----------
    program : Program
    X, Y : (m, n_0), (m, n_L) array

    Attributes
    ----------
    chunk : int
        How many places are taken at once: some milliseconds.
    products : int
        How many a height takes, about: rows times weights.
    """

    def __init__(self, program: Program, X: FloatArray, Y: FloatArray) -> None:
        self.program = program
        self._X = X.astype(program.dtype, copy=False)
        self._Y = Y.astype(program.dtype, copy=False)
        self._blocks = list(blocks(program))
        self._forward, self._loss = forward_of(program), loss_of(program)
        self._penalty = penalty_of(program)
        weights = sum(a * b for a, b in pairwise(program.sizes))
        self.products = len(X) * weights
        self.chunk = max(1, MOST_NUMBERS // (len(X) * max(program.sizes)))

    def heights(self, places: FloatArray) -> FloatArray:
        """Return ℒ at places (k, n), (k,); of what overflows it is no finite number."""
        places = np.ascontiguousarray(places, self.program.dtype)
        starts = range(0, len(places), self.chunk)
        found = [self._at_once(places[at : at + self.chunk]) for at in starts]
        return np.concatenate(found) if found else np.zeros(0)

    def height(self, place: FloatArray) -> float:
        """Return ℒ at one place (n,)."""
        return float(self.heights(place[np.newaxis])[0])

    def _at_once(self, places: FloatArray) -> FloatArray:
        stacked: Log = {}
        for name, part, shape in self._blocks:
            # A bias (k, 1, n_l) is added to each row of Z, (k, m, n_l).
            own = shape if len(shape) > 1 else (1, *shape)
            stacked[name] = places[:, part].reshape(len(places), *own)
        with np.errstate(all="ignore"):
            trace = self._forward(self._X, **stacked)
            penalty = self._penalties(places) if self.program.is_penalised else 0.0
            output = trace[self.program.output]
            heights: FloatArray = self._loss(output, self._Y, penalty)[1]
        return heights

    def _penalties(self, places: FloatArray) -> FloatArray:
        """Return the penalty at each place, (k,): it sums over whole kernels."""
        found = []
        for place in places:
            values = {n: place[part].reshape(shape) for n, part, shape in self._blocks}
            found.append(self._penalty(**values))
        return np.array(found, self.program.dtype)
