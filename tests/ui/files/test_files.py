"""Runs are saved and opened in the window, and nothing is lost unasked."""

import numpy as np
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from nnviz.run import session_file
from nnviz.run.recipe import Recipe
from tests.ui.driving import SHORT, open_table
from tests.ui.files.filing import DATA, edit, save
from ui.files import recent, words


def test_a_run_comes_back_with_its_branches_and_its_place(window, files, path):
    edit(window)
    window.session.go_to(4, 2)
    window.session.choose(unit=(1, 2))
    window._actions["mean"].setChecked(True)
    window.stage.explain.choose("matrices")
    old = window.session
    shown, run, segment = old.record, old.run, old.segment
    left = run.record(0, 6)
    save(window)
    assert (files.path, files.has_changes) == (path, False)
    window.session.set_recipe(Recipe())
    window._actions["mean"].setChecked(False)
    window.stage.explain.choose("formula")
    window._actions["open"].trigger()
    session = window.session
    assert session.run is not run
    assert (session.cursor, session.segment) == (old.cursor, segment)
    assert (session.cursor.step, session.cursor.index) == (4, 2)
    assert session.selection.unit == (1, 2)
    assert window._actions["mean"].isChecked()
    assert window.stage.explain.tabs.code() == "matrices"
    assert session.record is not shown
    for layer in (1, 2, 3):
        np.testing.assert_array_equal(session.record.dW[layer], shown.dW[layer])
    np.testing.assert_array_equal(session.run.record(0, 6).W_after[1], left.W_after[1])
    assert session.history.last is None


def test_the_title_names_the_file_and_tells_of_changes(window, files, path):
    assert not window.isWindowModified()
    save(window)
    assert window.windowTitle().startswith("lesson.nnviz")
    assert "lesson.nnviz" in window._header._title.text()
    assert not window.isWindowModified()
    window.session.go_to(3)
    QApplication.processEvents()
    assert window.isWindowModified()
    assert "lesson.nnviz · changed" in window._header._title.text()
    save(window)
    assert not window.isWindowModified()


def test_closing_asks_once_if_something_would_be_lost(window, files, asked, path):
    window.session.go_to(5)
    assert window.close()  # nothing that cannot be had again
    window.show()
    edit(window)
    asked["answer"] = "cancel"
    assert not window.close()
    assert window.isVisible()
    asked["answer"] = "save"
    assert window.close()
    assert len(asked["questions"]) == 2
    assert "Two moons" in asked["questions"][0][0]
    assert session_file.load(path).segment == window.session.segment


def test_closing_stays_where_saving_fails(window, asked, path, tmp_path, monkeypatch):
    edit(window)
    asked["answer"] = "save"
    gone = tmp_path / "gone" / "lesson.nnviz"
    monkeypatch.setattr("ui.window.file_dialogs.ask_to_save", lambda *_: gone)
    assert not window.close()
    assert "lesson.nnviz" in window.stage.notice.sentence()
    assert window.file_actions.files.path is None
    asked["answer"] = "discard"


def test_closing_stays_where_no_file_is_named(window, asked, monkeypatch):
    edit(window)
    asked["answer"] = "save"
    monkeypatch.setattr("ui.window.file_dialogs.ask_to_save", lambda *_: None)
    assert not window.close()
    asked["answer"] = "discard"


def test_a_damaged_file_gets_one_sentence_and_leaves_the_run_alone(window, path):
    window.session.go_to(4)
    run = window.session.run
    path.write_bytes(b"PK\x03\x04 no more")
    window._actions["open"].trigger()
    assert "lesson.nnviz" in window.stage.notice.sentence()
    assert (window.session.run, window.session.cursor.step) == (run, 4)


def test_opening_asks_about_what_is_there_first(window, files, path, asked):
    save(window)
    edit(window)
    asked["answer"] = "cancel"
    run = window.session.run
    files.open_path(path)
    assert window.session.run is run
    asked["answer"] = "discard"
    files.open_path(path)
    assert window.session.run is not run


def test_a_run_of_another_arithmetic_is_told(window, path, monkeypatch):
    save(window)
    monkeypatch.setattr("nnviz.run.session_file.arithmetic", lambda: "other")
    window._actions["open"].trigger()
    assert "other arithmetic" in window.stage.notice.sentence()
    document = window.file_actions.files.document()
    assert not document.is_same_arithmetic  # and so it is saved


def test_a_place_beyond_the_end_trains_nothing(window, files, path):
    document = files.document()
    state = dict(document.state) | {"cursor": {"step": 10**9, "index": 99}}
    session_file.save(path, session_file.Document(document.run, 0, state))
    files.open_path(path)
    assert window.session.done <= 2


def test_branches_that_were_taken_back_are_not_lost_unasked(window, asked):
    window.session.go_to(5)
    window.session.set_recipe(SHORT.replace(compile__learning_rate=0.1))
    window.session.show(20)
    window.session.undo()
    asked["answer"] = "cancel"
    assert not window.close()
    asked["answer"] = "discard"


def test_steps_of_a_branch_that_was_left_count_as_changes(window, files, path):
    edit(window)
    save(window)
    branch = window.session.segment
    window.session.follow(0)
    window.session.show(window.session.done + 3)
    window.session.follow(branch)
    assert files.has_changes


def test_another_data_set_is_not_saved_over_the_file(window, files, path):
    save(window)
    before = path.read_bytes()
    open_table(window, DATA / "houses.csv")
    assert files.path is None
    asked = path.with_name("houses.nnviz")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ui.window.file_dialogs.ask_to_save", lambda *_: asked)
        save(window)
    assert path.read_bytes() == before
    assert asked.exists()
    assert files.path == asked
    window.session.undo()
    assert files.path == path


def test_a_table_that_was_just_opened_is_nothing_to_be_lost(window, asked):
    open_table(window, DATA / "houses.csv")
    assert window.close()
    assert asked["questions"] == []


def test_a_file_gets_the_ending_that_opens_it(window, files, tmp_path, monkeypatch):
    for name in ("run.v2", "run.json"):
        found = tmp_path / name
        monkeypatch.setattr("ui.window.file_dialogs.ask_to_save", lambda *_, f=found: f)
        window._actions["save_as"].trigger()
        assert files._saving.finish()
        assert files.path.name == f"{name}.nnviz"
    window._actions["save_as"].trigger()  # which nobody was asked about
    assert "choose another name" in window.stage.notice.sentence()


def test_a_failure_of_any_kind_is_no_saved_file(window, path, asked, monkeypatch):
    def fail(*_):
        raise MemoryError

    monkeypatch.setattr("nnviz.run.session_file.pack_content", fail)
    edit(window)
    asked["answer"] = "save"
    assert not window.close()
    assert window.file_actions.files.has_changes
    asked["answer"] = "discard"


def test_recent_files_can_be_opened_again(window, files, path):
    save(window)
    menu = window.file_actions._recent.menu
    menu.aboutToShow.emit()
    (action,) = menu.actions()
    assert action.text() == "lesson.nnviz"
    run = window.session.run
    action.trigger()
    assert window.session.run is not run
    path.unlink()
    menu.aboutToShow.emit()
    (action,) = menu.actions()
    assert not action.isEnabled()


def test_a_file_shown_at_the_start_is_a_recent_one(files, path):
    session_file.save(path, files.document())
    files.show(session_file.load(path), path)
    assert recent.paths() == [path]


@pytest.mark.parametrize("kept", [7, ["", 3, None], "nowhere", {"a": 1}, ["x" * 5000]])
def test_a_setting_that_makes_no_sense_is_no_list_of_files(qapp, kept) -> None:
    QSettings().setValue("files/recent", kept)
    assert recent.paths() == []


@pytest.mark.parametrize("count", [1, 3])
def test_what_only_undo_leads_to_is_told_plainly(window, monkeypatch, count):
    ledger = window.file_actions.files._ledger
    monkeypatch.setattr(type(ledger), "left_behind", count)
    many = {1: "1 earlier training would", 3: "3 earlier trainings would"}[count]
    assert words.left_behind(ledger).startswith("What is on the screen is safe, but")
    assert many in words.left_behind(ledger)
    assert many in words.lost(window.session, ledger)
