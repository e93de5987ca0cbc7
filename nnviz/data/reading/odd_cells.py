"""Columns of which not all cells are plain numbers: by the different texts in them."""

import re
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import merge

import numpy as np

from nnviz.data.errors import shown
from nnviz.data.reading.amounts import DECIMAL_MARKS, amount
from nnviz.data.reading.found import Found, Place
from nnviz.types import BoolArray, FloatArray, IntArray

_MISSING = frozenset(
    (
        *("", "na", "n/a", "nan", "+nan", "-nan", "null", "none", "?", "-"),
        *("#n/a", "<na>"),  # as spreadsheets and pandas write it
    )
)
_LONGEST = 1 + max(map(len, _MISSING))
# What stands where a formula failed: #DIV/0!, #NOM?, Err:502
_FAULT = re.compile(r"#[A-Z/0]+ ?[!?]|Err ?:\d+")
_PIECE = 2000  # texts looked at in one piece, some milliseconds


@dataclass(frozen=True)
class Texts:
    """The k different texts of a column of n cells, as they first come.

    Attributes
    ----------
    texts : list of str
        Each on one line, without white space at its ends.
    codes : (n,) int array
        Which of them each cell is.
    numbers : (k, 2) array
        What each is as a number if a point parts its decimals, and if a comma does; NaN
        where it is none then.
    signs : list of str
        The sign at each number: %, €, or "".
    missing : (k,) bool array
        Which of them stand for no value.
    """

    texts: list[str]
    codes: IntArray
    numbers: FloatArray
    signs: list[str]
    missing: BoolArray

    @cached_property
    def counts(self) -> IntArray:
        """Return how often each text comes, of shape (k,)."""
        return np.bincount(self.codes, minlength=len(self.texts))

    @property
    def is_number(self) -> BoolArray:
        """Tell of each text, (k,), whether it is a number with either decimal mark."""
        return ~np.isnan(self.numbers[:, 0]) | ~np.isnan(self.numbers[:, 1])

    @property
    def are_codes(self) -> bool:
        """Tell whether all are digits, and some begin with a 0 that counts."""
        some = [
            text for text, no in zip(self.texts, self.missing, strict=True) if not no
        ]
        begins = any(len(text) > 1 and text[0] == "0" for text in some)
        return begins and all(map(str.isdecimal, some))

    def first(self, wanted: BoolArray) -> tuple[int, str]:
        """Return the first cell of (k,) wanted texts, and what it says."""
        cell = int(wanted[self.codes].argmax())
        return cell, shown(self.texts[self.codes[cell]])


class _Index(dict[str, int]):
    """Counts texts up as they first come."""

    def __missing__(self, text: str) -> int:
        """Give a new text the next index."""
        self[text] = index = len(self)
        return index


def texts_of(blocks: Iterable[list[str]], n: int) -> Generator[None, None, Texts]:
    """Return the different texts of n cells, some at a time."""
    index, codes, done = _Index(), np.empty(n, np.int64), 0
    for cells in blocks:
        end = done + len(cells)
        codes[done:end] = np.fromiter(map(index.__getitem__, cells), np.int64)
        done = end
        yield
    texts: list[str] = []
    points, commas, signs, missing = list[float](), list[float](), list[str](), []
    for k, cell in enumerate(index):
        text = " ".join(cell.split())
        point, comma, sign = amount(text)
        texts.append(text)
        points.append(point)
        commas.append(comma)
        signs.append(sign)
        missing.append(len(text) < _LONGEST and text.casefold() in _MISSING)
        if k % _PIECE == 0:
            yield
    numbers = np.column_stack((points, commas))
    return Texts(texts, codes, numbers, signs, np.array(missing, bool))


def odd_column(
    texts: Texts, place: Place, decimal: str
) -> Generator[None, None, Found]:
    """Return a column of numbers, or of texts where too many cells are none.

    Parameters
    ----------
    texts : Texts
        What its cells say.
    place : Place
        Where it is.
    decimal : str
        The decimal mark, where the cells do not tell.

    Raises
    ------
    DataError
        If a few cells disagree with the others, or a number is too large.
    """
    bad = ~(texts.is_number | texts.missing)
    for part in _parts(np.flatnonzero(bad).tolist()):
        _check_faults(texts, part, place)
        yield
    if texts.are_codes:
        return (yield from _levels(texts))
    numbers, others = (int(texts.counts[of].sum()) for of in (texts.is_number, bad))
    if others > max(1, (numbers + others) // 10) or (others and numbers < 2):
        return (yield from _levels(texts))
    if others:
        cell, value = texts.first(bad)
        raise place.error("text", cell, value=value)
    return _amounts(texts, place, decimal)


def _check_faults(texts: Texts, part: list[int], place: Place) -> None:
    """Raise an error if a spreadsheet could not calculate one of some texts."""
    for k in part:
        if texts.texts[k].startswith(("#", "Err")) and _FAULT.fullmatch(texts.texts[k]):
            cell, value = texts.first(np.arange(len(texts.texts)) == k)
            raise place.error("fault", cell, value=value)


def _levels(texts: Texts) -> Generator[None, None, Found]:
    """Return a column of texts."""
    sorted_parts: list[list[str]] = []
    used = np.flatnonzero(~texts.missing).tolist()
    for part in _parts(used):
        sorted_parts.append(sorted(texts.texts[k] for k in part))
        yield
    order: dict[str, float] = {}
    for k, text in enumerate(merge(*sorted_parts)):
        order.setdefault(text, len(order))
        if k % _PIECE == 0:
            yield
    values = np.full(len(texts.texts), np.nan)
    for part in _parts(used):
        values[part] = [order[texts.texts[k]] for k in part]
        yield
    return Found(values[texts.codes], tuple(order))


def _parts(indexes: list[int]) -> Iterator[list[int]]:
    """Yield some indexes at a time."""
    for start in range(0, len(indexes), _PIECE):
        yield indexes[start : start + _PIECE]


def _amounts(texts: Texts, place: Place, decimal: str) -> Found:
    """Return a column of numbers, all of them written alike."""
    unit = _same_sign(texts, place)
    point, comma = texts.numbers.T
    alone = [~np.isnan(a) & np.isnan(b) for a, b in ((point, comma), (comma, point))]
    counts = [int(texts.counts[of].sum()) for of in alone]
    proven = DECIMAL_MARKS[counts[1] > counts[0]] if any(counts) else ""
    chosen = DECIMAL_MARKS.index(proven or decimal or ".")
    if counts[1 - chosen]:
        _raise_unlike(texts, alone[1 - chosen], alone[chosen], place)
    values = texts.numbers[:, chosen][texts.codes]
    place.check_range(values, lambda cell: texts.texts[texts.codes[cell]])
    is_open = not (proven or decimal)
    return Found(values, (), unit, proven, _unsure(texts) if is_open else None)


def _same_sign(texts: Texts, place: Place) -> str:
    """Return the sign that all numbers have, or "" if none has one."""
    if not any(texts.signs):
        return ""
    counts: Counter[str] = Counter()
    for sign, count, is_number in zip(
        texts.signs, texts.counts, texts.is_number, strict=True
    ):
        counts[sign] += int(count) * int(is_number)
    usual = counts.most_common(1)[0][0] if counts else ""
    has_usual = np.array([sign == usual for sign in texts.signs], bool)
    if (texts.is_number & ~has_usual).any():
        unlike, alike = texts.is_number & ~has_usual, texts.is_number & has_usual
        _raise_unlike(texts, unlike, alike, place)
    return usual


def _raise_unlike(
    texts: Texts, unlike: BoolArray, alike: BoolArray, place: Place
) -> None:
    """Raise an error where a number is written in another way than most."""
    (cell, value), (other, usual) = texts.first(unlike), texts.first(alike)
    line = place.lines[other]
    raise place.error("unlike", cell, value=value, other=usual, other_row=line)


def _unsure(texts: Texts) -> int | None:
    """Return a cell that is another number with the other mark, rather a 1,234."""
    point, comma = texts.numbers.T
    differs = texts.is_number & (point != comma)
    if not differs.any():
        return None
    has_comma = np.array(["," in text for text in texts.texts], bool)
    return texts.first(differs & has_comma if (differs & has_comma).any() else differs)[
        0
    ]
