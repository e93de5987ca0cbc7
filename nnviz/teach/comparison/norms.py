"""How long the gradients of the layers are, along a run."""

import numpy as np

from nnviz.model.record import StepRecord
from nnviz.types import FloatArray

MOST = 128


class Norms:
    """‖∂ℒ/∂W[l]‖ of steps that are evenly spread: of many, every 2nd, 4th and so on."""

    def __init__(self) -> None:
        self._stride = 1
        self._rows: dict[int, FloatArray] = {}

    def next_after(self, step: int) -> int:
        """Return the next step whose norms are wanted."""
        return (step // self._stride + 1) * self._stride

    def add(self, step: int, norms: FloatArray) -> None:
        """Keep the norms of the layers 1…L, (L,), at a step that was wanted."""
        self._rows[step] = norms
        if len(self._rows) > MOST:
            self._stride *= 2
            rows = self._rows.items()
            self._rows = {s: row for s, row in rows if s % self._stride == 0}

    def until(self, step: int) -> tuple[FloatArray, FloatArray]:
        """Return the steps up to one, (n,), and the norms at each, (n, L)."""
        found = {s: row for s, row in self._rows.items() if s <= step}
        steps = np.array(list(found), dtype=float)
        return steps, np.array(list(found.values())).reshape(len(found), -1)


def norms_of(record: StepRecord) -> FloatArray:
    """Return ‖∂ℒ/∂W[l]‖ = √ Σ (∂ℒ/∂w)² of the layers 1…L of a step, (L,)."""
    with np.errstate(all="ignore"):  # of a run that diverges
        return np.array([np.linalg.norm(dW) for dW in record.dW.values()])
