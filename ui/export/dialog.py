"""The dialog that takes pictures and numbers away."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui import theme
from ui.export.choices import Choices
from ui.export.files_dialog import FilesDialog
from ui.export.item import Item
from ui.export.look import Look
from ui.widgets import Label, Segmented

_WIDTH = 420


class ExportDialog(FilesDialog):
    """Choose files and a folder.

    Parameters
    ----------
    items_of : callable
        Returns what can be written, with figures in that theme.
    """

    def __init__(
        self,
        items_of: Callable[[Look], Sequence[Item]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._items_of = items_of
        offered = [item for item in items_of(Look(has_title=True)) if not item.is_extra]
        self._choices = Choices(offered)
        self._theme = Segmented(
            [("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        )
        self.setWindowTitle(self.tr("Export"))
        self._lay_out()
        self._choices.changed.connect(self._on_choice_changed)
        self.show_count()

    def names(self) -> list[str]:
        return self._choices.chosen()

    def items(self) -> list[Item]:
        chosen = self.names()
        items = self._items_of(Look(theme.THEMES[self._theme.code()], has_title=True))
        return [item for item in items if item.file_name in chosen]

    def _lay_out(self) -> None:
        rows = QGridLayout()
        rows.setVerticalSpacing(6)
        rows.setColumnStretch(1, 1)
        pictures = self.tr("Pictures")
        for row, (words, control) in enumerate(
            ((pictures, self._theme), (self.tr("Folder"), self.folder_button))
        ):
            rows.addWidget(Label(words, "muted"), row, 0)
            rows.addWidget(control, row, 1, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 20)
        column.setSpacing(16)
        column.addWidget(self._choices)
        column.addLayout(rows)
        column.addWidget(self.notice)
        column.addStretch(1)
        column.addLayout(self.buttons())
        self.setMinimumWidth(_WIDTH)

    def _on_choice_changed(self) -> None:
        self.notice.hide()
        self.show_count()
