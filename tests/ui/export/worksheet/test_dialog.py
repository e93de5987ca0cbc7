"""The dialog of the worksheet: what is chosen is seen, and written."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from nnviz.run.recipe import LayerRecipe
from tests.ui.driving import SHORT
from ui import strings
from ui.export.worksheet.dialog import WorksheetDialog
from ui.session.session import Session
from ui.widgets import Button, IntegerField, Label, Notice, ToggleButton


@pytest.fixture(autouse=True)
def english(qapp):
    strings.install(qapp, "en")  # the plurals


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out")
    )
    return tmp_path / "out"


def opened(qtbot, recipe=SHORT):
    session = Session(recipe)
    session.show(2)
    dialog = WorksheetDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def button(dialog, words):
    buttons = dialog.findChildren(Button) + dialog.findChildren(ToggleButton)
    return next(b for b in buttons if words in (b.text(), b.accessibleName()))


def test_sheet_and_key_are_written_as_chosen(qtbot, folder):
    dialog = opened(qtbot)
    button(dialog, "Folder").click()
    button(dialog, "Worksheet, PDF").click()
    button(dialog, "Export 3 files").click()
    notice = dialog.findChild(Notice)
    qtbot.waitUntil(lambda: notice.sentence() == "3 files written.")
    names = {path.name for path in folder.iterdir()}
    stem = "two_moons_2-4-2-1_step2_worksheet"
    assert names == {f"{stem}.md", f"{stem}_key.pdf", f"{stem}_key.md"}
    assert "\\_\\_" in (folder / f"{stem}.md").read_text()
    assert "\\_\\_" not in (folder / f"{stem}_key.md").read_text()


def test_what_is_left_blank_is_seen_at_once(qtbot):
    dialog = opened(qtbot)
    preview = dialog._preview
    before = preview.grab().toImage()
    for phase in ("forward", "loss", "backward", "update"):
        button(dialog, phase).click()
    assert dialog.options().blank == ()
    assert preview.grab().toImage() != before


def test_pages_can_be_turned_to_the_last(qtbot):
    dialog = opened(qtbot)
    on, back = button(dialog, "Next page"), button(dialog, "Previous page")
    assert not back.isEnabled()
    for _ in range(dialog._preview.count - 1):
        on.click()
    assert not on.isEnabled()
    texts = [label.text() for label in dialog.findChildren(Label)]
    count = dialog._preview.count
    assert f"Page {count} of {count}" in texts


def test_too_long_a_sheet_is_told_and_fewer_rows_help(qtbot):
    layers = (LayerRecipe(60, "tanh"), LayerRecipe(20, "tanh"), *SHORT.model.layers)
    dialog = opened(qtbot, SHORT.replace(model__layers=layers))
    export = next(
        b for b in dialog.findChildren(Button) if b.text().startswith("Export")
    )
    notice = dialog.findChild(Notice)
    assert not export.isEnabled()
    assert "choose fewer rows" in notice.sentence()
    samples = dialog.findChild(IntegerField)
    samples.setText("1")
    QTest.keyClick(samples, Qt.Key.Key_Return)
    assert dialog.options().samples == 1


def test_decimals_and_convention_are_those_chosen(qtbot):
    dialog = opened(qtbot)
    for words in ("6", "in columns"):
        segments = dialog.findChildren(QAbstractButton)
        next(each for each in segments if each.text() == words).click()
    options = dialog.options()
    assert (options.decimals, options.convention) == (6, "columns")


def test_in_french_plurals_too_are_french(qtbot, qapp):
    strings.install(qapp, "fr")
    try:
        dialog = opened(qtbot)
        assert button(dialog, "Exporter 4 fichiers")
    finally:
        strings.install(qapp, "en")
