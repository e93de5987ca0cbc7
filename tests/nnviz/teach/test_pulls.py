"""The slopes of a unit over the inputs, against finite differences."""

import numpy as np
import pytest

from nnviz import SGD, Dense, Input, Sequential
from nnviz.teach.pulls import input_slopes


@pytest.mark.parametrize("activation", ["tanh", "sigmoid", "relu", "gelu", "linear"])
def test_slopes_are_those_of_finite_differences(activation) -> None:
    layers = [Dense(4, activation), Dense(3, activation), Dense(3, "softmax")]
    made = Sequential([Input(5), *layers], seed=3)
    made.compile(SGD(0.1), "categorical_crossentropy")
    X = np.random.default_rng(0).normal(size=(6, 5))
    record, size = made.step(X, np.eye(3)[[0, 1, 2, 0, 1, 2]]), 1e-6
    names = [layer.activation.name for layer in made.layers]
    W, b = record.W_before, record.b_before

    def z(inputs, layer):
        found = inputs @ W[1] + b[1]
        for k in range(2, layer + 1):
            found = made.layers[k - 2].activation(found) @ W[k] + b[k]
        return found

    for layer in (1, 2, 3):
        for unit in range(W[layer].shape[1]):
            slopes = input_slopes(record, names, layer, unit)
            assert slopes.shape == (6, 5)
            for feature in range(5):
                step = np.eye(5)[feature] * size
                change = z(X + step, layer) - z(X - step, layer)
                expected = change[:, unit] / (2 * size)
                assert slopes[:, feature] == pytest.approx(expected, abs=1e-7)
