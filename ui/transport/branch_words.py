"""What is said of a step of a training, of what was edited and of its branches."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from nnviz.run.branches import Branch, Edit
from ui.words import numbers
from ui.words.change_words import worded

translate = QCoreApplication.translate
_MOST_EDITS = 4  # told at once, of those that lie too close together


def of_step(step: int, loss: float) -> str:
    """Return ``step 52 · ℒ 0.231``; step 0 is the start."""
    if step == 0:
        return translate("Timeline", "the start, before step 1")
    words = translate("Timeline", "step {0} · ℒ {1}")
    return words.format(numbers.integer(step), numbers.plain(loss, 3))


def not_told(step: int) -> str:
    """Return that the loss of a step is not shown before it stands at its moment."""
    words = translate("Timeline", "step {0}: its loss comes at its moment")
    return words.format(numbers.integer(step))


def not_computed(step: int, done: int) -> str:
    """Return that a step is not there yet, and how to come to it."""
    words = translate("Timeline", "step {0} is not computed yet: computed to step {1}")
    how = translate("Timeline", "Click: train up to here?")
    further = translate("Timeline", "Double-click: train up to here at once")
    said = words.format(numbers.integer(step), numbers.integer(done))
    return "\n".join((said, how, further))


def of_edit(edit: Edit) -> str:
    """Return ``rate α 0.5 → 0.1, from step 52 on``."""
    what = worded(edit.old, edit.new, edit.overrides)
    what = what or translate("Timeline", "the same again")
    words = translate("Timeline", "{0}, from step {1} on")
    return words.format(what, numbers.integer(edit.at_step + 1))


def of_edits(edits: Sequence[Edit]) -> str:
    """Return a line for each; of many, of the last ones."""
    return "\n".join(map(of_edit, edits[-_MOST_EDITS:]))


def of_branch(branch: Branch) -> str:
    """Return what it began with, how far it is computed and to which loss."""
    unchanged = translate("Timeline", "from the start, unchanged")
    name = of_edit(branch.edit) if branch.edit else unchanged
    words = translate("Timeline", "{0} · computed to step {1}")
    said = words.format(name, numbers.integer(branch.done))
    return (
        said if branch.loss is None else f"{said} · ℒ {numbers.plain(branch.loss, 3)}"
    )


def way_back(branch: Branch) -> str:
    """Return what a pointer on the line of a branch reads."""
    click = translate("Timeline", "Click: back to this branch")
    return f"{of_branch(branch)}\n{click}"


def all_branches() -> str:
    """Return what a pointer reads on the count of the branches without a line."""
    return translate("Timeline", "Click: all the branches")
