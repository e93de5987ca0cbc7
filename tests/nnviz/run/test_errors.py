"""Every mistake in a recipe has a code, a place and one plain sentence."""

import pytest

from nnviz.data import errors as data_errors
from nnviz.errors import phrase
from nnviz.model import errors as model_errors
from nnviz.run import file_errors
from nnviz.run.errors import MESSAGES, RecipeError
from nnviz.run.ranges import RANGES, Range
from nnviz.run.recipe import Recipe
from tests.nnviz.run.mistakes import MISTAKES, mistake

# A table always has as many rows of targets as of features.
NEVER_OF_A_RECIPE = {"targets_shape"}


@pytest.mark.parametrize("code", MISTAKES)
def test_a_mistake_is_told_by_its_code_and_in_one_sentence(code, tmp_path) -> None:
    error = mistake(code, tmp_path)
    assert error.code == code
    assert error.message.endswith(".")
    assert error.message.isprintable()
    assert "{" not in error.message


def test_every_error_of_a_recipe_was_provoked() -> None:
    assert {*MISTAKES} | NEVER_OF_A_RECIPE == {*RecipeError.MESSAGES}


def test_no_two_errors_have_the_same_code() -> None:
    parts = RecipeError.MESSAGES, data_errors.MESSAGES, file_errors.MESSAGES
    assert len(MESSAGES) == sum(map(len, parts))
    assert model_errors.MESSAGES.items() <= RecipeError.MESSAGES.items()


@pytest.mark.parametrize(
    ("code", "field"),
    [
        ("between", "fit.epochs"),
        ("hidden_softmax", "model.layers[1].activation"),
        ("unknown_name", "model.layers[1].activation"),
        ("incomplete", "model.layers[1]"),
        ("outputs", "model.layers[1].units"),
        ("targets_range", "compile.loss"),
        ("step_size", "fit.batch_size"),
    ],
)
def test_a_mistake_names_its_place(code, field, tmp_path) -> None:
    assert mistake(code, tmp_path).field == field


def test_what_was_read_names_its_file(tmp_path) -> None:
    error = mistake("type", tmp_path)
    assert (error.file, str(error)) == ("mine.json", f"mine.json: {error.message}")


def test_every_range_is_of_a_field() -> None:
    recipe = Recipe()
    for rule in RANGES:
        part, _, name = rule.removeprefix("model.layers.").rpartition(".")
        assert hasattr(getattr(recipe, part) if part else recipe.model.layers[0], name)


@pytest.mark.parametrize(
    ("range_", "code", "inside", "outside"),
    [
        (Range(1, 3), "between", (1, 3), (0.9, 3.1)),
        (Range(0), "at_least", (0, 1e300), (-1e-9, float("inf"))),
        (Range(most=2), "at_most", (2, -1e300), (2.1,)),
        (Range(0, is_above=True), "above", (1e-300, 10**400), (0, float("inf"))),
        (Range(0, 1, is_below=True), "below", (0, 0.999), (1, -0.1)),
    ],
)
def test_a_range_knows_its_ends(range_, code, inside, outside) -> None:
    assert range_.code == code
    assert all(value in range_ for value in inside)
    assert not any(value in range_ for value in (*outside, float("nan")))


def test_names_stand_in_one_phrase() -> None:
    assert phrase(["a"]) == "a"
    assert phrase(["a", "b", "c"], "ou") == "a, b ou c"
