"""Rows that nobody trained on: shown on the network, or answered by the file."""

import numpy as np
import pandas as pd
import pytest

from nnviz.run.recipe import LayerRecipe
from tests.ui.driving import open_table, read_on
from ui.files.table_reading import TableReading


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """The files that the user chooses."""
    chosen = {"open": tmp_path / "new.csv", "save": tmp_path / "answers.csv"}
    for name, path in chosen.items():
        monkeypatch.setattr(
            f"ui.window.file_dialogs.ask_to_{name}", lambda *_, p=path: p
        )
    return chosen


@pytest.fixture
def trained(window, tmp_path):
    """A window that has learnt a little of a table with texts and gaps."""
    lines = ["female,22,1", "male,,0", "male,41,0", "female,8,1"] * 10
    (tmp_path / "old.csv").write_text("\n".join(["sex,age,survived", *lines]))
    open_table(window, tmp_path / "old.csv")
    window.session.show(20)
    return window


def predict(window):
    """Ask for the predictions of the file that is chosen, and wait for them."""
    window.stage.recipe.predict_file_requested.emit()
    read_on(window)


def test_every_row_of_a_file_is_answered(trained, asked):
    asked["open"].write_text("age;sex;name\n30,50;male;A\n;female;B\n5;;C\n")
    predict(trained)
    found = pd.read_csv(asked["save"], sep=";", dtype=str, keep_default_na=False)
    assert list(found)[:5] == ["age", "sex", "name", "predicted survived", "P(1)"]
    assert found["age"].tolist() == ["30,50", "", "5"]
    session = trained.session
    male = [[1.0, 30.5], [0.0, np.nan], [np.nan, 5.0]]  # sex, age
    A = session.looks.outputs(session.data.inputs_of(np.array(male)))
    likely = [float(text.replace(",", ".")) for text in found["P(1)"]]
    np.testing.assert_allclose(likely, A[:, 0], rtol=1e-5)
    assert found["predicted survived"].tolist() == [str(int(a > 0.5)) for a in A[:, 0]]
    assert "3 rows" in trained.stage.notice.sentence()


def test_what_the_training_never_saw_is_counted_and_noted(trained, asked):
    asked["open"].write_text("age,sex\n22,male\n900,other\n8,\n")
    predict(trained)
    found = pd.read_csv(asked["save"], keep_default_na=False)
    assert found["note"].tolist() == [
        "",
        "sex: never seen in training · age: 8 to 41 in training",
        "sex: never empty in training",
    ]
    assert "2 of them" in trained.stage.notice.sentence()


def test_of_rows_like_those_of_the_training_nothing_is_noted(trained, asked):
    asked["open"].write_text("age,sex\n22,male\n9,female\n")
    predict(trained)
    assert list(pd.read_csv(asked["save"])) == [
        *("age", "sex", "predicted survived", "P(1)")
    ]
    assert "of them" not in trained.stage.notice.sentence()


def test_of_its_own_table_it_says_which_rows_it_learnt_from(trained, asked, tmp_path):
    asked["open"].write_bytes((tmp_path / "old.csv").read_bytes())
    predict(trained)
    found, data = pd.read_csv(asked["save"]), trained.session.data
    learnt = np.flatnonzero(found["part"] == "training")
    assert learnt.tolist() == data.rows_of_frame[data.rows_train].tolist()
    assert set(found["part"]) == {"training", "test"}


def test_the_name_and_the_headings_are_in_the_language_of_now(
    trained, asked, monkeypatch
):
    proposed = []

    def ask(*given):
        proposed.append(given[-1].name)
        return asked["save"]

    monkeypatch.setattr("ui.window.file_dialogs.ask_to_save", ask)
    asked["open"].write_text("age,sex\n22,male\n9,female\n")
    try:
        trained.set_language("fr")
        predict(trained)
    finally:
        trained.set_language("en")
    assert proposed == ["new-prédictions.csv"]
    assert "survived prédit" in pd.read_csv(asked["save"])


def test_a_file_that_lacks_a_column_is_told(trained, asked):
    asked["open"].write_text("age,name\n30,A\n5,B\n")
    trained.stage.recipe.predict_file_requested.emit()
    read_on(trained)
    assert '"sex"' in trained.stage.notice.sentence().replace("“", '"').replace(
        "”", '"'
    )
    assert not asked["save"].exists()


def test_a_large_file_tells_how_far_it_is_and_can_be_given_up(trained, asked):
    lines = ["age,sex", *["30,male", "41,female"] * 40_000]
    asked["open"].write_text("\n".join(lines))
    trained.stage.recipe.predict_file_requested.emit()
    (reading,) = (r for r in trained.findChildren(TableReading) if r.is_busy)
    reading._began -= 10  # it has taken a while
    reading.take_slice()
    notice = trained.stage.notice
    assert "new.csv" in notice.sentence()
    notice.action_triggered.emit("stop_reading")
    assert not reading.is_busy
    assert notice.sentence() == ""
    assert not asked["save"].exists()


def test_the_coefficients_in_original_units_are_brought_out(window, tmp_path):
    rows = [f"{x},{x % 7},{3 * x + 5 * (x % 7) + 0.5}" for x in range(12)]
    (tmp_path / "line.csv").write_text("\n".join(["a,b,c", *rows]))
    open_table(window, tmp_path / "line.csv")
    model = LayerRecipe(1, "linear")
    window.session.set_recipe(window.session.recipe.replace(model__layers=(model,)))
    window.stage.explain.choose("code")
    window.stage.expand("canvas")
    window.stage.recipe.original_units_requested.emit()
    explain = window.stage.explain
    assert explain.isVisible()
    assert explain.tabs.code() == "formula"
    assert "c = " in explain.formula.original.words.words().replace("\u00a0", " ")


def test_where_there_are_none_it_is_told_why(window):
    window.stage.recipe.original_units_requested.emit()
    assert "hidden layers bend the function" in window.stage.notice.sentence()
    assert not window.stage.explain.formula.original.isVisible()
