"""A chip that opens a list of metrics, of which any number can be on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.recipe import details
from ui.widgets import Button
from ui.words import vocabulary

if TYPE_CHECKING:
    from ui.widgets.check_list import CheckList


class MetricsChip(Button):
    """Names the metrics that are on.

    Signals
    -------
    edited : tuple of str
        The metrics that the user wants, in the order of the list.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind="chip", parent=parent)
        self._codes: list[str] = []
        self._on: tuple[str, ...] = ()
        self._room = 0
        self._list: CheckList | None = None
        self.clicked.connect(self.open_list)

    def set_metrics(self, codes: list[str], on: tuple[str, ...], room: int) -> None:
        """Offer metrics, of which some are on; their names have `room` in pixels."""
        self._room = room
        self._codes = [*codes, *(code for code in on if code not in codes)]
        self._on = on
        self.retranslate()

    def open_list(self) -> None:
        """Show what there is to choose, each metric with its formula."""
        if self._list is None:
            from ui.widgets.check_list import CheckList  # it loads what sets formulas

            self._list = CheckList(details.metric, self)
            self._list.edited.connect(self._on_edited)
        items = [(code, vocabulary.metric(code)) for code in self._codes]
        self._list.set_items(items, self._on)
        self._list.drop_from(self)

    def retranslate(self) -> None:
        """Name the metrics in the language of now."""
        self.setText(self._said())
        self.updateGeometry()

    def has_arrow(self) -> bool:
        return True

    def _said(self) -> str:
        """Return the names, cut off where there is no more room."""
        names = ", ".join(vocabulary.metric(code) for code in self._on)
        elide = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(
            names or self.tr("none"), elide, self._room
        )

    def _on_edited(self, codes: tuple[str, ...]) -> None:
        self._on = codes
        self.retranslate()
        self.edited.emit(codes)
