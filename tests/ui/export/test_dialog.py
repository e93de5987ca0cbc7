"""The export dialog: what is chosen is written, and nothing is replaced unasked."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.ui.export.dialog_driver import (
    FILES,
    RECIPE,
    Driver,
    figures_of,
    items_of,
    preset,
)
from ui.export.dialog import ExportDialog
from ui.export.figure_preview import FigurePreview
from ui.export.item import AGAIN, Item, NotMadeError
from ui.export.look import Look
from ui.export.writing import Writing
from ui.widgets import LineLabel, ToggleButton


def written(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.glob("*")}


def test_everything_is_chosen_at_first(driver, qtbot, tmp_path) -> None:
    driver.export()
    qtbot.waitUntil(lambda: "written" in driver.notice.sentence())
    names = [name for names in FILES.values() for name in names]
    assert written(tmp_path / "out") == {
        f"run_{name}": f"{name} light" for name in names
    }


def test_what_is_not_chosen_is_not_written(driver, qtbot, tmp_path) -> None:
    driver.toggle("Loss, PNG")
    driver.toggle("Recipe, JSON")
    driver.export()
    qtbot.waitUntil(lambda: "written" in driver.notice.sentence())
    assert list(written(tmp_path / "out")) == ["run_loss.svg"]


def test_figures_are_in_the_chosen_theme(driver, qtbot, tmp_path) -> None:
    driver.choose("Dark")
    driver.export()
    qtbot.waitUntil(lambda: "written" in driver.notice.sentence())
    assert written(tmp_path / "out")["run_loss.png"] == "loss.png dark"


def test_with_nothing_chosen_there_is_nothing_to_export(driver) -> None:
    assert driver.button("Export").isEnabled()
    for name in ("Loss, PNG", "Loss, SVG", "Recipe, JSON"):
        driver.toggle(name)
    assert not driver.button("Export").isEnabled()


def test_files_are_replaced_only_when_asked_to(driver, qtbot, tmp_path) -> None:
    old = tmp_path / "out" / "run_recipe.json"
    old.parent.mkdir()
    old.write_text("mine")
    driver.export()
    assert "replaced" in driver.notice.sentence()
    assert written(old.parent) == {"run_recipe.json": "mine"}
    driver.button("Replace").click()
    qtbot.waitUntil(lambda: "written" in driver.notice.sentence())
    assert old.read_text() == "recipe.json light"


def test_a_question_is_gone_once_something_else_is_chosen(driver, tmp_path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "run_recipe.json").write_text("mine")
    driver.export()
    driver.toggle("Recipe, JSON")
    assert driver.notice.sentence() == ""


def test_a_folder_that_cannot_be_written_is_said_and_can_be_changed(
    driver, qtbot, tmp_path
) -> None:
    (tmp_path / "out").write_text("a file")
    driver.export()
    qtbot.waitUntil(lambda: "is not a folder" in driver.notice.sentence())
    (tmp_path / "out").unlink()
    driver.export()
    qtbot.waitUntil(lambda: "written" in driver.notice.sentence())


def test_closing_while_files_are_made_writes_none(driver, tmp_path) -> None:
    driver.export()
    assert not driver.button("Export").isEnabled()
    driver.button("Close").click()
    for _ in range(10):  # more turns than there are files
        QCoreApplication.processEvents()
    assert driver.dialog.isHidden()
    assert not (tmp_path / "out").exists()


def test_return_exports_and_escape_closes(driver, qtbot, tmp_path) -> None:
    QTest.keyClick(driver.dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "written" in driver.notice.sentence())
    QTest.keyClick(driver.dialog, Qt.Key.Key_Escape)
    assert driver.dialog.isHidden()


def test_return_presses_the_button_that_has_the_focus(driver, tmp_path) -> None:
    driver.button("Close").setFocus()
    QTest.keyClick(driver.dialog, Qt.Key.Key_Return)
    assert driver.dialog.isHidden()
    assert not (tmp_path / "out").exists()


def test_the_folder_can_be_opened_and_is_remembered(
    driver, qtbot, tmp_path, monkeypatch
) -> None:
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    driver.export()
    qtbot.waitUntil(lambda: "written" in driver.notice.sentence())
    driver.button("Open the folder").click()
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "out")]
    again = ExportDialog(items_of, figures_of, RECIPE, "run")
    qtbot.addWidget(again)
    assert again.folder() == tmp_path / "out"


def test_a_folder_that_was_not_chosen_leaves_the_old_one(
    driver, tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    driver.choose_folder()
    assert driver.dialog.folder() == tmp_path / "out"


def test_what_takes_long_is_not_offered_among_the_rest(qtbot) -> None:
    film = Item("film", "Film", "film.gif", lambda: b"", is_extra=True)
    dialog = ExportDialog(lambda of: [*items_of(of), film], figures_of, RECIPE, "run")
    qtbot.addWidget(dialog)
    assert dialog.names() == ["run_loss.png", "run_loss.svg", "run_recipe.json"]


def test_what_cannot_be_made_here_is_said_and_nothing_is_written(
    qtbot, tmp_path: Path, monkeypatch
) -> None:
    def missing() -> bytes:
        raise NotMadeError("There is no encoder.")

    film = Item("film", "Film", "film.mp4", missing)
    dialog = ExportDialog(lambda of: [*items_of(of), film], figures_of, RECIPE, "run")
    qtbot.addWidget(dialog)
    driver, folder = Driver(dialog), tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    driver.choose_folder()
    driver.export()
    qtbot.waitUntil(lambda: driver.notice.sentence() == "There is no encoder.")
    assert not folder.exists()


def test_files_of_one_ending_are_told_apart_by_their_kinds(qtbot) -> None:
    items = [
        Item("programs", "Program", f"{kind}.py", bytes, kind=kind, hint=f"run {kind}")
        for kind in ("NumPy", "Keras")
    ]
    dialog = ExportDialog(lambda _: items, figures_of, RECIPE, "run")
    qtbot.addWidget(dialog)
    buttons = dialog.findChildren(ToggleButton)
    told = {b.accessibleName(): (b.text(), b.toolTip()) for b in buttons}
    assert told["Program, NumPy"] == ("NumPy", "run NumPy")
    assert told["Program, Keras"] == ("Keras", "run Keras")
    assert dialog.names() == ["NumPy.py", "Keras.py"]  # as they call themselves


def test_a_format_can_be_chosen_for_everything_at_once(driver) -> None:
    driver.toggle("All of them, PNG")
    assert driver.dialog.names() == ["run_loss.svg", "run_recipe.json"]
    driver.toggle("All of them, PNG")
    assert "run_loss.png" in driver.dialog.names()


def test_everything_can_be_left_out_at_once_and_taken_again(driver) -> None:
    everything = driver.dialog.names()
    driver.toggle("Loss, PNG")
    driver.toggle("All of them")
    assert driver.dialog.names() == everything
    driver.toggle("All of them")
    assert driver.dialog.names() == []
    driver.toggle("Loss, SVG")
    assert driver.dialog.names() == ["run_loss.svg"]


def test_what_is_chosen_or_clicked_on_is_shown(driver) -> None:
    driver.button("›").click()
    assert driver.shown == "Network en"
    driver.toggle("Loss, PNG")  # left out
    assert driver.shown == "Network en"
    driver.toggle("Loss, PNG")
    assert driver.shown == "Loss en"
    driver.button("›").click()
    name = next(n for n in driver.dialog.findChildren(LineLabel) if n.text() == "Loss")
    QTest.mouseClick(name, Qt.MouseButton.LeftButton)
    assert driver.shown == "Loss en"


def test_the_preview_shows_one_figure_after_the_other(driver) -> None:
    assert driver.shown == "Loss en"
    driver.button("›").click()
    assert driver.shown == "Network en"
    driver.button("›").click()
    assert driver.shown == "Loss en"
    driver.button("‹").click()
    assert driver.shown == "Network en"
    driver.choose("Français")
    assert driver.shown == "Network fr"


def test_one_figure_can_be_meant_alone(driver) -> None:
    driver.dialog.choose_figure("loss")
    assert driver.dialog.names() == ["run_loss.png", "run_loss.svg"]
    assert driver.shown == "Loss en"


def test_return_in_a_field_is_for_the_field(driver, tmp_path) -> None:
    driver.type("Pixels per inch", "150")
    for _ in range(10):
        QCoreApplication.processEvents()
    assert not (tmp_path / "out").exists()


def test_the_figure_that_is_seen_can_be_copied_as_it_is_seen(driver, clipboard) -> None:
    preset(driver, "slide")
    driver.button("Copy the picture").click()
    image = clipboard.image()
    assert (image.width(), image.height()) == (1920, 1080)
    assert "copied" in driver.notice.sentence()
    assert clipboard.mimeData().hasFormat("image/svg+xml")


def test_numbers_are_copied_where_there_are_some(driver, clipboard) -> None:
    numbers = driver.button("Copy the numbers")
    numbers.click()
    assert clipboard.text() == "step\tloss\n1\t0.5\n"
    driver.button("›").click()
    assert not numbers.isEnabled()


def test_the_page_of_all_can_be_opened_once_it_is_written(
    qtbot, tmp_path, monkeypatch
) -> None:
    index = Item("index", "Page", "index.html", lambda: b"page")
    dialog = ExportDialog(lambda of: [*items_of(of), index], figures_of, RECIPE, "run")
    qtbot.addWidget(dialog)
    driver, folder, opened = Driver(dialog), tmp_path / "out", []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    driver.choose_folder()
    driver.export()
    qtbot.waitUntil(lambda: "written" in driver.notice.sentence())
    driver.button("Open the page").click()
    assert [url.toLocalFile() for url in opened] == [str(folder / "run_index.html")]


def test_what_takes_long_is_made_in_pieces_until_it_is_through(
    qtbot, driver, tmp_path
) -> None:
    told = [None, AGAIN, AGAIN]
    item = Item("loss", "Loss", "loss.png", lambda: b"it", (told.pop,))
    writing = Writing(driver.dialog)
    seen = []
    writing.progressed.connect(seen.append)
    with qtbot.waitSignal(writing.finished):
        writing.start([item], tmp_path)
    assert (told, seen) == ([], [1, 2])
    assert (tmp_path / "loss.png").read_bytes() == b"it"


def test_a_figure_is_seen_once_it_is_found(driver) -> None:
    told, painted = [None, AGAIN], []
    figure = replace(
        figures_of(Look())[0], find=told.pop, paint=lambda *_: painted.append(1)
    )
    preview = driver.dialog.findChild(FigurePreview)
    preview.show_figure(figure, Look())
    preview.grab()
    assert painted == []
    assert preview.words() == "Being computed…"
    preview.go_on()
    preview.go_on()
    preview.grab()
    assert painted == [1]
    assert preview.words() == ""


def test_a_figure_that_cannot_be_found_is_asked_for_once(driver) -> None:
    figure = replace(figures_of(Look())[0], find=lambda: 1 / 0)
    preview = driver.dialog.findChild(FigurePreview)
    preview.show_figure(figure, Look())
    with pytest.raises(ZeroDivisionError):
        preview.go_on()
    assert not preview.findChild(QTimer).isActive()
