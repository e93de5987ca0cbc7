"""Every strange file, dropped on the window: it is trained on, or a sentence tells."""

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from nnviz.run import source
from nnviz.run.recipe import Recipe
from tests.nnviz.data.reading import bad_files, good_files
from tests.nnviz.data.reading.test_to_prepared import FILES
from tests.ui.driving import read_on
from ui.recipe.preparing.dialog import PrepareDialog
from ui.window.main_window import MainWindow

GOOD = {**good_files.TEXTS, **FILES}
BAD = {name: content for name, (content, _) in bad_files.TEXTS.items()} | {
    "no workbook": b"PK\x03\x04 and no archive",
    "an old workbook": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99),
    "a picture": b"\x89PNG\r\n\x1a\n\0\0",
}


@pytest.fixture
def window(qtbot) -> MainWindow:
    made = MainWindow(Recipe(), source.load_frame(Recipe()))
    qtbot.addWidget(made)
    made.show()
    return made


def drop(window: MainWindow, folder, content: str | bytes) -> PrepareDialog | None:
    """Drop a file on the window; return the room that it opens, if it does."""
    path, dropped = folder / "table.csv", QMimeData()
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), action, dropped, button, keys))
    read_on(window)
    rooms = [room for room in window.findChildren(PrepareDialog) if room.isVisible()]
    return rooms[0] if rooms else None


@pytest.mark.parametrize("name", GOOD)
def test_a_strange_table_is_trained_on_or_its_room_says_why_not(
    window, tmp_path, name
) -> None:
    before = window.session.run
    room = drop(window, tmp_path, GOOD[name][0])
    assert window.session.run is before
    if not room.use.isEnabled():
        assert room._notice.sentence().endswith(".")
        return
    room.use.click()
    assert window.session.run is not before
    window.session.player.go_to_step(2)
    window.session.player.stop()
    assert np.isfinite(window.session.record.loss)
    QApplication.processEvents()
    window.grab()


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_table_is_told_and_changes_nothing(window, tmp_path, name) -> None:
    before = window.session.run
    assert drop(window, tmp_path, BAD[name]) is None
    assert "table.csv" in window.stage.notice.sentence()
    assert window.session.run is before
    assert window.session.recipe == Recipe()
