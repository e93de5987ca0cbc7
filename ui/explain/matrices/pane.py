"""The current operation as matrices, with the sum of one of its numbers."""

from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nnviz.teach.explain import explain
from nnviz.teach.explain.losses import class_of
from nnviz.teach.matrices import (
    Convention,
    Operation,
    csv_text,
    latex_text,
    numpy_text,
    operation,
    sum_row,
)
from ui.explain import written
from ui.explain.matrices import words as wording
from ui.explain.matrices.view import MatricesView
from ui.explain.matrices.words import Words
from ui.explain.sheet_view import SheetView
from ui.explain.state import State
from ui.look import theme
from ui.session.cursor import Pointed
from ui.widgets import Button, LineLabel, Segmented

_CONVENTION = "convention"  # where the choice is kept for the next start
_MARGIN = 14


class MatricesPane(QWidget):
    """The matrices of the moment; under them, how one of their numbers comes about.

    Attributes
    ----------
    view : MatricesView
    whose : LineLabel
    sum : SheetView
        Which number is pointed at or chosen, and that as a sum.
    convention : Segmented
        Whether samples are drawn in rows or in columns.
    copy : Button
        Offers the operation as NumPy, LaTeX and CSV.

    Signals
    -------
    hovered(Pointed)
        What the pointer is on, or nothing any more.
    chosen(Pointed)
        What was clicked: a sample, a unit, a weight, or a sample and a unit.
    """

    hovered = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State | None = None
        self.view = MatricesView()
        self.whose, self.sum = LineLabel(role="caption"), SheetView()
        self.whose.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.view.hovered.connect(self.hovered)
        self.view.chosen.connect(self.chosen)
        self.view.lit_changed.connect(self._show_sum)
        self.convention, self.copy = Segmented(), Button(kind="plain")
        self.convention.chosen.connect(self._on_convention_chosen)
        self._actions = {
            "numpy": QAction(self),
            "latex": QAction(self),
            "csv": QAction(self),
        }
        self._offer_copies()
        self._lay_out()
        self.retranslate()
        kept = QSettings().value(_CONVENTION)
        self.convention.set_code("columns" if kept == "columns" else "rows")

    def set_state(self, state: State) -> None:
        """Show the operation of a moment of a step."""
        is_other = self._state is None or self._state.index != state.index
        self._state = state
        if is_other:
            self.sum.setMinimumHeight(0)
        words = Words(state.data.table, state.decimals - 1)
        first = _explained(state)
        self.view.set_operation(self._operation(), words, state.chosen, first)
        self._show_sum()
        for widget in (self._foot, self):  # what is left by the sum is the view's room
            layout = widget.layout()
            assert layout is not None
            layout.activate()
        self.view.arrange()

    def set_pointed(self, pointed: Pointed) -> None:
        """Light what is pointed at elsewhere; a setter, which emits nothing."""
        self.view.set_pointed(pointed)

    def text(self, form: str) -> str:
        """Return the operation as ``numpy``, ``latex`` or ``csv``."""
        assert self._state is not None
        state, shown = self._state, self._operation()
        if form == "numpy":
            return numpy_text(state.program, state.record, state.index, state.data)
        if form == "latex":
            return latex_text(shown, state.decimals - 1)
        return csv_text(shown, state.data.table.features)

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self.view.setAccessibleName(self.tr("Matrices"))
        self.sum.retranslate()
        self.convention.set_items(
            [("rows", self.tr("samples in rows")), ("columns", self.tr("in columns"))]
        )
        self.convention.setToolTip(
            self.tr("The engine has its samples in rows; columns are a way of showing.")
        )
        self.copy.setText(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy this operation with its numbers."))
        self._actions["numpy"].setText(self.tr("Copy as NumPy, samples in rows"))
        self._actions["latex"].setText(self.tr("Copy as LaTeX"))
        self._actions["csv"].setText(self.tr("Copy as CSV"))
        if self._state:
            self.set_state(self._state)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._show_sum()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sum.setMinimumHeight(0)
        self._show_sum()

    def paintEvent(self, event: QPaintEvent) -> None:
        line = QRectF(0, self._foot.y(), self.width(), 1)
        QPainter(self).fillRect(line, theme.current().hairline)

    # -- inside -----------------------------------------------------------------------

    def _operation(self) -> Operation:
        assert self._state is not None
        state = self._state
        convention: Convention = (
            "columns" if self.convention.code() == "columns" else "rows"
        )
        return operation(
            state.program,
            state.record,
            state.index,
            state.data,
            state.is_whole,
            convention,
            state.walked,
        )

    def _show_sum(self) -> None:
        """Work out the number that is lit."""
        found, state = self.view.shown(), self._state
        if found is None or state is None:
            return
        shown, lit = found.operation, found.lit
        equation = shown.equations[lit.equation]
        place = equation, lit.cell, state.data
        asked = state.program, state.record, state.index, *place
        is_known = equation.result.cell(*lit.cell) is not None
        end = sum_row(*asked)
        row = end if is_known else sum_row(*asked, has_happened=False)
        decimals = found.words.places(equation.result)
        self.whose.setText(found.words.whose(equation.result, *lit.cell))
        phase = shown.moment.phase
        self.sum.set_rows([written.sum_row(row, end, phase, decimals)])
        inner = max(1, self.width() - 2 * _MARGIN)
        # It only grows as long as the moment stays: nothing jumps under the pointer.
        self.sum.setMinimumHeight(
            max(self.sum.minimumHeight(), self.sum.heightForWidth(inner))
        )
        reading = found.words.reading(equation.result, *lit.cell)
        self.view.setAccessibleDescription(f"{reading} {wording.described(shown)}")

    def _offer_copies(self) -> None:
        menu = QMenu(self)
        for form, action in self._actions.items():
            action.triggered.connect(partial(self._copy, form))
            menu.addAction(action)
            self.view.addAction(action)
        self.copy.setMenu(menu)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _copy(self, form: str) -> None:
        QApplication.clipboard().setText(self.text(form))

    def _on_convention_chosen(self, code: str) -> None:
        QSettings().setValue(_CONVENTION, code)
        if self._state:
            self.set_state(self._state)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN - 2, 8, 8, 0)
        head.addWidget(self.convention)
        head.addStretch(1)
        head.addWidget(self.copy)
        self._foot = QWidget()
        below = QVBoxLayout(self._foot)
        below.setContentsMargins(_MARGIN, 8, _MARGIN, 6)
        below.setSpacing(4)
        below.addWidget(self.whose)
        below.addWidget(self.sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot)


def _explained(state: State) -> Pointed:
    """Return what is explained where it is not said which.

    Of weights the one that the formula is about, of outputs that of the sample's class.
    """
    if state.moment.kind in ("dW", "update"):
        asked = state.program, state.record, state.index, state.target
        return Pointed(weight=explain(*asked).target.weight)
    last, true = state.program.depth, class_of(state.record.Y[state.chosen.sample])
    if state.is_mean or true is None or state.record.Y.shape[1] == 1:
        return Pointed()
    return Pointed(unit=(last, true))
