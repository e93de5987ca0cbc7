"""What the menu Explore opens, each in a place of its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.actions import Actions
from ui.session.session import Session

if TYPE_CHECKING:
    from ui.activations.dialog import ActivationsDialog


class Exploring(QObject):
    """Joins the menu Explore to the window.

    Parameters
    ----------
    session : Session
    actions : Actions
    window : QWidget
        The parent of what is opened.
    """

    def __init__(self, session: Session, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._activations: ActivationsDialog | None = None
        actions["activations"].triggered.connect(self._show_activations)
        session.recipe_changed.connect(self._follow_recipe)

    def _show_activations(self) -> None:
        """Show every activation, beside the window, as long as it is wanted."""
        if self._activations is None:
            from ui.activations.dialog import ActivationsDialog

            self._activations = ActivationsDialog(self._window)
        self._follow_recipe()
        self._activations.show()
        self._activations.raise_()
        self._activations.activateWindow()

    def _follow_recipe(self) -> None:
        if self._activations is not None:
            program = self._session.program
            self._activations.set_used([each.name for each in program.activations])
