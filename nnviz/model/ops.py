"""What happens inside a step: its moments, and the lines that make them."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["batch", "Z", "A", "loss", "dA", "dZ", "dW", "update"]
Phase = Literal["batch", "forward", "loss", "backward", "update"]

_PHASES: dict[Kind, Phase] = {
    "batch": "batch",
    "Z": "forward",
    "A": "forward",
    "loss": "loss",
    "dA": "backward",
    "dZ": "backward",
    "dW": "backward",
    "update": "update",
}


@dataclass(frozen=True)
class Moment:
    """One thing that happens inside a step, such as ``Z[1]`` or ``update``.

    Attributes
    ----------
    kind : str
        ``batch``, ``Z``, ``A``, ``loss``, ``dA``, ``dZ``, ``dW`` (with db), ``update``.
    layer : int
        The layer 1…L it belongs to; 0 where there is none.
    """

    kind: Kind
    layer: int = 0

    @property
    def phase(self) -> Phase:
        """Return batch, forward, loss, backward or update."""
        return _PHASES[self.kind]

    def __str__(self) -> str:
        """Return the name on the screen: ``dW[2]``."""
        return f"{self.kind}[{self.layer}]" if self.layer else self.kind


@dataclass(frozen=True)
class Op:
    """One line of the program of a step, and the moment it belongs to."""

    moment: Moment
    line: str
