"""The gradient of a weight by the chain rule, and its update."""

from nnviz.model.optimizers import SGD
from nnviz.teach.explain import names
from nnviz.teach.explain.backward import direct, fused_factors, slope_number
from nnviz.teach.explain.explanation import Row, numbers, symbols
from nnviz.teach.explain.expressions import Expression, Number, evaluate
from nnviz.teach.explain.forward import mean_row
from nnviz.teach.explain.known import Known


def weight_rows(known: Known, layer: int, before: int, unit: int) -> tuple[Row, ...]:
    """Return ∂ℒ/∂w as far as it is known: the sample's product, and the batch's mean.

    `before` is −1 for the bias of the unit.
    """
    name = known.names.weight(layer, before, unit)
    of_sample = names.partial(known.loss_name, name)
    chain = _chain(known, layer, before, unit)
    through = Number(known.dz(layer, unit).value, "") * _feeding(known, layer, before)
    product = Number(evaluate(through), of_sample)
    has_mean = known.has_begun("dW", layer)
    rows = [*_share_rows(known, layer, before, unit)]
    rows.append(Row(of_sample, (symbols(chain),)))
    is_final = not has_mean
    rows.append(Row("", (numbers(chain),), product, "product", is_final))
    if _is_direct(known, layer) and product.value is not None:
        short = direct(known, unit) * _feeding(known, layer, before)
        rows.append(Row("", (symbols(short), numbers(short)), product, "direct"))
    if has_mean:
        rows.append(gradient_row(known, layer, before, unit))
    return tuple(rows)


def gradient_row(known: Known, layer: int, before: int, unit: int) -> Row:
    """Return ∂ℒ/∂w = 1/m Σ a·∂ℒ⁽ⁱ⁾/∂z, the mean over the batch."""
    dw = known.dw(layer, before, unit)
    each = names.partial(names.loss("i"), known.names.unit("z", layer, unit, "i"))
    values = known.column("dZ", layer, unit)
    if before >= 0:
        inputs = known.column("A", layer - 1, before)
        each = rf"{known.names.unit('a', layer - 1, before, 'i')} \, {each}"
        if values is not None and inputs is not None:
            values = [a * dz for a, dz in zip(inputs, values, strict=True)]
    mean = mean_row(known, each, values, dw.symbol)
    return Row(dw.symbol, mean.sides, dw, "mean", is_final=True)


def update_rows(known: Known, layer: int, before: int, unit: int) -> tuple[Row, ...]:
    """Return w ← w − α g, with the velocity where the optimizer keeps one."""
    rule, record = known.program.optimizer, known.record
    assert isinstance(rule, SGD)
    w, g = known.w(layer, before, unit), known.dw(layer, before, unit)
    rate = Number(record.learning_rate, r"\alpha")
    new = known.w(layer, before, unit, after=True) if known.has("update") else None
    result = new or Number(None, w.symbol)
    if not rule.momentum:
        return (_assignment(w.symbol, w - rate * g, result, True),)
    mu, pull = Number(rule.momentum, r"\mu"), rate * g
    old, now = (_velocity(known, layer, before, unit, when) for when in (False, True))
    rows = _assignment("v", mu * old - pull, now, False)
    step = w + mu * now - pull if rule.nesterov else w + now
    return rows, _assignment(w.symbol, step, result, True)


def _assignment(name: str, value: Expression, result: Number, is_final: bool) -> Row:
    sides = symbols(value), numbers(value)
    label = "" if is_final else "velocity"
    return Row(name, sides, result, label, is_final, r"\leftarrow")


def _velocity(known: Known, layer: int, before: int, unit: int, after: bool) -> Number:
    record = known.record
    slots = record.slots_after if after else record.slots_before
    row = slots[f"vb{layer}"] if before < 0 else slots[f"vW{layer}"][before]
    is_known = not after or known.has("update")
    return Number(float(row[unit]) if is_known else None, "v")


def _feeding(known: Known, layer: int, before: int) -> Number:
    """Return ∂z/∂w: what comes in along the weight; along the bias, 1."""
    if before < 0:
        return Number(1.0, "1", "constant")
    return known.a(layer - 1, before)


def _chain(known: Known, layer: int, before: int, unit: int) -> Expression:
    """Return the factors of ∂ℒ⁽ⁱ⁾/∂w: at a, through the activation, and at w."""
    z = known.names.unit("z", layer, unit)
    last = Number(
        _feeding(known, layer, before).value,
        names.partial(z, known.names.weight(layer, before, unit)),
    )
    if known.program.activations[layer - 1].slope is None:
        return known.dz(layer, unit) * last
    return _at_a(known, layer, unit) * slope_number(known, layer, unit) * last


def _at_a(known: Known, layer: int, unit: int) -> Number:
    da = known.da(layer, unit)
    if _is_direct(known, layer) and known.has("dZ", layer):
        factors = fused_factors(known, unit)
        return factors.first if factors else da
    return da


def _is_direct(known: Known, layer: int) -> bool:
    return layer == known.program.depth and known.program.is_fused


def _share_rows(known: Known, layer: int, before: int, unit: int) -> tuple[Row, ...]:
    """Return what the weight adds to z; from the loss on, its gradient matters."""
    if known.has("loss") or before < 0:
        return ()
    share = known.a(layer - 1, before) * known.w(layer, before, unit)
    result = Number(evaluate(share), "")
    return (Row("", (symbols(share), numbers(share)), result, "share"),)
