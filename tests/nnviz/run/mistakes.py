"""Every mistake that a recipe can hold, by the code of its error."""

from collections.abc import Callable
from pathlib import Path

import pytest

from nnviz.run.pictures import MOST_BYTES
from nnviz.run.recipe import ColumnRecipe, LayerRecipe, Recipe, RecipeError
from nnviz.run.trainer import Trainer

OUTPUT = LayerRecipe(1, "sigmoid")
HOUSES = {"data__source": "houses", "data__scale": "none"}


def changed(**changes: object) -> Callable[[Path], object]:
    """Return what makes the default recipe with changes, and starts to train it."""
    return lambda _: Trainer(Recipe().replace(**changes))


def layered(*layers: LayerRecipe, **changes: object) -> Callable[[Path], object]:
    return changed(model__layers=layers, **changes)


def read(text: str, name: str = "mine.json") -> Callable[[Path], object]:
    """Return what reads a recipe of that text from a file."""

    def make(folder: Path) -> object:
        path = folder / name
        path.write_bytes(text.encode("latin-1"))
        return Recipe.read(path)

    return make


def read_large(folder: Path) -> object:
    path = folder / "mine.svg"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    return Recipe.read(path)


CLASSES = {"data__source": "three_blobs"}
MISTAKES = {
    "between": changed(fit__epochs=0),
    "points": changed(data__points=((0.0, 0.0),) * 1001),
    "point": changed(data__points=((0.0, 0.0, 0.5),)),
    "mixed_points": changed(data__points=((0.0, 0.0, 1.0), (0.0, 0.0))),
    "at_least": changed(fit__batch_size=0),
    "above": changed(compile__learning_rate=0.0),
    "below": changed(compile__momentum=1.5),
    "one_of": changed(compile__schedule="linear"),
    "twice": changed(data__columns=(ColumnRecipe("x"), ColumnRecipe("x"))),
    "shares": changed(data__validation_share=0.9),
    "type": read('{"fit": {"epochs": "9"}}'),
    "no_list": read('{"model": {"layers": 3.5}}'),
    "no_object": read('{"fit": 3}'),
    "no_recipe": read("[]"),
    "unknown_field": read('{"fitt": {}}'),
    "incomplete": read('{"model": {"layers": [{"units": 3}]}}'),
    "endless_number": read('{"data": {"noise": 1' + "0" * 400 + "}}"),
    "no_json": read('{"fit": {'),
    "odd_json": read("1" * 5000),
    "newer": read('{"nnviz": 3}'),
    "unreadable_recipe": lambda folder: Recipe.read(folder / "none.json"),
    "recipe_no_text": read("\xff\xfe"),
    "no_recipe_inside": read("<svg/>", "mine.svg"),
    "damaged_picture": read("<svg>", "mine.svg"),
    "picture_too_large": read_large,
    "weights": layered(LayerRecipe(10**7, "tanh"), OUTPUT),
    "outputs": layered(OUTPUT, **CLASSES),
    "step_size": layered(
        LayerRecipe(900, "tanh"),
        LayerRecipe(900, "tanh"),
        OUTPUT,
        data__samples=10_000,
        fit__batch_size=None,
    ),
    "no_layer": layered(),
    "hidden_softmax": layered(LayerRecipe(2, "softmax"), OUTPUT),
    "unknown_name": layered(LayerRecipe(2, "xyzzy"), OUTPUT),
    "misspelt_name": changed(compile__loss="binary_crossentropi"),
    "targets_range": changed(**HOUSES),
    "not_one_hot": layered(
        LayerRecipe(1, "linear"), compile__loss="categorical_crossentropy"
    ),
    "not_a_class": layered(
        LayerRecipe(1, "linear"),
        compile__loss="sparse_categorical_crossentropy",
        **HOUSES,
    ),
}


def mistake(code: str, folder: Path) -> RecipeError:
    """Make a mistake and return its error."""
    with pytest.raises(RecipeError) as refused:
        MISTAKES[code](folder)
    return refused.value
