"""The layout of a scene, and how its units become pixels."""

from PySide6.QtGui import QTransform

from ui.canvas.layout import Layout, layout
from ui.canvas.scene import Scene


def places_of(scene: Scene) -> Layout:
    """Return where everything stands."""
    image = scene.names.image
    grid = (image.rows, image.columns) if image else None
    return layout(scene.sizes, scene.view.width, scene.view.height, grid)


def network_transform(scene: Scene) -> QTransform:
    """Return how the network's units become pixels: fitted, zoomed and dragged."""
    view = scene.view
    scale = places_of(scene).scale * view.zoom
    return QTransform(scale, 0, 0, scale, *view.pan)
