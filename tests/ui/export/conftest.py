"""An export dialog that writes into a folder of the test."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui.export.dialog_driver import RECIPE, Driver, figures_of, items_of
from ui.export.dialog import ExportDialog


@pytest.fixture
def driver(qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Driver:
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out")
    )
    dialog = ExportDialog(items_of, figures_of, RECIPE, "run")
    qtbot.addWidget(dialog)
    dialog.show()
    made = Driver(dialog)
    made.choose_folder()
    return made
