from dataclasses import replace

import numpy as np
import pytest

from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.trainer import Trainer
from nnviz.teach import gradcheck

LAYERS = (LayerRecipe(5, "gelu", l2=0.01), LayerRecipe(1, "sigmoid", l1=0.02))


@pytest.fixture(scope="module", params=["float64", "float32"])
def trainer(request):
    recipe = Recipe().replace(model__layers=LAYERS, model__dtype=request.param)
    made = Trainer(recipe)
    made.advance(12)
    return made


def test_a_weight_and_a_bias_are_what_nudging_them_shows(trainer):
    program, record = trainer.network.program, trainer.record(7)
    tolerance = 1e-8 if program.dtype == "float64" else 1e-4
    for before, recorded in ((1, record.dW[1][1, 3]), (-1, record.db[1][3])):
        found = gradcheck.check_parameter(program, record, 1, before, 3)
        assert found.recorded == [recorded]
        assert found.measured == pytest.approx(found.recorded, rel=tolerance)
        assert found.relative_error < tolerance


def test_a_layer_is_checked_as_a_whole(trainer):
    program, record = trainer.network.program, trainer.record(7)
    found = gradcheck.check_layer(program, record, 1)
    assert len(found.recorded) == found.parameters == 2 * 5 + 5
    assert found.relative_error < (1e-8 if program.dtype == "float64" else 1e-4)


def test_of_a_large_layer_some_are_checked(monkeypatch, trainer):
    monkeypatch.setattr(gradcheck, "MOST_CHECKED", 4)
    found = gradcheck.check_layer(trainer.network.program, trainer.record(7), 1)
    assert (len(found.measured), found.parameters) == (4, 15)


def test_a_wrong_gradient_is_found_out(trainer):
    record = trainer.record(7)
    wrong = {layer: dW * 1.01 for layer, dW in record.dW.items()}
    changed = replace(record, dW=wrong)
    found = gradcheck.check_layer(trainer.network.program, changed, 1)
    assert found.relative_error > 1e-3


def test_the_run_is_not_touched(trainer):
    before = trainer.state_after(trainer.done)
    record = trainer.record(3)
    kept = record.W_before[1].copy()
    gradcheck.check_layer(trainer.network.program, record, 1)
    np.testing.assert_array_equal(trainer.state_after(trainer.done), before)
    np.testing.assert_array_equal(record.W_before[1], kept)


def test_the_nudge_must_be_a_positive_number(trainer):
    with pytest.raises(ValueError, match="epsilon must be a positive number, got 0"):
        gradcheck.check_layer(trainer.network.program, trainer.record(3), 1, epsilon=0)
