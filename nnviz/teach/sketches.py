"""Small curves of what can be chosen: its shape at a glance, by its own lines."""

from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from nnviz.model import activations, losses
from nnviz.model.activations import Activation
from nnviz.model.initializers import INITIALIZERS, Initializer
from nnviz.model.schedules import CosineDecay, Schedule
from nnviz.types import FloatArray

POINTS = 81
REACH = 4.0  # of z
_ERROR = 2.0  # of a − y
_SPREAD = 2.6  # standard deviations, of the widest law of a kernel
_NEAR = 0.02  # to 0 and 1, where a logarithm has no end
_COSINES, _DECAYS = 2, 10  # so many times `decay_steps` show the shape of a schedule


@dataclass(frozen=True, eq=False)
class Sketch:
    """A curve, and perhaps a second one on the same axes.

    Attributes
    ----------
    x, y : (p,) arrays
    second : (p,) array or None
    """

    x: FloatArray
    y: FloatArray
    second: FloatArray | None = None


@cache
def of_activation(name: str) -> Sketch:
    """Return a over z and its slope; of softmax, a over its own z, the other z at 0."""
    activation = _light(activations.get(name))
    z = np.linspace(-REACH, REACH, POINTS)
    if activation.slope is None:
        return Sketch(z, activation(np.column_stack((z, np.zeros(POINTS))))[:, 0])
    return Sketch(z, activation(z), activation.slope_at(z))


def activation_at(name: str, z: float) -> tuple[float, float | None]:
    """Return a and its slope at z; of softmax a, the other z at 0, and no slope."""
    activation, at = _light(activations.get(name)), np.array([z])
    if activation.slope is None:
        return float(activation(np.array([[z, 0.0]]))[0, 0]), None
    return float(activation(at)[0]), float(activation.slope_at(at)[0])


@cache
def _light(activation: Activation) -> Activation:
    """Return the same lines with an erf of Python's: SciPy takes long to load."""
    slow = "from math import erf as erf_of_one\nerf = np.vectorize(erf_of_one)"
    helper = activation.helper.replace("from scipy.special import erf", slow)
    return replace(activation, helper=helper)


@cache
def of_loss(name: str) -> Sketch | None:
    """Return ℒ⁽ⁱ⁾ of one sample over a; None where a sample has no loss of its own.

    The target is 0; for a cross-entropy it is 1, and the second curve is of target 0.
    """
    loss = losses.get(name)
    if not loss.has_sample_losses:
        return None
    if not name.endswith("crossentropy"):
        a = np.linspace(-_ERROR, _ERROR, POINTS)
        return Sketch(a, loss.of_samples(a[:, None], np.zeros((POINTS, 1))))
    a = np.linspace(_NEAR, 1 - _NEAR, POINTS)
    if name == "binary_crossentropy":
        targets = (np.full((POINTS, 1), y) for y in (1.0, 0.0))
        return Sketch(a, *(loss.of_samples(a[:, None], Y) for Y in targets))
    Y = np.tile([1.0, 0.0], (POINTS, 1))
    return Sketch(a, loss.of_samples(np.column_stack((a, 1 - a)), Y))


def of_initializer(law: Initializer, shape: tuple[int, int]) -> Sketch:
    """Return how dense the first weights of a kernel lie, each law to its own height.

    All laws of a kernel are drawn over the same weights.

    Parameters
    ----------
    law : Initializer
    shape : (n_in, n_out)
        Of the kernel.
    """
    widest = max(each.variance(shape) for each in INITIALIZERS.values())
    reach = _SPREAD * float(np.sqrt(widest))
    w = np.linspace(-reach, reach, 2 * POINTS + 1)
    if law.law == "zeros":
        return Sketch(w, (w == 0).astype(float))
    return Sketch(w, law.density(w, shape))


def of_schedule(schedule: Schedule | None, rate: float, last_step: int) -> Sketch:
    """Return α over a run, but no further than it takes to see how α goes down.

    `rate` is α where there is no schedule.
    """
    if schedule is not None:
        times = _COSINES if isinstance(schedule, CosineDecay) else _DECAYS
        last_step = min(last_step, times * schedule.decay_steps)
    spread = np.linspace(1, max(2, last_step), 2 * POINTS)
    steps = sorted({round(step) for step in spread.tolist()})
    rates = [rate] * len(steps)
    if schedule is not None:
        rates = list(schedule.rates(steps))
    return Sketch(np.array(steps, float), np.array(rates))
