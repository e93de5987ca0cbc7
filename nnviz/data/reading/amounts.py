"""Numbers as people write them: ``1 234,5``, ``$1,234.50``, ``12 %``, ``−3``."""

import math
import re

DECIMAL_MARKS = ".,"
_STARTS = frozenset("+-−.,$€£¥")  # what else than a digit a number begins with
_INFINITE = {"inf": math.inf, "infinity": math.inf}
_SIGNED = re.compile(r"([-+]?)\s?([$€£¥]?)\s?(.*?)\s?([%$€£¥]?)", re.DOTALL)
_TO_DROP = {mark: re.compile(rf"[^\deE+{mark}-]") for mark in DECIMAL_MARKS}


def _grammar(mark: str, group: str) -> re.Pattern[str]:
    """Return what a number looks like with a decimal mark and a mark of thousands."""
    grouped = rf"[1-9]\d{{0,2}}([{group}\s'’])\d{{3}}(?:\1\d{{3}})*"
    return re.compile(
        rf"[-+]?(?=[{mark}]?\d)(?:{grouped}|\d*)(?:[{mark}]\d*)?(?:[eE][-+]?\d+)?"
    )


_GRAMMARS = {".": _grammar(".", ","), ",": _grammar(",", ".")}


def amount(text: str) -> tuple[float, float, str]:
    """Return the number in a text, and the sign at it.

    Spaces and apostrophes between groups of three digits part thousands, and so does
    that of point and comma that is no decimal mark.

    Parameters
    ----------
    text : str
        Without white space at its ends.

    Returns
    -------
    float, float
        The number if a point is the decimal mark, and if a comma is; NaN where it is
        no number then.
    str
        A percent sign or a sign of money, or "".
    """
    if not text[:1].isdecimal() and text[:1] not in _STARTS:
        number = _INFINITE.get(text.casefold(), math.nan)
        return number, number, ""
    plain = _plain(text)
    if not math.isnan(plain):
        if "." not in text:
            return plain, plain, ""
        is_unsure = text[-4:-3] == "."  # 1.234 may be 1234
        return plain, _value(text, ",") if is_unsure else math.nan, ""
    match = _SIGNED.fullmatch(text.replace("−", "-"))
    if match is None or (match[2] and match[4]):
        return math.nan, math.nan, ""
    body, sign = match[1] + match[3], match[2] or match[4]
    return _value(body, "."), _value(body, ","), sign


def _plain(text: str) -> float:
    """Return what Python reads, but for its 1_000."""
    try:
        return math.nan if "_" in text else float(text)
    except ValueError:
        return math.nan


def _value(body: str, mark: str) -> float:
    if not _GRAMMARS[mark].fullmatch(body):
        return math.nan
    return float(_TO_DROP[mark].sub("", body).replace(",", "."))
