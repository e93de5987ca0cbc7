"""What an edit is said to do is what it does."""

from dataclasses import fields, replace

import numpy as np
import pytest

from nnviz.run import source
from nnviz.run.recipe import ColumnRecipe, LayerRecipe, Recipe
from ui.recipe import proposals
from ui.session.edits import effect_of
from ui.session.session import Session

# A field of the recipe and another value of it; of the first layer where it is one's.
EDITS = {
    "data.source": "circles",
    "data.samples": 90,
    "data.noise": 0.3,
    "data.test_share": 0.5,
    "data.validation_share": 0.2,
    "data.scale": "none",
    "model.layers[1].units": 5,
    "model.layers[1].activation": "relu",
    "model.layers[1].initializer": "he_normal",
    "model.layers[1].l1": 0.01,
    "model.layers[1].l2": 0.01,
    "model.layers[1].use_bias": False,
    "model.dtype": "float32",
    "compile.loss": "mean_squared_error",
    "compile.optimizer": "adam",
    "compile.learning_rate": 0.1,
    "compile.metrics": ("recall",),
    "compile.momentum": 0.9,
    "compile.nesterov": True,
    "compile.rho": 0.5,
    "compile.beta_1": 0.5,
    "compile.beta_2": 0.5,
    "compile.epsilon": 1e-3,
    "compile.weight_decay": 0.1,
    "compile.initial_accumulator_value": 0.5,
    "compile.schedule": "cosine",
    "compile.decay_steps": 7,
    "compile.decay_rate": 0.7,
    "compile.clipping": "norm",
    "compile.clip_limit": 0.5,
    "fit.batch_size": 20,
    "fit.epochs": 9,
    "fit.seed": 3,
    "fit.shuffle": False,
    "fit.test_every": 2,
    "fit.start_seed": 8,
    "fit.stop_below": 0.01,
    "fit.patience": 4,
}
STEP = 20  # in the second epoch of 16 steps


def edited(recipe: Recipe, code: str) -> Recipe:
    """Return a recipe with another value of one field."""
    part, _, name = code.rpartition(".")
    if part.startswith("model.layers"):
        first, *others = recipe.model.layers
        layers = (replace(first, **{name: EDITS[code]}), *others)
        return recipe.replace(model__layers=layers)
    return recipe.replace(**{f"{part}__{name}": EDITS[code]})


@pytest.fixture
def session(qapp) -> Session:
    made = Session(Recipe())
    made.show(STEP)
    return made


def test_every_field_of_model_compile_and_fit_is_tried() -> None:
    recipe = Recipe()
    every = {f"model.layers[1].{f.name}" for f in fields(LayerRecipe)} | {
        f"{part}.{f.name}"
        for part in ("model", "compile", "fit")
        for f in fields(getattr(recipe, part))
    }
    assert every - EDITS.keys() == {"model.layers"}


@pytest.mark.parametrize("code", EDITS)
def test_an_edit_does_what_is_said_of_it(session, code) -> None:
    run, before = session.run, session.record
    assert session.set_recipe(edited(session.recipe, code))
    effect = effect_of([code])
    if effect in ("no_step", "next_step", "next_epoch"):
        assert session.run is run
        first = {"no_step": session.done + 1, "next_epoch": 33}.get(effect, STEP + 1)
        assert session.run.segments[-1].at_step + 1 == first
        return
    assert session.run is not run
    assert session.cursor.step == 1
    old, new = run.record(0, 1), session.record
    if effect == "new_network":
        assert list(map(np.shape, _parameters(old))) != list(
            map(np.shape, _parameters(new))
        )
        return
    is_same = all(
        np.array_equal(one, other.astype(one.dtype))
        for one, other in zip(_parameters(new), _parameters(old), strict=True)
    )
    assert is_same == (effect != "other_start" and code != "fit.seed")
    X = old.X.astype(new.X.dtype)
    is_same_data = np.array_equal(X, new.X) and before.m == new.m
    assert (effect == "other_data") >= (not is_same_data and code != "fit.shuffle")


def _parameters(record) -> list[np.ndarray]:
    return [*record.W_before.values(), *record.b_before.values()]


@pytest.mark.parametrize("code", EDITS)
def test_an_edit_of_any_field_is_undone_and_done_again(session, code) -> None:
    place, recipe = session.place, session.recipe
    other = edited(recipe, code)
    session.set_recipe(other)
    there = session.place
    assert session.recipe == other
    session.undo()
    assert (session.recipe, session.place) == (recipe, place)
    assert session.history.last is None
    session.redo()
    assert session.recipe == other
    assert session.place.is_at(there)


@pytest.mark.parametrize(
    "changes",
    [
        {"data__target": "age"},
        {"data__problem": "regression"},
        {"data__columns": (ColumnRecipe("age", keep=False),)},
        {"data__source": "houses", "data__target": None},
        {"model__layers": (LayerRecipe(3, "relu"), LayerRecipe(1, "sigmoid"))},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_what_an_edit_brings_along_is_undone_with_it(qapp, changes) -> None:
    frame = source.load_frame(Recipe().replace(data__source="titanic"))
    session = Session(source.default_recipe(frame, "titanic"), frame)
    session.show(3)
    place, recipe = session.place, session.recipe
    other = proposals.changed(recipe, session.data, changes)
    assert session.set_recipe(other)
    there = session.place
    session.undo()
    assert (session.recipe, session.place) == (recipe, place)
    assert session.history.last is None
    session.redo()
    assert session.recipe == other
    assert session.place.is_at(there)
