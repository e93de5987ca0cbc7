"""Optimizers: the rule that turns a gradient into a change of the parameters."""

from dataclasses import dataclass
from typing import ClassVar

from nnviz.model.names import look_up


def _positive(name: str, value: float) -> None:
    if not 0 < value < float("inf"):
        raise ValueError(f"{name} must be a positive number, got {value!r}.")


@dataclass(frozen=True)
class SGD:
    """Stochastic gradient descent, as Keras 3 writes it.

    w ← w − α g; with momentum μ: v ← μ v − α g, then w ← w + v
    (nesterov: w ← w + μ v − α g). The rate stands inside the velocity.

    Parameters
    ----------
    learning_rate : float
        α > 0.
    momentum : float
        μ in [0, 1); 0 keeps no velocity.
    nesterov : bool
        Whether the step looks ahead along the velocity.
    """

    learning_rate: float = 0.01
    momentum: float = 0.0
    nesterov: bool = False
    name: ClassVar[str] = "sgd"

    def __post_init__(self) -> None:
        """Refuse a rate or a momentum that is out of range."""
        _positive("learning_rate", self.learning_rate)
        if not 0 <= self.momentum < 1:
            raise ValueError(f"momentum must be in [0, 1), got {self.momentum!r}.")

    @property
    def slots(self) -> tuple[str, ...]:
        """Return the names of what it remembers between steps."""
        return ("v",) if self.momentum else ()

    @property
    def scalars(self) -> dict[str, float]:
        """Return the numbers that its lines name."""
        rate = {"lr": self.learning_rate}
        return rate | {"momentum": self.momentum} if self.momentum else rate

    @property
    def lines(self) -> tuple[str, ...]:
        """Return its lines, in ``w``, ``g`` (the gradient) and the slots."""
        if not self.momentum:
            return ("w -= lr * g",)
        velocity = "v = momentum * v - lr * g"
        return velocity, "w += momentum * v - lr * g" if self.nesterov else "w += v"


Optimizer = SGD

OPTIMIZERS = {rule.name: rule for rule in (SGD,)}


def get(optimizer: "str | Optimizer") -> Optimizer:
    """Return the optimizer of that name with its defaults, or itself."""
    if isinstance(optimizer, str):
        return look_up(optimizer, OPTIMIZERS, "optimizer", {})()
    if not isinstance(optimizer, Optimizer):
        raise ValueError(
            f"optimizer must be a name or an optimizer, got {optimizer!r}."
        )
    return optimizer
