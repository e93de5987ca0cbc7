"""What colours, widths, marks and signs mean in a picture, with its scales of now."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.canvas import badges, edges, inputs, legend_moment, maps, reading, strip
from ui.canvas.drawing import LABEL, wrapped, write
from ui.canvas.moment_sketches import MomentSketches
from ui.canvas.places import places_of
from ui.canvas.scene import Scene
from ui.canvas.sketches import PHASES, Entry, Sketches
from ui.words import numbers, vocabulary

translate = QCoreApplication.translate
LINE, LEADING, PADDING = 22.0, 15.0, 14.0
SKETCH, GAP = 70.0, 12.0


def entries(scene: Scene) -> list[Entry]:
    """Return a line for everything that the picture of a scene consists of."""
    sketches = Sketches(scene)
    made = (_of_edges, _of_phases, _of_units, _of_samples, _of_numbers)
    found = (entry for make in made for entry in make(scene, sketches))
    return [*legend_moment.entries(scene), *found]


def height(scene: Scene, width: float) -> float:
    """Return how high the legend of a scene is in a width, in pixels."""
    return sum(_height(lines) for _, lines in _placed(scene, width)) + PADDING


def draw(painter: QPainter, scene: Scene, width: float) -> None:
    """Draw the legend of a scene from (0, 0) on, as wide as it may be, in pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = 0.0
    for entry, lines in _placed(scene, width):
        entry.draw(painter, QRectF(PADDING, top, SKETCH, LINE - 3))
        for k, text in enumerate(lines):
            place = QPointF(PADDING + SKETCH + GAP, top + 13 + LEADING * k)
            write(painter, place, text, LABEL, scene.theme.ink)
        top += _height(lines)


def _placed(scene: Scene, width: float) -> Iterator[tuple[Entry, list[str]]]:
    """Yield every entry with its text in lines that fit beside its sketch."""
    room = max(1.0, width - 2 * PADDING - SKETCH - GAP)
    for entry in entries(scene):
        yield entry, wrapped(entry.text, LABEL, room)


def _height(lines: list[str]) -> float:
    return LINE + LEADING * (len(lines) - 1)


def _of_edges(scene: Scene, sketches: Sketches) -> Iterator[Entry]:
    yield Entry(
        sketches.signs, translate("Canvas", "blue is positive, orange negative")
    )
    largest = numbers.plain(edges.reference(scene), 0)
    text = translate("Canvas", "width of an edge: |w|, the widest {0} in this step")
    yield Entry(sketches.widths, text.format(largest))
    yield from _of_weights(scene)
    text = translate("Canvas", "dimmed: has no part in this moment")
    yield Entry(sketches.dimmed, text)
    text = translate("Canvas", "dotted: between an output and the loss, no weight")
    yield Entry(sketches.wire, text)


def _of_weights(scene: Scene) -> Iterator[Entry]:
    """Say what is written on edges, and why some have no number."""
    sketches, places = MomentSketches(scene), places_of(scene)
    if not places.has_labels:
        text = translate("Canvas", "too many edges for numbers: point at one for its w")
        yield Entry(sketches.bare, text)
        return
    yield Entry(sketches.weight, translate("Canvas", "on an edge: its weight w"))
    if len(places.labels) < len(places.curves):
        text = translate(
            "Canvas",
            "no number: without room to see which edge it is of; point at the edge",
        )
        yield Entry(sketches.bare, text)


def _of_phases(scene: Scene, sketches: Sketches) -> Iterator[Entry]:
    names = " · ".join(vocabulary.phase(phase) for phase in PHASES)
    yield Entry(sketches.phases, translate("Canvas", "outline: {0}").format(names))


def _of_units(scene: Scene, sketches: Sketches) -> Iterator[Entry]:
    if sketches.column("card", "small_card"):
        yield from _of_cards(scene, sketches)
    if sketches.column("disc", "line"):
        yield from _of_discs(scene, sketches)
    scales = _scales(scene)
    if scales:
        text = translate("Canvas", "colour of a: {0}").format(scales)
        yield Entry(sketches.scale, text)
    if scene.maps and maps.is_surface(scene, scene.record.depth):
        text = translate("Canvas", "the prediction, from the least to the largest")
        yield Entry(sketches.surface, text)
    image = scene.names.image
    if image:
        low, high = numbers.exact(image.low), numbers.exact(image.high)
        text = translate("Canvas", "ink of a pixel: {0} … {1}").format(low, high)
        yield Entry(sketches.ink, text)
        text = translate(
            "Canvas",
            "votes of the pixels for a unit: what each adds to its z; blue raises it, "
            "orange lowers it",
        )
        yield Entry(partial(sketches.text, "w·x"), text)
        text = translate(
            "Canvas", "behind a hidden layer: how z changes with a little more of x"
        )
        yield Entry(partial(sketches.text, "∂z/∂x"), text)


def _of_cards(scene: Scene, sketches: Sketches) -> Iterator[Entry]:
    text = translate("Canvas", "a of every sample of the batch")
    if scene.maps:
        text = translate(
            "Canvas",
            "map of a unit: the a it gives for any {0} and {1} with the weights of "
            "now; the ring is the sample",
        )
        text = text.format(*scene.names.features)
    yield Entry(sketches.stamp, text)
    if scene.maps and not scene.done("A", scene.record.depth):
        text = translate("Canvas", "pale map: in this step its a is not computed yet")
        yield Entry(MomentSketches(scene).pale, text)


def _of_discs(scene: Scene, sketches: Sketches) -> Iterator[Entry]:
    text = translate(
        "Canvas",
        "disc: its fill is a, the stronger the larger |a|; click it for numbers",
    )
    yield Entry(sketches.disc, text)
    if not scene.done("A", scene.record.depth):
        text = translate("Canvas", "empty disc: a is not computed yet, or 0")
        yield Entry(MomentSketches(scene).unknown, text)
    if scene.moment.phase in ("backward", "update"):
        text = translate("Canvas", "dot in a disc: its gradient, ∂ℒ/∂a, then ∂ℒ/∂z")
        yield Entry(sketches.core, text)


def _scales(scene: Scene) -> str:
    """Return from where to where the colours of a go: ``[1], [2] −1.0 … +1.0``."""
    found = []
    for layer in range(1, len(scene.sizes)):
        if scene.maps and maps.is_surface(scene, layer):
            continue
        limit, middle = maps.limits(scene, layer)
        ends = numbers.signed(middle - limit, 1), numbers.signed(middle + limit, 1)
        found.append((f"[{layer}]", " … ".join(ends)))
    groups = groupby(found, key=lambda pair: pair[1])
    parts = (f"{', '.join(name for name, _ in same)} {ends}" for ends, same in groups)
    return " · ".join(parts)


def _of_samples(scene: Scene, sketches: Sketches) -> Iterator[Entry]:
    for icon, pieces in badges.whose(scene):
        if icon:
            yield Entry(partial(sketches.icon, icon), "".join(pieces))
    if places_of(scene).columns[0].form == "node" and inputs.raw_text(scene, 0):
        text = translate("Canvas", "of an input: what the network sees, and the table")
        yield Entry(MomentSketches(scene).input, text)
    classes = scene.names.classes
    if classes:
        text = translate("Canvas", "classes: {0}").format(", ".join(classes))
        yield Entry(sketches.classes, text)
    if classes and strip.has_verdicts(scene):
        text = translate("Canvas", "the predicted class is right, wrong")
        yield Entry(sketches.outcomes, text)
    if scene.done("loss"):
        text = translate(
            "Canvas", "bars, in the loss and under each sample: {0}, dark the followed"
        )
        letter = "ℒ⁽ⁱ⁾" if reading.has_sample_losses(scene) else "e⁽ⁱ⁾"
        yield Entry(MomentSketches(scene).bars, text.format(letter))


def _of_numbers(scene: Scene, sketches: Sketches) -> Iterator[Entry]:
    text = translate("Canvas", "not computed yet: it is not 0")
    yield Entry(partial(sketches.text, reading.NOT_YET), text)
    if scene.veil:
        text = translate("Canvas", "hidden: say it first")
        yield Entry(partial(sketches.text, reading.VEILED), text)
    text = translate("Canvas", "NaN: not a number · ∞: beyond all numbers")
    yield Entry(sketches.missing, text)
