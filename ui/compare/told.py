"""Where the runs of a comparison are, how they end and where they part, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from nnviz.teach.comparison.comparison import Comparison
from ui.words import numbers

translate = QCoreApplication.translate


def position(comparison: Comparison, tick: int) -> str:
    """Return ``epoch 4 · step 51``; of runs with other batches the epoch alone."""
    per_epoch = comparison.per_epoch
    if tick == 0:
        return translate("Compare", "start")
    if comparison.has_one_pace:
        epoch = -(-tick // per_epoch)
        words = translate("Compare", "epoch {0} · step {1}")
        return words.format(numbers.integer(epoch), numbers.integer(tick))
    words = translate("Compare", "epochs seen: {0}")
    return words.format(numbers.fixed(tick / per_epoch, 2))


def ending(end: str, step: int) -> tuple[str, str]:
    """Return how a run has ended, in full and in short; while it goes on, its step."""
    stopped = translate("Compare", "stopped: {0}")
    match end:
        case "diverged":
            words = translate("Compare", "diverged at step {0}")
            short = translate("Compare", "diverged: {0}")
        case "finished":
            words = translate("Compare", "finished at step {0}")
            short = translate("Compare", "finished: {0}")
        case "patience":
            words = translate("Compare", "stopped at step {0}: no gain")
            short = stopped
        case "stop_below":
            words = translate("Compare", "stopped at step {0}: low enough")
            short = stopped
        case _:
            words = short = translate("Compare", "step {0}")
    number = numbers.integer(step)
    return words.format(number), short.format(number)


def parting(comparison: Comparison, run: int, names: Sequence[str]) -> str:
    """Return where a run has parted from the first one."""
    found = comparison.parting(run)
    if found is None:
        words = translate("Compare", "{0}: so far the same as “{1}”, bit for bit")
        return words.format(names[run], names[0])
    if found.size is None:
        words = translate("Compare", "{0}: other shapes from the start than “{1}”")
        return words.format(names[run], names[0])
    if found.step == 0:
        words = translate("Compare", "{0}: another start than “{1}” (by up to {2})")
    else:
        words = translate("Compare", "{0}: parts from “{1}” at step {3} (by up to {2})")
    size = numbers.plain(found.size, 4)
    return words.format(names[run], names[0], size, numbers.integer(found.step))


def alone() -> str:
    """Return what is to be done with a run that is compared with none."""
    return translate("Compare", "Nothing yet: change one thing, and compare.")


def loss() -> str:
    """Return the word for the loss."""
    return translate("Compare", "loss")
