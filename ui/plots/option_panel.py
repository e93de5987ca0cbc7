"""What drops down from a plot: named choices, one under the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.widgets import Label, Translated
from ui.widgets.dropping import place_beside

_MARGIN, _GAP = 12, 8
_WIDTH = 300


class OptionPanel(Translated, QWidget):
    """Controls with their names; what is chosen is seen at once.

    A subclass makes its controls, hands them over with `lay_out`, and names them.

    Attributes
    ----------
    column : QVBoxLayout
        The choices; what is added stands under them.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows: list[tuple[Label, QWidget]] = []
        self.column = QVBoxLayout(self)

    def lay_out(self, *controls: QWidget) -> None:
        """Stand the controls under each other, each with its name at the left."""
        self.column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.column.setSpacing(_GAP)
        grid = QGridLayout()
        grid.setVerticalSpacing(_GAP)
        grid.setColumnStretch(0, 1)
        self._rows = [(Label(role="muted"), control) for control in controls]
        for row, (label, control) in enumerate(self._rows):
            grid.addWidget(label, row, 0)
            grid.addWidget(control, row, 1, Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(grid)

    def name_all(self, *names: str) -> None:
        """Name the controls, in their order."""
        for (label, control), name in zip(self._rows, names, strict=True):
            label.setText(name)
            control.setAccessibleName(name)

    def show_rows(self, *shown: bool) -> None:
        """Show those that have something to choose now, in their order."""
        for (label, control), is_shown in zip(self._rows, shown, strict=True):
            label.setVisible(is_shown)
            control.setVisible(is_shown)
        self._fit()

    def open_for(self, plot: QWidget, button: QWidget) -> None:
        """Open it beside a plot, which must be seen; or where its button is."""
        self._fit()
        place_beside(self, plot, button)
        self.show()

    def _fit(self) -> None:
        """Be as high as what is shown needs."""
        self.column.activate()
        height = self.column.totalMinimumSize().height()
        if self.column.hasHeightForWidth():  # of a paragraph in it
            height = self.column.totalHeightForWidth(_WIDTH)
        self.setFixedSize(_WIDTH, height)
