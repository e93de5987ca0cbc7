"""The parameters of a network: one flat vector, and a view of it for each array."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from nnviz.types import FloatArray


class Parameters:
    """A flat vector with ``W1``, ``b1``, ``W2``… as views into it.

    An optimizer is then a few operations on `flat`, a snapshot one copy of it.

    Parameters
    ----------
    sizes : sequence of int
        n₀…n_L.
    dtype : str
        ``float64`` or ``float32``.
    biases : sequence of bool
        Which of the layers 1…L have biases; empty if all have.

    Attributes
    ----------
    flat : (n,) array
        All numbers, layer after layer, W before b, W row by row.
    W : list of array
        Views; ``W[l-1]`` is (n_{l-1}, n_l).
    b : list of array or None
        Views; ``b[l-1]`` is (n_l,), None where the layer has no biases.
    """

    def __init__(
        self,
        sizes: Sequence[int],
        dtype: str = "float64",
        biases: Sequence[bool] = (),
    ) -> None:
        shapes = dict(_shapes(sizes, biases or [True] * (len(sizes) - 1)))
        self.flat: FloatArray = np.zeros(sum(map(math.prod, shapes.values())), dtype)
        self._views: dict[str, FloatArray] = {}
        start = 0
        for name, shape in shapes.items():
            stop = start + math.prod(shape)
            self._views[name] = self.flat[start:stop].reshape(shape)
            start = stop
        layers = range(1, len(sizes))
        self.W = [self._views[f"W{layer}"] for layer in layers]
        self.b = [self._views.get(f"b{layer}") for layer in layers]

    def named(self, prefix: str = "") -> dict[str, FloatArray]:
        """Return the views ``W1``, ``b1``… by name, with `prefix` before it."""
        return {f"{prefix}{name}": view for name, view in self._views.items()}


def _shapes(
    sizes: Sequence[int], biases: Sequence[bool]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield ``W1``, ``b1``… with their shapes."""
    for layer, (n_in, n_out) in enumerate(pairwise(sizes), start=1):
        yield f"W{layer}", (n_in, n_out)
        if biases[layer - 1]:
            yield f"b{layer}", (n_out,)
