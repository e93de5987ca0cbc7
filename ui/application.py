"""Starts the application: with a window where there is a display, else without."""

import gc
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

# Qt's raster engine is 3 to 8 times slower with its thread pool; read at start-up.
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")

from PySide6.QtCore import QEvent, QLocale, QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from nnviz.data import datasets
from ui import strings
from ui.arguments import Options
from ui.collecting import Collector
from ui.look import fonts, theme

if TYPE_CHECKING:
    from ui.chosen import Chosen
    from ui.files.files import Files

OUT = Path("out")


def run(options: Options, asked: "Chosen") -> int:
    """Show the window, or export without one; return the exit code."""
    if options.export is None and not has_display():
        sys.stdout.write(
            f"nnviz: there is no display; training without a window into {OUT}/\n"
        )
        return export(OUT, options, asked)
    if options.export is not None:
        return export(options.export, options, asked)
    return show(options, asked)


def has_display() -> bool:
    """Tell whether a window can be shown."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def export(folder: Path, options: Options, asked: "Chosen") -> int:
    """Train and write files into a folder; return the exit code.

    Unless the options say otherwise it is in English and light, whatever the settings:
    equal commands write equal files.
    """
    from ui.exported import unattended

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = made_application()
    dress(app, options.language or "en", options.theme or "light")
    return unattended.run(folder, options, asked)


def show(options: Options, asked: "Chosen") -> int:
    """Show the window until it is closed."""
    gc.disable()  # what is made for the first window is no garbage yet
    from ui.window.main_window import MainWindow

    signal.signal(signal.SIGINT, signal.default_int_handler)
    app = made_application()
    settings = QSettings()
    strings.install(app, options.language or _language(settings))
    colours = theme.THEMES[options.theme or _theme(app, settings)]
    theme.set_colours(app, colours)
    window = MainWindow(asked.recipe, asked.frame)
    theme.apply(app, colours)
    begin_with(window.file_actions.files, options, asked)
    collect = partial(Collector, app)
    _FirstFrame(window, collect, window.file_actions.keep_journal)
    window.show()
    return app.exec()


def begin_with(files: "Files", options: Options, asked: "Chosen") -> None:
    """Show the run that was asked for; any file that was can be opened again."""
    from ui.files import recent

    path = options.file or options.recipe
    if path is None:
        return
    if asked.document is not None:
        files.show(asked.document, path)
    elif path.is_file() and not datasets.is_named(str(path)):
        recent.add(path)


class _FirstFrame(QObject):
    """Lets what can wait for it come after the first frame of a window."""

    def __init__(self, window: QWidget, *waiting: Callable[[], object]) -> None:
        super().__init__(window)
        self._waiting = waiting
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            for do in self._waiting:
                QTimer.singleShot(0, do)
        return False


def made_application() -> QApplication:
    """Return the application, named and with its fonts."""
    existing = QApplication.instance()
    # Not by setStyle: it returns the style, and the enums of its type take 9 ms.
    own = ["nnviz", "-style", "Fusion"]
    app = existing if isinstance(existing, QApplication) else QApplication(own)
    app.setApplicationName("nnviz")
    app.setOrganizationName("nnviz")
    # The right button may drag first: a press alone opens nothing.
    app.styleHints().setContextMenuTrigger(Qt.ContextMenuTrigger.Release)
    fonts.install(app)
    return app


def dress(app: QApplication, language: str, theme_name: str) -> None:
    """Give the application a language and a theme."""
    strings.install(app, language)
    theme.apply(app, theme.THEMES[theme_name])


def _language(settings: QSettings) -> str:
    system = "fr" if QLocale.system().language() == QLocale.Language.French else "en"
    return _one_of(settings.value("language"), ("en", "fr"), system)


def _theme(app: QApplication, settings: QSettings) -> str:
    is_dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return _one_of(
        settings.value("theme"), ("light", "dark"), "dark" if is_dark else "light"
    )


def _one_of(value: object, allowed: tuple[str, ...], default: str) -> str:
    """Return a setting if it is one of the allowed ones: the file may be anyone's."""
    return str(value) if value in allowed else default
