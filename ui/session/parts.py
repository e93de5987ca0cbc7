"""The parts of a moment: the units that it computes, and the terms of each."""

from dataclasses import dataclass
from functools import lru_cache

from nnviz.model.ops import Moment
from ui.session.cursor import Part

Unit = tuple[int, int]  # layer, unit


@dataclass(frozen=True)
class Parts:
    """The units of a moment in order, with as many terms as each number is made of.

    Attributes
    ----------
    layers : tuple of (layer, units, terms)
        How many units of which layer, and the terms of each of them.
    """

    layers: tuple[tuple[int, int, int], ...]

    @property
    def every(self) -> list[Unit]:
        """Return all units in order."""
        return [(layer, k) for layer, units, _ in self.layers for k in range(units)]

    def __contains__(self, unit: Unit) -> bool:
        """Tell whether the moment computes a unit."""
        return 0 <= unit[1] < self.units(unit[0])

    def units(self, layer: int) -> int:
        """Return how many units of a layer take part."""
        return next((units for own, units, _ in self.layers if own == layer), 0)

    def terms(self, layer: int) -> int:
        """Return how many terms a unit of a layer has."""
        return next((terms for own, _, terms in self.layers if own == layer), 0)

    def has(self, part: Part) -> bool:
        """Tell whether there is such a part."""
        term = part.term or 0
        return part.unit in self and 0 <= term < self.terms(part.unit[0])

    def ends_unit(self, part: Part) -> bool:
        """Tell whether a part is the last of its unit."""
        return part.term is None or part.term == self.terms(part.unit[0]) - 1

    def ends(self, part: Part) -> bool:
        """Tell whether a part is the last of the moment."""
        layer, units, _ = self.layers[-1]
        return part.unit == (layer, units - 1) and self.ends_unit(part)

    def has_come(
        self, part: Part, progress: float, unit: Unit, term: int | None = None
    ) -> bool:
        """Tell whether a unit, or a term of it, is computed where a walk stands."""
        last = self.terms(part.unit[0]) - 1
        here = part.unit, last if part.term is None else part.term
        there = unit, self.terms(unit[0]) - 1 if term is None else term
        return there < here or (there == here and progress >= 1)

    def within(self, part: Part) -> "Within":
        """Return where in the moment a part stands."""
        layer, index = part.unit
        before = sum(units * terms for own, units, terms in self.layers if own < layer)
        terms = self.terms(layer)
        term = terms - 1 if part.term is None else part.term
        done = before + index * terms + term + 1
        count = sum(units * terms for _, units, terms in self.layers)
        return Within(
            layer if len(self.layers) > 1 else None,
            (index + 1, self.units(layer)),
            None if part.term is None else (term + 1, terms),
            done / count,
        )


@dataclass(frozen=True)
class Within:
    """Where in a moment a part stands.

    Attributes
    ----------
    layer : int or None
        Of the unit, where the moment computes several.
    unit : (k, n)
        The k-th of the n units of the layer, from 1.
    term : (k, n) or None
        The k-th of the unit's n terms, from 1; None for all of them.
    share : float
        How much of the moment has come with it, 0…1.
    """

    layer: int | None
    unit: tuple[int, int]
    term: tuple[int, int] | None
    share: float


@lru_cache(maxsize=256)
def parts_of(
    moment: Moment, sizes: tuple[int, ...], biases: tuple[bool, ...] = ()
) -> Parts:
    """Return the parts of a moment of a network.

    z is the products w·x and then b, ∂ℒ/∂a the shares of the units that are fed; an
    update and a gradient have a term for each weight and then for the bias. The loss
    has one for each of several outputs, then the sample's ℒ⁽ⁱ⁾, then the batch's ℒ.
    All else is one term, and a batch has no parts.

    Parameters
    ----------
    moment : Moment
    sizes : tuple of int
        n_0…n_L.
    biases : tuple of bool
        Which of the layers 1…L have biases; empty if all have.
    """
    last, layer = len(sizes) - 1, moment.layer
    has_bias = biases or [True] * last
    into = [before + has for before, has in zip(sizes, has_bias, strict=False)]
    match moment.kind:
        case "batch":
            return Parts(())
        case "loss":
            outputs = sizes[last]
            return Parts(((last + 1, 1, (outputs if outputs > 1 else 0) + 2),))
        case "update":
            layers = range(1, last + 1)
            return Parts(tuple((k, sizes[k], into[k - 1]) for k in layers))
        case "Z" | "dW":
            return Parts(((layer, sizes[layer], into[layer - 1]),))
        case "dA" if layer < last:
            return Parts(((layer, sizes[layer], sizes[layer + 1]),))
    return Parts(((layer, sizes[layer], 1),))
