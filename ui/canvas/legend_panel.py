"""The legend in a panel over the canvas."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.canvas import legend
from ui.canvas.places import places_of
from ui.canvas.scene import Scene
from ui.widgets import IconButton, Translated
from ui.widgets.painting import CARD_RADIUS, rounded

TOP, RIGHT = 4, 34  # the buttons of the canvas stay free


class LegendPanel(Translated, QWidget):
    """Says what is seen in a scene; it keeps to the right of the canvas it lies over.

    Signals
    -------
    closed
        The user does not need it any more.
    """

    closed = Signal()

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._scene: Scene | None = None
        self._close = IconButton("close", kind="plain", parent=self)
        self._close.clicked.connect(self.closed)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.retranslate()

    def set_scene(self, scene: Scene) -> None:
        """Explain a scene."""
        scene = scene.at_rest
        if scene == self._scene:
            return
        self._scene = scene
        self._place()
        words = "\n".join(entry.text for entry in legend.entries(scene))
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
        self.update()

    def retranslate(self) -> None:
        """Name it in the language of now; its words come with the next scene."""
        self._scene = None
        self.setAccessibleName(self.tr("Legend"))
        self._close.set_name(self.tr("Close"))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scene is None:
            return
        painter, theme = QPainter(self), self._scene.theme
        rounded(
            painter, QRectF(self.rect()), CARD_RADIUS, theme.surface, theme.muted, 1.2
        )
        unit = places_of(self._scene).under
        painter.scale(unit, unit)
        legend.draw(painter, self._scene)

    def _place(self) -> None:
        """Keep to the right of the canvas, as large as the words are."""
        assert self._scene is not None
        canvas, unit = self.parentWidget(), places_of(self._scene).under
        assert canvas is not None
        width, height = (round(unit * side) for side in legend.size(self._scene))
        left = max(0, canvas.width() - width - RIGHT)
        self.setGeometry(left, TOP, width, height)
        cross = self._close.sizeHint()
        self._close.setGeometry(QRect(QPoint(width - cross.width() - 6, 6), cross))
