"""Scores in the units of the screen."""

from dataclasses import replace

import pytest

from nnviz.data.preparation import prepare
from nnviz.data.recipe import DataRecipe
from nnviz.run.recipe import Recipe
from nnviz.run.source import load_frame
from ui.words import scores


@pytest.fixture(scope="module")
def houses():
    frame = load_frame(Recipe().replace(data__source="houses"))
    return prepare(frame, DataRecipe(test_share=0.0))


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("accuracy", 0.975, "97.5%"),
        ("f1", 0.5, "0.500"),
        ("loss", 0.25, "0.250"),
        ("r2", float("nan"), "undefined"),
        ("accuracy", float("nan"), "NaN"),
    ],
)
def test_a_share_is_written_in_percent_and_a_number_as_it_is(houses, name, value, text):
    assert scores.written(name, value, houses) == text


def test_an_error_is_written_in_the_unit_of_the_target_whatever_its_scale(houses):
    scaled = replace(houses, y_scale=100.0)
    assert scores.written("rmse", 0.25, scaled) == "25.00 k€"
    assert scores.written("mse", 0.25, scaled) == "2500 k€²"
    assert scores.unit_of("mae", scaled) == (100.0, "k€")
    assert scores.written("mae", 0.25, None) == "0.250"
