"""Every gradient against finite differences and against an independent autodiff."""

import autograd
import autograd.numpy as anp
import numpy as np
import pytest
from autograd.scipy.special import erf, logsumexp

from nnviz.model.kernel import Kernel, forward_of, loss_of, penalty_of
from nnviz.model.parameters import Parameters
from tests.sampling import sampled

from .networks import example

SEEDS = range(150)
CHECKED = []

INDEPENDENT = {
    "linear": lambda z: z,
    "sigmoid": lambda z: 0.5 * (1 + anp.tanh(z / 2)),
    "tanh": anp.tanh,
    "relu": lambda z: anp.where(z > 0, z, 0.0),
    "leaky_relu": lambda z: anp.where(z > 0, z, 0.2 * z),
    "elu": lambda z: anp.where(z > 0, z, anp.exp(anp.where(z > 0, 0.0, z)) - 1),
    "softplus": lambda z: anp.logaddexp(0.0, z),
    "gelu": lambda z: z * (1 + erf(z / anp.sqrt(2.0))) / 2,
    "silu": lambda z: z * 0.5 * (1 + anp.tanh(z / 2)),
    "softmax": lambda z: anp.exp(z - logsumexp(z, axis=1, keepdims=True)),
}


def independent_loss(case, flat):
    """Write the loss anew, from the definitions in the books."""
    A, at, penalty = case.X, 0, 0.0
    for n_in, n_out, rule, price, has_bias in zip(
        case.program.sizes,
        case.program.sizes[1:],
        case.program.activations,
        case.program.penalties,
        case.program.biases,
        strict=False,
    ):
        W = flat[at : at + n_in * n_out].reshape(n_in, n_out)
        at += n_in * n_out
        b = flat[at : at + n_out] if has_bias else 0.0
        at += n_out if has_bias else 0
        penalty += price.l1 * anp.sum(anp.abs(W)) + price.l2 * anp.sum(W * W)
        A = INDEPENDENT[rule.name](anp.dot(A, W) + b)
    Y, P = case.Y, anp.clip(A, 1e-7, 1 - 1e-7)
    error = anp.abs(A - Y)
    return (
        penalty
        + {
            "mean_squared_error": lambda: anp.mean((A - Y) ** 2),
            "half_mean_squared_error": lambda: anp.mean((A - Y) ** 2) / 2,
            "binary_crossentropy": lambda: (
                -anp.mean(Y * anp.log(P) + (1 - Y) * anp.log(1 - P))
            ),
            "root_mean_squared_error": lambda: anp.sqrt(anp.mean((A - Y) ** 2)),
            "mean_absolute_error": lambda: anp.mean(error),
            "huber": lambda: anp.mean(anp.where(error < 1, error**2 / 2, error - 0.5)),
            "categorical_crossentropy": lambda: (
                -anp.mean(anp.sum(Y * anp.log(P), axis=1))
            ),
        }[case.program.loss.name.removeprefix("sparse_")]()
    )


def recorded_gradients(case):
    """Return every dW and db by the name of its parameter."""
    start = case.state.copy_out()
    with np.errstate(all="ignore"):  # see test_program
        log, _ = Kernel(case.program, case.state, len(case.X)).record(case.X, case.Y, 1)
    case.state.copy_in(start)
    return {name: log[f"d{name}"] for name in case.program.parameters}


def relative_error(got, expected):
    scale = np.linalg.norm(got) + np.linalg.norm(expected)
    return np.linalg.norm(got - expected) / scale if scale > 1e-12 else 0.0


@pytest.mark.parametrize("seed", sampled(SEEDS, every=6))
def test_gradients_agree_with_an_independent_autodiff(seed):
    case = example(seed)
    flat = case.state.parameters.flat.copy()
    expected = Parameters(case.program.sizes, biases=case.program.biases)
    expected.flat[:] = autograd.grad(lambda values: independent_loss(case, values))(
        flat
    )
    for name, got in recorded_gradients(case).items():
        assert relative_error(got, expected.named()[name]) <= 1e-10, name


@pytest.mark.parametrize("seed", sampled(SEEDS, every=6))
def test_gradients_agree_with_finite_differences(seed):
    case = example(seed)
    program, parameters = case.program, case.state.parameters
    forward, loss, penalty = forward_of(program), loss_of(program), penalty_of(program)

    def loss_at(view, index, change):
        kept = view[index]
        view[index] = kept + change
        with np.errstate(all="ignore"):
            trace = forward(case.X, **parameters.named())
        price = penalty(**parameters.named())
        view[index] = kept
        return loss(trace[program.output], case.Y, price)[1]

    # Richardson: the error of two central differences cancels to the fourth order.
    def slope(view, index, h):
        wide = (loss_at(view, index, 2 * h) - loss_at(view, index, -2 * h)) / (4 * h)
        narrow = (loss_at(view, index, h) - loss_at(view, index, -h)) / (2 * h)
        return (4 * narrow - wide) / 3

    for name, got in recorded_gradients(case).items():
        view = parameters.named()[name]
        places = list(np.ndindex(view.shape))
        wide, fine = (
            np.array([slope(view, index, h) for index in places]).reshape(view.shape)
            for h in (4e-4, 2e-4)
        )
        # Where two widths disagree there is a kink in between: it has no slope.
        smooth = np.abs(wide - fine) <= 2e-9 * max(1e-3, np.abs(fine).max())
        CHECKED.append(smooth.mean())
        if smooth.any():
            assert relative_error(got[smooth], fine[smooth]) <= 1e-7, name


def test_nearly_all_slopes_could_be_checked():
    assert np.mean(CHECKED) > 0.9


def test_delta_is_m_times_the_gradient_of_a_sample():
    case = example(1)
    log, _ = Kernel(case.program, case.state, len(case.X)).record(case.X, case.Y, 1)
    last = case.program.depth
    np.testing.assert_allclose(
        log[f"dW{last}"], log[f"A{last - 1}"].T @ log[f"dZ{last}"] / len(case.X)
    )
