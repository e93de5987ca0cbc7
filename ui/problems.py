"""What could not be done, before it is worded for the user."""

import dataclasses
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Problem:
    """Something that could not be done.

    Attributes
    ----------
    code : str
        ``finished``, ``diverged``, ``recipe``, or a code of `DataError`.
    values : dict
        What the sentence names; ``message`` holds the plain English one.
    field : str
        The field of the recipe it is about, if any: ``fit.epochs``.
    """

    code: str
    values: dict[str, Any] = dataclasses.field(default_factory=dict)
    field: str = ""


def problem(error: Exception) -> Problem:
    """Return an error of nnviz as a problem for the window to word."""
    code = str(getattr(error, "code", "recipe"))
    values = dict(getattr(error, "params", {})) | {"message": str(error)}
    return Problem(code, values, str(getattr(error, "field", "")))
