"""How many decimals the numbers have: what the user chose, and the button for it."""

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.widgets import Button, Translated
from ui.words import numbers

FEWEST, MOST = 2, 6
AUTOMATIC = 0  # fewer where there is little room
_ON_CANVAS, _IN_FORMULAS = 2, 3
_KEY = "decimals"


def kept() -> int:
    """Return the choice of last time, `AUTOMATIC` or `FEWEST` to `MOST`."""
    written = str(QSettings().value(_KEY, AUTOMATIC))
    offered = (count for count in range(FEWEST, MOST + 1) if written == str(count))
    return next(offered, AUTOMATIC)


def on_canvas(chosen: int) -> int:
    """Return the decimals of z and a on the canvas."""
    return chosen or _ON_CANVAS


def in_formulas(chosen: int) -> int:
    """Return the decimals of a result in a formula."""
    return chosen or _IN_FORMULAS


class DecimalsButton(Translated, Button):
    """Offers a number of decimals, and keeps the choice for the next start.

    Signals
    -------
    chosen(int)
        `AUTOMATIC` or `FEWEST` to `MOST`.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._offer_all)
        self.setMenu(menu)
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the language of now."""
        self.setText(numbers.fixed(0.0, in_formulas(kept())))
        words = self.tr("Decimals: {0} of a result in formulas, {1} on the network")
        chosen = kept()
        self.setToolTip(words.format(in_formulas(chosen), on_canvas(chosen)))
        self.setAccessibleName(self.tr("Decimals"))
        self.updateGeometry()

    def _offer_all(self) -> None:
        self.menu().clear()
        words = self.tr("Automatic: {0} on the network, {1} in formulas")
        self._offer(AUTOMATIC, words.format(_ON_CANVAS, _IN_FORMULAS))
        for count in range(FEWEST, MOST + 1):
            self._offer(count, self.tr("{0} decimals").format(count))

    def _offer(self, count: int, words: str) -> None:
        action = QAction(words, self.menu())
        action.setCheckable(True)
        action.setChecked(count == kept())
        action.triggered.connect(lambda: self._choose(count))
        self.menu().addAction(action)

    def _choose(self, count: int) -> None:
        QSettings().setValue(_KEY, count)
        self.retranslate()
        self.chosen.emit(count)
