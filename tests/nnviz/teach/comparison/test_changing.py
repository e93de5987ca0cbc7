"""A comparison changes one thing, and leaves all the rest as it is."""

import pytest

from nnviz.run.recipe import Recipe
from nnviz.run.segment import Override
from nnviz.teach.comparison.changing import FIELDS, can_change, changed, value_of
from nnviz.teach.comparison.differing import differing
from nnviz.teach.comparison.setup import Setup

BASE = Recipe()
OTHER = {
    "optimizer": "adagrad",
    "learning_rate": 0.01,
    "momentum": 0.9,
    "activation": "relu",
    "initializer": "he_normal",
    "hidden": (8, 8, 8),
    "loss": "half_mean_squared_error",
    "batch_size": None,
    "scale": "min_max",
    "start_seed": 3,
}


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_is_changed_and_no_other(field: str) -> None:
    assert can_change(BASE, field)
    made = changed(Setup(BASE), field, OTHER[field]).recipe
    assert value_of(made, field) == OTHER[field]
    found = differing([BASE, made])
    own = {"compile.momentum", "compile.nesterov", "compile.epsilon"}
    codes = {row.code for row in found}
    if field == "optimizer":
        codes -= own | {"compile.initial_accumulator_value"}
    assert len(codes) == 1


def test_what_has_no_effect_is_not_offered() -> None:
    alone = changed(Setup(BASE), "hidden", ()).recipe
    assert not can_change(alone, "activation")
    assert not can_change(BASE.replace(compile__optimizer="adam"), "momentum")


def test_what_was_set_by_hand_stays_where_the_shape_does() -> None:
    by_hand = (Override("W", 1, (0, 0), 2.0), Override("b", 3, (0,), 1.0))
    setup = Setup(BASE, by_hand)
    assert changed(setup, "activation", "relu").overrides == by_hand
    assert changed(setup, "hidden", (4, 3)).overrides == by_hand[:1]
    assert changed(setup, "hidden", (4,)).overrides == by_hand[:1]
