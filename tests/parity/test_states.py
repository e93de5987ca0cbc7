"""Exported weights, loaded into PyTorch and Keras, answer as the network does."""

import os
import subprocess
from pathlib import Path

import numpy as np
import pytest

from nnviz.teach import looks
from nnviz.teach.programs import keras_state, start_of, torch_state
from tests.nnviz.teach.programs import cases

PYTHON = os.environ.get("NNVIZ_KERAS_PYTHON", "")

pytestmark = pytest.mark.skipif(not PYTHON, reason="./test parity sets Keras up")


def test_loaded_weights_answer_alike(tmp_path):
    start = start_of(*cases.taken(cases.RECIPES["penalties"], None))
    program, parameters, X = start.program, start.parameters, start.data.X_train
    np.save(tmp_path / "X.npy", X)
    contents = {
        "weights.safetensors": torch_state(program, parameters),
        "model.weights.h5": keras_state(program, parameters),
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    script = Path(__file__).with_name("load_states.py")
    subprocess.run([PYTHON, str(script), str(tmp_path)], check=True)
    expected = looks.forward(program, parameters, X)["A4"]
    with np.load(tmp_path / "found.npz") as found:
        np.testing.assert_allclose(found["torch"], expected, rtol=0, atol=1e-14)
        # What it was given is there to the bit; it multiplies in single precision.
        np.testing.assert_allclose(found["keras"], expected, rtol=0, atol=1e-6)
        for number, array in enumerate(parameters.values()):
            np.testing.assert_array_equal(found[f"arr_{number}"], array)
