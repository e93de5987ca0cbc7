"""A network at any step that has been computed: replayed from a state that is kept."""

from collections import deque
from collections.abc import Mapping
from functools import cached_property
from math import inf

import numpy as np

from nnviz.data.preparation import Prepared
from nnviz.model.batches import Batches
from nnviz.model.errors import ModelError
from nnviz.model.loop import Loop
from nnviz.model.network import Sequential
from nnviz.run.errors import RecipeError
from nnviz.run.memory import Memory
from nnviz.run.recipe import Recipe
from nnviz.run.snapshots import Snapshots, stride_for
from nnviz.run.start import Start
from nnviz.types import FloatArray

# The states around the step that is looked at, beside the snapshots.
MOST_RECENT = 8
RECENT_BYTES = 2**20
NEWS_BYTES = 2**20  # of snapshots that are copied at once while it trains


def checked_rows(network: Sequential, data: Prepared) -> tuple[FloatArray, FloatArray]:
    """Return the training set, if a network and its loss fit it.

    Raises
    ------
    RecipeError
    """
    try:
        return network.checked(data.X_train, data.Y_train)
    except ModelError as error:
        raise RecipeError("compile.loss", error.code, **error.params) from None


class Replay:
    """Brings the network of a segment to the state after any of its steps.

    The network and its loop are made when they are needed: of many segments, only the
    last few keep them (see `Memory`).

    Parameters
    ----------
    recipe : Recipe
    data : Prepared
    start : Start or None
        None is the recipe's own initial weights.
    memory : Memory
    snapshots : Snapshots, optional
        Those of another engine for the same steps, which adds to them.

    Attributes
    ----------
    start : Start
    batches : Batches
        How the training set is cut into batches.
    pace : int
        How many steps surely take no time that a person feels.
    snapshots : Snapshots
        States that any step can be reached from.
    """

    def __init__(
        self,
        recipe: Recipe,
        data: Prepared,
        start: Start | None,
        memory: Memory,
        snapshots: Snapshots | None = None,
    ) -> None:
        self._recipe, self._data, self._memory = recipe, data, memory
        self.start = start or Start(self.network.state.copy_out(), 0)
        self.batches = self._cut()
        work = self.batches.size * recipe.model.parameters(data.X_train.shape[1])
        self.pace = stride_for(work)
        state = self.start.state
        self.snapshots = snapshots or Snapshots(
            self.start.step, state, self.pace, memory.snapshots
        )
        most = min(MOST_RECENT, max(1, RECENT_BYTES // state.nbytes))
        self._recent: deque[tuple[int, FloatArray]] = deque(maxlen=most)

    @cached_property
    def network(self) -> Sequential:
        """Return the network of the recipe; `loop` gives it the state of a step."""
        self._memory.start(self.stop)
        return self._recipe.network(self._data.X_train.shape[1])

    @cached_property
    def loop(self) -> Loop:
        """Return the loop that trains the network, at the start.

        Raises
        ------
        RecipeError
            If the network and its loss do not fit the training set.
        """
        rows = checked_rows(self.network, self._data)
        loop = self.network.loop(*rows, self.batches)
        loop.began, loop.done = self.start.began, self.start.step
        self.network.state.copy_in(self.start.state)
        return loop

    def go_to(self, step: int, steps: int | None = None) -> int:
        """Bring the network to its state after a step; return how many were replayed.

        Parameters
        ----------
        step : int
            From ``start.step`` to the last one computed.
        steps : int, optional
            Come nearer by no more than so many: ``loop.done`` tells how near.
        """
        loop = self.loop
        if loop.done == step:
            return 0
        recent = [kept for kept in self._recent if kept[0] <= step]
        known = [self.snapshots.nearest(step), *recent]
        kept, state = max(known, key=lambda each: each[0])
        if not kept <= loop.done <= step:
            self.network.state.copy_in(state)
            loop.done = kept
        ahead = step - loop.done
        return len(loop.advance(ahead if steps is None else min(steps, ahead)))

    def state_after(self, step: int) -> FloatArray:
        """Return parameters and optimizer memory after a computed step (a copy)."""
        self.go_to(step)
        return self.network.state.copy_out()

    def is_finite(self, step: int) -> bool:
        """Tell whether every number is finite after a computed step."""
        return bool(np.isfinite(self.state_after(step)).all())

    def remember(self) -> None:
        """Keep the state of now for a while: what is looked at next is often near."""
        step = self.loop.done
        if all(kept != step for kept, _ in self._recent):
            self._recent.append((step, self.network.state.copy_out()))

    def kept(self, after: int | None = None) -> dict[int, FloatArray]:
        """Return all states, or not too many after a step, by step and in order."""
        least, room = (-1, inf) if after is None else (after, NEWS_BYTES)
        recent = {step: state for step, state in self._recent if step > least}
        return dict(sorted((self.snapshots.after(least, room) | recent).items()))

    def take(self, states: Mapping[int, FloatArray], last: int) -> None:
        """Keep the states that `kept` gave when `last` was the last one to be had."""
        self.snapshots.take(states, last)
        self._recent.append(max(states.items(), key=lambda item: item[0]))

    def _cut(self) -> Batches:
        fit, rows = self._recipe.fit, len(self._data.X_train)
        return Batches(
            rows,
            fit.rows_of_batch(rows),
            fit.seed,
            fit.shuffle,
            self.start.epoch_step,
            self.start.epoch,
        )

    def stop(self) -> None:
        """Let go of what can be made again, and takes much more than what is kept."""
        self._recent.clear()
        self.__dict__.pop("loop", None)
        self.__dict__.pop("network", None)
