"""Activations: each one's value and its derivative, written side by side.

The texts are NumPy as a person would write it. The program of a network is made of
them (`nnviz.model.program`), so what is read here is what runs.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from nnviz.model.names import look_up
from nnviz.types import FloatArray

SOFTMAX = """\
def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
"""


@dataclass(frozen=True)
class Activation:
    """One activation, as text.

    Attributes
    ----------
    name : str
        Keras's name.
    value : str
        a as an expression in ``z``.
    backward : str
        ∂ℒ/∂z as an expression in ``da`` (∂ℒ/∂a), ``z`` and ``a``.
    slope : str or None
        ∂a/∂z as an expression in ``z`` and ``a``; None where it is a matrix (softmax).
    helper : str
        Source of a function that `value` calls, or nothing.
    """

    name: str
    value: str
    backward: str
    slope: str | None
    helper: str = ""

    def __call__(self, z: FloatArray) -> FloatArray:
        """Return a for z, element by element (row by row for softmax)."""
        with np.errstate(over="ignore"):
            value: FloatArray = self._functions[0](z)
        return value

    def slope_at(self, z: FloatArray) -> FloatArray:
        """Return ∂a/∂z at z, of z's shape.

        Raises
        ------
        ValueError
            For softmax, whose derivative is a matrix.
        """
        if self.slope is None:
            raise ValueError(f"The derivative of {self.name} is a matrix, not a slope.")
        slope: FloatArray = self._functions[1](z, self(z)) * np.ones_like(z)
        return slope

    @cached_property
    def _functions(self) -> tuple[Callable[..., Any], Callable[..., Any]]:
        space: dict[str, Any] = {"np": np}
        exec(self.helper, space)
        value = eval(f"lambda z: {self.value}", space)
        return value, eval(f"lambda z, a: {self.slope}", space)


ACTIVATIONS = {
    activation.name: activation
    for activation in (
        Activation("linear", "z", "da", "1"),
        # e^(−z) may overflow: 1 / (1 + ∞) is then 0, which is right.
        Activation(
            "sigmoid", "1 / (1 + np.exp(-z))", "da * (a * (1 - a))", "a * (1 - a)"
        ),
        Activation("tanh", "np.tanh(z)", "da * (1 - a**2)", "1 - a**2"),
        Activation("relu", "np.maximum(z, 0)", "da * (z > 0)", "z > 0"),
        Activation(
            "softmax",
            "softmax(z)",
            "a * (da - (da * a).sum(axis=-1, keepdims=True))",
            None,
            SOFTMAX,
        ),
    )
}


def get(name: "str | Activation | None") -> Activation:
    """Return the activation of that name, as Keras spells it; None is linear."""
    if isinstance(name, Activation):
        return name
    aliases = {"identity": "linear"}
    return look_up(
        "linear" if name is None else name, ACTIVATIONS, "activation", aliases
    )
