"""How a number is scaled, written as a calculator takes it."""

from nnviz.data.plan import Scaling
from nnviz.teach.explain.digits import (
    MOST_DIGITS,
    digits_needed,
    written_number,
    written_result,
)
from nnviz.teach.explain.expressions import Number
from ui.words import numbers


def scaled(scaling: Scaling, x: float, z: float, decimals: int) -> str:
    """Return ``(22 − 29.7) / 14.53 = −0.53``, with the digits that it needs.

    Parameters
    ----------
    scaling : Scaling
    x, z : float
        Before it and after it.
    decimals : int
        Of the result.
    """
    symbols = "x", "shift", "divisor"
    values = (x, scaling.shift, scaling.divisor)
    a, b, c = (Number(v, s) for v, s in zip(values, symbols, strict=True))
    most = max(MOST_DIGITS, decimals + 4)
    digits = digits_needed((a - b) / c, z, decimals, most)
    sign = "=" if digits else "≈"
    texts = [_spelt(written_number(n, digits or most)) for n in (a, b, c)]
    shift = f"({texts[1]})" if texts[1].startswith(numbers.MINUS) else texts[1]
    result = _spelt(written_result(z, decimals))
    return f"({texts[0]} − {shift}) / {texts[2]} {sign} {result}"


def _spelt(text: str) -> str:
    return numbers.spelt(text).removeprefix("+")
