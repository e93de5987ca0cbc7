"""What has words writes them again when the language changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as Base
else:
    Base = object  # mixed into widgets of any kind, it cannot be one itself


class Translated(Base):
    """Mixed into a widget, before its own class: ``class Header(Translated, QWidget)``.

    The widget calls `retranslate` once it is built.
    """

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
