"""How numbers are written: with the digits that their lines need, and in one way only.

A panel has lines that share numbers: what comes out of one goes into another. Each
number is written alike wherever it stands, so that it is seen to be the same, and with
as many digits as the neediest line takes to come to its printed result.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from math import isfinite

from nnviz.teach.explain.digits import (
    MOST_DIGITS,
    choices,
    telling,
    written,
    written_number,
    written_result,
    written_shortly,
)
from nnviz.teach.explain.explanation import Row
from nnviz.teach.explain.expressions import (
    Expression,
    Number,
    Operation,
    bare,
    evaluate,
    is_known,
    leaves_of,
)


@dataclass(frozen=True)
class Spelling:
    """How the numbers of a panel are written.

    Attributes
    ----------
    decimals : int
        Of a final result.
    digits : mapping of float to int
        Of every value that goes into a line, unless it is written exactly.
    finals : frozenset of float
        The final results, which have no more than `decimals` as such.
    changed : mapping of float to int
        The digits of results that show what they have changed by.
    """

    decimals: int
    digits: Mapping[float, int] = field(default_factory=dict)
    finals: frozenset[float] = frozenset()
    changed: Mapping[float, int] = field(default_factory=dict)

    def operand(self, number: Number) -> str:
        """Write a number that goes into a line."""
        assert number.value is not None
        return written_number(number, self.digits.get(number.value, self.decimals))

    def result(self, number: Number) -> str:
        """Write what a line comes to."""
        assert number.value is not None
        if number.value in self.finals:
            return written_result(number.value, self.places(number.value))
        return written_number(number, self.places(number.value))

    def written_twice(self) -> Iterator[tuple[str, str]]:
        """Yield the final results whose digits are too few where they go into a line.

        Each as a result, and as it is written there.
        """
        for value in sorted(self.finals & self.digits.keys()):
            number = Number(value, "")
            if self.result(number) != self.operand(number):
                yield self.result(number), self.operand(number)

    def places(self, value: float) -> int:
        """Return the digits of a result; on the way one more than in the end."""
        least = self.changed.get(value, self.decimals)
        if value in self.finals:
            return least
        more = min(self.decimals + 1, max(self.decimals, MOST_DIGITS))
        return max(least, self.digits.get(value, more))

    def holds(self, expression: Expression, result: float) -> bool:
        """Tell whether the printed expression comes to the printed result."""
        places = self.places(result)
        found = evaluate(expression, lambda n: float(self.operand(n)))
        return found is not None and written(found, places) == written(result, places)


def spelled(rows: Iterable[Row], decimals: int, most: int = MOST_DIGITS) -> Spelling:
    """Return how the numbers of these rows are written.

    Parameters
    ----------
    rows : iterable of Row
    decimals : int
        Of a final result, 2 to `MOST_DIGITS`.
    most : int
        Digits that a number may have for its line to come out.
    """
    return _Plan(tuple(rows), decimals, most).spelling()


@dataclass(frozen=True, eq=False)
class _Line:
    """A side in numbers, all of them known, and what it comes to."""

    expression: Expression
    result: float


class _Plan:
    """Chooses the digits of every value of a panel."""

    def __init__(self, rows: Sequence[Row], decimals: int, most: int) -> None:
        self._decimals, self._most = decimals, most
        self._lines = list(chain.from_iterable(map(_lines_of, rows)))
        results = [row.result.value for row in rows if row.is_answer and row.result]
        self._finals = frozenset(value for value in results if value is not None)
        self._changed = {value: n for row in rows for value, n in self._told(row)}
        self._values = [self._values_of(line.expression) for line in self._lines]
        self._digits = dict.fromkeys(chain.from_iterable(self._values), decimals)
        sums = chain.from_iterable(_sums_of(line.expression) for line in self._lines)
        self._sums = [found for found in map(self._inexact, sums) if len(found) > 1]
        self._settled: dict[_Line, tuple[int, ...]] = {}

    def spelling(self) -> Spelling:
        """Raise the digits until every line that can comes to its printed result."""
        lines = list(zip(self._lines, self._values, strict=True))
        while any(
            [self._raise(*line) for line in lines] + [*map(self._even, self._sums)]
        ):
            pass
        return self._spelling()

    def _spelling(self, more: Mapping[float, int] | None = None) -> Spelling:
        """Return how everything is written, with more digits of some values."""
        digits = {**self._digits, **(more or {})}
        return Spelling(self._decimals, digits, self._finals, self._changed)

    def _told(self, row: Row) -> Iterator[tuple[float, int]]:
        """Yield the result of a row and the digits that show what it was before."""
        before, result = row.before, row.result
        if before is None or result is None:
            return
        if before.value is not None and result.value is not None:
            digits = telling(result.value, before.value, self._decimals)
            yield result.value, digits

    def _values_of(self, expression: Expression) -> frozenset[float]:
        return self._inexact(leaves_of(expression))

    def _inexact(self, numbers: Iterable[Number]) -> frozenset[float]:
        """Return the values that are written with more digits or fewer."""
        values = (number.value for number in numbers)
        return frozenset(
            value
            for value in values
            if value and isfinite(value) and not written_shortly(value)
        )

    def _raise(self, line: _Line, values: frozenset[float]) -> bool:
        """Give the values of a line the digits it needs; return whether any got more.

        Where no digits are enough, it has as many as there can be.
        """
        if self._settled.get(line) == self._digits_of(line, values):
            return False
        enough = max(self._most, self._spelling().places(line.result) + 1)
        *fewer, most = choices(self._decimals, enough)
        needed = next((d for d in fewer if self._comes_out(line, values, d)), most)
        is_raised = self._give(values, needed)
        self._settled[line] = self._digits_of(line, values)
        return is_raised

    def _digits_of(self, line: _Line, values: frozenset[float]) -> tuple[int, ...]:
        """Return all that decides whether a line comes out."""
        places = self._spelling().places(line.result)
        return (*map(self._digits.__getitem__, values), places)

    def _even(self, values: frozenset[float]) -> bool:
        """Give the terms of a sum as many digits as any of them has."""
        return self._give(values, max(map(self._digits.__getitem__, values)))

    def _give(self, values: Iterable[float], digits: int) -> bool:
        poor = [value for value in values if self._digits[value] < digits]
        self._digits.update(dict.fromkeys(poor, digits))
        return bool(poor)

    def _comes_out(self, line: _Line, values: frozenset[float], least: int) -> bool:
        """Tell whether a line comes out where each value has so many digits or more."""
        more = {value: max(self._digits[value], least) for value in values}
        return self._spelling(more).holds(line.expression, line.result)


def _lines_of(row: Row) -> Iterator[_Line]:
    """Yield the sides in numbers of a row that come to something."""
    for side in row.sides:
        if side.form == "symbols" or not is_known(side.expression):
            continue
        result = row.result.value if row.result else None
        if result is None:
            result = evaluate(side.expression)
        if result is not None:
            yield _Line(side.expression, result)
    known = [
        side.expression
        for side in row.sides
        if side.form == "numbers" and is_known(side.expression)
    ]
    for expression, following in pairwise(known):
        yield from _worked_out(expression, following)


def _worked_out(expression: Expression, following: Expression) -> Iterator[_Line]:
    """Yield the terms of a sum that the next side gives as one number each."""
    both = expression, following
    sums = [e for e in both if isinstance(e, Operation) and e.kind == "sum"]
    if len(sums) < len(both):
        return
    for term, number in zip(*(map(bare, each.parts) for each in sums), strict=False):
        if isinstance(number, Number) and not isinstance(term, Number):
            assert number.value is not None
            yield _Line(term, number.value)


def _sums_of(expression: Expression) -> Iterator[list[Number]]:
    """Yield of each sum the terms that are numbers by themselves."""
    if not isinstance(expression, Operation):
        return
    if expression.kind == "sum":
        terms = (bare(part) for part in expression.parts)
        yield [term for term in terms if isinstance(term, Number)]
    for part in expression.parts:
        yield from _sums_of(part)
