"""Every ready-made comparison can be run, from one start."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.model.kernel import Log
from nnviz.teach import looks
from nnviz.teach.comparison.collapse import collapsed
from nnviz.teach.comparison.comparison import MOST, Comparison
from nnviz.teach.comparison.differing import differing
from nnviz.teach.comparison.lane import Lane
from nnviz.teach.comparison.ready_made import READY_MADE, ready_made
from nnviz.teach.comparison.setup import Setup

CODES = [one.code for one in READY_MADE]


@pytest.mark.parametrize("code", CODES)
def test_each_can_be_made_and_takes_two_steps(code: str) -> None:
    compared = Comparison(ready_made(code).setups())
    compared.advance(2)
    assert 2 <= len(compared.lanes) <= MOST
    assert differing([lane.recipe for lane in compared.lanes])
    assert len({lane.data.frame.name for lane in compared.lanes}) == 1
    assert compared.last <= 5000  # as fast as it goes, seconds


def test_a_network_of_linear_layers_is_one_matrix() -> None:
    compared = Comparison(ready_made("linear").setups())
    compared.advance(5)
    linear, bent = compared.lanes
    program, values = linear.program(5), looks.parameters(linear.record(5), after=True)
    found = collapsed(program, values)
    assert found is not None
    W, b = found
    Z = looks.forward(program, values, linear.data.X_test)["Z3"]
    assert np.allclose(linear.data.X_test @ W + b, Z)
    assert collapsed(bent.program(5), _values(bent)) is None
    alone = Comparison(ready_made("xor").setups()[:1]).lanes[0]
    assert collapsed(alone.program(0), _values(alone)) is None


def test_layers_without_biases_collapse_too() -> None:
    recipe = ready_made("linear").setups()[0].recipe
    layers = (replace(layer, use_bias=False) for layer in recipe.model.layers)
    recipe = recipe.replace(model__layers=tuple(layers))
    lane = Comparison([Setup(recipe)]).lanes[0]
    found = collapsed(lane.program(0), _values(lane))
    assert found is not None
    assert found[1].tolist() == [0.0]


def _values(lane: Lane) -> Log:
    return looks.parameters(lane.record(1), after=False)
