"""The record of one step: every array that the training computed, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from nnviz.model.ops import Moment
from nnviz.types import FloatArray, IntArray

Layers = Mapping[int, FloatArray]


@dataclass(frozen=True)
class StepRecord:
    """One batch on its way forward and back; all arrays are read-only copies.

    Attributes
    ----------
    moments : tuple of Moment
        What happened, in order.
    X, Y : (m, n_0), (m, n_L) array
        The batch: inputs and targets, samples in rows.
    Z, A : mapping of layer 1…L to (m, n_l) array
        Before and after the activation; ``A[0]`` is X.
    dA, dZ : mapping of layer to (m, n_l) array
        m · ∂ℒ/∂A and m · ∂ℒ/∂Z, a row per sample; no ``dA[L]`` with a fused loss.
    dW, db : mapping of layer to (n_{l-1}, n_l), (n_l,) array
        ∂ℒ/∂W and ∂ℒ/∂b of the batch; no ``b[l]`` of any kind where there are no biases.
    gW, gb : mapping of layer to array
        The same after clipping; empty if the gradient is not clipped.
    losses : (m,) array
        ℒ⁽ⁱ⁾ of each sample.
    loss : float
        ℒ of the batch, before the update, its penalty included.
    penalty : float
        What the penalties on the kernels add to it.
    W_before, W_after, b_before, b_after : mapping of layer to array
        The parameters around the update.
    numbers : mapping of str to float
        The plain numbers of the update by their names in the program: ``lr``, ``t``…
    slots_before, slots_after : mapping of str to array
        What the optimizer remembers, by name: ``vW1``.
    step, epoch, batch : int
        Where in the training, counted from 1; 0 for a step outside of one.
    rows : (m,) array of int
        Which rows of the training set the batch holds.
    """

    moments: tuple[Moment, ...]
    X: FloatArray
    Y: FloatArray
    Z: Layers
    A: Layers
    dA: Layers
    dZ: Layers
    dW: Layers
    db: Layers
    gW: Layers
    gb: Layers
    losses: FloatArray
    loss: float
    penalty: float
    W_before: Layers
    W_after: Layers
    b_before: Layers
    b_after: Layers
    numbers: Mapping[str, float]
    slots_before: Mapping[str, FloatArray]
    slots_after: Mapping[str, FloatArray]
    step: int
    epoch: int
    batch: int
    rows: IntArray

    @property
    def learning_rate(self) -> float:
        """Return α of this step."""
        return self.numbers["lr"]

    @property
    def has_target(self) -> bool:
        """Tell whether there is something to learn: else it only goes forward."""
        return self.moments[-1].phase == "update"

    @property
    def m(self) -> int:
        """Return the true size of the batch."""
        return len(self.X)

    @property
    def nbytes(self) -> int:
        """Return how much memory its arrays take, in bytes."""
        return sum(
            array.nbytes
            for value in vars(self).values()
            for array in (value.values() if isinstance(value, Mapping) else (value,))
            if isinstance(array, np.ndarray)
        )

    @property
    def depth(self) -> int:
        """Return L, the number of layers."""
        return len(self.W_before)

    @property
    def biases(self) -> tuple[bool, ...]:
        """Return which of the layers 1…L have biases."""
        return tuple(layer in self.b_before for layer in self.W_before)
