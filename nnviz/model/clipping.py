"""Gradient clipping: a gradient that is too long is made shorter before the update.

Pascanu, Mikolov and Bengio, On the difficulty of training recurrent neural networks,
ICML 2013. As in Keras: each number by itself, each variable's norm, or all of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from nnviz.model.numbers import positive

Kind = Literal["value", "norm", "global_norm"]
# What becomes of a gradient, as LaTeX.
FORMULAS: dict[Kind, str] = {
    "value": r"g \leftarrow \min(\max(g, -c), c)",
    "norm": r"g \leftarrow g \, \frac{c}{\max(\left\|g\right\|, c)}",
    "global_norm": r"g \leftarrow g \, "
    r"\frac{c}{\max(\left\|\nabla \mathcal{L}\right\|, c)}",
}


@dataclass(frozen=True)
class Clipping:
    """How far a gradient may go.

    Attributes
    ----------
    kind : str
        ``value``: g ← min(max(g, −c), c); ``norm``: g ← g · c / max(‖g‖, c) with the
        norm of one W or b; ``global_norm``: the same with the norm of all of them.
    limit : float
        c > 0.
    """

    kind: Kind
    limit: float

    def __post_init__(self) -> None:
        """Refuse a limit that is out of range."""
        positive("The limit of the clipping", self.limit)

    def lines(self, parameters: Sequence[str]) -> Iterator[str]:
        """Yield the lines that make ``gW1`` of ``dW1`` and so on."""
        if self.kind == "global_norm":
            yield from _squares(parameters)
            yield "scale = limit / np.maximum(np.sqrt(squares), limit)"
        for name in parameters:
            if self.kind == "value":
                yield f"g{name} = np.clip(d{name}, -limit, limit)"
                continue
            if self.kind == "norm":
                yield f"norm = np.sqrt((d{name}**2).sum())"
                yield "scale = limit / np.maximum(norm, limit)"
            yield f"g{name} = d{name} * scale"


def _squares(parameters: Sequence[str]) -> Iterator[str]:
    """Yield the lines that add up all squares, a layer in each."""
    for number, (_, own) in enumerate(groupby(parameters, key=lambda name: name[1:])):
        terms = " + ".join(f"(d{name}**2).sum()" for name in own)
        yield f"squares {'+=' if number else '='} {terms}"
