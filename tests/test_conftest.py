"""The nets that conftest.py spreads under every test, each seen to catch."""

from pathlib import Path
from shutil import copy
from textwrap import dedent

import pytest

pytest_plugins = ["pytester"]

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
        assert settings().fileName().startswith(str(tmp_path))

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


@pytest.fixture
def run(pytester: pytest.Pytester, request: pytest.FixtureRequest):
    """Return what runs a test file under this project's conftest and settings."""
    tests = pytester.mkdir("tests")
    copy(Path(__file__).with_name("conftest.py"), tests)
    copy(request.config.inipath, pytester.path)

    def run_file(source: str) -> pytest.RunResult:
        (tests / "test_it.py").write_text(dedent(source), encoding="utf-8")
        return pytester.runpytest_subprocess()

    return run_file


def test_a_widget_that_survives_its_test_is_named(run) -> None:
    result = run(LEAKS)
    result.assert_outcomes(passed=5, errors=1)
    result.stdout.fnmatch_lines(["*still alive after the test: QLabel 'forgotten'*"])


def test_a_failure_is_not_reported_as_a_leak_too(run) -> None:
    run(FAILS).assert_outcomes(failed=1)


def test_settings_stay_in_the_test(run) -> None:
    run(SETTINGS).assert_outcomes(passed=2)


def test_warnings_and_qt_messages_are_failures(run) -> None:
    result = run(NOISE)
    result.assert_outcomes(passed=1, failed=2)
