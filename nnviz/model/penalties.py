"""Penalties: what large weights cost, so that they stay small.

A penalty is added to the loss of the batch, and its gradient to ∂ℒ/∂W. Biases are free.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from nnviz.model.names import look_up
from nnviz.model.numbers import non_negative


@dataclass(frozen=True)
class Penalty:
    """λ₁ Σ|w| + λ₂ Σ w² over the kernel of a layer, as Keras adds it (without a ½).

    Parameters
    ----------
    l1, l2 : float
        λ₁ and λ₂ ≥ 0; both 0 is no penalty.
    """

    l1: float = 0.0
    l2: float = 0.0

    def __post_init__(self) -> None:
        """Refuse a λ that is out of range."""
        non_negative("l1", self.l1)
        non_negative("l2", self.l2)

    def terms(self, W: str) -> Iterator[str]:
        """Yield what it adds to the loss, in the kernel named `W`."""
        if self.l1:
            yield f"{self.l1!r} * np.abs({W}).sum()"
        if self.l2:
            yield f"{self.l2!r} * ({W}**2).sum()"

    def gradient(self, W: str) -> Iterator[str]:
        """Yield what it adds to the gradient of `W`; |w| has slope 0 at 0."""
        if self.l1:
            yield f"{self.l1!r} * np.sign({W})"
        if self.l2:
            yield f"2 * {self.l2!r} * {W}"


NONE = Penalty()


def L1(l1: float = 0.01) -> Penalty:
    """Return λ Σ|w|."""
    return Penalty(l1=l1)


def L2(l2: float = 0.01) -> Penalty:
    """Return λ Σ w²."""
    return Penalty(l2=l2)


def L1L2(l1: float = 0.0, l2: float = 0.0) -> Penalty:
    """Return λ₁ Σ|w| + λ₂ Σ w²."""
    return Penalty(l1, l2)


PENALTIES = {"l1": L1(), "l2": L2(), "l1_l2": L1L2()}


def get(penalty: "str | Penalty | None") -> Penalty:
    """Return the penalty of that name with Keras's λ, or itself; None is no penalty."""
    if isinstance(penalty, Penalty):
        return penalty
    if penalty is None:
        return NONE
    return look_up(penalty, PENALTIES, "regularizer", {})
