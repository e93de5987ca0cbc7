"""The edges: colour is the sign of a weight, width its size; the wires to the loss."""

import math
from collections.abc import Iterable, Iterator
from typing import Literal

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.canvas import flow, reading, walked
from ui.canvas.curves import Curve
from ui.canvas.layout import Edge, Layout
from ui.canvas.scene import Scene, Unit, Weight
from ui.canvas.strongest import strongest
from ui.look.colours import blend

THINNEST = 1.0
# The widest edge, where there are up to so many.
WIDEST = ((24, 6.5), (100, 4.5), (300, 3.0), (1200, 1.8))
NARROWEST = 1.2  # the widest edge, where there are more
CALM = 0.75  # how much of its colour the edge of a term has that counts already
CASING = 3.0  # of the ground, about an edge that is to be told from those under it
KEPT = 3  # the scale stays until the largest weight is so many times smaller

Shade = Literal["lit", "calm", "dim"]


def wires(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Draw the wires to the loss."""
    pen = wire_pen(scene)
    for wire in places.wires.values():
        _stroke(painter, wire, pen)


def wire_pen(scene: Scene) -> QPen:
    """Return the pen of a wire: in the phase's colour while something runs there."""
    runs = flow.wires_run(scene)
    colour = scene.theme.phase(scene.moment.phase) if runs else scene.theme.muted
    return QPen(colour, 1.6 if runs else 1.2, Qt.PenStyle.DotLine)


def moving(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Draw the edges that are pointed at, and those of the unit that is walked."""
    for edge in _weights(scene):
        if edge in places.curves:
            value = _value(scene, edge)
            width = width_of(value, reference(scene), widest(places))
            width += 2 if places.is_dense else 4
            _stroke(painter, places.curves[edge], QPen(scene.theme.ink, width))
    draw(painter, scene, places, pointed_at(scene, places))
    _strongest(painter, scene, places)
    _light(painter, scene, places)
    _draw(painter, scene, places, _walked(scene, places))


def _strongest(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Draw the edges that change the most over the others, so that they can be seen."""
    found = strongest(scene, places)
    for edge in found:
        width = width_of(_value(scene, edge), reference(scene), widest(places))
        casing = flat_pen(scene.theme.surface, width + CASING)
        _stroke(painter, places.curves[edge], casing)
    draw(painter, scene, places, found)


def pointed_at(scene: Scene, places: Layout) -> tuple[Edge, ...]:
    """Return the edges that are lit: the weight itself, all edges of a lit unit."""
    found: list[Edge] = []
    for spot in scene.lit:
        if isinstance(spot, Weight):
            found.append((spot.layer, spot.source, spot.target))
        elif isinstance(spot, Unit):
            found += _edges_of(places, spot)
    return tuple(edge for edge in dict.fromkeys(found) if edge in places.curves)


def _edges_of(places: Layout, unit: Unit) -> list[Edge]:
    """Return the edges into a unit, then those out of it."""
    layer, found = unit.layer, []
    if layer > 0:
        found += [(layer, f, unit.unit) for f in places.columns[layer - 1].shown]
    if layer < len(places.columns) - 1:
        found += [(layer + 1, unit.unit, t) for t in places.columns[layer + 1].shown]
    return found


def reference(scene: Scene) -> float:
    """Return the |w| that gets the widest edge: 1, 2 or 5 times a power of ten."""
    return scene.view.widest or steady(scene, 0.0)


def steady(scene: Scene, kept: float) -> float:
    """Return such a |w| for the weights of the step, the one so far if it still does.

    Without that, edges whose weights hover about a round number would flicker.

    Parameters
    ----------
    scene : Scene
    kept : float
        The |w| of the widest edge so far; 0 for none.
    """
    largest = _largest(scene)
    if kept / KEPT < largest <= kept:
        return kept
    if not 0 < largest < math.inf:
        return 1.0
    exponent = math.floor(math.log10(largest))
    rounds = (float(f"{digit}e{exponent}") for digit in (1, 2, 5, 10))
    return next(value for value in rounds if value >= largest)


def _largest(scene: Scene) -> float:
    """Return the largest finite |w| of the step, before and after its update.

    With both, nothing but the weights themselves changes the edges at the update.
    """
    sides = scene.record.W_before, scene.record.W_after
    found = (np.abs(W[np.isfinite(W)]) for side in sides for W in side.values())
    return max(float(sizes.max(initial=0.0)) for sizes in found)


def widest(places: Layout) -> float:
    """Return how wide an edge can be: less, the more there are."""
    count = len(places.curves)
    return next((width for most, width in WIDEST if count <= most), NARROWEST)


def width_of(value: float, largest: float, widest: float) -> float:
    """Return the width of an edge with weight `value`, `largest` having the widest."""
    share = 0.0 if math.isnan(value) else min(1.0, abs(value) / largest)
    return thinnest(widest) + (widest - thinnest(widest)) * share


def thinnest(widest: float) -> float:
    """Return the width of an edge whose weight is 0, where `widest` is the widest."""
    return THINNEST if widest > WIDEST[-1][1] else widest / 12


def _weights(scene: Scene) -> set[Edge]:
    return {(s.layer, s.source, s.target) for s in scene.lit if isinstance(s, Weight)}


def is_lit(scene: Scene, layer: int) -> bool:
    """Tell whether the moment uses all edges into a layer at once."""
    return scene.part is None and flow.carries(scene, layer)


def draw(
    painter: QPainter, scene: Scene, places: Layout, edges: Iterable[Edge]
) -> None:
    """Draw edges one by one, lit where the moment or a pointer uses them."""
    _draw(painter, scene, places, _plainly(scene, places, edges))


def _plainly(
    scene: Scene, places: Layout, edges: Iterable[Edge]
) -> Iterator[tuple[Edge, Shade]]:
    """Give edges a shade: lit where the moment or a pointer uses them."""
    pointed = set(pointed_at(scene, places))
    for edge in edges:
        is_used = is_lit(scene, edge[0]) or edge in pointed
        yield edge, "lit" if is_used else "dim"


def _walked(scene: Scene, places: Layout) -> Iterator[tuple[Edge, Shade]]:
    """Give the edges of the walked unit a shade: calmer once a term counts."""
    term = scene.part.term if scene.part else None
    for edge, k in walked.terms(scene, places.curves).items():
        if term is None or k == term:
            yield edge, "lit"
        else:
            yield edge, "calm" if k < term else "dim"


def _draw(
    painter: QPainter,
    scene: Scene,
    places: Layout,
    shaded: Iterable[tuple[Edge, Shade]],
) -> None:
    theme, largest, most = scene.theme, reference(scene), widest(places)
    for edge, shade in shaded:
        value = _value(scene, edge)
        colour = theme.sign(value)
        if shade == "dim":
            colour = theme.dimmed(colour)
        elif shade == "calm":
            colour = blend(theme.surface, colour, CALM)
        pen = pen_of(value, colour, width_of(value, largest, most))
        _stroke(painter, places.curves[edge], pen)


def _value(scene: Scene, edge: Edge) -> float:
    """Return the weight that an edge shows; none where it is veiled."""
    return 0.0 if "w" in scene.veil else reading.slid(scene, Weight(*edge))


def _light(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Draw what lights the edge, or the wire, of the term that is walked."""
    edge, phase = walked.edge(scene), scene.theme.phase(scene.moment.phase)
    if edge in places.curves:
        width = width_of(_value(scene, edge), reference(scene), widest(places)) + 8
        glow = blend(scene.theme.surface, phase, 0.3)
        _stroke(painter, places.curves[edge], flat_pen(glow, width))
    elif edge in places.edges:
        _stroke(painter, places.edges[edge], QPen(phase, 2.4))


def pen_of(value: float, colour: QColor, width: float) -> QPen:
    """Return the pen of an edge alone, dotted where its weight is NaN."""
    pen = flat_pen(colour, width)
    if math.isnan(value):
        pen.setStyle(Qt.PenStyle.DotLine)
    return pen


def flat_pen(colour: QColor, width: float) -> QPen:
    """Return the pen of an edge, which ends where its unit begins."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)


def _stroke(painter: QPainter, curve: Curve, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(curve.path)
