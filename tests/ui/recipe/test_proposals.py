"""What can be chosen, what fits, and what other data propose."""

import pytest

from nnviz.data import COURSE, GENERATED, LIBRARY, DataError
from nnviz.model.losses import LOSSES
from nnviz.run import source
from nnviz.run.recipe import LayerRecipe, Recipe, RecipeError
from tests.ui.recipe.driving import recipe_for
from ui.recipe import advice, proposals
from ui.recipe.layer_edits import inserted


def _changed(recipe: Recipe, **changes: object) -> Recipe:
    return proposals.changed(recipe, source.prepare(recipe), changes)


def test_the_losses_that_fit_come_first_and_none_is_missing() -> None:
    assert proposals.losses("regression")[0] == "half_mean_squared_error"
    assert proposals.losses("binary")[0] == "binary_crossentropy"
    assert proposals.losses("multiclass")[0] == "categorical_crossentropy"
    for problem in ("regression", "binary", "multiclass"):
        assert sorted(proposals.losses(problem)) == sorted(LOSSES)


def test_metrics_fit_the_kind_of_problem() -> None:
    assert proposals.metrics("regression") == ["mse", "rmse", "mae", "r2"]
    assert "accuracy" in proposals.metrics("binary")
    assert "rmse" not in proposals.metrics("multiclass")


@pytest.mark.parametrize(
    ("before", "rate", "now", "expected"),
    [
        ("sgd", 0.5, "adam", 0.01),
        ("sgd", 0.5, "adamw", 0.01),
        ("sgd", 0.5, "rmsprop", 0.01),
        ("sgd", 0.5, "adagrad", 0.1),
        ("adagrad", 0.1, "adam", 0.01),
        ("adam", 0.01, "sgd", 0.5),
        ("sgd", 0.07, "adam", 0.07),
        ("adam", 0.5, "sgd", 0.5),
    ],
)
def test_another_optimizer_brings_its_rate_unless_one_was_chosen(
    before, rate, now, expected
) -> None:
    mine = Recipe().replace(compile__optimizer=before, compile__learning_rate=rate)
    new = _changed(mine, compile__optimizer=now)
    assert (new.compile.optimizer, new.compile.learning_rate) == (now, expected)


def test_the_rate_that_an_optimizer_brings_back_fits_the_problem() -> None:
    frame = source.load_frame(_changed(Recipe(), data__source="houses"))
    houses = source.default_recipe(frame, "houses")
    adam = _changed(houses, compile__optimizer="adam")
    assert adam.compile.learning_rate == 0.01
    assert _changed(adam, compile__optimizer="sgd") == houses


def test_the_rate_that_a_set_proposes_comes_back_too() -> None:
    sine = _changed(Recipe(), data__source="sine")
    adam = _changed(sine, compile__optimizer="adam")
    assert adam.compile.learning_rate == 0.01
    assert _changed(adam, compile__optimizer="sgd") == sine


def test_a_rate_chosen_with_the_optimizer_stays() -> None:
    both = {"compile__optimizer": "adam", "compile__learning_rate": 0.2}
    assert _changed(Recipe(), **both).compile.learning_rate == 0.2


def test_a_new_layer_is_hidden_and_like_its_neighbour() -> None:
    layers = Recipe().model.layers
    assert inserted(layers, 2)[2:] == (LayerRecipe(2, "tanh"), layers[-1])
    assert inserted(layers, 0)[:2] == (layers[0], layers[0])
    alone = (LayerRecipe(1, "linear"),)
    assert inserted(alone, 0) == (LayerRecipe(4, "tanh"), alone[0])


@pytest.mark.parametrize("name", [*GENERATED[1:], *COURSE, *LIBRARY])
def test_other_data_bring_a_recipe_that_runs(name) -> None:
    recipe = _changed(Recipe(), data__source=name, data__target=None)
    data = source.prepare(recipe)
    assert recipe.data.source == name
    assert recipe.model.layers[-1].units == data.Y_train.shape[1]
    assert advice.refusal(recipe.compile.loss, data) is None


def test_data_of_the_same_kind_keep_what_was_built() -> None:
    mine = Recipe().replace(
        model__layers=(LayerRecipe(7, "relu"), LayerRecipe(1, "sigmoid")),
        compile__learning_rate=0.07,
    )
    moved = _changed(mine, data__source="circles", data__target=None)
    assert moved == mine.replace(data__source="circles", data__noise=0.1)


def test_another_set_has_its_own_size_and_noise_and_the_same_seed() -> None:
    mine = Recipe().replace(data__samples=90, data__noise=0.38, fit__seed=3)
    spirals = _changed(mine, data__source="spirals")
    assert (spirals.data.samples, spirals.data.noise) == (300, 0.05)
    moved = _changed(mine, data__source="three_blobs", data__target=None)
    plain = Recipe().data
    assert (moved.data.samples, moved.data.noise) == (plain.samples, plain.noise)
    assert moved.fit.seed == 3
    assert moved.model.layers[-1] == LayerRecipe(3, "softmax")


def test_data_of_the_same_kind_bring_what_is_proposed_for_them() -> None:
    spirals = _changed(Recipe(), data__source="spirals")
    table = source.load_frame(spirals)
    assert spirals == source.default_recipe(table, "spirals")
    assert _changed(spirals, data__source="two_moons") == Recipe()
    mine = spirals.replace(compile__learning_rate=0.2)
    moved = _changed(mine, data__source="two_moons")
    assert moved == Recipe().replace(compile__learning_rate=0.2)


def test_another_class_is_another_output_and_nothing_else() -> None:
    table = source.load_frame(Recipe().replace(data__source="blobs"))
    hidden = LayerRecipe(7, "relu")
    mine = source.default_recipe(table, "blobs").replace(
        model__layers=(hidden, LayerRecipe(3, "softmax")), fit__epochs=9
    )
    more = _changed(mine, data__classes=5)
    layers = (hidden, LayerRecipe(5, "softmax"))
    assert more == mine.replace(data__classes=5, model__layers=layers)
    two = _changed(mine, data__classes=2)
    assert two.model.layers == (hidden, LayerRecipe(1, "sigmoid"))
    assert two.compile.loss == "binary_crossentropy"
    assert _changed(two, data__classes=5) == more


def test_a_number_of_classes_that_cannot_be_is_refused() -> None:
    blobs = _changed(Recipe(), data__source="blobs").replace(data__samples=6)
    with pytest.raises(RecipeError, match=r"data\.samples must be at least 9, got 6"):
        _changed(blobs, data__classes=9)


def test_another_target_brings_what_fits_it() -> None:
    frame = source.load_frame(_changed(Recipe(), data__source="titanic"))
    titanic = source.default_recipe(frame, "titanic")
    aged = _changed(titanic, data__target="age")
    assert aged.data.target == "age"
    assert aged.model.layers[-1].activation == "linear"


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(DataError):
        _changed(Recipe(), data__source="nowhere.csv")
    with pytest.raises(RecipeError):
        _changed(Recipe(), fit__epochs=0)


def test_a_loss_that_cannot_be_computed_is_refused_with_a_way_out() -> None:
    houses, moons, blobs = (
        source.prepare(recipe_for(name))
        for name in ("houses", "two_moons", "three_blobs")
    )
    refused = advice.refusal("binary_crossentropy", houses)
    assert refused.sentence.startswith("Log loss")
    assert "half MSE" in refused.sentence
    assert refused.changes == {"compile__loss": "half_mean_squared_error"}
    for loss in ("categorical_crossentropy", "sparse_categorical_crossentropy"):
        assert "log loss" in advice.refusal(loss, moons).sentence
        assert advice.refusal(loss, blobs) is None
    assert advice.refusal("huber", houses) is None
    assert advice.refusal("mean_squared_error", moons) is None
