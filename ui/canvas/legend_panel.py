"""The legend in a pane of its own, so that it hides nothing of what it explains."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.canvas import legend
from ui.canvas.scene import Scene
from ui.widgets import IconButton, Label, Surface, Translated


class LegendPanel(Translated, Surface):
    """Says what is seen in a scene.

    Signals
    -------
    closed
        The user does not need it any more.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._entries = Label("", "strong"), _Entries()
        self._close = IconButton("close", kind="plain")
        self._close.clicked.connect(self.closed)
        header = QHBoxLayout()
        header.setContentsMargins(14, 9, 6, 4)
        header.addWidget(self._title, 1)
        header.addWidget(self._close)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._entries)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(area, 1)
        self.setMinimumSize(320, 200)
        self.retranslate()

    def set_scene(self, scene: Scene) -> None:
        """Explain a scene."""
        if self._entries.set_scene(scene.at_rest):
            words = "\n".join(entry.text for entry in legend.entries(scene))
            self.setAccessibleDescription(words)

    def retranslate(self) -> None:
        """Name it in the language of now; its words come with the next scene."""
        self._entries.forget()
        self._title.setText(self.tr("Legend"))
        self.setAccessibleName(self.tr("Legend"))
        self._close.set_name(self.tr("Close"))


class _Entries(QWidget):
    """The lines of the legend, as high as their words need in its width."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None

    def forget(self) -> None:
        """Draw the next scene anew, whatever it is."""
        self._scene = None

    def set_scene(self, scene: Scene) -> bool:
        """Draw the legend of a scene; return whether it is another one."""
        if scene == self._scene:
            return False
        self._scene = scene
        self._fit()
        self.update()
        return True

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scene is not None:
            legend.draw(QPainter(self), self._scene, self.width())

    def _fit(self) -> None:
        if self._scene is not None:
            height = round(legend.height(self._scene, self.width()))
            if height != self.minimumHeight():
                self.setMinimumHeight(height)
