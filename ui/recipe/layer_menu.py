"""What can be done with a hidden layer, in a menu."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.words.field_names import dense


class LayerMenu(QMenu):
    """Moves, inserts and removes; it is made anew whenever it is opened.

    Signals
    -------
    moved : int
        One place up, −1, or down, 1.
    inserted : int
        Another layer above, 0, or below, 1.
    removed
    """

    moved = Signal(int)
    inserted = Signal(int)
    removed = Signal()

    def __init__(self, number: int, depth: int, parent: QWidget) -> None:
        """Take the number of a hidden layer, and how many layers there are."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        up = self._offer(self.tr("Move up"), lambda: self.moved.emit(-1), "Alt+Up")
        down = self._offer(self.tr("Move down"), lambda: self.moved.emit(1), "Alt+Down")
        up.setEnabled(number > 1)
        down.setEnabled(number < depth - 1)
        self.addSeparator()
        self._offer(self.tr("Add a layer above"), lambda: self.inserted.emit(0))
        self._offer(self.tr("Add a layer below"), lambda: self.inserted.emit(1))
        self.addSeparator()
        remove = self.tr("Remove {0}").format(dense(number))
        self._offer(remove, self.removed.emit, "Del")

    def _offer(self, text: str, do: Callable[[], object], keys: str = "") -> QAction:
        if keys:  # the grip hears them: here they are only told
            native = QKeySequence.SequenceFormat.NativeText
            text += "\t" + QKeySequence(keys).toString(native)
        action = self.addAction(text)
        action.triggered.connect(lambda: do())
        return action
