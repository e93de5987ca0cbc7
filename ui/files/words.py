"""What is said of work that is in no file, or that a file would lose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.words import data_words, numbers

if TYPE_CHECKING:
    from nnviz.run.run import Run
    from ui.files.filed import Ledger
    from ui.session.session import Session

translate = QCoreApplication.translate


def title(run: Run, segment: int) -> str:
    """Return a run by its data set and its layers: ``Two moons · 2-4-2-1``."""
    recipe = run.recipe(segment)
    sizes = [run.data.X_train.shape[1], *(layer.units for layer in recipe.model.layers)]
    return f"{data_words.name(recipe.data.source)} · {'-'.join(map(str, sizes))}"


def lost(session: Session, ledger: Ledger) -> str:
    """Return what closing would lose, in sentences."""
    parts, home = [_lost_here(session, ledger)], ledger.home
    if home is not None and home[0] is not session.run:
        words = translate("Files", "{0} holds another training.")
        parts.append(words.format(home[1].name))
    count = ledger.left_behind
    if count == 1:
        words = translate("Files", "1 earlier training would be lost too.")
        parts.append(words)
    elif count:
        words = translate("Files", "{0} earlier trainings would be lost too.")
        parts.append(words.format(numbers.integer(count)))
    if count:
        parts.append(_how_to_keep())
    return " ".join(parts)


def left_behind(ledger: Ledger) -> str:
    """Return what closing would lose where all that is on the screen is saved."""
    count = ledger.left_behind
    words = translate(
        "Files", "What is on the screen is safe, but 1 earlier training would be lost."
    )
    if count > 1:
        words = translate(
            "Files",
            "What is on the screen is safe, but {0} earlier trainings would be lost.",
        )
    return f"{words.format(numbers.integer(count))} {_how_to_keep()}"


def other_arithmetic(name: str) -> str:
    """Return what is said of a file whose numbers another machine has computed."""
    words = translate(
        "Files",
        "{0} was computed by other arithmetic than this machine’s: what it holds is "
        "shown as it was, and steps that are computed again may differ in their last "
        "digits.",
    )
    return words.format(name)


def _how_to_keep() -> str:
    """Return how to come to what only undo and redo still lead to."""
    return translate(
        "Files",
        "Only Undo still leads there. To keep one: cancel, go back to it with Undo, "
        "and save it under another name.",
    )


def replaced(session: Session, ledger: Ledger) -> str:
    """Return what of a file would be lost if the run on the screen went into it."""
    assert ledger.home is not None
    run, filed = ledger.home
    if run is session.run or not filed.is_as_it_was or filed.mark is None:
        return translate(
            "Files",
            "What is in it was saved from elsewhere, or before nnviz was stopped, and "
            "would be lost.",
        )
    words = translate(
        "Files",
        "In it: {0}, computed to step {1}. If that is replaced, only the history "
        "(Undo) of this window still holds it.",
    )
    followed = filed.mark.followed
    steps = numbers.integer(filed.mark.done[followed])
    return words.format(title(run, followed), steps)


def _lost_here(session: Session, ledger: Ledger) -> str:
    own, steps = ledger.own, session.done
    if own is not None and own.mark is not None:
        steps = own.mark.steps_since(session.run)
        many = translate("Files", "{0} steps and what was changed are not saved yet.")
    else:
        many = translate("Files", "{0} steps and their changes are in no file yet.")
    if steps <= 1:
        return translate("Files", "What was changed is not saved yet.")
    return many.format(numbers.integer(steps))
