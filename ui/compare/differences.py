"""What differs in the runs, in words: the table, and what each run is called."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from nnviz.teach.comparison.differing import EVERY, HIDDEN, Row
from ui.words import change_words, field_names

translate = QCoreApplication.translate
_MOST_IN_TITLE = 2


def name_of(row: Row) -> str:
    """Return what differs: ``Rate α``, ``Activation of the hidden layers``."""
    if row.code.startswith(HIDDEN):
        words = translate("Compare", "{0} of the hidden layers")
        return words.format(field_names.of_layer(_field(row)))
    if row.code.startswith(EVERY):
        return field_names.of_layer(_field(row))
    if row.code == "model.layers":
        return translate("Compare", "Layers")
    return field_names.field(row.code)


def value_of(row: Row, index: int, inputs: int) -> str:
    """Return the value that a run has, ``–`` where it has none.

    Layers are told with the inputs before them: ``2-4-1``.
    """
    value = row.values[index]
    if row.code == "model.layers":
        return "-".join(map(str, (inputs, *value)))
    if value is None and row.code.split(".")[0] != "fit":
        return "–"
    return change_words.value_of(row.code, value)


def titles(rows: Sequence[Row], count: int, inputs: int) -> list[str]:
    """Return what each of so many runs is called, by what sets it apart.

    The first is what the others are held against: these are called by what is another
    in them.
    """
    shown = [row for row in rows if not _is_detail(row, rows)]
    made = [_first(shown, inputs)]
    made += [_other(shown, index, inputs) for index in range(1, count)]
    same = {title for title in made if made.count(title) > 1}
    return [
        f"{title} ({number})" if title in same else title
        for number, title in enumerate(made, start=1)
    ]


def _first(rows: Sequence[Row], inputs: int) -> str:
    parts = [
        _part(row, 0, inputs)
        for row in rows
        if row.values[0] not in _MATTERS_OF_COURSE.get(_field(row), ())
    ]
    if 0 < len(parts) <= _MOST_IN_TITLE:
        return " · ".join(parts)
    return translate("Compare", "first run")


def _other(rows: Sequence[Row], index: int, inputs: int) -> str:
    parts = [
        _part(row, index, inputs)
        for row in rows
        if row.values[index] != row.values[0] and not _lacks(row, index)
    ]
    return " · ".join(parts) or translate("Compare", "as the first run")


def _part(row: Row, index: int, inputs: int) -> str:
    """Return what a row adds to the title of a run."""
    return _pattern(_field(row)).format(value_of(row, index, inputs))


def _lacks(row: Row, index: int) -> bool:
    """Tell whether a run has no such setting."""
    return row.values[index] is None and row.code.startswith("compile.")


def _field(row: Row) -> str:
    return row.code.rpartition(".")[2]


def _pattern(name: str) -> str:
    patterns = {
        "learning_rate": "α = {0}",
        "momentum": translate("Compare", "momentum {0}"),
        "batch_size": translate("Compare", "batch: {0}"),
        "scale": translate("Compare", "scaling: {0}"),
        "seed": translate("Compare", "seed {0}"),
        "start_seed": translate("Compare", "start: seed {0}"),
        "patience": translate("Compare", "patience {0}"),
        "epochs": translate("Compare", "{0} epochs"),
    }
    return patterns.get(name, "{0}")


def _is_detail(row: Row, rows: Sequence[Row]) -> bool:
    """Tell whether a row need not be in a title: what comes with another one."""
    codes = [each.code for each in rows]
    if "compile.optimizer" in codes:
        return _field(row) not in ("optimizer", "momentum") and _is_of_compile(row)
    if any(code.startswith(HIDDEN) for code in codes):
        return bool(re.fullmatch(r"model\.layers\[\d+\].*", row.code))
    return False


def _is_of_compile(row: Row) -> bool:
    return row.code.startswith("compile.") and row.code != "compile.learning_rate"


# What is said by saying nothing.
_MATTERS_OF_COURSE: dict[str, tuple[Any, ...]] = {
    "momentum": (0.0, None),
    "patience": (None,),
    "stop_below": (None,),
}
