"""Activations: each one's value and its derivative, written side by side.

The texts are NumPy as a person would write it. The program of a network is made of
them (`nnviz.model.program`), so what is read here is what runs.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import Any

import numpy as np

from nnviz.model.names import look_up
from nnviz.types import FloatArray

SOFTMAX = """\
def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
"""
# Φ and φ are the distribution and the density of the standard normal law: Φ′ = φ.
GELU = """\
from scipy.special import erf


def normal_cdf(z):
    return (1 + erf(z / 2**0.5)) / 2


def gelu_slope(z):
    density = np.exp(-z * z / 2) / (2 * np.pi) ** 0.5
    return normal_cdf(z) + z * density
"""
SILU = """\
def silu_slope(z):
    s = 1 / (1 + np.exp(-z))
    return s * (1 + z * (1 - s))
"""


@dataclass(frozen=True)
class Activation:
    """One activation, as text.

    Attributes
    ----------
    name : str
        Keras's name.
    formula : str
        a in z, as LaTeX; of softmax, a of unit k.
    value : str
        a as an expression in ``z``.
    backward : str
        ∂ℒ/∂z as an expression in ``da`` (∂ℒ/∂a), ``z`` and ``a``.
    slope : str or None
        ∂a/∂z as an expression in ``z`` and ``a``; None where it is a matrix (softmax).
    helper : str
        Source of the imports and functions that the texts call, or nothing.
    span : (float, float)
        The least and the greatest a; an end that is finite need not be reached.
    """

    name: str
    formula: str
    value: str
    backward: str
    slope: str | None
    helper: str = ""
    span: tuple[float, float] = (-inf, inf)

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
        with np.errstate(over="ignore"):
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
        Activation("linear", "z", "z", "da", "1"),
        # e^(−z) may overflow: 1 / (1 + ∞) is then 0, which is right.
        Activation(
            "sigmoid",
            r"\frac{1}{1 + e^{-z}}",
            "1 / (1 + np.exp(-z))",
            "da * (a * (1 - a))",
            "a * (1 - a)",
            span=(0, 1),
        ),
        Activation(
            "tanh",
            r"\tanh(z) = \frac{e^{z} - e^{-z}}{e^{z} + e^{-z}}",
            "np.tanh(z)",
            "da * (1 - a**2)",
            "1 - a**2",
            span=(-1, 1),
        ),
        Activation(
            "relu",
            r"\max(0, z)",
            "np.maximum(z, 0)",
            "da * (z > 0)",
            "z > 0",
            span=(0, inf),
        ),
        Activation(
            "leaky_relu",
            r"\max(z, 0.2 \, z)",
            "np.maximum(z, 0.2 * z)",
            "da * (z > 0) + 0.2 * da * (z <= 0)",
            "np.where(z > 0, 1, 0.2)",
        ),
        # One of the two terms is always 0; expm1 keeps the digits near 0.
        Activation(
            "elu",
            r"\max(0, z) + e^{\min(0, z)} - 1",
            "np.maximum(z, 0) + np.expm1(np.minimum(z, 0))",
            "da * np.exp(np.minimum(z, 0))",
            "np.exp(np.minimum(z, 0))",
            span=(-1, inf),
        ),
        # ln(1 + e^z), with the part that would overflow taken out.
        Activation(
            "softplus",
            r"\ln(1 + e^{z})",
            "np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))",
            "da / (1 + np.exp(-z))",
            "1 / (1 + np.exp(-z))",
            span=(0, inf),
        ),
        Activation(
            "gelu",
            r"z \, \Phi(z)",
            "z * normal_cdf(z)",
            "da * gelu_slope(z)",
            "gelu_slope(z)",
            GELU,
            (-0.16997120747990369, inf),
        ),
        Activation(
            "silu",
            r"\frac{z}{1 + e^{-z}}",
            "z / (1 + np.exp(-z))",
            "da * silu_slope(z)",
            "silu_slope(z)",
            SILU,
            (-0.2784645427610738, inf),
        ),
        Activation(
            "softmax",
            r"\frac{e^{z_{k}}}{\sum_{j} e^{z_{j}}}",
            "softmax(z)",
            "a * (da - (da * a).sum(axis=-1, keepdims=True))",
            None,
            SOFTMAX,
            (0, 1),
        ),
    )
}

ALIASES = {"identity": "linear", "swish": "silu"}


def get(name: "str | Activation | None") -> Activation:
    """Return the activation of that name, as Keras spells it; None is linear."""
    if isinstance(name, Activation):
        return name
    chosen = "linear" if name is None else name
    return look_up(chosen, ACTIVATIONS, "activation", ALIASES)
