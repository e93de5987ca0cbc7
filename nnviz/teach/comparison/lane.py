"""One of the runs that are compared: how far it is, and how long its gradients are."""

from nnviz.data.preparation import Prepared
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.run.memory import Memory
from nnviz.run.run import Run
from nnviz.teach.comparison.norms import Norms, norms_of
from nnviz.teach.comparison.setup import Setup
from nnviz.types import FloatArray


class Lane:
    """A run from its start on.

    Parameters
    ----------
    setup : Setup
    data : Prepared
        The recipe's, prepared; lanes that prepare alike have the same.
    memory : Memory
        Shared by the lanes.

    Attributes
    ----------
    setup : Setup
    recipe : Recipe
    run : Run
    segment : int
        The one that is followed: where something was set by hand, it branches off at
        the start.
    norms : Norms
        ‖∂ℒ/∂W[l]‖ of some of its steps.
    per_epoch : int
        How many steps make an epoch.
    """

    def __init__(self, setup: Setup, data: Prepared, memory: Memory) -> None:
        self.setup, self.recipe = setup, setup.recipe
        self.run, self.segment = Run(setup.recipe, data, memory), 0
        if setup.overrides:
            self.segment = self.run.branch(0, 0, overrides=setup.overrides)
        self.norms = Norms()
        self.per_epoch = self.run.position(self.segment, 1)[2]

    @property
    def data(self) -> Prepared:
        """Return what it learns from."""
        return self.run.data

    @property
    def done(self) -> int:
        """Return the last computed step."""
        return self.run.done(self.segment)

    @property
    def limit(self) -> int:
        """Return the last step that there can be, as far as is known."""
        stopped, diverged = (
            self.run.stopped(self.segment),
            self.run.diverged_at(self.segment),
        )
        if diverged is not None:
            return diverged
        return self.run.last_step(self.segment) if stopped is None else stopped.step

    @property
    def end(self) -> str:
        """Return how it has ended, nothing while it goes on.

        ``diverged``, ``finished``, or the rule that has stopped it.
        """
        if self.run.diverged_at(self.segment) is not None:
            return "diverged"
        stopped = self.run.stopped(self.segment)
        if stopped is not None:
            return stopped.rule
        return "finished" if self.done >= self.run.last_step(self.segment) else ""

    def advance_to(self, step: int) -> None:
        """Go on to a step, or to where it ends; some steps are recorded on the way."""
        while self.done < min(step, self.limit):
            sampled = self.norms.next_after(self.done)
            if sampled > min(step, self.limit):
                self.run.advance(self.segment, step - self.done)
                return
            self.run.advance(self.segment, sampled - 1 - self.done)
            if self.done == sampled - 1 and not self.end:
                self.norms.add(
                    sampled, norms_of(self.run.record(self.segment, sampled))
                )

    def leave(self) -> None:
        """Give the room that it has to the other lanes: it is no more."""
        self.run.cut(0)

    def record(self, step: int) -> StepRecord:
        """Return the record of a computed step; for 0, that of the first one.

        What is true at the start is what this has before its update.
        """
        return self.run.record(self.segment, min(max(step, 1), self.limit))

    def program(self, step: int) -> Program:
        """Return the program that a step runs."""
        return self.run.program(self.segment, max(step, 1))

    def parameters(self, step: int) -> FloatArray:
        """Return all weights and biases after a computed step, (n,); 0 is the start."""
        parameters: FloatArray = self.run.owner(self.segment, max(step, 1)).state_after(
            step
        )[0]
        return parameters
