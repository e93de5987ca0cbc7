import warnings

import numpy as np
import pytest

from nnviz.model.activations import ACTIVATIONS, get

ON_NUMBERS = [a for a in ACTIVATIONS.values() if a.slope is not None]
Z = np.concatenate([np.linspace(-6, 6, 97), [-1e6, -800, -90, 90, 800, 1e6]])


@pytest.mark.parametrize("activation", ACTIVATIONS.values(), ids=str)
@pytest.mark.parametrize("dtype", ["float64", "float32"])
def test_it_stays_finite_and_silent_for_large_z(activation, dtype):
    z = Z.astype(dtype)[:, None] * np.ones(3, dtype)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        a = activation(z)
        slope = activation.slope_at(z) if activation.slope else a
    assert a.dtype == dtype
    assert np.isfinite(a).all()
    assert np.isfinite(slope).all()


@pytest.mark.parametrize("activation", ON_NUMBERS, ids=lambda a: a.name)
def test_the_slope_is_the_derivative_of_the_value(activation):
    z = np.linspace(-5, 5, 83) + 0.003  # not the kink at 0
    h = 1e-5
    expected = (activation(z + h) - activation(z - h)) / (2 * h)
    np.testing.assert_allclose(activation.slope_at(z), expected, rtol=1e-7, atol=1e-9)


@pytest.mark.parametrize("activation", ON_NUMBERS, ids=lambda a: a.name)
def test_its_span_is_as_far_as_it_goes(activation):
    a, (least, most) = activation(np.linspace(-60, 60, 480_001)), activation.span
    assert least <= a.min()
    assert a.max() <= most
    assert a.min() == pytest.approx(least, abs=1e-9) or least < -1e300
    assert a.max() == pytest.approx(most, abs=1e-9) or most > 1e300


@pytest.mark.parametrize(("name", "slope"), [("relu", 0.0), ("leaky_relu", 0.2)])
def test_the_slope_at_a_kink_is_that_of_the_left(name, slope):
    assert get(name).slope_at(np.zeros(1)) == [slope]


@pytest.mark.parametrize(
    ("name", "z", "a"),
    [
        ("leaky_relu", -2.0, -0.4),
        ("elu", -1.0, np.e**-1 - 1),
        ("elu", -1e-12, -1e-12),
        ("softplus", 0.0, np.log(2)),
        ("softplus", 1e6, 1e6),
        ("gelu", 1.0, 0.8413447460685429),
        ("silu", 1.0, 1 / (1 + np.e**-1)),
    ],
)
def test_known_values(name, z, a):
    assert get(name)(np.array([z]))[0] == pytest.approx(a, rel=1e-14)


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("swish", "silu"),
        ("SiLU", "silu"),
        ("LeakyReLU", "leaky_relu"),
        (None, "linear"),
    ],
)
def test_any_spelling_finds_it(spelling, name):
    assert get(spelling).name == name
