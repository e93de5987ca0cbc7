"""What a layer does at once for all samples and units, in arrays."""

from nnviz.model.ops import Moment
from nnviz.teach.explain import loss_gradients, losses, names
from nnviz.teach.explain.explanation import Row, symbols
from nnviz.teach.explain.expressions import Expression, Number, lift, of
from nnviz.teach.explain.known import Known


def layer_rows(known: Known, at: Moment) -> tuple[Row, ...]:
    """Return the array that a moment computes, in symbols.

    Nothing for what no formula of whole arrays tells: through a softmax that is not
    fused every sample has a matrix of its own.
    """
    make = {"Z": _z, "A": _a, "dA": _da, "dZ": _dz, "dW": _dw}[at.kind]
    value = make(known, at.layer)
    if value is None:
        return ()
    name = known.names.of_layer(at.kind, at.layer)
    if at.kind == "dW":
        name = names.partial(names.loss(), known.names.of_layer("W", at.layer))
    return (Row(name, (symbols(value),), None, "layer"),)


def _named(
    known: Known, letter: str, layer: int, is_transposed: bool = False
) -> Number:
    return Number(None, known.names.of_layer(letter, layer, is_transposed))


def _z(known: Known, layer: int) -> Expression:
    product = _named(known, "A", layer - 1) * _named(known, "W", layer)
    has_bias = known.program.has_bias(layer)
    return product + _named(known, "b", layer) if has_bias else product


def _a(known: Known, layer: int) -> Expression:
    Z = _named(known, "Z", layer)
    return Z if _is_linear(known, layer) else _applied(known, layer, Z)


def _da(known: Known, layer: int) -> Expression | None:
    if layer == known.program.depth:
        if losses.takes_logarithm(known):
            return None  # where a is clipped, the gradient is another one
        Y = Number(None, "Y")
        return loss_gradients.gradient_of(known, _named(known, "A", layer), Y)
    W = _named(known, "W", layer + 1, is_transposed=True)
    return _named(known, "dZ", layer + 1) * W


def _dz(known: Known, layer: int) -> Expression | None:
    if layer == known.program.depth and known.program.is_fused:
        error = _named(known, "A", layer) - Number(None, "Y")
        averaged = known.program.loss.mean_over_outputs and known.outputs > 1
        return error / known.outputs if averaged else error
    if known.program.activations[layer - 1].slope is None:
        return None
    dA = _named(known, "dA", layer)
    if _is_linear(known, layer):
        return dA
    slope = _applied(known, layer, _named(known, "Z", layer), "'")
    return Number(None, rf"{dA.symbol} \odot {slope.symbol}")


def _dw(known: Known, layer: int) -> Expression:
    before, W = _named(known, "A", layer - 1, True), _named(known, "W", layer)
    mean = lift(1) / known.m * before * _named(known, "dZ", layer)
    l1, l2 = known.penalty_rates(layer)
    if l1.value:
        mean = mean + l1 * of("sign", W)
    return mean + lift(2) * l2 * W if l2.value else mean


def _is_linear(known: Known, layer: int) -> bool:
    return known.program.activations[layer - 1].name == "linear"


def _applied(known: Known, layer: int, to: Number, mark: str = "") -> Number:
    """Return the activation of a layer, or its slope, entry by entry."""
    name = known.program.activations[layer - 1].name.replace("_", " ")
    return Number(None, rf"\text{{{name}}}{mark}({to.symbol})")
