"""The place of a gradient's check in the pane."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.explain.state import State

if TYPE_CHECKING:
    from ui.explain.check_view import CheckView


class CheckPlace(QVBoxLayout):
    """Empty until there is a gradient to check.

    The first window shows none, and need not wait for what checks one.

    Signals
    -------
    requested
        The user wants the check, or no longer.
    """

    requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state: State | None = None
        self._view: CheckView | None = None
        self._tip = ""

    @property
    def view(self) -> "CheckView":
        """Return what shows the check, made when it is first needed."""
        if self._view is None:
            from ui.explain.check_view import CheckView

            self._view = CheckView()
            self._view.button.setToolTip(self._tip)
            self._view.requested.connect(self.requested)
            self.addWidget(self._view)
            if self._state is not None:
                self._view.set_state(self._state)
        return self._view

    def set_state(self, state: State) -> None:
        """Offer the check of what is explained, if its gradient has been computed."""
        self._state = state
        if self._view or state.moment.phase in ("backward", "update"):
            self.view.set_state(state)

    def set_tip(self, words: str) -> None:
        """Say what the button does, and by which key too."""
        self._tip = words
        if self._view:
            self._view.button.setToolTip(words)

    def height_at(self, width: int) -> int:
        """Return the height that it takes at a width; 0 where nothing is shown."""
        if self._view is None or self._view.isHidden():
            return 0
        return max(self._view.heightForWidth(width), self._view.sizeHint().height())

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        if self._view:
            self._view.retranslate()
