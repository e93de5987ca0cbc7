"""What the cards warn of: each maker knows one thing that does not go together."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from math import inf

from PySide6.QtCore import QCoreApplication

from nnviz.model.activations import ACTIVATIONS
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.source import FITTING
from ui.recipe import proposals
from ui.recipe.advice import Advice, Case, Maker, sentence, take
from ui.words import numbers, vocabulary

translate = QCoreApplication.translate
_START = LayerRecipe(1, "linear").initializer


def cautions(case: Case) -> list[Advice]:
    """Return everything that does not go together, the gravest of each card first."""
    return [advice for make in _MAKERS for advice in make(case)]


# -- the model ----------------------------------------------------------------------


def _stuck(case: Case) -> Iterator[Advice]:
    """Warn of a softmax that has nobody to share with."""
    if case.is_stuck:
        words = translate(
            "Advice",
            "A softmax of one unit is always 1, whatever its z: its slope is 0, and "
            "nothing is learned.",
        )
        yield _with_output(case, "model", words)


def _out_of_reach(case: Case) -> Iterator[Advice]:
    """Warn of an output that cannot take the values of a target."""
    if case.is_stuck or case.problem != "regression":
        return
    least, most = ACTIVATIONS[case.output].span
    Y = case.data.Y_train
    if least <= Y.min() and Y.max() <= most:
        return
    words = translate(
        "Advice",
        "An output of {0} lies between {1} and {2}; the target, as the network gets "
        "it, goes from {3} to {4}.",
    )
    if most == inf:
        words = translate(
            "Advice",
            "An output of {0} is never below {1}; the target, as the network gets it, "
            "goes from {3} to {4}.",
        )
    ends = map(float, (least, most, Y.min(), Y.max()))
    text = words.format(vocabulary.activation(case.output), *map(_short, ends))
    yield _with_output(case, "model", text)


def _bare_stack(case: Case) -> Iterator[Advice]:
    """Tell that layers without a bend between them are worth one."""
    *hidden, _ = case.recipe.model.layers
    if not hidden or any(layer.activation != "linear" for layer in hidden):
        return
    words = translate(
        "Advice",
        "All hidden layers are linear: together they can do no more than one layer.",
    )
    bent = tuple(replace(layer, activation="tanh") for layer in hidden)
    layers = (*bent, case.recipe.model.layers[-1])
    fix = take(vocabulary.activation("tanh"))
    yield Advice("model", words, fix, {"model__layers": layers})


def _dead_start(case: Case) -> Iterator[Advice]:
    """Warn of weights of 0 under ReLU, through which nothing is ever learned."""
    for number, layer in enumerate(case.recipe.model.layers, start=1):
        if layer.initializer == "zeros" and layer.activation == "relu":
            words = translate(
                "Advice",
                "Layer [{0}] starts at z = 0, where the slope of {1} is 0: it never "
                "learns.",
            )
            name = vocabulary.activation(layer.activation)
            yield _started(case.recipe, words.format(number, name), {number})


def _symmetry(case: Case) -> Iterator[Advice]:
    """Warn of units that start alike and feed what follows alike."""
    layers = case.recipe.model.layers
    for number, (layer, after) in enumerate(pairwise(layers), start=1):
        starts_alike = layer.initializer == after.initializer == "zeros"
        if starts_alike and layer.units > 1 and layer.activation != "relu":
            words = translate(
                "Advice",
                "Layers [{0}] and [{1}] start at 0: all units of layer [{0}] get the "
                "same gradient and stay alike.",
            )
            text = words.format(number, number + 1)
            yield _started(case.recipe, text, {number, number + 1})


def _started(recipe: Recipe, text: str, numbers_: set[int]) -> Advice:
    """Return advice to draw the weights of some layers by the usual initializer."""
    layers = tuple(
        replace(layer, initializer=_START) if number in numbers_ else layer
        for number, layer in enumerate(recipe.model.layers, start=1)
    )
    fix = take(vocabulary.initializer(_START))
    return Advice("model", text, fix, {"model__layers": layers})


# -- compile --------------------------------------------------------------------------


def _cut_off(case: Case) -> Iterator[Advice]:
    """Warn of a log loss of what is no probability."""
    if not case.compares_classes or case.output in ("sigmoid", "softmax"):
        return
    if case.problem == "regression":
        return  # see `_quantities_as_shares`
    words = translate(
        "Advice",
        "{0} needs an output between 0 and 1. That of {1} is cut off there, and beyond "
        "it nothing is learned.",
    )
    names = (
        vocabulary.loss(case.recipe.compile.loss),
        vocabulary.activation(case.output),
    )
    yield _with_output(case, "compile", sentence(words, *names))


def _unrivalled(case: Case) -> Iterator[Advice]:
    """Warn of a cross-entropy of outputs that do not share 1."""
    loss = case.recipe.compile.loss
    if loss.endswith("categorical_crossentropy") and case.output == "sigmoid":
        words = translate(
            "Advice",
            "{0} looks at the output of the right class alone. Those of {1} do not "
            "share 1 as those of {2} do: nothing makes the others smaller.",
        )
        names = vocabulary.activation("sigmoid"), vocabulary.activation("softmax")
        text = sentence(words, vocabulary.loss(loss), *names)
        yield _with_output(case, "compile", text)


def _quantities_as_shares(case: Case) -> Iterator[Advice]:
    """Warn of a cross-entropy of a quantity that happens to lie between 0 and 1."""
    if case.problem != "regression" or not case.compares_classes:
        return
    words = translate(
        "Advice",
        "{0} takes the target for the probability of a class; it is a quantity, for "
        "which {1} is meant.",
    )
    better = FITTING[case.problem].loss
    names = vocabulary.loss(case.recipe.compile.loss), vocabulary.loss(better)
    changes: dict[str, object] = {"compile__loss": better}
    fix = take(vocabulary.loss(better))
    yield Advice("compile", sentence(words, *names), fix, changes)


def _squares_of_classes(case: Case) -> Iterator[Advice]:
    """Tell what a loss of quantities does with classes."""
    if case.problem == "regression" or case.compares_classes or case.is_stuck:
        return
    fitting, loss = FITTING[case.problem], vocabulary.loss(case.recipe.compile.loss)
    better, output = vocabulary.loss(fitting.loss), vocabulary.activation(case.output)
    changes: dict[str, object] = {"compile__loss": fitting.loss}
    fix = take(better)
    if case.output in ("sigmoid", "softmax"):
        words = translate(
            "Advice",
            "{0} works too, but where an answer is surely wrong the slope of {1} is "
            "nearly 0: little is learned there, with {2} much.",
        )
        text = sentence(words, loss, output, better)
    else:
        words = translate(
            "Advice",
            "{0} works too, but an output of {1} is no probability: beyond 1 or below "
            "0 even an answer on the right side counts as an error.",
        )
        text = sentence(words, loss, output)
        own = _with_output(case, "compile", "")
        changes |= own.changes
        fix = take(vocabulary.activation(fitting.activation), better)
    yield Advice("compile", text, fix, changes)


def _metrics_of_classes(case: Case) -> Iterator[Advice]:
    """Warn of metrics that count right answers where there are none."""
    of_values = proposals.metrics("regression")
    strange = [m for m in case.recipe.compile.metrics if m not in of_values]
    if case.problem != "regression" or not strange:
        return
    words = translate(
        "Advice", "{0}: it counts right classes, and this target is a quantity."
    )
    names = ", ".join(map(vocabulary.metric, strange))
    fitting = FITTING[case.problem].metrics
    fix = take(*map(vocabulary.metric, fitting))
    changes: dict[str, object] = {"compile__metrics": fitting}
    yield Advice("compile", sentence(words, names), fix, changes)


def _standstill(case: Case) -> Iterator[Advice]:
    """Tell that a cosine comes to its end before the training does."""
    compile_, rows = case.recipe.compile, len(case.data.X_train)
    last = case.recipe.fit.last_step(rows)
    if compile_.schedule != "cosine" or compile_.decay_steps >= last:
        return
    words = translate(
        "Advice", "From step {0} on α is 0: the last {1} of {2} steps change nothing."
    )
    steps = compile_.decay_steps, last - compile_.decay_steps, last
    text = words.format(*map(numbers.integer, steps))
    fix = take(f"T = {numbers.integer(last)}")
    yield Advice("compile", text, fix, {"compile__decay_steps": last})


def _divergence(case: Case) -> Iterator[Advice]:
    """Tell where the loss was no longer finite, and by which rate."""
    rate = case.recipe.compile.learning_rate
    if case.diverged_at is None:
        return
    words = translate(
        "Advice", "With α = {0} the loss was no longer finite at step {1}."
    )
    text = words.format(numbers.exact(rate), numbers.integer(case.diverged_at))
    slower = proposals.slower(case.recipe, case.data.outline)
    fix = take(f"α = {numbers.exact(slower)}")
    yield Advice("compile", text, fix, {"compile__learning_rate": slower})


# -- fit ------------------------------------------------------------------------------


def _whole_batch(case: Case) -> Iterator[Advice]:
    """Tell that a batch is larger than the training set."""
    size, rows = case.recipe.fit.batch_size, len(case.data.X_train)
    if size is None or size <= rows:
        return
    words = translate(
        "Advice", "A batch of {0} is asked for; there are {1} rows, so it takes all."
    )
    fix = take(translate("Advice", "all rows"))
    text = words.format(numbers.integer(size), numbers.integer(rows))
    yield Advice("fit", text, fix, {"fit__batch_size": None})


def _short(value: float) -> str:
    return numbers.exact(value) if value == round(value, 1) else numbers.plain(value)


def _with_output(case: Case, part: str, text: str) -> Advice:
    """Return advice to take the activation that suits the problem at the output."""
    fitting = FITTING[case.problem].activation
    *hidden, output = case.recipe.model.layers
    layers = (*hidden, replace(output, activation=fitting))
    fix = take(vocabulary.activation(fitting))
    return Advice(part, text, fix, {"model__layers": layers})


_MAKERS: tuple[Maker, ...] = (
    _stuck,
    _out_of_reach,
    _dead_start,
    _symmetry,
    _bare_stack,
    _divergence,
    _cut_off,
    _unrivalled,
    _quantities_as_shares,
    _squares_of_classes,
    _metrics_of_classes,
    _standstill,
    _whole_batch,
)
