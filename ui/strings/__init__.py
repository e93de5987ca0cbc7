"""The language of the window: English or French, switched while it runs.

The source strings are English. ``nnviz_fr.ts`` holds the French, ``nnviz_en.ts`` only
the English plurals; `ui.strings.update` keeps both complete and compiles them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
)

_FOLDER = Path(__file__).parent
_LOCALES = {"en": "en_US", "fr": "fr_FR"}

_installed: list[QTranslator] = []


def languages() -> dict[str, str]:
    """Return what each language's code calls itself: ``fr`` is ``Français``."""
    return {"en": "English", "fr": "Français"}


def install(app: QCoreApplication, code: str) -> None:
    """Show everything in a language, its decimal sign included.

    Widgets that exist get ``QEvent.Type.LanguageChange`` from the event loop and
    write their words again.

    Parameters
    ----------
    app : QCoreApplication
        The application.
    code : str
        One of `languages`.

    Raises
    ------
    KeyError
        If there is no such language.
    """
    QLocale.setDefault(QLocale(_LOCALES[code]))
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{code}", qt_folder), (f"nnviz_{code}", _FOLDER)):
        translator = QTranslator(app)
        if translator.load(name, str(folder)):
            app.installTranslator(translator)
            _installed.append(translator)


@contextmanager
def spoken(code: str) -> Iterator[None]:
    """Speak a language for a while; widgets do not hear of it and keep their words.

    Parameters
    ----------
    code : str
        One of `languages`, or none for the one of now.
    """
    app, before = QCoreApplication.instance(), current()
    if app is None or code in ("", before):
        yield
        return
    quiet = _Quiet()
    app.installEventFilter(quiet)
    try:
        install(app, code)
        try:
            yield
        finally:
            install(app, before)
    finally:
        app.removeEventFilter(quiet)


class _Quiet(QObject):
    """Keeps an application from telling its windows of another language."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.LanguageChange


def current() -> str:
    """Return the code of the language of now."""
    french = QLocale().language() == QLocale.Language.French
    return "fr" if french else "en"
