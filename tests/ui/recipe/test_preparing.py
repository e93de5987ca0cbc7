import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from nnviz.data.frames import Column, Frame
from nnviz.data.preparation import prepare
from nnviz.data.recipe import ColumnRecipe, DataRecipe
from ui.recipe.preparing import words
from ui.recipe.preparing.columns_model import CHOICES, CODE, Field
from ui.recipe.preparing.dialog import PrepareDialog
from ui.recipe.preparing.draft import Draft

CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def dialog(qtbot, frame) -> PrepareDialog:
    made = PrepareDialog(frame, DataRecipe(test_share=0.0), 16)
    qtbot.addWidget(made)
    return made


def line(dialog: PrepareDialog, name: str, field: Field):
    return dialog._model.index(dialog._draft.frame.names.index(name), field)


def texts(dialog: PrepareDialog, name: str) -> list[str]:
    return [line(dialog, name, field).data() for field in Field]


def test_each_column_tells_what_it_holds_and_what_it_becomes(dialog) -> None:
    assert texts(dialog, "age") == [
        "age (years)",
        "numbers, 2 to 54",
        "2",
        "median",
        "as is",
        "standard",
        "22",
        "−0.515",  # (22 − 28.9) / 13.39
    ]
    assert texts(dialog, "port")[-2:] == ["S", "0, 0, 1"]
    assert texts(dialog, "sex")[-2:] == ["male", "1"]
    assert texts(dialog, "Id")[Field.IMPUTE] == "left out: it counts the rows"
    assert texts(dialog, "survived")[-1] == "to predict"


def test_the_arithmetic_of_a_cell_comes_to_what_the_network_sees(dialog, frame) -> None:
    dialog._view.selectRow(2)
    dialog._row.setText("3")
    dialog._row.editingFinished.emit()
    told = dialog._detail._row.text()
    prepared = prepare(frame, DataRecipe(test_share=0.0), 16)
    assert "row 3: · → 31 → (31 − " in told
    _, _, sum_ = told.rpartition("→ ")
    left, right = sum_.replace("−", "-").split("=")
    assert round(eval(left), 3) == float(right)
    column = prepared.table.features.index("age")
    assert round(float(prepared.X_train[2, column]), 3) == float(right)


def test_what_is_chosen_is_what_is_used(qtbot, dialog) -> None:
    model = dialog._model
    model.setData(line(dialog, "age", Field.IMPUTE), "mean", CODE)
    model.setData(line(dialog, "port", Field.NAME), Qt.CheckState.Unchecked, CHECK)
    model.setData(line(dialog, "sex", Field.ENCODE), "ordinal", CODE)
    dialog._parts._test.setText("30")
    dialog._parts._test.editingFinished.emit()
    with qtbot.waitSignal(dialog.accepted_data) as got:
        dialog.use.click()
    (data,) = got.args
    assert data.test_share == 0.3
    assert set(data.columns) == {
        ColumnRecipe("age", impute="mean"),
        ColumnRecipe("port", keep=False),
        ColumnRecipe("sex", encode="ordinal"),
    }


def test_what_is_as_proposed_is_not_in_the_recipe(frame) -> None:
    draft = Draft(frame, DataRecipe(), 16)
    draft.change_column("age", impute="mean")
    draft.change_column("age", impute="median")
    draft.change_column("Id", keep=True)
    draft.change_column("Id", keep=False)
    assert draft.data == DataRecipe()
    draft.change_column("Id", keep=True)
    draft.as_proposed()
    assert draft.data == DataRecipe()


def test_only_what_a_column_allows_is_offered(dialog) -> None:
    def codes(name: str, field: Field) -> list[str]:
        return [code for code, _ in line(dialog, name, field).data(CHOICES) or ()]

    assert codes("sex", Field.IMPUTE) == []  # nothing is missing
    assert codes("port", Field.IMPUTE) == ["most_frequent", "constant", "drop_row"]
    assert codes("sex", Field.ENCODE) == ["one_hot", "ordinal"]
    assert codes("Id", Field.SCALE) == []  # the network does not see it
    assert codes("survived", Field.SCALE) == []  # classes are never scaled


def test_a_regression_may_scale_its_target(dialog) -> None:
    dialog._target.target_chosen.emit("age")
    index = line(dialog, "age", Field.SCALE)
    dialog._model.setData(index, "standard", CODE)
    assert dialog._draft.data.scale_target == "standard"
    assert dialog._draft.data.target == "age"


def test_another_target_is_scaled_as_is_proposed_for_it() -> None:
    rng = np.random.default_rng(5)
    columns = [Column(name, "", rng.normal(size=40)) for name in ("x", "price")]
    columns.append(Column("sold", "", rng.integers(0, 2, 40)))
    draft = Draft(Frame("houses", tuple(columns), "sold"), DataRecipe(), 16)
    assert draft.data.scale_target == "none"
    draft.set_target("price")
    assert draft.data.scale_target == "standard"
    draft.change(scale_target="none", test_share=0.1)
    assert draft.data.scale_target == "none"
    draft.set_target("sold")
    draft.change(problem="regression")
    assert draft.data.scale_target == "standard"


def test_what_cannot_be_is_told_and_not_used(dialog) -> None:
    for name in ("sex", "age", "port"):
        box = line(dialog, name, Field.NAME)
        dialog._model.setData(box, Qt.CheckState.Unchecked, CHECK)
    assert dialog._notice.sentence()
    assert not dialog.use.isEnabled()
    dialog._as_proposed.click()
    assert not dialog._notice.sentence()
    assert dialog.use.isEnabled()


def test_why_a_column_is_left_out_stands_where_its_choices_would(dialog) -> None:
    def span(name: str) -> int:
        index = line(dialog, name, Field.IMPUTE)
        return dialog._view.columnSpan(index.row(), index.column())

    box = line(dialog, "age", Field.NAME)
    dialog._model.setData(box, Qt.CheckState.Unchecked, CHECK)
    assert (span("Id"), span("age"), span("sex")) == (3, 3, 1)
    dialog._as_proposed.click()
    assert (span("Id"), span("age"), span("sex")) == (3, 1, 1)
    dialog._target.target_chosen.emit("Id")
    assert span("Id") == 1


def test_a_row_that_is_left_out_is_told(dialog) -> None:
    index = line(dialog, "age", Field.IMPUTE)
    dialog._model.setData(index, "drop_row", CODE)
    dialog._model.set_row(2)
    assert texts(dialog, "sex")[Field.AFTER] == "row left out"


def test_a_constant_stands_in(dialog, qtbot) -> None:
    dialog.show()
    dialog._view.selectRow(2)
    dialog._model.setData(line(dialog, "age", Field.IMPUTE), "constant", CODE)
    field = dialog._detail._fill
    assert field.isVisible()
    field.clear()
    QTest.keyClicks(field, "40")
    field.editingFinished.emit()
    (recipe,) = dialog._draft.data.columns
    assert recipe == ColumnRecipe("age", impute="constant", fill="40")
    assert dialog._draft.prepared.plan.column("age").fill == 40


def test_a_box_answers_to_a_click_and_to_a_key(dialog, qtbot) -> None:
    dialog.show()
    view, box = dialog._view, line(dialog, "sex", Field.NAME)
    at = view.visualRect(box).center()
    at.setX(view.visualRect(box).left() + 14)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    assert box.data(CHECK) == Qt.CheckState.Unchecked
    view.setFocus()
    view.setCurrentIndex(box)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert box.data(CHECK) == Qt.CheckState.Checked


def test_the_kind_of_problem_is_told_and_can_be_overruled(dialog) -> None:
    assert dialog._target._problem.currentText().startswith("two classes")
    assert dialog._target._told.text() == "0: 4 rows · 1: 6 rows"
    dialog._target.problem_chosen.emit("regression")
    assert dialog._draft.prepared.table.problem == "regression"
    assert dialog._target._told.text() == "0 … 1"


def test_the_rows_are_shown_as_they_were_found(dialog) -> None:
    model = dialog._rows.model()
    assert model.index(0, 2).data() == "male"
    assert model.index(2, 3).data() == words.NOTHING
    assert model.rowCount() == 10


def test_each_row_is_marked_with_its_part(dialog) -> None:
    model = dialog._rows.model()
    dialog._draft.change(test_share=0.2, validation_share=0.2)
    dialog._refresh()
    prepared = dialog._draft.prepared
    said = [model.index(row, 0).data() for row in range(10)]
    assert said == [
        {"train": "train", "": "left out"}.get(part, part)
        for part in prepared.parts_of_frame
    ]
    assert [said.count(part) for part in ("train", "validation", "test")] == [6, 2, 2]
    dialog._draft.change_column("age", impute="drop_row")
    dialog._refresh()
    assert model.index(2, 0).data() == "left out"
    assert dialog._rows.columnWidth(0) >= dialog._rows.sizeHintForColumn(0)


def test_the_parts_say_what_they_decide(dialog) -> None:
    dialog._draft.change(test_share=0.2, validation_share=0.2)
    dialog._refresh()
    told = dialog._parts._told.text()
    assert told.startswith("6 rows to learn from")
    assert "2 to validate" in told
    assert "2 to test" in told


def test_other_rows_are_drawn_by_a_seed_that_can_be_typed(dialog, monkeypatch) -> None:
    parts = dialog._parts
    assert not parts.other_rows.isEnabled()  # of no rows there are no others
    dialog._change(test_share=0.25)
    before = dialog._draft.prepared
    assert parts._seed.value() == 16  # that of the run
    monkeypatch.setattr("secrets.randbelow", lambda limit: 7)
    parts.other_rows.click()
    assert (dialog._draft.data.split_seed, parts._seed.value()) == (7, 7)
    other = dialog._draft.prepared
    assert len(other.rows_test) == len(before.rows_test)
    assert other.rows_test.tolist() != before.rows_test.tolist()
    parts._seed.setText("16")
    parts._seed.editingFinished.emit()
    assert dialog._draft.data.split_seed is None
    assert dialog._draft.prepared.rows_test.tolist() == before.rows_test.tolist()


def test_what_another_preparation_does_to_the_training_is_said_before(
    qtbot, frame
) -> None:
    data = DataRecipe(test_share=0.0)
    made = PrepareDialog(frame, data, 16, prepared=prepare(frame, data, 16))
    qtbot.addWidget(made)
    assert "training" not in made._summary.text()
    for changes, said in (
        ({"scale": "min_max"}, "The training then starts at step 1."),
        ({"problem": "regression"}, "Another problem: its output and loss"),
    ):
        made._change(**changes)
        assert made._summary.text().startswith(said)
    made._change(problem=None)
    made._draft.change_column("age", keep=False)
    made._refresh()
    assert made._summary.text().startswith("Other inputs: the training starts")
    made._draft.as_proposed()
    made._change(scale=data.scale)
    assert "training" not in made._summary.text()


def test_of_a_new_table_nothing_is_lost(dialog) -> None:
    dialog._change(scale="min_max")
    assert "training" not in dialog._summary.text()
