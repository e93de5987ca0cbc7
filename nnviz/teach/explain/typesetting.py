"""Expressions as LaTeX, in pieces between which a line may be broken."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from nnviz.teach.explain.expressions import Expression, Number, Operation, bare, mark_of

# LaTeX, and where a walk goes through it ``now`` or ``later``: else empty.
Piece = tuple[str, str]

_SUM, _PRODUCT, _ATOM = 1, 2, 3
_BINDING = {"sum": _SUM, "difference": _SUM, "negative": _SUM, "product": _PRODUCT}
_FUNCTIONS = {
    "exp": "e^{{{0}}}",
    "ln": r"\ln({0})",
    "tanh": r"\tanh({0})",
    "relu": r"\max(0, {0})",
    "step": r"[{0} > 0]",
    "fraction": r"\frac{{{0}}}{{{1}}}",
    "root": r"\sqrt{{{0}}}",
    "abs": r"\left|{0}\right|",
    "sign": r"\operatorname{{sign}}({0})",
    "below": r"\min(0, {0})",
    "largest": r"\max({0}, {1})",
    "smallest": r"\min({0}, {1})",
    "logistic": r"\sigma({0})",
    "normal_cdf": r"\Phi({0})",
    "normal_density": r"\varphi({0})",
    "cosine": r"\cos({0})",
    "floor": r"\left\lfloor {0} \right\rfloor",
}


class Style(Protocol):
    """How leaves are written: as symbols, or as numbers."""

    def write(self, number: Number, guarded: bool) -> str:
        """Return the LaTeX of a leaf, in parentheses if `guarded` and it needs them."""
        ...

    def times(self, left: str, right: str) -> str:
        """Return the sign between two factors."""
        ...


def latex(expression: Expression, style: Style) -> str:
    """Return an expression as LaTeX."""
    if isinstance(expression, Number):
        return style.write(expression, guarded=False)
    assert isinstance(expression, Operation)
    parts = expression.parts
    match expression.kind:
        case "sum":
            return " ".join(text for text, _ in pieces(expression, style))
        case "difference":
            return f"{latex(parts[0], style)} - {_guarded(parts[1], _PRODUCT, style)}"
        case "negative":
            return f"-{_guarded(parts[0], _PRODUCT, style)}"
        case "product":
            return _product(parts, style)
        case "now" | "later":
            return latex(parts[0], style)
        case "square":
            return f"{_base(parts[0], style)}^{{2}}"
        case "over_k":
            return rf"\sum_{{k}} {_guarded(parts[0], _PRODUCT, style)}"
        case "power":
            exponent = latex(parts[1], style)
            return f"{_base(parts[0], style)}^{{{exponent}}}"
    return _FUNCTIONS[expression.kind].format(*(latex(p, style) for p in parts))


def pieces(expression: Expression, style: Style) -> list[Piece]:
    """Return an expression in LaTeX, parted before each plus outside its functions."""
    if isinstance(expression, Operation):
        mark = mark_of(expression)
        if mark:
            return [(text, mark) for text, _ in pieces(expression.parts[0], style)]
        *before, last = expression.parts
        if expression.kind == "sum":
            return _terms(expression.parts, style)
        if expression.kind == "negative" and _is_sum(last):
            return _bracketed("-", last, style)
        if expression.kind == "difference" and _is_sum(last):
            return [*pieces(before[0], style), *_bracketed("{}-", last, style)]
        if expression.kind == "product" and before and _is_sum(last):
            return _bracketed(_product(before, style), last, style)
    return [(latex(expression, style), "")]


def _is_sum(expression: Expression) -> bool:
    return isinstance(expression, Operation) and expression.kind == "sum"


def _terms(terms: Sequence[Expression], style: Style) -> list[Piece]:
    first, *rest = terms
    found = pieces(first, style)
    for term in rest:
        (head, mark), *tail = _added(term, style)
        # Without the empty group a piece that starts with + would be a sign.
        found += [(f"{{}}+ {head}", mark), *tail]
    return found


def _added(term: Expression, style: Style) -> list[Piece]:
    """Return what follows a plus, parted only where it is a product with a sum."""
    inner, mark = bare(term), mark_of(term)
    if isinstance(inner, Operation) and inner.kind == "product":
        return pieces(term, style)
    return [(_guarded(inner, _PRODUCT, style), mark)]


def _product(factors: Sequence[Expression], style: Style) -> str:
    written = [_guarded(factor, _PRODUCT, style) for factor in factors]
    text = written[0]
    for before, factor in pairwise(written):
        text += f" {style.times(before, factor)} {factor}"
    return text


def _bracketed(head: str, inner: Expression, style: Style) -> list[Piece]:
    """Return ``head (a + b)``, parted within the parentheses."""
    found = pieces(inner, style)
    found[0] = f"{head} ({found[0][0]}", found[0][1]
    found[-1] = f"{found[-1][0]})", found[-1][1]
    return found


def _base(part: Expression, style: Style) -> str:
    """Return what stands under an exponent; a fraction in parentheses."""
    text = _guarded(part, _ATOM, style)
    return rf"\left({text}\right)" if text.startswith(r"\frac") else text


def _guarded(part: Expression, binding: int, style: Style) -> str:
    """Return the LaTeX of a part, in parentheses where it would be misread."""
    if isinstance(part, Number):
        return style.write(part, guarded=True)
    assert isinstance(part, Operation)
    if part.kind in ("now", "later"):
        return _guarded(part.parts[0], binding, style)
    body = latex(part, style)
    if _BINDING.get(part.kind, _ATOM) >= binding:
        return body
    return rf"\left({body}\right)" if r"\frac" in body else f"({body})"
