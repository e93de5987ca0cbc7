"""What the parameters at the cursor give, computed once and kept while they stand."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from nnviz.model.kernel import Log
from nnviz.teach import looks, surfaces
from nnviz.teach.looks import Proof
from nnviz.teach.surfaces import Plane
from nnviz.types import FloatArray

if TYPE_CHECKING:
    from ui.session import Session


# Products of the maps of one step: a few milliseconds.
MOST_PRODUCTS = 20_000_000
# One and the same each time, as scenes are compared by identity of their maps.
NO_MAPS: Mapping[int, FloatArray] = {}


class Looks:
    """Looks at the session's network with the parameters at its cursor.

    Everything here is a pure look; it is kept until the step or the side of its
    update changes, so that a moving picture does not compute it again.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._of: object = None
        self._kept: dict[Any, Any] = {}
        self._planes_of: object = None
        self._planes: dict[int, Plane] = {}

    @property
    def parameters(self) -> Log:
        """Return W and b at the cursor by name."""
        session = self._session
        return looks.parameters(session.record, session.is_after)

    def scores(self, part: str) -> dict[str, float] | None:
        """Return loss and metrics on the ``train`` or ``test`` rows."""
        data = self._session.data
        Y = data.Y_test if part == "test" else data.Y_train
        names = self._session.recipe.compile.metrics
        program = self._session.program

        def make() -> dict[str, float] | None:
            if not len(Y):
                return None
            trace = self._trace(part)
            return looks.scores_of(program, self.parameters, trace, Y, names)

        found: dict[str, float] | None = self._keep((part, names), make)
        return found

    def outputs(self, X: FloatArray) -> FloatArray:
        """Return A[L] for scaled inputs, (n, n_L), with the cursor's parameters."""
        program = self._session.program
        return looks.forward(program, self.parameters, X)[f"A{program.depth}"]

    def train_outputs(self) -> FloatArray:
        """Return A[L] of all training rows, (n, n_L)."""
        return self._trace("train")[f"A{self._session.program.depth}"]

    def test_outputs(self) -> FloatArray:
        """Return A[L] of all test rows, (n, n_L)."""
        return self._trace("test")[f"A{self._session.program.depth}"]

    def _trace(self, part: str) -> Log:
        """Return the forward pass of all rows of a part."""
        session = self._session
        X = session.data.X_test if part == "test" else session.data.X_train
        made: Log = self._keep(
            (part, "trace"), lambda: looks.forward(session.program, self.parameters, X)
        )
        return made

    def proof(self) -> Proof:
        """Return what the update at the cursor brings to its own batch.

        What is set by hand after it is no part of it: the gradient promised nothing of
        that.
        """
        session = self._session
        made: Proof = self._keep(
            "proof", lambda: looks.proof(session.program, session.what_if.taken)
        )
        return made

    def losses(self) -> tuple[float, float]:
        """Return ℒ of the batch at the cursor, in the run and with what is tried out.

        After the update it is that of the batch run again.
        """
        session, base = self._session, self._session.what_if.base
        if not session.is_after:
            return base.loss, session.record.loss
        pair = base, session.record
        made: tuple[float, float] = self._keep(
            "losses",
            lambda: tuple(looks.loss_after(session.program, each) for each in pair),
        )
        return made

    def loss_terms(self) -> FloatArray:
        """Return what each output adds to the losses of the batch, (m, n_L)."""
        session = self._session
        made: FloatArray = self._keep(
            "loss terms", lambda: looks.loss_terms(session.program, session.record)
        )
        return made

    def affordable(self, finest: int) -> int:
        """Return a resolution up to `finest` whose maps keep pace while training."""
        sizes = self._session.program.sizes
        weights = sum(a * b for a, b in pairwise(sizes))
        return max(16, min(finest, math.isqrt(MOST_PRODUCTS // weights)))

    def plane(self, resolution: int) -> Plane | None:
        """Return the plane around all rows, or None unless there are two inputs."""
        data = self._session.data
        if data is not self._planes_of:
            self._planes_of, self._planes = data, {}
        if data.X_train.shape[1] != 2:
            return None
        if resolution not in self._planes:
            rows = data.scale_inputs(data.table.X)
            self._planes[resolution] = surfaces.plane_around(rows, resolution)
        return self._planes[resolution]

    def maps(self, resolution: int) -> Mapping[int, FloatArray]:
        """Return every unit's answers over the plane; none unless two inputs."""
        plane = self.plane(resolution)
        if plane is None:
            return NO_MAPS
        program = self._session.program
        made: Mapping[int, FloatArray] = self._keep(
            ("maps", resolution),
            lambda: surfaces.response_maps(program, self.parameters, plane),
        )
        return made

    def line(self, resolution: int) -> tuple[FloatArray, FloatArray] | None:
        """Return points along the one feature and the outputs there, if there is one.

        Returns
        -------
        (r,) array, (n_L, r) array
        """
        data = self._session.data
        if data.X_train.shape[1] != 1:
            return None

        def make() -> tuple[FloatArray, FloatArray]:
            rows = data.scale_inputs(data.table.X)
            points = surfaces.line_along(rows, resolution)
            return points[:, 0], np.ascontiguousarray(self.outputs(points).T)

        made: tuple[FloatArray, FloatArray] = self._keep(("line", resolution), make)
        return made

    def _keep(self, name: Any, make: Callable[[], Any]) -> Any:
        of = self._session.record, self._session.is_after
        if self._of is None or not _is_same(self._of, of):
            self._of, self._kept = of, {}
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]


def _is_same(one: Any, other: Any) -> bool:
    return one[0] is other[0] and one[1] == other[1]
