"""What the timings share."""

from collections.abc import Callable

import pytest


@pytest.fixture
def say(capsys) -> Callable[[str], None]:
    """Print a figure whatever is captured: it is what the group is run for."""

    def show(text: str) -> None:
        with capsys.disabled():
            print(f"\n  {text}", end="")  # noqa: T201

    return show
