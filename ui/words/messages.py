"""The sentences for what could not be done, in the language of now."""

import re
from collections.abc import Callable
from string import Formatter
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from nnviz.errors import phrase
from nnviz.run.errors import MESSAGES
from ui.words import diverged, field_names, numbers, vocabulary
from ui.words.problems import Problem

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
    if problem.code in _BY_CODE:
        return _BY_CODE[problem.code](problem.values)
    return str(problem.values.get("message", problem.code))


def _finished(values: dict[str, Any]) -> str:
    words = translate(
        "Messages",
        "The last of the {0} epochs is done: raise the number of epochs to go on.",
    )
    return words.format(numbers.integer(values["epochs"]))


def _computed(values: dict[str, Any]) -> str:
    words = translate(
        "Messages",
        "Step {0} is the last computed one. To go on: → for a moment, Space to play, "
        "Ctrl+End to train to the end.",
    )
    return words.format(numbers.integer(values["step"]))


def _trial_over(values: dict[str, Any]) -> str:
    return {
        "": translate(
            "Messages",
            "What was tried out is taken back, as it ends with its step: Enter would "
            "have kept it.",
        ),
        "before": translate(
            "Messages",
            "What was tried out before the update is taken back at it: Enter would "
            "have kept it.",
        ),
        "after": translate(
            "Messages",
            "What was tried out after the update is taken back before it: Enter would "
            "have kept it.",
        ),
    }[values["side"]]


def _asked_row(values: dict[str, Any]) -> str:
    return translate(
        "Messages",
        "The network shows the row of “Evaluate & predict”: type it there, and the "
        "network follows.",
    )


def _below(values: dict[str, Any]) -> str:
    stop, limit = values["stop"], numbers.exact(values["limit"])
    words = translate(
        "Messages",
        "Stopped after step {0}: the mean loss of epoch {1} is below {2}. Lower this "
        "limit, or switch it off, to go on.",
    )
    return words.format(numbers.integer(stop.step), numbers.integer(stop.epoch), limit)


def _no_gain(values: dict[str, Any]) -> str:
    stop = values["stop"]
    words = {
        "validation": translate(
            "Messages",
            "Stopped after step {0}: the validation loss has not been lower than in "
            "epoch {1} for {2} epochs. Allow more epochs without gain, or switch the "
            "rule off, to go on.",
        ),
        "test": translate(
            "Messages",
            "Stopped after step {0}: the test loss has not been lower than in epoch "
            "{1} for {2} epochs. Allow more epochs without gain, or switch the rule "
            "off, to go on.",
        ),
        "train": translate(
            "Messages",
            "Stopped after step {0}: the mean loss has not been lower than in epoch "
            "{1} for {2} epochs. Allow more epochs without gain, or switch the rule "
            "off, to go on.",
        ),
    }[values["watched"]]
    counts = stop.step, stop.best, stop.epoch - stop.best
    return words.format(*map(numbers.integer, counts))


_BY_CODE: dict[str, Callable[[dict[str, Any]], str]] = {
    "finished": _finished,
    "computed": _computed,
    "stop_below": _below,
    "patience": _no_gain,
    "diverged": lambda values: diverged.sentence(values["found"]),
    "trial_over": _trial_over,
    "asked_row": _asked_row,
}


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
        return _quoted(written)
    return written


def _quoted(names: str) -> str:
    """Return a phrase of quoted names with the quotation marks of the language."""
    marked = translate("Messages", '"{0}"')
    parts = re.split(r'(?<="), |(?<=") or ', names)
    said = [marked.format(p[1:-1]) if p.startswith('"') else p for p in parts]
    return phrase(said, translate("Messages", "or"))


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
