"""Tab leads through what is laid out as the eye does, however late it was made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_through(layout: QLayout) -> None:
    """Let Tab go from one control to the next as they stand in a layout."""
    for before, after in pairwise(_controls(layout)):
        QWidget.setTabOrder(before, after)


def _controls(layout: QLayout) -> Iterator[QWidget]:
    """Yield what takes the focus, in the order of the layout and those inside it."""
    for index in range(layout.count()):
        item = layout.itemAt(index)
        assert item is not None, "it is within the count"
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes_tab and widget.focusProxy() is None:
                yield widget
            inner = widget.layout()
        if inner is not None:
            yield from _controls(inner)
