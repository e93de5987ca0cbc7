"""What matrices, their rows and their columns are called, in the language of now."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale

from nnviz.data.tables import Table
from nnviz.teach.matrices import Axis, Equation, Matrix, Operation, Sign, Term
from ui.words import numbers

translate = QCoreApplication.translate

Side = Literal["before", "after"]
NOT_YET, UNSCALED = "·", "–"
_DIGITS = 6  # of a number in a tool tip
_FACTOR_DIGITS = 4  # of a number in a sign that is not short


@dataclass(frozen=True, eq=False)
class Words:
    """Writes an operation.

    Attributes
    ----------
    table : Table
        Gives the names of the features.
    decimals : int
        Of a number in a cell; in an equation with gradients or losses, one more.
    """

    table: Table
    decimals: int = 2

    @property
    def key(self) -> tuple[object, ...]:
        """Return what decides how wide everything is."""
        return self.table.features, self.decimals, QLocale().name()

    def head(self, axis: Axis, index: int) -> str:
        """Return what stands before a row, or over a column, of an axis."""
        if axis.kind == "one":
            return ""
        if axis.kind == "unit" and axis.layer == 0:
            return self.table.features[index]
        return numbers.integer(index + 1)

    def longest_heads(self, axis: Axis) -> Sequence[str]:
        """Return heads of an axis among which the widest is."""
        is_named = axis.kind == "unit" and axis.layer == 0
        return self.table.features if is_named else (self.head(axis, axis.size - 1),)

    def places(self, matrix: Matrix) -> int:
        """Return the decimals that a matrix has room for."""
        return self.decimals + matrix.is_fine

    def shown_places(self, matrix: Matrix) -> int:
        """Return the decimals of a matrix's numbers: none, where all are whole."""
        return 0 if matrix.is_whole else self.places(matrix)

    def digits(self, matrix: Matrix) -> int:
        """Return how many digits the largest number of a matrix is shown with."""
        text = number(max(1.0, matrix.largest), self.shown_places(matrix))
        return sum(map(str.isdigit, text))

    def reading(self, matrix: Matrix, row: int, column: int) -> str:
        """Return what a cell holds, in a sentence."""
        whose = self.whose(matrix, row, column)
        value = matrix.cell(row, column)
        if value is None:
            text = translate("Matrices", "{0} is not computed yet.")
            return text.format(whose)
        if matrix.is_unscaled(row, column):
            return translate("Matrices", "{0} is not scaled.").format(whose)
        written = numbers.plain(value, _DIGITS)
        return translate("Matrices", "{0} is {1}.").format(whose, written)

    def whose(self, matrix: Matrix, row: int, column: int) -> str:
        """Return the name of a number: ``Z[1] of sample 4, unit 2``."""
        at = dict(zip((matrix.rows, matrix.columns), (row, column), strict=True))
        samples = [k for axis, k in at.items() if axis.kind == "sample"]
        units = {axis.layer: (axis, k) for axis, k in at.items() if axis.kind == "unit"}
        called = name(matrix)
        if len(units) == 2:
            start, end = (self._unit(*units[layer]) for layer in sorted(units))
            text = translate("Matrices", "{0} from {1} to {2}")
            return text.format(called, start, end)
        sample = translate("Matrices", "sample {0}")
        whom = [sample.format(k + 1) for k in samples]
        whom += [self._unit(axis, k) for axis, k in units.values()]
        if not whom:
            return called
        return translate("Matrices", "{0} of {1}").format(called, ", ".join(whom))

    def _unit(self, axis: Axis, index: int) -> str:
        if axis.layer == 0:
            return self.table.features[index]
        return translate("Matrices", "unit {0}").format(index + 1)


def number(value: float | None, decimals: int) -> str:
    """Return a number as a cell shows it."""
    return NOT_YET if value is None else numbers.plain(value, decimals)


def name(matrix: Matrix) -> str:
    """Return the name of a matrix: ``W[1]ᵀ``."""
    names = {
        "X raw": translate("Matrices", "raw X"),
        "Y raw": translate("Matrices", "raw Y"),
    }
    own = names.get(matrix.name, matrix.name)
    sides = {
        "": "{0}",
        "before": translate("Matrices", "{0} before"),
        "after": translate("Matrices", "{0} after"),
    }
    return sides[matrix.side].format(own)


def axes(matrix: Matrix) -> str:
    """Return what rows and columns stand for: ``samples × units``, ``from × to``."""
    if matrix.joins_units:
        words = translate("Matrices", "from"), translate("Matrices", "to")
        is_turned = matrix.rows.layer > matrix.columns.layer
        return " × ".join(reversed(words) if is_turned else words)
    return " × ".join(filter(None, map(_axis, (matrix.rows, matrix.columns))))


def _axis(axis: Axis) -> str:
    if axis.kind == "one":
        return ""
    if axis.kind == "sample":
        return translate("Matrices", "samples")
    return (
        translate("Matrices", "units")
        if axis.layer
        else translate("Matrices", "features")
    )


def beside(term: Term, side: Side) -> str:
    """Return what stands before or after a matrix; its name, where that is all."""
    text = _signed(term.before if side == "before" else term.after)
    if side == "before" and term.is_named_only:
        return f"{text} {name(term.matrix)}"
    return text


def _signed(sign: Sign) -> str:
    return sign.text.format(*map(_factor, sign.numbers))


def _factor(value: float | None) -> str:
    """Write a number in full where it is short: 0.5, 10."""
    if value is None:
        return NOT_YET
    exact = numbers.exact(value)
    is_short = "e" not in exact and len(exact) <= _FACTOR_DIGITS + 2
    return exact if is_short else numbers.plain(value, _FACTOR_DIGITS)


def described(operation: Operation) -> str:
    """Return the equations in a line, with shapes, for a screen reader."""
    return "; ".join(map(_described, operation.equations))


def _described(equation: Equation) -> str:
    parts: list[str] = []
    for term in equation.terms:
        shape = f"{name(term.matrix)} ({numbers.shape(*term.matrix.shape)})"
        body = "" if term.is_named_only else shape
        parts += [beside(term, "before"), body, beside(term, "after")]
    return " ".join(filter(None, parts))
