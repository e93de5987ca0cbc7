"""A file belongs to all that edits make of its run, and no run is lost unasked."""

import os

import pytest

from nnviz.run import session_file
from nnviz.run.recipe import LayerRecipe
from tests.ui.driving import SHORT, open_table
from tests.ui.files.filing import DATA, edit, save
from ui import application
from ui.arguments import parse
from ui.chosen import chosen
from ui.files import recent


def title(window) -> str:
    return window._header._title.text()


@pytest.fixture
def started_again(window, path):
    """Return the window: five steps are in the file, and another start has come."""
    window.session.go_to(5)
    save(window)
    window.session.editing.restart_elsewhere()
    window.session.go_to(3)
    return window


def test_another_start_keeps_the_name_of_the_file(started_again, files, path):
    assert files.path == path
    assert title(started_again) == "lesson.nnviz · changed · Two moons · 2-4-2-1"
    assert started_again.windowTitle().startswith("lesson.nnviz")
    started_again.session.undo()
    assert title(started_again) == "lesson.nnviz · Two moons · 2-4-2-1"


def test_an_undo_to_before_what_was_saved_keeps_the_name_too(window, files, path):
    window.session.set_recipe(SHORT.replace(fit__seed=3))
    save(window)
    window.session.undo()
    assert (files.path, files.has_changes) == (path, False)
    assert window.session.recipe == SHORT


def test_a_run_is_not_saved_over_another_one_unasked(
    started_again, files, path, asked, monkeypatch
):
    window, before, proposed = started_again, path.read_bytes(), []
    asked["answer"] = "cancel"
    window._actions["save"].trigger()
    ((name, lost),) = asked["questions"]
    assert name == "lesson.nnviz"
    assert "Two moons · 2-4-2-1, computed to step 5" in lost
    asked["answer"] = "save"  # under another name
    other = path.with_name("other.nnviz")

    def ask_to_save(parent, title, kind, name):
        proposed.append(name)
        return other

    monkeypatch.setattr("ui.window.file_dialogs.ask_to_save", ask_to_save)
    save(window)
    assert proposed == [path.with_name("lesson-2.nnviz")]
    assert path.read_bytes() == before
    assert title(window) == "other.nnviz · Two moons · 2-4-2-1"
    window.session.undo()
    assert title(window) == "lesson.nnviz · Two moons · 2-4-2-1"
    assert window.close()
    assert len(asked["questions"]) == 2  # everything is in a file


def test_what_was_replaced_in_its_file_is_asked_about_at_closing(
    started_again, files, path, asked
):
    window, first = started_again, path.read_bytes()
    save(window)  # in its place: the answer is no other name
    assert path.read_bytes() != first
    assert not files.has_changes
    asked["answer"] = "cancel"
    assert not window.close()
    assert asked["questions"][-1][0] == "leave"
    assert asked["questions"][-1][1].count("1") == 1
    window.session.undo()
    assert title(window) == "lesson.nnviz · changed · Two moons · 2-4-2-1"
    assert not window.close()
    assert "lesson.nnviz holds another training" in asked["questions"][-1][1]
    asked["answer"] = "discard"


def test_what_had_no_step_when_it_was_saved_is_the_same_work(window, path, asked):
    save(window)
    layers = (LayerRecipe(3, "tanh"), *SHORT.model.layers[2:])
    window.session.set_recipe(SHORT.replace(model__layers=layers))
    save(window)
    assert asked["questions"] == []
    assert len(session_file.load(path).run.recipe(0).model.layers) == 2
    window.session.set_recipe(SHORT.replace(data__source="circles"))
    asked["answer"] = "cancel"
    window._actions["save"].trigger()
    assert len(asked["questions"]) == 1
    asked["answer"] = "discard"


def test_a_file_that_another_program_has_written_is_not_replaced_unasked(
    window, path, asked
):
    save(window)
    window.session.go_to(5)
    path.write_bytes(b"another one")
    asked["answer"] = "cancel"
    window._actions["save"].trigger()
    assert "saved from elsewhere" in asked["questions"][0][1]
    assert path.read_bytes() == b"another one"
    path.unlink()  # then there is nothing to be lost
    save(window)
    assert path.exists()


def test_branches_of_a_table_that_was_left_are_asked_about(window, files, asked):
    edit(window)
    assert title(window) == "not saved · Two moons · 2-4-2-1"
    open_table(window, DATA / "houses.csv")
    assert title(window) == "houses · 2-1"
    asked["answer"] = "cancel"
    assert not window.close()
    assert asked["questions"][0][0] == "leave"
    asked["answer"] = "discard"


def test_a_table_is_nothing_to_be_lost_however_it_was_opened(window, files, asked):
    open_table(window, DATA / "houses.csv")
    window.session.go_to(3)
    assert not files.has_changes
    window.session.set_recipe(
        window.session.recipe.replace(compile__learning_rate=0.01)
    )
    assert files.has_changes
    window.session.undo()
    asked["answer"] = "cancel"
    assert not window.close()  # the branch could still be done again
    asked["answer"] = "discard"


def test_what_the_program_was_started_with_is_recent_and_found_from_anywhere(
    files, tmp_path, monkeypatch
):
    table, recipe = tmp_path / "mine.csv", tmp_path / "mine.json"
    table.write_text("a,b\n1,2\n3,4\n5,6\n")
    monkeypatch.chdir(tmp_path)
    options = parse(["mine.csv"])
    asked = chosen(options)
    assert asked.recipe.data.source == str(table)
    application.begin_with(files, options, asked)
    recipe.write_text(asked.recipe.to_json())
    options = parse(["--recipe", "mine.json"])
    application.begin_with(files, options, chosen(options))
    (tmp_path / "houses").touch()
    options = parse(["houses"])  # the name of a data set, whatever lies here
    application.begin_with(files, options, chosen(options))
    assert recent.paths() == [recipe, table]


def test_what_is_saved_while_it_plays_is_what_was_seen(window, path, monkeypatch):
    session, seen = window.session, []
    session.go_to(2, 3)
    session.player.play()
    session.player._move_to(0.3)

    def ask_to_save(*_):
        session.player.tick()  # the dialog has an event loop
        seen.append((session.player.is_playing, session.cursor))
        return path

    monkeypatch.setattr("ui.window.file_dialogs.ask_to_save", ask_to_save)
    save(window)
    ((is_playing, cursor),) = seen
    assert not is_playing
    assert (cursor.step, cursor.index, cursor.progress) == (2, 3, 1.0)
    window.file_actions.files.open_path(path)
    assert session.cursor == cursor


def test_a_path_is_in_no_file(window, path):
    save(window)
    save(window)
    assert os.fsencode(path.parent) not in path.read_bytes()
