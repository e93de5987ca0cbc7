"""All data sets in sight, in groups: each with its picture and what it teaches."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from nnviz.data import LIBRARY, DataError, is_at_hand
from nnviz.data.glance import Glance
from nnviz.run.source import glance_of
from ui.look import theme
from ui.recipe.tile import Tile
from ui.widgets import Label
from ui.widgets.dropping import place_under
from ui.widgets.painting import rounded

_MARGIN, _GAP = 14, 4
_WAIT_MS = 50  # until the next look whether scikit-learn has come
_STEPS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}


class Offer(NamedTuple):
    """A data set, or a way to have another.

    Attributes
    ----------
    code : str
    name : str
    about, lesson : str
        What is said of it while it is pointed at.
    icon : str
        In the place of a picture.
    glance : Glance or None
        What it looks like, if that is known already.
    """

    code: str
    name: str
    about: str
    lesson: str
    icon: str = ""
    glance: Glance | None = None


class Gallery(QWidget):
    """Drops down from a field; the arrow keys walk, Enter chooses, Esc closes.

    The pictures come one by one, those of scikit-learn once it is imported.

    Signals
    -------
    chosen : str
        The code of what the user chose.
    """

    chosen = Signal(str)

    def __init__(
        self, groups: Sequence[tuple[str, Sequence[Offer]]], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows: list[list[Tile]] = []
        self._name, self._said = Label(role="strong"), Label(role="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN - 4, _MARGIN, _MARGIN - 2)
        column.setSpacing(_GAP)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        for title, offers in groups:
            self._add_group(title, offers)
        column.addLayout(self._grid)
        column.addWidget(self._name)
        column.addWidget(self._said)
        self._coming = QTimer(self)
        self._coming.timeout.connect(self._show_next)

    @property
    def tiles(self) -> list[Tile]:
        """Return every tile in its order."""
        return [tile for row in self._rows for tile in row]

    def drop_from(self, field: QWidget, current: str) -> None:
        """Open it under a field, or where there is room, with one as the current."""
        self.adjustSize()
        place_under(self, field)
        self.show()
        found = [tile for tile in self.tiles if tile.code == current]
        for tile in found:
            tile.setChecked(True)
        (found or self.tiles)[0].setFocus(Qt.FocusReason.PopupFocusReason)
        self._coming.start(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter, rect = QPainter(self), QRectF(self.rect())
        painter.fillRect(rect, colours.surface)
        rounded(painter, rect, 0, None, colours.hairline)
        line = self._name.y() - _GAP
        painter.fillRect(QRectF(0, line, rect.width(), 1), colours.hairline)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        tile, key = self._focused(), Qt.Key(event.key())
        if key in _STEPS:
            self._walk(tile, _STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(self.tiles[0 if key == Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            tile.click()
        elif event.text().isalnum():
            self._spell(tile, event.text())
        else:
            super().keyPressEvent(event)  # Esc closes a popup

    def _add_group(self, title: str, offers: Sequence[Offer]) -> None:
        row, everywhere = self._grid.rowCount(), (1, -1)
        self._grid.addWidget(Label(title, "caption"), row, 0, *everywhere)
        self._rows.append([])
        for place, offer in enumerate(offers):
            tile = Tile(offer.code, offer.name, offer.icon)
            tile.setAccessibleDescription(f"{offer.about} {offer.lesson}".strip())
            tile.pointed.connect(lambda offer=offer: self._tell(offer))
            tile.clicked.connect(lambda _=False, offer=offer: self._choose(offer))
            if offer.glance is not None:
                tile.set_glance(offer.glance)
            self._grid.addWidget(tile, row + 1, place)
            self._rows[-1].append(tile)

    def _tell(self, offer: Offer) -> None:
        self._name.setText(offer.name)
        self._said.setText(f"{offer.about} {offer.lesson}".strip())

    def _choose(self, offer: Offer) -> None:
        self.close()
        self.chosen.emit(offer.code)

    def _show_next(self) -> None:
        """Show the next picture that there is."""
        missing = [tile for tile in self.tiles if not tile.has_glance]
        ready = [t for t in missing if t.code not in LIBRARY or is_at_hand()]
        self._coming.setInterval(0 if ready else _WAIT_MS)
        if not missing:
            self._coming.stop()
        for tile in ready[:1]:
            try:
                tile.set_glance(glance_of(tile.code))
            except DataError:  # it is told of when the set is chosen
                tile.give_up()

    def _focused(self) -> Tile:
        return next((t for t in self.tiles if t.hasFocus()), self.tiles[0])

    def _walk(self, tile: Tile, step: QPoint) -> None:
        """Go to the neighbour of a tile, in a row that is shorter to its last one."""
        row = next(k for k, tiles in enumerate(self._rows) if tile in tiles)
        place = self._rows[row].index(tile)
        if step.y():
            row = min(max(row + step.y(), 0), len(self._rows) - 1)
            self._go_to(self._rows[row][min(place, len(self._rows[row]) - 1)])
        else:
            every = self.tiles
            index = min(max(every.index(tile) + step.x(), 0), len(every) - 1)
            self._go_to(every[index])

    def _spell(self, tile: Tile, letter: str) -> None:
        """Go to the next tile whose name begins with a letter."""
        at = self.tiles.index(tile) + 1
        every = self.tiles[at:] + self.tiles[:at]
        named = (t for t in every if t.text().casefold().startswith(letter.casefold()))
        self._go_to(next(named, tile))

    def _go_to(self, tile: Tile) -> None:
        tile.setFocus(Qt.FocusReason.TabFocusReason)
