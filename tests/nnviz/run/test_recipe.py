import json

import numpy as np
import pytest

from nnviz.model.optimizers import SGD, AdamW, RMSprop
from nnviz.model.penalties import L1L2
from nnviz.model.schedules import CosineDecay, ExponentialDecay
from nnviz.run.recipe import ColumnRecipe, LayerRecipe, Recipe, RecipeError
from nnviz.run.trainer import Trainer

OTHER = Recipe().replace(
    data__source="houses",
    model__layers=(LayerRecipe(1, "linear"),),
    compile__loss="half_mean_squared_error",
    compile__metrics=(),
    fit__batch_size=None,
    fit__test_every=3,
)
RICH = Recipe().replace(
    data__scale_target="min_max",
    data__validation_share=0.1,
    data__problem="classification",
    data__split_seed=3,
    data__columns=(
        ColumnRecipe("age", impute="constant", fill="30", scale="none"),
        ColumnRecipe("name", keep=False),
    ),
    model__layers=(
        LayerRecipe(3, "gelu", "he_normal", l1=0.01, l2=0.02),
        LayerRecipe(1, "sigmoid"),
    ),
    model__dtype="float32",
    compile__optimizer="adamw",
    compile__weight_decay=0.01,
    compile__schedule="cosine",
    compile__decay_steps=300,
    compile__clipping="global_norm",
    compile__clip_limit=0.5,
)


@pytest.mark.parametrize("recipe", [Recipe(), OTHER, RICH])
def test_json_there_and_back(recipe):
    assert Recipe.from_json(recipe.to_json()) == recipe
    assert Recipe.from_json(recipe.to_json()).to_json() == recipe.to_json()


def test_equal_recipes_are_written_alike_whatever_their_spelling():
    spelt = Recipe().replace(
        compile__optimizer="SGD",
        compile__loss="BinaryCrossentropy",
        compile__metrics=("Accuracy", "Precision"),
        compile__learning_rate=1,
        model__layers=(LayerRecipe(4, "Tanh"), LayerRecipe(1, "Sigmoid")),
    )
    assert spelt.compile.loss == "binary_crossentropy"
    assert [layer.activation for layer in spelt.model.layers] == ["tanh", "sigmoid"]
    plain = spelt.replace(compile__learning_rate=1.0, compile__optimizer="sgd")
    assert spelt == plain
    assert spelt.to_json() == plain.to_json()


def test_what_is_missing_takes_its_default():
    assert Recipe.from_json('{"fit": {"epochs": 9}}') == Recipe().replace(fit__epochs=9)


def test_the_network_is_what_the_recipe_says():
    network = RICH.network(2)
    rule, layer = network.program.optimizer, network.layers[0]
    expected = AdamW(CosineDecay(0.5, 300), weight_decay=0.01, global_clipnorm=0.5)
    assert rule == expected
    assert (layer.initializer.name, layer.penalty) == ("he_normal", L1L2(0.01, 0.02))
    assert network.dtype == "float32"


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"optimizer": "sgd", "momentum": 0.9, "nesterov": True}, SGD(0.5, 0.9, True)),
        ({"optimizer": "rmsprop", "rho": 0.8}, RMSprop(0.5, 0.8)),
        ({"schedule": "step"}, SGD(ExponentialDecay(0.5, 100, 0.5, True))),
        ({"schedule": "exponential"}, SGD(ExponentialDecay(0.5, 100, 0.5))),
        ({"clipping": "value", "clip_limit": 2}, SGD(0.5, clipvalue=2.0)),
        ({"clipping": "norm"}, SGD(0.5, clipnorm=1.0)),
    ],
)
def test_the_fields_of_a_compile_recipe_make_the_optimizer(changes, rule):
    fields = {f"compile__{name}": value for name, value in changes.items()}
    assert Recipe().replace(**fields).compile.rule() == rule


def test_a_recipe_from_before_these_fields_is_still_read():
    old = """{"nnviz": 1, "model": {"layers": [{"units": 1, "activation": "sigmoid"}]},
    "compile": {"optimizer": "sgd", "learning_rate": 0.1}}"""
    read = Recipe.from_json(old)
    assert read.compile.rule() == SGD(0.1)
    assert read.model.layers[0].initializer == "glorot_uniform"


def test_parameters_are_counted_with_their_biases():
    assert Recipe().model.parameters(2) == 25
    network = RICH.network(5)
    assert RICH.model.parameters(5) == network.state.parameters.flat.size


@pytest.mark.parametrize(("old", "now"), [("true", "standard"), ("false", "none")])
def test_a_scale_of_the_target_that_was_on_or_off_is_a_word(old, now):
    read = Recipe.from_json(f'{{"nnviz": 1, "data": {{"scale_target": {old}}}}}')
    assert read.data.scale_target == now


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"model__dtype": "half"}, "model.dtype must be float64 or float32"),
        (
            {"compile__momentum": 1.0},
            "compile.momentum must be at least 0 and below 1, got 1.0",
        ),
        ({"compile__epsilon": -1.0}, "compile.epsilon must be at least 0"),
        ({"compile__decay_steps": 0}, "compile.decay_steps must be at least 1, got 0"),
        ({"compile__schedule": "linear"}, "constant, step, exponential or cosine"),
        ({"compile__clipping": "max"}, "none, value, norm or global_norm, got 'max'"),
        ({"compile__clip_limit": 0.0}, "compile.clip_limit must be above 0"),
        (
            {"model__layers": (LayerRecipe(1, "tanh", l2=-1.0),)},
            r"layers\[1\].l2 must be at least 0",
        ),
        ({"model__layers": (LayerRecipe(1, "tanh", "he"),)}, "Unknown initializer"),
        ({"fit__epochs": 0}, "fit.epochs must lie between 1 and 1,000,000, got 0"),
        ({"fit__batch_size": 0}, "fit.batch_size must be at least 1, got 0"),
        ({"fit__seed": -1}, "fit.seed"),
        ({"fit__start_seed": -1}, "fit.start_seed must lie between 0"),
        ({"fit__stop_below": 0}, "fit.stop_below must be above 0, got 0"),
        ({"fit__patience": 0}, "fit.patience must be at least 1, got 0"),
        ({"compile__learning_rate": 0.0}, "learning_rate must be above 0, got 0.0"),
        ({"compile__learning_rate": float("nan")}, "learning_rate"),
        ({"compile__loss": "bcee"}, "Unknown loss 'bcee'"),
        ({"compile__optimizer": "adm"}, "Unknown optimizer"),
        ({"data__test_share": 1.0}, "test_share"),
        ({"data__scale": "log"}, "standard, min_max or none"),
        ({"data__scale_target": "log"}, "standard, min_max or none"),
        ({"data__problem": "binary"}, "regression or classification"),
        ({"data__validation_share": -0.1}, "validation_share"),
        ({"data__validation_share": 0.8}, "fewer than all rows, got 100%"),
        ({"data__split_seed": -1}, "split_seed"),
        ({"data__columns": (ColumnRecipe("a", impute="max"),)}, "mean, median"),
        ({"data__columns": (ColumnRecipe("a", encode="hash"),)}, "as_is, one_hot"),
        ({"data__columns": (ColumnRecipe("a"), ColumnRecipe("a"))}, "twice: 'a'"),
        ({"model__layers": ()}, "no layer"),
        ({"model__layers": (LayerRecipe(10**7, "tanh"),)}, "choose fewer units"),
    ],
)
def test_what_cannot_run_is_refused_where_it_stands(change, words):
    with pytest.raises(RecipeError, match=words) as refused:
        Recipe().replace(**change)
    assert refused.value.field.startswith(next(iter(change)).replace("__", "."))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "not valid JSON"),
        ("[]", "must be a JSON object"),
        ("[" * 100_000, "not valid JSON"),
        ('{"nnviz": 3}', "newer"),
        ('{"fitt": {}}', "Unknown field 'fitt'; there are: data"),
        ('{"fit": {"epochs": "9"}}', "fit.epochs must be int, got '9'"),
        ('{"fit": {"epochs": true}}', "fit.epochs must be int, got True"),
        ('{"data": {"columns": [{"keep": true}]}}', "incomplete: it has no name"),
        ('{"fit": {"epochs": 9.5}}', "fit.epochs must be int, got 9.5"),
        ('{"model": {"layers": 3}}', "must be a list"),
        ('{"model": {"layers": [{"units": 3}]}}', "incomplete: it has no activation"),
        ('{"data": {"noise": 1' + "0" * 400 + "}}", "too large a number"),
        ('{"data": {"noise": NaN}}', "data.noise must lie between 0 and 10, got nan"),
        ('{"data": {"points": [[1, 2, 3], [0, 1]]}}', r"data.points\[2\] is not of"),
        ('{"data": {"points": [[1, 2, 10]]}}', r"data.points\[1\] must be x₁, x₂"),
        ('{"data": {"points": [1, 2]}}', "must be a list, got 1"),
        ('{"data": {"classes": 11}}', "data.classes must lie between 2 and 10"),
        (
            '{"data": {"source": "blobs", "classes": 8, "samples": 7}}',
            "data.samples must be at least 8, got 7",
        ),
    ],
)
def test_a_bad_file_gets_one_clear_sentence(text, words):
    with pytest.raises(RecipeError, match=words):
        Recipe.from_json(text)


def test_reading_a_file_names_it(tmp_path):
    path = tmp_path / "mine.json"
    with pytest.raises(
        RecipeError, match=r"Cannot read recipe mine\.json: No such file"
    ):
        Recipe.read(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RecipeError, match="it is not text"):
        Recipe.read(path)
    path.write_text(json.dumps({"fit": {"epochs": 0}}))
    with pytest.raises(RecipeError, match=r"mine\.json: fit\.epochs"):
        Recipe.read(path)


def test_drawn_points_are_kept_to_the_bit():
    points = ((0.1, -1 / 3, 2.0), (1e-9, 0.25, 0.0))
    drawn = Recipe().replace(data__source="drawn", data__points=points)
    assert Recipe.from_json(drawn.to_json()) == drawn
    whole = Recipe.from_json('{"data": {"points": [[1, 2, 0]]}}').data.points
    assert whole == ((1.0, 2.0, 0.0),)
    assert all(type(value) is float for value in whole[0])


def test_an_older_file_has_no_start_of_its_own_and_no_rules():
    fit = Recipe.from_json('{"nnviz": 1, "fit": {"epochs": 3}}').fit
    assert (fit.start_seed, fit.stop_below, fit.patience) == (None, None, None)


def test_a_whole_number_as_a_limit_is_written_as_any_other():
    whole = Recipe().replace(fit__stop_below=1, fit__patience=2)
    assert '"stop_below": 1.0' in whole.to_json()
    assert Recipe.from_json(whole.to_json()) == whole


def test_a_start_seed_fixes_the_first_weights_and_nothing_else():
    recipe = Recipe()
    other = recipe.replace(fit__start_seed=3)
    mine, theirs = Trainer(recipe).record(1), Trainer(other).record(1)
    np.testing.assert_array_equal(mine.X, theirs.X)
    assert not np.array_equal(mine.W_before[1], theirs.W_before[1])
    alone = recipe.replace(fit__seed=3).network(2).get_weights()[0]
    np.testing.assert_array_equal(theirs.W_before[1], alone)
    same = Trainer(recipe.replace(fit__start_seed=recipe.fit.seed)).record(1)
    np.testing.assert_array_equal(mine.W_before[1], same.W_before[1])
