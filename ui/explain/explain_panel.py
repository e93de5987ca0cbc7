"""The explanation at the right: formula, matrices and code, one tab each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nnviz.data.preparation import Prepared
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from ui.explain.stamp import Stamp
from ui.explain.state import State
from ui.look import theme
from ui.session.cursor import Cursor, Part, Pointed, Selection
from ui.widgets import Button, IconButton, Surface, TabBar, Translated

if TYPE_CHECKING:
    from ui.explain.code_pane import CodePane
    from ui.explain.formula_pane import FormulaPane
    from ui.explain.matrices.pane import MatricesPane

    Pane = FormulaPane | MatricesPane | CodePane


class ExplainPanel(Translated, Surface):
    """Explains the moment at the cursor, or what is chosen in it.

    What typesets formulas takes long to load. So the first pane comes a moment after
    the panel has been painted for the first time, and each other one when it is asked
    for.

    Attributes
    ----------
    formula : FormulaPane
    matrices : MatricesPane
    code : CodePane
    tabs : TabBar
    copy_all, expand : Button

    Signals
    -------
    moment_chosen : int
        A line of the program was chosen; the index of its moment.
    check_requested
        The check of the gradient is wanted, or no longer.
    hovered(Pointed)
        What the pointer is on in the matrices, or nothing any more.
    chosen(Pointed)
        A sample, a unit or a weight was clicked there.
    layer_pointed : int, bool
        What a line under the pointer works on; see `CodePane`.
    expand_requested
        The user wants the panel to fill the window, or to go back to its place.
    picture_wished : str
        The formulas are wanted as a picture: ``copy`` or ``export``.
    """

    moment_chosen = Signal(int)
    check_requested = Signal()
    hovered = Signal(object)
    chosen = Signal(object)
    layer_pointed = Signal(int, bool)
    expand_requested = Signal()
    picture_wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State | None = None
        self._formula: FormulaPane | None = None
        self._matrices: MatricesPane | None = None
        self._code: CodePane | None = None
        self._filled: tuple[Pane | None, State | None] = None, None
        self._is_awake = False
        self._check_tip = ""
        self.tabs = TabBar()
        self.tabs.chosen.connect(self._on_tab_chosen)
        self._stamp = Stamp()
        self._stamp.hide()
        self._what_if = "", False
        self.copy_all = Button(kind="plain")
        self.copy_all.clicked.connect(lambda: self.code.copy_all())
        self.copy_all.hide()
        self.expand = IconButton("expand", kind="plain")
        self.expand.clicked.connect(self.expand_requested)
        self._stack = QStackedWidget()
        header = QHBoxLayout()
        header.setContentsMargins(6, 2, 6, 0)
        header.addWidget(self.tabs)
        header.addStretch(1)
        header.addWidget(self._stamp, 0, Qt.AlignmentFlag.AlignVCenter)
        header.addWidget(self.copy_all)
        header.addWidget(self.expand)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._stack, 1)
        self.setMinimumSize(320, 200)
        self.retranslate()

    @property
    def state(self) -> State | None:
        """Return what is explained."""
        return self._state

    @property
    def formula(self) -> "FormulaPane":
        """Return the pane of the formulas."""
        if self._formula is None:
            from ui.explain.formula_pane import FormulaPane

            self._formula = pane = FormulaPane()
            pane.check.set_tip(self._check_tip)
            pane.moment_chosen.connect(self.moment_chosen)
            pane.check_requested.connect(self.check_requested)
            pane.picture_wished.connect(self.picture_wished)
            pane.hovered.connect(self.hovered)
            pane.chosen.connect(self.chosen)
            self._add(pane)
        return self._formula

    @property
    def matrices(self) -> "MatricesPane":
        """Return the pane of the matrices."""
        if self._matrices is None:
            from ui.explain.matrices.pane import MatricesPane

            self._matrices = pane = MatricesPane()
            pane.hovered.connect(self.hovered)
            pane.chosen.connect(self.chosen)
            self._add(pane)
        return self._matrices

    @property
    def code(self) -> "CodePane":
        """Return the pane of the program."""
        if self._code is None:
            from ui.explain.code_pane import CodePane

            self._code = pane = CodePane()
            pane.moment_chosen.connect(self.moment_chosen)
            pane.layer_pointed.connect(self.layer_pointed)
            self._add(pane)
        return self._code

    def set_check_tip(self, words: str) -> None:
        """Say what the button of the gradient check does, and by which key too."""
        self._check_tip = words
        if self._formula is not None:
            self._formula.check.set_tip(words)

    def set_pointed(self, pointed: Pointed) -> None:
        """Light in the panes, or tell, what is pointed at elsewhere."""
        for pane in (self._formula, self._matrices, self._code):
            if pane is not None:
                pane.set_pointed(pointed)

    def set_state(
        self,
        program: Program,
        record: StepRecord,
        cursor: Cursor,
        selection: Selection,
        data: Prepared,
        is_mean: bool = False,
        decimals: int = 3,
        walked: tuple[int, int] | None = None,
        waiting: Selection | None = None,
        tried: float | None = None,
        has_part: bool = False,
        order: int | None = None,
    ) -> None:
        """Explain a moment of a step.

        Parameters
        ----------
        program, record
            Of the step at the cursor.
        cursor : Cursor
            While its moment moves, the results of that moment are not shown yet.
        selection : Selection
        data : Prepared
            Gives names, units and raw values.
        is_mean : bool
            Show the means over the batch in place of one sample's numbers.
        decimals : int
            Of a result; each number before it has as many as it takes.
        walked : (layer, unit), optional
            The last unit that has come of a moment that has more to come.
        waiting : Selection, optional
            What is selected though the moment brings it nothing new.
        tried : float, optional
            ℒ with what is tried out after the step, of which `record` has nothing.
        has_part : bool
            Whether the part of the moment at the cursor has come.
        order : int, optional
            The seed of the order of the rows; None where they are not shuffled.
        """
        done = cursor.progress >= 1
        about = program, record, cursor.index, selection, data, is_mean, decimals
        term = _walked_term(cursor.part, selection, program.depth)
        has_term = term is not None and has_part
        state = State(*about, done, walked, waiting, tried, term, has_term, order)
        if not state.is_same(self._state):
            self._state = state
            self.tabs.set_phase(state.moment.phase)
            self._show()

    def choose(self, code: str) -> None:
        """Show a pane: ``formula``, ``matrices`` or ``code``."""
        self.tabs.set_code(code)
        self._on_tab_chosen(code)

    def set_what_if(self, words: str, is_run: bool = False) -> None:
        """Say what is tried out elsewhere on the screen; "" where nothing is.

        Parameters
        ----------
        words : str
        is_run : bool
            Whether the numbers here are the run's all the same.
        """
        self._what_if = words, is_run
        self._stamp.setVisible(bool(words))
        self._word_stamp()

    def _word_stamp(self) -> None:
        words, is_run = self._what_if
        after = self.tr("{0} That counts after the step: here the step is as it was.")
        self._stamp.setText(self.tr("As it was") if is_run else self.tr("What if?"))
        self._stamp.setToolTip(after.format(words) if is_run else words)

    def check_gradient(self) -> str:
        """Check the gradient that is explained, or put the result away.

        Returns
        -------
        str
            Why there is nothing to check, or nothing.
        """
        self.choose("formula")
        return self.formula.check_gradient()

    def show_original_units(self) -> str:
        """Show the network in original units from now on.

        Returns
        -------
        str
            Why there is nothing to show, or nothing.
        """
        self.choose("formula")
        return self.formula.original.open()

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self.setAccessibleName(self.tr("Explanation"))
        self.tabs.set_items(
            [
                ("formula", self.tr("Formula")),
                ("matrices", self.tr("Matrices")),
                ("code", self.tr("Code")),
            ]
        )
        self._word_stamp()
        self.copy_all.setText(self.tr("Copy all"))
        self.expand.set_name(self.tr("Fill the window"))

    def _show(self) -> None:
        """Bring the pane that can be seen up to date."""
        if self._state is not None and self._is_awake:
            pane = self._pane()  # which is up to date if it has just been made
            self._stack.setCurrentWidget(pane)
            self._fill(pane)

    def _add(self, pane: "Pane") -> None:
        self._is_awake = True
        self._stack.addWidget(pane)
        if self._pane() is pane:  # it has its room before there is anything in it
            self._stack.setCurrentWidget(pane)
        self._fill(pane)

    def _fill(self, pane: "Pane") -> None:
        """Let a pane show the state of now, once."""
        pane_before, state_before = self._filled
        is_filled = pane is pane_before and self._state is state_before
        if self._state is not None and not is_filled:
            self._filled = pane, self._state
            pane.set_state(self._state)

    def _pane(self) -> "Pane":
        """Return the pane of the chosen tab."""
        match self.tabs.code():
            case "code":
                return self.code
            case "matrices":
                return self.matrices
        return self.formula

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        line = QRectF(1, self._stack.y() - 1, self.width() - 2, 1)
        QPainter(self).fillRect(line, theme.current().hairline)
        if not self._is_awake:
            # Not before this picture of the window has reached the screen.
            self._is_awake = True
            QTimer.singleShot(0, self, self._show)

    def _on_tab_chosen(self, code: str) -> None:
        self.copy_all.setVisible(code == "code")
        self._is_awake = True
        self._show()


def _walked_term(part: Part | None, selection: Selection, depth: int) -> int | None:
    """Return which term a walk is at, of the unit or the loss that is explained."""
    if part is None or not (part.unit == selection.unit or part.unit[0] > depth):
        return None
    return part.term
