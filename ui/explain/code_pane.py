"""The program of the network, the current lines lit as in a debugger."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QToolTip, QWidget

from nnviz.teach.code import CodeLine, names_in, variable
from nnviz.teach.linked import LayerPart, lines_of, part_of
from ui.explain.code_text import Highlighter, Listing, code_font, text_of
from ui.explain.reading import reading
from ui.explain.state import State
from ui.explain.zoom import zoom
from ui.look import theme
from ui.session.cursor import Pointed
from ui.widgets.focus import KeyboardFocus
from ui.widgets.painting import focus_ring

_MARGIN = 14
_LINE_HEIGHT = 20
_MARK = 3  # of the lines that belong to what is pointed at
NOWHERE = LayerPart(-1, False)
_BELOW = 2.5  # Qt sets the text at the bottom of a line of fixed height


class CodePane(QTextEdit):
    """The whole listing; a click on a line goes to its moment.

    Up and Down go to the moment before and after, Ctrl+C copies what is selected or
    all of it. A variable under the pointer tells its value, once it is computed.

    Signals
    -------
    moment_chosen : int
    layer_pointed : int, bool
        What the line under the pointer works on: a layer (0: the input, L + 1: the
        loss, −1: none), and whether on the parameters into it.
    """

    moment_chosen = Signal(int)
    layer_pointed = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State | None = None
        self._lines: tuple[CodeLine, ...] = ()
        self._listing = Listing()
        self._pointed = Pointed()
        self._part = NOWHERE
        self._highlighter = Highlighter(self.document())
        self._focus = KeyboardFocus(self, frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down}))
        self.setReadOnly(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        # Arrow keys stay with the window, unless this pane has a use for them.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._zoom = 1.0
        self.setFont(code_font())
        self.document().setDocumentMargin(_MARGIN)
        # What is lit is painted under the text, from edge to edge.
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.setCornerWidget(QWidget())
        self._copy, self._copy_all = QAction(self), QAction(self)
        self._offer_copies()
        self.retranslate()

    def set_state(self, state: State) -> None:
        """Show the program of a step and light the lines of its moment."""
        self._state = state
        self._list()
        self._keep_in_view()
        self.viewport().update()

    def set_pointed(self, pointed: Pointed) -> None:
        """Mark the lines that belong to a unit or a weight under the pointer."""
        if pointed != self._pointed:
            self._pointed = pointed
            self.viewport().update()

    def marked(self) -> list[str]:
        """Return the lines that belong to what is pointed at, or else is chosen."""
        return [self._lines[number].text for number in sorted(self._marked())]

    def lit(self) -> list[str]:
        """Return the lines of the current moment."""
        return [line.text for line in self._lines if self._is_lit(line)]

    def value_at(self, point: QPoint) -> str:
        """Return what the variable at a point of the viewport holds, as rich text."""
        cursor = self.cursorForPosition(point)
        column, text = cursor.positionInBlock(), cursor.block().text()
        line = self._lines[cursor.blockNumber()] if self._lines else None
        if line is None or line.op is None:
            return ""  # what the helpers call their own is no variable of the step
        for start, end, name in names_in(text.partition("#")[0]):
            if start <= column <= end:
                return self._reading(name, line.op)
        return ""

    def copy_all(self) -> None:
        """Put the whole listing on the clipboard."""
        QApplication.clipboard().setText(self.toPlainText() + "\n")

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self.setAccessibleName(self.tr("The program of one step"))
        self._copy.setText(self.tr("Copy"))
        self._copy_all.setText(self.tr("Copy all"))
        if self._state:
            self.set_state(self._state)

    # -- Qt ------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._highlighter.rehighlight()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if zoom(self.width()) != self._zoom:
            self._zoom = zoom(self.width())
            self.setFont(code_font(self._zoom))
            self._highlighter.set_zoom(self._zoom)
            self._space_lines()
        self._keep_in_view()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)  # which scrolls back to the text's own cursor
        self._keep_in_view()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, marked = QPainter(self.viewport()), self._marked()
        colours = theme.current()
        for number, band in enumerate(self._bands()):
            line = self._lines[number]
            if self._is_lit(line):
                painter.fillRect(band, colours.phase_soft(line.phase))
            elif number in marked:
                painter.fillRect(band, colours.field)
            if number in marked:
                painter.fillRect(
                    band.adjusted(0, 1, _MARK - band.width(), -1), colours.muted
                )
        if self._focus.visible:
            focus_ring(painter, QRectF(self.viewport().rect()))
        painter.end()
        super().paintEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.value_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        y = event.position().y()
        bands = enumerate(self._bands())
        self._point_at(next((k for k, b in bands if b.top() <= y < b.bottom()), None))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        is_click = event.button() == Qt.MouseButton.LeftButton
        if is_click and not self.textCursor().hasSelection() and self._lines:
            number = self.cursorForPosition(event.position().toPoint()).blockNumber()
            index = self._lines[number].index
            if index is not None:
                self.moment_chosen.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or self._state is None:
            event.ignore()
            return
        index = self._state.index + step
        if 0 <= index < len(self._state.record.moments):
            self.moment_chosen.emit(index)

    # -- inside --------------------------------------------------------------------

    def _reading(self, name: str, op: int) -> str:
        """Return what a variable in a line holds by now; nothing before it has it."""
        state = self._state
        assert state is not None
        last = state.index if state.is_whole else state.index - 1
        value = variable(state.program, state.record, last, name, op)
        if value is None:
            return ""
        return reading(name, value, state.decimals, state.selection.sample)

    def _offer_copies(self) -> None:
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy.triggered.connect(self._on_copy_triggered)
        self._copy_all.triggered.connect(self.copy_all)
        self.addActions([self._copy, self._copy_all])
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _on_copy_triggered(self) -> None:
        if self.textCursor().hasSelection():
            self.copy()
        else:
            self.copy_all()

    def _point_at(self, number: int | None) -> None:
        """Tell which layer a line works on, if that is another one than before."""
        part = None
        if number is not None and self._state is not None:
            part = part_of(self._lines[number], self._state.record.moments)
        if (part or NOWHERE) != self._part:
            self._part = part or NOWHERE
            self.layer_pointed.emit(*self._part)

    def _marked(self) -> frozenset[int]:
        """Return the numbers of the lines of what is pointed at, or else chosen."""
        if self._state is None:
            return frozenset()
        pointed, chosen = self._pointed, self._state.chosen
        of = pointed if pointed.unit or pointed.weight else chosen
        return lines_of(self._lines, self._state.record.moments, of.unit, of.weight)

    def _is_lit(self, line: CodeLine) -> bool:
        return self._state is not None and line.index == self._state.index

    def _list(self) -> None:
        """Write the listing, if it is another one."""
        assert self._state is not None
        lines = self._listing.of(self._state)
        if lines is self._lines:
            return
        self._lines = lines
        self.setPlainText("\n".join(text_of(line) for line in self._lines))
        self._space_lines()

    def _space_lines(self) -> None:
        spacing = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        spacing.setLineHeight(self._line_height, fixed.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)

    @property
    def _line_height(self) -> int:
        return round(_LINE_HEIGHT * self._zoom)

    def _bands(self) -> list[QRectF]:
        """Return the place of every line in the viewport."""
        top = _MARGIN + _BELOW * self._zoom - self.verticalScrollBar().value()
        width, height = self.viewport().width(), self._line_height
        count = len(self._lines)
        return [QRectF(0, top + k * height, width, height) for k in range(count)]

    def _keep_in_view(self) -> None:
        """Scroll so that the current lines and one on each side can be seen."""
        pairs = zip(self._lines, self._bands(), strict=True)
        bands = [band for line, band in pairs if self._is_lit(line)]
        if not bands:
            return
        top, bottom = bands[0].top() - _LINE_HEIGHT, bands[-1].bottom() + _LINE_HEIGHT
        height, bar = self.viewport().height(), self.verticalScrollBar()
        if top < 0 or bottom - top > height:
            bar.setValue(round(bar.value() + top))
        elif bottom > height:
            bar.setValue(round(bar.value() + bottom - height))
