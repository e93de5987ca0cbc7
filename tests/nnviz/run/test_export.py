"""The CSV files: what they hold, to the bit, and that a spreadsheet can use them."""

import csv
import io
from collections.abc import Iterator

import numpy as np
import pytest
from sklearn.metrics import accuracy_score, log_loss

from nnviz import SGD, Dense, Input, Sequential
from nnviz.data.frames import Column, Frame
from nnviz.data.recipe import ColumnRecipe
from nnviz.run.export import history_csv, parameters_csv, samples_csv
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Override
from nnviz.run.source import default_recipe, load_frame, prepare
from nnviz.teach import looks

SHORT = Recipe().replace(data__samples=47, fit__epochs=4)  # 38 rows: 4 batches


def lines_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def numbers(lines: list[dict[str, str]], column: str) -> list[float]:
    return [float(line[column]) for line in lines if line[column]]


def default_run(source: str) -> Run:
    frame = load_frame(Recipe().replace(data__source=source))
    return Run(default_recipe(frame, source))


@pytest.fixture
def run() -> Run:
    made = Run(SHORT)
    made.advance(0, 10)
    return made


def test_the_history_has_every_step_to_the_bit(run: Run) -> None:
    start, *lines = lines_of(history_csv(run, 0))
    assert (start["step"], start["epoch"], start["batch_loss"]) == ("0", "0", "")
    assert [int(line["step"]) for line in lines] == list(range(1, 11))
    assert numbers(lines, "batch_loss") == run.losses(0).tolist()
    assert [line["m"] for line in lines[:5]] == ["10", "10", "10", "8", "10"]
    assert [line["batch"] for line in lines[3:5]] == ["4", "1"]
    assert [line["epoch"] for line in lines[3:5]] == ["1", "2"]


def test_the_history_has_means_and_tests_where_they_were_taken(run: Run) -> None:
    lines = lines_of(history_csv(run, 0))
    steps = [line["step"] for line in lines if line["epoch_loss"]]
    assert steps == ["4", "8"]
    assert numbers(lines, "epoch_loss") == run.epochs(0).values["loss"].tolist()
    tested = [line["step"] for line in lines if line["test_loss"]]
    assert tested == ["0", "4", "8"]
    accuracy = run.watched(0).values["accuracy"].tolist()
    assert numbers(lines, "test_accuracy") == accuracy


def test_the_history_knows_the_training_set_where_epochs_and_the_run_end(
    run: Run,
) -> None:
    lines = lines_of(history_csv(run, 0))
    steps = [line["step"] for line in lines if line["train_loss"]]
    assert steps == ["0", "4", "8", "10"]
    for step in (8, 10):
        record, program = run.record(0, step), run.program(0, step)
        values = looks.parameters(record, after=True)
        A = looks.forward(program, values, run.data.X_train)[f"A{program.depth}"]
        true, line = run.data.Y_train[:, 0], lines[step]
        expected = accuracy_score(true, A[:, 0] > 0.5)
        assert float(line["train_accuracy"]) == pytest.approx(expected)
        assert float(line["train_loss"]) == pytest.approx(log_loss(true, A[:, 0]))
    assert run.done(0) == 10


def test_the_history_follows_the_branch(run: Run) -> None:
    recipe = SHORT.replace(compile__learning_rate=0.1, compile__metrics=("recall",))
    branch = run.branch(0, 6, recipe)
    run.advance(branch, 4)
    lines = lines_of(history_csv(run, branch))
    assert numbers(lines, "learning_rate") == [0.5] * 6 + [0.1] * 4
    assert numbers(lines, "batch_loss") == run.losses(branch).tolist()
    metrics = {line["step"]: line for line in lines if line["test_loss"]}
    assert (metrics["4"]["test_recall"], metrics["8"]["test_accuracy"]) == ("", "")
    assert metrics["4"]["test_accuracy"]
    assert metrics["8"]["test_recall"]


def test_a_branch_from_the_start_is_tested_with_its_own_weights(run: Run) -> None:
    before = lines_of(history_csv(run, 0))[0]["test_loss"]
    branch = run.branch(0, 0, overrides=(Override("W", 1, (0, 0), 3.0),))
    run.advance(branch, 1)
    lines = lines_of(history_csv(run, branch))
    assert [line["step"] for line in lines] == ["0", "1"]
    assert lines[0]["test_loss"] != before


def test_a_run_without_test_rows_has_no_test_columns() -> None:
    run = default_run("houses")
    run.advance(0, 3)
    start, *lines = lines_of(history_csv(run, 0))
    assert [name for name in start if name.endswith("_loss")] == [
        *("batch_loss", "epoch_loss", "train_loss")
    ]
    assert len(lines) == 3


def test_a_diverged_run_ends_with_a_loss_that_is_not_finite() -> None:
    recipe = default_run("houses").recipe(0).replace(compile__learning_rate=1e200)
    run = Run(recipe)
    run.advance(0, 10)
    lines = lines_of(history_csv(run, 0))
    assert int(lines[-1]["step"]) == run.diverged_at(0)
    assert lines[-1]["train_loss"] == ""
    assert not np.isfinite(float(lines[-1]["batch_loss"]))


def test_a_sample_has_its_row_of_every_array(run: Run) -> None:
    record = run.record(0, 4)
    lines = lines_of(samples_csv(record, run.data))
    assert [line["sample"] for line in lines] == [str(k) for k in range(1, 9)]
    for name in ("Z", "A", "dZ"):
        for layer in (1, 2, 3):
            array = getattr(record, name)[layer]
            for unit, column in enumerate(array.T, start=1):
                found = numbers(lines, f"{name}[{layer}] unit {unit}")
                assert found == column.tolist()
    assert numbers(lines, "loss") == record.losses.tolist()
    assert "dA[3] unit 1" not in lines[0]  # fused with the loss: never computed


def test_a_sample_stands_beside_its_row_of_the_table() -> None:
    run = default_run("houses")
    record = run.record(0, 1)
    table = run.data.table
    for line in lines_of(samples_csv(record, run.data)):
        row = int(line["row"]) - 1
        assert float(line["surface (m²)"]) == table.X[row, 0]
        assert float(line["price (k€)"]) == table.y[row]
        scaled = run.data.scale_inputs(table.X[row : row + 1])[0, 0]
        assert float(line["X surface"]) == pytest.approx(scaled)
        assert float(line["Y price"]) == table.y[row]


def test_cells_stand_in_a_table_of_samples_as_they_were_found() -> None:
    sex = Column("sex", "", np.array([0, np.nan, 1, 1, 0]), ("female", "male"))
    age = Column("age", "y", np.array([22, 38, np.nan, 35, np.nan]))
    price = Column("price", "", np.array([1.5, 2, 3, 4, 5]))
    frame = Frame("t", (sex, age, price), "price")
    columns = (ColumnRecipe("sex", impute="drop_row"),)
    recipe = default_recipe(frame, "t.csv", columns=columns)
    run = Run(recipe, prepare(recipe, frame))
    found = lines_of(samples_csv(run.record(0, 1), run.data))
    cells = sorted((line["row"], line["sex"], line["age (y)"]) for line in found)
    expected = [("1", "female", "22"), ("3", "male", ""), ("4", "male", "35")]
    assert cells == [*expected, ("5", "female", "")]
    assert {line["X sex = male"] for line in found} == {"0.0", "1.0"}


def test_several_classes_have_an_output_each() -> None:
    run = default_run("three_blobs")
    table = run.data.table
    for line in lines_of(samples_csv(run.record(0, 1), run.data)):
        label = line[table.target]
        hot = [name for name in table.classes if float(line[f"Y {name}"]) == 1]
        assert hot == [label] == [table.classes[int(table.y[int(line["row"]) - 1])]]


def test_columns_stand_in_the_order_of_the_moments(run: Run) -> None:
    record = run.record(0, 1)
    head = next(csv.reader([samples_csv(record, run.data).splitlines()[0]]))
    assert head[:3] == ["step", "sample", "row"]
    moments = [column.removesuffix(" unit 1") for column in head[9:]]
    per_sample = [str(m) for m in record.moments if m.kind not in ("batch", "update")]
    expected = [name for name in per_sample if not name.startswith("dW")]
    assert [name for name in moments if "unit" not in name] == expected


def test_a_parameter_can_be_updated_by_hand(run: Run) -> None:
    record = run.record(0, 7)
    lines = lines_of(parameters_csv(record))
    assert len(lines) == 8 + 4 + 8 + 2 + 2 + 1
    for line in lines:
        before, gradient = float(line["before"]), float(line["gradient"])
        assert float(line["after"]) == before - 0.5 * gradient


def test_a_weight_is_named_by_where_it_comes_from_and_goes_to(run: Run) -> None:
    record = run.record(0, 7)
    for line in lines_of(parameters_csv(record)):
        layer, to = int(line["layer"]), int(line["to"]) - 1
        is_weight = line["parameter"] == "W"
        arrays = record.dW if is_weight else record.db
        index = (int(line["from"]) - 1, to) if is_weight else (to,)
        assert float(line["gradient"]) == arrays[layer][index]
        assert bool(line["from"]) == is_weight


def test_a_layer_without_biases_has_lines_of_weights_alone() -> None:
    hidden = Dense(3, "tanh", use_bias=False)
    model = Sequential([Input(2), hidden, Dense(1)], seed=1)
    model.compile(SGD(0.1, momentum=0.9), "mse")
    record = model.step(np.eye(2), np.ones((2, 1)))
    found = [(x["layer"], x["parameter"]) for x in lines_of(parameters_csv(record))]
    assert found == [("1", "W")] * 6 + [("2", "W")] * 3 + [("2", "b")]


def test_what_the_optimizer_remembers_stands_beside_its_parameter() -> None:
    model = Sequential([Input(2), Dense(3, "tanh"), Dense(1)], seed=1)
    model.compile(SGD(0.1, momentum=0.9), "mse")
    X, Y = np.eye(2), np.ones((2, 1))
    model.step(X, Y)
    record = model.step(X, Y)
    for line in lines_of(parameters_csv(record)):
        change = float(line["after"]) - float(line["before"])
        velocity = 0.9 * float(line["v before"]) - 0.1 * float(line["gradient"])
        assert change == pytest.approx(float(line["v after"]))
        assert velocity == pytest.approx(float(line["v after"]))


def test_float32_reads_back_to_the_same_bits() -> None:
    run = Run(SHORT.replace(model__dtype="float32"))
    record = run.record(0, 2)
    lines = lines_of(samples_csv(record, run.data))
    read = np.array(numbers(lines, "Z[1] unit 1"), dtype=np.float32)
    np.testing.assert_array_equal(read, record.Z[1][:, 0])


def texts(run: Run) -> Iterator[str]:
    record = run.record(0, 3)
    yield history_csv(run, 0)
    yield samples_csv(record, run.data)
    yield parameters_csv(record)


def test_files_are_plain_csv_and_the_same_for_equal_recipes() -> None:
    layers = (LayerRecipe(3, "relu"), LayerRecipe(1, "sigmoid"))
    recipe = SHORT.replace(model__layers=layers, compile__loss="mse")
    for text, again in zip(texts(Run(recipe)), texts(Run(recipe)), strict=True):
        assert text == again
        assert text.endswith("\n")
        assert "\r" not in text
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        assert len({len(row) for row in rows}) == 1
