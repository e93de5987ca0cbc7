"""Reads printed arithmetic back: LaTeX to a value, as a person with a calculator."""

import math
import re
from statistics import NormalDist

import numpy as np

NUMBER = r"-?\d+(?:\.\d+)?"
POWER_OF_TEN = rf"({NUMBER}) \\cdot 10\^{{(-?\d+)}}"


def value_of(latex):
    """Return what a side of a printed row comes to."""
    python = _python(latex)
    names = {"exp": np.exp, "ln": np.log, "tanh": np.tanh, "max": max, "min": min}
    names |= {"sigma": lambda z: 1 / (1 + np.exp(-z)), "abs": abs, "sign": np.sign}
    names |= {"Phi": NormalDist().cdf, "varphi": NormalDist().pdf, "cos": np.cos}
    names |= {"sqrt": np.sqrt, "floor": np.floor}
    names |= {"nan": math.nan, "inf": math.inf, "np": np}
    with np.errstate(all="ignore"):
        return float(eval(python, names))


def unit_of(latex):
    """Return what the last digit of a printed number stands for."""
    found = re.search(POWER_OF_TEN, latex)
    digits, power = (found[1], int(found[2])) if found else (latex, 0)
    _, _, decimals = digits.partition(".")
    return 10.0 ** (power - len(decimals.strip(" )")))


def _python(latex):
    text = re.sub(POWER_OF_TEN, r"\1e\2", latex)
    text = text.replace(r"\text{NaN}", "nan").replace(r"\infty", "inf")
    text = text.replace(r"\left|", "abs(").replace(r"\right|", ")")
    text = text.replace(r"\left\lfloor", "floor(").replace(r"\right\rfloor", ")")
    text = text.replace("{}", "").replace(r"\left", "").replace(r"\right", "")
    text = text.replace(r"\times", "*").replace("^{2}", "**2")
    text = re.sub(r"\[(.*?) > 0\]", r"float(\1 > 0)", text)
    functions = "ln|tanh|max|min|sigma|Phi|varphi|cos"
    text = re.sub(rf"\\({functions})\b", r"\1", text)
    text = text.replace(r"\operatorname{sign}", "sign")
    for head, body in (
        (r"\frac", "np.divide(({0}), ({1}))"),
        (r"\sqrt", "sqrt({0})"),
        ("e^", "exp({0})"),
        ("^", " ** ({0})"),
    ):
        text = _expand(text, head, body)
    text = _expand(text, r"\underbrace", "({0})").replace("_", "#")
    text = re.sub(r"#\{.*?\}", "", text)
    # A factor before a bracket is a product.
    return re.sub(r"\)\s+\(", ") * (", text.strip())


def _expand(text, head, body):
    """Replace ``head{…}{…}`` by `body`, from the innermost out."""
    while (start := text.rfind(head + "{")) >= 0:
        at, arguments = start + len(head), []
        while at < len(text) and text[at] == "{" and len(arguments) < body.count("{"):
            stop = _closing(text, at)
            arguments.append(text[at + 1 : stop])
            at = stop + 1
        text = text[:start] + body.format(*arguments) + text[at:]
    return text


def _closing(text, start):
    depth = 0
    for at in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth == 0:
            return at
    raise ValueError(text)
