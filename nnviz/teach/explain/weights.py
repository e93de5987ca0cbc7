"""The gradient of a weight by the chain rule."""

from dataclasses import replace

from nnviz.teach.explain import names
from nnviz.teach.explain.backward import direct, fused_factors, slope_number
from nnviz.teach.explain.explanation import Row, numbers, symbols
from nnviz.teach.explain.expressions import Expression, Number, evaluate, lift, of
from nnviz.teach.explain.forward import mean_row
from nnviz.teach.explain.known import Known


def weight_rows(known: Known, layer: int, before: int, unit: int) -> tuple[Row, ...]:
    """Return ∂ℒ/∂w as far as it is known: the sample's product, and the batch's mean.

    `before` is −1 for the bias of the unit. The mean comes before its numbers, of which
    there may be many. Of the mean, the mean alone.
    """
    if known.mean:
        return (gradient_row(known, layer, before, unit),)
    name = known.names.weight(layer, before, unit)
    of_sample = known.gradient_name(name)
    chain = _chain(known, layer, before, unit)
    through = known.dz(layer, unit) * _feeding(known, layer, before)
    product = Number(evaluate(through), of_sample, "gradient")
    has_mean = known.has_begun("dW", layer)
    rows = [*_share_rows(known, layer, before, unit)]
    rows.append(Row(of_sample, (symbols(chain),)))
    is_final = not has_mean
    rows.append(Row("", (numbers(chain),), product, "product", is_final))
    if has_mean:
        mean = gradient_row(known, layer, before, unit)
        rows.append(replace(mean, sides=mean.sides[:1]))
        rows.append(Row("", mean.sides[1:], mean.result, "terms"))
    if _is_direct(known, layer) and product.value is not None:
        short = direct(known, unit) * _feeding(known, layer, before)
        rows.append(Row(of_sample, (symbols(short), numbers(short)), product, "direct"))
    return tuple(rows)


def gradient_row(known: Known, layer: int, before: int, unit: int) -> Row:
    """Return ∂ℒ/∂w = 1/m Σ a·∂ℒ⁽ⁱ⁾/∂z, the mean over the batch, and the penalty's."""
    dw = known.dw(layer, before, unit)
    each = known.gradient_name(known.names.unit("z", layer, unit, "i"), "i")
    values = known.column("dZ", layer, unit)
    if before >= 0:
        inputs = known.column("A", layer - 1, before)
        each = rf"{known.names.unit('a', layer - 1, before, 'i')} \, {each}"
        if values is not None and inputs is not None:
            values = [a * dz for a, dz in zip(inputs, values, strict=True)]
    shares = _penalty_shares(known, layer, before, unit)
    mean = mean_row(known, each, values, "gradient", dw.symbol, shares)
    return Row(dw.symbol, mean.sides, dw, "mean", is_final=True)


def _penalty_shares(
    known: Known, layer: int, before: int, unit: int
) -> list[Expression]:
    """Return what the penalty adds to ∂ℒ/∂w: λ₁ sign(w) and 2 λ₂ w, not to a bias."""
    w, (l1, l2) = known.w(layer, before, unit), known.penalty_rates(layer)
    shares: list[Expression] = []
    if before >= 0 and l1.value:
        shares.append(l1 * of("sign", w))
    if before >= 0 and l2.value:
        shares.append(lift(2) * l2 * w)
    return shares


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
    if known.has_begun("loss", 0) or before < 0:
        return ()
    share = known.w(layer, before, unit) * known.a(layer - 1, before)
    result = Number(evaluate(share), "")
    return (Row("", (symbols(share), numbers(share)), result, "share"),)
