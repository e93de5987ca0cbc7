"""The comparison of records, for the tests that go back to a step."""

import dataclasses

import numpy as np

from nnviz.model.record import StepRecord


def same(one: StepRecord, other: StepRecord) -> bool:
    """Compare two records in every field, to the bit."""
    for field in dataclasses.fields(one):
        a, b = getattr(one, field.name), getattr(other, field.name)
        if hasattr(a, "keys"):
            assert a.keys() == b.keys()
            assert all(np.array_equal(a[key], b[key], equal_nan=True) for key in a)
        elif field.name in ("moments", "rows"):
            assert np.array_equal(a, b)
        else:
            assert np.array_equal(a, b, equal_nan=True)
    return True
