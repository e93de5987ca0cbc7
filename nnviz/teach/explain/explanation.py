"""What an explanation is made of: rows of a calculation, and a curve."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from nnviz.model.ops import Moment
from nnviz.teach.explain.expressions import Expression, Number, is_known
from nnviz.types import FloatArray

What = Literal["sample", "input", "z", "a", "loss", "da", "dz", "weight", "update"]


@dataclass(frozen=True)
class Target:
    """What a person asks about.

    Attributes
    ----------
    sample : int
        The row of the batch, from 0.
    unit : (layer, unit) or None
        Layers from 1 (0: an input), units from 0.
    weight : (layer, from, to) or None
        ``from`` is −1 for the bias of unit ``to``.
    layer : int or None
        A whole layer, from 1; its first unit stands for all.
    loss : bool
        Whether the loss is asked about, at whatever moment.
    mean : bool
        Whether the numbers of a sample give way to their mean over the batch.
    term : int or None
        Which term of the sum of z, of ∂ℒ/∂a or of the loss a walk is at, from 0.
    has_term : bool
        Whether that term has come.
    pointed : int or None
        An input that the rows of a sample are to tell of, from 0.
    """

    sample: int = 0
    unit: tuple[int, int] | None = None
    weight: tuple[int, int, int] | None = None
    layer: int | None = None
    loss: bool = False
    mean: bool = False
    term: int | None = None
    has_term: bool = False
    pointed: int | None = None


@dataclass(frozen=True)
class Side:
    """One side of an equation: an expression, written with symbols or with numbers."""

    expression: Expression
    form: Literal["symbols", "numbers"]


def symbols(expression: Expression) -> Side:
    """Return the side that names the numbers of an expression."""
    return Side(expression, "symbols")


def numbers(expression: Expression) -> Side:
    """Return the side that gives the numbers of an expression."""
    return Side(expression, "numbers")


@dataclass(frozen=True)
class Row:
    """One line of a calculation: ``name = symbols = numbers = result``.

    Attributes
    ----------
    name : str
        LaTeX of what is calculated, or nothing.
    sides : tuple of Side
    result : Number or None
        From the record; its value is None where it is not computed yet.
    label : str
        Code of the words before the row: ``arrives``, ``slope``, ``passes``,
        ``direct`` (a − y at once), ``skipped`` (what the training saves by that),
        ``true_class`` (the one term of a sum that is not 0), ``product`` (of a sample),
        ``mean`` (of the batch), ``terms`` (what it is the mean of), ``share`` (of z),
        ``stable`` (worked out from z),
        ``clipped`` (a, for a logarithm), ``no_error`` (the root's slope is taken as
        0), ``penalty`` (Ω),
        ``layer`` (all samples and units at once), ``short`` (as the program writes
        it), ``bracket`` (a heading: what [k = j] stands
        for), ``jacobian`` (of softmax), ``more_entries`` (a heading: there are
        others), ``more_inputs`` (likewise, of a sample), ``other_classes`` (than its
        own), ``bias``, ``squares`` (of all gradients), ``promised`` (by the
        gradient), ``again`` (the batch after its update); in an update
        ``change``, ``velocity``, ``average``, ``square_average``, ``square_sum``,
        ``corrected`` (α_t), ``decay``,
        ``gradient``, ``clipped_gradient``, ``scale`` (of the clipping) and
        ``schedule``.
    is_final : bool
        Whether this is what the explanation is about.
    relation : str
        What follows the name: ``=``, or an arrow for what takes a new value.
    before : Number or None
        What the result was: it has as many digits as show the change.
    """

    name: str
    sides: tuple[Side, ...]
    result: Number | None = None
    label: str = ""
    is_final: bool = False
    relation: str = "="
    before: Number | None = None

    @property
    def is_answer(self) -> bool:
        """Tell whether it is what is asked about, or the like of a bias beside it."""
        return self.is_final or self.label == "bias"

    @property
    def is_heading(self) -> bool:
        """Tell whether it has no formula, only words over those that follow."""
        return not self.name and not self.sides and self.result is None


def as_far_as_known(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return the rows without lines of numbers in which one is not computed yet."""
    found = []
    for row in rows:
        if row.is_heading:
            found.append(row)
            continue
        sides = tuple(
            side
            for side in row.sides
            if side.form == "symbols" or is_known(side.expression)
        )
        has_result = row.result is not None and row.result.value is not None
        if row.name or sides or has_result:
            found.append(replace(row, sides=sides))
    return tuple(found)


@dataclass(frozen=True)
class Curve:
    """A function of one number, and the point on it.

    Attributes
    ----------
    name : str
        Of the activation or of the loss.
    kind : str
        ``activation``: a over z. ``loss``: ℒ⁽ⁱ⁾ over a.
    x, y : (p,) arrays
        The curve.
    at : float
        Where on x the unit stands.
    value : float or None
        y there; None where it is not computed yet.
    slope : float or None
        The tangent's slope there, once the gradient passes it.
    units : (of a, of z) or None
        Of softmax, whose every a depends on every z: which ones are drawn, from 0.
    """

    name: str
    kind: Literal["activation", "loss"]
    x: FloatArray
    y: FloatArray
    at: float
    value: float | None
    slope: float | None
    units: tuple[int, int] | None = None


@dataclass(frozen=True)
class Explanation:
    """How one number of a step came about.

    Attributes
    ----------
    what : str
        ``sample``, ``input``, ``z``, ``a``, ``loss``, ``da``, ``dz`` (the gradients at
        a and z), ``weight`` (its gradient, by the chain rule) or ``update``.
    at : Moment
        The moment at which the number is computed, which may lie before the cursor.
    target : Target
        What is explained, with the unit or weight that was chosen for want of one.
    rows : tuple of Row
    curves : tuple of Curve
        The functions that the moment passes, or whose slopes are its factors: of the
        loss, then of the activation.
    is_direct : bool
        Whether the factors are shown although the training computed a − y directly.
    is_of_class : bool
        Whether its unit, for want of one that was chosen, is the sample's class.
    in_the_end : tuple of Row
        What the rows will be when the moment is over: they decide how many digits a
        number has, so that it keeps them.
    told : (inputs, outputs)
        Of a sample: which of them its first rows are about, from 0. Of z: the inputs
        with the largest products, if its sum begins with them; of the weights of a
        unit, the one that stands for all for its product, if it is not the first.
    """

    what: What
    at: Moment
    target: Target
    rows: tuple[Row, ...]
    curves: tuple[Curve, ...] = ()
    is_direct: bool = False
    is_of_class: bool = False
    in_the_end: tuple[Row, ...] = ()
    told: tuple[tuple[int, ...], tuple[int, ...]] = (), ()
