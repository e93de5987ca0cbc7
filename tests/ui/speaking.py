"""A language that no one speaks: every translated text stands in «guillemets»."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication


class Quoting(QTranslator):
    """Translates every text into itself, in guillemets."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context, source, disambiguation=None, n=-1) -> str:
        return f"«{source}»"


@contextmanager
def quoting(app: QApplication) -> Iterator[None]:
    """Switch the language while it runs, and back again."""
    translator = Quoting()
    app.installTranslator(translator)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
    try:
        yield
    finally:
        app.removeTranslator(translator)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
