"""What moves when: which layers take part in a moment, and the marks on the edges."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from ui.canvas import reading, timing, walked
from ui.canvas.curves import PARKED
from ui.canvas.reading import layer_input, pick, picked
from ui.canvas.scene import Quantity, Scene, Weight
from ui.canvas.walked import Edge

MOST_MARKS, MOST_PAIRS = 120, 60
MEETING = 0.42

# Marks have the colour of a sign: what is veiled must not show in them.
_TELLING: dict[str, frozenset[Quantity]] = {
    "Z": frozenset({"w"}),
    "loss": frozenset({"a"}),
    "dA": frozenset({"w", "da", "dz"}),
    "dZ": frozenset({"dz"}),
    "dW": frozenset({"a", "dz"}),
}


@dataclass(frozen=True)
class Mark:
    """One value on its way along an edge.

    Attributes
    ----------
    edge : (layer, from, to)
    place : float
        0 at the source, 1 at the target.
    value : float
        What it carries.
    is_forward : bool
        Whether it points at the target.
    size : float
        0…1, by magnitude among the marks of its kind.
    """

    edge: Edge
    place: float
    value: float
    is_forward: bool
    size: float


def computes(scene: Scene, layer: int) -> bool:
    """Tell whether the numbers of this layer's units are what the moment computes."""
    return layer > 0 and scene.moment.layer == layer


def takes_part(scene: Scene, layer: int) -> bool:
    """Tell whether the units of a layer have a part in the moment."""
    kind, own = scene.moment.kind, scene.moment.layer
    if kind == "batch":
        return layer == 0
    if kind == "loss":
        return layer == scene.record.depth
    parts = {"Z": (own - 1, own), "dW": (own - 1, own), "dA": (own, own + 1)}
    return kind == "update" or layer in parts.get(kind, (own,))


def answers(scene: Scene, layer: int) -> bool:
    """Tell whether the moment needs or makes what the units of a layer answer.

    Before their a is computed it has no part, though their sum may be on its way.
    """
    is_known = layer == 0 or scene.is_now("A", layer) or scene.done("A", layer) > 0
    return is_known and takes_part(scene, layer)


def carries(scene: Scene, layer: int) -> bool:
    """Tell whether something moves along the edges into a layer."""
    kind, own = scene.moment.kind, scene.moment.layer
    carrying = {"Z": own, "dW": own, "dA": own + 1}
    return kind == "update" or carrying.get(kind) == layer


def wires_run(scene: Scene) -> bool:
    """Tell whether something moves between the output and the loss."""
    kind, own = scene.moment.kind, scene.moment.layer
    is_last = own == scene.record.depth
    return kind == "loss" or (
        is_last and (kind == "dA" or (kind == "dZ" and scene.is_fused))
    )


def marks(scene: Scene, edges: Collection[Edge]) -> tuple[Mark, ...]:
    """Return the values on their way at this moment and progress.

    Parameters
    ----------
    scene : Scene
    edges : collection of (layer, from, to)
        Those that are drawn, wires as layer L + 1; of many, the strongest are marked.
    """
    kind = scene.moment.kind
    if _TELLING.get(kind, frozenset()) & scene.veil:
        return ()
    if scene.part is not None:
        return _walked(scene, edges)
    is_still = scene.progress <= 0 or (scene.reduce_motion and scene.progress < 1)
    return () if is_still else _all(scene, edges)


def _walked(scene: Scene, edges: Collection[Edge]) -> tuple[Mark, ...]:
    """Return the values of the walked unit that are on their way or have arrived."""
    here, own = walked.edge(scene), walked.terms(scene, edges)
    is_by_term = scene.part is not None and scene.part.term is not None
    if scene.moment.kind == "dW" and is_by_term:  # what has met travels no more
        own = {edge: k for edge, k in own.items() if edge == here}
    has_left = [mark for mark in _all(scene, own) if 0 < mark.place < 1]
    if scene.reduce_motion and scene.progress < 1:
        moves = {here} if here is not None else own.keys()
        has_left = [mark for mark in has_left if mark.edge not in moves]
    return tuple(has_left)


def _all(scene: Scene, edges: Iterable[Edge]) -> tuple[Mark, ...]:
    kind = scene.moment.kind
    movers = {"Z": _products, "loss": _outputs, "dA": _shares, "dZ": _direct}
    if kind == "dW":
        pairs = _pairs(scene, edges)
        return (*_sized(_meeting(scene, pairs, 0)), *_sized(_meeting(scene, pairs, 1)))
    mover = movers.get(kind)
    return _sized(mover(scene, _strongest(scene, edges))) if mover else ()


def _strongest(scene: Scene, edges: Iterable[Edge]) -> Iterable[Edge]:
    """Return those of the edges that are marked, where products travel on many."""
    kind, own = scene.moment.kind, scene.moment.layer
    layer = own if kind == "Z" else own + 1
    if kind not in ("Z", "dA") or layer > scene.record.depth:
        return edges
    found = [edge for edge in edges if edge[0] == layer]
    if len(found) <= MOST_MARKS:
        return found
    _, sources, targets = np.array(found).T
    if kind == "Z":
        factors = picked(scene, layer_input(scene, layer))[sources]
    else:
        factors = picked(scene, scene.record.dZ[layer])[targets]
    with np.errstate(all="ignore"):  # after a divergence
        sizes = np.abs(scene.record.W_before[layer][sources, targets] * factors)
    order = np.argsort(-np.where(np.isfinite(sizes), sizes, 0.0), kind="stable")
    return [found[k] for k in order[:MOST_MARKS]]


Moving = tuple[Edge, float, float, bool]  # edge, place, value, is_forward


def _products(scene: Scene, edges: Iterable[Edge]) -> Iterator[Moving]:
    """Z[l]: w·x travels into the layer."""
    layer = scene.moment.layer
    for edge in edges:
        if edge[0] == layer:
            _, f, t = edge
            way = walked.travelled(scene, "Z", layer, t, f, scene.sizes[layer - 1])
            yield edge, PARKED * way, reading.carried(scene, Weight(*edge)), True


def _outputs(scene: Scene, edges: Iterable[Edge]) -> Iterator[Moving]:
    """Loss: the outputs run to the loss."""
    depth = scene.record.depth
    for edge in edges:
        if edge[0] == depth + 1:
            way = _to_loss(scene, edge[1])
            value = pick(scene, scene.record.A[depth], edge[1])
            yield edge, PARKED * way, value, True


def _to_loss(scene: Scene, output: int) -> float:
    """Return how far an output has come on its way to the loss."""
    if scene.part is None or scene.part.term is None:
        return timing.share(walked.loss(scene), 0, timing.AT_LOSS)
    done = walked.come(scene, "loss", scene.record.depth + 1, 0, output)
    return timing.share(done, 0, timing.LANDED)


def _shares(scene: Scene, edges: Iterable[Edge]) -> Iterator[Moving]:
    """dA[l]: ∂ℒ/∂z·w travels back, with the weights from before the update."""
    layer = scene.moment.layer
    if layer == scene.record.depth:
        yield from _from_loss(scene, edges, timing.ARRIVED)
        return
    for edge in edges:
        if edge[0] == layer + 1:
            _, f, t = edge
            way = walked.travelled(scene, "dA", layer, f, t, scene.sizes[layer + 1])
            yield edge, 1 - PARKED * way, reading.carried(scene, Weight(*edge)), False


def _direct(scene: Scene, edges: Iterable[Edge]) -> Iterator[Moving]:
    """dZ[L] of a fused loss: a − y comes straight from the loss."""
    if wires_run(scene):
        yield from _from_loss(scene, edges, timing.PASSED)


def _from_loss(scene: Scene, edges: Iterable[Edge], end: float) -> Iterator[Moving]:
    depth = scene.record.depth
    gradients = scene.record.dZ if scene.is_fused else scene.record.dA
    way = timing.share(scene.progress, 0, end)
    for edge in edges:
        if edge[0] == depth + 1:
            value = pick(scene, gradients[depth], edge[1])
            yield edge, 1 - PARKED * way, value, False


def _pairs(scene: Scene, edges: Iterable[Edge]) -> list[Edge]:
    """Return the edges on which a and ∂ℒ/∂z meet; of many, the largest products."""
    layer = scene.moment.layer
    found = [edge for edge in edges if edge[0] == layer]
    if len(found) <= MOST_PAIRS:
        return found
    _, sources, targets = np.array(found).T
    a, dz = layer_input(scene, layer), scene.record.dZ[layer]
    with np.errstate(all="ignore"):  # after a divergence
        products = a[scene.sample, sources] * dz[scene.sample, targets]
    order = np.argsort(-np.abs(np.nan_to_num(products)), kind="stable")
    return [found[k] for k in order[:MOST_PAIRS]]


def _meeting(scene: Scene, edges: Iterable[Edge], side: int) -> Iterator[Moving]:
    """dW[l]: a from the left and ∂ℒ/∂z from the right, until they have met."""
    layer = scene.moment.layer
    if scene.progress >= timing.MET or scene.is_mean:
        return
    way = MEETING * timing.share(scene.progress, 0, timing.MET)
    A, dZ = layer_input(scene, layer), scene.record.dZ[layer]
    for edge in edges:
        if edge[0] == layer:
            if side == 0:
                yield edge, way, pick(scene, A, edge[1]), True
            else:
                yield edge, 1 - way, pick(scene, dZ, edge[2]), False


def _sized(moving: Iterable[Moving]) -> tuple[Mark, ...]:
    """Make marks, sized by magnitude, the strongest of too many."""
    found = list(moving)
    values = np.array([value for _, _, value, _ in found])
    sizes = np.where(np.isfinite(values), np.abs(values), 0.0)
    order = np.argsort(-sizes, kind="stable")[:MOST_MARKS]
    shares = np.sqrt(sizes / (sizes.max(initial=0.0) or 1.0)).tolist()
    shown = order.tolist() if len(found) > MOST_MARKS else range(len(found))
    return tuple(Mark(*found[k], shares[k]) for k in shown)
