"""What a sample is: its inputs, from their raw values, and its targets."""

from dataclasses import replace

from nnviz.data.preparation import Prepared
from nnviz.teach.explain.explanation import Row, numbers
from nnviz.teach.explain.expressions import Expression, Number
from nnviz.teach.explain.forward import mean_row
from nnviz.teach.explain.known import Known
from nnviz.teach.explain.losses import true_class
from nnviz.types import FloatArray

# Of more inputs than the first says, as many are listed as the second.
MOST_LISTED, LISTED = 40, 8
_MOST_TARGETS = 3  # of more classes, the true one stands for itself and the rest


def sample_rows(
    known: Known, data: Prepared | None, inputs: tuple[int, ...]
) -> tuple[Row, ...]:
    """Return these inputs of the sample, and its targets; of the mean, the batch's.

    Of many classes the true one has a row, and all others share one. Where there is no
    target it has no row.
    """
    if known.mean:
        means = [_mean_input_row(known, feature) for feature in inputs]
        means += [_mean_target_row(known, unit) for unit in range(known.outputs)]
        return tuple(replace(row, is_final=False) for row in means)
    told = listed_targets(known)
    targets = [target_row(known, unit, data) for unit in told]
    found = [input_row(known, feature, data) for feature in inputs] + targets
    if told and len(told) < known.outputs:
        name = known.names.target_at("k")
        found.append(Row(name, (), Number(0.0, name), "other_classes"))
    if len(inputs) < known.program.sizes[0]:
        found.append(Row("", (), None, "more_inputs"))
    return tuple(found)


def listed_inputs(
    known: Known, data: Prepared | None, pointed: int | None = None
) -> tuple[int, ...]:
    """Return which inputs are listed, from 0: of very many the first few.

    Of the pixels of an image it is one, that which is pointed at; or else the one with
    the most ink. The last of a few is the one that is pointed at, if it is not listed.
    """
    count = known.program.sizes[0]
    if data is not None and data.table.image_shape is not None:
        most = int(_raw(known, data).argmax())
        return (most if pointed is None else pointed,)
    if count <= MOST_LISTED:
        return tuple(range(count))
    if pointed is None or pointed < LISTED:
        return tuple(range(LISTED))
    return (*range(LISTED - 1), pointed)


def listed_targets(known: Known) -> tuple[int, ...]:
    """Return which outputs have a row of their own for their target, from 0."""
    if not known.record.has_target:
        return ()
    true = true_class(known)
    if known.mean or true is None or known.outputs <= _MOST_TARGETS:
        return tuple(range(known.outputs))
    return (true,)


def input_row(known: Known, feature: int, data: Prepared | None) -> Row:
    """Return x of a feature: where `data` scaled it, from its raw value.

    A feature that is the same in all training rows is divided by 1.
    """
    if known.mean:
        return _mean_input_row(known, feature)
    x = known.a(0, feature)
    if data is None or data.plan.inputs[feature].scaling.scale == "none":
        return Row(x.symbol, (), x)
    raw = float(_raw(known, data)[feature])
    mean, scale = float(data.x_mean[feature]), float(data.x_scale[feature])
    return Row(x.symbol, (numbers(_scaled(raw, mean, scale)),), x)


def target_row(known: Known, unit: int, data: Prepared | None) -> Row:
    """Return the target of an output, from its raw value where it was scaled."""
    y = known.y(unit)
    if data is None or (data.y_mean, data.y_scale) == (0, 1):
        return Row(y.symbol, (), y)
    raw = float(data.table.y[data.rows_train[known.record.rows[known.sample]]])
    side = numbers(_scaled(raw, data.y_mean, data.y_scale))
    return Row(y.symbol, (side,), y)


def _mean_input_row(known: Known, feature: int) -> Row:
    each = known.names.unit("a", 0, feature, "i")
    return mean_row(known, each, known.column("A", 0, feature), "value")


def _mean_target_row(known: Known, unit: int) -> Row:
    values = [float(y) for y in known.record.Y[:, unit]]
    return mean_row(known, known.names.target(unit, "i"), values, "value")


def _raw(known: Known, data: Prepared) -> FloatArray:
    """Return the inputs of the sample in the units of the table, (n_0,)."""
    own = slice(known.sample, known.sample + 1)
    raw: FloatArray = data.raw_batch(known.record.rows[own], known.record.X[own])[0]
    return raw


def _scaled(raw: float, mean: float, scale: float) -> Expression:
    return (Number(raw, "") - Number(mean, "")) / Number(scale, "")
