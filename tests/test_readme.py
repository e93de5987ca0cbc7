"""What the README shows is run."""

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")


@pytest.fixture(scope="module")
def example() -> dict[str, Any]:
    """Return the names that the library's example leaves behind."""
    [code] = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    names: dict[str, Any] = {}
    exec(code, names)
    return names


def test_the_example_learns(example: dict[str, Any]) -> None:
    predictions = example["model"].predict(example["X"])
    np.testing.assert_array_equal(predictions > 0.5, example["Y"] > 0.5)


def test_the_example_s_comments_are_true(example: dict[str, Any]) -> None:
    record = example["record"]
    assert record.Z[2].shape == record.A[2].shape == record.dZ[2].shape == (4, 1)
    assert record.dW[1].shape == (2, 4)
    np.testing.assert_allclose(record.dZ[2], record.A[2] - example["Y"], rtol=1e-12)
    np.testing.assert_allclose(
        record.W_after[1], record.W_before[1] - 0.5 * record.dW[1], rtol=1e-12
    )
