"""All the edges, under everything else; where there are many they are drawn at once."""

import numpy as np
from PySide6.QtGui import QPainter

from nnviz.types import FloatArray
from ui.canvas import edges, timing, walked
from ui.canvas.bundle import Bundle
from ui.canvas.layout import Layout
from ui.canvas.scene import Scene
from ui.look.colours import blend

LEVELS = 8  # widths that many edges are rounded to


def draw(
    painter: QPainter, scene: Scene, places: Layout, is_plain: bool = False
) -> None:
    """Draw every edge, lit where the moment uses it.

    Parameters
    ----------
    painter : QPainter
    scene : Scene
    places : Layout
    is_plain : bool
        Whether many edges are drawn several times as fast, with jagged lines.
    """
    if not places.is_dense:
        edges.draw(painter, scene, places, places.curves)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not is_plain)
    for bundle in places.bundles:
        _draw_bundle(painter, scene, places, bundle, is_plain)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def weights(scene: Scene, bundle: Bundle) -> FloatArray:
    """Return the weights of edges as they are drawn, (k,): an update slides them."""
    record, layer = scene.record, bundle.layer
    before, after = bundle.of(record.W_before[layer]), bundle.of(record.W_after[layer])
    if scene.part is not None and scene.is_now("update"):
        come = walked.updated(scene, layer, bundle.sources, bundle.targets)
        share = np.clip(come / timing.SLID, 0, 1)
    else:
        share = np.full(1, timing.share(scene.done("update"), 0, timing.SLID))
    with np.errstate(all="ignore"):  # after a divergence
        sliding = before + share * (after - before)
    return np.where(share >= 1, after, np.where(share <= 0, before, sliding))


def _draw_bundle(
    painter: QPainter, scene: Scene, places: Layout, bundle: Bundle, is_plain: bool
) -> None:
    """Draw the edges into a layer, those of one sign and width together."""
    theme, most = scene.theme, edges.widest(places)
    is_lit = edges.is_lit(scene, bundle.layer)
    for level, members in _levels(scene, bundle):
        width = edges.width_of(max(0, abs(level) - 1), LEVELS - 1, most)
        colour = theme.sign(level)
        colour = colour if is_lit else theme.dimmed(colour)
        if is_plain and width < 1:  # such a line cannot be thinner than a pixel
            colour = blend(theme.surface, colour, width)
        painter.setPen(edges.flat_pen(colour, width))
        painter.drawLines([bundle.lines[k] for k in members])


def _levels(scene: Scene, bundle: Bundle) -> list[tuple[int, list[int]]]:
    """Return (level, edges) with the widest last: a sign times 1…`LEVELS`, or 0."""
    shown = weights(scene, bundle)
    if "w" in scene.veil:
        shown = np.zeros_like(shown)
    shares = np.nan_to_num(shown / edges.reference(scene), nan=0.0)
    steps = 1 + np.rint(np.minimum(np.abs(shares), 1) * (LEVELS - 1))
    levels = (np.sign(shares) * steps).astype(int)
    order = np.argsort(np.abs(levels), kind="stable")
    found: dict[int, list[int]] = {}
    for k, level in zip(order.tolist(), levels[order].tolist(), strict=True):
        found.setdefault(level, []).append(k)
    return list(found.items())
