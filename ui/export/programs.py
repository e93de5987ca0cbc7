"""The training as programs that run on their own, and the weights."""

import io
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.teach.programs import numpy_program, start_of
from ui import data_words, numbers
from ui.export.item import Item
from ui.session import Session

translate = QCoreApplication.translate

NUMPY = "train_numpy.py"


def items_of(session: Session) -> Iterator[Item]:
    """Yield each program, and the weights at the cursor."""
    words = translate("Export", "The training as a program, NumPy")
    yield Item("programs", words, NUMPY, lambda: _in_numpy(session).encode())
    words = translate("Export", "Weights of step {0}")
    label = words.format(numbers.integer(session.record.step))
    yield Item("weights", label, "weights.npz", lambda: _weights(session))


def _in_numpy(session: Session) -> str:
    start = start_of(session.run, session.segment)
    title = data_words.name(session.recipe.data.source)
    return numpy_program(start, title, NUMPY)


def _weights(session: Session) -> bytes:
    """Return W1, b1… at the cursor, before the step or after it."""
    content = io.BytesIO()
    np.savez(content, allow_pickle=False, **session.looks.parameters)
    return content.getvalue()
