import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from itertools import product

import mathra
import numpy as np
import pytest

from nnviz import Dense, Input, Sequential
from nnviz.data.frames import Column, Frame
from nnviz.data.preparation import prepare
from nnviz.model.ops import Moment
from nnviz.run.recipe import ColumnRecipe, LayerRecipe, Recipe
from nnviz.run.run import Run
from nnviz.run.trainer import Trainer
from nnviz.teach import looks
from nnviz.teach.explain import print_row
from nnviz.teach.matrices import (
    csv_text,
    latex_text,
    numpy_text,
    operation,
    sum_row,
)
from tests.nnviz.model.networks import RULES
from tests.sampling import sampled

from .equations import worked_out
from .steps import poisoned, step
from .test_explain import check_printed

SEEDS = range(44)
CONVENTIONS = ("rows", "columns")


def a_step(seed, **options):
    return step(seed, optimizer=RULES[seed % len(RULES)], **options)


def operations(seed, **options):
    """Yield every operation of a random step, in both conventions."""
    program, record = a_step(seed)
    for index, convention in product(range(len(record.moments)), CONVENTIONS):
        found = operation(program, record, index, convention=convention, **options)
        yield program, record, index, found


@pytest.fixture(scope="module")
def moons():
    trainer = Trainer(Recipe())
    return trainer.network.program, trainer.record(5), trainer.data


def at(step, kind, layer=0, **options):
    program, record, data = step
    index = record.moments.index(Moment(kind, layer))
    return operation(program, record, index, data, **options)


def names(found):
    return [[term.matrix.name for term in each.terms] for each in found.equations]


def shapes(found):
    return [[term.matrix.shape for term in each.terms] for each in found.equations]


@pytest.mark.parametrize("seed", sampled(SEEDS, every=10))
def test_what_is_drawn_comes_to_the_result_of_the_record(seed):
    for program, record, _, found in operations(seed):
        for equation in found.equations:
            if len(equation.terms) > 1:
                result = worked_out(equation, program, record, found.convention)
                given = equation.result.values
                np.testing.assert_allclose(result, given, 1e-9, 1e-12, err_msg=found)


@pytest.mark.parametrize("seed", sampled(SEEDS, every=10))
def test_columns_are_rows_turned_and_keep_their_names(seed):
    program, record = a_step(seed)
    for index in range(len(record.moments)):
        rows = operation(program, record, index)
        columns = operation(program, record, index, convention="columns")
        for one, other in zip(rows.equations, columns.equations, strict=True):
            np.testing.assert_array_equal(one.result.values.T, other.result.values)
            assert one.result.symbol == other.result.symbol
            symbols = [{t.matrix.symbol for t in each.terms} for each in (one, other)]
            assert symbols[0] == symbols[1]


@pytest.mark.parametrize("seed", sampled(range(0, 44, 4)))
def test_numbers_are_views_of_the_record(seed):
    program, record = a_step(seed)
    kept = [record.X, record.Y, record.losses]
    for layers in vars(record).values():
        kept += layers.values() if isinstance(layers, Mapping) else []
    arrays = [array for array in kept if isinstance(array, np.ndarray)]
    for _, _, _, found in operations(seed):
        for matrix in found.matrices:
            assert matrix.values.shape == matrix.shape
    for index in range(len(record.moments)):
        for matrix in operation(program, record, index).matrices:
            is_own = any(np.shares_memory(matrix.values, each) for each in arrays)
            # ℒ is a plain number; a slope is worked out by its own formula.
            assert is_own or matrix.name == "ℒ" or "′" in matrix.name


@pytest.mark.parametrize("seed", sampled(range(0, 44, 4)))
def test_nothing_comes_from_the_future(seed):
    program, record = a_step(seed)
    for index in range(len(record.moments)):
        spoilt = replace(record, **poisoned(record, index))
        pairs = zip(
            operation(program, record, index).matrices,
            operation(program, spoilt, index).matrices,
            strict=True,
        )
        for one, other in pairs:
            np.testing.assert_array_equal(one.values, other.values)


@pytest.mark.parametrize("seed", sampled(range(0, 44, 4)))
def test_a_result_is_not_known_while_its_moment_moves(seed):
    for _, record, index, found in operations(seed, has_happened=False):
        kind = record.moments[index].kind
        for equation in found.equations:
            operands = [term for term in equation.terms[1:] if not term.is_named_only]
            assert (equation.result.values is None) == (kind != "batch")
            if kind != "update":
                assert all(term.matrix.values is not None for term in operands)


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_a_walk_fills_the_result_unit_by_unit(moons, convention):
    options = {"has_happened": False, "convention": convention}
    found = at(moons, "dW", 1, walked=(1, 1), **options)
    for result in (equation.result for equation in found.equations):
        is_down = result.rows.kind == "unit" and result.rows.layer == 1
        for row, column in product(*map(range, result.shape)):
            unit = row if is_down else column
            assert (result.cell(row, column) is not None) == (unit <= 1)
    text = csv_text(found, ["x1", "x2"])
    whole = csv_text(at(moons, "dW", 1, convention=convention), ["x1", "x2"])
    assert text.count(",,") > whole.count(",,")


def test_a_walk_over_all_layers_hides_the_later_ones(moons):
    found = at(moons, "update", walked=(2, 0), has_happened=False)
    told = {
        equation.result.name: [x is not None for x in equation.result.line(0, 0, n)]
        for equation in found.equations
        for n in (equation.result.shape[1],)
    }
    assert told["W[1]"] == [True] * 4
    assert told["W[2]"] == [True, False]
    assert told["W[3]"] == [False]
    before = found.equations[-1].terms[1].matrix
    assert before.cell(0, 0) is not None  # what the update starts from


def test_a_walked_loss_is_told_when_it_is_whole(moons):
    found = at(moons, "loss", walked=(4, -1), has_happened=False)
    assert all(equation.result.cell(0, 0) is None for equation in found.equations)


def test_the_names_and_shapes_of_the_course(moons):
    found = at(moons, "Z", 1)
    assert names(found) == [["Z[1]", "X", "W[1]", "b[1]"]]
    assert shapes(found) == [[(10, 4), (10, 2), (2, 4), (1, 4)]]
    found = at(moons, "Z", 1, convention="columns")
    assert names(found) == [["Z[1]", "W[1]ᵀ", "X", "b[1]"]]
    assert shapes(found) == [[(4, 10), (4, 2), (2, 10), (4, 1)]]
    found = at(moons, "dA", 1)
    assert names(found) == [["dA[1]", "dZ[2]", "W[2]ᵀ"]]
    found = at(moons, "dA", 1, convention="columns")
    assert names(found) == [["dA[1]", "W[2]", "dZ[2]"]]
    found = at(moons, "dW", 1)
    assert names(found) == [["dW[1]", "Xᵀ", "dZ[1]"], ["db[1]", "dZ[1]"]]
    found = at(moons, "dW", 1, convention="columns")
    assert names(found) == [["dW[1]ᵀ", "dZ[1]", "Xᵀ"], ["db[1]", "dZ[1]"]]
    assert names(at(moons, "dZ", 3)) == [["dZ[3]", "A[3]", "Y"]]
    assert names(at(moons, "dZ", 1)) == [["dZ[1]", "dA[1]", "tanh′(Z[1])"]]
    assert names(at(moons, "update"))[0] == ["W[1]", "W[1]", "dW[1]"]


def test_the_batch_is_scaled_before_the_eyes(moons):
    program, record, data = moons
    found = at(moons, "batch")
    assert names(found) == [["X", "X raw", "μ", "σ"], ["Y"]]
    raw = found.equations[0].terms[1].matrix.values
    np.testing.assert_array_equal(raw, data.table.X[data.rows_train[record.rows]])
    assert names(operation(program, record, 0)) == [["X"], ["Y"]]


@pytest.mark.parametrize(
    ("scale", "expected"),
    [
        ("standard", ["μ, min", "σ, span"]),
        ("min_max", ["min", "span"]),
        ("none", ["min", "span"]),
    ],
)
def test_what_scales_the_inputs_is_called_by_its_name(scale, expected):
    column = ColumnRecipe("x₂", scale="min_max")
    trainer = Trainer(Recipe().replace(data__scale=scale, data__columns=(column,)))
    program, record, data = trainer.network.program, trainer.record(1), trainer.data
    found = operation(program, record, 0, data)
    assert names(found)[0] == ["X", "X raw", *expected]
    result = worked_out(found.equations[0], program, record, "rows")
    np.testing.assert_allclose(result, record.X, 1e-12)


def test_a_scaled_target_is_scaled_before_the_eyes():
    recipe = Recipe().replace(data__source="houses", data__scale_target="standard")
    recipe = recipe.replace(
        model__layers=(replace(recipe.model.layers[0], units=1, activation="linear"),),
        compile__loss="mean_squared_error",
        compile__metrics=("mse",),
    )
    trainer = Trainer(recipe)
    program, record, data = trainer.network.program, trainer.record(1), trainer.data
    found = operation(program, record, 0, data)
    assert names(found)[1] == ["Y", "Y raw"]
    for equation in found.equations:
        result = worked_out(equation, program, record, "rows")
        np.testing.assert_allclose(result, equation.result.values, 1e-12)
    space = {}
    exec(numpy_text(program, record, 0, data), space)
    np.testing.assert_array_equal(space["X"], record.X)
    np.testing.assert_array_equal(space["Y"], record.Y)


@pytest.mark.parametrize("seed", sampled(SEEDS, every=10))
@pytest.mark.parametrize("dtype", ["float64", "float32"])
def test_the_copied_numpy_gives_the_bits_of_the_record(seed, dtype):
    program, record = a_step(seed, dtype=dtype)
    for index, moment in enumerate(record.moments):
        space = {}
        with np.errstate(all="ignore"):
            exec(numpy_text(program, record, index), space)
        for name, values in made_by(record, moment):
            assert np.asarray(space[name]).dtype == np.asarray(values).dtype
            np.testing.assert_array_equal(space[name], values)


def made_by(record, moment):
    """Yield the variables of the program that a moment computes."""
    layer = moment.layer
    match moment.kind:
        case "batch":
            yield from (("X", record.X), ("Y", record.Y))
        case "loss":
            yield "losses", record.losses
        case "dW":
            yield f"dW{layer}", record.dW[layer]
            yield from ((f"db{k}", v) for k, v in record.db.items() if k == layer)
        case "update":
            yield from looks.parameters(record, after=True).items()
            yield from record.slots_after.items()
        case kind:
            yield f"{kind}{layer}", getattr(record, kind)[layer]


def test_the_copied_numpy_writes_what_is_no_number():
    model = Sequential([Input(2), Dense(1, "relu")], seed=1)
    model.compile("sgd", "mse")
    record = model.step(np.full((3, 2), 1e200), np.zeros((3, 1)))
    last = len(record.moments) - 1
    space = {}
    with np.errstate(all="ignore"):
        for index in range(last + 1):
            exec(numpy_text(model.program, record, index), space)
    assert not np.isfinite(record.W_after[1]).all()
    np.testing.assert_array_equal(space["W1"], record.W_after[1])


@pytest.mark.parametrize("seed", sampled(range(0, 44, 4)))
def test_the_copied_latex_is_understood(seed):
    for has_happened in (True, False):
        for _, _, _, found in operations(seed, has_happened=has_happened):
            assert mathra.render(latex_text(found), locale="en")["warnings"] == []


def test_the_copied_latex_has_shapes_and_numbers(moons):
    text = latex_text(at(moons, "dA", 1))
    assert r"\underset{10 \times 4}{\mathrm{d}A^{[1]}} &= " in text
    assert r"\cdot \underset{2 \times 4}{W^{[2]\top}}" in text
    assert f"{moons[1].W_before[2][0, 0]:.3f}" in text
    assert f"{moons[1].dA[1][0, 0]:.3f}" in text


def test_the_copied_latex_of_a_large_matrix_shows_its_ends():
    model = Sequential([Input(30), Dense(3, "tanh")], seed=1)
    model.compile("sgd", "mse")
    record = model.step(np.ones((40, 30)), np.zeros((40, 3)))
    text = latex_text(operation(model.program, record, 1))
    assert text.count(r"\ddots") == 1
    first = text.partition(r"\begin{pmatrix}")[2].partition(r"\end{pmatrix}")[0]
    assert first.count(r"\\") == 11


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_the_copied_csv_has_every_digit(moons, convention):
    found = at(moons, "Z", 1, convention=convention)
    lines = list(csv.reader(io.StringIO(csv_text(found, ("x₁", "x₂")))))
    for matrix in found.matrices:
        rows, columns = matrix.shape
        start = lines.index([matrix.name, f"{rows}×{columns}"])
        body = lines[start + 2 : start + 2 + rows]
        numbers = [[float(cell) for cell in line[1:]] for line in body]
        np.testing.assert_array_equal(numbers, matrix.values)
    assert ["", "x₁", "x₂"] in lines
    assert "x₁" in [line[0] for line in lines if line]


@pytest.mark.parametrize("seed", sampled(SEEDS, every=10))
def test_a_sum_comes_to_the_number_in_the_cell(seed):
    rng = np.random.default_rng(seed)
    for program, record, index, found in operations(seed):
        for equation in found.equations:
            cell = tuple(int(rng.integers(size)) for size in equation.result.shape)
            row = sum_row(program, record, index, equation, cell)
            assert row.result.value == equation.result.values[cell]
            check_printed(print_row(row, 2))


def test_a_sum_is_not_told_while_its_moment_moves(moons):
    program, record, data = moons
    found = at(moons, "Z", 1, has_happened=False)
    row = sum_row(program, record, 1, found.equations[0], (3, 1), data, False)
    assert row.result.value is None
    assert len(row.sides) >= 2


def test_an_equation_has_the_same_decimals_everywhere(moons):
    for index in range(len(moons[1].moments)):
        for equation in operation(*moons[:2], index).equations:
            assert len({term.matrix.is_fine for term in equation.terms}) == 1


def test_an_update_tells_what_was_before_from_what_is_after(moons):
    (new, old, *_), *_ = (e.terms for e in at(moons, "update").equations)
    assert new.matrix.symbol == old.matrix.symbol
    assert (new.matrix.side, old.matrix.side) == ("after", "before")


@pytest.mark.parametrize("convention", ["rows", "columns"])
def test_features_that_are_not_scaled_are_marked(convention):
    n = np.arange(12.0)
    sex = Column("sex", "", n % 2, ("female", "male"))
    columns = sex, Column("age", "", n), Column("price", "", n * 3 + n % 5)
    data = prepare(Frame("people", columns, "price"))
    model = (LayerRecipe(1, "linear"),)
    loss = {"compile__loss": "mean_squared_error", "compile__metrics": ()}
    run = Run(Recipe().replace(model__layers=model, **loss), data)
    about = run.program(0, 1), run.record(0, 1)
    found = operation(*about, 0, data, convention=convention)
    scaling = [term.matrix for term in found.equations[0].terms if term.matrix.unscaled]
    assert len(scaling) == 2
    for matrix in scaling:
        rows, count = matrix.shape
        marked = [
            matrix.is_unscaled(row, k) for row in range(rows) for k in range(count)
        ]
        assert marked == [True, False]
