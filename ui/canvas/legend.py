"""What colours, widths, marks and signs mean in a picture, with its scales of now."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from ui import numbers, vocabulary
from ui.canvas import edges, footer, maps, reading
from ui.canvas.drawing import LABEL, wrapped, write
from ui.canvas.scene import Scene
from ui.canvas.sketches import PHASES, Sketch, Sketches

translate = QCoreApplication.translate
LINE, LEADING, PADDING = 22.0, 15.0, 14.0
SKETCH, GAP = 70.0, 12.0


class Entry(NamedTuple):
    """A line of the legend: what is seen, and what it means."""

    draw: Sketch
    text: str


def entries(scene: Scene) -> list[Entry]:
    """Return a line for everything that the picture of a scene consists of."""
    sketches = Sketches(scene)
    made = (_of_edges, _of_marks, _of_units, _of_samples, _of_numbers)
    return [entry for make in made for entry in make(scene, sketches)]


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
    text = translate("Canvas", "width of an edge: |w|, the widest {0}").format(largest)
    yield Entry(sketches.widths, text)
    text = translate("Canvas", "dimmed: has no part in this moment")
    yield Entry(sketches.dimmed, text)
    text = translate("Canvas", "dotted: between an output and the loss, no weight")
    yield Entry(sketches.wire, text)


def _of_marks(scene: Scene, sketches: Sketches) -> Iterator[Entry]:
    text = translate("Canvas", "a value on its way: its size is |value|")
    yield Entry(sketches.sizes, text)
    names = " · ".join(vocabulary.phase(phase) for phase in PHASES)
    yield Entry(sketches.phases, translate("Canvas", "ring: {0}").format(names))


def _of_units(scene: Scene, sketches: Sketches) -> Iterator[Entry]:
    if sketches.column("card", "small_card"):
        text = translate("Canvas", "a of every sample of the batch")
        if scene.maps:
            x, y = scene.names.features
            text = translate("Canvas", "a over {0} and {1}; the ring is the sample")
            text = text.format(x, y)
        yield Entry(sketches.stamp, text)
    if sketches.column("disc", "line"):
        text = translate("Canvas", "disc: filled with a, in its middle the gradient")
        yield Entry(sketches.disc, text)
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
    for icon, pieces in footer.whose(scene):
        if icon:
            yield Entry(partial(sketches.icon, icon), "".join(pieces))
    classes = scene.names.classes
    if classes:
        text = translate("Canvas", "classes: {0}").format(", ".join(classes))
        yield Entry(sketches.classes, text)
        text = translate("Canvas", "the predicted class is right, wrong")
        yield Entry(sketches.outcomes, text)


def _of_numbers(scene: Scene, sketches: Sketches) -> Iterator[Entry]:
    text = translate("Canvas", "not computed yet: it is not 0")
    yield Entry(partial(sketches.text, reading.NOT_YET), text)
    if scene.veil:
        text = translate("Canvas", "hidden: say it first")
        yield Entry(partial(sketches.text, reading.VEILED), text)
    text = translate("Canvas", "NaN: not a number · ∞: beyond all numbers")
    yield Entry(sketches.missing, text)
