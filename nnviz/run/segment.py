"""A stretch of a run: what it goes on from, and what was changed there."""

from dataclasses import dataclass

from nnviz.model.parameters import Parameters
from nnviz.run.recipe import Recipe


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
        arrays = parameters.W if self.kind == "W" else parameters.b
        arrays[self.layer - 1][self.index] = self.value


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
    overrides : tuple of Override
        Parameters set by hand at its start.
    """

    number: int
    parent: int | None
    at_step: int
    recipe: Recipe
    overrides: tuple[Override, ...] = ()
