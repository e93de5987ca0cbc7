"""The program of a network: every line of one training step, in order.

It is rendered three ways from the same lines: the readable NumPy source (`source`),
the fast one that trains and the recorded one (both in `nnviz.model.kernel`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from nnviz.model.activations import Activation
from nnviz.model.losses import Loss
from nnviz.model.ops import Moment, Op
from nnviz.model.optimizers import Optimizer


def rename(line: str, names: Mapping[str, str]) -> str:
    """Return `line` with whole words replaced: ``z`` → ``Z1`` (attributes are kept)."""
    words = "|".join(map(re.escape, names))
    return re.sub(rf"(?<![\w.])({words})\b", lambda word: names[word[1]], line)


@dataclass(frozen=True)
class Program:
    """The lines of one step of one network.

    Attributes
    ----------
    sizes : tuple of int
        n₀…n_L, the inputs and the units of each layer.
    activations : tuple of Activation
        Those of layers 1…L.
    loss, optimizer
        What the step minimises, and by which rule.
    dtype : str
        ``float64`` or ``float32``.
    """

    sizes: tuple[int, ...]
    activations: tuple[Activation, ...]
    loss: Loss
    optimizer: Optimizer
    dtype: str = "float64"

    @property
    def depth(self) -> int:
        """Return L, the number of layers."""
        return len(self.activations)

    @property
    def is_fused(self) -> bool:
        """Tell whether dZ[L] = a − y is computed directly."""
        return self.loss.is_fused_with(self.activations[-1])

    @property
    def loss_reads(self) -> str:
        """Return what the loss is computed from: ``Z3`` if fused, else ``A3``."""
        return f"{'Z' if self.is_fused else 'A'}{self.depth}"

    @property
    def output(self) -> str:
        """Return `loss_reads` under its first name: a linear layer's A is its Z."""
        linear = self.activations[-1].value == "z"
        return f"Z{self.depth}" if linear else self.loss_reads

    @property
    def parameters(self) -> tuple[str, ...]:
        """Return ``W1``, ``b1``, ``W2``…, in their order in the flat vector."""
        return tuple(f"{p}{layer}" for layer in range(1, self.depth + 1) for p in "Wb")

    @cached_property
    def ops(self) -> tuple[Op, ...]:
        """Return every line with its moment, in the order in which they run."""
        return (
            *self._batch(),
            *self._forward(),
            *self._loss(),
            *self._backward(),
            *self._update(),
        )

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """Return the moments of a step, in order."""
        return tuple(dict.fromkeys(op.moment for op in self.ops))

    @cached_property
    def helpers(self) -> tuple[str, ...]:
        """Return the source of the functions that the lines call."""
        return tuple(dict.fromkeys(a.helper for a in self.activations if a.helper))

    def lines(self, *kinds: str) -> tuple[str, ...]:
        """Return the lines of the moments of these kinds."""
        return tuple(op.line for op in self.ops if op.moment.kind in kinds)

    def source(self) -> str:
        """Return the readable program of one step, to be run with ``np`` at hand."""
        return (
            "\n\n".join((*self.helpers, "\n".join(op.line for op in self.ops))) + "\n"
        )

    def _batch(self) -> Iterator[Op]:
        moment = Moment("batch")
        dtype = "" if self.dtype == "float64" else f", np.{self.dtype}"
        yield Op(moment, "X, Y = X_train[rows], Y_train[rows]")
        yield Op(moment, "m = len(X)")
        yield Op(moment, f"ones = np.ones(m{dtype})")

    def _forward(self) -> Iterator[Op]:
        for layer, activation in enumerate(self.activations, start=1):
            before = f"A{layer - 1}" if layer > 1 else "X"
            yield Op(Moment("Z", layer), f"Z{layer} = {before} @ W{layer} + b{layer}")
            value = rename(activation.value, {"z": f"Z{layer}"})
            yield Op(Moment("A", layer), f"A{layer} = {value}")

    def _loss(self) -> Iterator[Op]:
        lines = self.loss.samples
        if self.is_fused:
            lines = self.loss.fused[self.activations[-1].name]
        for line in (*lines, "loss = losses.mean(axis=-1)"):
            yield Op(Moment("loss"), self._of_output(line))

    def _backward(self) -> Iterator[Op]:
        for layer in range(self.depth, 0, -1):
            yield from self._gradient_of_units(layer)
            before = f"A{layer - 1}" if layer > 1 else "X"
            moment = Moment("dW", layer)
            yield Op(moment, f"dW{layer} = {before}.T @ dZ{layer} / m")
            yield Op(moment, f"db{layer} = ones @ dZ{layer} / m")

    def _gradient_of_units(self, layer: int) -> Iterator[Op]:
        if layer == self.depth and self.is_fused:
            averaged = self.loss.mean_over_outputs and self.sizes[-1] > 1
            direct = "dZ = (A - Y) / n" if averaged else "dZ = A - Y"
            yield Op(Moment("dZ", layer), self._of_output(direct))
            return
        if layer == self.depth:
            for line in self.loss.gradient:
                yield Op(Moment("dA", layer), self._of_output(line))
        else:
            line = f"dA{layer} = dZ{layer + 1} @ W{layer + 1}.T"
            yield Op(Moment("dA", layer), line)
        names = {"da": f"dA{layer}", "z": f"Z{layer}", "a": f"A{layer}"}
        through = rename(self.activations[layer - 1].backward, names)
        yield Op(Moment("dZ", layer), f"dZ{layer} = {through}")

    def _update(self) -> Iterator[Op]:
        for parameter in self.parameters:
            for line in self.update_lines(parameter, f"d{parameter}", parameter):
                yield Op(Moment("update"), line)

    def update_lines(self, w: str, g: str, suffix: str) -> Sequence[str]:
        """Return the optimizer's lines for parameter `w` with gradient `g`."""
        slots = {slot: f"{slot}{suffix}" for slot in self.optimizer.slots}
        return [
            rename(line, {"w": w, "g": g, **slots}) for line in self.optimizer.lines
        ]

    def _of_output(self, line: str) -> str:
        """Write a line of the loss for the last layer: ``A`` → ``A3``, n → its size."""
        last, outputs = self.depth, self.sizes[-1]
        if outputs == 1:
            line = re.sub(r"= \(([^()]*)\) / n$", r"= \1", line).removesuffix(" / n")
        names = {name: f"{name}{last}" for name in ("A", "Z", "P", "S", "dA", "dZ")}
        return rename(line, names | {"n": str(outputs)})
