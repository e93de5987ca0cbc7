"""Every gradient against finite differences and against an independent autodiff."""

import autograd
import autograd.numpy as anp
import numpy as np
import pytest
from autograd.scipy.special import logsumexp

from nnviz.model.kernel import Kernel, forward_of, loss_of

from .networks import example

SEEDS = range(60)

INDEPENDENT = {
    "linear": lambda z: z,
    "sigmoid": lambda z: 0.5 * (1 + anp.tanh(z / 2)),
    "tanh": anp.tanh,
    "relu": lambda z: anp.where(z > 0, z, 0.0),
    "softmax": lambda z: anp.exp(z - logsumexp(z, axis=1, keepdims=True)),
}


def independent_loss(case, flat):
    """Write the loss anew, from the definitions in the books."""
    A, at = case.X, 0
    for n_in, n_out, rule in zip(
        case.program.sizes,
        case.program.sizes[1:],
        case.program.activations,
        strict=False,
    ):
        W = flat[at : at + n_in * n_out].reshape(n_in, n_out)
        b = flat[at + n_in * n_out : at + n_in * n_out + n_out]
        at += n_in * n_out + n_out
        A = INDEPENDENT[rule.name](anp.dot(A, W) + b)
    Y, P = case.Y, anp.clip(A, 1e-7, 1 - 1e-7)
    return {
        "mean_squared_error": lambda: anp.mean((A - Y) ** 2),
        "half_mean_squared_error": lambda: anp.mean((A - Y) ** 2) / 2,
        "binary_crossentropy": lambda: (
            -anp.mean(Y * anp.log(P) + (1 - Y) * anp.log(1 - P))
        ),
        "categorical_crossentropy": lambda: -anp.mean(anp.sum(Y * anp.log(P), axis=1)),
    }[case.program.loss.name]()


def recorded_gradient(case):
    with np.errstate(all="ignore"):  # see test_program
        return _recorded_gradient(case)


def _recorded_gradient(case):
    log, _ = Kernel(case.program, case.state, len(case.X)).record(case.X, case.Y)
    names = [f"d{name}" for name in case.program.parameters]
    return np.concatenate([log[name].ravel() for name in names])


def relative_error(got, expected):
    scale = np.linalg.norm(got) + np.linalg.norm(expected)
    return np.linalg.norm(got - expected) / scale if scale else 0.0


@pytest.mark.parametrize("seed", SEEDS)
def test_gradients_agree_with_an_independent_autodiff(seed):
    case = example(seed)
    flat = case.state.parameters.flat.copy()
    expected = autograd.grad(lambda values: independent_loss(case, values))(flat)
    assert relative_error(recorded_gradient(case), expected) <= 1e-10


@pytest.mark.parametrize("seed", SEEDS)
def test_gradients_agree_with_finite_differences(seed):
    case = example(seed)
    program, parameters = case.program, case.state.parameters
    forward, loss = forward_of(program), loss_of(program)

    def loss_at(index, change):
        kept = parameters.flat[index]
        parameters.flat[index] = kept + change
        trace = forward(case.X, **parameters.named())
        parameters.flat[index] = kept
        return loss(trace[program.output], case.Y)[1]

    # Richardson: the error of two central differences cancels to the fourth order.
    def slope(index, h=1e-3):
        wide = (loss_at(index, 2 * h) - loss_at(index, -2 * h)) / (4 * h)
        narrow = (loss_at(index, h) - loss_at(index, -h)) / (2 * h)
        return (4 * narrow - wide) / 3

    expected = np.array([slope(index) for index in range(parameters.flat.size)])
    smooth = "relu" not in [rule.name for rule in program.activations]
    tolerance = 1e-7 if smooth and not _is_clipped(case) else 2e-2
    assert relative_error(recorded_gradient(case), expected) <= tolerance


def _is_clipped(case):
    """Tell whether a cross-entropy without its own output meets its clip."""
    is_log = case.program.loss.name.endswith("crossentropy")
    return is_log and not case.program.is_fused


def test_delta_is_m_times_the_gradient_of_a_sample():
    case = example(1)
    log, _ = Kernel(case.program, case.state, len(case.X)).record(case.X, case.Y)
    last = case.program.depth
    np.testing.assert_allclose(
        log[f"dW{last}"], log[f"A{last - 1}"].T @ log[f"dZ{last}"] / len(case.X)
    )
