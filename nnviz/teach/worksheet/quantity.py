"""What a step is given and what it finds: numbers with a name and what they are of."""

import re
from dataclasses import dataclass
from typing import Any, Literal

from numpy.typing import NDArray

from nnviz.model.ops import Moment

Axis = Literal["sample", "unit", "one"]

_ARRAY = re.compile(r"(dA|dZ|dW|db|[a-z]*[WbZA]|slope|powers|sum)(\d+)")


@dataclass(frozen=True)
class Quantity:
    """What is given, or found by one line.

    Attributes
    ----------
    name : str
        As in the program: ``Z1``; what a line changes keeps its name.
    moment : Moment
        That finds it; `batch` for what is given.
    values : (r, c) array
        Of a worksheet rounded, as Decimal; else as the training has them.
    rows, columns : str
        ``sample``, ``unit`` or ``one``.
    layer : int
        Of its units; 0 where it has none.
    of : str
        The lines of the program that find it; nothing for what is given.
    """

    name: str
    moment: Moment
    values: NDArray[Any]
    rows: Axis = "one"
    columns: Axis = "one"
    layer: int = 0
    of: str = ""

    @property
    def letter(self) -> str:
        """Return its name without the layer."""
        return self.name.removesuffix(str(self.layer)) if self.layer else self.name

    def text(self, row: int, column: int) -> str:
        """Return one of its numbers, as it is printed."""
        return f"{self.values[row, column]:f}"


def quantity_of(
    name: str, moment: Moment, values: NDArray[Any], line: str = ""
) -> Quantity:
    """Return a variable of a step, by its name in the program, as a table."""
    rows, columns, layer = _axes(name)
    shape = (values.size, 1) if columns == "one" else (-1, values.shape[-1])
    return Quantity(name, moment, values.reshape(shape), rows, columns, layer, line)


def _axes(name: str) -> tuple[Axis, Axis, int]:
    """Return what the rows and the columns of a variable are, and its layer."""
    if name in ("X", "Y"):
        return "sample", "unit", 0
    if name == "losses":
        return "sample", "one", 0
    found = _ARRAY.fullmatch(name)
    if found is None:
        return "one", "one", 0
    letter, layer = found[1], int(found[2])
    if letter.endswith("W"):
        return "unit", "unit", layer
    if letter.endswith("b"):
        return "one", "unit", layer
    return "sample", "one" if letter == "sum" else "unit", layer
