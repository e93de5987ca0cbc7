"""Optimizers and schedules against their formulas, worked out anew number by number."""

from math import cos, pi, sqrt

import numpy as np
import pytest

from nnviz import Dense, Input, Sequential
from nnviz.model import optimizers
from nnviz.model.optimizers import SGD, Adagrad, Adam, AdamW, RMSprop
from nnviz.model.schedules import CosineDecay, ExponentialDecay

X = np.array([[1.0, 2.0], [-0.5, 0.3], [0.7, -1.1]])
Y = np.array([0.5, -1.0, 2.0])


def trained(rule, steps):
    """Yield the record of each step of a line fitted to three points."""
    model = Sequential([Input(2), Dense(1)])
    model.compile(rule, "mse")
    model.set_weights([[[0.4], [-0.3]], [0.1]])
    return [model.step(X, Y) for _ in range(steps)]


def expected(rule, gradients, w):
    """Return w after steps with these gradients, by the formulas in maths books."""
    m = s = v = 0.0
    s = getattr(rule, "initial_accumulator_value", 0.0)
    for t, g in enumerate(gradients, start=1):
        match rule:
            case AdamW() | Adam():
                w -= rule.learning_rate * getattr(rule, "weight_decay", 0.0) * w
                m = rule.beta_1 * m + (1 - rule.beta_1) * g
                s = rule.beta_2 * s + (1 - rule.beta_2) * g * g
                rate = rule.learning_rate * sqrt(1 - rule.beta_2**t)
                w -= rate / (1 - rule.beta_1**t) * m / (sqrt(s) + rule.epsilon)
            case RMSprop():
                s = rule.rho * s + (1 - rule.rho) * g * g
                w -= rule.learning_rate * g / sqrt(s + rule.epsilon)
            case Adagrad():
                s += g * g
                w -= rule.learning_rate * g / sqrt(s + rule.epsilon)
            case SGD():
                v = rule.momentum * v - rule.learning_rate * g
                ahead = rule.momentum * v - rule.learning_rate * g
                w += ahead if rule.nesterov else v
    return w


@pytest.mark.parametrize(
    "rule",
    [
        SGD(0.1),
        SGD(0.1, 0.9),
        SGD(0.1, 0.9, nesterov=True),
        RMSprop(0.1),
        Adam(0.1),
        Adagrad(0.1),
        AdamW(0.1, weight_decay=0.3),
    ],
)
def test_a_weight_goes_where_the_formula_says(rule):
    records = trained(rule, 6)
    gradients = [record.dW[1][1, 0] for record in records]
    found = records[-1].W_after[1][1, 0]
    assert found == pytest.approx(expected(rule, gradients, -0.3), rel=1e-13)


@pytest.mark.parametrize(
    ("schedule", "rates"),
    [
        (ExponentialDecay(0.1, 2, 0.5), [0.1, 0.1 * sqrt(0.5), 0.05]),
        (ExponentialDecay(0.1, 2, 0.5, staircase=True), [0.1, 0.1, 0.05]),
        (CosineDecay(0.1, 2), [0.1, 0.05, 0.0, 0.0]),
        (
            CosineDecay(0.1, 3, alpha=0.2),
            [0.1, 0.02 + 0.08 * (1 + cos(pi / 3)) / 2, 0.02 + 0.08 * 0.25, 0.02, 0.02],
        ),
    ],
)
def test_a_schedule_gives_each_step_its_rate(schedule, rates):
    records = trained(SGD(schedule), len(rates))
    found = [record.learning_rate for record in records]
    assert found == pytest.approx(rates, abs=1e-16)
    for record in records:
        step = record.W_before[1] - record.learning_rate * record.dW[1]
        np.testing.assert_allclose(record.W_after[1], step, rtol=1e-15)


def test_clipping_by_value_cuts_each_number():
    (record,) = trained(SGD(0.1, clipvalue=0.4), 1)
    np.testing.assert_array_equal(record.gW[1], np.clip(record.dW[1], -0.4, 0.4))
    step = record.W_before[1] - 0.1 * record.gW[1]
    np.testing.assert_array_equal(record.W_after[1], step)


def test_clipping_by_norm_shortens_each_variable():
    (record,) = trained(SGD(0.1, clipnorm=0.01), 1)
    assert np.linalg.norm(record.gW[1]) == pytest.approx(0.01)
    assert np.linalg.norm(record.gb[1]) == pytest.approx(0.01)
    ratio = record.gW[1] / record.dW[1]
    assert np.ptp(ratio) < 1e-15


def test_clipping_by_the_global_norm_keeps_the_direction_of_all():
    (record,) = trained(SGD(0.1, global_clipnorm=0.01), 1)
    whole = np.concatenate([record.gW[1].ravel(), record.gb[1]])
    assert np.linalg.norm(whole) == pytest.approx(0.01)
    raw = np.concatenate([record.dW[1].ravel(), record.db[1]])
    assert np.ptp(whole / raw) < 1e-15


def test_a_short_gradient_is_not_clipped():
    for name in ("clipvalue", "clipnorm", "global_clipnorm"):
        (record,) = trained(SGD(0.1, **{name: 100.0}), 1)
        np.testing.assert_array_equal(record.gW[1], record.dW[1])


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: SGD(clipnorm=1, clipvalue=1), "Choose one of clipvalue and clipnorm"),
        (lambda: SGD(clipnorm=0), "clipnorm must be a positive number, got 0"),
        (lambda: SGD("fast"), "learning_rate must be a positive number, got 'fast'"),
        (lambda: Adam(beta_1=1), r"beta_1 must be in \[0, 1\), got 1"),
        (lambda: Adam(epsilon=-1), "epsilon must be a number of at least 0, got -1"),
        (lambda: ExponentialDecay(0.1, 0, 0.5), "decay_steps must be a whole number"),
        (lambda: CosineDecay(0, 5), "initial_learning_rate must be a positive number"),
        (lambda: optimizers.get("Adamm"), "Did you mean 'adam'"),
        (lambda: optimizers.get(3), "name or an optimizer, got 3"),
    ],
)
def test_settings_out_of_range_are_refused(make, words):
    with pytest.raises(ValueError, match=words):
        make()
