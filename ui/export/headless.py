"""The export without a window: train, then write what is wanted."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ui.export.folder import reserved, write
from ui.export.item import AGAIN, Item, NotMadeError
from ui.export.progress import Progress
from ui.export.wanted import Wanted
from ui.session.session import Session
from ui.words import numbers

translate = QCoreApplication.translate

_PIECE = 0.1  # seconds of training, more or less, from one word of it to the next


@dataclass(frozen=True)
class Plan:
    """What an export does.

    Attributes
    ----------
    until : int
        The step up to which is trained, as far as there are any.
    step : int or None
        The step that is then shown, or the last there is before it; None leaves the
        cursor where it is.
    wanted : Wanted
    folder : Path
        Files in it that have the same name are replaced.
    """

    until: int
    step: int | None
    wanted: Wanted
    folder: Path


@dataclass(frozen=True)
class Written:
    """What came of an export.

    Attributes
    ----------
    paths : list of Path
        The files that are written.
    missing : list of str
        A sentence for each that was asked for and is not.
    """

    paths: list[Path]
    missing: list[str]


def export(
    session: Session,
    items_of: Callable[[], Sequence[Item]],
    plan: Plan,
    progress: Progress,
) -> Written:
    """Train, then write what is wanted of what stands at the session's cursor.

    Parameters
    ----------
    session : Session
    items_of : callable
        Returns all that can be written at the cursor.
    plan : Plan
    progress : Progress

    Raises
    ------
    ui.export.folder.WriteError
        If the folder cannot be written.
    ui.export.wanted.WantedError
        If what is wanted makes no sense.
    """
    with reserved(plan.folder):  # what is wrong is said before a long training
        items, missing = plan.wanted.among(items_of())
        if not items:
            return Written([], missing)
        _train(session, plan.until, progress)
        if plan.step is not None:
            session.show(min(plan.step, session.limit))
        items, missing = plan.wanted.among(items_of())
        contents, not_made = _made(items, progress)
        return Written(write(plan.folder, contents), [*missing, *not_made])


def _train(session: Session, until: int, progress: Progress) -> None:
    run, segment = session.run, session.segment
    pace, done = run.pace(segment), run.done(segment)
    loss = translate("Export", "loss {0}")
    names = translate("Export", "training"), translate("Export", "steps")
    with progress.of(*names, until, done) as tell:
        while done < until:
            began = time.perf_counter()
            if not run.advance(segment, min(pace, until - done)):
                return  # a rule has stopped it, or it diverged
            done = run.done(segment)
            tell(done, loss.format(numbers.plain(run.loss(segment, done), 4)))
            if time.perf_counter() - began < _PIECE:
                pace *= 2


def _made(
    items: Sequence[Item], progress: Progress
) -> tuple[dict[str, bytes], list[str]]:
    """Return the contents of files, and why there are none of others."""
    contents: dict[str, bytes] = {}
    made: list[Item] = []
    done = 0
    not_made: dict[str, list[str]] = {}
    names = translate("Export", "writing"), translate("Export", "pieces")
    with progress.of(*names, sum(item.steps for item in items)) as tell:
        for item in items:
            try:
                for count, take in enumerate(item.before):
                    tell(done + count, item.file_name)
                    while take() is AGAIN:
                        tell(done + count, item.file_name)
                tell(done + len(item.before), item.file_name)
                contents[item.file_name] = item.made_after(made)
                made.append(item)
            except NotMadeError as error:
                not_made.setdefault(str(error), []).append(item.file_name)
            done += item.steps
    missing = (f"{', '.join(names)}: {why}" for why, names in not_made.items())
    return contents, list(missing)
