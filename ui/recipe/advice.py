"""Why a choice does not go with another, in one sentence."""

from PySide6.QtCore import QCoreApplication

from nnviz.run.recipe import Recipe
from ui import vocabulary

translate = QCoreApplication.translate


def refusal(loss: str, problem: str) -> str:
    """Return why a loss cannot be computed for a kind of problem, or nothing."""
    name = vocabulary.loss(loss)
    if problem == "regression" and loss.endswith("crossentropy"):
        words = translate(
            "Advice", "{0} compares classes; this target is a quantity: take {1}."
        )
        return _sentence(words.format(name, vocabulary.loss("half_mean_squared_error")))
    if problem == "binary" and loss.endswith("categorical_crossentropy"):
        words = translate(
            "Advice", "{0} needs one output for each class; with one output take {1}."
        )
        return _sentence(words.format(name, vocabulary.loss("binary_crossentropy")))
    return ""


def caution(recipe: Recipe, problem: str) -> str:
    """Return what to expect of a loss and an output that do not go together."""
    output, loss = recipe.model.layers[-1].activation, recipe.compile.loss
    if loss.endswith("crossentropy") and output not in ("sigmoid", "softmax"):
        words = translate(
            "Advice",
            "{0} needs an output between 0 and 1. That of {1} is cut off there, and "
            "beyond it nothing is learned.",
        )
        return _sentence(
            words.format(vocabulary.loss(loss), vocabulary.activation(output))
        )
    if problem == "regression" and output != "linear":
        words = translate(
            "Advice", "An output of {0} cannot take every value of the target."
        )
        return words.format(vocabulary.activation(output))
    return ""


def _sentence(words: str) -> str:
    """Return the words with a capital, since a name may stand first."""
    return words[:1].upper() + words[1:]
