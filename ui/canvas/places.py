"""The layout of a scene, and how its units become pixels."""

from functools import lru_cache

from PySide6.QtGui import QTransform

from ui.canvas.columns import MOST_CARDS, MOST_DISCS
from ui.canvas.drawing import CAPTION, text_width
from ui.canvas.layout import Layout, layout
from ui.canvas.scene import Scene

MARK, MOST_NAME = 21.0, 52.0  # of a class: its marker with all gaps, and its name
NEAR = 3.0  # the zoom from which on there is room for cards in the place of discs


def places_of(scene: Scene) -> Layout:
    """Return where everything stands."""
    view, image = scene.view, scene.names.image
    grid = (image.rows, image.columns) if image else None
    has_discs = any(MOST_CARDS < units <= MOST_DISCS for units in scene.sizes)
    nearness = NEAR if has_discs and view.zoom >= NEAR else 1.0
    tag = _tag(scene.names.classes) if len(scene.names.classes) > 2 else 0.0
    return layout(scene.sizes, view.width, view.height, grid, nearness, tag)


@lru_cache(maxsize=32)
def _tag(classes: tuple[str, ...]) -> float:
    """Return the room that the names of classes need at the side of their units."""
    return MARK + min(MOST_NAME, max(text_width(name, CAPTION) for name in classes))


def network_scale(scene: Scene) -> float:
    """Return how many pixels a unit of the network has: fitted and zoomed."""
    places = places_of(scene)
    return places.scale * scene.view.zoom / places.nearness


def network_transform(scene: Scene) -> QTransform:
    """Return how the network's units become pixels: fitted, zoomed and dragged."""
    scale = network_scale(scene)
    return QTransform(scale, 0, 0, scale, *scene.view.pan)
