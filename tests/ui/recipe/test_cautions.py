"""What does not go together: told at its card, true, and mended by one click."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication

from nnviz.data import COURSE, GENERATED, LIBRARY
from nnviz.model.activations import ACTIVATIONS
from nnviz.model.losses import LOSSES
from nnviz.run import source
from nnviz.run.recipe import LayerRecipe, Recipe, RecipeError
from nnviz.run.run import Run
from nnviz.run.trainer import Trainer
from tests.sampling import sampled
from tests.ui.recipe.driving import CLICK, Heard, button, recipe_for, show, words
from tests.ui.speaking import quoting
from ui.recipe import advice
from ui.recipe.advice import Advice, Case
from ui.recipe.cautions import cautions
from ui.recipe.compile_card import CompileCard
from ui.widgets import Button

ZEROS = "zeros"


def told(recipe: Recipe, diverged_at: int | None = None) -> list[Advice]:
    data = source.prepare(recipe)
    return cautions(Case(recipe, data, diverged_at))


def with_output(recipe: Recipe, activation: str) -> Recipe:
    *hidden, output = recipe.model.layers
    layers = (*hidden, replace(output, activation=activation))
    return recipe.replace(model__layers=layers)


def with_hidden(*layers: LayerRecipe, **output: str) -> Recipe:
    last = replace(Recipe().model.layers[-1], **output)
    return Recipe().replace(model__layers=(*layers, last))


HOUSES, BLOBS, MOONS = map(recipe_for, ("houses", "three_blobs", "two_moons"))
CASES = {
    "a sigmoid for a quantity": (
        with_output(HOUSES, "sigmoid"),
        "model",
        "lies between 0 and 1; the target, as the network gets it, goes from 100 to",
        "Take linear",
    ),
    "ReLU below its target": (
        with_output(HOUSES, "relu").replace(data__scale_target="standard"),
        "model",
        "An output of ReLU is never below 0",
        "Take linear",
    ),
    "layers without a bend": (
        with_hidden(LayerRecipe(4, "linear"), LayerRecipe(2, "linear")),
        "model",
        "no more than one layer",
        "Take tanh",
    ),
    "units that stay alike": (
        with_hidden(LayerRecipe(4, "tanh", ZEROS), initializer=ZEROS),
        "model",
        "Layers [1] and [2] start at 0",
        "Take Glorot uniform",
    ),
    "a dead start": (
        with_hidden(LayerRecipe(4, "relu", ZEROS)),
        "model",
        "Layer [1] starts at z = 0, where the slope of ReLU is 0",
        "Take Glorot uniform",
    ),
    "ReLU under a log loss": (
        with_output(MOONS, "relu"),
        "compile",
        "Log loss needs an output between 0 and 1. That of ReLU is cut off",
        "Take sigmoid",
    ),
    "outputs that do not share": (
        with_output(BLOBS, "sigmoid"),
        "compile",
        "Cross-entropy looks at the output of the right class alone",
        "Take softmax",
    ),
    "squares of probabilities": (
        MOONS.replace(compile__loss="mean_squared_error"),
        "compile",
        "MSE works too, but where an answer is surely wrong the slope of sigmoid",
        "Take log loss",
    ),
    "squares of no probabilities": (
        with_output(BLOBS, "linear").replace(compile__loss="mean_squared_error"),
        "compile",
        "an output of linear is no probability",
        "Take softmax and cross-entropy",
    ),
    "an accuracy of a quantity": (
        HOUSES.replace(compile__metrics=("r2", "accuracy")),
        "compile",
        "Accuracy: it counts right classes",
        "Take RMSE and R²",
    ),
    "a cosine that ends early": (
        MOONS.replace(compile__schedule="cosine"),
        "compile",
        "From step 100 on α is 0: the last 700 of 800 steps change nothing.",
        "Take T = 800",
    ),
    "a batch of more rows than there are": (
        HOUSES.replace(fit__batch_size=500),
        "fit",
        "A batch of 500 is asked for; there are 9 rows",
        "Take all rows",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_told_at_its_card_and_one_click_mends_it(qtbot, panel, name) -> None:
    recipe, part, said, fix = CASES[name]
    show(panel, recipe)
    QCoreApplication.sendPostedEvents()  # what was just made is shown
    heard, card = Heard(panel), panel._cards[part]
    (advice,) = [each for each in told(recipe) if each.fix == fix]
    assert said in advice.sentence
    assert advice.sentence in words(card)
    (mend,) = [b for b in card.findChildren(Button) if b.text() == fix]
    assert mend.accessibleDescription() == advice.sentence
    assert mend.toolTip().startswith("A change ")
    qtbot.mouseClick(mend, CLICK)
    assert advice not in told(heard[-1])
    show(panel, heard[-1])
    assert advice.sentence not in words(card)


def test_a_divergence_is_told_with_its_rate_and_step(qtbot, panel) -> None:
    show(panel, MOONS.replace(compile__learning_rate=9.0))
    heard, card = Heard(panel), panel.findChild(CompileCard)
    assert not any("finite" in text for text in words(card))
    panel.set_diverged(12)
    QCoreApplication.sendPostedEvents()
    sentence = "With α = 9 the loss was no longer finite at step 12."
    assert sentence in words(card)
    qtbot.mouseClick(button(card, "Take α = 0.5"), CLICK)
    assert heard[-1] == MOONS
    panel.set_diverged(None)
    assert sentence not in words(card)


@pytest.mark.parametrize("name", [*GENERATED, *COURSE, *LIBRARY])
def test_nothing_is_said_of_what_is_proposed(name) -> None:
    assert told(recipe_for(name)) == []


def test_a_quantity_within_the_reach_of_an_output_is_left_alone() -> None:
    shares = with_output(HOUSES, "sigmoid").replace(data__scale_target="min_max")
    assert told(shares) == []
    assert told(with_output(HOUSES, "softplus")) == []


def test_it_is_said_in_the_language_of_now(qapp, panel) -> None:
    show(panel, CASES["ReLU under a log loss"][0])
    with quoting(qapp):
        QCoreApplication.sendPostedEvents()
        said = words(panel.findChild(CompileCard))
        assert any(text.startswith("««log loss» needs") for text in said)


# -- that it is true -----------------------------------------------------------------


def test_units_that_start_alike_stay_alike() -> None:
    recipe = with_hidden(LayerRecipe(4, "sigmoid", ZEROS), initializer=ZEROS)
    (advice,) = told(recipe)
    assert "stay alike" in advice.sentence
    W = Trainer(recipe).record(300).W_after
    assert np.ptp(W[1], axis=1).max() == np.ptp(W[2]) == 0.0
    assert np.abs(W[2]).min() > 0.1  # it has learnt what one unit can
    drawn = with_hidden(LayerRecipe(4, "sigmoid", ZEROS))
    assert told(drawn) == []
    assert np.ptp(Trainer(drawn).record(300).W_after[1], axis=1).min() > 0.01


def test_a_layer_of_relu_that_starts_at_0_never_learns() -> None:
    hidden = LayerRecipe(3, "tanh"), LayerRecipe(4, "relu", ZEROS)
    recipe = with_hidden(*hidden)
    assert "Layer [2]" in told(recipe)[0].sentence
    first, last = (Trainer(recipe).record(step) for step in (1, 300))
    for layer in (1, 2):
        np.testing.assert_array_equal(first.W_before[layer], last.W_after[layer])


def test_of_sigmoids_under_a_cross_entropy_only_the_right_one_is_looked_at() -> None:
    record = Trainer(with_output(BLOBS, "sigmoid")).record(5)
    dZ = record.dZ[record.depth]
    assert (dZ[record.Y == 0] == 0).all()
    assert (dZ[record.Y == 1] != 0).all()


def test_a_cosine_stands_still_after_its_end() -> None:
    recipe = MOONS.replace(compile__schedule="cosine")
    record = Trainer(recipe).record(101)
    assert record.learning_rate == 0.0
    np.testing.assert_array_equal(record.W_before[1], record.W_after[1])


def _fits(problem: str, activation: str, loss: str) -> bool:
    """Tell whether nothing is to be said of an output and a loss."""
    if problem == "regression":
        return activation not in ("sigmoid", "tanh", "softmax")
    own = {"binary": {"sigmoid"}, "multiclass": {"softmax"}}[problem]
    if loss == "binary_crossentropy":
        own = own | {"sigmoid", "softmax"} if problem == "multiclass" else own
    return loss.endswith("crossentropy") and activation in own


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("name", ["apartments", "two_moons", "three_blobs"])
@pytest.mark.parametrize("third", sampled(range(3)))
def test_what_is_defined_runs_and_what_does_not_fit_is_mended_by_clicks(
    name, activation, third
) -> None:
    good = recipe_for(name)
    data = source.prepare(good)
    first = (third + list(ACTIVATIONS).index(activation)) % 3
    for loss in list(LOSSES)[first::3]:
        recipe = with_output(good, activation).replace(compile__loss=loss)
        refused = advice.refusal(loss, data)
        if refused is not None:
            with pytest.raises(RecipeError):
                Trainer(recipe, data)
            recipe, loss = recipe.replace(**refused.changes), "mended"
        trainer = Trainer(recipe, data)
        trainer.advance(2)
        assert np.isfinite(trainer.losses.values).all()
        found = cautions(Case(recipe, data))
        if loss != "mended":
            assert bool(found) != _fits(data.table.problem, activation, loss)
        for _ in range(2):  # clicks
            for first in found[:1]:
                recipe = recipe.replace(**first.changes)
                found = cautions(Case(recipe, data))
        assert found == []
        Trainer(recipe, data).advance(2)


def test_a_softmax_of_one_unit_runs_and_learns_nothing() -> None:
    recipe = with_output(MOONS, "softmax")
    (first, *_) = told(recipe)
    assert (first.part, first.fix) == ("model", "Take sigmoid")
    assert "is always 1, whatever its z" in first.sentence
    record = Run(recipe).record(0, 1)
    assert (record.A[3] == 1).all()
    assert (record.dZ[3] == 0).all()
    assert (record.W_after[1] == record.W_before[1]).all()


def test_a_log_loss_of_a_quantity_between_0_and_1_is_allowed_and_told() -> None:
    recipe = with_output(HOUSES, "sigmoid").replace(
        data__scale_target="min_max", compile__loss="binary_crossentropy"
    )
    data = source.prepare(recipe)
    assert advice.refusal("binary_crossentropy", data) is None
    (only,) = told(recipe)
    assert "takes the target for the probability of a class" in only.sentence
    assert only.changes == {"compile__loss": "half_mean_squared_error"}
    assert np.isfinite(Run(recipe, data).record(0, 1).loss)
