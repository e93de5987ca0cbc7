"""Batch: the samples fly from the strip to their places in the maps of the inputs."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.canvas import maps, pictures, reading, strip, timing
from ui.canvas.drawing import ring
from ui.canvas.layout import Layout
from ui.canvas.outcome import target_class
from ui.canvas.places import network_transform
from ui.canvas.scene import Scene

MOST_POINTS = 40


def draw(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Let the samples of the batch fly to their places in the maps of the inputs."""
    if places.has_image:
        _draw_image(painter, scene, places)
        return
    to_network, _ = network_transform(scene).inverted()
    cells = strip.cells(scene, places.strip)
    shown = reading.page(len(cells), list(cells).index(scene.sample), MOST_POINTS)
    samples = [sample for k, sample in enumerate(cells) if k in shown]
    for unit, rect in places.columns[0].boxes.items():
        for k, sample in enumerate(samples):
            start = to_network.map(cells[sample].center() * places.under)
            end = maps.place_of_sample(scene, rect, unit, sample)
            way = timing.travelled(scene.progress, k, len(samples))
            if 0 < way < 1 or (way == 1 and scene.plane is not None):
                _point(painter, scene, sample, start + (end - start) * way)
        if scene.progress >= timing.GATHERED:
            maps.sample_ring(painter, scene, rect, 4.2)


def _draw_image(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Let the image of the followed sample grow out of its cell into its place."""
    to_network, _ = network_transform(scene).inverted()
    cell, end = strip.cells(scene, places.strip)[scene.sample], places.columns[0].image
    start = to_network.map(cell.center() * places.under)
    way = timing.share(scene.progress, 0, timing.GATHERED)
    rect = QRectF(0, 0, end.width() * way, end.height() * way)
    rect.moveCenter(start + (end.center() - start) * way)
    if way > 0:
        pictures.draw(painter, scene, rect)


def _point(painter: QPainter, scene: Scene, sample: int, at: QPointF) -> None:
    fill = scene.theme.ink
    if scene.names.classes and "y" not in scene.veil:
        fill = strip.class_colour(scene, target_class(scene, sample))
    ring(painter, at, 2.6, fill, scene.theme.surface, 0.9)
