"""The table of what differs names each field once, and none that has no effect."""

from dataclasses import replace

from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.teach.comparison.differing import Row, differing

BASE = Recipe()


def layered(*layers: LayerRecipe) -> Recipe:
    return BASE.replace(model__layers=layers)


def test_equal_recipes_differ_in_nothing() -> None:
    assert differing([BASE, BASE.replace(), BASE]) == []


def test_fields_are_named_with_the_value_of_each() -> None:
    others = [
        BASE.replace(compile__learning_rate=0.1),
        BASE.replace(fit__batch_size=None),
    ]
    assert differing([BASE, *others]) == [
        Row("compile.learning_rate", (0.5, 0.1, 0.5)),
        Row("fit.batch_size", (10, 10, None)),
    ]


def test_a_setting_counts_for_the_optimizers_that_have_it() -> None:
    found = differing([BASE, BASE.replace(compile__optimizer="adam")])
    values = {row.code: row.values for row in found}
    assert values["compile.optimizer"] == ("sgd", "adam")
    assert values["compile.momentum"] == (0.0, None)
    assert values["compile.beta_1"] == (None, 0.9)
    assert "compile.weight_decay" not in values
    idle = BASE.replace(compile__decay_steps=7, compile__clip_limit=3.0)
    assert differing([BASE, idle]) == []


def test_hidden_layers_that_are_alike_are_one_field() -> None:
    found = differing([BASE, _all_hidden("relu")])
    assert found == [Row("model.hidden.activation", ("tanh", "relu"))]


def test_a_layer_that_stands_out_is_named() -> None:
    first, *others = BASE.model.layers
    found = differing([BASE, layered(replace(first, activation="relu"), *others)])
    assert found == [Row("model.layers[1].activation", ("tanh", "relu"))]


def test_other_layers_are_told_by_their_units() -> None:
    found = differing([BASE, layered(LayerRecipe(1, "sigmoid"))])
    assert found == [Row("model.layers", ((4, 2, 1), (1,)))]


def test_what_the_output_says_is_a_field_of_its_own() -> None:
    *hidden, last = BASE.model.layers
    found = differing([BASE, layered(*hidden, replace(last, initializer="zeros"))])
    assert [row.code for row in found] == ["model.layers[3].initializer"]


def test_what_all_layers_have_is_one_field() -> None:
    layers = (replace(one, initializer="zeros") for one in BASE.model.layers)
    found = differing([BASE, layered(*layers)])
    assert found == [Row("model.every.initializer", ("glorot_uniform", "zeros"))]


def _all_hidden(activation: str) -> Recipe:
    *hidden, last = BASE.model.layers
    return layered(*(replace(one, activation=activation) for one in hidden), last)
