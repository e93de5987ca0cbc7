"""The export dialog: what is chosen is written, and nothing is replaced unasked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from nnviz.run.recipe import Recipe
from ui.export.dialog import ExportDialog
from ui.export.figure import Figure
from ui.export.figure_preview import FigurePreview
from ui.export.item import Item, NotMadeError
from ui.export.look import Look
from ui.export.size_fields import SizeFields
from ui.widgets import Button, ChoiceField, Notice, NumberField, ToggleButton

RECIPE = Recipe().to_json()
FILES = {"Loss": ["loss.png", "loss.svg"], "Recipe": ["recipe.json"]}


def items_of(look: Look) -> list[Item]:
    """Return files whose content tells their name and the theme."""

    def content(name: str) -> Callable[[], bytes]:
        return lambda: f"{name} {look.theme.name}".encode()

    return [
        Item(label.lower(), label, name, content(name))
        for label, names in FILES.items()
        for name in names
    ]


def figures_of(look: Look) -> list[Figure]:
    """Return figures whose titles tell the language."""
    titles = {"loss": "Loss", "network": "Network"}
    return [
        Figure(
            *(name, f"{title} {look.language}", "", (300, 200), lambda *_: None),
            table=(lambda: "step,loss\n1,0.5\n") if name == "loss" else None,
        )
        for name, title in titles.items()
    ]


class Driver:
    """Uses a dialog as a person does: by the words on its controls."""

    def __init__(self, dialog: ExportDialog) -> None:
        self.dialog = dialog
        self.notice = dialog.findChild(Notice)

    def button(self, words: str) -> Button:
        buttons = self.dialog.findChildren(Button)
        return next(b for b in buttons if b.text().startswith(words))

    def toggle(self, name: str) -> None:
        toggles = self.dialog.findChildren(ToggleButton)
        next(t for t in toggles if t.accessibleName() == name).click()

    def choose(self, words: str) -> None:
        """Click a segment."""
        segments = self.dialog.findChildren(QAbstractButton)
        next(s for s in segments if s.text() == words).click()

    def type(self, name: str, text: str) -> None:
        fields = self.dialog.findChildren(NumberField)
        field = next(f for f in fields if f.accessibleName() == name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    @property
    def shown(self) -> str:
        """Return what the preview shows, in words."""
        return self.dialog.findChild(FigurePreview).accessibleName()

    def choose_folder(self) -> None:
        buttons = self.dialog.findChildren(Button)
        next(b for b in buttons if b.accessibleName() == "Folder").click()

    def export(self) -> None:
        self.button("Export").click()


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


def sizes(driver: Driver) -> tuple[tuple[float, float] | None, float]:
    """Return the size that is wanted, in inches, and the pixels of each inch."""
    fields = driver.dialog.findChild(SizeFields)
    page = fields.page()
    inches = page and (round(page[0] / 96, 3), round(page[1] / 96, 3))
    return inches, fields.pixels_per_inch()


def preset(driver: Driver, code: str) -> None:
    found = driver.dialog.findChildren(ChoiceField)
    field = next(f for f in found if f.accessibleName() == "Size")
    field.setCurrentIndex(field.findData(code))
    field.activated.emit(field.currentIndex())


def test_a_format_can_be_chosen_for_everything_at_once(driver) -> None:
    driver.toggle("All of them, PNG")
    assert driver.dialog.names() == ["run_loss.svg", "run_recipe.json"]
    driver.toggle("All of them, PNG")
    assert "run_loss.png" in driver.dialog.names()


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


def test_at_first_each_picture_has_its_own_size(driver) -> None:
    assert sizes(driver) == (None, 192)
    driver.type("Pixels per inch", "300")
    assert sizes(driver) == (None, 300)


def test_a_size_that_is_often_wanted_fills_the_fields(driver) -> None:
    preset(driver, "slide")
    assert sizes(driver) == ((13.335, 7.5), 144)
    preset(driver, "own")
    assert sizes(driver) == (None, 192)


def test_a_size_of_one_s_own_can_be_typed_in_any_unit(driver) -> None:
    preset(driver, "column")
    driver.type("Width", "2,54")
    driver.type("Height", "5.08")
    assert sizes(driver) == ((1, 2), 300)
    driver.choose("inch")
    assert sizes(driver) == ((1, 2), 300)
    driver.choose("px")  # as many as the picture had
    assert sizes(driver) == ((round(300 / 96, 3), round(600 / 96, 3)), 96)
    driver.choose("cm")
    assert sizes(driver) == ((1, 2), 300)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("0", "Width: It must lie between 2 and 200."),
        ("-3", "Width: It must lie between 2 and 200."),
        ("1e9", "Width: It must lie between 2 and 200."),
        ("wide", "Width: “wide” is not a number."),
        ("", "Width: A number is needed here."),
    ],
)
def test_a_size_that_cannot_be_is_told_and_nothing_written(
    driver, tmp_path, text, words
) -> None:
    preset(driver, "page")
    driver.type("Width", text or "\b")
    assert driver.notice.sentence() == words
    assert not driver.button("Export").isEnabled()
    driver.type("Width", "12")
    assert driver.notice.sentence() == ""
    assert driver.button("Export").isEnabled()
    assert not (tmp_path / "out").exists()


def test_too_many_pixels_are_refused_only_where_there_are_pixels(driver) -> None:
    preset(driver, "poster")
    driver.type("Pixels per inch", "1200")
    assert "18898 × 14173 pixels is too large" in driver.notice.sentence()
    assert not driver.button("Export").isEnabled()
    driver.toggle("Loss, PNG")
    assert driver.button("Export").isEnabled()


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
