"""The parameters of a network: one flat vector, and a view of it for each array."""

from collections.abc import Iterator, Sequence

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

    Attributes
    ----------
    flat : (n,) array
        All numbers, layer after layer, W before b, W row by row.
    W, b : list of array
        Views; ``W[l-1]`` is (n_{l-1}, n_l), ``b[l-1]`` is (n_l,).
    """

    def __init__(self, sizes: Sequence[int], dtype: str = "float64") -> None:
        self.sizes = tuple(sizes)
        shapes = list(self._shapes())
        self.flat: FloatArray = np.zeros(sum(map(_count, shapes)), dtype)
        views: list[FloatArray] = []
        start = 0
        for shape in shapes:
            stop = start + _count(shape)
            views.append(self.flat[start:stop].reshape(shape))
            start = stop
        self.W, self.b = views[0::2], views[1::2]

    def named(self, prefix: str = "") -> dict[str, FloatArray]:
        """Return the views ``W1``, ``b1``… by name, with `prefix` before it."""
        pairs = enumerate(zip(self.W, self.b, strict=True), start=1)
        return {
            f"{prefix}{letter}{layer}": view
            for layer, pair in pairs
            for letter, view in zip("Wb", pair, strict=True)
        }

    def _shapes(self) -> Iterator[tuple[int, ...]]:
        for n_in, n_out in zip(self.sizes, self.sizes[1:], strict=False):
            yield (n_in, n_out)
            yield (n_out,)


def _count(shape: tuple[int, ...]) -> int:
    return int(np.prod(shape))
