"""The sentences for what could not be done, in the language of now."""

from collections.abc import Callable
from string import Formatter
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from nnviz.errors import phrase
from nnviz.run.errors import MESSAGES
from ui import field_names, numbers, vocabulary
from ui.problems import Problem

translate = QCoreApplication.translate


def sentence(problem: Problem) -> str:
    """Return one sentence that says what was received and what to do."""
    words = _sentence(problem)
    if not problem.file:
        return words
    return translate("Messages", "{0}: {1}").format(problem.file, words)


def _sentence(problem: Problem) -> str:
    if problem.code in MESSAGES:
        return _filled(translate("Errors", MESSAGES[problem.code]), problem.values)
    if problem.code == "finished":
        words = translate(
            "Messages",
            "The last of the {0} epochs is done: raise the number of epochs to go on.",
        )
        return words.format(numbers.integer(problem.values["epochs"]))
    if problem.code == "computed":
        words = translate(
            "Messages",
            "Step {0} is the last computed one. To go on: →, Space, or a double-click "
            "further along the strip of the whole training.",
        )
        return words.format(numbers.integer(problem.values["step"]))
    if problem.code == "diverged":
        words = translate(
            "Messages",
            "The loss is no longer a finite number at step {0}: the rate α is probably "
            "too large. Go back to before the loss grew, and lower it.",
        )
        return words.format(numbers.integer(problem.values["step"]))
    return str(problem.values.get("message", problem.code))


def _filled(words: str, values: dict[str, Any]) -> str:
    """Fill a sentence in, its values in the language of now."""
    filled = ""
    for text, name, how, _ in Formatter().parse(words):
        filled += text
        if name and name in _WORDS:
            word = _WORDS[name](values[name])
            filled += word if filled else word[:1].upper() + word[1:]
        elif name:
            filled += _written(name, values[name], how or "")
    return filled


def _written(name: str, value: Any, how: str) -> str:
    if isinstance(value, tuple):
        return phrase(value, translate("Messages", "or"))
    written = format(value, how)
    if isinstance(value, float):
        return written.replace(".", QLocale().decimalPoint())
    if isinstance(value, int):
        return written.replace(",", QLocale().groupSeparator())
    if name in ("columns", "names"):  # a phrase: "a", "b" or "c"
        return written.replace('" or "', translate("Messages", '" or "'))
    return written


def _types(names: tuple[str, ...]) -> str:
    """Return the types of Python, or of JSON, that a field may have."""
    known = {
        "int": translate("Messages", "a whole number"),
        "float": translate("Messages", "a number"),
        "str": translate("Messages", "a text"),
        "bool": translate("Messages", "true or false"),
    }
    words = [known.get(name, name) for name in names]
    return phrase(words, translate("Messages", "or"))


_WORDS: dict[str, Callable[..., str]] = {
    "field": field_names.field,
    "kind": vocabulary.kind,
    "loss": vocabulary.loss,
    "types": _types,
}
