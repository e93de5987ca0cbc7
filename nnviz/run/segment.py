"""A stretch of a run: what it goes on from, and what was changed there."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from nnviz.model import initializers
from nnviz.model.parameters import Parameters
from nnviz.run.ranges import MAX_SEED
from nnviz.run.recipe import Recipe
from nnviz.types import FloatArray


@dataclass(frozen=True)
class Override:
    """One parameter set by hand.

    Attributes
    ----------
    kind : str
        ``W`` or ``b``.
    layer : int
        1…L.
    index : tuple of int
        (from, to) of a weight, (unit,) of a bias, counted from 0.
    value : float
    """

    kind: str
    layer: int
    index: tuple[int, ...]
    value: float

    def apply(self, parameters: Parameters) -> None:
        """Set it in the parameters of a network."""
        parameters.named()[f"{self.kind}{self.layer}"][self.index] = self.value


@dataclass(frozen=True)
class Reset:
    """The parameters of a layer drawn anew; its biases start at 0, as ever.

    Attributes
    ----------
    layer : int
        1…L.
    initializer : str
    seed : int
        Fixes what is drawn.
    """

    layer: int
    initializer: str
    seed: int

    @property
    def can_be_drawn(self) -> bool:
        """Tell whether there are such an initializer and such a seed."""
        is_known = self.initializer in initializers.INITIALIZERS
        return is_known and 0 <= self.seed <= MAX_SEED

    def apply(self, parameters: Parameters) -> None:
        """Draw them in the parameters of a network."""
        W = parameters.W[self.layer - 1]
        drawn = initializers.get(self.initializer)
        W[:] = drawn.draw(W.shape, self.seed, self.layer)
        b = parameters.b[self.layer - 1]
        if b is not None:
            b[:] = 0


@dataclass(frozen=True)
class Taken:
    """The parameters of a layer, as another training has left them.

    Attributes
    ----------
    layer : int
        1…L.
    values : bytes
        float64: W row by row, then b if the layer has biases.
    """

    layer: int
    values: bytes

    @classmethod
    def of(cls, layer: int, W: FloatArray, b: FloatArray | None) -> Self:
        """Take W, (n_in, n_out), and b, (n_out,), as they are now."""
        parts = [W.ravel(), *([] if b is None else [b])]
        return cls(layer, np.concatenate(parts).astype("float64").tobytes())

    @property
    def array(self) -> FloatArray:
        """Return the values in a row, (n,)."""
        found: FloatArray = np.frombuffer(self.values, "float64")
        return found

    def apply(self, parameters: Parameters) -> None:
        """Set them in the parameters of a network."""
        W, b = parameters.W[self.layer - 1], parameters.b[self.layer - 1]
        W[:] = self.array[: W.size].reshape(W.shape)
        if b is not None:
            b[:] = self.array[W.size :]


Overrides = tuple[Override | Reset | Taken, ...]


@dataclass(frozen=True)
class Segment:
    """Steps ``at_step + 1`` and on, under one recipe.

    Attributes
    ----------
    number : int
        Its own, counted from 0 within the run.
    parent : int or None
        The segment whose state after `at_step` steps it starts from.
    at_step : int
        How many steps lie before it.
    recipe : Recipe
    overrides : tuple of Override, Reset or Taken
        Parameters set by hand, drawn anew or taken from elsewhere at its start.
    """

    number: int
    parent: int | None
    at_step: int
    recipe: Recipe
    overrides: Overrides = ()


class Path:
    """The segments from the root to one of them, whose steps make one training.

    Parameters
    ----------
    segments : sequence of Segment
        Each but the first goes on from the one before it.
    """

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = tuple(segments)
        self._starts = [segment.at_step for segment in segments]  # they never fall

    def holder(self, step: int) -> int:
        """Return the segment that has the state after a step, its edits included."""
        return self.segments[max(0, bisect_right(self._starts, step) - 1)].number

    def owner(self, step: int) -> int:
        """Return the segment that a step belongs to."""
        return self.segments[max(0, bisect_left(self._starts, step) - 1)].number
