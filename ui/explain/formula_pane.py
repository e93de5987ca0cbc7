"""How a number came about: why, in symbols, in numbers, and as a curve."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAction, QResizeEvent
from PySide6.QtWidgets import QLayoutItem, QScrollArea, QVBoxLayout, QWidget

from nnviz.teach.explain import Explanation
from ui.explain import sentences, titles, told, written
from ui.explain.check_place import CheckPlace
from ui.explain.code_excerpt import LEAST, CodeExcerpt, height_of
from ui.explain.code_text import Listing
from ui.explain.curve_view import CurveView
from ui.explain.more_below import HEIGHT as MORE
from ui.explain.more_below import MoreBelow
from ui.explain.original_view import OriginalView
from ui.explain.paragraph import Paragraph
from ui.explain.pixels_view import PixelsView, shown_pixels
from ui.explain.sheet_view import SheetView
from ui.explain.state import State
from ui.session.cursor import Pointed

_MARGIN = 14
_SPACING = 10
_MARGIN_OF_ROW = 40  # what is to be seen above and below it


class FormulaPane(QWidget):
    """Sentences, formulas, curves, what can be asked for and lines of the program.

    The order never changes, and the lines of the program stand at the end of the pane.
    In a small pane the sentences are in short, there are fewer lines, and what goes on
    above them is scrolled.

    Attributes
    ----------
    area : QScrollArea
        All but the lines of the program.
    words : Paragraph
    sheet : SheetView
    pixels : PixelsView
        Of a sample that is an image.
    check : CheckPlace
        Under the formula of a gradient, once that has been computed.
    original : OriginalView
        Of a network whose weights or answers can be told in the units of the table.
    curves : CurveView
    excerpt : CodeExcerpt

    Signals
    -------
    moment_chosen : int
        A line of the program was clicked.
    check_requested
        The check of the gradient is wanted, or no longer.
    hovered, chosen : Pointed
        A pixel of the sample is under the pointer, or was clicked.
    picture_wished : str
        The formulas are wanted as a picture: ``copy`` or ``export``.
    """

    moment_chosen = Signal(int)
    check_requested = Signal()
    hovered = Signal(object)
    chosen = Signal(object)
    picture_wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State | None = None
        self._about: tuple[object, object] = ("", None)
        self._pointed: int | None = None  # which input
        self._last_telling = 0
        self._listing = Listing()
        self._opened: QLayoutItem | QWidget | None = None  # and scrolls to it
        self.words, self.sheet = Paragraph(), SheetView()
        self.check, self.original = CheckPlace(), OriginalView()
        self.pixels = PixelsView()
        self.pixels.hovered.connect(self.set_pointed)
        self.pixels.hovered.connect(self.hovered)
        self.pixels.chosen.connect(self.chosen)
        self.curves, self.excerpt = CurveView(), CodeExcerpt()
        self.area = QScrollArea()
        self.more = MoreBelow(self.area)
        self._insets: list[QVBoxLayout] = []  # with a margin on both sides
        self.check.requested.connect(self.check_requested)
        self.original.changed.connect(self._on_original_changed)
        self.area.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.excerpt.moment_chosen.connect(self.moment_chosen)
        self.sheet.reached.connect(self._bring_into_view)
        self._voice = QTimer(self, singleShot=True, interval=0)
        self._voice.timeout.connect(self._speak)
        self._wishes = {what: QAction(self) for what in ("copy", "export")}
        for what, action in self._wishes.items():
            action.triggered.connect(partial(self._wish, what))
            self.sheet.addAction(action)
        self._build()
        self.retranslate()

    def _wish(self, what: str, _: bool = False) -> None:
        self.picture_wished.emit(what)

    def set_state(self, state: State) -> None:
        """Explain a moment of a step."""
        self._state = state
        subject = told.subject_of(state, self._pointed)
        found, spelling = subject.explanation, told.spelling_of(subject, state.decimals)
        why = sentences.why(subject, spelling)
        short = sentences.in_brief(subject, spelling)
        self.words.set_words(titles.title(subject), why, short)
        rows = written.sheet_rows(subject, spelling)
        self.sheet.set_rows(rows)
        self.pixels.set_pixels(*shown_pixels(found, state))
        self._last_telling = _last_telling(found)
        if QAccessible.isActive():  # the words can wait until the panel is there
            self._voice.start()
        self.check.set_state(state)
        self.original.set_state(state)
        self.curves.set_curves(found.curves, spelling)
        lines = self._listing.of(state)
        own = self._listing.own(state, found.target.weight)
        self.excerpt.set_lines(lines, state.index, own)
        self._opened = None
        self._make_room()
        asked = found.what, replace(found.target, pointed=None)
        if asked != self._about:
            is_chosen_anew = asked[1] != self._about[1]  # not another moment of it
            self._about = asked
            self.area.verticalScrollBar().setValue(0)
            if is_chosen_anew and self.original.answers_choice:
                self._opened = self.original
                QTimer.singleShot(0, self, self._show_opened)  # once it has its place

    def set_pointed(self, pointed: Pointed) -> None:
        """Tell of the input that is pointed at, where a sample is explained."""
        layer, unit = pointed.unit or (-1, 0)
        before, self._pointed = self._pointed, unit if layer == 0 else None
        state = self._state
        if state and state.moment.kind == "batch" and self._pointed != before:
            self.set_state(state)

    def check_gradient(self) -> str:
        """Check the gradient that is explained, or put the result away.

        Returns
        -------
        str
            Why there is nothing to check, or nothing.
        """
        refusal = self.check.view.toggle()
        self._opened = None if refusal else self.check
        self._make_room()
        return refusal

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self.setAccessibleName(self.tr("Formula"))
        self.sheet.retranslate()
        self._wishes["copy"].setText(self.tr("Copy the picture"))
        self._wishes["export"].setText(self.tr("Export the picture…"))
        self.check.retranslate()
        self.original.retranslate()
        self.curves.retranslate()
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

    def _on_original_changed(self) -> None:
        self._opened = self.original if self.original.is_open else None
        self._make_room()

    def _bring_into_view(self, y: int) -> None:
        """Scroll to a row of the formulas."""
        self.area.ensureVisible(0, self.sheet.y() + y, 0, _MARGIN_OF_ROW)

    def _speak(self) -> None:
        """Give a screen reader the formulas in words."""
        self.sheet.setAccessibleName(written.spoken(self.sheet.rows()))

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, _SPACING, 0, _SPACING)
        column.setSpacing(_SPACING)
        for part in (self.words, self.sheet, self.pixels):
            inset = QVBoxLayout()
            inset.addWidget(part)
            self._insets.append(inset)
        self._insets.append(self.check)
        for inset in self._insets:
            column.addLayout(inset)
        column.addWidget(self.curves, 1)
        own = QVBoxLayout()  # which may be long and stays open: it comes last
        own.addWidget(self.original)
        self._insets.append(own)
        column.addLayout(own)
        self._set_bar(0)
        column.addStretch(0)
        self.area.setWidget(content)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.area.setHorizontalScrollBarPolicy(off)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.excerpt)

    def _set_bar(self, width: int) -> None:
        """Give a scroll bar its room from the margin: no line breaks anew for it."""
        for inset in self._insets:
            inset.setContentsMargins(_MARGIN, 0, max(0, _MARGIN - width), 0)

    def _make_room(self) -> None:
        """Fit into a small pane: with fewer lines of code, with the why in short."""
        inner = max(1, self.width() - 2 * _MARGIN)
        gaps = (3 if self.check.isEmpty() else 4) * _SPACING
        under = self.height() - self.words.full_height(inner) - gaps
        room = under - self.sheet.heightForWidth(inner) - self.check.height_at(inner)
        if not (self.original.isHidden() or self.original.is_open):
            room -= self.original.height_at(inner) + _SPACING
        has_pixels = self.pixels.isVisibleTo(self)
        if has_pixels:
            room -= self.pixels.heightForWidth(inner) + _SPACING
        has_curves = self.curves.isVisibleTo(self)
        if has_curves:
            room -= self.curves.minimumHeight() + _SPACING
        telling = self.sheet.height_to(self._last_telling, inner)
        least = LEAST
        if room < height_of(LEAST, self.width()):
            saved = self.words.full_height(inner) - self.words.brief_height(inner)
            least = self._least_rows(under + saved - telling - MORE)
        self.excerpt.set_room(self.width(), room, least)
        lines = self.excerpt.sizeHint().height()
        is_brief = room < lines
        if not (has_curves or has_pixels):
            # What comes last can wait below.
            is_short = least < LEAST or under - lines < telling + MORE
            is_brief = is_brief and is_short
        self.words.set_brief(is_brief)

    def _least_rows(self, spare: int) -> int:
        """Return a row less for the code where that brings what is told into view."""
        width = self.width()
        is_close = height_of(LEAST - 1, width) <= spare < height_of(LEAST, width)
        return LEAST - 1 if is_close else LEAST

    def _on_range_changed(self, low: int, high: int) -> None:
        """Scroll to the end of what has been opened, or at least to its top."""
        bar = self.area.verticalScrollBar()
        self._set_bar(bar.sizeHint().width() if high > low else 0)
        self._show_opened()

    def _show_opened(self) -> None:
        if self._opened is not None:
            bar, place = self.area.verticalScrollBar(), self._opened.geometry()
            end = place.bottom() + MORE - self.area.viewport().height()
            bar.setValue(min(max(bar.value(), end), place.top() - _SPACING))


def _last_telling(found: Explanation) -> int:
    """Return the row up to which an explanation should be seen at once."""
    if found.what == "sample":
        return len(found.in_the_end) - 1
    rows = enumerate(found.in_the_end)
    return max(
        (k for k, row in rows if row.is_answer or row.label == "again"), default=0
    )
