"""The layout of a scene, and how its units become pixels."""

from PySide6.QtGui import QTransform

from ui.canvas.columns import MOST_CARDS, MOST_DISCS
from ui.canvas.layout import Layout, layout
from ui.canvas.scene import Scene

NEAR = 3.0  # the zoom from which on there is room for cards in the place of discs


def places_of(scene: Scene) -> Layout:
    """Return where everything stands."""
    view, image = scene.view, scene.names.image
    grid = (image.rows, image.columns) if image else None
    has_discs = any(MOST_CARDS < units <= MOST_DISCS for units in scene.sizes)
    nearness = NEAR if has_discs and view.zoom >= NEAR else 1.0
    return layout(scene.sizes, view.width, view.height, grid, nearness)


def network_scale(scene: Scene) -> float:
    """Return how many pixels a unit of the network has: fitted and zoomed."""
    places = places_of(scene)
    return places.scale * scene.view.zoom / places.nearness


def network_transform(scene: Scene) -> QTransform:
    """Return how the network's units become pixels: fitted, zoomed and dragged."""
    scale = network_scale(scene)
    return QTransform(scale, 0, 0, scale, *scene.view.pan)
