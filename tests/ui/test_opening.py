"""Tables and recipes from files, opened and saved in the window."""

import itertools
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QToolButton

from nnviz.run.recipe import Recipe
from tests.sampling import sampled
from tests.ui.driving import SHORT, open_table, read_on
from ui import strings
from ui.look import theme
from ui.widgets import NumberField
from ui.window import file_dialogs

DATA = Path(__file__).parents[2] / "data"


def place(window):
    return window.session.cursor.step, str(window.session.moment)


@pytest.mark.parametrize("name", sampled(["titanic", "houses", "apartments"], every=2))
def test_a_table_opens_trains_and_shows_every_moment(window, name):
    open_table(window, DATA / f"{name}.csv")
    session = window.session
    assert session.cursor.step == 1
    for index in range(len(session.record.moments)):
        session.go_to(1, index)
        QApplication.processEvents()
        window.grab()
    session.last()
    assert window.stage.canvas.scene().names.target == session.data.table.target


def test_a_bad_table_gets_one_sentence_and_leaves_the_run_alone(window, tmp_path):
    window.session.go_to(5)
    bad = tmp_path / "bad.csv"
    bad.write_text('a,b\n1,2\n"3,x\n')
    window.open_path(bad)
    read_on(window)
    sentence = window.stage.notice.sentence()
    assert "line 3 of bad.csv" in sentence
    assert place(window) == (5, "update")
    window.open_path(tmp_path / "missing.csv")
    read_on(window)
    assert "missing.csv" in window.stage.notice.sentence()
    assert place(window) == (5, "update")


def test_a_saved_recipe_opens_as_it_was(window, tmp_path, monkeypatch):
    path = tmp_path / "mine.json"
    monkeypatch.setattr("ui.window.file_dialogs.ask_to_save", lambda *_: path)
    window._actions["save_recipe"].trigger()
    assert Recipe.read(path) == SHORT
    window.session.set_recipe(SHORT.replace(fit__seed=9))
    window.open_path(path)
    assert window.session.recipe == SHORT


def test_a_picture_opens_the_recipe_that_it_carries(window, tmp_path):
    recipe = SHORT.replace(fit__seed=9)
    held = f"<n:recipe xmlns:n='urn:nnviz'>{recipe.to_json()}</n:recipe>"
    path = tmp_path / "loss.svg"
    path.write_text(f"<svg><metadata>{held}</metadata></svg>")
    window.open_path(path)
    assert window.session.recipe == recipe
    path.write_text("<svg/>")
    window.open_path(path)
    told = window.stage.notice.sentence()
    assert told.startswith("loss.svg: This picture carries no recipe")
    assert window.session.recipe == recipe


def test_a_mistake_in_a_file_is_told_with_its_name_and_marks_no_card(window, tmp_path):
    path = tmp_path / "mine.json"
    path.write_text('{"fit": {"epochs": 0}}')
    window.open_path(path)
    sentence = window.stage.notice.sentence()
    assert sentence.startswith("mine.json: Epochs must lie between 1 and")
    assert not any(f.error() for f in window.stage.recipe.findChildren(NumberField))
    assert window.session.recipe == SHORT


def test_the_file_dialog_begins_at_the_course_s_tables_and_then_where_it_was(
    window, tmp_path, monkeypatch
):
    folders = []

    def choose(dialog):
        folders.append(Path(dialog.directory().absolutePath()))
        dialog.selectedFiles = lambda: [str(tmp_path / "bad.csv")]
        return file_dialogs.QDialog.DialogCode.Accepted

    monkeypatch.setattr(file_dialogs.QFileDialog, "exec", choose)
    window._actions["open"].trigger()
    assert "bad.csv" in window.stage.notice.sentence()
    window._actions["open"].trigger()
    assert folders == [DATA, tmp_path]


def test_numbers_that_no_screen_can_hold_are_drawn_without_a_crash(window, tmp_path):
    path = tmp_path / "edge.csv"
    path.write_text("a,b\n1e-320,1e100\n-1e-320,-1e100\n")
    open_table(window, path)
    window.show()
    window.grab()
    assert window.session.data.table.X.tolist() == [[1e-320], [-1e-320]]


def test_the_arrows_of_the_file_dialog_are_in_the_ink_of_the_theme(
    qapp, window, monkeypatch
):
    colours = []

    def look(dialog):
        for button in dialog.findChildren(QToolButton):
            if button.objectName() in ("backButton", "toParentButton"):
                picture = button.icon().pixmap(16, 16).toImage()
                places = itertools.product(range(16), range(16))
                pixels = [picture.pixelColor(*place) for place in places]
                colours.append({c.name() for c in pixels if c.alpha() == 255})
        return file_dialogs.QDialog.DialogCode.Rejected

    monkeypatch.setattr(file_dialogs.QFileDialog, "exec", look)
    try:
        theme.apply(qapp, theme.DARK)
        window._actions["open"].trigger()
    finally:
        theme.apply(qapp, theme.LIGHT)
    assert len(colours) == 2
    inks = {theme.DARK.ink.name(), theme.DARK.dimmed(theme.DARK.ink).name()}
    assert set().union(*colours) <= inks


def test_the_list_of_files_is_french_too(qapp):
    try:
        strings.install(qapp, "fr")
        assert qapp.translate("QAbstractFileIconProvider", "Folder") == "Dossier"
    finally:
        strings.install(qapp, "en")
