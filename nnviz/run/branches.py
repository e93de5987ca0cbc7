"""What has been changed in a run, seen from the segment that is followed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Overrides, Segment


@dataclass(frozen=True)
class Edit:
    """What was changed between two steps.

    Attributes
    ----------
    at_step : int
        It counts from the step after this one.
    old, new : Recipe
    overrides : tuple of Override or Reset
        Parameters set by hand, or drawn anew.
    """

    at_step: int
    old: Recipe
    new: Recipe
    overrides: Overrides


@dataclass(frozen=True)
class Branch:
    """A segment with steps of its own, from which no other one goes on.

    Attributes
    ----------
    segment : int
    edit : Edit or None
        What it began with; None for the one that began with the run.
    leaves : int
        The segment of the branch that it has its first steps in common with: of the
        followed one, or of another that leaves that.
    at_step : int
        The last step in common.
    done : int
        The last computed step.
    loss : float or None
        ℒ of that step, if there is one.
    """

    segment: int
    edit: Edit | None
    leaves: int
    at_step: int
    done: int
    loss: float | None


@dataclass(frozen=True)
class Tree:
    """A run as the one who follows a segment of it sees it.

    Attributes
    ----------
    followed : int
        The segment.
    edits : tuple of Edit
        Those on the way to it, in their order.
    branches : tuple of Branch
        It, and every other one with steps of its own; by their age.
    epoch_ends : tuple of range
        As `Run.epoch_ends` has them.
    """

    followed: int
    edits: tuple[Edit, ...] = ()
    branches: tuple[Branch, ...] = ()
    epoch_ends: tuple[range, ...] = ()

    @property
    def left(self) -> tuple[Branch, ...]:
        """Return the branches that are not followed."""
        return tuple(b for b in self.branches if b.segment != self.followed)


def tree(run: Run, segment: int) -> Tree:
    """Return what has been changed in a run, seen from one of its segments."""
    edits = (_edit(run, part) for part in run.path(segment))
    return Tree(
        segment,
        tuple(edit for edit in edits if edit),
        tuple(_View(run, segment).branches()),
        run.epoch_ends(segment),
    )


class _View:
    """Finds the branches of a run, and where they leave the one that is followed."""

    def __init__(self, run: Run, followed: int) -> None:
        path = [segment.number for segment in run.path(followed)]
        self._run, self._followed, self._path = run, followed, set(path)
        # How far each segment on the path counts on the way to the next one.
        self._kept = {
            here: run.segments[after].at_step for here, after in pairwise(path)
        }
        self._ends = self._found_ends()

    def branches(self) -> Iterator[Branch]:
        """Yield the followed segment, and each other one that is a branch."""
        run = self._run
        for number in sorted(self._ends):
            segment, done = run.segments[number], run.done(number)
            leaves, at_step = self._origin(segment)
            loss = run.loss(number, done) if done else None
            yield Branch(number, _edit(run, segment), leaves, at_step, done, loss)

    def _found_ends(self) -> set[int]:
        """Return the segments with steps that none after them goes on from.

        One such step is not enough: it stood at the cursor when a change redid it, and
        whoever takes the change back has it again.
        """
        run, found = self._run, {self._followed}
        goes_on_at: dict[int, int] = {}  # the last step that something goes on from
        for segment in reversed(run.segments):  # those that go on from it come first
            number = segment.number
            is_end = run.done(number) > goes_on_at.get(number, segment.at_step) + 1
            if is_end:
                found.add(number)
            is_alive = is_end or number in goes_on_at or number in self._path
            if segment.parent is not None and is_alive:
                at_step = max(goes_on_at.get(segment.parent, 0), segment.at_step)
                goes_on_at[segment.parent] = at_step
        return found

    def _origin(self, segment: Segment) -> tuple[int, int]:
        """Return which branch a segment leaves, and its last step in common with it."""
        if segment.number == self._followed:
            return segment.number, segment.at_step
        if segment.number in self._kept:
            return self._followed, self._kept[segment.number]
        while segment.parent is not None:
            parent, at_step = segment.parent, segment.at_step
            if parent == self._followed or at_step <= self._kept.get(parent, -1):
                return self._followed, at_step
            if parent in self._ends:
                return parent, at_step
            if parent in self._kept:
                return self._followed, self._kept[parent]
            segment = self._run.segments[parent]
        raise AssertionError("The root is on every path.")


def _edit(run: Run, segment: Segment) -> Edit | None:
    if segment.parent is None:
        return None
    old = run.segments[segment.parent].recipe
    return Edit(segment.at_step, old, segment.recipe, segment.overrides)
