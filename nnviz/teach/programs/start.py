"""What a program needs to take the steps of a run once more."""

from dataclasses import dataclass
from functools import cached_property

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
        W1, b1, W2… and what the optimizer remembers of each, by their names in the
        program.
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
    def counted(self) -> int:
        """Return how many steps the optimizer has counted before."""
        return self.first - 1 - self.began

    @cached_property
    def memory(self) -> dict[str, dict[str, FloatArray]]:
        """Return what the optimizer remembers of steps before, slot by slot.

        It is empty where everything is as it was at first.
        """
        slots, names = self.program.optimizer.slots, self.names
        found = {
            slot: {f"{slot}{name}": self.slots[f"{slot}{name}"] for name in names}
            for slot in slots
        }
        is_fresh = all(
            (array == fresh).all()
            for slot, fresh in slots.items()
            for array in found[slot].values()
        )
        return {} if is_fresh else found

    @property
    def has_labels(self) -> bool:
        """Tell whether a library is given the indices of the classes, not one-hot."""
        program = self.program
        is_sparse = program.loss.name == "sparse_categorical_crossentropy"
        return is_sparse and program.is_fused

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the parameters: ``W1``, ``b1``, ``W2``."""
        return self.program.parameters


def start_of(run: Run, segment: int) -> RunStart:
    """Return where a segment begins; it goes on to the end of its recipe.

    Where a rule or a divergence has stopped it, it goes as far.
    """
    first = run.segments[segment].at_step + 1
    record, trainer = run.record(segment, first), run.owner(segment, first)
    stopped, diverged = run.stopped(segment), run.diverged_at(segment)
    last = stopped.step if stopped else run.last_step(segment)
    program, found = run.program(segment, first), looks.parameters(record, after=False)
    return RunStart(
        program,
        run.data,
        trainer.batches,
        {name: found[name] for name in program.parameters},
        dict(record.slots_before),
        first,
        last if diverged is None else min(last, diverged),
        first - int(record.numbers["t"]),
    )
