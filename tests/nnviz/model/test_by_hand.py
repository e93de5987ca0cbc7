"""Two steps worked out by hand; every digit was found with 40-digit decimals.

Rows are samples, as everywhere; the lines stand in the order of a step's moments.
"""

import numpy as np
import pytest

from nnviz import SGD, Dense, Input, Sequential


def printed(*values):
    """Compare with all twelve printed digits."""
    return pytest.approx(np.array(values), abs=0.5e-12, rel=0)


def test_one_sigmoid_unit_and_two_samples():
    model = Sequential([Input(2), Dense(1, "sigmoid")])
    model.compile(SGD(0.5), "binary_crossentropy")
    model.set_weights([[[0.5], [-0.25]], [0.1]])
    step = model.step([[1, 2], [-2, 1]], [1, 0])
    # z = 0.5·1 − 0.25·2 + 0.1 and 0.5·(−2) − 0.25·1 + 0.1
    assert step.Z[1][:, 0] == printed(0.10, -1.15)
    # a = 1 / (1 + e^−z)
    assert step.A[1][:, 0] == printed(0.524979187479, 0.240489083051)
    # −ln a and −ln (1 − a), and their mean
    assert step.losses == printed(0.644396660074, 0.275080583186)
    assert step.loss == printed(0.459738621630)
    # a − y
    assert step.dZ[1][:, 0] == printed(-0.475020812521, 0.240489083051)
    # ½ (1·(−0.475…) + (−2)·0.240…), ½ (2·(−0.475…) + 1·0.240…), ½ Σ
    assert step.dW[1][:, 0] == printed(-0.477999489311, -0.354776270996)
    assert step.db[1] == printed(-0.117265864735)
    # w − 0.5 · gradient
    assert step.W_after[1][:, 0] == printed(0.738999744656, -0.072611864502)
    assert step.b_after[1] == printed(0.158632932368)


def test_two_layers_and_one_sample():
    model = Sequential([Input(2), Dense(2, "tanh"), Dense(1)])
    model.compile(SGD(0.1), "half_mse")
    W1, W2 = [[0.7, -0.4], [0.3, 0.1]], [[0.5], [-0.6]]
    model.set_weights([W1, [0.1, -0.1], W2, [0.2]])
    step = model.step([[1, -1]], [0.5])
    # x · W + b, tanh of it; then the same of the second layer, which is linear
    assert step.Z[1] == printed([0.500000000000, -0.600000000000])
    assert step.A[1] == printed([0.462117157260, -0.537049566998])
    assert step.A[2] == printed([0.753288318829])
    # ½ (a − y)², and a − y
    assert step.loss == printed(0.032077486228)
    assert step.dZ[2] == printed([0.253288318829])
    # a of the first layer times that
    assert step.dW[2][:, 0] == printed(0.117048877864, -0.136028381953)
    # back along w = 0.5 and −0.6, then through the slope 1 − a²
    assert step.dA[1] == printed([0.126644159414, -0.151972991297])
    assert step.dZ[1] == printed([0.099599012065, -0.108140601121])
    # x = 1 and −1 times that
    assert step.dW[1] == printed(
        [0.099599012065, -0.108140601121], [-0.099599012065, 0.108140601121]
    )
    # w − 0.1 · gradient
    assert step.W_after[2][:, 0] == printed(0.488295112214, -0.586397161805)
    assert step.b_after[2] == printed(0.174671168117)
    assert step.W_after[1] == printed(
        [0.690040098794, -0.389185939888], [0.309959901206, 0.089185939888]
    )
    assert step.b_after[1] == printed(0.090040098794, -0.089185939888)
