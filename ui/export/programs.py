"""The training as programs that run on their own, and the weights."""

import io
from collections.abc import Iterator
from functools import partial

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.teach.programs import (
    keras_program,
    numpy_program,
    start_of,
    torch_program,
)
from ui import data_words, numbers
from ui.export.item import Item
from ui.session import Session

translate = QCoreApplication.translate

_PROGRAMS = {
    "NumPy": ("train_numpy.py", numpy_program),
    "PyTorch": ("train_pytorch.py", torch_program),
    "Keras": ("train_keras.py", keras_program),
}


def items_of(session: Session) -> Iterator[Item]:
    """Yield each program, and the weights at the cursor."""
    words = translate("Export", "The training as a program")
    for library, (name, _) in _PROGRAMS.items():
        hint = f"python {name}"
        make = partial(_program, session, library)
        yield Item("programs", words, name, make, kind=library, hint=hint)
    words = translate("Export", "Weights of step {0}")
    label = words.format(numbers.integer(session.record.step))
    yield Item("weights", label, "weights.npz", lambda: _weights(session))


def _program(session: Session, library: str) -> bytes:
    name, program = _PROGRAMS[library]
    start = start_of(session.run, session.segment)
    title = data_words.name(session.recipe.data.source)
    return program(start, title, name).encode()


def _weights(session: Session) -> bytes:
    """Return W1, b1… at the cursor, before the step or after it."""
    content = io.BytesIO()
    np.savez(content, allow_pickle=False, **session.looks.parameters)
    return content.getvalue()
