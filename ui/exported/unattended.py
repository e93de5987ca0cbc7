"""The export from the command line: what it says, and how it ends."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import contextmanager
from functools import partial
from io import TextIOWrapper
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.export.headless import Plan, export
from ui.export.look import Look
from ui.export.progress import Progress
from ui.export.wanted import Wanted
from ui.exported import figures
from ui.files import whereabouts, words
from ui.look import theme
from ui.session.ending import end_of
from ui.session.session import Session
from ui.words import messages, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ui.arguments import Options
    from ui.chosen import Chosen

translate = QCoreApplication.translate

WRITTEN, PARTLY, REFUSED = 0, 1, 2  # exit codes


def run(folder: Path, options: Options, asked: Chosen) -> int:
    """Train and write what is asked for; say what was written; return the exit code."""
    try:
        session = _session(asked)
        plan = _plan(session, folder, options, is_saved=asked.document is not None)
        look = Look(theme.current(), has_title=True)
        items_of = partial(figures.items_of, session, look)
        with _orderly_interrupt():
            written = export(session, items_of, plan, Progress(sys.stderr))
    except (OSError, ValueError) as error:
        _say(str(error))
        return REFUSED
    for sentence in _remarks(session, options, asked):
        _say(sentence)
    missing = [*written.missing, *_not_reached(session, options)]
    for sentence in missing:
        _say(sentence)
    _list(written.paths)
    if not written.paths:
        return REFUSED
    return PARTLY if missing else WRITTEN


@contextmanager
def _orderly_interrupt() -> Iterator[None]:
    """Let Ctrl+C undo what is under way, instead of ending the program at once."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _session(asked: Chosen) -> Session:
    """Return what is exported: a saved run where it was left, else a new one."""
    session, document = Session(asked.recipe, asked.frame), asked.document
    if document is not None:
        place = (
            whereabouts.cursor(document.state),
            whereabouts.selection(document.state),
        )
        session.open(document.run, document.segment, *place)
    return session


def _plan(session: Session, folder: Path, options: Options, is_saved: bool) -> Plan:
    """Return what is done with a session.

    Raises
    ------
    ValueError
        If it has no such step.
    """
    wanted, last = Wanted(options.only, options.format), session.last_step
    step = options.step
    if is_saved and step is None:
        return Plan(session.done, None, wanted, folder)
    if not isinstance(step, int):
        return Plan(last, last, wanted, folder)
    if step > last:
        sentence = translate("Export", "There is no step {0}: the last one is {1}.")
        raise ValueError(sentence.format(numbers.integer(step), numbers.integer(last)))
    return Plan(step if is_saved else last, step, wanted, folder)


def _remarks(session: Session, options: Options, asked: Chosen) -> Iterator[str]:
    """Yield what should be known of a run that is written."""
    document, end = asked.document, end_of(session)
    if document is not None and not document.is_same_arithmetic:
        assert options.file is not None
        yield words.other_arithmetic(options.file.name)
    if end.code != "finished":
        yield messages.sentence(end)


def _not_reached(session: Session, options: Options) -> Iterator[str]:
    """Yield that a step was asked for that did not come."""
    step, last = options.step, session.limit
    if isinstance(step, int) and last < step:
        sentence = translate(
            "Export", "Step {0} never came: {1} is shown in its place."
        )
        yield sentence.format(numbers.integer(step), numbers.integer(last))


def _list(paths: list[Path]) -> None:
    """Print where the files are, as long as somebody reads it: `| head` may not."""
    if isinstance(sys.stdout, TextIOWrapper):  # a folder may be named in any encoding
        sys.stdout.reconfigure(errors="surrogateescape")
    try:
        for path in paths:
            sys.stdout.write(f"{path}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(sentence: str) -> None:
    sys.stderr.write(f"nnviz: {sentence}\n")
