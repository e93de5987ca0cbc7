"""The columns that are written beside the rows of a file that is answered."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.data import Frame, Prepared
from nnviz.data.frames import Column, with_unit
from nnviz.data.unseen import Unseen
from ui.words import unseen_words

translate = QCoreApplication.translate
Headed = tuple[str, Column]


def headed(data: Prepared, answers: Sequence[Column]) -> list[Headed]:
    """Return what a network says, the prediction under the name of the target."""
    table, (prediction, *likely) = data.table, answers
    words = translate("Answered", "predicted {0}")
    name = words.format(with_unit(table.target, table.target_unit))
    return [(name, prediction), *((each.name, each) for each in likely)]


def parts(data: Prepared, frame: Frame) -> list[Headed]:
    """Return which part each row is of, where they are those of the training."""
    if not frame.is_same(data.frame):
        return []
    words = {
        "train": translate("Answered", "training"),
        "validation": translate("Answered", "validation"),
        "test": translate("Answered", "test"),
        "": "",
    }
    said = [words[part] for part in data.parts_of_frame]
    return [(translate("Answered", "part"), _texts(said))]


def notes(frame: Frame, found: Sequence[Unseen]) -> list[Headed]:
    """Return what each row holds that no training row does, if any does."""
    if not found:
        return []
    said = [""] * frame.rows
    for unseen in found:
        phrase = unseen_words.said(unseen)
        for row in np.flatnonzero(unseen.rows).tolist():
            said[row] = f"{said[row]} · {phrase}" if said[row] else phrase
    return [(translate("Answered", "note"), _texts(said))]


def _texts(said: Sequence[str]) -> Column:
    """Return texts as a column; "" is nothing."""
    levels = tuple(sorted(set(said) - {""})) or ("",)
    index = {text: float(number) for number, text in enumerate(levels)} | {"": np.nan}
    return Column("", "", np.array([index[text] for text in said]), levels)
