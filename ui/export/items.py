"""What can be taken away, each as one file."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.run.export import history_csv, parameters_csv, samples_csv
from nnviz.teach.original_units import as_csv, hindrance, of_record
from nnviz.teach.programs import numpy_program, start_of
from ui import data_words, numbers
from ui.export.figure import Figure, png, svg
from ui.session import Session

translate = QCoreApplication.translate

PROGRAM = "train_numpy.py"


@dataclass(frozen=True)
class Item:
    """A file that can be written.

    Attributes
    ----------
    label : str
        What it holds, for a person; files with one label hold the same.
    file_name : str
    make : callable
        Returns its content.
    """

    label: str
    file_name: str
    make: Callable[[], bytes]

    @property
    def format(self) -> str:
        """Return the kind of file: ``PNG``."""
        return self.file_name.rpartition(".")[2].upper()


def items_of(session: Session, figures: Sequence[Figure]) -> list[Item]:
    """Return everything that can be written of what stands at the session's cursor."""
    recipe = session.recipe.to_json()
    return [
        *_pictures(figures, recipe),
        *_tables(session),
        *_programs(session),
        _recipe(recipe),
    ]


def _pictures(figures: Sequence[Figure], recipe: str) -> Iterator[Item]:
    for figure in figures:
        yield Item(figure.title, f"{figure.name}.png", partial(png, figure, recipe))
        yield Item(figure.title, f"{figure.name}.svg", partial(svg, figure))
        if figure.table is not None:
            make = partial(_encoded, figure.table)
            yield Item(figure.title, f"{figure.name}.csv", make)


def _tables(session: Session) -> Iterator[Item]:
    run, segment, record = session.run, session.segment, session.record
    step = numbers.integer(record.step)
    texts = [
        (
            translate("Export", "History of every step"),
            "history.csv",
            lambda: history_csv(run, segment),
        ),
        (
            translate("Export", "Samples of step {0}").format(step),
            "step_samples.csv",
            lambda: samples_csv(record, run.data),
        ),
        (
            translate("Export", "Parameters of step {0}").format(step),
            "step_parameters.csv",
            lambda: parameters_csv(record),
        ),
    ]
    if not hindrance(session.program, run.data):
        words = translate("Export", "Coefficients in original units, step {0}")
        texts.append(
            (words.format(step), "coefficients.csv", lambda: _coefficients(session))
        )
    for label, file_name, text in texts:
        yield Item(label, file_name, partial(_encoded, text))


def _coefficients(session: Session) -> str:
    """Return those of the weights at the cursor, before the step or after it."""
    data = session.data
    return as_csv(of_record(data, session.record, session.is_after), data)


def _programs(session: Session) -> Iterator[Item]:
    words = translate("Export", "The training as a program, NumPy")
    yield Item(words, PROGRAM, lambda: _program(session).encode())
    words = translate("Export", "Weights of step {0}")
    label = words.format(numbers.integer(session.record.step))
    yield Item(label, "weights.npz", lambda: _weights(session))


def _program(session: Session) -> str:
    start = start_of(session.run, session.segment)
    title = data_words.name(session.recipe.data.source)
    return numpy_program(start, title, PROGRAM)


def _weights(session: Session) -> bytes:
    """Return W1, b1… at the cursor, before the step or after it."""
    content = io.BytesIO()
    np.savez(content, allow_pickle=False, **session.looks.parameters)
    return content.getvalue()


def _recipe(recipe: str) -> Item:
    return Item(translate("Export", "Recipe"), "recipe.json", recipe.encode)


def _encoded(text: Callable[[], str]) -> bytes:
    return text().encode()
