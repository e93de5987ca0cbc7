"""The files that were opened or saved lately."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QMenu, QWidget

translate = QCoreApplication.translate

MOST = 8
_KEY = "files/recent"


def paths() -> list[Path]:
    """Return them, the last one first, without those that are gone."""
    kept = QSettings().value(_KEY)
    names = [kept] if isinstance(kept, str) else kept
    if not isinstance(names, list):
        return []
    found = [Path(name) for name in names if isinstance(name, str) and name]
    return [path for path in found if _is_there(path)][:MOST]


def _is_there(path: Path) -> bool:
    """Tell whether a file can be had: its disk may be gone, its name be odd."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def add(path: Path) -> None:
    """Put a file at the front."""
    path = path.absolute()
    others = [other for other in paths() if other != path]
    QSettings().setValue(_KEY, [str(one) for one in (path, *others)][:MOST])


class RecentMenu:
    """A menu of the files to open again; it looks for them each time it is shown.

    Parameters
    ----------
    parent : QWidget
    open_path : callable
        Opens one.
    """

    def __init__(self, parent: QWidget, open_path: Callable[[Path], object]) -> None:
        self.menu, self._open = QMenu(parent), open_path
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill)
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the language of now."""
        self.menu.setTitle(translate("RecentMenu", "Open recent"))

    def _fill(self) -> None:
        self.menu.clear()
        for path in paths():
            action = self.menu.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self._open(path))
        if self.menu.isEmpty():
            nothing = translate("RecentMenu", "nothing yet")
            self.menu.addAction(nothing).setEnabled(False)
