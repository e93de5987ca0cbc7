"""The training as programs that run on their own, and the weights."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from nnviz.teach.programs import (
    keras_program,
    keras_state,
    numpy_program,
    numpy_state,
    start_of,
    torch_program,
    torch_state,
)
from ui import strings
from ui.export.item import Item
from ui.session.session import Session
from ui.words import data_words, numbers

translate = QCoreApplication.translate

_PROGRAMS = {
    "NumPy": ("train_numpy.py", numpy_program),
    "PyTorch": ("train_pytorch.py", torch_program),
    "Keras": ("train_keras.py", keras_program),
}
# How each file is loaded, in one line.
_WEIGHTS = {
    "NumPy": ("weights.npz", 'np.load("weights.npz")["W1"]'),
    "PyTorch": (
        "weights.safetensors",
        'model.load_state_dict(safetensors.torch.load_file("weights.safetensors"))',
    ),
    "Keras": ("model.weights.h5", 'model.load_weights("model.weights.h5")'),
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
    for library, (name, hint) in _WEIGHTS.items():
        make = partial(_weights, session, library)
        yield Item("weights", label, name, make, kind=library, hint=hint)


def _program(session: Session, library: str) -> bytes:
    name, program = _PROGRAMS[library]
    start = start_of(session.run, session.segment)
    with strings.spoken("en"):  # as all of a program
        title = data_words.name(session.recipe.data.source)
    return program(start, title, name).encode()


def _weights(session: Session, library: str) -> bytes:
    """Return W1, b1… at the cursor, before the step or after it."""
    program, parameters = session.program, session.looks.parameters
    if library == "PyTorch":
        return torch_state(program, parameters)
    if library == "Keras":
        return keras_state(program, parameters)
    return numpy_state(parameters)
