"""Expressions: one tree that is printed as symbols and as numbers, and evaluated.

The formula ``a * (1 - a)`` is written in Python with `Number` leaves; the same tree
then gives the symbolic line, the line of numbers, and what the printed numbers come to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import erf, pi, prod
from typing import Any, Literal

import numpy as np

# What a number is decides its colour; a rest is the sum of terms that are left out.
Role = Literal["value", "weight", "gradient", "loss", "constant", "result", "rest"]
Kind = Literal[
    "sum",
    "difference",
    "negative",
    "product",
    "fraction",
    "square",
    "exp",
    "ln",
    "tanh",
    "relu",
    "step",
    "root",
    "power",
    "abs",
    "sign",
    "below",
    "largest",
    "smallest",
    "logistic",
    "normal_cdf",
    "normal_density",
    "cosine",
    "floor",
    "over_k",
    "now",
    "later",
]
Mark = Literal["now", "later"]
MOST_TERMS = 10
MOST_SYMBOLS = 4  # a sum of more is written as Σ where it has no numbers

# NumPy where Python would refuse: beyond all numbers, or by 0.
_VALUES: dict[Kind, Callable[[list[float]], Any]] = {
    "sum": sum,
    "difference": lambda parts: parts[0] - parts[1],
    "negative": lambda parts: -parts[0],
    "product": prod,
    "fraction": lambda parts: np.divide(parts[0], parts[1]),
    "square": lambda parts: parts[0] * parts[0],
    "exp": lambda parts: np.exp(parts[0]),
    "ln": lambda parts: np.log(parts[0]),
    "tanh": lambda parts: np.tanh(parts[0]),
    "relu": lambda parts: max(parts[0], 0.0),
    "step": lambda parts: float(parts[0] > 0),
    "root": lambda parts: np.sqrt(parts[0]),
    "power": lambda parts: np.power(parts[0], parts[1]),
    "abs": lambda parts: abs(parts[0]),
    "sign": lambda parts: np.sign(parts[0]),
    "below": lambda parts: min(parts[0], 0.0),
    "largest": max,
    "smallest": min,
    "logistic": lambda parts: 1 / (1 + np.exp(-parts[0])),
    "normal_cdf": lambda parts: (1 + erf(parts[0] / 2**0.5)) / 2,
    "normal_density": lambda parts: np.exp(-(parts[0] ** 2) / 2) / (2 * pi) ** 0.5,
    "cosine": lambda parts: np.cos(parts[0]),
    "floor": lambda parts: np.floor(parts[0]),
    "now": lambda parts: parts[0],
    "later": lambda parts: parts[0],
}


class Expression:
    """A node of the tree; Python's operators build larger ones."""

    def __add__(self, other: Expression | float) -> Expression:
        return Operation("sum", (self, lift(other)))

    def __radd__(self, other: float) -> Expression:
        return Operation("sum", (lift(other), self))

    def __sub__(self, other: Expression | float) -> Expression:
        return Operation("difference", (self, lift(other)))

    def __rsub__(self, other: float) -> Expression:
        return Operation("difference", (lift(other), self))

    def __mul__(self, other: Expression) -> Expression:
        return Operation("product", (*_factors(self), *_factors(other)))

    def __truediv__(self, other: Expression | float) -> Expression:
        return Operation("fraction", (self, lift(other)))

    def __neg__(self) -> Expression:
        return Operation("negative", (self,))


@dataclass(frozen=True)
class Number(Expression):
    """A leaf: a value with its name.

    Attributes
    ----------
    value : float or None
        None where it is not computed yet.
    symbol : str
        Its name as LaTeX.
    role : str
        What kind of number it is.
    """

    value: float | None
    symbol: str
    role: Role = "value"


@dataclass(frozen=True)
class Operation(Expression):
    """What is done with other expressions.

    Attributes
    ----------
    kind : str
        ``step`` is 1 above zero, else 0; ``below`` is the smaller of it and 0;
        ``normal_cdf`` and ``normal_density`` are Φ and φ; ``over_k`` is Σₖ of symbols
        that have no value; ``now`` and ``later`` are as what is in them, where terms
        are gone through one by one.
    parts : tuple of Expression
        The operands, from left to right.
    """

    kind: Kind
    parts: tuple[Expression, ...]


def lift(value: Expression | float) -> Expression:
    """Return a plain number as a constant, which is written as it is."""
    if isinstance(value, Expression):
        return value
    return Number(value, f"{value:g}", "constant")


def square(base: Expression) -> Expression:
    """Return the square of an expression."""
    return Operation("square", (base,))


def exp(argument: Expression) -> Expression:
    """Return e to the power of an expression."""
    return Operation("exp", (argument,))


def ln(argument: Expression) -> Expression:
    """Return the natural logarithm of an expression."""
    return Operation("ln", (argument,))


def of(kind: Kind, *parts: Expression | float) -> Expression:
    """Return a function of expressions, by its kind."""
    return Operation(kind, tuple(map(lift, parts)))


def is_known(expression: Expression) -> bool:
    """Tell whether every number in an expression is computed."""
    if isinstance(expression, Operation):
        return all(is_known(part) for part in expression.parts)
    return isinstance(expression, Number) and expression.value is not None


def leaves_of(expression: Expression) -> Iterator[Number]:
    """Yield every number of an expression, from left to right."""
    if isinstance(expression, Number):
        yield expression
    elif isinstance(expression, Operation):
        for part in expression.parts:
            yield from leaves_of(part)


def bare(term: Expression) -> Expression:
    """Return a term of a sum without the mark of a walk."""
    return term.parts[0] if mark_of(term) else term  # type: ignore[attr-defined]


def evaluate(
    expression: Expression, read: Callable[[Number], float] | None = None
) -> float | None:
    """Return the value of an expression; None if something in it is not known.

    Parameters
    ----------
    expression : Expression
    read : callable, optional
        What a number counts as: its printed digits. By default, its full value.
    """
    if not is_known(expression):
        return None
    with np.errstate(all="ignore"):
        return _value(expression, read or (lambda number: number.value or 0.0))


def _value(expression: Expression, read: Callable[[Number], float]) -> float:
    if isinstance(expression, Number):
        return read(expression)
    assert isinstance(expression, Operation)
    parts = [_value(part, read) for part in expression.parts]
    return float(_VALUES[expression.kind](parts))


def total(terms: Sequence[Expression], keep: int = 0) -> Expression:
    """Return the sum of the terms; of many, only some are written out.

    Of more than `MOST_TERMS`, the first three, the last and the one at `keep` stand
    for themselves; each stretch between them is one number.
    """
    if len(terms) == 1:
        return terms[0]
    if len(terms) <= MOST_TERMS:
        return Operation("sum", tuple(terms))
    last = len(terms) - 1
    shown = sorted({0, 1, 2, keep, last})
    found: list[Expression] = []
    for at, following in zip(shown, [*shown[1:], last + 1], strict=True):
        found.append(terms[at])
        if following - at == 2:
            found.append(terms[at + 1])
        elif following - at > 2:
            found.append(_rest(terms, at + 1, following))
    return Operation("sum", tuple(found))


def led_total(
    terms: Sequence[Expression], led: Sequence[int], after: Sequence[Expression] = ()
) -> Expression:
    """Return the sum with these terms first, all others as one number, and the rest.

    Parameters
    ----------
    terms : sequence of Expression
    led : sequence of int
        Which of them come first, in that order.
    after : sequence of Expression
        What is added in the end.
    """
    others = [term for k, term in enumerate(terms) if k not in led]
    name = rf"k \neq {', '.join(str(k + 1) for k in led)}"
    rest = Number(evaluate(Operation("sum", tuple(others))), name, "rest")
    return Operation("sum", (*(terms[k] for k in led), rest, *after))


def _factors(expression: Expression) -> tuple[Expression, ...]:
    is_product = isinstance(expression, Operation) and expression.kind == "product"
    return expression.parts if is_product else (expression,)  # type: ignore[attr-defined]


def marked(expression: Expression, mark: Mark) -> Expression:
    """Return what a walk is at now, or comes to later, as such."""
    return Operation(mark, (expression,))


def walked_total(terms: Sequence[Expression], term: int | None) -> Expression:
    """Return the sum of the terms, where it has come to one of them: to which, if any.

    That one is written out, too.
    """
    if term is None or len(terms) == 1:
        return total(terms)
    come, now, *later = terms[:term], *terms[term:]
    return total(
        [*come, marked(now, "now"), *(marked(each, "later") for each in later)], term
    )


def mark_of(term: Expression) -> str:
    """Return ``now`` or ``later`` of a term of a sum that is walked, else nothing."""
    is_marked = isinstance(term, Operation) and term.kind in ("now", "later")
    return term.kind if is_marked else ""  # type: ignore[attr-defined]


def _rest(terms: Sequence[Expression], start: int, stop: int) -> Expression:
    """Return terms start…stop − 1 (from 0) as one number."""
    value = evaluate(Operation("sum", tuple(terms[start:stop])))
    rest = Number(value, rf"{start + 1} \ldots {stop}", "rest")
    return Operation("later", (rest,)) if mark_of(terms[start]) == "later" else rest
