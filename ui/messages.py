"""The sentences for what could not be done, in the language of now."""

from string import Formatter
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from nnviz.data.errors import MESSAGES
from ui import numbers
from ui.problems import Problem

translate = QCoreApplication.translate


def sentence(problem: Problem) -> str:
    """Return one sentence that says what was received and what to do."""
    if problem.code in MESSAGES:
        return _filled(translate("DataError", MESSAGES[problem.code]), problem.values)
    if problem.code == "finished":
        words = translate(
            "Messages",
            "The last of the {0} epochs is done: raise the number of epochs to go on.",
        )
        return words.format(numbers.integer(problem.values["epochs"]))
    if problem.code == "diverged":
        words = translate(
            "Messages",
            "The loss is no longer a finite number at step {0}: the rate α is probably "
            "too large. Go back to before the loss grew, and lower it.",
        )
        return words.format(numbers.integer(problem.values["step"]))
    return str(problem.values.get("message", problem.code))


def _filled(words: str, values: dict[str, Any]) -> str:
    """Fill a sentence in; its numbers take the decimal sign of the language."""
    parts = []
    for text, name, how, _ in Formatter().parse(words):
        parts.append(text)
        if name:
            value = format(values[name], how or "")
            is_decimal = isinstance(values[name], float)
            if name in ("columns", "names"):  # a phrase: "a", "b" or "c"
                value = value.replace('" or "', translate("Messages", '" or "'))
            sign = QLocale().decimalPoint()
            parts.append(value.replace(".", sign) if is_decimal else value)
    return "".join(parts)
