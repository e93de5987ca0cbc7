"""The small curves are those of the functions themselves."""

import subprocess
import sys
from itertools import pairwise

import numpy as np
import pytest

from nnviz.model.activations import ACTIVATIONS
from nnviz.model.initializers import INITIALIZERS
from nnviz.model.losses import LOSSES
from nnviz.model.schedules import CosineDecay, ExponentialDecay
from nnviz.run.recipe import Recipe
from nnviz.run.trainer import Trainer
from nnviz.teach import sketches

SHAPE = (6, 10)
DECAY = ExponentialDecay(0.5, 100, 0.5)
SPREAD = [law for law in INITIALIZERS.values() if law.law != "zeros"]


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_an_activation_is_drawn_with_its_slope(name):
    activation, sketch = ACTIVATIONS[name], sketches.of_activation(name)
    if activation.slope is None:
        assert sketch.second is None
        np.testing.assert_allclose(sketch.y, 1 / (1 + np.exp(-sketch.x)))
        return
    np.testing.assert_allclose(sketch.y, activation(sketch.x), atol=1e-14)
    np.testing.assert_allclose(sketch.second, activation.slope_at(sketch.x), atol=1e-14)


def test_no_curve_waits_for_scipy():
    code = (
        "import sys\n"
        "from nnviz.model.activations import ACTIVATIONS\n"
        "from nnviz.teach import sketches\n"
        "for name in ACTIVATIONS: sketches.of_activation(name)\n"
        "print('scipy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("False", "")


@pytest.mark.parametrize("name", LOSSES)
def test_a_loss_is_lowest_at_its_target(name):
    sketch = sketches.of_loss(name)
    if name == "root_mean_squared_error":
        assert sketch is None
        return
    target = 1.0 if name.endswith("crossentropy") else 0.0
    assert sketch.x[sketch.y.argmin()] == pytest.approx(target, abs=0.03)
    assert (np.diff(np.sign(np.diff(sketch.y))) != 0).sum() <= 1


def test_the_log_loss_is_drawn_for_both_targets():
    sketch = sketches.of_loss("binary_crossentropy")
    np.testing.assert_allclose(sketch.y, -np.log(sketch.x))
    np.testing.assert_allclose(sketch.second, -np.log(1 - sketch.x))


@pytest.mark.parametrize("law", SPREAD, ids=lambda law: law.name)
def test_a_density_is_that_of_what_is_drawn(law):
    sigma = np.sqrt(law.variance(SHAPE))
    w = np.linspace(-5 * sigma, 5 * sigma, 20_001)
    density = law.density(w, SHAPE)
    assert np.trapezoid(density, w) == pytest.approx(1, abs=1e-3)
    assert np.trapezoid(density * w**2, w) == pytest.approx(sigma**2, rel=1e-2)
    drawn = np.concatenate([law.draw(SHAPE, 3, k).ravel() for k in range(1, 400)])
    shares, edges = np.histogram(drawn, 12, (-3 * sigma, 3 * sigma), density=True)
    inside = [
        law.density(np.linspace(left, right, 50), SHAPE).mean()
        for left, right in pairwise(edges)
    ]
    np.testing.assert_allclose(shares, inside, atol=0.05 / sigma)


def test_all_laws_of_a_kernel_are_drawn_over_the_same_weights():
    drawn = [sketches.of_initializer(law, SHAPE) for law in INITIALIZERS.values()]
    assert len({tuple(sketch.x) for sketch in drawn}) == 1
    assert all(sketch.y.max() > 0 for sketch in drawn)


def test_a_schedule_is_drawn_over_the_steps_of_the_run():
    recipe = Recipe().replace(compile__schedule="cosine", fit__epochs=2)
    trainer = Trainer(recipe)
    rule = trainer.network.program.optimizer
    last = recipe.fit.last_step(len(trainer.data.X_train))
    assert last == trainer.last_step
    sketch = sketches.of_schedule(rule.schedule, 0.5, last)
    assert (sketch.x[0], sketch.x[-1]) == (1, last)
    for step, rate in zip(sketch.x, sketch.y, strict=True):
        assert rate == trainer.network.program.numbers(int(step))["lr"]
    flat = sketches.of_schedule(None, 0.5, last)
    assert set(flat.y) == {0.5}


@pytest.mark.parametrize("schedule", [CosineDecay(0.5, 100), DECAY])
def test_a_schedule_that_ends_early_is_not_drawn_as_a_cliff(schedule):
    sketch = sketches.of_schedule(schedule, 0.5, 50_000)
    is_half_way = (sketch.y > 0.05) & (sketch.y < 0.45)
    assert is_half_way.mean() > 0.2
    assert sketch.y[-1] < 0.01


def test_a_run_of_a_single_step_can_be_drawn():
    assert len(sketches.of_schedule(CosineDecay(0.5, 3), 0.5, 1).x) == 2
