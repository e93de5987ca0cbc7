"""What stands over the columns: which layer it is, its shape and its activation."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from ui import numbers, vocabulary
from ui.canvas.columns import Column
from ui.canvas.drawing import CAPTION, HEADING, box, elided, text_width, write
from ui.canvas.layout import Layout
from ui.canvas.scene import Scene

translate = QCoreApplication.translate
FIRST, SECOND = 21.0, 37.0  # baselines


def draw(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Write both lines over every column and over the loss."""
    centres = [column.centre for column in places.columns]
    centres.append(places.loss.center().x())
    room = min(b - a for a, b in pairwise(centres)) - 8
    texts = [*(words(scene, column) for column in places.columns), loss_words(scene)]
    for x, (name, detail) in zip(centres, texts, strict=True):
        name, detail = elided(name, HEADING, room), elided(detail, CAPTION, room)
        write(painter, QPointF(x, FIRST), name, HEADING, scene.theme.ink, "centre")
        write(painter, QPointF(x, SECOND), detail, CAPTION, scene.theme.muted, "centre")


def hidden(painter: QPainter, scene: Scene, column: Column) -> None:
    """Write in the middle of a column how many of its units are not drawn."""
    if column.more is not None:
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
    return name.format(layer), f"W {shape} · {scene.activations[layer - 1]}"


def loss_words(scene: Scene) -> tuple[str, str]:
    """Return the heading of the loss and its name."""
    return translate("Canvas", "Loss"), vocabulary.loss(scene.loss)
