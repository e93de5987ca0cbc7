"""What differs between two recipes, in words."""

from dataclasses import replace

import pytest

from nnviz.run.recipe import Recipe
from nnviz.run.segment import Override
from tests.ui.speaking import quoting
from ui.words.change_words import said, worded
from ui.words.changes import Change

RECIPE = Recipe()
LAYERS = RECIPE.model.layers


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"compile__learning_rate": 0.1}, "rate α 0.5 → 0.1"),
        ({"compile__optimizer": "adam"}, "Optimizer SGD → Adam"),
        ({"compile__nesterov": True}, "Nesterov off → on"),
        ({"compile__schedule": "cosine"}, "Schedule of α constant → cosine"),
        ({"compile__metrics": ()}, "Metrics accuracy, precision → –"),
        ({"fit__batch_size": None}, "Batch size 10 → all rows"),
        ({"fit__epochs": 80}, "Epochs 50 → 80"),
        ({"data__test_share": 0.5}, "Train / test 20.0% → 50.0%"),
        ({"data__source": "xor", "fit__epochs": 9}, "Data set Two moons → XOR"),
        ({"model__layers": LAYERS[1:]}, "layers 4-2-1 → 2-1"),
        (
            {"model__layers": (LAYERS[1], LAYERS[0], LAYERS[2])},
            "layers 4-2-1 → 2-4-1",
        ),
        (
            {"model__layers": (replace(LAYERS[0], l2=0.01), *LAYERS[1:])},
            "L2 penalty of Dense [1] 0 → 0.01",
        ),
    ],
)
def test_a_field_is_named_with_both_of_its_values(change, words):
    assert worded(RECIPE, RECIPE.replace(**change)) == words


def test_layers_of_the_same_units_that_changed_places_are_said_to():
    first, second = LAYERS[0], replace(LAYERS[0], activation="relu")
    before = RECIPE.replace(model__layers=(first, second, LAYERS[2]))
    after = RECIPE.replace(model__layers=(second, first, LAYERS[2]))
    assert worded(before, after) == "order of the layers"


def test_a_parameter_is_named_as_on_the_network():
    weight, bias = Override("W", 1, (0, 1), 0.8), Override("b", 2, (1,), -1 / 3)
    assert worded(RECIPE, RECIPE, [weight]) == "w₁,₂[1] = 0.8"
    assert worded(RECIPE, RECIPE, [bias]) == "b₂[2] = −0.3333"


def test_what_does_not_differ_is_not_named():
    assert worded(RECIPE, RECIPE) == ""


def test_many_changes_are_counted():
    changed = RECIPE.replace(fit__seed=1, fit__epochs=9, fit__shuffle=False)
    assert worded(RECIPE, changed) == "Epochs 50 → 9, Seed 16 → 1, and 1 more"


def test_it_is_said_in_the_language_of_now(qapp):
    with quoting(qapp):
        said = worded(RECIPE, RECIPE.replace(compile__optimizer="adam"))
    assert said == "«Optimizer» «SGD» → «Adam»"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ((), ((0.0, 0.0, 1.0),), "points drawn: 1"),
        (((0.0, 0.0, 1.0),), ((0.0, 0.0, 1.0), (1.0, 0.0, 1.0)), "points drawn: 1"),
        (((0.0, 0.0, 1.0), (1.0, 0.0, 1.0)), ((1.0, 0.0, 1.0),), "points removed: 1"),
        (((0.0, 0.0, 1.0),), (), "drawing cleared"),
        (((0.0, 0.0, 1.0),), ((0.0, 0.0),), "other points"),
    ],
)
def test_a_stroke_is_told_by_what_it_brings(old, new, words):
    assert said(Change("drawn", {"data.points": (old, new)})) == words
    one, other = (Recipe().replace(data__points=points) for points in (old, new))
    assert worded(one, other) == f"Points {len(old)} → {len(new)}"
