"""The part of the picture that stands still, kept as a pixmap."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap

from ui.canvas.painter import paint_still
from ui.canvas.scene import Scene


class StillLayer:
    """Keeps the last still layer, and paints another one when the scene has changed."""

    def __init__(self) -> None:
        self._scene: Scene | None = None
        self._pixmap = QPixmap()

    def forget(self) -> None:
        """Paint it anew next time, whatever the scene."""
        self._scene = None

    def of(self, scene: Scene, ratio: float) -> QPixmap:
        """Return the still layer of a scene for a screen with so many dots a pixel."""
        scene = scene.at_rest
        if scene != self._scene or self._pixmap.devicePixelRatio() != ratio:
            size = QSize(round(scene.view.width), round(scene.view.height))
            self._pixmap = QPixmap(size * ratio)
            self._pixmap.setDevicePixelRatio(ratio)
            painter = QPainter(self._pixmap)
            paint_still(painter, scene)
            painter.end()
            self._scene = scene
        return self._pixmap
