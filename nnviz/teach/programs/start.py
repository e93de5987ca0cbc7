"""What a program needs to take the steps of a run once more."""

from dataclasses import dataclass

from nnviz.data.preparation import Prepared
from nnviz.model.batches import Batches
from nnviz.model.program import Program
from nnviz.run.run import Run
from nnviz.teach import looks
from nnviz.types import FloatArray


@dataclass(frozen=True)
class RunStart:
    """Where the last stretch of a run begins, and how far it goes.

    Attributes
    ----------
    program : Program
    data : Prepared
    batches : Batches
    parameters, slots : dict of str to array
        W and b, and what the optimizer remembers, by their names in the program.
    first, last : int
        The first step that is taken, and the last.
    began : int
        The step after which the optimizer's memory began.
    """

    program: Program
    data: Prepared
    batches: Batches
    parameters: dict[str, FloatArray]
    slots: dict[str, FloatArray]
    first: int
    last: int
    began: int

    @property
    def epochs(self) -> range:
        """Return the epochs in which its steps lie."""
        position = self.batches.position
        return range(position(self.first)[0], position(self.last)[0] + 1)

    @property
    def step_before(self) -> int:
        """Return how many steps lie before the first of these epochs."""
        return self.batches.step_at(self.epochs.start, 1) - 1


def start_of(run: Run, segment: int) -> RunStart:
    """Return where a segment begins; it goes on to the end of its recipe.

    Where a rule or a divergence has stopped it, it goes as far.
    """
    first = run.segments[segment].at_step + 1
    record, trainer = run.record(segment, first), run.owner(segment, first)
    stopped, diverged = run.stopped(segment), run.diverged_at(segment)
    last = stopped.step if stopped else run.last_step(segment)
    return RunStart(
        run.program(segment, first),
        run.data,
        trainer.batches,
        looks.parameters(record, after=False),
        dict(record.slots_before),
        first,
        last if diverged is None else min(last, diverged),
        first - int(record.numbers["t"]),
    )
