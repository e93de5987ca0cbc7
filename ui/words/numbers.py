"""How numbers are written and read: the locale's decimal sign and a real minus.

Every function writes in the default locale, `QLocale()`, which the chosen language
sets. What is small but not zero never reads as zero.
"""

import math
import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate
MINUS = "−"
_MOST_DECIMALS = 4  # a smaller number than this shows is written with a power of ten
_LARGEST_PLAIN = 1e6
_MOST_TELLING = 8  # decimals that tell two numbers apart
_SUPERSCRIPT = str.maketrans("0123456789-+−()i", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺⁻⁽⁾ⁱ")
_SUBSCRIPT = str.maketrans("0123456789-+−(),", "₀₁₂₃₄₅₆₇₈₉₋₊₋₍₎,")


def signed(value: float, decimals: int = 2) -> str:
    """Write a number with its sign: ``+0.66``, ``−0.21``, ``+0.0003``, ``+3·10⁻⁷``.

    An exact zero has no sign: ``0.00``. Large numbers show fewer decimals, and from a
    million on a power of ten: ``+45822``, ``+1.2·10⁸``.
    """
    text = plain(value, decimals)
    return f"+{text}" if value > 0 else text


def plain(value: float, decimals: int = 2) -> str:
    """Write a number as `signed` does, without the plus: ``0.27``, ``−0.21``."""
    value = float(value)
    if not math.isfinite(value):
        return _not_finite(value)
    if value and round(value, decimals) == 0:
        return _small(value)
    if abs(value) >= _LARGEST_PLAIN:
        return _power_of_ten(value, min(1, decimals))
    return fixed(value, _decimals_for(value, decimals))


def rough(value: float) -> str:
    """Write a number with its sign and two digits: ``+0.012``, ``−3.1·10⁻⁵``."""
    if not value or not math.isfinite(value):
        return plain(value, 0)
    power = math.floor(math.log10(abs(value)))
    if -_MOST_DECIMALS <= power < math.log10(_LARGEST_PLAIN):
        text = fixed(value, max(0, 1 - power))
    else:
        text = _power_of_ten(value, 1)
    return f"+{text}" if value > 0 else text


def fixed(value: float, decimals: int) -> str:
    """Write a number with exactly so many decimals; no negative zero."""
    value = float(value)
    if not math.isfinite(value):
        return _not_finite(value)
    rounded = round(value, decimals) + 0.0  # −0.0 + 0.0 is 0.0
    return localised(f"{rounded:.{decimals}f}")


def exact(value: float, decimals: int = 0) -> str:
    """Write a number so that reading it gives the same bits; at least `decimals`."""
    text = repr(float(value))
    if not math.isfinite(value):
        return _not_finite(value)
    if "e" in text:
        return localised(re.sub("(e[-+])0", r"\1", text))
    whole, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0").ljust(decimals, "0")
    return localised(f"{whole}.{fraction}" if fraction else whole)


def spelt(text: str) -> str:
    """Write with its sign what Python writes: ``3.1e-07`` becomes ``+3.1·10⁻⁷``."""
    value = float(text)
    if not math.isfinite(value):
        return _not_finite(value)
    mantissa, _, exponent = text.partition("e")
    power = f"·10{superscript(int(exponent))}" if exponent else ""
    return f"{'+' if value > 0 else ''}{localised(mantissa)}{power}"


def deciding(answers: Sequence[float], decimals: int = 2) -> list[int]:
    """Return how many decimals the answers of a network to a sample need.

    They are as many as given, or so many more that it can be seen which answer is the
    largest; of one alone, on which side of one half it is.
    """
    return list(_deciding(tuple(answers), decimals))


@lru_cache(maxsize=64)  # a picture asks for each of them, many times a second
def _deciding(answers: tuple[float, ...], decimals: int) -> tuple[int, ...]:
    best = max(answers)
    where = answers.index(best)
    others = [x for k, x in enumerate(answers) if k != where] or [0.5]
    rivals = (max(others) if k == where else best for k in range(len(answers)))
    pairs = zip(answers, rivals, strict=True)
    return tuple(telling(one, other, decimals) for one, other in pairs)


def telling(one: float, other: float, decimals: int) -> int:
    """Return how many decimals, or how many more, make two numbers differ.

    They are as many as given for two that are equal.
    """
    counts = range(decimals, max(decimals, _MOST_TELLING) + 1)
    if one == other or not math.isfinite(one - other):
        return decimals
    differ = (n for n in counts if plain(one, n) != plain(other, n))
    return next(differ, counts[-1])


def integer(value: int) -> str:
    """Write a whole number, digits only: ``45822``."""
    return localised(str(value))


def percent(share: float, decimals: int = 1) -> str:
    """Write a share (0…1) as a percentage: ``97.5%``, in French ``97,5 %``."""
    if QLocale().language() == QLocale.Language.French:
        return f"{fixed(100 * share, decimals)}\u202f%"
    return f"{fixed(100 * share, decimals)}%"


def shape(*sizes: int) -> str:
    """Write the shape of an array: ``10×4``."""
    return "×".join(str(size) for size in sizes)


def superscript(text: str | int) -> str:
    """Raise digits, signs and brackets: ``(9)`` becomes ``⁽⁹⁾``."""
    return str(text).translate(_SUPERSCRIPT)


def subscript(text: str | int) -> str:
    """Lower digits, signs and brackets: ``3,2`` becomes ``₃,₂``."""
    return str(text).translate(_SUBSCRIPT)


def parse(text: str) -> float:
    """Read a number as a person writes it, with ``.`` or ``,``, ``−`` or ``-``.

    Raises
    ------
    ValueError
        If it is not one finite number; the sentence is meant for the user.
    """
    cleaned = re.sub(r"\s", "", text).replace(MINUS, "-").replace(",", ".")
    if not cleaned:
        raise ValueError(translate("Numbers", "A number is needed here."))
    # float() would also take "nan", "infinity" and "1_000".
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", cleaned, re.I):
        raise ValueError(
            translate("Numbers", "“{0}” is not a number.").format(text.strip())
        )
    value = float(cleaned)
    if math.isinf(value):
        raise ValueError(
            translate("Numbers", "“{0}” is too large.").format(text.strip())
        )
    return value


def parse_integer(text: str) -> int:
    """Read a whole number.

    Raises
    ------
    ValueError
        If it is not one; the sentence is meant for the user.
    """
    digits = re.sub(r"\s", "", text).replace(MINUS, "-")
    if re.fullmatch(r"[+-]?\d{1,4000}", digits):
        return int(digits)
    value = parse(text)
    if not value.is_integer():
        raise ValueError(
            translate("Numbers", "“{0}” is not a whole number.").format(text.strip())
        )
    return int(value)


def _not_finite(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    return "∞" if value > 0 else f"{MINUS}∞"


def _small(value: float) -> str:
    """Write what would round to zero, by its first digit."""
    decimals = -math.floor(math.log10(abs(value)))
    if round(abs(value), decimals) >= 10.0 ** (1 - decimals):
        decimals -= 1  # 0.00096 rounds to 0.001
    if decimals <= _MOST_DECIMALS:
        return fixed(value, decimals)
    return _power_of_ten(value, 0)


def _power_of_ten(value: float, decimals: int) -> str:
    mantissa, exponent = f"{value:.{decimals}e}".split("e")
    return localised(f"{mantissa}·10{superscript(int(exponent))}")


def _decimals_for(value: float, decimals: int) -> int:
    """Return how many decimals keep about `decimals` + 2 significant digits."""
    whole_digits = len(str(int(round(abs(value), decimals))))
    return min(decimals, max(0, decimals + 2 - whole_digits))


def localised(text: str) -> str:
    """Write what Python writes with a real minus and the sign of the language."""
    return text.replace("-", MINUS).replace(".", QLocale().decimalPoint())
