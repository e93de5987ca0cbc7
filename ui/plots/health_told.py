"""What is wrong with the layers, in sentences that lead to them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nnviz.teach.health import Finding
from ui.look import fonts, icons, theme
from ui.plots import health_words
from ui.plots.link_label import LinkLabel

_SIGN, _GAP = 13, 5


class HealthTold(QWidget):
    """A sentence for each finding; a click shows the layer or the unit it is about.

    Signals
    -------
    part_chosen : (int, int)
        The user wants to see a layer, from 1, or a unit of it, from 0; −1 for none.
    """

    part_chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 0)
        self._column.setSpacing(5)

    def tell(
        self, told: Sequence[tuple[int, Finding]], is_brief: bool, now: int, well: str
    ) -> None:
        """Tell of these; in brief of the gravest, without its reasons.

        Parameters
        ----------
        told : sequence of (int, Finding)
            What is wrong, and in which step.
        is_brief : bool
        now : int
            The step at the cursor: of it, it goes without saying.
        well : str
            What is said where nothing is wrong.
        """
        shown = told[:1] if is_brief else told
        while len(self._rows) < max(1, len(shown)):
            row = _Row()
            row.words.linkActivated.connect(self._on_link)
            self._rows.append(row)
            self._column.addWidget(row)
        for row in self._rows[max(1, len(shown)) :]:
            row.hide()
        if not shown:
            self._rows[0].show_quietly(well)
        more = len(told) - len(shown)
        for row, (step, finding) in zip(self._rows, shown, strict=False):
            row.show_finding(finding, is_brief, more, 0 if step == now else step)

    def _on_link(self, link: str) -> None:
        layer, unit = map(int, link.split(","))
        self.part_chosen.emit(layer, unit)


class _Row(QWidget):
    """A warning with its triangle; or that all is well, without."""

    def __init__(self) -> None:
        super().__init__()
        self._finding: Finding | None = None
        self._how: tuple[bool, int, int] = False, 0, 0
        self.words = LinkLabel("caption")
        self.words.setWordWrap(True)
        self._sign = _Sign()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_GAP)
        line.addWidget(self._sign)
        line.addWidget(self.words, 1)

    def show_quietly(self, words: str) -> None:
        """Say that nothing is wrong."""
        self._finding = None
        self._sign.hide()
        self._write(words, "")

    def show_finding(
        self, finding: Finding, is_brief: bool, more: int, step: int
    ) -> None:
        """Tell of a finding, and of how many more there are.

        Parameters
        ----------
        finding : Finding
        is_brief : bool
        more : int
        step : int
            The one in which it is so; 0 for that at the cursor.
        """
        self._finding, self._how = finding, (is_brief, more, step)
        self.words.setFont(fonts.ui_font(fonts.SMALL if is_brief else fonts.BODY))
        self._sign.show()
        whole = health_words.sentence(finding)
        text = health_words.short(finding) if is_brief else whole
        if step:
            whole, text = (health_words.of_step(step, each) for each in (whole, text))
        if finding.layer:
            unit = -1 if finding.unit is None else finding.unit
            ink = theme.current().ink.name()
            style = f"color: {ink}; text-decoration: underline"
            text = f'<a href="{finding.layer},{unit}" style="{style}">{text}</a>'
        self._write(f"{text} (+{more})" if more else text, whole)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._finding is not None:
            self.show_finding(self._finding, *self._how)
        super().changeEvent(event)

    def _write(self, text: str, tip: str) -> None:
        if text != self.words.text():  # a link that is pressed must stay
            self.words.setText(text)
            self.words.setToolTip(tip)
        self.show()


class _Sign(QWidget):
    """The triangle of a warning, beside the first line."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(_SIGN, _SIGN)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = theme.current().error
        icons.draw(QPainter(self), "warning", QRectF(0, 1, _SIGN, _SIGN), colour)
