"""The nets that conftest.py spreads under every test, each seen to catch."""

import re
import subprocess
import sys
from pathlib import Path
from shutil import copy
from textwrap import dedent

import pytest

LEAKS = """
    from PySide6.QtWidgets import QLabel, QWidget

    kept = []

    def test_leaks(qtbot):
        kept.append(QLabel(objectName="forgotten"))

    def test_comes_after_a_leak(qtbot):
        pass

    def test_deletes_later(qtbot):
        kept.append(QWidget())
        kept[-1].deleteLater()

    def test_leaves_a_cycle(qtbot):
        widget = QWidget()
        widget.itself = widget

    def test_hands_over(qtbot):
        kept.append(QWidget())
        qtbot.addWidget(kept[-1])
"""

FAILS = """
    from PySide6.QtWidgets import QWidget

    def test_fails(qtbot):
        widget = QWidget()
        assert not widget
"""

SETTINGS = """
    from PySide6.QtCore import QSettings

    def settings():
        return QSettings("nnviz", "isolation")

    def test_writes(qapp, tmp_path):
        settings().setValue("theme", "dark")
        assert settings().value("theme") == "dark"
        assert settings().fileName().startswith(str(tmp_path.parent))

    def test_reads_nothing(qapp):
        assert not settings().contains("theme")
"""

NOISE = """
    import warnings
    from PySide6.QtCore import qWarning

    def test_warns():
        warnings.warn("old", DeprecationWarning)

    def test_qt_warns(qapp):
        qWarning("QObject: odd")

    def test_qt_warns_harmlessly(qapp):
        qWarning("This plugin does not support propagateSizeHints()")
"""


GARBAGE = """
    import weakref
    from threading import Thread

    class Knot:
        def __init__(self):
            self.itself = self

    knots = []

    def test_ties():
        def tie():
            knots.extend(weakref.ref(Knot()) for _ in range(5000))

        thread = Thread(target=tie)
        thread.start()
        thread.join()
        assert all(knot() for knot in knots)

    def test_finds_none():
        assert not any(knot() for knot in knots)
"""


FILES = {
    "leaks": LEAKS,
    "fails": FAILS,
    "settings": SETTINGS,
    "noise": NOISE,
    "garbage": GARBAGE,
}


@pytest.fixture(scope="module")
def told(tmp_path_factory, request) -> str:
    """Return what pytest tells of the files, under this project's conftest."""
    folder = tmp_path_factory.mktemp("nets")
    tests = folder / "tests"
    tests.mkdir()
    copy(Path(__file__).with_name("conftest.py"), tests)
    copy(request.config.inipath, folder)
    for name, source in FILES.items():
        (tests / f"test_{name}.py").write_text(dedent(source), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-v", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    return done.stdout


def outcomes(told: str, name: str) -> list[tuple[str, str]]:
    """Return the tests of a file with their outcomes, in order."""
    return re.findall(rf"^tests/test_{name}\.py::test_(\w+) ([A-Z]+)", told, re.M)


def test_a_widget_that_survives_its_test_is_named(told) -> None:
    assert outcomes(told, "leaks") == [
        ("leaks", "PASSED"),
        ("leaks", "ERROR"),
        ("comes_after_a_leak", "PASSED"),
        ("deletes_later", "PASSED"),
        ("leaves_a_cycle", "PASSED"),
        ("hands_over", "PASSED"),
    ]
    assert "still alive after the test: QLabel 'forgotten'" in told


def test_a_failure_is_not_reported_as_a_leak_too(told) -> None:
    assert outcomes(told, "fails") == [("fails", "FAILED")]


def test_settings_stay_in_the_test(told) -> None:
    assert outcomes(told, "settings") == [
        ("writes", "PASSED"),
        ("reads_nothing", "PASSED"),
    ]


def test_warnings_and_qt_messages_are_failures(told) -> None:
    assert outcomes(told, "noise") == [
        ("warns", "FAILED"),
        ("qt_warns", "FAILED"),
        ("qt_warns_harmlessly", "PASSED"),
    ]


def test_garbage_is_collected_between_tests_alone(told) -> None:
    assert outcomes(told, "garbage") == [("ties", "PASSED"), ("finds_none", "PASSED")]
