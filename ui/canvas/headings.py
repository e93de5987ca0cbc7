"""What stands over the columns: which layer it is, its shape and its activation."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.canvas import strongest
from ui.canvas.columns import Column
from ui.canvas.drawing import CAPTION, HEADING, Style, box, text_width, write
from ui.canvas.layout import Layout
from ui.canvas.scene import Scene
from ui.words import numbers, vocabulary

translate = QCoreApplication.translate
FIRST, SECOND = 21.0, 37.0  # baselines
CORNER = 30.0  # pixels at the right where a window has buttons
TOP, BOTTOM, WIDEST = 6.0, 43.0, 150.0  # of what belongs to a heading


def draw(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Write both lines over every column and over the loss."""
    texts = [*(words(scene, column) for column in places.columns), loss_words(scene)]
    names, details = zip(*texts, strict=True)
    ink, muted = scene.theme.ink, scene.theme.muted
    news = _news(scene, places)
    details = tuple(new or text for new, text in zip(news, details, strict=True))
    lit = scene.theme.phase_text(scene.moment.phase)
    for row, y, style, colours in (
        (names, FIRST, HEADING, [ink] * len(news)),
        (details, SECOND, CAPTION, [lit if new else muted for new in news]),
    ):
        centres = _beside_corner(places, row, style)
        fitting = _fitting(row, centres, style)
        for x, text, colour in zip(centres, row, colours, strict=True):
            write(painter, QPointF(x, y), text, fitting, colour, "centre")
    chosen = scene.selection.layer
    if chosen is not None:
        box(painter, rects(places)[chosen], 8, None, ink, 1.5)


def _news(scene: Scene, places: Layout) -> list[str]:
    """Return what a moment makes of the weights of each column that has too many."""
    of_layers = range(1, len(places.columns))
    found = ["" if places.has_labels else strongest.news(scene, k) for k in of_layers]
    return ["", *found, ""]


def rects(places: Layout) -> list[QRectF]:
    """Return what belongs to each heading: of the columns, then of the loss."""
    centres = _centres(places)
    gaps = [WIDEST, *(b - a for a, b in pairwise(centres)), WIDEST]
    widths = [min(WIDEST, *near) - 6 for near in pairwise(gaps)]
    found = zip(centres, widths, strict=True)
    return [QRectF(x - w / 2, TOP, w, BOTTOM - TOP) for x, w in found]


def _centres(places: Layout) -> list[float]:
    centres = [column.centre for column in places.columns]
    return [*centres, places.loss.center().x()]


def _beside_corner(places: Layout, texts: Sequence[str], style: Style) -> list[float]:
    """Return the centres, the last so that its text leaves the corner to buttons."""
    *others, last = _centres(places)
    end = places.size[0] - CORNER / places.scale
    return [*others, min(last, end - text_width(texts[-1], style) / 2)]


def _fitting(texts: Sequence[str], centres: Sequence[float], style: Style) -> Style:
    """Return the style, or a smaller one in which no two neighbours touch."""
    widths = [text_width(text, style) for text in texts]
    wanted = [(one + two) / 2 + 8 for one, two in pairwise(widths)]
    room = [b - a for a, b in pairwise(centres)]
    share = min(have / want for have, want in zip(room, wanted, strict=True))
    return style._replace(px=int(style.px * min(1.0, share)))


def hidden(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Write in the middle of a column how many of its units are not drawn."""
    for column in places.columns:
        if column.more is None:
            continue
        text = translate("Canvas", "… {0} more …").format(column.hidden)
        width = text_width(text, CAPTION) + 8
        pill = QRectF(column.more.x() - width / 2, column.more.y() - 8, width, 16)
        box(painter, pill, 4, scene.theme.surface)
        place = column.more + QPointF(0, 4)
        write(painter, place, text, CAPTION, scene.theme.muted, "centre")


def words(scene: Scene, column: Column) -> tuple[str, str]:
    """Return the heading of a layer and the line under it."""
    layer, sizes = column.layer, scene.sizes
    if layer == 0:
        shape = numbers.shape(scene.record.m, sizes[0])
        return translate("Canvas", "Input X"), shape
    name = translate("Canvas", "Hidden layer [{0}]")
    if layer == scene.record.depth:
        name = translate("Canvas", "Output layer [{0}]")
    shape = numbers.shape(sizes[layer - 1], sizes[layer])
    activation = vocabulary.activation(scene.activations[layer - 1])
    return name.format(layer), f"W {shape} · {activation}"


def loss_words(scene: Scene) -> tuple[str, str]:
    """Return the heading of the loss and its name."""
    return translate("Canvas", "Loss"), vocabulary.loss(scene.loss)
