"""Printed arithmetic: rows as LaTeX, side by side."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from nnviz.teach.explain.explanation import Row, Side
from nnviz.teach.explain.expressions import Number, is_known
from nnviz.teach.explain.spelling import Spelling, spelled
from nnviz.teach.explain.typesetting import pieces

UNKNOWN = r"\text{·}"

# From a number and its digits as LaTeX (``-0.5958``) to what is printed: a reader may
# want a decimal comma and colours.
Ink = Callable[[Number, str], str]
Kind = Literal["name", "symbols", "numbers", "result"]


@dataclass(frozen=True)
class Printed:
    """One side of a printed row.

    Attributes
    ----------
    kind : str
        ``name``, ``symbols``, ``numbers`` or ``result``.
    fragments : tuple of str
        LaTeX; a line may be broken between two of them, but not before the number of
        a result.
    marks : tuple of str
        Where terms are gone through one by one, which fragments are ``now`` and which
        come ``later``; else empty.
    """

    kind: Kind
    fragments: tuple[str, ...]
    marks: tuple[str, ...] = ()


def plain(number: Number, digits: str) -> str:
    """Print a number in LaTeX as it is: the ink of a worksheet."""
    return digits


def print_row(row: Row, decimals: int, ink: Ink = plain) -> tuple[Printed, ...]:
    """Print a row that stands alone.

    Parameters
    ----------
    row : Row
    decimals : int
        Of a final result, 2 to `MOST_DIGITS`; results on the way have one more.
    ink : callable
        How a number looks.
    """
    return print_spelled(row, spelled([row], decimals), ink)


def print_spelled(
    row: Row, spelling: Spelling, ink: Ink = plain
) -> tuple[Printed, ...]:
    """Print a row among others: its name, symbols, numbers and result.

    Parameters
    ----------
    row : Row
    spelling : Spelling
        How the numbers of all of them are written.
    ink : callable
        How a number looks.
    """
    printed = [Printed("name", (row.name,))] if row.name else []
    relation = row.relation if row.name else ""
    for side in row.sides:
        style = Symbols() if side.form == "symbols" else _Digits(spelling, ink)
        texts, marks = zip(*pieces(side.expression, style), strict=True)
        texts = _led(relation, texts[0]), *texts[1:]
        printed.append(Printed(side.form, texts, marks if any(marks) else ()))
        relation = _following(side, row.result, spelling)
    if row.result is not None:
        text = _print_result(row.result, row.is_final, spelling, ink)
        led = (f"{{}}{relation}{{}}", text) if relation else (text,)
        printed.append(Printed("result", led))
    return tuple(printed)


def _print_result(result: Number, is_final: bool, spelling: Spelling, ink: Ink) -> str:
    if result.value is None:
        return UNKNOWN
    text = to_latex(spelling.result(result))
    return ink(replace(result, role="result") if is_final else result, text)


def _led(relation: str, latex: str) -> str:
    return f"{{}}{relation} {latex}" if relation else latex


def _following(side: Side, result: Number | None, spelling: Spelling) -> str:
    """Return the relation between a side and what follows it."""
    if side.form == "symbols" or result is None or result.value is None:
        return "="
    if not is_known(side.expression) or spelling.holds(side.expression, result.value):
        return "="
    return r"\approx"


class Symbols:
    """Leaves as their names."""

    def write(self, number: Number, guarded: bool) -> str:
        """Return the name of a leaf."""
        return r"\cdots" if number.role == "rest" else number.symbol

    def times(self, left: str, right: str) -> str:
        """Return a dot between two quotients, else a space."""
        is_chain = left.startswith(r"\frac") and right.startswith(r"\frac")
        return r"\cdot" if is_chain else r"\,"


@dataclass(frozen=True)
class _Digits:
    spelling: Spelling
    ink: Ink

    def write(self, number: Number, guarded: bool) -> str:
        if number.value is None:
            return UNKNOWN
        text = to_latex(self.spelling.operand(number))
        latex = self.ink(number, text)
        if number.role == "rest":
            latex = rf"\underbrace{{{latex}}}_{{{number.symbol}}}"
        is_misread = guarded and (text.startswith("-") or r"\cdot" in text)
        return f"({latex})" if is_misread else latex

    def times(self, left: str, right: str) -> str:
        return r"\times"


def to_latex(text: str) -> str:
    """Return a number as Python writes it in LaTeX: ``3.1e-07`` → 3.1·10⁻⁷."""
    if text in ("nan", "inf", "-inf"):
        return {"nan": r"\text{NaN}", "inf": r"\infty", "-inf": r"-\infty"}[text]
    mantissa, _, exponent = text.partition("e")
    if not exponent:
        return mantissa
    power = f"10^{{{int(exponent)}}}"
    sign = {"1": "", "-1": "-"}  # a lone 1 says nothing
    return (
        f"{sign[mantissa]}{power}" if mantissa in sign else rf"{mantissa} \cdot {power}"
    )
