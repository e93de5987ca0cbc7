import json

import pytest

from nnviz.run.recipe import LayerRecipe, Recipe, RecipeError

OTHER = Recipe().replace(
    data__source="houses",
    model__layers=(LayerRecipe(1, "linear"),),
    compile__loss="half_mean_squared_error",
    compile__metrics=(),
    fit__batch_size=None,
    fit__test_every=3,
)


@pytest.mark.parametrize("recipe", [Recipe(), OTHER])
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


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"fit__epochs": 0}, "fit.epochs must be 1 to 1,000,000, got 0"),
        ({"fit__batch_size": 0}, "fit.batch_size must be at least 1, got 0"),
        ({"fit__seed": -1}, "fit.seed"),
        ({"compile__learning_rate": 0.0}, "learning_rate must be above 0, got 0.0"),
        ({"compile__learning_rate": float("nan")}, "learning_rate"),
        ({"compile__loss": "bce"}, "Unknown loss 'bce'"),
        ({"compile__optimizer": "adm"}, "Unknown optimizer"),
        ({"data__test_share": 1.0}, "test_share"),
        ({"data__scale": "log"}, "standard or none"),
        ({"model__layers": ()}, "no layer"),
        ({"model__layers": (LayerRecipe(10**7, "tanh"),)}, "choose fewer units"),
        ({"model__layers": (LayerRecipe(1, "softmax"),)}, "always 1"),
    ],
)
def test_what_cannot_run_is_refused_where_it_stands(change, words):
    with pytest.raises(RecipeError, match=words) as refused:
        Recipe().replace(**change)
    assert refused.value.field == next(iter(change)).replace("__", ".")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "not valid JSON"),
        ("[]", "must be a JSON object"),
        ("[" * 100_000, "not valid JSON"),
        ('{"nnviz": 2}', "newer"),
        ('{"fitt": {}}', "Unknown field 'fitt'; there are: data"),
        ('{"fit": {"epochs": "9"}}', "fit.epochs must be int, got '9'"),
        ('{"fit": {"epochs": true}}', "fit.epochs must be int, got True"),
        ('{"fit": {"epochs": 9.5}}', "fit.epochs must be int, got 9.5"),
        ('{"model": {"layers": 3}}', "must be a list"),
        ('{"model": {"layers": [{"units": 3}]}}', "incomplete"),
        ('{"data": {"noise": 1' + "0" * 400 + "}}", "too large a number"),
        ('{"data": {"noise": NaN}}', "data.noise must be 0 to 10, got nan"),
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
