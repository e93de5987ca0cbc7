import numpy as np
import pytest

from nnviz import Dense, Input, Sequential
from nnviz.model.initializers import INITIALIZERS, get

SHAPE = (300, 200)
SIGMA = {
    "glorot_uniform": np.sqrt(2 / 500),
    "glorot_normal": np.sqrt(2 / 500),
    "he_uniform": np.sqrt(2 / 300),
    "he_normal": np.sqrt(2 / 300),
    "lecun_uniform": np.sqrt(1 / 300),
    "lecun_normal": np.sqrt(1 / 300),
    "random_normal": 0.05,
    "random_uniform": 0.05 / np.sqrt(3),
    "zeros": 0.0,
}


@pytest.mark.parametrize("name", INITIALIZERS)
def test_weights_have_the_spread_of_their_rule(name):
    W = get(name).draw(SHAPE, seed=1, layer=1)
    assert W.std() == pytest.approx(SIGMA[name], rel=0.01)
    assert abs(W.mean()) <= 0.02 * SIGMA[name]


def test_a_uniform_start_keeps_its_limits():
    r = np.sqrt(6 / 500)
    W = get("GlorotUniform").draw(SHAPE, seed=1, layer=1)
    assert 0.999 * r < np.abs(W).max() <= r


def test_a_normal_start_is_cut_at_two_of_its_own_sigma():
    W = get("HeNormal").draw(SHAPE, seed=1, layer=1)
    limit = 2 * np.sqrt(2 / 300) / 0.87962566103423978
    assert 0.99 * limit < np.abs(W).max() <= limit


def test_layers_draw_from_streams_of_their_own():
    layers = [Dense(3, "tanh", kernel_initializer="he_normal"), Dense(3), Dense(1)]
    model = Sequential([Input(3), *layers], seed=5)
    model.compile()
    first, _, second, b, *_ = model.get_weights()
    np.testing.assert_array_equal(first, get("he_normal").draw((3, 3), 5, 1))
    np.testing.assert_array_equal(second, get("glorot_uniform").draw((3, 3), 5, 2))
    np.testing.assert_array_equal(b, 0)
