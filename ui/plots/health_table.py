"""The health of every layer in one step, as numbers."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from nnviz.teach.health import Vitals
from ui.look import theme
from ui.plots import health_words
from ui.plots.health_curves import QUANTITIES
from ui.plots.link_label import LinkLabel
from ui.widgets import Label

_RIGHT = Qt.AlignmentFlag.AlignRight


class HealthTable(QWidget):
    """A line for each layer, a column for each quantity.

    Signals
    -------
    layer_chosen : int
        The user wants to see this layer.
    """

    layer_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._vitals: Vitals | None = None
        self._names: list[LinkLabel] = []
        self._cells: list[list[Label]] = []
        self._heads = [Label(role="caption") for _ in QUANTITIES]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        for column, head in enumerate(self._heads, start=1):
            self._grid.addWidget(head, 0, column, _RIGHT)
            self._grid.setColumnStretch(column, 1)

    def show_vitals(self, vitals: Vitals | None) -> None:
        """Show those of a step; None for none."""
        self._vitals = vitals
        count = 0 if vitals is None else len(vitals.gradients)
        while len(self._cells) < count:
            self._add_line()
        for k, (name, cells) in enumerate(zip(self._names, self._cells, strict=True)):
            for label in (name, *cells):
                label.setVisible(k < count)
        self._write()

    def _write(self) -> None:
        for code, head in zip(QUANTITIES, self._heads, strict=True):
            head.setText(health_words.quantity(code).removesuffix(", %"))
            head.setToolTip(health_words.tip(code))
        vitals = self._vitals
        if vitals is None:
            return
        columns = {
            "gradient": vitals.gradients,
            "ratio": vitals.ratios,
            "saturated": vitals.saturated_shares,
            "dead": vitals.dead_shares,
        }
        ink = theme.current().ink.name()
        for k in range(len(vitals.gradients)):
            words = self.tr("layer [{0}]").format(k + 1)
            link = f'<a href="{k + 1}" style="color: {ink}">{words}</a>'
            self._names[k].setText(link)
            for code, cell in zip(QUANTITIES, self._cells[k], strict=True):
                cell.setText(health_words.value(code, float(columns[code][k])))

    def _add_line(self) -> None:
        row = len(self._cells) + 1
        name, cells = LinkLabel(), [Label() for _ in QUANTITIES]
        name.linkActivated.connect(lambda link: self.layer_chosen.emit(int(link)))
        self._grid.addWidget(name, row, 0)
        for column, cell in enumerate(cells, start=1):
            self._grid.addWidget(cell, row, column, _RIGHT)
        self._names.append(name)
        self._cells.append(cells)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._write()
        super().changeEvent(event)
