"""The layers of the picture that stand still, kept as pixmaps."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from nnviz.model.record import StepRecord
from nnviz.types import FloatArray
from ui.canvas import edge_layer, edges
from ui.canvas.painter import paint_edges, paint_still
from ui.canvas.places import places_of
from ui.canvas.scene import Scene
from ui.look.theme import Theme
from ui.session.cursor import Part
from ui.session.pace import Pace

PERIOD = 0.09  # seconds between two pictures of many edges whose weights change
SHARE = 1 / 6  # of the time, for what stands over the edges of a fast training

Slide = tuple[Part | None, float]


@dataclass(frozen=True)
class Look:
    """All that the edges look like but their weights."""

    sizes: tuple[int, ...]
    size: tuple[float, float]
    zoom: float
    pan: tuple[float, float]
    ratio: float
    theme: Theme
    is_veiled: bool
    reference: float
    lit: tuple[bool, ...]


class StillLayer:
    """Keeps the edges and what stands over them, each painted anew when it changed.

    Many edges whose weights change are painted some ten times a second, with jagged
    lines; when they have come to rest once more, smoothly. While the training is faster
    than the eye, what stands over the edges follows as often as it leaves time for the
    rest.

    Attributes
    ----------
    is_behind : bool
        Whether what was drawn last is to be drawn again soon.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock, self._pace = clock, Pace(SHARE, clock=clock)
        self._scene: Scene | None = None
        self._still, self._edges = QPixmap(), QPixmap()
        self._look: Look | None = None
        self._of: tuple[StepRecord, Slide] | None = None
        self._weights: list[FloatArray] = []
        self._painted = 0.0
        self._is_plain = self.is_behind = False

    def forget(self) -> None:
        """Paint it anew next time, whatever the scene."""
        self._scene = self._look = None

    def draw(
        self, painter: QPainter, scene: Scene, ratio: float, is_fast: bool = False
    ) -> None:
        """Draw the still layers of a scene.

        Parameters
        ----------
        painter : QPainter
        scene : Scene
        ratio : float
            How many dots the screen has for a pixel.
        is_fast : bool
            Whether the next scene comes before this one can be read.
        """
        has_new_edges = self._renew_edges(scene, ratio)
        is_costly = has_new_edges and places_of(scene).is_dense
        must_wait = is_costly or not self._pace.is_due
        if is_fast and must_wait and self._is_kept(scene.at_rest, ratio):
            self.is_behind = True
        else:
            self._renew_still(scene.at_rest, ratio)
        painter.drawPixmap(0, 0, self._edges)
        painter.drawPixmap(0, 0, self._still)

    def _is_kept(self, scene: Scene, ratio: float) -> bool:
        """Tell whether what was drawn last is of the same network, seen alike."""
        kept = self._scene
        return (
            kept is not None
            and self._still.devicePixelRatio() == ratio
            and (kept.view, kept.theme, kept.sizes, kept.veil)
            == (scene.view, scene.theme, scene.sizes, scene.veil)
        )

    def _renew_still(self, scene: Scene, ratio: float) -> None:
        if scene == self._scene and self._still.devicePixelRatio() == ratio:
            return
        with self._pace.work():
            self._still = _pixmap(scene, ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._still)
            paint_still(painter, scene)
            painter.end()
        self._scene = scene

    def _renew_edges(self, scene: Scene, ratio: float) -> bool:
        """Bring the edges up to date; return whether they were painted."""
        look, now = look_of(scene, ratio), self._clock()
        is_other, is_dense = look != self._look, places_of(scene).is_dense
        is_moved = self._has_moved(scene)
        if not (is_other or is_moved or self._is_plain):
            self.is_behind = False
        elif is_dense and not is_other and now - self._painted < PERIOD:
            self.is_behind = True
        else:
            self._is_plain = self.is_behind = is_dense and is_moved and not is_other
            self._paint_edges(scene, ratio)
            self._look, self._painted = look, now
            return True
        return False

    def _has_moved(self, scene: Scene) -> bool:
        """Tell whether the weights are others than those that were drawn."""
        of = scene.record, _slide(scene)
        if self._of is not None and self._of[0] is of[0] and self._of[1] == of[1]:
            return False
        bundles = places_of(scene).bundles
        return not all(
            np.array_equal(edge_layer.weights(scene, bundle), drawn, equal_nan=True)
            for bundle, drawn in zip(bundles, self._weights, strict=False)
        )

    def _paint_edges(self, scene: Scene, ratio: float) -> None:
        self._edges = _pixmap(scene, ratio)
        painter = QPainter(self._edges)
        paint_edges(painter, scene, self._is_plain)
        painter.end()
        self._of = scene.record, _slide(scene)
        bundles = places_of(scene).bundles
        self._weights = [edge_layer.weights(scene, bundle) for bundle in bundles]


def _slide(scene: Scene) -> Slide:
    """Return how far the update has come, as a whole or in the part that is walked."""
    if scene.part is not None and scene.is_now("update"):
        return scene.part, scene.progress
    return None, scene.done("update")


def look_of(scene: Scene, ratio: float) -> Look:
    """Return what the edges of a scene look like, but for their weights."""
    view = scene.view
    layers = range(1, len(scene.sizes))
    return Look(
        scene.sizes,
        (view.width, view.height),
        view.zoom,
        view.pan,
        ratio,
        scene.theme,
        "w" in scene.veil,
        edges.reference(scene),
        tuple(edges.is_lit(scene, layer) for layer in layers),
    )


def _pixmap(scene: Scene, ratio: float) -> QPixmap:
    size = QSize(round(scene.view.width), round(scene.view.height))
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
