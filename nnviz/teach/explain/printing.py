"""Printed arithmetic: as many digits as a line needs to come to its printed result."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from math import floor, isfinite, log10
from typing import Literal

from nnviz.teach.explain.explanation import Row, Side
from nnviz.teach.explain.expressions import Expression, Number, evaluate, is_known
from nnviz.teach.explain.typesetting import fragments, marks

MOST_DIGITS = 6
_SHORT = 3  # what is exact with so many decimals is written exactly
_SMALLEST_PLAIN, _LARGEST_PLAIN = 1e-4, 1e6
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
        Of a sum that is gone through term by term, which of them is ``now`` and which
        come ``later``; else empty.
    """

    kind: Kind
    fragments: tuple[str, ...]
    marks: tuple[str, ...] = ()


def written(value: float, decimals: int) -> str:
    """Write a value as Python reads it, with at least two significant digits.

    Large values show fewer decimals; very large and very small ones an exponent.
    """
    if not isfinite(value) or value == 0:
        return f"{value + 0.0:g}"
    power, digits = floor(log10(abs(value))), max(2, decimals - 1)
    if abs(value) < _SMALLEST_PLAIN:
        return f"{value:.{digits - 1}e}"
    if abs(value) >= _LARGEST_PLAIN:
        return f"{value:.{decimals}e}"
    fewer = max(0, decimals + 1 - max(0, power))
    places = min(max(decimals, digits - 1 - power), fewer if power > 0 else 99)
    return f"{value:.{places}f}"


def written_number(number: Number, decimals: int) -> str:
    """Write a leaf; what is exact with few decimals is written exactly: 0.5, 1."""
    assert number.value is not None
    short = _exactly(number.value, _SHORT)
    return short.rstrip("0").rstrip(".") if short else written(number.value, decimals)


def written_result(value: float, decimals: int) -> str:
    """Write what a line comes to; what is whole is written without decimals."""
    return _exactly(value, 0) or written(value, decimals)


def _exactly(value: float, places: int) -> str:
    """Write a value that so many decimals give exactly; nothing for another."""
    if not isfinite(value) or abs(value) >= _LARGEST_PLAIN or value == 0:
        return ""
    text = f"{value:.{places}f}"
    return text if float(text) == value else ""


def digits_needed(expression: Expression, result: float, decimals: int) -> int | None:
    """Return the digits with which the printed expression comes to the printed result.

    Parameters
    ----------
    expression : Expression
        All its numbers must be known.
    result : float
    decimals : int
        Those of the result.

    Returns
    -------
    int or None
        From `decimals` to `MOST_DIGITS`; None if even those are not enough.
    """
    wanted = written(result, decimals)
    for digits in range(decimals, max(decimals, MOST_DIGITS) + 1):
        found = evaluate(expression, partial(_as_printed, digits))
        if found is not None and written(found, decimals) == wanted:
            return digits
    return None


def _as_printed(digits: int, number: Number) -> float:
    return float(written_number(number, digits))


def plain(number: Number, digits: str) -> str:
    """Print a number in LaTeX as it is: the ink of a worksheet."""
    return digits


def print_row(row: Row, decimals: int, ink: Ink = plain) -> tuple[Printed, ...]:
    """Print a row: its name, symbols, numbers and result.

    Parameters
    ----------
    row : Row
    decimals : int
        Of a final result, 2 to `MOST_DIGITS`; results on the way have one more.
    ink : callable
        How a number looks.
    """
    decimals = decimals if row.is_final else min(decimals + 1, MOST_DIGITS)
    printed = [Printed("name", (row.name,))] if row.name else []
    relation = row.relation if row.name else ""
    for side in row.sides:
        pieces, following = _print_side(side, row.result, decimals, ink)
        pieces = [_led(relation, pieces[0]), *pieces[1:]]
        printed.append(Printed(side.form, tuple(pieces), marks(side.expression)))
        relation = following
    if row.result is not None:
        text = _print_result(row.result, row.is_final, decimals, ink)
        led = (f"{{}}{relation}{{}}", text) if relation else (text,)
        printed.append(Printed("result", led))
    return tuple(printed)


def _print_result(result: Number, is_final: bool, decimals: int, ink: Ink) -> str:
    if result.value is None:
        return UNKNOWN
    text = to_latex(written_result(result.value, decimals))
    return ink(replace(result, role="result") if is_final else result, text)


def _led(relation: str, latex: str) -> str:
    return f"{{}}{relation} {latex}" if relation else latex


def _print_side(
    side: Side, result: Number | None, decimals: int, ink: Ink
) -> tuple[list[str], str]:
    """Return the pieces of a side, and the relation that follows it."""
    expression = side.expression
    if side.form == "symbols":
        return fragments(expression, _Symbols()), "="
    if result is None or result.value is None or not is_known(expression):
        return fragments(expression, _Digits(decimals, ink)), "="
    digits = digits_needed(expression, result.value, decimals)
    style = _Digits(digits or MOST_DIGITS, ink)
    return fragments(expression, style), "=" if digits else r"\approx"


class _Symbols:
    def write(self, number: Number, guarded: bool) -> str:
        return r"\cdots" if number.role == "rest" else number.symbol

    def times(self, left: str, right: str) -> str:
        is_chain = left.startswith(r"\frac") and right.startswith(r"\frac")
        return r"\cdot" if is_chain else r"\,"


@dataclass(frozen=True)
class _Digits:
    decimals: int
    ink: Ink

    def write(self, number: Number, guarded: bool) -> str:
        if number.value is None:
            return UNKNOWN
        text = written_number(number, self.decimals)
        latex = self.ink(number, to_latex(text))
        if number.role == "rest":
            latex = rf"\underbrace{{{latex}}}_{{{number.symbol}}}"
        is_misread = guarded and (text.startswith("-") or "e" in text)
        return f"({latex})" if is_misread else latex

    def times(self, left: str, right: str) -> str:
        return r"\times"


def to_latex(text: str) -> str:
    """Return a number as Python writes it in LaTeX: ``3.1e-07`` → 3.1·10⁻⁷."""
    if text in ("nan", "inf", "-inf"):
        return {"nan": r"\text{NaN}", "inf": r"\infty", "-inf": r"-\infty"}[text]
    mantissa, _, exponent = text.partition("e")
    return rf"{mantissa} \cdot 10^{{{int(exponent)}}}" if exponent else mantissa
