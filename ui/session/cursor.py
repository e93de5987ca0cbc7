"""Where in a run the screen is, and what is chosen on it."""

from dataclasses import dataclass, field

from nnviz.model.metrics import EVEN
from nnviz.model.ops import Moment
from nnviz.model.program import Program


@dataclass(frozen=True)
class Part:
    """A unit of a moment that is walked, and one of its terms.

    The units before it have been computed, those after it have not.

    Attributes
    ----------
    unit : (layer, unit)
        Layers from 1, units from 0; the loss is unit 0 of layer L + 1.
    term : int or None
        Of the terms that make the unit's number, from 0; None for all of them at once.
    """

    unit: tuple[int, int]
    term: int | None = None


@dataclass(frozen=True)
class Cursor:
    """A step, one of its moments, and how far that moment has moved.

    Attributes
    ----------
    step : int
        From 1.
    index : int
        Of the moment among the record's moments.
    progress : float
        0…1; 1 is a moment, or a part of one, that has happened.
    part : Part or None
        Where in the moment it is; None for the whole moment at once.
    is_chosen : bool
        Whether the moment was picked out by a person, who has not gone on since: its
        parts are what comes next, while after one that has played they are passed.
    """

    step: int = 1
    index: int = 0
    progress: float = 1.0
    part: Part | None = None
    is_chosen: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class Selection:
    """What a person points at.

    Attributes
    ----------
    sample : int
        Which row of the batch is followed, from 0.
    unit : (layer, unit) or None
        Layers from 1 (0: an input), units from 0.
    weight : (layer, from, to) or None
        A weight; ``from`` is −1 for the bias of unit ``to``.
    layer : int or None
        A whole layer, from 1.
    loss : bool
        Whether it is the loss.
    threshold : float or None
        Over which a single output says "class 1", while it is moved; else it is 0.5.
    """

    sample: int = 0
    unit: tuple[int, int] | None = None
    weight: tuple[int, int, int] | None = None
    layer: int | None = None
    loss: bool = False
    threshold: float | None = None

    @property
    def target(self) -> tuple[int, int] | None:
        """Return the unit that is chosen, or the one that the chosen weight feeds."""
        if self.weight is not None:
            return self.weight[0], self.weight[2]
        return self.unit

    @property
    def is_open(self) -> bool:
        """Tell whether nothing but the sample is chosen."""
        return self == Selection(self.sample, threshold=self.threshold)

    @property
    def decides_at(self) -> float:
        """Return the threshold over which a single output says "class 1"."""
        return EVEN if self.threshold is None else self.threshold

    def has_news(self, moment: Moment) -> bool:
        """Tell whether a moment brings something new to what is chosen."""
        if self.is_open:
            return True
        if self.loss:
            return moment.kind == "loss"
        if self.weight is not None:
            is_own = moment.layer == self.weight[0] and moment.kind in ("Z", "dW")
            return is_own or moment.kind == "update"
        layer = self.unit[0] if self.unit else self.layer
        if layer == 0:
            return moment.kind == "batch"
        return moment.layer == layer or moment.kind == "update"

    def kept(self, program: Program, m: int) -> "Selection":
        """Return what is still there of it in a network, and in a batch of m rows."""
        unit, weight, sizes = self.unit, self.weight, program.sizes
        if unit and (unit[0] >= len(sizes) or unit[1] >= sizes[unit[0]]):
            unit = None
        if weight:
            into, from_, to = weight
            fits = into < len(sizes) and from_ < sizes[into - 1] and to < sizes[into]
            if not (fits and (from_ >= 0 or program.has_bias(into))):
                weight = None
        layer = self.layer if self.layer and self.layer < len(sizes) else None
        threshold = self.threshold if sizes[-1] == 1 else None
        sample = min(self.sample, m - 1)
        return Selection(sample, unit, weight, layer, self.loss, threshold)


@dataclass(frozen=True)
class Pointed:
    """What the pointer is on, here or in another region; nothing if all are None.

    Attributes
    ----------
    sample : int or None
    unit : (layer, unit) or None
    weight : (layer, from, to) or None
        As in `Selection`.
    """

    sample: int | None = None
    unit: tuple[int, int] | None = None
    weight: tuple[int, int, int] | None = None
