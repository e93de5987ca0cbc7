"""The dialog of the report: one page is written, piece by piece, and can be opened."""

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from tests.ui.driving import SHORT
from ui import strings
from ui.export.report.dialog import ReportDialog
from ui.exported import reports
from ui.look import fonts
from ui.session.session import Session
from ui.widgets import Button, Notice

NAME = "two_moons_2-4-2-1_step2_report.html"


@pytest.fixture
def dialog(qtbot, qapp, tmp_path, monkeypatch):
    strings.install(qapp, "en")
    fonts.install(qapp)  # widths of texts are kept for all that is painted later
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    session = Session(SHORT)
    session.show(2)
    made = ReportDialog(lambda: reports.item_of(session))
    qtbot.addWidget(made)
    made.show()
    button(made, "Folder").click()
    return made


def button(dialog, words):
    buttons = dialog.findChildren(Button)
    return next(b for b in buttons if words in (b.text(), b.accessibleName()))


def test_the_report_is_written_and_can_be_opened(qtbot, dialog, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    export, told = button(dialog, "Export 1 file"), set()
    dialog._writing.progressed.connect(lambda made: told.add(export.text()))
    export.click()
    notice = dialog.findChild(Notice)
    qtbot.waitUntil(lambda: notice.sentence() == "1 file written.")
    assert "3 of 18" in told  # 17 moments, and the page
    page = (tmp_path / NAME).read_text()
    assert page.startswith("<!DOCTYPE html>")
    assert page.endswith("</html>\n")
    notice.action_triggered.emit("")
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / NAME)]


def test_closed_in_the_middle_it_leaves_nothing(qtbot, dialog, tmp_path):
    dialog._writing.progressed.connect(lambda made: made == 2 and dialog.reject())
    button(dialog, "Export 1 file").click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert not list(tmp_path.iterdir())
