"""A table from a file is looked at and prepared before anything is trained on it."""

import numpy as np
import pytest

from nnviz.data import preparation
from nnviz.data.recipe import ColumnRecipe
from nnviz.run import source
from tests.nnviz.data.reading.workbooks import save
from tests.ui.driving import open_table, read_on
from ui.files import recent
from ui.files.table_reading import TableReading
from ui.recipe.preparing.dialog import PrepareDialog
from ui.session import data_preparing, slices

ROWS = [
    ("female", "22.5", "S", "1"),
    ("male", "", "C", "0"),
    ("male", "41", "S", "0"),
    ("female", "8", "", "1"),
]


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "passengers.csv"
    lines = [",".join((*row[:2], row[2], row[3])) for row in ROWS * 12]
    made.write_text("\n".join(["sex,age (years),port,survived", *lines]))
    return made


def dialog_of(window) -> PrepareDialog:
    read_on(window)
    found = window.findChildren(PrepareDialog)
    return next(each for each in found if each.isVisible())


def test_a_table_is_trained_on_once_it_is_taken(window, path):
    before = window.session.run
    window.open_path(path)
    assert window.session.run is before
    dialog_of(window).use.click()
    session = window.session
    assert session.recipe.data.source == str(path)
    assert session.data.table.features == ("sex = male", "age", "port = S")
    assert session.recipe.model.layers[-1].activation == "sigmoid"
    session.player.go_to_step(3)
    assert session.cursor.step == 3
    assert recent.paths()[0] == path


def test_a_table_that_is_not_taken_changes_nothing(window, path):
    before = window.session.run
    window.open_path(path)
    dialog_of(window).reject()
    assert window.session.run is before
    assert path not in recent.paths()


def test_what_was_chosen_before_is_trained_on(window, path):
    window.open_path(path)
    dialog = dialog_of(window)
    dialog._draft.change_column("port", keep=False)
    dialog._draft.set_target("age")
    dialog._refresh()
    dialog.use.click()
    data = window.session.recipe.data
    assert (data.target, data.columns) == ("age", (ColumnRecipe("port", keep=False),))
    assert window.session.data.table.problem == "regression"
    assert window.session.recipe.compile.loss == "half_mean_squared_error"


def test_a_target_that_cannot_be_can_be_changed_in_the_room(window, tmp_path):
    path = tmp_path / "names.csv"
    lines = [f"{k},{k % 2},name {k}" for k in range(40)]
    path.write_text("\n".join(["x,y2,target", *lines]))
    window.open_path(path)
    dialog = dialog_of(window)
    assert "40 different texts" in dialog._notice.sentence()
    assert not dialog.use.isEnabled()
    dialog._target.target_chosen.emit("y2")
    dialog.use.click()
    assert window.session.data.table.target == "y2"


def test_a_table_that_is_read_gives_way_to_what_is_opened_then(window, tmp_path):
    path = tmp_path / "large.csv"
    rows = np.random.default_rng(1).normal(size=(30_000, 6))
    np.savetxt(path, rows, delimiter=",", header="a,b,c,d,e,f", comments="")
    window.open_path(path)
    recipe = tmp_path / "mine.json"
    recipe.write_text('{"fit": {"epochs": 7}}')
    window.open_path(recipe)
    read_on(window)
    assert not [d for d in window.findChildren(PrepareDialog) if d.isVisible()]
    assert window.session.recipe.fit.epochs == 7


def test_the_table_that_is_trained_on_can_be_prepared_again_and_undone(window, path):
    open_table(window, path)
    window.stage.recipe.prepare_requested.emit()
    dialog = dialog_of(window)
    dialog._draft.change_column("age", impute="mean")
    dialog._draft.change(validation_share=0.25)
    dialog.use.click()
    session = window.session
    assert session.recipe.data.columns == (ColumnRecipe("age", impute="mean"),)
    assert len(session.data.rows_validation) > 0
    session.undo()
    assert session.recipe.data.columns == ()


def test_other_rows_of_the_table_are_a_change_that_can_be_undone(window, path):
    open_table(window, path)
    session = window.session
    before, start = session.data.rows_test.tolist(), session.record.W_before
    window.stage.recipe.prepare_requested.emit()
    dialog = dialog_of(window)
    dialog._change(split_seed=3)
    dialog.use.click()
    assert session.recipe.data.split_seed == 3
    assert session.data.rows_test.tolist() != before
    assert session.record.W_before[1].tolist() == start[1].tolist()
    session.undo()
    assert session.data.rows_test.tolist() == before


def choose_sheet(window, title):
    """Choose a sheet in the room, as a click does; return the room that is open."""
    dialog = dialog_of(window)
    field = dialog._sheet
    field.setCurrentIndex(field.findData(title))
    field.activated.emit(field.currentIndex())
    return dialog_of(window)


@pytest.fixture
def book(tmp_path):
    made = tmp_path / "book.xlsx"
    towns = [["x", "y"], *([k, k % 2] for k in range(20))]
    rivers = [["length", "flow"], *([k / 2, 3.5 * k] for k in range(30))]
    save(made, Notes=[], Towns=towns, Rivers=rivers)
    return made


def test_another_sheet_of_a_workbook_is_a_change_that_can_be_undone(window, book):
    open_table(window, book)
    session = window.session
    assert session.recipe.data.sheet is None
    assert session.data.table.target == "y"
    window.stage.recipe.prepare_requested.emit()
    dialog = choose_sheet(window, "Rivers")
    labels = [dialog._sheet.itemText(k) for k in range(dialog._sheet.count())]
    assert labels == [
        "Notes · empty",
        "Towns · 21 rows in all",
        "Rivers · 31 rows in all",
    ]
    assert dialog._sheet.code() == "Rivers"
    assert session.data.table.target == "y"  # until it is taken
    dialog.use.click()
    assert session.recipe.data.sheet == "Rivers"
    assert session.data.table.target == "flow"
    assert source.load_frame(session.recipe).names == ("length", "flow")
    session.undo()
    assert (session.recipe.data.sheet, session.data.table.target) == (None, "y")


def test_an_empty_sheet_says_so_and_the_room_goes_on_with_its_own(window, book):
    window.open_path(book)
    dialog = dialog_of(window)
    assert choose_sheet(window, "Notes") is dialog
    assert dialog._notice.sentence() == (
        'book.xlsx (Notes) is empty: choose the sheet "Towns" or "Rivers".'
    )
    assert dialog._sheet.code() == "Towns"
    assert dialog.use.isEnabled()
    dialog.use.click()
    assert window.session.data.table.target == "y"


def test_a_sheet_that_is_being_read_is_given_up_with_its_room(
    window, book, monkeypatch
):
    monkeypatch.setattr(slices, "_SLICE", 0)  # a piece at a time
    before = window.session.run
    window.open_path(book)
    dialog = dialog_of(window)
    dialog.sheet_chosen.emit("Rivers")
    reading = next(r for r in window.findChildren(TableReading) if r.is_busy)
    reading.progressed.emit(book, 0.4)
    assert dialog._summary.text() == "Towns is being read: 40%"
    dialog.reject()
    assert not reading.is_busy
    assert window.session.run is before


def test_where_a_sheet_has_a_mistake_the_next_one_is_offered(window, tmp_path):
    path, good = tmp_path / "book.xlsx", [["a", "b"], [1, 2.5], [3, 4], [5, 6]]
    save(path, First=[["a", "b"], [1, "x"], [2, 3], [4, 5]], Second=good)
    window.open_path(path)
    read_on(window)
    notice = window.stage.notice
    assert "book.xlsx (First)" in notice.sentence()
    assert notice._action.text() == "Read the sheet Second"
    notice._action.click()
    dialog = dialog_of(window)
    assert dialog._sheet.code() == "Second"
    dialog.use.click()
    assert window.session.recipe.data.sheet == "Second"
    assert window.session.frame.rows == 3


def test_a_target_keeps_the_sheet_that_it_is_in(window, book):
    window.open_path(book)
    choose_sheet(window, "Rivers").use.click()
    window.stage.recipe.edit({"data__target": "length"})
    data = window.session.recipe.data
    assert (data.sheet, data.target) == ("Rivers", "length")


def test_a_large_table_is_read_in_pieces_and_can_be_given_up(window, qtbot, tmp_path):
    path = tmp_path / "large.csv"
    rows = np.random.default_rng(1).normal(size=(30_000, 6))
    np.savetxt(path, rows, delimiter=",", header="a,b,c,d,e,f", comments="")
    before = window.session.run
    reading: TableReading = window.file_actions.files.reading
    window.open_path(path)
    assert reading.is_busy
    reading._began -= 10  # it has taken a while
    reading.take_slice()
    notice = window.stage.notice
    assert "large.csv" in notice.sentence()
    notice.action_triggered.emit("stop_reading")
    assert not reading.is_busy
    assert notice.sentence() == ""
    assert window.session.run is before


@pytest.fixture
def large(window, path, monkeypatch):
    """A window in which every table is large, and nothing is done at once."""
    monkeypatch.setattr(data_preparing, "_AT_ONCE", 0)
    monkeypatch.setattr(slices, "_SLICE", 0)
    monkeypatch.setattr(slices, "_PATIENCE", -1)
    open_table(window, path)
    return window


def test_a_large_table_is_prepared_beside_its_run_and_can_be_given_up(large):
    session, notice = large.session, large.stage.notice
    before = session.run
    large.stage.recipe.edit({"data__test_share": 0.4})
    assert session.run is before
    assert notice.sentence().startswith("The table is being prepared: ")
    notice.action_triggered.emit("stop_preparing")
    assert notice.sentence() == ""
    read_on(large)
    assert session.run is before
    large.stage.recipe._pause.stop()
    large.stage.recipe.edit({"data__test_share": 0.4})
    read_on(large)
    assert session.recipe.data.test_share == 0.4
    assert "prepared" not in notice.sentence()
    session.undo()
    assert session.run is before


def test_what_is_undone_meanwhile_is_not_prepared_any_more(large):
    session = large.session
    large.stage.recipe.edit({"fit__epochs": 7})
    large.stage.recipe._pause.stop()
    large.stage.recipe.edit({"data__test_share": 0.4})
    session.undo()
    read_on(large)
    assert (session.recipe.data.test_share, session.recipe.fit.epochs) == (0.2, 50)


def test_the_room_tells_that_it_prepares_and_takes_nothing_meanwhile(large):
    large.stage.recipe.prepare_requested.emit()
    dialog = next(d for d in large.findChildren(PrepareDialog) if d.isVisible())
    assert dialog.use.isEnabled()  # as it is trained on
    dialog._change(validation_share=0.25)
    assert dialog._summary.text().startswith("The table is being prepared: ")
    assert not dialog.use.isEnabled()
    read_on(large)
    assert dialog.use.isEnabled()
    assert len(dialog.prepared.rows_validation) == 12
    dialog._change(validation_share=0.5)
    before = large.session.run
    dialog.reject()
    read_on(large)
    assert large.session.run is before


def test_a_large_table_that_cannot_be_is_told_in_the_room(large):
    large.stage.recipe.prepare_requested.emit()
    dialog = next(d for d in large.findChildren(PrepareDialog) if d.isVisible())
    dialog._draft.set_target("port")
    dialog._draft.change(problem="regression")
    dialog._refresh()
    read_on(large)
    assert "which are no quantities" in dialog._notice.sentence()
    assert not dialog.use.isEnabled()


@pytest.fixture
def prepared_frames(monkeypatch):
    """Note the names of the frames that are prepared."""
    noted, steps = [], preparation._steps

    def noting(frame, *recipe):
        noted.append(frame.name)
        return steps(frame, *recipe)

    monkeypatch.setattr(preparation, "_steps", noting)
    return noted


def test_a_table_is_prepared_once_for_every_change(window, path, prepared_frames):
    def count(do, *asked):
        window.stage.recipe._pause.stop()
        prepared_frames.clear()
        do(*asked)
        return len(prepared_frames)

    edit, session = window.stage.recipe.edit, window.session
    assert count(edit, {"data__source": "titanic"}) == 1
    assert count(edit, {"data__source": "three_blobs"}) == 1
    assert count(edit, {"data__test_share": 0.3}) == 1
    assert count(edit, {"data__target": "x₁"}) == 1
    assert count(edit, {"model__layers": session.recipe.model.layers[1:]}) == 0
    assert count(edit, {"compile__learning_rate": 0.02}) == 0
    assert count(session.undo) == 0
    assert count(lambda: window.open_path(path) or read_on(window)) == 1
    dialog = dialog_of(window)
    assert count(lambda: dialog._change(test_share=0.3)) == 1
    assert count(dialog.use.click) == 0
    assert session.recipe.data.test_share == 0.3
    assert count(window.stage.recipe.prepare_requested.emit) == 0
    again = dialog_of(window)
    again._draft.change_column("port", keep=False)
    assert count(again._refresh) == 0
    assert count(again.use.click) == 0
    assert session.data.plan.features == ("sex", "age")


def test_a_window_that_closes_gives_up_what_it_reads(window, book, monkeypatch):
    monkeypatch.setattr(slices, "_SLICE", 0)
    window.open_path(book)
    reading = window.file_actions.files.reading
    assert reading.is_busy
    window.close()
    assert not reading.is_busy


def test_a_recipe_is_trained_by_once_its_table_is_read(
    window, book, tmp_path, monkeypatch
):
    window.open_path(book)
    choose_sheet(window, "Rivers").use.click()
    recipe, path = window.session.recipe, tmp_path / "mine.json"
    path.write_text(recipe.to_json())
    window.session.undo()
    before = window.session.run
    monkeypatch.setattr(slices, "_SLICE", 0)  # or a fast machine reads it at once
    window.open_path(path)
    assert window.session.run is before
    read_on(window)
    assert window.session.recipe == recipe
    assert window.session.data.table.target == "flow"
    assert recent.paths()[0] == path


def test_what_was_wrong_with_a_table_is_not_said_of_the_next_one(window, tmp_path):
    (tmp_path / "bad.csv").write_text("a,b\n1,2\nx,3\n4,5\n6,7\n")
    (tmp_path / "good.csv").write_text("a,b\n1,2\n3,4.5\n4,5\n")
    for name, said in (("bad.csv", True), ("good.csv", False)):
        window.open_path(tmp_path / name)
        read_on(window)
        assert bool(window.stage.notice.sentence()) is said
    dialog_of(window).reject()
