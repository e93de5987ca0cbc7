"""The scene: everything a picture of the network needs, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import Literal

import numpy as np

from nnviz.data.preparation import Prepared
from nnviz.model.ops import Moment
from nnviz.model.record import StepRecord
from nnviz.run.segment import Override
from nnviz.teach.looks import Proof
from nnviz.teach.retake import Change
from nnviz.teach.surfaces import Plane
from nnviz.types import FloatArray, IntArray
from ui.look import theme
from ui.look.theme import Theme
from ui.session.asked_row import Asked
from ui.session.cursor import Part, Selection
from ui.session.parts import Parts, parts_of

# Before the first part of every moment.
NO_PART = Part((0, 0))

# What can be veiled: a kind of number.
Quantity = Literal[
    "x", "y", "w", "b", "z", "a", "prediction", "loss", "da", "dz", "dw", "db"
]


@dataclass(frozen=True)
class Unit:
    """A unit of the network: layer 1…L (0: an input), unit from 0."""

    layer: int
    unit: int


@dataclass(frozen=True)
class Weight:
    """The weight into layer `layer`, from `source` (−1: the bias) to `target`."""

    layer: int
    source: int
    target: int


@dataclass(frozen=True)
class Sample:
    """A row of the batch, from 0."""

    index: int


@dataclass(frozen=True)
class Layer:
    """The units of a layer (0: the input, L + 1: the loss), or the weights into it."""

    layer: int
    is_weights: bool = False


@dataclass(frozen=True)
class Whose:
    """Whose numbers are shown: those of the followed sample, or the batch's means."""

    is_mean: bool


Spot = Unit | Weight | Sample | Layer | Whose


@dataclass(frozen=True)
class Image:
    """What the inputs are the pixels of.

    Attributes
    ----------
    rows, columns : int
    low, high : float
        The values of the table without any ink, and with all of it.
    """

    rows: int
    columns: int
    low: float
    high: float


@dataclass(frozen=True)
class Names:
    """What the columns of the data are called.

    Attributes
    ----------
    features, units : tuple of str
        The n₀ inputs, and their units ("" where there is none).
    target : str
    classes : tuple of str
        The labels of the classes, in order; () for a regression.
    image : Image or None
    data : Prepared or None
        Whose columns the inputs come of; `rows` are those of its frame.
    """

    features: tuple[str, ...]
    units: tuple[str, ...]
    target: str
    classes: tuple[str, ...]
    image: Image | None = None
    data: Prepared | None = None


@dataclass(frozen=True)
class Tried:
    """What if: numbers set by hand in the place of the run's.

    Attributes
    ----------
    changes : tuple of Change
    losses : (float, float)
        ℒ of the batch at the cursor, without them and with them.
    """

    changes: tuple[Change, ...]
    losses: tuple[float, float]

    def sets(self, weight: Weight) -> bool:
        """Tell whether a weight or a bias is among what is tried out."""
        place = weight.source, weight.target
        own = ("W", place) if weight.source >= 0 else ("b", place[1:])
        overrides = (each for each in self.changes if isinstance(each, Override))
        return any(
            each.layer == weight.layer and (each.kind, each.index) == own
            for each in overrides
        )

    @property
    def can_be_kept(self) -> bool:
        """Tell whether there are parameters among them: inputs stay the table's."""
        return any(isinstance(change, Override) for change in self.changes)


@dataclass(frozen=True)
class View:
    """How the picture is looked at.

    Attributes
    ----------
    width, height : float
        Of the picture, in pixels.
    zoom : float
        1 fits the network into the picture.
    pan : (x, y)
        How far it was dragged from there, in pixels.
    hover : Spot or None
        What the pointer is on.
    focus : Spot or None
        What the keyboard is on.
    layer : Layer or None
        What is pointed at in another region.
    is_read : bool
        Whether the numbers of what is hovered stand beside it.
    widest : float
        The |w| that has the widest edge; 0 for one that fits the weights.
    is_written : bool
        Whether the edges are written on: the first frame of a window does not wait for
        the places of its labels.
    is_fast : bool
        Whether other steps come before this one can be read.
    """

    width: float = 710
    height: float = 640
    zoom: float = 1.0
    pan: tuple[float, float] = (0.0, 0.0)
    hover: Spot | None = None
    focus: Spot | None = None
    layer: Layer | None = None
    is_read: bool = True
    widest: float = 0.0
    is_written: bool = True
    is_fast: bool = False


@dataclass(frozen=True, eq=False)
class Scene:
    """A moment of a step, and how it is to be drawn. Equal scenes, equal pictures.

    Attributes
    ----------
    record : StepRecord
    activations : tuple of str
        Of layers 1…L, by code.
    loss : str
        The loss, by code.
    names : Names
    raw : (m, n_0) array
        The inputs of the batch before any scaling.
    rows : (m,) array of int
        Which rows of the table, as it was found, the batch holds, from 0.
    index : int
        Of the moment among the record's.
    progress : float
        0…1; at 1 the moment, or the part of it, has happened.
    part : Part or None
        Where in the moment it is; None for the whole moment at once.
    selection : Selection
        The sample that is followed; the unit, weight, layer or loss that is pinned.
    maps : mapping of layer to (n_l, r, r) array
        What every unit answers over `plane`; empty unless there are two inputs.
    plane : Plane or None
    proof : Proof or None
        What the update brought; there at the moment `update` only.
    tried : Tried or None
        What is not the run's in the record.
    asked : Asked or None
        The row of which the record is, if it is none of the run's: it has no target.
    loss_terms : (m, n_L) array or None
        What each output adds to its sample's loss; there while the loss is walked.
    is_mean : bool
        Show the means over the batch in place of one sample's numbers.
    veil : frozenset of Quantity
        What is asked before it is shown.
    decimals : int
        Of z and a; gradients and losses get one more.
    theme : Theme
    language : str
        The locale that words and numbers are written in.
    reduce_motion : bool
        Whether moments appear without travel.
    view : View
    """

    record: StepRecord
    activations: tuple[str, ...]
    loss: str
    names: Names
    raw: FloatArray
    rows: IntArray
    index: int = 0
    progress: float = 1.0
    part: Part | None = None
    selection: Selection = field(default_factory=Selection)
    maps: Mapping[int, FloatArray] = field(default_factory=dict)
    plane: Plane | None = None
    proof: Proof | None = None
    tried: Tried | None = None
    asked: Asked | None = None
    loss_terms: FloatArray | None = None
    is_mean: bool = False
    veil: frozenset[Quantity] = frozenset()
    decimals: int = 2
    theme: Theme = theme.LIGHT
    language: str = "en"
    reduce_motion: bool = False
    view: View = field(default_factory=View)

    def __eq__(self, other: object) -> bool:
        """Tell whether the pictures are equal; arrays count by identity."""
        if not isinstance(other, Scene):
            return NotImplemented
        pairs = ((getattr(self, f.name), getattr(other, f.name)) for f in fields(self))
        return all(one is two or _equal(one, two) for one, two in pairs)

    def __hash__(self) -> int:
        """Hash what changes most."""
        return hash((id(self.record), self.index, self.progress, self.view))

    @property
    def at_rest(self) -> "Scene":
        """Return the scene that shares this one's still layer.

        All parts of a walked moment share one, in which none of them has come.
        """
        view = replace(
            self.view, hover=None, focus=None, layer=None, is_read=True, is_fast=False
        )
        part = None if self.part is None else NO_PART
        return replace(self, progress=1.0, part=part, loss_terms=None, view=view)

    def following(self, sample: int) -> "Scene":
        """Return the scene with another sample followed."""
        selection = replace(self.selection, sample=sample)
        return replace(self, selection=selection, is_mean=False)

    @property
    def moment(self) -> Moment:
        """Return what happens now."""
        return self.record.moments[self.index]

    @property
    def sample(self) -> int:
        """Return the row of the batch that is followed."""
        return self.selection.sample

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """Return n_0…n_L."""
        record = self.record
        return (record.X.shape[1], *(W.shape[1] for W in record.W_before.values()))

    def has_bias(self, layer: int) -> bool:
        """Tell whether the units of a layer 1…L have biases."""
        return layer in self.record.b_before

    @cached_property
    def parts(self) -> Parts:
        """Return the units of the moment, and the terms of each."""
        return parts_of(self.moment, self.sizes, self.record.biases)

    @property
    def is_after(self) -> bool:
        """Tell whether the parameters at this moment are those after the step."""
        return self.moment.kind == "update"

    @property
    def is_fused(self) -> bool:
        """Tell whether the training computed dZ[L] = a − y directly."""
        return ("dA", self.record.depth) not in self._order

    @cached_property
    def lit(self) -> tuple[Spot, ...]:
        """Return what is pointed at: hovered, focused, pinned."""
        unit, weight = self.selection.unit, self.selection.weight
        spots = (
            self.view.hover,
            self.view.focus,
            Unit(*unit) if unit else None,
            Weight(*weight) if weight else None,
        )
        return tuple(spot for spot in spots if spot is not None)

    @property
    def lit_weight(self) -> Weight | None:
        """Return the weight or the bias that is pointed at first of all."""
        return next((s for s in self.lit if isinstance(s, Weight)), None)

    def done(self, kind: str, layer: int = 0) -> float:
        """Return how far a moment has come: 0 not begun, 1 done; 0 if there is none.

        One that is walked has not begun as a whole before the last of its parts.
        """
        place = self._order.get((kind, layer))
        if place is None or place > self.index:
            return 0.0
        return 1.0 if place < self.index else self._done_now

    def is_now(self, kind: str, layer: int = 0) -> bool:
        """Tell whether this is the moment that is on the screen."""
        return self._order.get((kind, layer)) == self.index

    @cached_property
    def _done_now(self) -> float:
        if self.part is None or self.parts.ends(self.part):
            return self.progress
        return 0.0

    @cached_property
    def _order(self) -> dict[tuple[str, int], int]:
        return {(m.kind, m.layer): k for k, m in enumerate(self.record.moments)}


def _equal(one: object, two: object) -> bool:
    """Compare plain values; records and maps are the same or they are not equal."""
    if isinstance(one, Mapping) and isinstance(two, Mapping):
        return not one and not two
    if isinstance(one, StepRecord):
        return False
    if isinstance(one, np.ndarray) and isinstance(two, np.ndarray):
        return np.array_equal(one, two)
    return one == two
