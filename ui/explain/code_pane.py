"""The program of the network, the current lines lit as in a debugger."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QSyntaxHighlighter,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from nnviz.teach.code import CodeLine, listing, names_in, variable
from ui import theme
from ui.explain.code_text import code_font, formats_of, shape, text_of
from ui.explain.reading import reading
from ui.explain.state import State


class CodePane(QPlainTextEdit):
    """The whole listing; a click on a line goes to its moment.

    Up and Down go to the moment before and after, Ctrl+C copies what is selected or
    all of it. A variable under the pointer tells its value, once it is computed.

    Signals
    -------
    moment_chosen : int
    """

    moment_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State | None = None
        self._lines: tuple[CodeLine, ...] = ()
        self._listed: tuple[object, ...] = ()
        self._highlighter = _Highlighter(self.document())
        self.setReadOnly(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        # Arrow keys stay with the window, unless this pane has a use for them.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(code_font())
        self.document().setDocumentMargin(10)
        self._copy, self._copy_all = QAction(self), QAction(self)
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy.triggered.connect(self._on_copy_triggered)
        self._copy_all.triggered.connect(self.copy_all)
        self.addActions([self._copy, self._copy_all])
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.retranslate()

    def set_state(self, state: State) -> None:
        """Show the program of a step and light the lines of its moment."""
        self._state = state
        self._list()
        self._light()

    def lines(self) -> Sequence[CodeLine]:
        """Return the listing."""
        return self._lines

    def lit(self) -> list[str]:
        """Return the lines of the current moment."""
        index = self._state.index if self._state else -1
        return [line.text for line in self._lines if line.index == index]

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

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._highlighter.rehighlight()
            self._light()
        super().changeEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.value_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def value_at(self, point: QPoint) -> str:
        """Return what the variable at a point of the viewport holds, as rich text."""
        cursor = self.cursorForPosition(point)
        column, text = cursor.positionInBlock(), cursor.block().text()
        code = text.partition("#")[0]
        for start, end, name in names_in(code):
            if start <= column <= end and self._state is not None:
                state = self._state
                value = variable(state.program, state.record, state.index, name)
                return "" if value is None else reading(name, value)
        return ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        is_click = event.button() == Qt.MouseButton.LeftButton
        if is_click and not self.textCursor().hasSelection():
            number = self.cursorForPosition(event.position().toPoint()).blockNumber()
            self._choose(self._lines[number].index if self._lines else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or self._state is None:
            event.ignore()
            return
        index = self._state.index + step
        if 0 <= index < len(self._state.record.moments):
            self._choose(index)

    def _on_copy_triggered(self) -> None:
        if self.textCursor().hasSelection():
            self.copy()
        else:
            self.copy_all()

    def _choose(self, index: int | None) -> None:
        if index is not None:
            self.moment_chosen.emit(index)

    def _list(self) -> None:
        """Write the listing, if it is another one."""
        assert self._state is not None
        program, record = self._state.program, self._state.record
        wanted = program, record.m, QLocale().name()
        if wanted == self._listed:
            return
        self._listed = wanted
        self._lines = listing(program, record, shape)
        self.setPlainText("\n".join(text_of(line) for line in self._lines))

    def _light(self) -> None:
        if self._state is None:
            return
        index, lit = self._state.index, []
        for number, line in enumerate(self._lines):
            if line.index == index:
                lit.append(self._selection(number, line.phase))
        self.setExtraSelections(lit)
        self._show([k for k, line in enumerate(self._lines) if line.index == index])

    def _selection(self, number: int, phase: str) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document().findBlockByNumber(number))
        made.cursor = cursor
        look = made.format
        look.setBackground(theme.current().phase_soft(phase))
        look.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return made

    def _show(self, numbers: Sequence[int]) -> None:
        """Scroll so that the current lines and one on each side can be seen."""
        bar = self.verticalScrollBar()
        room = int(self.viewport().height() / max(1, self.fontMetrics().height())) - 1
        if not numbers:
            return
        is_above = numbers[0] - 1 < bar.value()
        if is_above or numbers[-1] + 1 > bar.value() + room:
            bar.setValue(max(0, numbers[0] - max(1, room // 3)))


class _Highlighter(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    def highlightBlock(self, text: str) -> None:
        for start, length, look in formats_of(text):
            self.setFormat(start, length, look)
