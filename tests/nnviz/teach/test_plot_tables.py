"""The numbers behind the plots, as a spreadsheet reads them."""

import csv
import io

import numpy as np
import pytest
from sklearn.metrics import accuracy_score, confusion_matrix

from nnviz.data.frames import Column, Frame
from nnviz.data.preparation import prepare
from nnviz.data.recipe import ColumnRecipe, DataRecipe
from nnviz.run import source
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.teach import looks, plot_tables, sections
from nnviz.teach.sections import Cut
from nnviz.types import FloatArray


def run_of(name: str, **changes: object) -> Run:
    frame = source.load_frame(Recipe().replace(data__source=name))
    recipe = source.default_recipe(frame, name).replace(fit__epochs=3, **changes)
    run = Run(recipe, source.prepare(recipe, frame))
    run.advance(0, run.last_step(0))
    return run


@pytest.fixture(scope="module")
def iris() -> Run:
    return run_of("iris", data__validation_share=0.2)


@pytest.fixture(scope="module")
def diabetes() -> Run:
    return run_of("diabetes")


def outputs(run: Run, X: FloatArray) -> FloatArray:
    """Return what the network at the end of a run says."""
    step = run.done(0)
    program, record = run.program(0, step), run.record(0, step)
    values = looks.parameters(record, after=True)
    return looks.forward(program, values, X)[f"A{program.depth}"]


def of_parts(run: Run) -> dict[str, FloatArray]:
    return {part: outputs(run, run.data.part(part).X) for part in plot_tables.PARTS}


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def numbers(lines: list[dict[str, str]], name: str) -> list[float]:
    return [float(line[name]) for line in lines]


def test_every_row_stands_beside_what_is_said_of_it(iris: Run) -> None:
    data, A = iris.data, of_parts(iris)
    lines = read(plot_tables.rows_csv(data, A, "softmax"))
    assert numbers(lines, "row") == list(range(1, 151))
    table, said = data.table, outputs(iris, data.scale_inputs(data.table.X))
    for k, name in enumerate(table.classes):
        np.testing.assert_allclose(numbers(lines, f"P({name})"), said[:, k], rtol=1e-12)
    predicted = [line["predicted species"] for line in lines]
    assert predicted == [table.classes[k] for k in said.argmax(axis=1)]
    assert [line["species"] for line in lines] == [
        table.classes[int(k)] for k in table.y
    ]
    assert numbers(lines, "petal length (cm)") == table.X[:, 2].tolist()
    for part in plot_tables.PARTS:
        rows = [k for k, line in enumerate(lines) if line["part"] == part]
        assert rows == data.part(part).rows.tolist()


def test_of_a_value_there_is_the_residual(diabetes: Run) -> None:
    data = diabetes.data
    lines = read(plot_tables.rows_csv(data, of_parts(diabetes), "linear"))
    raw = data.raw_targets(outputs(diabetes, data.scale_inputs(data.table.X)))[:, 0]
    predicted = numbers(lines, "predicted progression")
    np.testing.assert_allclose(predicted, raw, rtol=1e-9)
    np.testing.assert_allclose(
        numbers(lines, "residual"), raw - data.table.y, rtol=1e-6
    )


def test_rows_that_were_left_out_leave_the_others_their_numbers() -> None:
    numbers_of = Column("a", "", np.array([1.0, 2.0, np.nan, 4.0, 5.0]))
    target = Column("b", "", np.array([1.0, 2.1, 3.0, np.nan, 5.2]))
    drop = (ColumnRecipe("a", impute="drop_row"),)
    data = prepare(Frame("t", (numbers_of, target), "b"), DataRecipe(columns=drop))
    A = {part: data.part(part).Y for part in plot_tables.PARTS}
    lines = read(plot_tables.rows_csv(data, A, "linear"))
    assert numbers(lines, "row") == [1, 2, 5]
    assert numbers(lines, "a") == [1, 2, 5]
    assert numbers(lines, "residual") == [0, 0, 0]


@pytest.mark.parametrize("part", ["train", "validation"])
def test_the_matrix_is_that_of_scikit_learn(iris: Run, part: str) -> None:
    A, Y = of_parts(iris)[part], iris.data.part(part).Y
    lines = read(plot_tables.confusion_csv(iris.data, part, A))
    names = iris.data.table.classes
    assert [line["true species"] for line in lines] == list(names)
    found = [[int(line[f"predicted {name}"]) for name in names] for line in lines]
    expected = confusion_matrix(Y.argmax(axis=1), A.argmax(axis=1))
    assert found == expected.tolist()


def test_every_line_ends_alike_in_every_file(iris) -> None:
    A = outputs(iris, iris.data.X_test)
    for text in (
        plot_tables.confusion_csv(iris.data, "test", A),
        plot_tables.rows_csv(iris.data, {"test": A}, "softmax"),
        plot_tables.scores_csv(iris, 0, "accuracy"),
    ):
        assert text.endswith("\n")
        assert "\r" not in text


@pytest.mark.parametrize("cut", [Cut(3, 1), Cut(is_principal=True)])
def test_a_plane_is_told_by_its_inputs_and_what_is_said_there(iris, cut) -> None:
    data, section = iris.data, sections.section_of(iris.data, cut)
    places = sections.grid_of(data, section, data.X_train, 5).points
    A = outputs(iris, section.inputs(places))
    lines = read(plot_tables.plane_csv(data, section, places, A, "softmax"))
    raw = data.raw_inputs(section.inputs(places))
    for k, (name, unit) in enumerate(
        zip(data.table.features, data.table.units, strict=True)
    ):
        assert numbers(lines, f"{name} ({unit})") == raw[:, k].tolist()
    assert numbers(lines, "P(setosa)") == A[:, 0].tolist()
    assert ("component 1" in lines[0]) == cut.is_principal
    if cut.is_principal:
        assert numbers(lines, "component 2") == places[:, 1].tolist()


def test_a_score_is_told_of_both_parts_step_by_step(iris: Run) -> None:
    lines = read(plot_tables.scores_csv(iris, 0, "accuracy"))
    watched = iris.watched(0)
    assert numbers(lines, "step") == watched.steps.tolist()
    assert numbers(lines, "epoch") == [0, 1, 2, 3]
    assert numbers(lines, "validation_accuracy") == watched.values["accuracy"].tolist()
    true = iris.data.Y_train.argmax(axis=1)
    predicted = outputs(iris, iris.data.X_train).argmax(axis=1)
    last = float(lines[-1]["train_accuracy"])
    assert last == pytest.approx(accuracy_score(true, predicted))


def test_without_other_rows_a_score_is_told_of_the_training_rows_alone() -> None:
    lines = read(plot_tables.scores_csv(run_of("houses"), 0, "rmse"))
    assert list(lines[0]) == ["step", "epoch", "train_rmse"]


def test_a_score_that_was_asked_for_later_is_empty_before() -> None:
    run = run_of("two_moons")
    metrics = ("accuracy", "recall")
    recipe = run.recipe(0).replace(compile__metrics=metrics)
    branch = run.branch(0, 20, recipe)
    run.advance(branch, 28)
    lines = read(plot_tables.scores_csv(run, branch, "recall"))
    assert min(numbers(lines, "step")) > 20
