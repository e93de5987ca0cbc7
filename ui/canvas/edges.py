"""The edges: colour is the sign of a weight, width its size; the wires to the loss."""

import math
from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.canvas import flow, reading, timing
from ui.canvas.curves import Curve
from ui.canvas.layout import Edge, Layout
from ui.canvas.scene import Scene, Unit, Weight

THINNEST = 1.0
# The widest edge, where there are up to so many.
WIDEST = ((24, 6.5), (100, 4.5), (300, 3.0), (1200, 1.8))
NARROWEST = 1.2  # the widest edge, where there are more
KEPT = 3  # the scale stays until the largest weight is so many times smaller


def wires(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Draw the wires to the loss."""
    runs = flow.wires_run(scene)
    colour = scene.theme.phase(scene.moment.phase) if runs else scene.theme.muted
    pen = QPen(colour, 1.6 if runs else 1.2, Qt.PenStyle.DotLine)
    for wire in places.wires.values():
        _stroke(painter, wire, pen)


def moving(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Draw the edges that are pointed at."""
    for edge in _weights(scene):
        if edge in places.curves:
            value = _weight(scene, edge)
            width = width_of(value, reference(scene), widest(places))
            width += 2 if places.is_dense else 4
            _stroke(painter, places.curves[edge], QPen(scene.theme.ink, width))
    draw(painter, scene, places, pointed_at(scene, places))


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
    """Return such a |w| for the weights on the screen, the one so far if it still does.

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
    """Return the largest finite |w| at the cursor; an update has two sides."""
    record = scene.record
    sides = [record.W_before, record.W_after] if scene.is_after else [record.W_before]
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


def draw(
    painter: QPainter, scene: Scene, places: Layout, edges: Iterable[Edge]
) -> None:
    """Draw edges one by one, lit where the moment or a pointer uses them."""
    theme, largest, most = scene.theme, reference(scene), widest(places)
    pointed = set(pointed_at(scene, places))
    for edge in edges:
        value = 0.0 if "w" in scene.veil else _weight(scene, edge)
        colour = theme.sign(value)
        if not flow.carries(scene, edge[0]) and edge not in pointed:
            colour = theme.dimmed(colour)
        pen = pen_of(value, colour, width_of(value, largest, most))
        _stroke(painter, places.curves[edge], pen)


def _weight(scene: Scene, edge: Edge) -> float:
    """Return the weight as it is drawn: it slides from its old value to the new."""
    before, after = reading.around(scene, Weight(*edge))
    return before + (after - before) * timing.share(
        scene.done("update"), 0, timing.SLID
    )


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
