"""The page of a comparison: the runs, their curves, and how they go on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.compare.change_form import ChangeForm
from ui.compare.lane_card import LaneCard, LaneState, let_shrink
from ui.compare.table import DifferencesTable
from ui.compare.transport import Transport
from ui.widgets import (
    Button,
    ChoiceField,
    Label,
    LineLabel,
    Segmented,
    Surface,
    ToggleButton,
    Translated,
)
from ui.words import vocabulary

_GAP = 10
_MARGINS = (12, 8, 12, 8)


class ComparePage(Translated, QWidget):
    """Up to four runs side by side.

    Parameters
    ----------
    answers : sequence of QWidget
        What shows the answers of each run.
    losses, norms : QWidget
        What lays their losses, and the lengths of their gradients, over one another.

    Attributes
    ----------
    cards : list of LaneCard
    form : ChangeForm
    table : DifferencesTable
    transport : Transport

    Signals
    -------
    left
        Back to the network.
    opened(int), removed(int)
        A run is wanted in the window, or gone.
    view_chosen(str)
        Another way to see the answers.
    rows_chosen(str)
        Whose losses are wanted: ``train``, ``watched`` or ``both``.
    log_chosen(bool)
    norms_chosen(str)
        ``layers``, or the number of a layer whose norms along the run are wanted.
    """

    left = Signal()
    opened = Signal(int)
    removed = Signal(int)
    view_chosen = Signal(str)
    rows_chosen = Signal(str)
    log_chosen = Signal(bool)
    norms_chosen = Signal(str)

    def __init__(
        self, answers: Sequence[QWidget], losses: QWidget, norms: QWidget
    ) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._question_words, self._seen_words = "", ""
        self._back = Button(icon="shrink")
        self._title = LineLabel("", "strong")
        self._question, self._reveal = Label(), ToggleButton(kind="chip")
        self._view = ChoiceField()
        self._change = ToggleButton(icon="plus")
        self.cards = [LaneCard(run, plot) for run, plot in enumerate(answers)]
        self.form, self.table = ChangeForm(), DifferencesTable()
        self.transport = Transport()
        self._losses_title, self._norms_title = Label("", "strong"), Label("", "strong")
        self._rows, self._log = Segmented(), ToggleButton(kind="chip")
        self._norms_of = ChoiceField()
        self._watched, self._depth = "", 0
        self._lay_out(losses, norms)
        self._connect()
        self.retranslate()

    def set_words(self, title: str, question: str = "", seen: str = "") -> None:
        """Say what is compared, what to ask before, and what is to be seen after."""
        self._title.setText(title)
        self._question_words, self._seen_words = question, seen
        self._say_question()

    def reveal(self) -> None:
        """Say what is to be seen."""
        if self._seen_words:
            self._reveal.setChecked(True)
            self._say_question()

    def conceal(self) -> None:
        """Ask again, before anything is to be seen."""
        self._reveal.setChecked(False)
        self._say_question()

    def said(self) -> str:
        """Return the question, or what is to be seen."""
        return self._question.text()

    def title(self) -> str:
        """Return what is compared."""
        return self._title.text()

    def set_lanes(self, lanes: Sequence[LaneState]) -> None:
        """Show so many runs, and what is said of each."""
        for card, state in zip(self.cards, lanes, strict=False):
            card.set_state(state)
        for number, card in enumerate(self.cards):
            card.setVisible(number < len(lanes))
        self._change.setEnabled(len(lanes) < len(self.cards))
        self._say_full()
        if len(lanes) == len(self.cards):
            self.show_form(False)

    def show_form(self, is_shown: bool) -> None:
        """Let one thing be changed, beside the runs, or no longer."""
        self._change.setChecked(is_shown)
        self.form.setVisible(is_shown)

    def set_views(self, views: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer ways to see the answers, (code, name), and show which is chosen."""
        self._view.set_items(views)
        self._view.set_code(chosen)

    def set_curves(self, watched: str, rows: str, is_log: bool) -> None:
        """Show whose losses are seen, and how; no rows are watched where it is ""."""
        self._watched = watched
        self._offer_rows()
        if watched:
            self._rows.set_code(rows)
        self._log.setChecked(is_log)

    def set_layers(self, depth: int, chosen: str) -> None:
        """Offer the norms of each of so many layers."""
        self._depth = depth
        self._offer_layers()
        self._norms_of.set_code(chosen)

    def retranslate(self) -> None:
        """Word it in the language of now."""
        self._back.setText(self.tr("Back to the network"))
        self._reveal.setText(self.tr("What is to be seen"))
        self._change.setText(self.tr("Change one thing"))
        self._view.setAccessibleName(self.tr("How the answers are seen"))
        self._losses_title.setText(self.tr("Loss"))
        self._norms_title.setText(self.tr("Gradient ‖∂ℒ/∂W‖"))
        self._log.setText(self.tr("log"))
        self._log.setToolTip(
            self.tr("A logarithmic axis: each line is ten times the last")
        )
        self._norms_of.setAccessibleName(self.tr("Of which layers"))
        self._offer_rows()
        self._offer_layers()
        self._say_question()
        self._say_full()

    def _say_full(self) -> None:
        """Say why no other run can be added, where that is so."""
        words = self.tr("{0} runs at most: take one away first")
        is_full = not self._change.isEnabled()
        self._change.setToolTip(words.format(len(self.cards)) if is_full else "")

    def _offer_rows(self) -> None:
        self._rows.setVisible(bool(self._watched))
        both = self.tr("both")
        watched = vocabulary.part(self._watched)
        items = [("both", both), ("train", vocabulary.part("train"))]
        self._rows.set_items([*items, ("watched", watched)])

    def _offer_layers(self) -> None:
        along = self.tr("layer [{0}] along the run")
        items = [("layers", self.tr("all layers, this step"))]
        items += [(str(k), along.format(k)) for k in range(1, self._depth + 1)]
        self._norms_of.set_items(items)

    def _say_question(self) -> None:
        is_open = self._reveal.isChecked()
        words = self._seen_words if is_open else self._question_words
        self._question.setText(words)
        self._question.setVisible(bool(words))
        self._reveal.setVisible(bool(self._seen_words))

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self.left.emit())
        self._reveal.clicked.connect(lambda: self._say_question())
        self._change.clicked.connect(self.show_form)
        self._view.chosen.connect(self.view_chosen)
        self._rows.chosen.connect(self.rows_chosen)
        self._log.clicked.connect(self.log_chosen)
        self._norms_of.chosen.connect(self.norms_chosen)
        for number, card in enumerate(self.cards):
            card.opened.connect(lambda number=number: self.opened.emit(number))
            card.removed.connect(lambda number=number: self.removed.emit(number))

    def _lay_out(self, losses: QWidget, norms: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        column.setSpacing(_GAP)
        column.addWidget(self._head())
        lanes = QHBoxLayout()
        lanes.setSpacing(_GAP)
        for card in self.cards:
            lanes.addWidget(card, 1)
        lanes.addWidget(self.form, 1)
        self.form.hide()
        column.addLayout(lanes, 3)
        below = QHBoxLayout()
        below.setSpacing(_GAP)
        controls = (self._rows, self._log)
        below.addWidget(_pane(self._losses_title, controls, losses), 5)
        below.addWidget(_pane(self._norms_title, (self._norms_of,), norms), 4)
        below.addWidget(self.table, 4)
        column.addLayout(below, 2)
        column.addWidget(self.transport)

    def _head(self) -> QWidget:
        head = Surface()
        column = QVBoxLayout(head)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(6)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._back)
        first.addWidget(self._title, 1)
        first.addWidget(self._view)
        first.addWidget(self._change)
        self._question.setWordWrap(True)
        second = QHBoxLayout()
        second.setSpacing(10)
        second.addWidget(self._question, 1)
        second.addWidget(self._reveal, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(first)
        column.addLayout(second)
        return head


def _pane(title: Label, controls: Sequence[QWidget], plot: QWidget) -> QWidget:
    """Return a plot under its title and what it can be told."""
    pane = Surface()
    column = QVBoxLayout(pane)
    column.setContentsMargins(*_MARGINS)
    column.setSpacing(4)
    head = QHBoxLayout()
    head.addWidget(title)
    head.addStretch(1)
    for control in controls:
        head.addWidget(control)
    column.addLayout(head)
    let_shrink(plot)
    column.addWidget(plot, 1)
    return pane
