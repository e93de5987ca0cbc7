"""What the parameters at a step give, computed once and kept while they stand."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from nnviz.data.drawn import DRAWN, Drawing
from nnviz.model.kernel import Log
from nnviz.model.program import Program
from nnviz.teach import hidden_space, looks, surfaces
from nnviz.teach import threshold as threshold_of
from nnviz.teach.hidden_space import HiddenSpace, Projection, Space
from nnviz.teach.looks import Proof
from nnviz.teach.sections import Cut, Section, grid_of, section_of
from nnviz.teach.surfaces import Plane
from nnviz.types import FloatArray

if TYPE_CHECKING:
    from nnviz.data.preparation import Prepared
    from nnviz.model.record import StepRecord
    from nnviz.run.recipe import Recipe
    from ui.session.cursor import Selection
    from ui.session.session import Session


# Products of the maps of one step: a few milliseconds.
MOST_PRODUCTS = 20_000_000
# One and the same each time, as scenes are compared by identity of their maps.
NO_MAPS: Mapping[int, FloatArray] = {}


class Shown(Protocol):
    """A network at some step of its training: a session is at its cursor."""

    selection: Selection

    @property
    def data(self) -> Prepared: ...

    @property
    def recipe(self) -> Recipe: ...

    @property
    def record(self) -> StepRecord: ...

    @property
    def program(self) -> Program: ...

    @property
    def is_after(self) -> bool: ...


class Looks:
    """Looks at a network with the parameters before or after a step.

    Everything here is a pure look; it is kept until the step or the side of its
    update changes, so that a moving picture does not compute it again.
    """

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self._of: object = None
        self._kept: dict[Any, Any] = {}
        self._data: object = None
        self._of_data: dict[Any, Any] = {}
        self._flat: tuple[Program, Program] | None = None

    @property
    def parameters(self) -> Log:
        """Return W and b at the cursor by name."""
        shown = self._shown
        return looks.parameters(shown.record, shown.is_after)

    @property
    def depth(self) -> int:
        """Return the number L of layers."""
        return self._shown.program.depth

    def scores(self, part: str) -> dict[str, float] | None:
        """Return loss and metrics on the ``train``, ``validation`` or ``test`` rows."""
        Y = self._shown.data.part(part).Y
        names = self._shown.recipe.compile.metrics
        program = self._shown.program

        def make() -> dict[str, float] | None:
            if not len(Y):
                return None
            trace = self._trace(part)
            return looks.scores_of(program, self.parameters, trace, Y, names)

        found: dict[str, float] | None = self._keep((part, names), make)
        return found

    def outputs(self, X: FloatArray) -> FloatArray:
        """Return A[L] for scaled inputs, (n, n_L), with the cursor's parameters."""
        program = self._shown.program
        return looks.forward(program, self.parameters, X)[f"A{program.depth}"]

    def train_outputs(self) -> FloatArray:
        """Return A[L] of all training rows, (n, n_L)."""
        return self._trace("train")[f"A{self._shown.program.depth}"]

    def watched_outputs(self) -> FloatArray:
        """Return A[L] of all rows that are watched, (n, n_L)."""
        shown = self._shown
        return self._trace(shown.data.watched)[f"A{shown.program.depth}"]

    def _trace(self, part: str) -> Log:
        """Return the forward pass of all rows of a part."""
        shown = self._shown
        X = shown.data.part(part).X
        made: Log = self._keep(
            (part, "trace"), lambda: looks.forward(shown.program, self.parameters, X)
        )
        return made

    def affordable(self, finest: int, on_plane: bool = False) -> int:
        """Return a resolution up to `finest` whose maps keep pace while training.

        On a plane of more inputs, the network has two.
        """
        sizes = self._shown.program.sizes
        sizes = (2, *sizes[1:]) if on_plane else sizes
        weights = sum(a * b for a, b in pairwise(sizes))
        return max(16, min(finest, math.isqrt(MOST_PRODUCTS // weights)))

    def plane(self, resolution: int) -> Plane | None:
        """Return the plane around all rows, or None unless there are two inputs."""
        if self._shown.data.X_train.shape[1] != 2:
            return None
        made: Plane = self._keep_of_data(
            ("plane", resolution),
            lambda: surfaces.plane_around(self._spanned, resolution),
        )
        return made

    def maps(self, resolution: int) -> Mapping[int, FloatArray]:
        """Return every unit's answers over the plane; none unless two inputs."""
        plane = self.plane(resolution)
        if plane is None:
            return NO_MAPS
        program = self._shown.program
        made: Mapping[int, FloatArray] = self._keep(
            ("maps", resolution),
            lambda: surfaces.response_maps(program, self.parameters, plane),
        )
        return made

    def section(self, cut: Cut) -> Section:
        """Return the plane of a cut through the inputs, as it lies now."""
        shown = self._shown
        data, sample = shown.data, shown.selection.sample
        if cut.at == "sample" and not cut.is_principal:
            row = shown.record.X[sample]
            made: Section = self._keep(
                ("section", cut, sample), lambda: section_of(data, cut, row)
            )
            return made
        made = self._keep_of_data(("section", cut), lambda: section_of(data, cut))
        return made

    def over(
        self, cut: Cut, resolution: int
    ) -> tuple[Section, Plane, Mapping[int, FloatArray]]:
        """Return a plane through the inputs, its grid, and every unit's answers there.

        Layer 0 are the two places on the plane.
        """
        section = self.section(cut)
        plane = self._grid(section, resolution)
        made: Mapping[int, FloatArray] = self._keep(
            ("over", section, resolution),
            lambda: surfaces.response_maps(
                self._on_plane, section.seen(self.parameters), plane
            ),
        )
        return section, plane, made

    def hidden(self, space: Space, before: Projection | None = None) -> HiddenSpace:
        """Return the rows and the grid of the inputs as a layer has them.

        `before` is how another look was taken: components do not turn round then.
        """
        shown, data = self._shown, self._shown.data

        def make() -> HiddenSpace:
            traces = {
                part: self._trace(part) | {"A0": data.part(part).X}
                for part in ("train", data.watched)
            }
            look = shown.program, self.parameters, traces, space
            return hidden_space.seen(*look, self._grid_lines, before)

        made: HiddenSpace = self._keep(("hidden", space), make)
        return made

    @property
    def _grid_lines(self) -> tuple[FloatArray, ...]:
        """Return lines through the inputs, (lines, samples, p); none of more than two.

        The rows do not lie on a plane through more inputs.
        """

        def make() -> tuple[FloatArray, ...]:
            count, plane = self._shown.data.X_train.shape[1], self.plane(2)
            if plane is not None:
                return hidden_space.grid_over(plane)
            if count > 1:
                return ()
            line = surfaces.line_along(self._spanned, hidden_space.SAMPLES)
            return (line[np.newaxis],)

        made: tuple[FloatArray, ...] = self._keep_of_data("grid lines", make)
        return made

    def line(self, resolution: int) -> tuple[FloatArray, FloatArray] | None:
        """Return points along the one feature and the outputs there, if there is one.

        Returns
        -------
        (r,) array, (n_L, r) array
        """
        data = self._shown.data
        if data.X_train.shape[1] != 1:
            return None

        def make() -> tuple[FloatArray, FloatArray]:
            points = surfaces.line_along(self._spanned, resolution)
            return points[:, 0], np.ascontiguousarray(self.outputs(points).T)

        made: tuple[FloatArray, FloatArray] = self._keep(("line", resolution), make)
        return made

    @property
    def _rows(self) -> FloatArray:
        """Return all rows of the table as the network sees them, (n, p)."""
        data = self._shown.data
        made: FloatArray = self._keep_of_data(
            "rows", lambda: data.scale_inputs(data.table.X)
        )
        return made

    @property
    def _spanned(self) -> FloatArray:
        """Return scaled inputs that span what is seen: of drawn ones the sheet."""
        data, recipe = self._shown.data, self._shown.recipe.data
        if recipe.source != DRAWN:
            return self._rows
        left, right, bottom, top = Drawing.of(recipe.points).area
        corners = np.array([[left, bottom], [right, top]])
        return data.scale_inputs(corners[:, : data.table.X.shape[1]])

    @property
    def _on_plane(self) -> Program:
        """Return the program with the two inputs of a plane, one and the same."""
        program = self._shown.program
        if self._flat is None or self._flat[0] is not program:
            self._flat = program, replace(program, sizes=(2, *program.sizes[1:]))
        return self._flat[1]

    def _grid(self, section: Section, resolution: int) -> Plane:
        """Return the grid of a plane: it is the same wherever the others stand."""
        cut, data = section.cut, self._shown.data
        axes = cut.across, cut.up, cut.is_principal
        made: Plane = self._keep_of_data(
            ("grid", axes, resolution),
            lambda: grid_of(data, section, self._spanned, resolution),
        )
        return made

    def _keep_of_data(self, name: Any, make: Callable[[], Any]) -> Any:
        if self._shown.data is not self._data:
            self._data, self._of_data = self._shown.data, {}
        if name not in self._of_data:
            self._of_data[name] = make()
        return self._of_data[name]

    def _keep(self, name: Any, make: Callable[[], Any]) -> Any:
        of = self._shown.record, self._shown.is_after
        if self._of is None or not _is_same(self._of, of):
            self._of, self._kept = of, {}
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]


class SessionLooks(Looks):
    """Looks at the session's network, its step and what is tried out in its place."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def all_scores(self) -> dict[str, dict[str, float] | None]:
        """Return the scores of every part that has rows.

        Beside a validation the test is kept for the end of the training: None before.
        """
        data = self._session.data
        parts = "train", "validation", "test"
        found = {part: self.scores(part) for part in parts if len(data.part(part).rows)}
        is_kept = data.watched == "validation" and not self._session.is_at_end
        return found | {"test": None} if is_kept and "test" in found else found

    def decided_scores(self) -> dict[str, dict[str, float] | None]:
        """Return `all_scores`, with those of the classes at the threshold in force."""
        session, found = self._session, self.all_scores()
        threshold = session.selection.threshold
        if threshold is None:
            return found
        return {
            part: scores and {**scores, **self._decided(part, threshold)}
            for part, scores in found.items()
        }

    def _decided(self, part: str, threshold: float) -> Mapping[str, float]:
        """Return the scores of the classes of a part at a threshold."""
        A = self._trace(part)[f"A{self._session.program.depth}"]
        return threshold_of.scores(A, self._session.data.part(part).Y, threshold)

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


def _is_same(one: Any, other: Any) -> bool:
    return one[0] is other[0] and one[1] == other[1]
