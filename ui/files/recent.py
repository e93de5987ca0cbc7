"""The files that were opened or saved lately."""

from pathlib import Path

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QMenu, QWidget

MOST = 8
_KEY = "files/recent"


def paths() -> list[Path]:
    """Return them, the last one first, without those that are gone."""
    kept = QSettings().value(_KEY)
    names = [kept] if isinstance(kept, str) else kept
    if not isinstance(names, list):
        return []
    found = [Path(name) for name in names if isinstance(name, str) and name]
    return [path for path in found if path.is_file()][:MOST]


def add(path: Path) -> None:
    """Put a file at the front."""
    path = path.absolute()
    others = [other for other in paths() if other != path]
    QSettings().setValue(_KEY, [str(one) for one in (path, *others)][:MOST])


class RecentMenu(QMenu):
    """The files to open again; it looks for them each time it is shown.

    Signals
    -------
    chosen(object)
        A `Path`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.aboutToShow.connect(self._fill)
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the language of now."""
        self.setTitle(self.tr("Open recent"))

    def _fill(self) -> None:
        self.clear()
        for path in paths():
            action = self.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.chosen.emit(path))
        if self.isEmpty():
            self.addAction(self.tr("nothing yet")).setEnabled(False)
        self.setToolTipsVisible(True)
