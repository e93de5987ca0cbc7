"""Where the branches that are not followed lie under the track."""

from collections.abc import Sequence
from dataclasses import dataclass

from nnviz.run.branches import Branch

TRACK = -1  # the row of what is followed
MOST_ROWS = 3
PITCH = 7.0  # pixels from a row to the next
_SHORTEST = 0.015  # of the whole training: the room of a branch of a few steps


@dataclass(frozen=True)
class Lane:
    """A branch, its row, and the row of the branch that it leaves."""

    branch: Branch
    row: int
    origin: int


@dataclass(frozen=True)
class Lanes:
    """The branches that there is room for.

    Attributes
    ----------
    lanes : tuple of Lane
    rows : int
        That the lanes take.
    hidden : int
        How many branches there is no room for; a row more says so.
    """

    lanes: tuple[Lane, ...] = ()
    rows: int = 0
    hidden: int = 0

    @property
    def height(self) -> float:
        """Return the pixels they take."""
        return (self.rows + bool(self.hidden)) * PITCH + (4 if self.hidden else 0)

    def y(self, row: int) -> float:
        """Return where the line of a row lies, from the top of all."""
        return (row + 0.5) * PITCH


def lay_out(branches: Sequence[Branch], last: int) -> Lanes:
    """Give each branch a row of its own length, the long ones first.

    Parameters
    ----------
    branches : sequence of Branch
        Those that are not followed.
    last : int
        The last step there will be.
    """
    rows = _rows(branches, last, MOST_ROWS)
    if len(rows) < len(branches):
        rows = _rows(branches, last, MOST_ROWS - 1)  # the last row is for the count
    lanes = tuple(
        Lane(branch, rows[branch.segment], rows.get(branch.leaves, TRACK))
        for branch in branches
        if branch.segment in rows
    )
    return Lanes(lanes, max(rows.values(), default=-1) + 1, len(branches) - len(rows))


def _rows(branches: Sequence[Branch], last: int, most: int) -> dict[int, int]:
    """Return the rows, by segment, of the branches that fit into so many."""
    taken: list[list[tuple[float, float]]] = [[] for _ in range(most)]
    found = {}
    for branch in sorted(branches, key=lambda b: (b.at_step - b.done, b.segment)):
        shortest = branch.at_step + _SHORTEST * last
        span = branch.at_step - _SHORTEST / 2 * last, max(branch.done, shortest)
        for row, spans in enumerate(taken):
            if all(span[1] < start or end < span[0] for start, end in spans):
                spans.append(span)
                found[branch.segment] = row
                break
    return found
