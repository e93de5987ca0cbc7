"""The operation of every moment, from the batch to the update."""

from collections.abc import Callable, Iterator

from nnviz.data.preparation import Prepared
from nnviz.model.ops import Kind
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.explain.known import Known
from nnviz.teach.matrices.operation import (
    DOT,
    NOTHING,
    Convention,
    Equation,
    Matrix,
    Operation,
    Sign,
    Term,
)
from nnviz.teach.matrices.shelf import Shelf, function
from nnviz.teach.matrices.updates import update
from nnviz.teach.matrices.walked import as_far_as

EQUALS, PLUS, MINUS = Sign("=", "="), Sign("+", "+"), Sign("−", "-")
TIMES, OVER, COMMA = Sign("⊙", r"\odot"), Sign("÷", r"\div"), Sign(",", ",")
OPENED, CLOSED = Sign("= (", "= ("), Sign(")", ")")
SHARE = Sign("= 1/{0} ·", r"= \frac{{1}}{{{0}}} \cdot")
MEAN = Sign("= 1/{0} Σᵢ", r"= \frac{{1}}{{{0}}} \sum_{{i}}")
ROOT = Sign("= √(1/{0} Σᵢ", r"= \sqrt{{\frac{{1}}{{{0}}} \sum_{{i}}")
LOSS, ERROR = Sign("= ℒ(", r"= \mathcal{{L}}("), Sign("= e(", "= e(")

Equations = Iterator[Equation]


def operation(
    program: Program,
    record: StepRecord,
    index: int,
    data: Prepared | None = None,
    has_happened: bool = True,
    convention: Convention = "rows",
    walked: tuple[int, int] | None = None,
) -> Operation:
    """Return what a moment of a step does, with the arrays of its record.

    Parameters
    ----------
    program, record
        Of the step.
    index : int
        Of the moment among the record's.
    data : Prepared, optional
        Gives the raw values from which the inputs were scaled.
    has_happened : bool
        Whether the moment is over; while it still moves, its results are not known.
    convention : str
        ``rows`` or ``columns``: where the samples are drawn. The names stay.
    walked : (layer, unit), optional
        The last unit that is computed so far, where the moment is gone through unit by
        unit; of the loss nothing is told before it is whole.
    """
    moment = record.moments[index]
    walked = None if moment.kind == "loss" else walked
    known = Known(program, record, index, 0, has_happened or walked is not None)
    shelf = Shelf(known)
    if moment.kind == "batch":
        found = tuple(_batch(shelf, data))
    elif moment.kind == "update":
        found = tuple(update(shelf))
    else:
        found = tuple(_OF_KIND[moment.kind](shelf, moment.layer))
    if walked is not None:
        found = as_far_as(walked, found)
    if convention == "columns":
        found = tuple(equation.in_columns for equation in found)
    found = tuple(equation.evened for equation in found)
    return Operation(moment, found, convention)


def _batch(shelf: Shelf, data: Prepared | None) -> Equations:
    X, Y = shelf.of_units("A", 0), shelf.targets
    if data is None or not (data.x_mean.any() or (data.x_scale != 1).any()):
        yield _equation(X)
    else:
        mean, scale = shelf.scaling(data)
        raw = Term(shelf.raw_inputs(data), OPENED)
        yield _equation(X, raw, Term(mean, MINUS, CLOSED), Term(scale, OVER))
    if not shelf.known.record.has_target:
        return
    if data is None or (data.y_mean, data.y_scale) == (0, 1):
        yield _equation(Y)
    else:
        scaled = Sign("− {0}) ÷ {1}", r"- {0}) \div {1}")
        numbers = scaled.with_numbers(data.y_mean, data.y_scale)
        yield _equation(Y, Term(shelf.raw_targets(data), OPENED, numbers))


def _weighted(shelf: Shelf, layer: int) -> Equations:
    """Yield Z = A · W + b; without biases, A · W alone."""
    terms = [
        Term(shelf.of_units("A", layer - 1), EQUALS),
        Term(shelf.parameter("W", layer), DOT),
    ]
    if shelf.known.program.has_bias(layer):
        terms.append(Term(shelf.parameter("b", layer), PLUS))
    yield _equation(shelf.of_units("Z", layer), *terms)


def _activated(shelf: Shelf, layer: int) -> Equations:
    """Yield A = σ(Z)."""
    name, Z = (
        shelf.known.program.activations[layer - 1].name,
        shelf.of_units("Z", layer),
    )
    of_z = Term(Z, Sign(f"= {name}(", rf"= {_braced(function(name))}("), CLOSED)
    yield _equation(
        shelf.of_units("A", layer), Term(Z, EQUALS) if name == "linear" else of_z
    )


def _loss(shelf: Shelf, layer: int) -> Equations:
    """Yield the losses of the samples from Y and A, and ℒ of the batch."""
    known, losses = shelf.known, shelf.losses
    A = shelf.of_units("A", known.program.depth)
    has_own = known.program.loss.has_sample_losses
    targets = Term(shelf.targets, LOSS if has_own else ERROR, COMMA)
    yield _equation(losses, targets, Term(A, after=CLOSED))
    sign = (MEAN if has_own else ROOT).with_numbers(known.record.m)
    after = NOTHING if has_own else Sign(")", "}}")
    if known.program.is_penalised:
        penalty = known.record.penalty if known.has("loss") else None
        after = Sign(f"{after.text} + {{0}}".strip(), f"{after.latex} + {{0}}")
        after = after.with_numbers(penalty)
    yield _equation(shelf.loss, Term(losses, sign, after, is_named_only=True))


def _gradient_of_a(shelf: Shelf, layer: int) -> Equations:
    """Yield dA = dZ · Wᵀ of the next layer; at the output, the slope of the loss."""
    program, dA = shelf.known.program, shelf.of_units("dA", layer)
    if layer < program.depth:
        dZ, W = shelf.of_units("dZ", layer + 1), shelf.parameter("W", layer + 1)
        yield _equation(dA, Term(dZ, EQUALS), Term(W.T, DOT))
        return
    slope = r"\frac{{\partial \mathcal{{L}}}}{{\partial a}}("
    sign = Sign("= ∂ℒ/∂a(", f"= {slope}")
    if not program.loss.has_sample_losses:
        sign = Sign("= m·∂ℒ/∂a(", rf"= m \, {slope}")
    A = shelf.of_units("A", layer)
    targets = Term(shelf.targets, sign, COMMA)
    yield _equation(dA, targets, Term(A, after=CLOSED))


def _gradient_of_z(shelf: Shelf, layer: int) -> Equations:
    """Yield dZ = dA ⊙ σ′(Z); a − y where the loss is fused with the activation."""
    program = shelf.known.program
    dZ, A = shelf.of_units("dZ", layer), shelf.of_units("A", layer)
    if layer == program.depth and program.is_fused:
        averaged = program.loss.mean_over_outputs and program.sizes[-1] > 1
        share = Sign(") ÷ {0}", r") \div {0}").with_numbers(program.sizes[-1])
        start, end = (OPENED, share) if averaged else (EQUALS, NOTHING)
        yield _equation(dZ, Term(A, start), Term(shelf.targets, MINUS, end))
        return
    dA, activation = shelf.of_units("dA", layer), program.activations[layer - 1]
    if activation.slope is not None:
        factors = () if activation.name == "linear" else (shelf.slope(layer),)
        yield _equation(dZ, Term(dA, EQUALS), *(Term(f, TIMES) for f in factors))
        return
    yield _equation(
        dZ,
        Term(A, EQUALS),
        Term(dA, Sign("⊙ (", r"\odot (")),
        Term(A, Sign("− Σₖ(", r"- \sum_{{k}} (")),
        Term(dA, TIMES, Sign("))", "))")),
    )


def _gradient_of_weights(shelf: Shelf, layer: int) -> Equations:
    """Yield dW = 1/m Aᵀ · dZ, with the penalty's share, and db = 1/m Σᵢ dZ."""
    m, penalty = shelf.known.record.m, shelf.known.program.penalties[layer - 1]
    A, dZ = shelf.of_units("A", layer - 1), shelf.of_units("dZ", layer)
    terms = [Term(A.T, SHARE.with_numbers(m)), Term(dZ, DOT)]
    W = shelf.parameter("W", layer)
    if penalty.l1:
        sign = Sign("+ {0} · sign(", r"+ {0} \cdot \operatorname{{sign}}(")
        terms.append(Term(W, sign.with_numbers(penalty.l1), CLOSED))
    if penalty.l2:
        sign = Sign("+ 2 · {0} ·", r"+ 2 \cdot {0} \cdot")
        terms.append(Term(W, sign.with_numbers(penalty.l2)))
    yield _equation(shelf.gradient("W", layer), *terms)
    if shelf.known.program.has_bias(layer):
        mean = Term(dZ, MEAN.with_numbers(m), is_named_only=True)
        yield _equation(shelf.gradient("b", layer), mean)


def _equation(result: Matrix, *terms: Term) -> Equation:
    return Equation((Term(result), *terms))


def _braced(latex: str) -> str:
    """Return LaTeX for `str.format`."""
    return latex.replace("{", "{{").replace("}", "}}")


_OF_KIND: dict[Kind, Callable[[Shelf, int], Equations]] = {
    "Z": _weighted,
    "A": _activated,
    "loss": _loss,
    "dA": _gradient_of_a,
    "dZ": _gradient_of_z,
    "dW": _gradient_of_weights,
}
