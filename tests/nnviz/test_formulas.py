"""The formula that stands beside a choice is the one that is computed."""

import numpy as np
import pytest

from nnviz.model.activations import ACTIVATIONS
from nnviz.model.clipping import FORMULAS as CLIPPING_FORMULAS
from nnviz.model.initializers import INITIALIZERS
from nnviz.model.losses import LOSSES
from nnviz.model.metrics import FORMULAS as METRIC_FORMULAS
from nnviz.model.metrics import METRICS
from nnviz.model.optimizers import SGD, Adagrad, Adam, AdamW, RMSprop
from nnviz.model.schedules import CosineDecay, ExponentialDecay
from tests.nnviz.latex import evaluated, python_of

Z = np.linspace(-5, 5, 41)
OWN_RULE = {"softmax"}  # of a whole layer


@pytest.mark.parametrize("name", [n for n in ACTIVATIONS if n not in OWN_RULE])
def test_an_activation_is_its_formula(name):
    formula = ACTIVATIONS[name].formula.rpartition(" = ")[2]
    np.testing.assert_allclose(
        evaluated(formula, z=Z) * np.ones_like(Z), ACTIVATIONS[name](Z), atol=1e-12
    )


def test_softmax_is_its_formula():
    z = np.array([[0.3, -1.2, 2.0]])
    assert ACTIVATIONS["softmax"].formula == r"\frac{e^{z_{k}}}{\sum_{j} e^{z_{j}}}"
    expected = np.exp(z) / np.exp(z).sum()
    np.testing.assert_allclose(ACTIVATIONS["softmax"](z), expected)


OF_ONE = {
    "mean_squared_error",
    "half_mean_squared_error",
    "mean_absolute_error",
    "binary_crossentropy",
}


@pytest.mark.parametrize("name", sorted(OF_ONE))
def test_a_loss_is_its_formula(name):
    a, y = np.array([0.2, 0.7, 0.9]), np.array([0.0, 1.0, 0.0])
    (line,) = LOSSES[name].latex(1)
    right = line.removeprefix(r"\mathcal{L}^{(i)} = ")
    expected = LOSSES[name].of_samples(a[:, None], y[:, None])
    np.testing.assert_allclose(evaluated(right, a=a, y=y), expected)


@pytest.mark.parametrize("error", [-2.5, -0.4, 0.0, 1.0, 3.0])
def test_huber_is_its_formula(error):
    _, small, large = LOSSES["huber"].latex(1)
    line = small if abs(error) <= 1 else large
    right = line.removeprefix("h(e) = ").partition(r" \quad ")[0]
    right = right.replace("|e|", r"\left|e\right|").replace("e^{2}", "(e)^{2}")
    found = LOSSES["huber"].of_samples(np.array([[error]]), np.zeros((1, 1)))
    assert evaluated(right, e=error) == pytest.approx(found[0])


@pytest.mark.parametrize("name", [*LOSSES])
def test_of_several_outputs_a_loss_is_the_mean_or_the_sum(name):
    text = " ".join(LOSSES[name].latex(3))
    assert "<" not in text.replace(r"\leq", "")
    assert (r"\frac{1}{3} \sum_{k}" in text) == LOSSES[name].mean_over_outputs
    assert r"\sum_{k}" in text


RULES = [
    SGD(0.3),
    SGD(0.3, momentum=0.8),
    SGD(0.3, momentum=0.8, nesterov=True),
    RMSprop(0.1),
    Adam(0.1),
    Adagrad(0.2),
    AdamW(0.1, weight_decay=0.05),
]
_NAMES = {
    r"\bar{g}": "avg",
    r"\beta_": "beta_",
    r"\alpha_t": "lr_t",
    r"\alpha": "lr",
    r"\lambda": "weight_decay",
    r"\varepsilon": "epsilon",
    r"\mu": "momentum",
    r"\leftarrow": "=",
}


def _run(rule, lines):
    """Run lines of Python over three gradients; return the weights."""
    space = {"np": np, "w": 1.0, **rule.slots, **rule.constants, "t": 0}
    weights = []
    for g in (0.5, -1.25, 0.1):
        space |= {"g": g, "t": space["t"] + 1}
        exec("\n".join(lines), space)
        weights.append(space["w"])
    return weights


@pytest.mark.parametrize("rule", RULES, ids=repr)
def test_an_optimizer_is_its_formula(rule):
    lines = []
    for line in rule.formula:
        for latex, name in _NAMES.items():
            line = line.partition(r" \qquad ")[0].replace(latex, name)
        lines.append(python_of(line))
    found = _run(rule, lines)
    np.testing.assert_allclose(found, _run(rule, (*rule.numbers, *rule.lines)))


SCHEDULES = [
    ExponentialDecay(0.5, 10, 0.3),
    ExponentialDecay(0.5, 10, 0.3, staircase=True),
    CosineDecay(0.5, 30),
    CosineDecay(0.5, 30, alpha=0.1),
]


@pytest.mark.parametrize("schedule", SCHEDULES, ids=repr)
def test_a_schedule_is_its_formula(schedule):
    right = schedule.formula.removeprefix(r"\alpha = ")
    numbers = {"alpha_0": 0.5, "T": schedule.decay_steps, "r": 0.3, "alpha_T": 0.05}
    steps = (1, 2, 10, 11, 25, 31, 80)
    found = [evaluated(right, t=t, **numbers) for t in steps]
    np.testing.assert_allclose(found, list(schedule.rates(steps)), atol=1e-12)


@pytest.mark.parametrize("law", INITIALIZERS.values(), ids=lambda law: law.name)
def test_the_width_of_an_initial_law_is_in_its_formula(law):
    if law.law == "zeros":
        assert law.formula == ("w = 0",)
        return
    right = law.formula[1].replace(r"\approx", "=").partition("= ")[2]
    right = right.replace("n_{l-1}", "n_in").replace("n_{l}", "n_out")
    width = evaluated(right, n_in=6, n_out=10)
    times = {"uniform": 3**0.5, "normal": 1, "cut_normal": 1 / 0.87962566}[law.law]
    assert width == pytest.approx(times * law.variance((6, 10)) ** 0.5, rel=0.01)


def test_every_metric_and_clipping_has_a_formula():
    assert {*METRIC_FORMULAS} == {*METRICS}
    assert {*CLIPPING_FORMULAS} == {"value", "norm", "global_norm"}
