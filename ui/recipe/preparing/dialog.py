"""The room itself: a table is looked at, chosen from and prepared before it is used."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from nnviz.data import Prepared
from nnviz.data.frames import Frame
from nnviz.data.recipe import DataRecipe
from nnviz.run.ranges import Range
from ui.look import theme
from ui.recipe.preparing import words
from ui.recipe.preparing.columns_model import ColumnsModel
from ui.recipe.preparing.columns_view import ColumnsView
from ui.recipe.preparing.detail import ColumnDetail
from ui.recipe.preparing.draft import Draft
from ui.recipe.preparing.parts_row import PartsRow
from ui.recipe.preparing.rows_model import RowsModel
from ui.recipe.preparing.target_row import TargetRow
from ui.session.data_preparing import DataPreparing
from ui.widgets import (
    Button,
    ChoiceField,
    IntegerField,
    Label,
    LineLabel,
    Notice,
    TabBar,
)
from ui.words import column_words, messages, numbers
from ui.words.problems import Problem

_LOOKED_AT = 100  # rows, for how wide a column of them must be
_SIZE = (1020, 680)


class PrepareDialog(QDialog):
    """What is predicted, what each column becomes, which rows are kept for later.

    Parameters
    ----------
    frame : Frame
    data : DataRecipe
        What is proposed to begin with.
    seed : int
        Seed of the run.
    prepared : Prepared, optional
        The table as it is prepared by `data`, if that is known.

    Attributes
    ----------
    use : Button
        Takes the table as it is prepared.

    Signals
    -------
    accepted_data : DataRecipe
        The preparation that the user takes.
    sheet_chosen : str
        The title of another sheet that the user wants to look at.
    """

    accepted_data = Signal(object)
    sheet_chosen = Signal(str)

    def __init__(
        self,
        frame: Frame,
        data: DataRecipe,
        seed: int,
        parent: QWidget | None = None,
        prepared: Prepared | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = Draft(frame, data, seed, prepared)
        self._before, self._begun = prepared, data
        self._preparing = DataPreparing(self)
        self._model = ColumnsModel(self._draft, self)
        self._view = ColumnsView(self._model)
        self._rows = QTableView()
        self._rows_model = RowsModel(frame, self)
        self._rows.setModel(self._rows_model)
        heads = self._rows.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)  # as the cells are
        heads.setResizeContentsPrecision(_LOOKED_AT)
        self._rows.resizeColumnsToContents()
        self._pages = QStackedWidget()
        self._tabs = TabBar(
            [("columns", self.tr("Columns")), ("rows", self.tr("Rows"))]
        )
        self._row = IntegerField(Range(1, frame.rows))
        self._row.set_value(1)
        self._sheet = ChoiceField(words.sheets(frame))
        self._as_proposed = Button(self.tr("Reset to what is proposed"), kind="chip")
        self._target = TargetRow(frame)
        self._detail = ColumnDetail()
        self._parts = PartsRow(seed)
        self._summary, self._notice = LineLabel("", "muted"), Notice()
        self.use = Button(self.tr("Use this table"), kind="primary")
        self._cancel = Button(self.tr("Cancel"))
        self.setWindowTitle(self.tr("Prepare {0}").format(frame.name))
        self._lay_out()
        self._connect()
        self._refresh()
        self.resize(*_SIZE)
        self.use.setFocus()

    @property
    def prepared(self) -> Prepared | None:
        """Return the table as it is prepared by now, if it can be."""
        return self._draft.prepared

    def refuse_sheet(self, sentence: str) -> None:
        """Say why another sheet cannot be shown, and go on with this one."""
        self._sheet.set_code(self._draft.frame.sheet)
        self._refresh()
        self._notice.show_sentence(sentence, is_error=True)

    def tell_reading(self, share: float) -> None:
        """Tell how much of another sheet is read; this one is not taken meanwhile."""
        said = self.tr("{0} is being read: {1}")
        self._tell_wait(said.format(self._sheet.code(), numbers.percent(share, 0)))

    def _tell_progress(self, share: float) -> None:
        said = self.tr("The table is being prepared: {0}")
        self._tell_wait(said.format(numbers.percent(share, 0)))

    def _tell_wait(self, sentence: str) -> None:
        self._summary.setText(sentence)
        self.use.setEnabled(False)

    def _on_prepared(self, prepared: Prepared) -> None:
        self._draft.take(prepared)
        self._refresh()

    def _on_failed(self, what: Problem) -> None:
        self._draft.take(None, what)
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return press the button that has the focus, and no other."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, Button):
                focused.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().surface)

    def _lay_out(self) -> None:
        frame = self._draft.frame
        title, size = QHBoxLayout(), numbers.shape(frame.rows, len(frame.columns))
        title.addWidget(Label(frame.name, "strong"))
        title.addWidget(self._sheet)
        self._sheet.setAccessibleName(self.tr("Sheet"))
        self._sheet.setVisible(bool(frame.sheets))
        if frame.sheets:
            self._sheet.set_code(frame.sheet)
        title.addWidget(Label(self._described(size), "muted"), 1)
        bar = QHBoxLayout()
        bar.addWidget(self._tabs)
        bar.addStretch(1)
        bar.addWidget(self._as_proposed)
        bar.addSpacing(8)
        bar.addWidget(Label(self.tr("row shown"), "muted"))
        bar.addWidget(self._row)
        self._row.setAccessibleName(self.tr("row shown"))
        for page in (self._view, self._rows):
            self._pages.addWidget(page)
        buttons = QHBoxLayout()
        buttons.addWidget(self._summary, 1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addLayout(title)
        column.addWidget(self._target)
        column.addLayout(bar)
        column.addWidget(self._pages, 1)
        column.addWidget(self._detail)
        column.addWidget(self._parts)
        column.addWidget(self._notice)
        column.addLayout(buttons)

    def _described(self, size: str) -> str:
        missing = sum(column.missing for column in self._draft.frame.columns)
        told = self.tr("{0}: rows × columns").format(size)
        if missing:
            told += " · " + self.tr("%n missing value(s)", None, missing)
        return told

    def _connect(self) -> None:
        self._sheet.chosen.connect(self.sheet_chosen)
        self._tabs.chosen.connect(
            lambda code: self._pages.setCurrentIndex(int(code == "rows"))
        )
        self._row.value_committed.connect(self._on_row_chosen)
        self._as_proposed.clicked.connect(self._on_as_proposed)
        self._target.target_chosen.connect(self._on_target_chosen)
        self._target.problem_chosen.connect(lambda code: self._change(problem=code))
        self._parts.edited.connect(lambda changes: self._change(**changes))
        self._model.edited.connect(self._refresh)
        self._view.selectionModel().currentRowChanged.connect(self._show_detail)
        self._detail.fill_edited.connect(self._on_fill_edited)
        self.use.clicked.connect(self._on_used)
        self._cancel.clicked.connect(self.reject)
        self._preparing.progressed.connect(self._tell_progress)
        self._preparing.prepared.connect(self._on_prepared)
        self._preparing.failed.connect(self._on_failed)
        self.finished.connect(self._preparing.cancel)

    def _change(self, **changes: object) -> None:
        self._draft.change(**changes)
        self._refresh()

    def _on_target_chosen(self, name: str) -> None:
        self._draft.set_target(name)
        self._refresh()

    def _on_as_proposed(self) -> None:
        self._draft.as_proposed()
        self._refresh()

    def _on_row_chosen(self, row: int) -> None:
        self._model.set_row(row - 1)
        self._rows.selectRow(row - 1)
        self._show_detail()

    def _on_fill_edited(self, text: str) -> None:
        name = self._model.column(self._view.currentIndex()).name
        self._draft.change_column(name, fill=text)
        self._refresh()

    def _on_used(self) -> None:
        self.accepted_data.emit(self._draft.data)
        self.accept()

    def _refresh(self) -> None:
        """Show what the draft says now."""
        draft = self._draft
        self._target.set_draft(draft)
        self._parts.set_parts(draft.data, draft.prepared)
        self._model.refresh()
        self._rows_model.set_prepared(draft.prepared)
        self._rows.resizeColumnToContents(0)  # a part has more letters than none
        self._as_proposed.setVisible(bool(draft.data.columns))
        self.use.setEnabled(draft.prepared is not None)
        self._show_detail()
        self._notice.hide()
        if draft.problem is not None:
            sentence = messages.sentence(draft.problem)
            self._notice.show_sentence(sentence, is_error=True)
        prepared = draft.prepared
        self._summary.setText(
            self._summarised(column_words.named(prepared).table.features)
            if prepared
            else ""
        )
        if draft.work is None:
            self._preparing.cancel()
        else:
            self._preparing.begin(draft.work)

    def _summarised(self, inputs: tuple[str, ...]) -> str:
        count = self.tr("%n input(s) of the network", None, len(inputs))
        is_other = self._draft.data != self._begun
        before = self._before if is_other else None
        follows = words.consequence(before, self._draft.prepared)
        said = words.named(count, ", ".join(inputs))
        return f"{follows} {said}".strip()

    def _show_detail(self, *_: QModelIndex) -> None:
        self._detail.show_column(self._model, self._view.currentIndex(), self._draft)
