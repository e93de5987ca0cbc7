"""How a number came about: why, in symbols, in numbers, and as a curve."""

from functools import partial

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from nnviz.teach.code import CodeLine, listing
from nnviz.teach.explain import Explanation, Number, Row, explain, print_row
from ui import theme
from ui.explain import formula, sentences
from ui.explain.code_excerpt import CodeExcerpt
from ui.explain.code_text import shape
from ui.explain.curve_view import CurveView
from ui.explain.paragraph import Paragraph
from ui.explain.sentences import Subject
from ui.explain.sheet import SheetRow
from ui.explain.sheet_view import SheetView, label_width
from ui.explain.state import State, has_comma

_MARGIN = 14


class FormulaPane(QScrollArea):
    """Sentences, formulas, the lines of code and the curve, from top to bottom.

    Attributes
    ----------
    excerpt : CodeExcerpt
    curve : CurveView

    Signals
    -------
    moment_chosen : int
        A line of code was clicked.
    """

    moment_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State | None = None
        self._listed: tuple[object, ...] = ()
        self._lines: tuple[CodeLine, ...] = ()
        self._words, self._sheet = Paragraph(), SheetView()
        self.curve = CurveView()
        self.excerpt = CodeExcerpt()
        self.excerpt.moment_chosen.connect(self.moment_chosen)
        self._build()

    def set_state(self, state: State) -> None:
        """Explain a moment of a step."""
        self._state = state
        found = explain(
            state.program, state.record, state.index, state.target, state.data
        )
        subject = Subject(
            found, state.program, state.record, state.data.table, state.moment
        )
        words = sentences.words(subject)
        self._words.set_words(words.title, words.why)
        self._show_rows(found, subject)
        self.curve.set_curve(found.curve)
        self._show_code(state)
        self._make_room()

    def latex(self) -> str:
        """Return the formulas as LaTeX, as a copy gives them."""
        return self._sheet.latex()

    def text(self) -> str:
        """Return the title and the sentences."""
        return self._words.words()

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self.setAccessibleName(self.tr("Formula"))
        self._sheet.retranslate()
        self.curve.retranslate()
        if self._state:
            self.set_state(self._state)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and self._state:
            self.set_state(self._state)
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 10, 0, 8)
        column.setSpacing(10)
        for part in (self._words, self._sheet):
            inset = QVBoxLayout()
            inset.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
            inset.addWidget(part)
            column.addLayout(inset)
        column.addWidget(self.excerpt)
        column.addWidget(self.curve, 1)
        column.addStretch(0)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.retranslate()

    def _show_rows(self, found: Explanation, subject: Subject) -> None:
        assert self._state is not None
        decimals = self._state.decimals
        rows = []
        for row in found.rows:
            ink = partial(_ink, row.is_final, found.at.phase)
            label = sentences.row_label(row.label, subject)
            rows.append(
                SheetRow(
                    print_row(row, decimals, ink),
                    label,
                    label_width(label),
                    _owner(row, found) if row.is_final else "",
                    row.is_final,
                )
            )
        self._sheet.set_rows(rows, _latex(found, decimals))
        if QAccessible.isActive():
            self._sheet.setAccessibleName(self.spoken())

    def spoken(self) -> str:
        """Return how the formulas are read aloud, in the language of now."""
        language = QLocale().name().split("_")[0]
        return formula.spoken(self._sheet.latex(), language)

    def _show_code(self, state: State) -> None:
        wanted = state.program, state.record.m, QLocale().name()
        if wanted != self._listed:
            self._listed = wanted
            self._lines = listing(state.program, state.record, shape)
        self.excerpt.set_lines(self._lines, state.index)

    def _make_room(self) -> None:
        """Show the lines of code only where they take no room from the rest."""
        width = self.viewport().width()
        inner = max(1, width - 2 * _MARGIN)
        needed = self._words.heightForWidth(inner) + self._sheet.heightForWidth(inner)
        if self.curve.isVisibleTo(self):
            needed += self.curve.minimumHeight() + 10
        room = self.viewport().height() - needed - 50
        self.excerpt.setVisible(room >= self.excerpt.sizeHint().height())


def _ink(is_final: bool, phase: str, number: Number, digits: str) -> str:
    """Give a number its colour: a weight its sign's, the result its phase's."""
    text = digits.replace(".", "{,}") if has_comma() else digits
    colours = theme.current()
    if number.role == "result" and is_final:
        colour = colours.phase_text(phase).name()
        return rf"\textcolor{{{colour}}}{{{formula.bold(text)}}}"
    if number.role == "weight" and number.value is not None:
        return rf"\textcolor{{{colours.sign_text(number.value).name()}}}{{{text}}}"
    return text


def _owner(row: Row, found: Explanation) -> str:
    """Tell whose number the result of a row is."""
    is_of_batch = row.label == "mean" or found.what == "update"
    return "batch" if is_of_batch else "sample"


def _latex(found: Explanation, decimals: int) -> str:
    lines = []
    for row in found.rows:
        sides = [
            fragment for side in print_row(row, decimals) for fragment in side.fragments
        ]
        lines.append(" ".join(sides))
    return " \\\\\n".join(lines)
