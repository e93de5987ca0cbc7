"""What the system says of a failure, in the words of a refusal."""

import errno

import pytest

from nnviz.errors import reason


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "no room"), "no room"),
        (OSError("no file can be locked"), "no file can be locked"),
        (ValueError("embedded null byte"), "embedded null byte"),
        (MemoryError(), "MemoryError"),
    ],
)
def test_a_reason_is_never_empty(error, words):
    assert reason(error) == words
