"""A gradient check as rows of a calculation, in symbols and numbers."""

from dataclasses import dataclass
from typing import Literal

from nnviz.teach.explain import Number, Printed, Row, plain, print_row
from nnviz.teach.explain.digits import written
from nnviz.teach.explain.explanation import numbers, symbols
from nnviz.teach.explain.names import Names, loss, partial
from nnviz.teach.explain.printing import Ink, to_latex
from nnviz.teach.gradcheck.result import GradientCheck

DECIMALS = 5
_FEWEST, _MOST = 6, 17  # decimals of a loss
_G, _NUDGED = "g", r"\hat{g}"


@dataclass(frozen=True)
class CheckRow:
    """One line.

    Attributes
    ----------
    label : str
        ``recorded`` (g, by backpropagation), ``nudged`` (ĝ) or ``error`` (of all that
        were nudged).
    sides : tuple of Printed
    """

    label: Literal["recorded", "nudged", "error"]
    sides: tuple[Printed, ...]


def check_rows(
    found: GradientCheck, sizes: tuple[int, ...], ink: Ink = plain
) -> tuple[CheckRow, ...]:
    """Return both numbers of the parameter that differs most, and the relative error.

    The losses have as many decimals as it takes for their quotient to come to the
    printed result.

    Parameters
    ----------
    found : GradientCheck
    sizes : tuple of int
        n₀…n_L.
    ink : callable
        How a number looks.
    """
    w = Names(sizes).weight(*found.parameters[found.worst])
    rows = [
        CheckRow("recorded", _recorded(found, w, ink)),
        CheckRow("nudged", _nudged(found, w, ink)),
    ]
    if found.verdict not in ("zero", "not_finite"):
        rows.append(CheckRow("error", _error(found, ink)))
    return tuple(rows)


def _recorded(found: GradientCheck, w: str, ink: Ink) -> tuple[Printed, ...]:
    g = Number(float(found.recorded[found.worst]), partial(loss(), w))
    return print_row(Row(_G, (symbols(g),), g), DECIMALS, ink)


def _nudged(found: GradientCheck, w: str, ink: Ink) -> tuple[Printed, ...]:
    above, below = float(found.above[found.worst]), float(found.below[found.worst])
    nudged = Number(float(found.measured[found.worst]), "")
    up, down = (rf"{loss()}({w} {sign} \varepsilon)" for sign in "+-")
    quotient = Number(None, rf"\frac{{{up} - {down}}}{{2 \, \varepsilon}}")
    row = Row(_NUDGED, (symbols(quotient),), nudged)
    *symbolic, result = print_row(row, DECIMALS, ink)
    digits = _digits(above, below, found.epsilon)
    upper, lower = (ink(Number(None, ""), to_latex(text)) for text in digits)
    twice = ink(Number(None, ""), to_latex(f"{2 * found.epsilon:g}"))
    numeric = rf"{{}}= \frac{{{upper} - {lower}}}{{{twice}}}"
    return (*symbolic, Printed("numbers", (numeric,)), result)


def _digits(above: float, below: float, epsilon: float) -> tuple[str, str]:
    """Write two losses so that their printed difference gives the printed slope."""
    wanted = written((above - below) / (2 * epsilon), DECIMALS + 1)
    for decimals in range(_FEWEST, _MOST):
        upper, lower = f"{above:.{decimals}f}", f"{below:.{decimals}f}"
        slope = (float(upper) - float(lower)) / (2 * epsilon)
        if written(slope, DECIMALS + 1) == wanted:
            return upper, lower
    return f"{above:.{_MOST - 1}e}", f"{below:.{_MOST - 1}e}"


def _error(found: GradientCheck, ink: Ink) -> tuple[Printed, ...]:
    """Return |g − ĝ| / (|g| + |ĝ|), of several parameters with their norms."""
    left, right = (r"\lVert", r"\rVert") if found.total > 1 else (r"\left|", r"\right|")
    off = Number(found.difference, f"{left} {_G} - {_NUDGED} {right}")
    g, nudged = (
        Number(size, f"{left} {name} {right}")
        for size, name in zip(found.sizes, (_G, _NUDGED), strict=True)
    )
    share = off / (g + nudged)
    error = Number(found.relative_error, "")
    return print_row(Row("", (symbols(share), numbers(share)), error), 2, ink)
