"""The dialog that takes pictures and numbers away."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.export import clipboard, index_page
from ui.export.choices import Choices
from ui.export.figure import Figure
from ui.export.figure_preview import FigurePreview
from ui.export.files_dialog import FilesDialog
from ui.export.item import Item
from ui.export.look import MOST_PIXELS, Look
from ui.export.look_fields import LookFields
from ui.widgets import Button, LineLabel
from ui.words import numbers

_SIZE = (1000, 640)
_LIST_WIDTH = 490


class ExportDialog(FilesDialog):
    """Choose files, see the pictures, choose how they look, and a folder.

    Parameters
    ----------
    items_of : callable
        Returns what can be written, with figures in that look.
    figures_of : callable
        Returns the figures in that look.
    recipe : str
        As JSON; what is copied carries it.
    stem : str
        What the names of files begin with.
    """

    def __init__(
        self,
        items_of: Callable[[Look], Sequence[Item]],
        figures_of: Callable[[Look], Sequence[Figure]],
        recipe: str,
        stem: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._items_of, self._figures_of = items_of, figures_of
        self._recipe, self._stem = recipe, stem
        offered = [item for item in items_of(Look()) if not item.is_extra]
        self._choices, self._fields = Choices(offered), LookFields()
        self._preview, self._name = FigurePreview(), LineLabel()
        self._copy = Button(self.tr("Copy the picture"), kind="chip")
        self._copy_numbers = Button(self.tr("Copy the numbers"), kind="chip")
        self._back, self._on = Button("‹", kind="plain"), Button("›", kind="plain")
        self._figures: Sequence[Figure] = ()
        self._shown = 0
        self.setWindowTitle(self.tr("Export"))
        self._lay_out()
        self._connect()
        self._renew()

    def names(self) -> list[str]:
        return [self._named(name) for name in self._choices.chosen()]

    def items(self) -> list[Item]:
        chosen = self._choices.chosen()
        items = self._items_of(self._fields.look())
        return [
            replace(item, file_name=self._named(item.file_name))
            for item in items
            if item.file_name in chosen
        ]

    def offer(self) -> tuple[str, Callable[[], None]]:
        page = self._named(f"{index_page.NAME}.html")
        if page not in self.names():
            return super().offer()
        return self.tr("Open the page"), lambda: self._open_page(page)

    def _open_page(self, name: str) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder() / name)))

    def done(self, result: int) -> None:
        """Close, and remember how pictures are to look."""
        self._fields.keep()
        super().done(result)

    def choose_figure(self, name: str) -> None:
        """Choose one figure alone, in all its formats, and show it, if there is one."""
        if not self._show_named(name):
            return
        offered = self._items_of(Look())
        self._choices.choose(item.file_name for item in offered if item.stem == name)
        self._renew()

    def _named(self, file_name: str) -> str:
        """Return how a file is named in a folder that may hold those of other runs."""
        is_kept = file_name.endswith(".py")  # it says in itself how it is called
        return file_name if is_kept else f"{self._stem}_{file_name}"

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 20, 22, 20)
        row.setSpacing(26)
        row.addWidget(self._list())
        row.addLayout(self._right(), 1)
        self.resize(*_SIZE)

    def _list(self) -> QScrollArea:
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 10, 0)
        column.addWidget(self._choices)
        column.addStretch(1)
        area.setWidget(inside)
        area.setFixedWidth(_LIST_WIDTH)
        return area

    def _right(self) -> QVBoxLayout:
        turn = QHBoxLayout()
        turn.addWidget(self._name, 1)
        turn.addWidget(self._back)
        turn.addWidget(self._on)
        copies = self._copy, self._copy_numbers
        self._fields.add_row(self.tr("Clipboard"), *copies)
        self._fields.add_row(self.tr("Folder"), self.folder_button)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addLayout(turn)
        column.addWidget(self._preview, 1)
        column.addWidget(self._fields)
        column.addWidget(self.notice)
        column.addLayout(self.buttons())
        return column

    def _connect(self) -> None:
        self._back.setAccessibleName(self.tr("Previous picture"))
        self._on.setAccessibleName(self.tr("Next picture"))
        self._choices.changed.connect(self._judge)
        self._choices.pointed.connect(self._show_named)
        self._fields.changed.connect(self._renew)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._copy_numbers.clicked.connect(self._on_copy_numbers_clicked)
        self._back.clicked.connect(lambda: self._turn(-1))
        self._on.clicked.connect(lambda: self._turn(1))

    def _show_named(self, name: str) -> bool:
        """Show the figure of that name; return whether there is one."""
        names = [figure.name for figure in self._figures]
        if name not in names:
            return False
        self._shown = names.index(name)
        self._turn(0)
        return True

    def _renew(self) -> None:
        """Show the pictures as they are wanted now, or what is wrong with that."""
        if not self._fields.sizes.error():
            self._figures = self._figures_of(self._fields.look())
            self._turn(0)
        self._judge()

    def _turn(self, by: int) -> None:
        """Show another figure, the first one after the last."""
        if not self._figures:
            return
        self._shown = (self._shown + by) % len(self._figures)
        figure = self._figures[self._shown]
        self._preview.show_figure(figure, self._fields.look())
        place = self.tr("{0} of {1}").format(self._shown + 1, len(self._figures))
        self._name.setText(f"{figure.title} ({place})")
        self._copy_numbers.setEnabled(figure.table is not None)
        self._allow_copy()

    def _on_copy_clicked(self) -> None:
        look, figure = self._fields.look(), self._figures[self._shown]
        data = clipboard.picture(figure, self._recipe, look)
        QApplication.clipboard().setMimeData(data)
        self.notice.show_sentence(clipboard.told_of_picture())

    def _on_copy_numbers_clicked(self) -> None:
        table = self._figures[self._shown].table
        assert table is not None
        with self._fields.look().worn():
            data = clipboard.table(table())
        QApplication.clipboard().setMimeData(data)
        self.notice.show_sentence(clipboard.told_of_numbers())

    def _judge(self) -> None:
        """Say how many files there will be, or why there can be none."""
        self.notice.hide()
        sentence = self._fields.sizes.error() or self._excess()
        self._allow_copy()
        if sentence:
            self.refuse(sentence)
        else:
            self.show_count()

    def _allow_copy(self) -> None:
        """Let the figure be copied that is seen, if there can be such a picture."""
        look, error = self._fields.look(), self._fields.sizes.error()
        figure = self._figures[self._shown] if self._figures and not error else None
        can_be = figure is not None and _can_be_made(look.pixels(figure))
        self._copy.setEnabled(can_be)

    def _excess(self) -> str:
        """Return which picture would have too many pixels, in one sentence."""
        look, chosen = self._fields.look(), self._choices.chosen()
        for figure in self._figures:
            size = look.pixels(figure)
            if f"{figure.name}.png" in chosen and not _can_be_made(size):
                words = self.tr(
                    "A PNG of {0} × {1} pixels is too large to be made: choose a "
                    "smaller size, or fewer pixels per inch."
                )
                return words.format(*map(numbers.integer, size.toTuple()))
        return ""


def _can_be_made(size: QSize) -> bool:
    """Tell whether a picture of so many pixels has room while it is made."""
    return size.width() * size.height() <= MOST_PIXELS
