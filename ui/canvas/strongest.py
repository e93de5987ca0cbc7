"""Where too many edges are drawn for numbers: those that change most, and how."""

import math
from decimal import ROUND_CEILING, Decimal
from itertools import chain

import numpy as np

from nnviz.types import FloatArray
from ui.canvas.layout import Edge, Layout
from ui.canvas.scene import Scene
from ui.words import numbers

MOST = 3  # edges of a layer that are written on


def strongest(scene: Scene, places: Layout) -> tuple[Edge, ...]:
    """Return the edges with the largest |∂ℒ/∂w| of a layer, at the update |Δw| of each.

    Nothing where all edges are written on, where something else is pointed at, or where
    they change too fast to be read.
    """
    is_busy = scene.part is not None or scene.lit or scene.view.is_fast
    if places.has_labels or is_busy:
        return ()
    layers = range(1, scene.record.depth + 1)
    return tuple(chain.from_iterable(_of(scene, places, layer) for layer in layers))


def news(scene: Scene, layer: int) -> str:
    """Return how many weights of a layer change and by how much: ``1024 w: |Δw| ≤ …``.

    At their dW it is how large their gradients are; "" at other moments.
    """
    sizes = _sizes(scene, layer)
    if sizes is None:
        return ""
    largest = numbers.rough(_bound(float(sizes.max()))).removeprefix("+")
    if scene.is_now("update"):
        return f"{numbers.integer(sizes.size)} w: |Δw| ≤ {largest}"
    return f"|∂ℒ/∂w| ≤ {largest}"


def _bound(value: float) -> float:
    """Return the least number of two digits that is not below a value."""
    if not value or not math.isfinite(value):
        return value
    exact = Decimal(repr(value))
    return float(exact.quantize(Decimal(1).scaleb(exact.adjusted() - 1), ROUND_CEILING))


def _of(scene: Scene, places: Layout, layer: int) -> list[Edge]:
    """Return the edges of a layer that are among the drawn ones, the largest first."""
    sizes = _sizes(scene, layer)
    if sizes is None:
        return []
    sources, targets = (np.array(places.columns[k].shown) for k in (layer - 1, layer))
    drawn = np.nan_to_num(sizes[np.ix_(sources, targets)], posinf=0.0)
    order = np.argsort(-drawn, axis=None, kind="stable")[:MOST]
    rows, columns = np.unravel_index(order, drawn.shape)
    pairs = zip(sources[rows].tolist(), targets[columns].tolist(), strict=True)
    return [(layer, source, target) for source, target in pairs]


def _sizes(scene: Scene, layer: int) -> FloatArray | None:
    """Return (n_{l-1}, n_l) sizes of what the moment makes of a layer's weights."""
    record = scene.record
    with np.errstate(all="ignore"):  # after a divergence
        if scene.is_now("update") and "w" not in scene.veil:
            return np.abs(record.W_after[layer] - record.W_before[layer])
        if scene.is_now("dW", layer) and "dw" not in scene.veil:
            return np.abs(record.dW[layer])
    return None
