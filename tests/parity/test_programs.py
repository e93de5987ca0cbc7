"""Every exported program in a process of its own, and the run it stands for.

PyTorch and Keras are those of the interpreter that NNVIZ_KERAS_PYTHON names. Keras runs
on its torch backend, where it rounds to single precision on its way.
"""

import os

import numpy as np
import pytest

from nnviz.teach.programs import (
    keras_program,
    numpy_program,
    start_of,
    torch_program,
)
from tests.nnviz.teach.programs.cases import runs, taken
from tests.nnviz.teach.programs.running import losses_of

PYTHON = os.environ.get("NNVIZ_KERAS_PYTHON", "")
DOUBLE, SINGLE = 1e-10, 1e-5
RUNS = runs()

pytestmark = pytest.mark.skipif(not PYTHON, reason="./test parity sets Keras up")


@pytest.fixture(autouse=True)
def torch_backend(monkeypatch):
    monkeypatch.setenv("KERAS_BACKEND", "torch")


@pytest.fixture(scope="module")
def taken_runs():
    """Keep each run for the programs that are compared with it."""
    return {}


@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize("library", ["numpy", "torch", "keras"])
def test_the_losses_are_those_of_the_run(name, library, taken_runs, tmp_path):
    if name not in taken_runs:
        taken_runs[name] = taken(*RUNS[name])
    run, segment = taken_runs[name]
    start = start_of(run, segment)
    expected = run.losses(segment)[start.first - 1 :]
    if library == "numpy":
        found = losses_of(numpy_program(start, name), tmp_path)
        np.testing.assert_array_equal(found, expected)
        return
    program = torch_program if library == "torch" else keras_program
    is_double = library == "torch" and start.program.dtype == "float64"
    tolerance = DOUBLE if is_double else SINGLE
    found = losses_of(program(start, name), tmp_path, PYTHON)
    assert len(found) == len(expected)
    worst = (np.abs(found - expected) / np.maximum(1, np.abs(expected))).max()
    print(f"{library}, {name}: {worst:.1e}")  # noqa: T201 - shown by pytest -s
    assert worst <= tolerance
