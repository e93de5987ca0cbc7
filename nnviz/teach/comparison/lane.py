"""One of the runs that are compared: how far it is, and how long its gradients are."""

from nnviz.data.preparation import Prepared
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.run.memory import Memory
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.teach.comparison.norms import Norms, norms_of
from nnviz.types import FloatArray


class Lane:
    """A run from its start on, without branches.

    Parameters
    ----------
    recipe : Recipe
    data : Prepared
        The recipe's, prepared; lanes that prepare alike have the same.
    memory : Memory
        Shared by the lanes.

    Attributes
    ----------
    recipe : Recipe
    run : Run
    norms : Norms
        ‖∂ℒ/∂W[l]‖ of some of its steps.
    """

    def __init__(self, recipe: Recipe, data: Prepared, memory: Memory) -> None:
        self.recipe = recipe
        self.run = Run(recipe, data, memory)
        self.norms = Norms()

    @property
    def data(self) -> Prepared:
        """Return what it learns from."""
        return self.run.data

    @property
    def done(self) -> int:
        """Return the last computed step."""
        return self.run.done(0)

    @property
    def per_epoch(self) -> int:
        """Return how many steps make an epoch."""
        return self.run.position(0, 1)[2]

    @property
    def limit(self) -> int:
        """Return the last step that there can be, as far as is known."""
        stopped, diverged = self.run.stopped(0), self.run.diverged_at(0)
        if diverged is not None:
            return diverged
        return self.run.last_step(0) if stopped is None else stopped.step

    @property
    def end(self) -> str:
        """Return how it has ended, nothing while it goes on.

        ``diverged``, ``finished``, or the rule that has stopped it.
        """
        if self.run.diverged_at(0) is not None:
            return "diverged"
        stopped = self.run.stopped(0)
        if stopped is not None:
            return stopped.rule
        return "finished" if self.done >= self.run.last_step(0) else ""

    def advance_to(self, step: int) -> None:
        """Go on to a step, or to where it ends; some steps are recorded on the way."""
        while self.done < min(step, self.limit):
            sampled = self.norms.next_after(self.done)
            if sampled > min(step, self.limit):
                self.run.advance(0, step - self.done)
                return
            self.run.advance(0, sampled - 1 - self.done)
            if self.done == sampled - 1 and not self.end:
                self.norms.add(sampled, norms_of(self.run.record(0, sampled)))

    def record(self, step: int) -> StepRecord:
        """Return the record of a computed step; for 0, that of the first one.

        What is true at the start is what this has before its update.
        """
        return self.run.record(0, min(max(step, 1), self.limit))

    def program(self, step: int) -> Program:
        """Return the program that a step runs."""
        return self.run.program(0, max(step, 1))

    def parameters(self, step: int) -> FloatArray:
        """Return all weights and biases after a computed step, (n,); 0 is the start."""
        parameters: FloatArray = self.run.owner(0, max(step, 1)).state_after(step)[0]
        return parameters
