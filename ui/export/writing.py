"""Making files one by one, so that the window goes on answering."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ui.export.folder import WriteError, write
from ui.export.item import AGAIN, Item, NotMadeError, mistaken


class Writing(QObject):
    """Makes one file, or a piece of a long one, a turn; then writes all of them.

    Signals
    -------
    progressed : int
        So many pieces are made; most files are one.
    finished : int
        So many files are written.
    failed : str
        Nothing was written; one sentence says why.
    """

    progressed = Signal(int)
    finished = Signal(int)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[Item] = []
        self._folder = Path()
        self._made: dict[str, bytes] = {}
        self._steps, self._pieces = 0, 0  # of all, and of the file that is being made
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def start(self, items: Sequence[Item], folder: Path) -> None:
        """Begin to make files for a folder."""
        self._items, self._folder, self._made = list(items), folder, {}
        self._steps, self._pieces = 0, 0
        self._timer.start(0)

    def stop(self) -> None:
        """Give up; nothing has been written."""
        self._timer.stop()

    def _go_on(self) -> None:
        if len(self._made) < len(self._items):
            item = self._items[len(self._made)]
            try:
                self._take(item)
            except NotMadeError as error:
                self._timer.stop()
                self.failed.emit(str(error))
                return
            except Exception:
                self._timer.stop()  # else the same error would come again for ever
                self.failed.emit(mistaken(item.file_name))
                raise
            return
        self._timer.stop()
        try:
            write(self._folder, self._made)
        except WriteError as error:
            self.failed.emit(str(error))
        else:
            self.finished.emit(len(self._made))

    def _take(self, item: Item) -> None:
        """Make the next piece of a file, or the whole file."""
        if self._pieces < len(item.before):
            if item.before[self._pieces]() is AGAIN:
                return
            self._pieces += 1
        else:
            before = self._items[: len(self._made)]
            self._made[item.file_name] = item.made_after(before)
            self._pieces = 0
        self._steps += 1
        self.progressed.emit(self._steps)
