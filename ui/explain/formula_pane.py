"""How a number came about: why, in symbols, in numbers, and as a curve."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from nnviz.teach.explain import explain
from ui.explain import sentences, titles, written
from ui.explain.code_excerpt import CodeExcerpt
from ui.explain.code_text import Listing
from ui.explain.curve_view import CurveView
from ui.explain.paragraph import Paragraph
from ui.explain.sheet_view import SheetView
from ui.explain.state import State
from ui.explain.subject import Subject

_MARGIN = 14
_SPACING = 10


class FormulaPane(QScrollArea):
    """Sentences, formulas, some lines of the program and the curve.

    Attributes
    ----------
    words : Paragraph
    sheet : SheetView
    excerpt : CodeExcerpt
        There where it takes no room from the rest, and no more lines than fit.
    curve : CurveView

    Signals
    -------
    moment_chosen : int
        A line of the program was clicked.
    """

    moment_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State | None = None
        self._about: tuple[object, object] = ("", None)
        self._listing = Listing()
        self.words, self.sheet = Paragraph(), SheetView()
        self.excerpt, self.curve = CodeExcerpt(), CurveView()
        self.excerpt.moment_chosen.connect(self.moment_chosen)
        self._build()
        self.retranslate()

    def set_state(self, state: State) -> None:
        """Explain a moment of a step."""
        self._state = state
        program, record, table = state.program, state.record, state.data.table
        found = explain(
            program, record, state.index, state.target, state.data, state.has_happened
        )
        subject = Subject(found, program, record, table, state.moment)
        self.words.set_words(titles.title(subject), sentences.why(subject))
        rows = written.sheet_rows(subject, state.decimals)
        self.sheet.set_rows(rows, written.latex(found, state.decimals))
        if QAccessible.isActive():
            self.sheet.setAccessibleName(written.spoken(found, state.decimals))
        self.curve.set_curve(found.curve)
        self.excerpt.set_lines(self._listing.of(state), state.index)
        self._make_room()
        if (found.what, found.target) != self._about:
            self._about = found.what, found.target
            self.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self.setAccessibleName(self.tr("Formula"))
        self.sheet.retranslate()
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
        column.setContentsMargins(0, _SPACING, 0, _SPACING)
        column.setSpacing(_SPACING)
        for part in (self.words, self.sheet):
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
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _make_room(self) -> None:
        """Fit into a small pane: first without lines of code, then without the why."""
        inner = max(1, self.viewport().width() - 2 * _MARGIN)
        room = self.viewport().height() - self.sheet.heightForWidth(inner)
        room -= self.words.full_height(inner) + 4 * _SPACING
        self.words.set_brief(room < 0)
        if self.curve.isVisibleTo(self):
            room -= self.curve.minimumHeight() + _SPACING
        self.excerpt.set_room(self.viewport().width(), room)
