"""The dialog that makes a worksheet: what is on it, how it looks, where it goes."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from nnviz.teach.matrices.operation import Convention
from nnviz.teach.worksheet import FEWEST, MOST
from ui.export.files_dialog import FilesDialog
from ui.export.item import Item
from ui.export.worksheet import files
from ui.export.worksheet.preview import Preview
from ui.export.worksheet.sheet import (
    FEW_SAMPLES,
    PHASES,
    Options,
    TooLongError,
    sheet_of,
)
from ui.session.session import Session
from ui.widgets import Button, IntegerField, Label, Segmented, ToggleButton
from ui.widgets.fields import Range
from ui.words import vocabulary

_SIZE = (940, 650)


class WorksheetDialog(FilesDialog):
    """Choose what is left blank, see the pages, and write them.

    Parameters
    ----------
    session : Session
        Whose step at the cursor is to be calculated.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._samples = IntegerField(Range(1, session.record.m))
        self._samples.set_value(min(FEW_SAMPLES, session.record.m))
        self._decimals = Segmented([(str(n), str(n)) for n in range(FEWEST, MOST + 1)])
        self._decimals.set_code("4")
        self._convention = Segmented(
            [("rows", self.tr("in rows")), ("columns", self.tr("in columns"))]
        )
        self._phases = {p: _chip(vocabulary.phase(p)) for p in PHASES}
        self._files = {code: _chip(files.label(code)) for code in files.CODES}
        self._shown = Segmented(
            [("sheet", self.tr("Worksheet")), ("key", self.tr("Answer key"))]
        )
        self._back, self._on = Button("‹", kind="plain"), Button("›", kind="plain")
        self._page, self._preview = Label("", "muted"), Preview()
        self.setWindowTitle(self.tr("Worksheet of this step"))
        self._lay_out()
        self._connect()
        self._renew()

    def options(self) -> Options:
        """Return how the sheet is wanted."""
        return Options(
            self._samples.value(),
            int(self._decimals.code()),
            cast(Convention, self._convention.code()),
            tuple(phase for phase, chip in self._phases.items() if chip.isChecked()),
        )

    def names(self) -> list[str]:
        return [item.file_name for item in self.items()]

    def items(self) -> list[Item]:
        chosen = [code for code, chip in self._files.items() if chip.isChecked()]
        return files.items_of(self._session, self.options(), chosen)

    # -- how it is made --------------------------------------------------------------

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addLayout(self._rows())
        left.addWidget(self.notice)
        left.addStretch(1)
        left.addLayout(self.buttons())
        turn = QHBoxLayout()
        turn.addWidget(self._shown)
        turn.addStretch(1)
        for widget in (self._back, self._page, self._on):
            turn.addWidget(widget)
        right = QVBoxLayout()
        right.addLayout(turn)
        right.addWidget(self._preview, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 20, 22, 20)
        row.setSpacing(26)
        row.addLayout(left)
        row.addLayout(right, 1)
        self.resize(*_SIZE)

    def _rows(self) -> QGridLayout:
        rows = QGridLayout()
        rows.setVerticalSpacing(10)
        rows.setHorizontalSpacing(16)
        rows.setColumnStretch(1, 1)
        of = self.tr("Samples, of {0}").format(self._session.record.m)
        named: tuple[tuple[str, list[QWidget]], ...] = (
            (of, [self._samples]),
            (self.tr("Samples stand"), [self._convention]),
            (self.tr("Decimals"), [self._decimals]),
            (self.tr("To be found"), [*self._phases.values()]),
            (self.tr("Files"), [*self._files.values()]),
            (self.tr("Folder"), [self.folder_button]),
        )
        for row, (words, controls) in enumerate(named):
            rows.addWidget(Label(words, "muted"), row, 0)
            rows.addLayout(_two_wide(controls), row, 1)
        self._samples.setAccessibleName(of)
        self._back.setAccessibleName(self.tr("Previous page"))
        self._on.setAccessibleName(self.tr("Next page"))
        return rows

    def _connect(self) -> None:
        for chip in self._phases.values():
            chip.clicked.connect(self._renew)
        self._samples.value_committed.connect(self._renew)
        for choice in (self._decimals, self._convention, self._shown):
            choice.chosen.connect(self._renew)
        for chip in self._files.values():
            chip.clicked.connect(self._renew)
        self._back.clicked.connect(lambda: self._turn(-1))
        self._on.clicked.connect(lambda: self._turn(1))

    def _renew(self) -> None:
        """Show the sheet as it is wanted now, or why there is none."""
        self.notice.hide()
        options = self.options()
        is_key = self._shown.code() == "key"
        try:
            document = sheet_of(self._session, options.key if is_key else options)
        except (TooLongError, OverflowError) as error:
            self._preview.show_document(None)
            self.refuse(files.sentence(error))
        else:
            self._preview.show_document(document)
            self.show_count()
        self._turn(0)

    def _turn(self, by: int) -> None:
        preview = self._preview
        preview.turn_to(preview.page + by)
        words = self.tr("Page {0} of {1}") if preview.count else ""
        self._page.setText(words.format(preview.page + 1, preview.count))
        self._back.setEnabled(preview.page > 0)
        self._on.setEnabled(preview.page + 1 < preview.count)


def _chip(words: str) -> ToggleButton:
    chip = ToggleButton(words, kind="chip")
    chip.setChecked(True)
    return chip


def _two_wide(controls: Sequence[QWidget]) -> QGridLayout:
    """Return controls side by side, two in a line."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(6)
    grid.setVerticalSpacing(6)
    for number, control in enumerate(controls):
        grid.addWidget(control, number // 2, number % 2, Qt.AlignmentFlag.AlignLeft)
    grid.setColumnStretch(2, 1)
    return grid
