"""What does not go together in a recipe, in plain sentences, and what would.

Only facts are told. What can be computed is allowed; a click takes what is proposed.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from nnviz.data import Prepared, Table
from nnviz.run.recipe import Recipe
from nnviz.run.source import FITTING
from nnviz.types import FloatArray
from ui.words import column_words, numbers, vocabulary

translate = QCoreApplication.translate
_BENT = "tanh"  # what is proposed for hidden layers
_OF_LOSSES = ("targets_range", "not_a_class", "not_one_hot")  # as codes of errors


@dataclass(frozen=True)
class Advice:
    """A warning, and what would mend it.

    Attributes
    ----------
    part : str
        The part of the recipe whose card tells it: ``compile``.
    sentence : str
    fix : str
        What the click is called that mends it.
    changes : dict
        What it changes, as `Recipe.replace` takes it.
    """

    part: str
    sentence: str
    fix: str
    changes: dict[str, object]


@dataclass(frozen=True)
class Case:
    """A recipe and what is known of its run.

    Attributes
    ----------
    recipe : Recipe
    data : Prepared
    diverged_at : int or None
        The step at which the loss was no longer finite, if there is one.
    """

    recipe: Recipe
    data: Prepared
    diverged_at: int | None = None

    @property
    def problem(self) -> str:
        """Return ``regression``, ``binary`` or ``multiclass``."""
        return self.data.table.problem

    @property
    def output(self) -> str:
        """Return the activation of the output."""
        return self.recipe.model.layers[-1].activation

    @property
    def is_stuck(self) -> bool:
        """Tell whether the output is the same whatever its z is."""
        return self.output == "softmax" and self.recipe.model.layers[-1].units == 1

    @property
    def compares_classes(self) -> bool:
        """Tell whether the loss is a cross-entropy."""
        return self.recipe.compile.loss.endswith("crossentropy")


Maker = Callable[[Case], Iterator[Advice]]


def refusal(loss: str, data: Prepared) -> Advice | None:
    """Return why a loss cannot be computed for some data, and what can; or None."""
    problem = data.table.problem
    if problem == "multiclass" or not loss.endswith("crossentropy"):
        return None
    if problem == "regression" and not (
        loss == "binary_crossentropy" and are_shares(data.Y_train)
    ):
        words = translate(
            "Advice", "{0} compares classes; this target is a quantity: take {1}."
        )
    elif problem == "binary" and loss != "binary_crossentropy":
        words = translate(
            "Advice", "{0} needs one output for each class; with one output take {1}."
        )
    else:
        return None
    better = vocabulary.loss(FITTING[problem].loss)
    return _with_loss(sentence(words, vocabulary.loss(loss), better), problem)


def way_out(code: str, changes: Mapping[str, object], problem: str) -> Advice | None:
    """Return what can be taken in the place of a choice that was refused.

    Parameters
    ----------
    code : str
        Why it was, see `Problem`.
    changes : mapping of str
        What was chosen, as `Recipe.replace` takes it, if it is known.
    problem : str
        ``regression``, ``binary`` or ``multiclass``.
    """
    if code in _OF_LOSSES:
        return _with_loss("", problem)
    layers = changes.get("model__layers")
    if code != "hidden_softmax" or not isinstance(layers, tuple):
        return None
    *hidden, output = layers
    bent = (
        replace(layer, activation=_BENT) if layer.activation == "softmax" else layer
        for layer in hidden
    )
    fix = take(vocabulary.activation(_BENT))
    return Advice("model", "", fix, {"model__layers": (*bent, output)})


def _with_loss(text: str, problem: str) -> Advice:
    loss = FITTING[problem].loss
    fix, changes = take(vocabulary.loss(loss)), {"compile__loss": loss}
    return Advice("compile", text, fix, dict(changes))


def are_shares(Y: FloatArray) -> bool:
    """Tell whether targets lie between 0 and 1, as probabilities do."""
    return bool(Y.min() >= 0 and Y.max() <= 1)


def proposed(table: Table) -> str:
    """Return why output and loss are proposed as they are."""
    fitting = FITTING[table.problem]
    target = column_words.column(table.name, table.target)
    names = vocabulary.activation(fitting.activation), vocabulary.loss(fitting.loss)
    if table.problem == "regression":
        words = translate(
            "Advice",
            "The target {0} is a quantity: one output that can take any value ({1}), "
            "and {2}.",
        )
        return words.format(target, *names)
    if table.problem == "binary":
        words = translate(
            "Advice",
            "The target {0} has two classes: one output, the probability of {1} ({2}), "
            "and {3}.",
        )
        return words.format(target, table.classes[1], *names)
    words = translate(
        "Advice",
        "The target {0} has {1} classes: an output for each, probabilities of sum 1 "
        "({2}), and {3}.",
    )
    return words.format(target, numbers.integer(len(table.classes)), *names)


def sentence(words: str, *values: str) -> str:
    """Return the words with a capital, since a name may stand first."""
    text = words.format(*values)
    return text[:1].upper() + text[1:]


def take(*names: str) -> str:
    """Return what a click is called that takes something else."""
    if len(names) > 1:
        return translate("Advice", "Take {0} and {1}").format(*names)
    return translate("Advice", "Take {0}").format(*names)
