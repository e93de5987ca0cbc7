"""What every test relies on: no screen, one BLAS thread, no settings, no leaks."""

import os

# Read when Qt and NumPy are imported, so set before anything imports them.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_NO_GUI_THREADPOOL"] = "1"
for _blas in ("OPENBLAS", "OMP", "MKL"):
    os.environ[f"{_blas}_NUM_THREADS"] = "1"  # more threads give other last bits
os.environ["LC_ALL"] = "C.UTF-8"  # Qt writes numbers as the locale says

import gc
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from ui import strings
from ui.look import theme

TESTS = Path(__file__).parent
# No test fails for want of time: a machine may have other things to do.
settings.register_profile("nnviz", deadline=None)
settings.load_profile("nnviz")
GROUPS = ("parity", "long", "bench")
FAILED = pytest.StashKey[bool]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of a folder named after a group into that group."""
    for item in items:
        for group in set(GROUPS).intersection(item.path.relative_to(TESTS).parts):
            item.add_marker(group)


def pytest_collection_finish() -> None:
    """Let no collection of garbage look through the modules and the tests again.

    Nor may it come in a thread that a test has started: what Python finds there may
    hold widgets of tests before, and to delete them beside this thread ends all.
    """
    gc.collect()
    gc.freeze()
    gc.disable()


def pytest_runtest_logfinish() -> None:
    """Collect the oldest generation of garbage that is full, if there is one."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    full = [number for number, (count, most) in enumerate(counts) if count > most]
    if full:
        gc.collect(full[-1])


@pytest.fixture
def thawed() -> Iterator[None]:
    """Let nothing be kept from collections, as before a program starts."""
    gc.unfreeze()
    yield
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    """Remember whether the test failed: its traceback then keeps its widgets."""
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Give the tests' application the style of the program's."""
    return ["nnviz", "-style", "Fusion"]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Give the application the fonts of the program before anything is measured."""
    from ui.look import fonts

    fonts.install(qapp)
    return qapp


@pytest.fixture(autouse=True)
def _own_settings(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Let a test that uses Qt read and write settings of its own."""
    if "qapp" not in request.fixturenames:
        return
    # A folder that Qt makes once something is written: most tests do without.
    folder = tmp_path_factory.getbasetemp() / "settings" / secrets.token_hex(4)
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(folder))


@pytest.fixture
def tidy(qapp: QApplication) -> Iterator[None]:
    """Give the application its language and theme back."""
    locale = QLocale()
    yield
    strings.install(qapp, "en")
    QLocale.setDefault(locale)
    theme.apply(qapp, theme.LIGHT)


@pytest.fixture(autouse=True)
def _no_widget_survives(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a top-level widget behind."""
    if "qapp" not in request.fixturenames:
        yield
        return
    before = QApplication.topLevelWidgets()
    yield
    app = QApplication.instance()
    if app.styleSheet():  # under which every window takes twice as long to build
        app.setStyleSheet("")
    if request.node.stash.get(FAILED, False):
        return
    if _survivors(before):
        gc.collect()  # a widget in a reference cycle is not a leak
    survivors = _survivors(before)
    names = ", ".join(_name(widget) for widget in survivors)
    for widget in survivors:
        widget.close()
        widget.deleteLater()
    if survivors:
        pytest.fail(
            f"still alive after the test: {names} "
            "(hand it to qtbot.addWidget, or give it a parent)",
            pytrace=False,
        )


def _survivors(before: list[QWidget]) -> list[QWidget]:
    """Return the top-level widgets that are alive now and were not before."""
    # Outside an event loop, only this runs what deleteLater asked for.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        # Qt keeps one tool tip for the whole program.
        if widget not in before and not widget.inherits("QTipLabel")
    ]


def _name(widget: QWidget) -> str:
    title = widget.objectName() or widget.windowTitle()
    return f"{type(widget).__name__} {title!r}"
