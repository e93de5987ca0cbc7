"""The numbers of a run as CSV."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from nnviz.run.export import history_csv, parameters_csv, samples_csv
from nnviz.run.learning import train_scores
from nnviz.teach.original_units import as_csv, hindrance, of_record
from ui.export.item import AGAIN, Item
from ui.session.clock import SLICE
from ui.session.session import Session
from ui.words import numbers

translate = QCoreApplication.translate


def items_of(session: Session) -> Iterator[Item]:
    """Yield the run's history, and the numbers of the step at the cursor."""
    run, segment, record = session.run, session.segment, session.record
    step = numbers.integer(record.step)
    yield _item(
        *("history", translate("Export", "History of every step"), "history.csv"),
        lambda: history_csv(run, segment),
        (partial(_find_scores, session),),
    )
    words = translate("Export", "Samples of step {0}").format(step)
    yield _item(
        *("samples", words, "step_samples.csv"),
        lambda: samples_csv(record, run.data),
    )
    words = translate("Export", "Parameters of step {0}").format(step)
    yield _item(
        *("parameters", words, "step_parameters.csv"),
        lambda: parameters_csv(record),
    )
    if not hindrance(session.program, run.data):
        words = translate("Export", "Coefficients in original units, step {0}")
        yield _item(
            *("coefficients", words.format(step), "coefficients.csv"),
            lambda: _coefficients(session),
        )


def encoded(text: Callable[[], str]) -> bytes:
    """Return a text, made now, as the content of a file."""
    return text().encode()


def _item(
    code: str,
    label: str,
    file_name: str,
    text: Callable[[], str],
    before: tuple[Callable[[], object], ...] = (),
) -> Item:
    return Item(code, label, file_name, partial(encoded, text), before)


def _find_scores(session: Session) -> object:
    """Find some of the scores on the training set, which the run then keeps."""
    run, segment = session.run, session.segment
    _, is_whole = train_scores(run, segment, run.done(segment), SLICE)
    return None if is_whole else AGAIN


def _coefficients(session: Session) -> str:
    """Return those of the weights at the cursor, before the step or after it."""
    data = session.data
    return as_csv(of_record(data, session.record, session.is_after), data)
