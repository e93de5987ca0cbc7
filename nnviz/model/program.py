"""The program of a network: every line of one training step, in order.

It is rendered three ways from the same lines: the readable NumPy source (`source`),
the fast one that trains and the recorded one (both in `nnviz.model.kernel`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from nnviz.model import penalties
from nnviz.model.activations import Activation
from nnviz.model.compiled import compiled
from nnviz.model.losses import Loss
from nnviz.model.ops import Moment, Op
from nnviz.model.optimizers import Optimizer
from nnviz.model.penalties import Penalty


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
    penalties : tuple of Penalty
        Those on the kernels of layers 1…L; empty for none.
    biases : tuple of bool
        Which of the layers 1…L have biases; empty if all have.
    """

    sizes: tuple[int, ...]
    activations: tuple[Activation, ...]
    loss: Loss
    optimizer: Optimizer
    dtype: str = "float64"
    penalties: tuple[Penalty, ...] = ()
    biases: tuple[bool, ...] = ()

    def __post_init__(self) -> None:
        """Give every layer a penalty, if only that of none, and say of its biases."""
        missing = self.depth - len(self.penalties)
        filled = (*self.penalties, *[penalties.NONE] * missing)
        object.__setattr__(self, "penalties", filled)
        missing = self.depth - len(self.biases)
        object.__setattr__(self, "biases", (*self.biases, *[True] * missing))

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
        layers = range(1, self.depth + 1)
        return tuple(p for layer in layers for p in self.parameters_of(layer))

    def parameters_of(self, layer: int) -> tuple[str, ...]:
        """Return ``W2`` and, if the layer has biases, ``b2``."""
        return (f"W{layer}", f"b{layer}") if self.has_bias(layer) else (f"W{layer}",)

    def has_bias(self, layer: int) -> bool:
        """Tell whether the units of a layer 1…L have biases."""
        return self.biases[layer - 1]

    @property
    def is_penalised(self) -> bool:
        """Tell whether the loss has a penalty beside what the samples give."""
        return any(penalty != penalties.NONE for penalty in self.penalties)

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
        """Return the source of the imports and functions that the lines need."""
        schedule = self.optimizer.schedule
        found = [schedule.helper if schedule else ""]
        found += [activation.helper for activation in self.activations]
        return tuple(dict.fromkeys(filter(None, found)))

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
        if any(self.biases):
            yield Op(moment, f"ones = np.ones(m{dtype})")

    def _forward(self) -> Iterator[Op]:
        for layer, activation in enumerate(self.activations, start=1):
            before = f"A{layer - 1}" if layer > 1 else "X"
            bias = f" + b{layer}" if self.has_bias(layer) else ""
            yield Op(Moment("Z", layer), f"Z{layer} = {before} @ W{layer}{bias}")
            value = rename(activation.value, {"z": f"Z{layer}"})
            yield Op(Moment("A", layer), f"A{layer} = {value}")

    def _loss(self) -> Iterator[Op]:
        lines = self.loss.samples
        if self.is_fused:
            lines = self.loss.fused[self.activations[-1].name]
        lines = (*lines, f"{self._data_loss} = {self.loss.of_batch}")
        for line in (*lines, *self._penalty_lines()):
            yield Op(Moment("loss"), self._of_output(line))

    @property
    def _data_loss(self) -> str:
        """Return the name of the loss without its penalty."""
        return "data_loss" if self.is_penalised else "loss"

    def _penalty_lines(self) -> Iterator[str]:
        if self.is_penalised:
            layers = enumerate(self.penalties, start=1)
            terms = [term for layer, p in layers for term in p.terms(f"W{layer}")]
            yield f"penalty = {' + '.join(terms)}"
            yield "loss = data_loss + penalty"

    def _backward(self) -> Iterator[Op]:
        for layer in range(self.depth, 0, -1):
            yield from self._gradient_of_units(layer)
            before = f"A{layer - 1}" if layer > 1 else "X"
            moment = Moment("dW", layer)
            yield Op(moment, f"dW{layer} = {before}.T @ dZ{layer} / m")
            for share in self.penalties[layer - 1].gradient(f"W{layer}"):
                yield Op(moment, f"dW{layer} += {share}")
            if self.has_bias(layer):
                yield Op(moment, f"db{layer} = ones @ dZ{layer} / m")

    def _gradient_of_units(self, layer: int) -> Iterator[Op]:
        if layer == self.depth and self.is_fused:
            averaged = self.loss.mean_over_outputs and self.sizes[-1] > 1
            direct = "dZ = (A - Y) / n" if averaged else "dZ = A - Y"
            yield Op(Moment("dZ", layer), self._of_output(direct))
            return
        if layer == self.depth:
            for line in self.loss.gradient:
                line = rename(line, {"loss": self._data_loss})
                yield Op(Moment("dA", layer), self._of_output(line))
        else:
            line = f"dA{layer} = dZ{layer + 1} @ W{layer + 1}.T"
            yield Op(Moment("dA", layer), line)
        names = {"da": f"dA{layer}", "z": f"Z{layer}", "a": f"A{layer}"}
        through = rename(self.activations[layer - 1].backward, names)
        yield Op(Moment("dZ", layer), f"dZ{layer} = {through}")

    def _update(self) -> Iterator[Op]:
        lines = [*self.number_lines, *self.clipping_lines]
        letter = "g" if self.optimizer.clipping else "d"
        for name in self.parameters:
            lines += self.update_lines(name, f"{letter}{name}", name)
        yield from (Op(Moment("update"), line) for line in lines)

    @cached_property
    def number_lines(self) -> tuple[str, ...]:
        """Return the lines of plain numbers of an update: its t, and what it gives."""
        lines = self.optimizer.numbers
        return ("t += 1", *lines) if lines else ()

    @cached_property
    def clipping_lines(self) -> tuple[str, ...]:
        """Return the lines that make ``gW1``, the clipped gradient, of ``dW1``."""
        clipping = self.optimizer.clipping
        return tuple(clipping.lines(self.parameters)) if clipping else ()

    def update_lines(self, w: str, g: str, suffix: str) -> Sequence[str]:
        """Return the optimizer's lines for parameter `w` with gradient `g`."""
        slots = {slot: f"{slot}{suffix}" for slot in self.optimizer.slots}
        return [
            rename(line, {"w": w, "g": g, **slots}) for line in self.optimizer.lines
        ]

    def numbers(self, t: int) -> dict[str, float]:
        """Return the plain numbers that the update of step t names, by name."""
        space: dict[str, Any] = {"t": t - 1, **self.optimizer.constants}
        names = [*space, *(line.split()[0] for line in self.number_lines)]
        if self.number_lines:
            exec(compiled("\n".join((*self.helpers, *self.number_lines))), space)
        return {name: space[name] for name in names} | {"t": t}

    def _of_output(self, line: str) -> str:
        """Write a line of the loss for the last layer: ``A`` → ``A3``, n → its size."""
        last, outputs = self.depth, self.sizes[-1]
        if outputs == 1:
            line = re.sub(r"= \(([^()]*)\) / n$", r"= \1", line).removesuffix(" / n")
        names = {
            name: f"{name}{last}" for name in ("A", "Z", "P", "S", "E", "dA", "dZ")
        }
        return rename(line, names | {"n": str(outputs)})
