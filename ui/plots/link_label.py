"""Words that lead somewhere, by mouse and by keyboard."""

from PySide6.QtCore import Qt

from ui.widgets import Label
from ui.widgets.labels import Role

_FLAGS = Qt.TextInteractionFlag


class LinkLabel(Label):
    """A label with links: Tab reaches them, a click leaves the keys to the window."""

    def __init__(self, role: Role = "body") -> None:
        super().__init__(role=role)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            _FLAGS.LinksAccessibleByMouse | _FLAGS.LinksAccessibleByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
