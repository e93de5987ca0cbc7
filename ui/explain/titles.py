"""What an explanation is about: its title, and the words before its rows."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from nnviz.data.frames import with_unit
from ui.explain.subject import Subject
from ui.session.cursor import Selection
from ui.words import numbers, vocabulary

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Return `text` as it is; PySide's own stub forgets that it is a string."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate


def layer_name(layer: int, depth: int) -> str:
    """Return ``hidden layer [1]`` or ``output layer [3]``."""
    if layer == depth:
        return translate("Explain", "output layer [{0}]").format(layer)
    return translate("Explain", "hidden layer [{0}]").format(layer)


def title(subject: Subject) -> str:
    """Return what the number is, and whose: “z of unit 2, hidden layer [1], sample 9.”.

    The name of a sample's gradient, ∂ℒ⁽⁹⁾/∂z, says whose it is already.
    """
    what = subject.explanation.what
    if what in ("weight", "update"):
        return _weight_title(subject)
    if what == "sample":
        return _sample_title(subject)
    if what == "loss":
        return _loss_title(subject)
    assert subject.explanation.target.unit is not None
    layer, unit = subject.explanation.target.unit
    if layer == 0:
        return translate("Explain", "Input {0}.").format(_input(subject, unit))
    where = _unit(subject, layer, unit), layer_name(layer, subject.program.depth)
    letter = what if len(what) == 1 else gradient_name(subject, what[1:])
    m, sample = numbers.integer(subject.record.m), subject.explanation.target.sample + 1
    if subject.explanation.target.mean:
        text = translate("Explain", "{0} of unit {1}, {2}, mean of {3}.")
        return text.format(letter, *where, m)
    if len(what) > 1:
        return translate("Explain", "{0} of unit {1}, {2}.").format(letter, *where)
    text = translate("Explain", "{0} of unit {1}, {2}, sample {3}.")
    if not subject.record.has_target:
        text = translate("Explain", "{0} of unit {1}, {2}, your row.")
    return text.format(letter, *where, sample)


def gradient_name(subject: Subject, below: str) -> str:
    """Return ∂ℒ⁽⁹⁾/∂z; of the mean ∂ℒ/∂z, and m·∂ℒ/∂z where there is no ℒ⁽⁹⁾."""
    target = subject.explanation.target
    if target.mean:
        return f"∂ℒ/∂{below}"
    if not subject.program.loss.has_sample_losses:
        return f"m·∂ℒ/∂{below}"
    return f"∂ℒ{numbers.superscript(f'({target.sample + 1})')}/∂{below}"


def _sample_title(subject: Subject) -> str:
    target, m = subject.explanation.target, numbers.integer(subject.record.m)
    if target.mean:
        return translate("Explain", "Mean of the {0} samples.").format(m)
    if not subject.record.has_target:
        return translate("Explain", "Your row.")
    if subject.row is None:
        return translate("Explain", "Sample {0} of {1}.").format(target.sample + 1, m)
    words = translate("Explain", "Sample {0} of {1}, row {2} of the table.")
    return words.format(target.sample + 1, m, numbers.integer(subject.row + 1))


def _loss_title(subject: Subject) -> str:
    target = subject.explanation.target
    if target.mean:
        return translate("Explain", "Loss of the batch.")
    if subject.program.loss.has_sample_losses:
        text = translate("Explain", "Loss of sample {0}, and of the batch.")
    else:
        text = translate(
            "Explain", "Squared error of sample {0}, and loss of the batch."
        )
    return text.format(target.sample + 1)


def _weight_title(subject: Subject) -> str:
    weight = subject.explanation.target.weight
    assert weight is not None
    layer, before, unit = weight
    name = _weight_name(subject, before, unit)
    if subject.explanation.what == "weight":
        name = f"∂ℒ/∂{name}"
    where = layer_name(layer, subject.program.depth)
    to = _unit(subject, layer, unit)
    if before < 0:
        text = translate("Explain", "{0}: the bias of unit {1}, {2}.")
        return text.format(name, to, where)
    if layer == 1:
        text = translate("Explain", "{0}: from {1} to unit {2}, {3}.")
        return text.format(name, _input(subject, before), to, where)
    text = translate("Explain", "{0}: from unit {1} to unit {2}, {3}.")
    return text.format(name, before + 1, to, where)


def _unit(subject: Subject, layer: int, unit: int) -> str:
    """Return the number of a unit; of an output for each class, with its class."""
    classes, outputs = subject.table.classes, subject.program.sizes[-1]
    if layer != subject.program.depth or outputs == 1 or outputs != len(classes):
        return f"{unit + 1}"
    text = translate("Explain", "{0} (class {1})")
    return text.format(unit + 1, classes[unit])


def _weight_name(subject: Subject, before: int, unit: int) -> str:
    return vocabulary.parameter(subject.program.sizes, before, unit)


def _input(subject: Subject, feature: int) -> str:
    """Return ``x₁``, with the feature's own name and unit where it has one."""
    name, unit = subject.table.features[feature], subject.table.units[feature]
    symbol = _symbol(feature)
    if name == symbol:
        return symbol
    return f"{symbol} ({name}, {unit})" if unit else f"{symbol} ({name})"


def input_name(subject: Subject, index: int) -> str:
    """Return the name of what enters the layer: a feature, or ``unit 3``."""
    if subject.layer == 1:
        return subject.table.features[index]
    return translate("Explain", "unit {0}").format(index + 1)


def _symbol(feature: int) -> str:
    return f"x{numbers.subscript(feature + 1)}"


def selected(subject: Subject, selection: Selection) -> str:
    """Return the name of what is selected: ``w₁,₂[1]``, ``unit 2, …``, ``ℒ``."""
    if selection.loss:
        return "ℒ"
    if selection.weight is not None:
        return vocabulary.placed_parameter(subject.program.sizes, *selection.weight)
    if selection.unit is None:
        return layer_name(selection.layer or 1, subject.program.depth)
    layer, unit = selection.unit
    if layer == 0:
        return _input(subject, unit)
    where = layer_name(layer, subject.program.depth)
    name = _unit(subject, layer, unit)
    return translate("Explain", "unit {0}, {1}").format(name, where)


def sample_labels(subject: Subject) -> list[str]:
    """Return what the columns of a sample are called, before the row of each.

    A feature without a name of its own, ``x₁``, needs no words.
    """
    table, (inputs, outputs) = subject.table, subject.explanation.told
    found = [_input_label(subject, feature) for feature in inputs]
    if subject.program.sizes[-1] > 1:
        words = translate("Explain", "class {0}")
        return [*found, *(words.format(table.classes[k]) for k in outputs)]
    return [*found, *(with_unit(table.target, table.target_unit) for _ in outputs)]


def _input_label(subject: Subject, feature: int) -> str:
    name, unit = subject.table.features[feature], subject.table.units[feature]
    told = "" if name == _symbol(feature) else with_unit(name, unit)
    always = subject.constants.get(feature)
    if always is None:
        return told
    text = translate("Explain", "{0}, always {1}:")
    return text.format(name, numbers.exact(always))


def _only(subject: Subject) -> str:
    """Return the words before the one term that is not 0, of the true class."""
    targets = subject.record.Y[subject.explanation.target.sample]
    text = translate("Explain", "only k = {0} counts:")
    depth = subject.program.depth
    return text.format(_unit(subject, depth, int(targets.argmax())))


def row_label(label: str, subject: Subject) -> str:
    """Return the words before a row; most have none."""
    if make := _MADE.get(label):
        return make(subject)
    text = (_TRIED if subject.is_tried else _WORDS).get(label) or _WORDS.get(label)
    return translate("Explain", text) if text else ""


def _product(subject: Subject) -> str:
    text = translate("Explain", "sample {0}:")
    return text.format(subject.explanation.target.sample + 1)


def _more_inputs(subject: Subject) -> str:
    """Say how many inputs are not listed."""
    count = subject.program.sizes[0] - len(subject.explanation.told[0])
    if subject.table.image_shape is not None:
        text = translate("Explain", "… and {0} more pixels; point at one to read it")
    else:
        text = translate("Explain", "… and {0} more inputs; point at one to read it")
    return text.format(numbers.integer(count))


def _other_classes(subject: Subject) -> str:
    text = translate("Explain", "the {0} other classes:")
    return text.format(numbers.integer(subject.program.sizes[-1] - 1))


def _bracket(subject: Subject) -> str:
    """Say what [k = 2] is, which stands in the slopes of softmax."""
    _, unit = subject.explanation.target.unit or (0, 0)
    text = translate("Explain", "[k = {0}] is 1 for k = {0}, else 0:")
    return text.format(unit + 1)


def _squares(subject: Subject) -> str:
    """Say what ‖∇ℒ‖² is added up from."""
    record = subject.record
    gradients = [*record.dW.values(), *record.db.values()]
    count = sum(gradient.size for gradient in gradients)
    text = translate("Explain", "sum of {0} squares:")
    return text.format(numbers.integer(count))


def _over_batch(subject: Subject) -> str:
    is_loss = subject.explanation.what == "loss"
    if is_loss and not subject.program.loss.has_sample_losses:
        text = translate("Explain", "root of the mean of {0}:")
    else:
        text = translate("Explain", "mean of {0}:")
    return text.format(numbers.integer(subject.record.m))


_WORDS = {
    "arrives": QT_TRANSLATE_NOOP("Explain", "arrives:"),
    "slope": QT_TRANSLATE_NOOP("Explain", "slope:"),
    "passes": QT_TRANSLATE_NOOP("Explain", "passes:"),
    "direct": QT_TRANSLATE_NOOP("Explain", "directly:"),
    "skipped": QT_TRANSLATE_NOOP("Explain", "not computed by the training:"),
    "layer": QT_TRANSLATE_NOOP("Explain", "the whole layer:"),
    "short": QT_TRANSLATE_NOOP("Explain", "in short:"),
    "jacobian": QT_TRANSLATE_NOOP("Explain", "slopes of softmax:"),
    "more_entries": QT_TRANSLATE_NOOP("Explain", "… and so on, for every k"),
    "stable": QT_TRANSLATE_NOOP("Explain", "from z:"),
    "clipped": QT_TRANSLATE_NOOP("Explain", "clipped:"),
    "no_error": QT_TRANSLATE_NOOP("Explain", "no error:"),
    "penalty": QT_TRANSLATE_NOOP("Explain", "penalty:"),
    "terms": QT_TRANSLATE_NOOP("Explain", "in numbers:"),
    "share": QT_TRANSLATE_NOOP("Explain", "its share of z:"),
    "bias": QT_TRANSLATE_NOOP("Explain", "bias:"),
    "promised": QT_TRANSLATE_NOOP("Explain", "promised:"),
    "again": QT_TRANSLATE_NOOP("Explain", "measured:"),
    "chosen": QT_TRANSLATE_NOOP("Explain", "selected:"),
    "tried": QT_TRANSLATE_NOOP("Explain", "tried out:"),
    # of an optimizer's rule
    "schedule": QT_TRANSLATE_NOOP("Explain", "α by its schedule:"),
    "clipped_gradient": QT_TRANSLATE_NOOP("Explain", "clipped at c:"),
    "velocity": QT_TRANSLATE_NOOP("Explain", "velocity:"),
    "average": QT_TRANSLATE_NOOP("Explain", "average of g:"),
    "square_average": QT_TRANSLATE_NOOP("Explain", "average of g²:"),
    "square_sum": QT_TRANSLATE_NOOP("Explain", "sum of g²:"),
    "corrected": QT_TRANSLATE_NOOP("Explain", "corrected rate:"),
    "decay": QT_TRANSLATE_NOOP("Explain", "decay:"),
    "gradient": QT_TRANSLATE_NOOP("Explain", "gradient:"),
    "change": QT_TRANSLATE_NOOP("Explain", "change:"),
    "scale": QT_TRANSLATE_NOOP("Explain", "by the factor:"),
}
# Where something is tried out after the step.
_TRIED = {
    "promised": QT_TRANSLATE_NOOP("Explain", "the step promised:"),
    "again": QT_TRANSLATE_NOOP("Explain", "the step brought:"),
}
_MADE: dict[str, Callable[[Subject], str]] = {
    "product": _product,
    "true_class": _only,
    "bracket": _bracket,
    "mean": _over_batch,
    "squares": _squares,
    "more_inputs": _more_inputs,
    "other_classes": _other_classes,
}
