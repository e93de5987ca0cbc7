"""The dialog that writes the report of a step."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.export.files_dialog import FilesDialog
from ui.export.item import Item
from ui.widgets import Label

_WIDTH, _MARGIN = 460, 22


class ReportDialog(FilesDialog):
    """Say what the report is, choose a folder, and write it.

    Parameters
    ----------
    item_of : callable
        Returns the report as a file.
    """

    def __init__(
        self, item_of: Callable[[], Item], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._item_of, self._name = item_of, item_of().file_name
        self.setWindowTitle(self.tr("Report of this step"))
        about = Label(
            self.tr(
                "One page for a browser or for print, with everything of this step: "
                "the batch, each moment with its formulas, its numbers and a picture "
                "of the network, the update and its proof. It needs no other file."
            )
        )
        about.setWordWrap(True)
        # Else a notice would take its last line away.
        about.setMinimumHeight(about.heightForWidth(_WIDTH - 2 * _MARGIN))
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        column.setSpacing(16)
        column.addWidget(about)
        column.addLayout(self.folder_row())
        column.addWidget(self.notice)
        column.addStretch(1)
        column.addLayout(self.buttons())
        self.setMinimumWidth(_WIDTH)
        self.show_count()

    def names(self) -> Sequence[str]:
        return [self._name]

    def items(self) -> Sequence[Item]:
        return [self._item_of()]

    def offer(self) -> tuple[str, Callable[[], None]]:
        return self.tr("Open the report"), self._open

    def _open(self) -> None:
        path = self.folder() / self._name
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
