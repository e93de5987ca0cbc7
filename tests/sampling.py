"""Random cases, of which a part is enough each time and all are for ``./test long``."""

from collections.abc import Iterable

import pytest


def sampled(cases: Iterable[int], every: int = 3) -> list[object]:
    """Return all cases as parameters; all but one in `every` are of the long group."""
    return [
        case if k % every == 0 else pytest.param(case, marks=pytest.mark.long)
        for k, case in enumerate(cases)
    ]


# Of a property, which Hypothesis draws its own examples for: `turn` is the test's first
# argument.
ten_times_in_long = pytest.mark.parametrize("turn", sampled(range(10), every=10))
