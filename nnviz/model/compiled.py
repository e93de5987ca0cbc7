"""Lines of NumPy made to run: many networks, and many looks at one, run the same."""

from collections.abc import Callable
from functools import lru_cache
from types import CodeType
from typing import Any

import numpy as np

_KEPT = 1024


@lru_cache(maxsize=_KEPT)
def compiled(source: str) -> CodeType:
    """Return the code of some lines, as ``exec`` takes it."""
    return compile(source, "<lines>", "exec")


@lru_cache(maxsize=_KEPT)
def function(name: str, source: str) -> Callable[..., Any]:
    """Return the function `name` that a source defines, and that changes nothing."""
    space: dict[str, Any] = {"np": np}
    exec(compiled(source), space)
    made: Callable[..., Any] = space[name]
    return made
