"""What could not be done, before it is worded for the user."""

import dataclasses
from dataclasses import dataclass
from typing import Any

_NO_ERRORS = (
    "finished",
    "stop_below",
    "patience",
    "computed",
    "trial_over",
    "asked_row",
)


@dataclass(frozen=True)
class Problem:
    """Something that could not be done.

    Attributes
    ----------
    code : str
        ``finished``, ``stop_below``, ``patience``, ``computed``, ``diverged``,
        ``trial_over``, ``asked_row``, ``other``, or a code of `nnviz.run.errors`.
    values : dict
        What the sentence names; ``message`` holds the plain English one.
    field : str
        The field of the recipe it is about, if any: ``fit.epochs``.
    file : str
        The file of the recipe that cannot be used, if it came from one.
    sheets : tuple of str
        Where it is about a sheet of a workbook, others that may be read.
    """

    code: str
    values: dict[str, Any] = dataclasses.field(default_factory=dict)
    field: str = ""
    file: str = ""
    sheets: tuple[str, ...] = ()

    @property
    def is_error(self) -> bool:
        """Tell whether something is wrong; that an end is reached is not."""
        return self.code not in _NO_ERRORS


def problem(error: Exception) -> Problem:
    """Return an error of nnviz as a problem for the window to word."""
    values = dict(getattr(error, "params", {})) | {"message": str(error)}
    place = {name: str(getattr(error, name, "")) for name in ("field", "file")}
    sheets = getattr(error, "sheets", ())
    code = str(getattr(error, "code", "other"))
    return Problem(code, values, **place, sheets=sheets)
