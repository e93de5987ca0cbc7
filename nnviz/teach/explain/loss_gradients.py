"""Where the way back starts: the gradient of the loss at the outputs."""

from nnviz.teach.explain.explanation import Row, numbers, symbols
from nnviz.teach.explain.expressions import Expression, Number, lift, of
from nnviz.teach.explain.known import Known
from nnviz.teach.explain.losses import clipped, takes_logarithm


def gradient_row(known: Known, unit: int) -> Row:
    """Return ∂ℒ⁽ⁱ⁾/∂a of an output as the training computes it."""
    da = known.da(known.program.depth, unit)
    a, y = known.a(known.program.depth, unit), known.y(unit)
    if takes_logarithm(known) and a.value is not None and clipped(a) != a:
        return Row(da.symbol, (), da, "clipped", is_final=True)
    if not known.program.loss.has_sample_losses and known.data_loss().value == 0:
        return Row(da.symbol, (), da, "no_error", is_final=True)
    general = gradient_of(known, a, y)
    return Row(da.symbol, (symbols(general), numbers(general)), da, is_final=True)


def gradient_of(known: Known, a: Number, y: Number) -> Expression:
    """Return ∂ℒ⁽ⁱ⁾/∂a as the loss gives it, for an output or for all of them."""
    match known.program.loss.name:
        case "mean_squared_error":
            return _over_outputs(known, lift(2) * (a - y))
        case "half_mean_squared_error":
            return _over_outputs(known, a - y)
        case "root_mean_squared_error":
            return _over_outputs(known, (a - y) / known.data_loss())
        case "mean_absolute_error":
            return _over_outputs(known, of("sign", a - y))
        case "huber":
            cut = of("largest", -1, of("smallest", 1, a - y))
            return _over_outputs(known, cut)
        case "binary_crossentropy":
            return _over_outputs(known, (a - y) / (a * (1 - a)))
        case "categorical_crossentropy" | "sparse_categorical_crossentropy":
            return -(y / a)
    raise ValueError(f"No gradient is written for {known.program.loss.name}.")


def _over_outputs(known: Known, term: Expression) -> Expression:
    return term if known.outputs == 1 else term / known.outputs
