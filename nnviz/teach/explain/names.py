r"""The names of the formulas, as LaTeX: ``z_{2}^{[1]}``, ``w_{1,2}^{[1]}``.

The first index of a weight is where it comes from. A network of one layer needs no
number for it, and a single unit none for itself: ``w_{1}``, ``z``.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Names:
    """Names in a network with these sizes, n₀…n_L."""

    sizes: Sequence[int]

    def unit(self, letter: str, layer: int, unit: int, sample: str = "") -> str:
        """Return the name of a quantity of a unit: z, a or b; of layer 0, x.

        `sample` is the index of a sample, where the name must say whose it is.
        """
        letter = letter if layer else "x"
        index = "" if self._is_alone(layer) else str(unit + 1)
        return self.unit_at(letter, layer, index, sample)

    def unit_at(self, letter: str, layer: int, index: str, sample: str = "") -> str:
        """Return the name of a quantity of a unit with any index: that of a sum, k."""
        return letter + _scripts(index, self._layer(layer), sample)

    def weight(self, layer: int, before: int, unit: int) -> str:
        """Return the name of a weight; of the unit's bias if `before` is −1."""
        if before < 0:
            return self.unit("b", layer, unit)
        if self._is_alone(layer):
            return "w" + _scripts(str(before + 1), self._layer(layer))
        return self.weight_at(layer, before, str(unit + 1))

    def weight_at(self, layer: int, before: int, index: str) -> str:
        """Return the name of a weight to a unit with any index: that of a sum, k."""
        return "w" + _scripts(f"{before + 1},{index}", self._layer(layer))

    def target(self, unit: int, sample: str = "") -> str:
        """Return the name of an output's target, of this sample or of another."""
        index = "" if self.sizes[-1] == 1 else str(unit + 1)
        return self.target_at(index, sample)

    def target_at(self, index: str, sample: str = "") -> str:
        """Return the name of a target with any index: that of a sum, k."""
        return "y" + _scripts(index, "", sample)

    def _layer(self, layer: int) -> str:
        return f"[{layer}]" if layer and len(self.sizes) > 2 else ""

    def _is_alone(self, layer: int) -> bool:
        return layer > 0 and len(self.sizes) == 2 and self.sizes[1] == 1

    def of_layer(self, letter: str, layer: int, is_transposed: bool = False) -> str:
        """Return the name of an array of a layer: ``W^{[1]}``; of layer 0, ``X``."""
        raised = self._layer(layer) + ("T" if is_transposed else "")
        return (letter if layer else "X") + _scripts("", raised)

    def penalty_rate(self, order: int, layer: int) -> str:
        """Return the name of λ of a layer's penalty; `order` is 1 for L1, 2 for L2."""
        return r"\lambda" + _scripts(str(order), self._layer(layer))


def loss(sample: str = "") -> str:
    """Return the name of the loss of a sample, or of the batch."""
    return r"\mathcal{L}" + _scripts("", "", sample)


def data_loss() -> str:
    """Return the name of the loss of the batch without its penalty."""
    return r"\mathcal{L}_{0}"


def error(sample: str) -> str:
    """Return the name of the squared error of a sample."""
    return "e" + _scripts("", "", sample)


def gradient() -> str:
    """Return the name of the gradient over all weights and biases."""
    return rf"\nabla {loss()}"


def norm(of: str) -> str:
    """Return the name of the length of a gradient."""
    return rf"\left\| {of} \right\|"


def penalty() -> str:
    """Return the name of what the penalties add to the loss."""
    return r"\Omega"


def partial(above: str, below: str) -> str:
    """Return ∂above/∂below."""
    return rf"\frac{{\partial {above}}}{{\partial {below}}}"


def _scripts(lower: str, upper: str, sample: str = "") -> str:
    raised = upper + (f"({sample})" if sample else "")
    return (f"_{{{lower}}}" if lower else "") + (f"^{{{raised}}}" if raised else "")
