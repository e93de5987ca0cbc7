"""How far a moment has come in each of its units, while it is walked part by part."""

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from nnviz.model.ops import Kind
from nnviz.types import FloatArray, IntArray
from ui.canvas import timing
from ui.canvas.scene import Scene
from ui.session.parts import Unit

Edge = tuple[int, int, int]  # layer, from, to; L + 1 is the wire to the loss


def is_here(scene: Scene, layer: int, unit: int) -> bool:
    """Tell whether a unit is the one that is walked."""
    return scene.part is not None and scene.part.unit == (layer, unit)


def is_lit(scene: Scene, layer: int, unit: int) -> bool:
    """Tell whether a unit is walked, or its answer is what the loss's term is about."""
    wire = layer + 1, unit, 0
    is_asked = scene.is_now("loss") and layer == scene.record.depth
    return is_here(scene, layer, unit) or (is_asked and edge(scene) == wire)


def is_ahead(scene: Scene, layer: int, unit: int) -> bool:
    """Tell whether the walk has not come to a unit yet."""
    return scene.part is not None and scene.part.unit < (layer, unit)


def term(scene: Scene, kind: Kind, layer: int, unit: int) -> int | None:
    """Return which term of a unit's number is walked; None unless it is by term."""
    if scene.part is None or scene.moment.kind != kind:
        return None
    return scene.part.term if is_here(scene, layer, unit) else None


def come(scene: Scene, kind: Kind, layer: int, unit: int, k: int = 0) -> float:
    """Return how far the k-th term of a unit has come: 0 not begun, 1 done.

    The terms of a unit that is not walked term by term come together.
    """
    own = 0 if kind in ("update", "loss") else layer
    if scene.part is None or not scene.is_now(kind, own):
        return scene.done(kind, own)
    here = scene.part.unit, scene.part.term or 0
    there = (layer, unit), 0 if scene.part.term is None else k
    return scene.progress if there == here else float(there < here)


def updated(
    scene: Scene, layer: int, sources: IntArray, targets: IntArray
) -> FloatArray:
    """Return how far a walked update has come in weights of a layer, (k,).

    Parameters
    ----------
    scene : Scene
    layer : int
    sources, targets : (k,) int arrays
        The units that the weights join.
    """
    assert scene.part is not None
    (own, unit), term = scene.part.unit, scene.part.term
    if layer != own:
        return np.full(len(sources), float(layer < own))
    terms = sources if term is not None else np.zeros_like(sources)
    is_here = (targets == unit) & (terms == (term or 0))
    is_done = (targets < unit) | ((targets == unit) & (terms < (term or 0)))
    return np.where(is_here, scene.progress, is_done.astype(float))


def alone(scene: Scene, layer: int, unit: int) -> Scene:
    """Return the scene in which the whole moment has come as far as in one unit."""
    if scene.part is None:
        return scene
    done = come(scene, scene.moment.kind, layer, unit)
    return replace(scene, progress=done, part=None)


def travelled(scene: Scene, kind: Kind, layer: int, unit: int, k: int, n: int) -> float:
    """Return how far the k-th of n terms has travelled along its edge, 0…1."""
    done = come(scene, kind, layer, unit, k)
    if term(scene, kind, layer, unit) is None:
        return timing.travelled(done, k, n)
    return timing.share(done, 0, timing.LANDED)


def arrived(scene: Scene, kind: Kind, layer: int, unit: int, n: int) -> int:
    """Return how many of a unit's terms have arrived, of which n travel.

    Where they come one by one, what does not travel, a bias, is counted too.
    """
    here = term(scene, kind, layer, unit)
    if here is None:
        return timing.arrived(come(scene, kind, layer, unit), n)
    return here + (scene.progress >= timing.LANDED)


def is_partial(scene: Scene, kind: Kind, layer: int, unit: int, n: int) -> bool:
    """Tell whether a unit's number is walked, and some of its n terms are to come."""
    is_by_term = term(scene, kind, layer, unit) is not None
    return is_by_term and arrived(scene, kind, layer, unit, n) < n


def loss(scene: Scene) -> float:
    """Return how far the loss has come, its terms being stretches of one way."""
    if scene.part is None or scene.part.term is None or not scene.is_now("loss"):
        return scene.done("loss")
    ends = [timing.SAMPLE_LOSS, 1.0]
    outputs = scene.sizes[-1]
    if outputs > 1:
        ends = [timing.AT_LOSS * (k + 1) / outputs for k in range(outputs)] + ends
    start, end = [0.0, *ends][scene.part.term], ends[scene.part.term]
    return start * (1 - scene.progress) + end * scene.progress


def terms(scene: Scene, among: Collection[Edge]) -> dict[Edge, int]:
    """Return the edges along which the terms of the walked unit travel, in order.

    Parameters
    ----------
    scene : Scene
    among : collection of (layer, from, to)
        Those that are drawn, wires as layer L + 1.

    Returns
    -------
    dict of edge to int
        Which term each one carries.
    """
    if scene.part is None:
        return {}
    count = scene.parts.terms(scene.part.unit[0])
    ways = {_edge(scene, scene.part.unit, k): k for k in range(count)}
    return {way: k for way, k in ways.items() if way is not None and way in among}


def term_on(scene: Scene, edge: Edge) -> int | None:
    """Return which term of the walked unit an edge carries, if it carries one."""
    if scene.part is None:
        return None
    of = scene.part.unit
    count = scene.parts.terms(of[0])
    terms = (k for k in (edge[1], edge[2], 0) if k < count)
    return next((k for k in terms if _edge(scene, of, k) == edge), None)


def edge(scene: Scene) -> Edge | None:
    """Return the edge of the term that is walked; None for a bias or a whole unit."""
    if scene.part is None or scene.part.term is None:
        return None
    return _edge(scene, scene.part.unit, scene.part.term)


def _edge(scene: Scene, of: Unit, k: int) -> Edge | None:
    """Return the edge along which the k-th term of a unit's number travels."""
    (layer, unit), depth = of, scene.record.depth
    match scene.moment.kind:
        case "Z" | "dW" | "update":
            return (layer, k, unit) if k < scene.sizes[layer - 1] else None
        case "dA" if layer < depth:
            return layer + 1, unit, k
        case "dA":
            return layer + 1, unit, 0
        case "dZ" if layer == depth and scene.is_fused:
            return layer + 1, unit, 0
        case "loss":
            return (layer, k, 0) if k < scene.sizes[-1] else None
    return None
