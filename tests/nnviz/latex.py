"""Evaluates the LaTeX of our formulas, to hold it against what is computed."""

import re
from math import erf
from typing import Any

import numpy as np

_INNER = r"\{([^{}]*)\}"
# From the innermost braces out.
_FORMS = (
    (rf"\\frac{_INNER}{_INNER}", r"((\1) / (\2))"),
    (rf"\\sqrt{_INNER}", r"np.sqrt(\1)"),
    (rf"\\bar{_INNER}", r"mean_of_\1"),
    (rf"\be\^{_INNER}", r"np.exp(\1)"),
    (rf"\^{_INNER}", r" ** (\1)"),
)
_SIGNS = {
    r"\left\lfloor": "np.floor(",
    r"\right\rfloor": ")",
    r"\left|": "np.abs(",
    r"\right|": ")",
    r"\left": "",
    r"\right": "",
    r"\,": "*",
    r"\ln": "np.log",
    r"\tanh": "np.tanh",
    r"\cos": "np.cos",
    r"\max": "np.maximum",
    r"\min": "np.minimum",
    r"\pi": "np.pi",
    r"\leftarrow": "=",
}


def evaluated(latex: str, **known: Any) -> Any:
    r"""Return the value of a formula in the names that it uses: ``alpha_0``.

    ``\Phi`` is the distribution of the standard normal law.
    """
    cdf = np.vectorize(lambda z: (1 + erf(z / 2**0.5)) / 2)
    return eval(python_of(latex), {"np": np, "Phi": cdf, **known})


def python_of(latex: str) -> str:
    """Return a formula as Python."""
    text, before = latex, ""
    while before != text:
        before = text
        for form, python in _FORMS:
            text = re.sub(form, python, text)
    for sign in sorted(_SIGNS, key=len, reverse=True):
        text = text.replace(sign, _SIGNS[sign])
    return text.replace("\\", "").strip()
