"""The weights as the libraries keep them, read with what they read them with."""

import io

import h5py
import numpy as np
import pytest
from safetensors.numpy import load

from nnviz.teach.programs import keras_state, numpy_state, start_of, torch_state
from tests.nnviz.teach.programs import cases

STATES = {
    "numpy": lambda program, values: numpy_state(values),
    "torch": torch_state,
    "keras": keras_state,
}


@pytest.fixture(scope="module")
def start():
    """Return a network of four layers, two of which have no biases."""
    return start_of(*cases.taken(cases.RECIPES["penalties"], None))


def test_of_pytorch_they_have_the_names_of_its_modules(start):
    found = load(torch_state(start.program, start.parameters))
    # 1 and 4 are activations; the layer before 3 is linear and has none.
    names = {"0.weight", "0.bias", "2.weight", "3.weight", "3.bias", "5.weight"}
    assert set(found) == names
    np.testing.assert_array_equal(found["2.weight"], start.parameters["W2"].T)
    np.testing.assert_array_equal(found["3.bias"], start.parameters["b3"])
    assert found["0.weight"].dtype == np.float64


def test_of_keras_they_are_under_the_names_of_its_layers(start):
    content = io.BytesIO(keras_state(start.program, start.parameters))
    with h5py.File(content) as file:
        assert sorted(file["layers"]) == ["dense", "dense_1", "dense_2", "dense_3"]
        assert sorted(file["layers/dense_1/vars"]) == ["0"]
        found = file["layers/dense_2/vars/1"][:]
    np.testing.assert_array_equal(found, start.parameters["b3"])


def test_of_numpy_they_have_their_own_names(start):
    with np.load(io.BytesIO(numpy_state(start.parameters))) as found:
        assert tuple(found) == start.names


@pytest.mark.parametrize("library", STATES)
def test_the_same_weights_are_the_same_bytes(library, start):
    state = STATES[library]
    first = state(start.program, start.parameters)
    assert state(start.program, start.parameters) == first


def test_nothing_is_dated(start):
    content = io.BytesIO(keras_state(start.program, start.parameters))
    with h5py.File(content) as file:
        found = h5py.h5o.get_info(file["layers/dense/vars/0"].id)
        assert (found.ctime, found.mtime) == (0, 0)
