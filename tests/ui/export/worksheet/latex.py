"""Formulas as they are printed, worked out: LaTeX in, exact fractions out.

It shares no line with the program; functions are those of `math`.
"""

import math
import re
from fractions import Fraction

TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\d+(?:\.\d+)?|[A-Za-z]|\S")
NOTHING = (r"\,", r"\left", r"\right", r"\quad", r"\qquad")
RAISED = re.compile(r"(\[\d+\])?(\(i\))?(T)?")
LETTERS = {
    r"\alpha": "α",
    r"\beta": "β",
    r"\mu": "μ",
    r"\rho": "ρ",
    r"\lambda": "λ",
    r"\varepsilon": "ε",
    r"\Omega": "Ω",
    r"\pi": "π",
}
FUNCTIONS = {
    r"\ln": math.log,
    "erf": math.erf,
    "sign": lambda x: (x > 0) - (x < 0),
    r"\max": max,
    r"\min": min,
}
NAMED = (r"\sigma", r"\Phi", r"\varphi", r"\tanh", "h")  # what they are is told


class Matrix(list):
    """Rows of fractions."""

    @property
    def turned(self) -> "Matrix":
        return Matrix([list(row) for row in zip(*self, strict=True)])


def each(function, one, two):
    """Apply a function entry by entry; a row or a column goes on for all others."""
    if not isinstance(one, Matrix) and not isinstance(two, Matrix):
        return function(one, two)
    one, two = (x if isinstance(x, Matrix) else Matrix([[x]]) for x in (one, two))
    count, width = (max(len(one), len(two)), max(len(one[0]), len(two[0])))
    return Matrix(
        [
            [
                function(
                    one[i % len(one)][j % len(one[0])],
                    two[i % len(two)][j % len(two[0])],
                )
                for j in range(width)
            ]
            for i in range(count)
        ]
    )


def times(one, two):
    if isinstance(one, Matrix) and isinstance(two, Matrix):
        columns = two.turned
        return Matrix(
            [
                [sum(a * b for a, b in zip(row, c, strict=True)) for c in columns]
                for row in one
            ]
        )
    return each(lambda a, b: a * b, one, two)


def called(function, *values):
    if any(isinstance(value, Matrix) for value in values):
        (matrix,) = values
        return Matrix([[called(function, x) for x in row] for row in matrix])
    return Fraction(function(*values))


class Formula:
    """The right side of a printed formula, to be worked out with `of`.

    Values are looked up by name: ``W[1]``, ``da``, ``L(i)``; where a name has an index,
    ``a_{k}``, it is that of a list, and ``#k`` is how many there are.
    """

    def __init__(self, latex: str) -> None:
        text = latex.replace("{,}", ".")
        self._tokens = [t for t in TOKEN.findall(text) if t not in NOTHING]
        self._at = self._bars = 0
        self._names: list[str] = []
        self._value = self._sum()
        assert self._next() == "", latex

    def of(self, **values):
        return self._value(values)

    def _next(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _take(self, token: str = "") -> str:
        found = self._next()
        assert token in ("", found), (token, found, self._tokens)
        self._at += 1
        return found

    def _group(self) -> str:
        """Return a token, or the text between braces."""
        if self._next() != "{":
            return self._take()
        start, depth = self._at + 1, 0
        while True:
            depth += {"{": 1, "}": -1}.get(self._take(), 0)
            if not depth:
                return "".join(
                    t + " " * t.startswith("\\")
                    for t in self._tokens[start : self._at - 1]
                )

    def _sum(self):
        sign = -1 if self._next() == "-" else 1
        if self._next() in ("-", "+"):
            self._take()
        first = self._product()
        found = lambda v: times(Fraction(sign), first(v))  # noqa: E731
        while self._next() in ("+", "-"):
            found = self._added(found, 1 if self._take() == "+" else -1)
        return found

    def _added(self, left, sign):
        right = self._product()
        return lambda v: each(lambda a, b: a + sign * b, left(v), right(v))

    def _product(self):
        found = self._factor()
        while self._next() not in ("", "+", "-", ")", "]", "}", ",", ">"):
            if self._next() == "|" and self._bars:
                break
            found = self._multiplied(found)
        return found

    def _multiplied(self, left):
        sign = self._take() if self._next() in ("/", r"\cdot", r"\odot") else ""
        right = self._factor()
        if sign == "/":
            return lambda v: each(lambda a, b: a / b, left(v), right(v))
        if sign == r"\odot":
            return lambda v: each(lambda a, b: a * b, left(v), right(v))
        return lambda v: times(left(v), right(v))

    def _factor(self):
        found = self._base()
        if self._next() != "^":
            return found
        self._take()
        power = Formula(self._group()).of
        return lambda v: each(_power, found(v), power(**v))

    def _base(self):
        token = self._take()
        if token[0].isdigit():
            return lambda v: Fraction(token)
        if token in ("(", "[", "|"):
            return self._bracketed(token)
        match token:
            case r"\frac":
                over, under = (Formula(self._group()).of for _ in "ab")
                return lambda v: each(lambda a, b: a / b, over(**v), under(**v))
            case r"\sqrt":
                inner = Formula(self._group()).of
                return lambda v: called(math.sqrt, inner(**v))
            case r"\sum":
                return self._total()
            case r"\operatorname":
                return self._call(self._group().strip().replace("\\_ ", "_"))
            case "e" if self._next() == "^" and self._tokens[self._at + 2] != "(":
                self._take()
                power = Formula(self._group()).of
                return lambda v: called(math.exp, power(**v))
        if token in FUNCTIONS or token in NAMED:
            return self._call(token)
        return self._symbol(token)

    def _bracketed(self, token: str):
        self._bars += token == "|"
        inner = self._sum()
        if token == "[":
            self._take(">")
            limit = self._sum()
            self._take("]")
            return lambda v: each(lambda a, b: Fraction(a > b), inner(v), limit(v))
        self._take({"(": ")", "|": "|"}[token])
        self._bars -= token == "|"
        return (lambda v: called(abs, inner(v))) if token == "|" else inner

    def _call(self, name: str):
        if self._next() == "'":
            name += self._take()
        self._take("(")
        given = [self._sum()]
        while self._next() == ",":
            self._take()
            given.append(self._sum())
        self._take(")")
        own = FUNCTIONS.get(name)
        return lambda v: called(own or v[name], *(each(v) for each in given))

    def _total(self):
        index = ""
        if self._next() == "_":
            self._take()
            index = self._group()
        count = len(self._names)
        body = self._product()
        if index:
            return lambda v: sum(body(v | {index: n}) for n in range(v[f"#{index}"]))
        name = self._names[count]  # of the table whose entries are added up
        return lambda v: sum(body(v | {name: x}) for row in v[name] for x in row)

    def _symbol(self, token: str):
        name = LETTERS.get(token, token)
        if token in (r"\mathrm", r"\mathcal", r"\bar"):
            name = self._group()
        if token == r"\mathrm":  # of a gradient
            name += self._take()
        if token == r"\bar":
            name = f"{name}bar"
        index, is_turned = "", False
        if self._next() == "_":
            self._take()
            index = self._group()
        if index and index not in "ijk":
            name, index = f"{name}_{index}", ""
        if self._next() == "^":
            name, is_turned = self._raised(name)
        self._names.append(name)
        return lambda v: _found(v, name, index, is_turned)

    def _raised(self, name: str) -> tuple[str, bool]:
        """Take a layer, a sample and T into the name; leave a power alone."""
        start = self._at
        self._take()
        raised = RAISED.fullmatch(self._group())
        if raised is None or not raised[0]:
            self._at = start
            return name, False
        layer, sample, turned = raised.groups()
        return f"{name}{layer or ''}{sample or ''}", bool(turned)


def _found(values, name, index, is_turned):
    found = values[name]
    if name.endswith("(i)"):
        found = found[values["i"]]
    if index:
        found = found[values[index]]
    return found.turned if is_turned else found


def _power(base, power):
    if isinstance(power, Fraction) and power.denominator == 1:
        return base ** int(power)
    return Fraction(float(base) ** float(power))
