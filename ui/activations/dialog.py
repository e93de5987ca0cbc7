"""All activations side by side, at one and the same z."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nnviz.teach.sketches import REACH
from ui.activations.tile import Tile
from ui.look import theme
from ui.widgets import Label, LinearScale, Translated, ValueSlider

_COLUMNS, _GAP, _SLIDER = 5, 10, 260
_START = 1.0  # of z: at 0 half of the slopes are at a corner
_ORDER = (
    *("linear", "sigmoid", "tanh", "relu", "softmax"),  # the course's own first
    *("leaky_relu", "elu", "softplus", "gelu", "silu"),
)


class ActivationsDialog(Translated, QDialog):
    """Ten curves with their slopes; one slider moves z on all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about, self._z_name = Label(role="muted"), Label("z", "strong")
        self._z = ValueSlider(LinearScale(-REACH, REACH, 0.05))
        self._z.setFixedWidth(_SLIDER)
        self.tiles = {code: Tile(code) for code in _ORDER}
        self._lay_out()
        self._z.value_moved.connect(self._show_z)
        for tile in self.tiles.values():
            tile.z_moved.connect(self.set_z)
        self.retranslate()
        self.set_z(_START)

    def set_z(self, z: float) -> None:
        """Show every activation at this z."""
        self._z.set_value(round(z, 2))
        self._show_z(round(z, 2))

    def set_used(self, codes: Sequence[str]) -> None:
        """Say which the network of now uses, layer by layer."""
        for code, tile in self.tiles.items():
            layers = [k for k, used in enumerate(codes, start=1) if used == code]
            tile.set_used(layers)

    def retranslate(self) -> None:
        """Word it in the language of now."""
        self.setWindowTitle(self.tr("Activations"))
        self._about.setText(
            self.tr(
                "Full: a, the value that goes forward. Dashed: ∂a/∂z, the slope that "
                "the gradient is multiplied by on its way back."
            )
        )
        self._z.setAccessibleName("z")

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().background)

    def _show_z(self, z: float) -> None:
        for tile in self.tiles.values():
            tile.set_z(z)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(_GAP)
        head.addWidget(self._z_name)
        head.addWidget(self._z)
        self._about.setWordWrap(True)
        head.addWidget(self._about, 1)
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_GAP)
        for place, tile in enumerate(self.tiles.values()):
            grid.addWidget(tile, *divmod(place, _COLUMNS))
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 14, 16, 16)
        rows.setSpacing(12)
        rows.addLayout(head)
        rows.addWidget(area, 1)
        size = content.sizeHint()
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(content.minimumSizeHint().width() + bar)
        whole = QSize(size.width() + 60, size.height() + 90)
        self.resize(whole.boundedTo(self.screen().availableSize()))
