"""First steps and all the keys on one page, which the smallest window can show."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui import strings
from ui.actions import Actions
from ui.look import fonts
from ui.widgets import Chip, Label
from ui.window.keys_dialog import KeysDialog


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_key_is_on_a_page_that_fits_the_smallest_window(
    qapp, qtbot, language: str
) -> None:
    fonts.install(qapp)
    strings.install(qapp, language)
    try:
        window = QWidget()
        qtbot.addWidget(window)
        actions = Actions(window)
        dialog, overview = KeysDialog(actions, window), actions.overview()
    finally:
        strings.install(qapp, "en")
    dialog.adjustSize()
    assert dialog.height() <= 600
    assert dialog.width() <= 960
    shown = [label.text() for label in dialog.findChildren(Label)]
    assert [text[:2] for text in shown if text[1:2] == "."] == ["1.", "2.", "3."]
    for entry in overview:
        assert set(entry) <= set(shown)
    chips = [QRect(c.pos(), c.size()) for c in dialog.findChildren(Chip)]
    assert len(chips) == len(overview)
    assert len({chip.left() for chip in chips}) == 2
