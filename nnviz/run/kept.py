"""What a trainer keeps of its steps, as plain pieces that no longer change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from nnviz.run.curves import Rows
from nnviz.types import FloatArray


@dataclass(frozen=True, eq=False)
class Kept:
    """What a trainer has, or what came after some step.

    Attributes
    ----------
    start : int
        The step that the trainer starts from.
    done : int
        The last step computed.
    diverged_at : int or None
        The step at which the loss was no longer finite.
    losses : (n,) array
        ℒ of the last n steps up to `done`.
    epochs, watched : Rows
        Their mean losses, and their scores on the rows that are watched.
    states : mapping of int to (1 + slots, p) array
        Parameters and optimizer memory by step, the earliest first. The first of a
        trainer is that which it starts from.
    """

    start: int
    done: int
    diverged_at: int | None
    losses: FloatArray
    epochs: Rows
    watched: Rows
    states: Mapping[int, FloatArray]

    @property
    def first(self) -> int:
        """Return the step after which the losses begin."""
        return self.done - len(self.losses)

    @classmethod
    def joined(cls, pieces: Sequence["Kept"]) -> "Kept":
        """Return as one what was kept bit by bit."""
        return replace(
            pieces[-1],
            losses=np.concatenate([piece.losses for piece in pieces]),
            epochs=Rows.joined([piece.epochs for piece in pieces]),
            watched=Rows.joined([piece.watched for piece in pieces]),
            states={step: s for piece in pieces for step, s in piece.states.items()},
        )

    def thinned(self, stride: int) -> "Kept":
        """Return it with the states at a stride from its start, and the newest."""
        at = {step for step in self.states if (step - self.start) % stride == 0}
        at |= {*list(self.states)[-1:]}
        states = {step: state for step, state in self.states.items() if step in at}
        return replace(self, states=states)

    @property
    def nbytes(self) -> int:
        """Return about how many bytes it takes."""
        return self.losses.nbytes + sum(state.nbytes for state in self.states.values())
