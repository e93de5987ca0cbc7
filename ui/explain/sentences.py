"""Why a number is what it is: a title and one or two sentences, in plain words."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from nnviz.data.tables import Table
from nnviz.model.ops import Moment
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.explain import MOST_FEATURES, Explanation
from ui import numbers

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Words:
    """What is said about an explanation.

    Attributes
    ----------
    title : str
        What the number is: ``∂ℒ/∂z of unit 2, hidden layer [1].``
    why : str
        One or two sentences.
    """

    title: str
    why: str


@dataclass(frozen=True, eq=False)
class Subject:
    """An explanation and all that its sentences name."""

    explanation: Explanation
    program: Program
    record: StepRecord
    table: Table
    moment: Moment

    @property
    def layer(self) -> int:
        """Return the layer that is explained."""
        target = self.explanation.target
        return (target.weight or target.unit or (0, 0))[0]

    @property
    def is_output(self) -> bool:
        """Tell whether it is the last layer."""
        return self.layer == self.program.depth

    @property
    def activation(self) -> str:
        """Return the code of the layer's activation."""
        return self.program.activations[self.layer - 1].name

    @property
    def is_known(self) -> bool:
        """Tell whether what is explained has happened."""
        order = self.record.moments
        return order.index(self.explanation.at) <= order.index(self.moment)


def words(subject: Subject) -> Words:
    """Return the title and the sentences of an explanation."""
    why = _WHY[subject.explanation.what](subject)
    target = subject.explanation.target
    if target.mean and subject.explanation.what in ("z", "a", "da", "dz"):
        mean = translate(
            "Explain", "This is its mean over the {0} samples of the batch."
        )
        why = mean.format(numbers.integer(subject.record.m))
    return Words(_title(subject), f"{why} {_besides(subject)}".strip())


def layer_name(layer: int, depth: int) -> str:
    """Return ``hidden layer [1]`` or ``output layer [3]``."""
    if layer == depth:
        return translate("Explain", "output layer [{0}]").format(layer)
    return translate("Explain", "hidden layer [{0}]").format(layer)


def _title(subject: Subject) -> str:
    target = subject.explanation.target
    what = subject.explanation.what
    if what == "sample":
        text = translate("Explain", "Sample {0} of {1}.")
        return text.format(target.sample + 1, subject.record.m)
    if what == "loss":
        return translate("Explain", "Loss of sample {0}, and of the batch.").format(
            target.sample + 1
        )
    if what == "input":
        assert target.unit is not None
        return translate("Explain", "Input {0}.").format(
            _input(subject, target.unit[1])
        )
    if what in ("weight", "update"):
        return _weight_title(subject)
    letters = {"z": "z", "a": "a", "da": "∂ℒ/∂a", "dz": "∂ℒ/∂z"}
    assert target.unit is not None
    return translate("Explain", "{0} of unit {1}, {2}.").format(
        letters[what],
        target.unit[1] + 1,
        layer_name(subject.layer, subject.program.depth),
    )


def _weight_title(subject: Subject) -> str:
    weight = subject.explanation.target.weight
    assert weight is not None
    layer, before, unit = weight
    name = _weight_name(subject, before, unit)
    if subject.explanation.what == "weight":
        name = f"∂ℒ/∂{name}"
    where = layer_name(layer, subject.program.depth)
    if before < 0:
        text = translate("Explain", "{0}: the bias of unit {1}, {2}.")
        return text.format(name, unit + 1, where)
    if layer == 1:
        text = translate("Explain", "{0}: from {1} to unit {2}, {3}.")
        return text.format(name, _input(subject, before), unit + 1, where)
    text = translate("Explain", "{0}: from unit {1} to unit {2}, {3}.")
    return text.format(name, before + 1, unit + 1, where)


def _weight_name(subject: Subject, before: int, unit: int) -> str:
    is_alone = subject.program.sizes[1:] == (1,)
    if before < 0:
        return "b" if is_alone else f"b{numbers.subscript(unit + 1)}"
    index = f"{before + 1}" if is_alone else f"{before + 1},{unit + 1}"
    return f"w{numbers.subscript(index)}"


def _input(subject: Subject, feature: int) -> str:
    """Return ``x₁``, with the feature's own name and unit where it has one."""
    name, unit = subject.table.features[feature], subject.table.units[feature]
    symbol = _symbol(feature)
    if name == symbol:
        return symbol
    return f"{symbol} ({name}, {unit})" if unit else f"{symbol} ({name})"


def _symbol(feature: int) -> str:
    return f"x{numbers.subscript(feature + 1)}"


def _besides(subject: Subject) -> str:
    """Say what the dots stand for, or what else there is to see."""
    what, at = subject.explanation.what, subject.explanation.at
    if not subject.is_known:
        text = translate("Explain", "· is not computed yet: it comes at {0}.")
        return text.format(str(at))
    if what in ("z", "a", "da", "dz") and at != subject.moment:
        return translate("Explain", "Nothing new happens in this unit now.")
    if what in ("weight", "update") and subject.explanation.target.unit is not None:
        return translate("Explain", "Click an edge to see another weight.")
    return ""


def _sample(subject: Subject) -> str:
    text = translate("Explain", "Its inputs x enter the network, y should come out.")
    if subject.record.m > 1:
        others = translate(
            "Explain", "The others of the batch do the same at the same time."
        )
        text = f"{text} {others}"
    features = subject.program.sizes[0]
    if features > MOST_FEATURES:
        rest = translate("Explain", "The first {0} of its {1} inputs are listed.")
        text = f"{text} {rest.format(MOST_FEATURES, numbers.integer(features))}"
    return text


def _input_why(subject: Subject) -> str:
    return translate(
        "Explain",
        "What the sample brings, scaled as the recipe says: minus the mean, divided by "
        "the standard deviation.",
    )


def _z(subject: Subject) -> str:
    if subject.layer == 1:
        return translate(
            "Explain",
            "Every input travels along its weight; the products meet in the unit and "
            "its bias is added.",
        )
    text = translate(
        "Explain",
        "Every a of layer [{0}] travels along its weight; the products meet in the "
        "unit and its bias is added.",
    )
    return text.format(subject.layer - 1)


def _a(subject: Subject) -> str:
    texts = {
        "linear": translate("Explain", "A linear unit sends its z on as it is."),
        "sigmoid": translate("Explain", "The sigmoid squeezes z into 0 to 1."),
        "tanh": translate("Explain", "tanh bends z into −1 to 1."),
        "relu": translate(
            "Explain", "ReLU lets a positive z pass and turns the rest to 0."
        ),
        "softmax": translate(
            "Explain",
            "Softmax shares 1 among the units: a is the probability of this class.",
        ),
    }
    return texts[subject.activation]


def _loss(subject: Subject) -> str:
    texts = {
        "mean_squared_error": translate("Explain", "The square of the error a − y."),
        "half_mean_squared_error": translate(
            "Explain", "Half the square of the error a − y."
        ),
        "binary_crossentropy": translate(
            "Explain", "Minus the logarithm of the probability given to the true class."
        ),
        "categorical_crossentropy": translate(
            "Explain", "Minus the logarithm of the probability given to the true class."
        ),
    }
    goal = translate(
        "Explain", "Training brings down ℒ, the mean over the {0} samples of the batch."
    )
    own = texts[subject.program.loss.name]
    return f"{own} {goal.format(numbers.integer(subject.record.m))}"


def _da(subject: Subject) -> str:
    if subject.is_output:
        return translate(
            "Explain",
            "How much does the loss change when a changes? The way back starts here.",
        )
    return translate(
        "Explain",
        "How much does the loss change when its a changes? The units that it feeds "
        "send their ∂ℒ/∂z back through the weights, and the shares add up.",
    )


def _dz(subject: Subject) -> str:
    question = translate("Explain", "How much does the loss change when its z changes?")
    if subject.explanation.is_direct:
        answer = translate(
            "Explain",
            "The training computes a − y directly; the two factors, which it skips, "
            "give the same.",
        )
    elif subject.activation == "linear":
        answer = translate("Explain", "The slope is 1: all that arrives passes.")
    elif subject.activation == "softmax":
        answer = translate("Explain", "Every a of the layer depends on this z.")
    elif subject.is_output:
        answer = translate(
            "Explain", "The slope of {0} at z is the gate that decides how much passes."
        ).format(subject.activation)
    else:
        answer = translate(
            "Explain",
            "The units that it feeds send their own ∂ℒ/∂z back through the weights; "
            "the slope of {0} at z is the gate that decides how much passes.",
        ).format(subject.activation)
    return f"{question} {answer}"


def _weight(subject: Subject) -> str:
    weight = subject.explanation.target.weight
    assert weight is not None
    if subject.activation == "softmax":
        return translate(
            "Explain",
            "Two questions, multiplied: how does the loss change with z, and z with w? "
            "Then the mean over the batch.",
        )
    if weight[1] < 0:
        return translate(
            "Explain",
            "Three questions, multiplied: how does the loss change with a, a with z, "
            "and z with b? Then the mean over the batch.",
        )
    return translate(
        "Explain",
        "Three questions, multiplied: how does the loss change with a, a with z, and z "
        "with w? Then the mean over the batch.",
    )


def _update(subject: Subject) -> str:
    if subject.program.optimizer.slots:
        return translate(
            "Explain",
            "The velocity keeps a share μ of itself and gains a step against the "
            "gradient; the rate α sets how long.",
        )
    return translate(
        "Explain", "It takes a step against its gradient; the rate α sets how long."
    )


_WHY: dict[str, Callable[[Subject], str]] = {
    "sample": _sample,
    "input": _input_why,
    "z": _z,
    "a": _a,
    "loss": _loss,
    "da": _da,
    "dz": _dz,
    "weight": _weight,
    "update": _update,
}


def sample_labels(subject: Subject) -> list[str]:
    """Return what the columns of a sample are called, before the row of each.

    A feature without a name of its own, ``x₁``, needs no words.
    """
    table = subject.table
    shown = table.features[:MOST_FEATURES]
    units = dict(zip(table.features, table.units, strict=True))
    inputs = [
        "" if name == _symbol(k) else _with_unit(name, units[name])
        for k, name in enumerate(shown)
    ]
    if subject.program.sizes[-1] > 1:
        words = translate("Explain", "class {0}")
        return [*inputs, *(words.format(label) for label in table.classes)]
    return [*inputs, _with_unit(table.target, table.target_unit)]


def _with_unit(name: str, unit: str) -> str:
    return f"{name} ({unit})" if unit else name


def row_label(label: str, subject: Subject) -> str:
    """Return the words before a row."""
    m, sample = subject.record.m, subject.explanation.target.sample + 1
    texts = {
        "arrives": translate("Explain", "arrives:"),
        "slope": translate("Explain", "slope:"),
        "passes": translate("Explain", "passes:"),
        "product": translate("Explain", "sample {0}:").format(sample),
        "direct": translate("Explain", "directly:"),
        "stable": translate("Explain", "from z:"),
        "clipped": translate("Explain", "clipped:"),
        "mean": translate("Explain", "mean of {0}:").format(numbers.integer(m)),
        "share": translate("Explain", "its share of z:"),
        "bias": translate("Explain", "bias:"),
        "velocity": translate("Explain", "velocity:"),
    }
    return texts.get(label, "")
