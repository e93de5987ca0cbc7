"""A crash takes nothing: what was open is offered at the next start."""

import pytest

from nnviz.run import session_file, source
from nnviz.run.file_errors import FileError
from nnviz.run.journal import Journal
from nnviz.run.journal_file import abandoned, recover
from nnviz.run.segment import Override
from nnviz.run.session_file import Document
from tests.ui.driving import SHORT
from tests.ui.files.filing import save
from ui.files.filed import Filed
from ui.window.main_window import MainWindow


@pytest.fixture
def crashed(tmp_path, window):
    """Return the folder in which a program has left its journal."""
    session = window.session
    session.go_to(6)
    session.go_to(3, 0)
    session.set_parameter(Override("W", 1, (0, 1), 0.25))
    session.go_to(9)
    journal = Journal(tmp_path, window.file_actions.files.document())
    journal.close(discard=False)
    return tmp_path


@pytest.fixture
def started(qtbot, crashed):
    made = MainWindow(SHORT, source.load_frame(SHORT))
    qtbot.addWidget(made)
    made.show()
    made.file_actions.keep_journal(crashed)
    return made


def test_what_was_open_is_offered_and_comes_back(window, started, crashed):
    notice = started.stage.notice
    assert "step 9" in notice.sentence()
    notice._action.click()
    session, old = started.session, window.session
    assert (session.segment, session.cursor) == (old.segment, old.cursor)
    assert (session.record.W_after[1] == old.record.W_after[1]).all()
    assert started.file_actions.files.has_changes
    assert not started._actions["recover"].isVisible()
    started.file_actions.journaling.note()
    assert started.close()
    assert not [*crashed.glob("*.journal"), *crashed.glob("*.lock")]


def test_it_can_be_taken_later_from_the_menu(started):
    started.session.batch_forward()
    started.stage.notice.hide()
    assert started._actions["recover"].isVisible()
    started._actions["recover"].trigger()
    assert started.session.done >= 9
    assert not started._actions["recover"].isVisible()


def test_what_is_not_taken_is_offered_once(started, crashed):
    assert started.close()
    assert abandoned(crashed) == []


def test_edits_and_steps_are_noted_as_they_come(qtbot, tmp_path):
    window = MainWindow(SHORT, source.load_frame(SHORT))
    qtbot.addWidget(window)
    window.file_actions.keep_journal(tmp_path)
    journaling = window.file_actions.journaling
    journal = journaling._journal
    window.session.go_to(7)
    window.session.set_recipe(SHORT.replace(compile__learning_rate=0.1))
    while journal._queue.unfinished_tasks and journal._queue.full():
        pass
    journaling.note()
    journal.close(discard=False)
    journaling._journal = None
    found = recover(journal.path)
    run, segment = found.run, found.segment
    assert run.recipe(segment).compile.learning_rate == 0.1
    assert segment == window.session.segment


def test_a_folder_that_cannot_be_is_told_and_nothing_else(qtbot, tmp_path):
    window = MainWindow(SHORT, source.load_frame(SHORT))
    qtbot.addWidget(window)
    place = tmp_path / "file"
    place.write_text("no folder")
    window.file_actions.keep_journal(place / "journals")
    assert window.stage.notice.sentence()
    window.session.go_to(3)
    assert window.session.cursor.step == 3


def test_a_fresh_start_hides_nothing_that_was_done(qtbot, crashed):
    fresh = MainWindow(SHORT, source.load_frame(SHORT))
    qtbot.addWidget(fresh)
    journal = Journal(crashed, fresh.file_actions.files.document())
    journal.close(discard=False)  # the newest of those that were left
    made = MainWindow(SHORT, source.load_frame(SHORT))
    qtbot.addWidget(made)
    made.file_actions.keep_journal(crashed)
    assert "step 9" in made.stage.notice.sentence()
    assert not journal.path.exists()


def test_a_journal_that_cannot_be_read_is_kept(qtbot, crashed, monkeypatch):
    (path,) = crashed.glob("*.journal")

    def refuse(*_):
        raise FileError("newer_file", file=path.name)

    monkeypatch.setattr("nnviz.run.journal_file.recover", refuse)
    made = MainWindow(SHORT, source.load_frame(SHORT))
    qtbot.addWidget(made)
    made.file_actions.keep_journal(crashed)
    assert "newer nnviz" in made.stage.notice.sentence()
    assert made.close()
    assert path.exists()


@pytest.fixture
def filed(qtbot, window, path, tmp_path):
    """Return a new window: another one was killed after its run was saved."""
    window.session.go_to(4)
    save(window)
    window.session.go_to(9)
    folder = tmp_path / "journals"
    window.file_actions.keep_journal(folder)
    journaling = window.file_actions.journaling
    journaling._journal.close(discard=False)
    journaling._journal = None
    made = MainWindow(SHORT, source.load_frame(SHORT))
    qtbot.addWidget(made)
    made.show()
    made.file_actions.keep_journal(folder)
    return made


def test_a_run_comes_back_with_the_name_of_its_file(filed, path, asked):
    before = path.read_bytes()
    assert "lesson.nnviz (Two moons)" in filed.stage.notice.sentence()
    filed.stage.notice._action.click()
    files = filed.file_actions.files
    assert (files.path, files.has_changes) == (path, True)
    assert filed._header._title.text().startswith("lesson.nnviz")
    assert path.read_bytes() == before
    save(filed)
    assert asked["questions"] == []
    assert session_file.load(path).run.done(0) == 9
    assert not files.has_changes


def test_what_was_saved_since_it_was_stopped_is_not_replaced_unasked(
    filed, path, asked
):
    path.write_bytes(b"a later one")
    filed.stage.notice._action.click()
    asked["answer"] = "cancel"
    filed._actions["save"].trigger()
    assert len(asked["questions"]) == 1
    assert path.read_bytes() == b"a later one"
    asked["answer"] = "discard"


def test_a_run_that_was_not_in_its_file_is_not_saved_into_it_unasked(
    window, path, asked
):
    window.session.go_to(4)
    save(window)
    window.session.editing.restart_elsewhere()
    document = Document(
        window.session.run, 0, {"file": window.file_actions.files.place}
    )
    window.file_actions.files.recover(document)
    assert window.file_actions.files.path == path
    asked["answer"] = "cancel"
    window._actions["save"].trigger()
    assert len(asked["questions"]) == 1
    asked["answer"] = "discard"


@pytest.mark.parametrize(
    "place",
    [
        None,
        3,
        {},
        {"path": 3},
        {"path": "mine.nnviz"},
        {"path": "/a\0b"},
        {"path": "", "stamp": [1, 2]},
    ],
)
def test_a_file_that_makes_no_sense_is_none(place) -> None:
    assert Filed.read({"file": place}).path is None


@pytest.mark.parametrize("stamp", [None, 3, [1], [1, "2"], [1, 2, 3], {"a": 1}])
def test_a_stamp_that_makes_no_sense_is_none(stamp) -> None:
    given = {"path": "/lesson.nnviz", "stamp": stamp}
    assert Filed.read({"file": given}).stamp is None
