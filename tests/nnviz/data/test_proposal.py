"""What is proposed for a column, what a recipe overrules, and what is refused."""

import subprocess
import sys

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from nnviz.data.choosing import outline
from nnviz.data.datasets import NAMES, load
from nnviz.data.errors import OF_PREPARATION, DataError
from nnviz.data.frames import Column, Frame
from nnviz.data.preparation import Prepared, prepare
from nnviz.data.proposal import propose
from nnviz.data.recipe import ColumnRecipe, DataRecipe

ROWS = 30
GAP = None


def column(name: str, cells: list[object], unit: str = "") -> Column:
    """Return a column of numbers or of texts; None is a gap."""
    levels = tuple(sorted({cell for cell in cells if isinstance(cell, str)}))
    index = {level: number for number, level in enumerate(levels)}
    numbers = [np.nan if c is GAP else index.get(c, c) for c in cells]
    return Column(name, unit, np.array(numbers, float), levels)


def cycled(*cells: object) -> list[object]:
    return [cells[k % len(cells)] for k in range(ROWS)]


PASSENGERS = Frame(
    "passengers",
    (
        column("PassengerId", list(range(1, ROWS + 1))),
        column("name", [f"Nobody {k}" for k in range(ROWS)]),
        column("sex", cycled("male", "female")),
        column("age", [GAP, *np.linspace(1, 80, ROWS - 1)], "y"),
        column("port", cycled("S", "C", "Q", "S", GAP)),
        column("cabin", cycled(*(f"C{k}" for k in range(25)))),
        column("ship", cycled("Titanic")),
        column("deck", cycled(GAP)),
        column("class", cycled(1, 2, 3)),
        column("survived", cycled("no", "yes", "no")),
    ),
    "survived",
)


def passengers(*columns: ColumnRecipe, **data: object) -> Prepared:
    return prepare(PASSENGERS, DataRecipe("p", columns=columns, **data))


def test_each_column_is_proposed_what_suits_it() -> None:
    found = {each.recipe.name: each for each in propose(PASSENGERS, DataRecipe())}
    assert {name: each.reason for name, each in found.items()} == {
        "PassengerId": "row_numbers",
        "name": "row_names",
        "sex": "",
        "age": "",
        "port": "",
        "cabin": "many_levels",
        "ship": "constant",
        "deck": "empty",
        "class": "",
    }
    for each in found.values():
        assert each.recipe == each.proposed
        assert each.recipe.keep == (each.reason == "")
    age, port = found["age"].recipe, found["port"].recipe
    assert age == ColumnRecipe("age", True, "median", None, "as_is", "standard")
    assert port == ColumnRecipe("port", True, "most_frequent", None, "one_hot", "none")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("id", "row_numbers"),
        ("INDEX", "row_numbers"),
        ("Unnamed: 0", "row_numbers"),
        ("PassengerId", "row_numbers"),
        ("customer_id", "row_numbers"),
        ("order ID", "row_numbers"),
        ("humid", ""),
        ("Bid", ""),
        ("width", ""),
    ],
)
def test_a_column_that_counts_the_rows_is_known_by_its_name_too(name, reason) -> None:
    def proposed(cells: list[object]) -> str:
        frame = Frame("t", (column(name, cells), column("y", [0, 1])), "y")
        return propose(frame, DataRecipe())[0].reason

    assert proposed(list(range(1, 9))) == reason
    assert proposed([1, 2, 2, 3]) == proposed([0.5, 1, 2]) == ""


def test_the_inputs_are_named_by_their_columns_and_levels() -> None:
    table = passengers().table
    names = ("sex = male", "age", "port = C", "port = Q", "port = S", "class")
    assert table.features == names
    assert table.units == ("", "y", "", "", "", "")
    assert (table.problem, table.classes) == ("binary", ("no", "yes"))


def test_the_plan_tells_what_was_done_with_which_numbers() -> None:
    data = passengers(test_share=0.0)
    sex, age, port = (data.plan.column(name) for name in ("sex", "age", "port"))
    assert data.plan.features == ("sex", "age", "port", "class")
    assert [list(each.inputs) for each in (sex, age, port)] == [[0], [1], [2, 3, 4]]
    known = age.column.values[1:]
    assert age.fill == np.median(known)
    assert port.levels[int(port.fill)] == "S"
    filled = np.append(known, age.fill)
    scaling = data.plan.inputs[1].scaling
    assert scaling.mean == pytest.approx(filled.mean())
    assert scaling.sigma == pytest.approx(filled.std())
    assert (scaling.least, scaling.most) == (1, 80)
    assert (scaling.shift, scaling.divisor) == (data.x_mean[1], data.x_scale[1])
    assert [each.level for each in data.plan.inputs[2:5]] == ["C", "Q", "S"]
    assert not data.plan.column("name").is_kept


def test_a_cell_can_be_followed_to_the_network() -> None:
    data = passengers(test_share=0.0)
    aged = data.trail("age", 22.0)
    mean, sigma = data.x_mean[1], data.x_scale[1]
    assert_array_equal(aged.scaled, [(22 - mean) / sigma])
    assert not aged.is_unknown
    gap = data.trail("age", np.nan)
    assert gap.filled == data.plan.column("age").fill
    assert_array_equal(data.trail("sex", 1.0).scaled, [1])
    assert_array_equal(data.trail("port", 2.0).scaled, [0, 0, 1])


def test_a_level_that_the_training_rows_lack_is_no_level() -> None:
    cells = ["a"] * 5 + ["b"] * 5 + ["c"]
    y = list(np.arange(11.0))
    frame = Frame("t", (column("x", cells), column("y", y)), "y")
    for seed in range(30):
        data = prepare(frame, DataRecipe(test_share=0.3), seed)
        if 10 in data.rows_test:
            break
    assert data.table.features == ("x = b",)
    trail = data.trail("x", 2.0)
    assert trail.is_unknown
    assert_array_equal(trail.encoded, [0])
    recipe = DataRecipe(columns=(ColumnRecipe("x", encode="ordinal"),), test_share=0.3)
    assert_array_equal(prepare(frame, recipe, seed).trail("x", 2.0).encoded, [-1])


def test_every_field_of_a_column_can_be_overruled() -> None:
    data = passengers(
        ColumnRecipe("ship", keep=True),
        ColumnRecipe("sex", keep=False),
        ColumnRecipe("port", impute="constant", fill="nowhere", scale="min_max"),
        ColumnRecipe("class", encode="one_hot"),
        ColumnRecipe("age", impute="mean", scale="none"),
    )
    names = ("age", "port = C", "port = Q", "port = S", "port = nowhere")
    classes = tuple(f"class = {k}" for k in (1, 2, 3))
    assert data.table.features == (*names, "ship = Titanic", *classes)
    assert data.x_scale[0] == 1
    assert data.plan.column("port").levels[-1] == "nowhere"


def test_rows_with_gaps_can_be_dropped() -> None:
    data = passengers(ColumnRecipe("port", impute="drop_row"), test_share=0.0)
    kept = [k for k in range(ROWS) if k % 5 != 4]
    assert_array_equal(data.rows_of_frame, kept)
    assert len(data.table.X) == len(kept)
    cells = np.array([[1.0, 30.0, np.nan, 1.0]])
    assert np.isnan(data.inputs_of(cells)[0, 2:5]).all()


def test_rows_without_a_target_are_left_out() -> None:
    y = [GAP, *np.arange(9.0), GAP]
    frame = Frame("t", (column("x", list(range(11))), column("y", y)), "y")
    data = prepare(frame, DataRecipe(test_share=0.0))
    assert_array_equal(data.rows_of_frame, np.arange(1, 10))
    assert_array_equal(data.table.y, np.arange(9))


def test_a_problem_can_be_overruled() -> None:
    def problem(data: Prepared) -> tuple[str, str, bool]:
        return data.table.problem, data.plan.target.problem, data.plan.target.is_chosen

    assert problem(passengers()) == ("binary", "classification", False)
    three = {"target": "class", "test_share": 0.0}
    assert problem(passengers(**three))[0] == "multiclass"
    chosen = passengers(**three, problem="regression", scale_target="min_max")
    assert problem(chosen) == ("regression", "regression", True)
    assert set(chosen.Y_train[:, 0]) == {0, 0.5, 1}
    y = column("y", [0.5, 1.25, 2.5] * 3)
    frame = Frame("t", (column("x", list(range(9))), y), "y")
    classes = prepare(frame, DataRecipe(problem="classification")).table.classes
    assert classes == ("0.5", "1.25", "2.5")


def test_a_class_of_one_row_is_trained_on() -> None:
    cells = ["a"] * 8 + ["b"] * 8 + ["c"]
    frame = Frame("t", (column("x", list(range(17))), column("y", cells)), "y")
    for seed in range(5):
        data = prepare(frame, DataRecipe(test_share=0.3, validation_share=0.3), seed)
        assert 16 in data.rows_train
        assert data.table.problem == "multiclass"


def test_a_recipe_of_the_target_does_no_harm() -> None:
    data = passengers(ColumnRecipe("survived", keep=False, encode="ordinal"))
    assert data.table.target == "survived"


@pytest.mark.parametrize("asked", ["age", "age (y)"])
def test_a_target_goes_by_its_name_with_or_without_its_unit(asked) -> None:
    frame = Frame("t", PASSENGERS.columns[3:6], "port")
    assert prepare(frame, DataRecipe(target=asked)).table.target == "age"


def test_the_cells_of_another_file_go_by_their_names() -> None:
    data = passengers()
    others = (
        column("age", [40, GAP]),
        column("class", [1, 3]),
        column("port", ["Q", "Brest"]),
        column("sex", ["male", "female"]),
        column("more", [1, 2]),
    )
    cells = data.cells_of(Frame("new", others, "more"))
    assert_array_equal(cells, [[1, 40, 1, 1], [0, np.nan, np.nan, 3]])
    inputs = data.inputs_of(cells)
    assert_array_equal(inputs[0, 2:5], [0, 1, 0])
    assert_array_equal(inputs[1, 2:5], [0, 0, 1])


def new_rows(*columns: Column) -> None:
    data = passengers()
    data.cells_of(Frame("new", columns, columns[0].name))


def small(y: list[object], **data: object) -> None:
    x = column("x", list(np.arange(len(y)) / 2))
    prepare(Frame("t", (x, column("y", y)), "y"), DataRecipe("t", **data))


MISTAKES = {
    "scale": lambda: passengers(scale="standart"),
    "test_share": lambda: passengers(test_share=0.6, validation_share=0.4),
    "unknown_target": lambda: passengers(target="Survival"),
    "constant_target": lambda: small([2.5] * 9),
    "constant_text": lambda: passengers(target="ship"),
    "no_target_values": lambda: passengers(target="deck"),
    "text_target": lambda: passengers(problem="regression"),
    "many_texts": lambda: small([f"n{k}" for k in range(500)]),
    "many_classes": lambda: small(list(range(500)), problem="classification"),
    "unknown_column": lambda: passengers(ColumnRecipe("Age", keep=False)),
    "no_features": lambda: small([1, 2, 3.5], columns=(ColumnRecipe("x", False),)),
    "too_many_inputs": lambda: small(
        list(np.arange(7000) / 2), columns=(ColumnRecipe("x", encode="one_hot"),)
    ),
    "few_rows": lambda: passengers(ColumnRecipe("deck", True, impute="drop_row")),
    "impute_text": lambda: passengers(ColumnRecipe("sex", impute="mean")),
    "encode_text": lambda: passengers(ColumnRecipe("sex", encode="as_is")),
    "fill_number": lambda: passengers(
        ColumnRecipe("age", impute="constant", fill="old")
    ),
    "nothing_seen": lambda: passengers(ColumnRecipe("deck", keep=True)),
    "missing_column": lambda: new_rows(column("age", [1, 2])),
    "numbers_expected": lambda: new_rows(
        column("sex", ["male", "male"]), column("age", ["a", "b"])
    ),
    "texts_expected": lambda: new_rows(column("sex", [0, 1])),
}


@pytest.mark.parametrize("code", OF_PREPARATION)
def test_what_cannot_be_prepared_is_told_in_one_sentence(code) -> None:
    with pytest.raises(DataError) as refused:
        MISTAKES[code]()
    error = refused.value
    assert error.code == code
    assert error.message == OF_PREPARATION[code].format(**error.params)
    assert error.message.endswith(".")
    assert error.message.isprintable()


@pytest.mark.parametrize("share", [1, -0.1, float("nan")])
def test_a_share_lies_between_0_and_1(share) -> None:
    with pytest.raises(DataError, match="share"):
        passengers(test_share=share)


@pytest.mark.parametrize("name", NAMES)
def test_every_set_of_the_program_keeps_its_columns(name) -> None:
    frame, data = load(name, 60, 0, 1), DataRecipe(test_share=0.0)
    assert not any(each.reason for each in propose(frame, data))
    assert outline(frame, data) == prepare(frame, data).outline


def test_complete_numbers_are_prepared_without_scikit_learn() -> None:
    code = (
        "import sys\n"
        "from nnviz.data import DataRecipe, generate, load, prepare\n"
        "for scale in ('standard', 'min_max'):\n"
        "    prepare(load('two_moons', 60, 0, 1), DataRecipe(scale=scale))\n"
        "    prepare(load('houses', 60, 0, 1), DataRecipe(scale=scale))\n"
        "print({'sklearn', 'pandas', 'scipy', 'numpy.ma'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "set()", done.stderr


@pytest.mark.parametrize(("impute", "inputs"), [("most_frequent", 1), ("constant", 3)])
def test_what_stands_in_for_gaps_may_be_an_input_of_its_own(impute, inputs) -> None:
    cells = column("town", cycled("Rome", "Oslo", GAP)), column("y", cycled(0, 1, 2.5))
    frame = Frame("t", cells, "y")
    towns = ColumnRecipe("town", impute=impute)
    data = DataRecipe("t", columns=(towns,), test_share=0.0)
    assert outline(frame, data).inputs == prepare(frame, data).table.X.shape[1]
    assert outline(frame, data).inputs == inputs
