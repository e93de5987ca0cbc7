"""The formulas of the activations: a from z, and the slope ∂a/∂z."""

from collections.abc import Sequence

from nnviz.teach.explain.expressions import (
    Expression,
    Number,
    Operation,
    exp,
    lift,
    ln,
    of,
    square,
    total,
)

# From here on e^z has taken over: 1 + e^z has no digit left for the 1.
_LARGE = 30.0


def activated(name: str, z: Sequence[Number], unit: int) -> Expression:
    """Return a of a unit from the z of its layer."""
    own = z[unit]
    match name:
        case "linear":
            return own
        case "sigmoid":
            return lift(1) / (1 + exp(-own))
        case "softmax":
            return exp(own) / total([exp(other) for other in z], unit)
        case "tanh" | "relu":
            return Operation(name, (own,))
        case "leaky_relu":
            return of("largest", own, lift(0.2) * own)
        case "elu":
            return Operation("relu", (own,)) + exp(of("below", own)) - 1
        case "softplus":
            return _softplus(own)
        case "gelu":
            return own * of("normal_cdf", own)
        case "silu":
            return own / (1 + exp(-own))
    raise ValueError(f"No formula is written for {name}.")


def _softplus(z: Number) -> Expression:
    if z.value is not None and z.value > _LARGE:
        return z + ln(1 + exp(-z))
    return ln(1 + exp(z))


def slope_of(name: str, z: Number, a: Number) -> Expression:
    """Return ∂a/∂z in short names; the activation must act on one number."""
    short_a, short_z = Number(a.value, "a"), Number(z.value, "z")
    match name:
        case "linear":
            return lift(1)
        case "sigmoid":
            return short_a * (1 - short_a)
        case "tanh":
            return 1 - square(short_a)
        case "relu":
            return of("step", short_z)
        case "leaky_relu":
            return 0.2 + lift(0.8) * of("step", short_z)
        case "elu":
            return exp(of("below", short_z))
        case "softplus":
            return of("logistic", short_z)
        case "gelu":
            density = of("normal_density", short_z)
            return of("normal_cdf", short_z) + short_z * density
        case "silu":
            s = of("logistic", short_z)
            return s * (1 + short_z * (1 - s))
    raise ValueError(f"No slope is written for {name}.")
