"""The formulas of a sheet, as LaTeX: what to calculate, and by which rule."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nnviz.model import clipping
from nnviz.model.ops import Moment
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.explain import names
from nnviz.teach.explain.activated import slope_of
from nnviz.teach.explain.expressions import Expression, Number
from nnviz.teach.explain.known import Known
from nnviz.teach.explain.loss_gradients import gradient_of
from nnviz.teach.explain.names import Names
from nnviz.teach.explain.printing import Symbols
from nnviz.teach.explain.typesetting import latex
from nnviz.teach.matrices.operation import Convention
from nnviz.teach.worksheet.quantity import Quantity

_D = r"\mathrm{d}"
_MEMORY = {"avg": r"\bar{g}", "s": "s", "v": "v", "g": "g"}
_PLAIN = {
    "loss": names.loss(),
    "data_loss": names.data_loss(),
    "penalty": names.penalty(),
    "losses": names.loss("i"),
    "lr_t": r"\alpha_{t}",
    "decay": r"\alpha \, \lambda",
    "squares": f"{names.norm(names.gradient())}^{{2}}",
    "X": "X",
    "Y": "Y",
}
_MEANT = {
    r"\sigma": r"\sigma(z) = \frac{1}{1 + e^{-z}}",
    r"\Phi": r"\Phi(z) = \frac{1}{2} \left(1 + \operatorname{erf}(z / \sqrt{2})\right)",
    r"\varphi": r"\varphi(z) = e^{-z^{2} / 2} / \sqrt{2 \pi}",
}


@dataclass(frozen=True)
class Formulas:
    """The formulas of a network.

    Attributes
    ----------
    program, record
        Of the step; of the record nothing but its network is told.
    convention : str
        ``rows`` or ``columns``: where the samples stand.
    """

    program: Program
    record: StepRecord
    convention: Convention = "rows"

    def of(self, moment: Moment) -> tuple[str, ...]:
        """Return the formulas of a moment, one after the other."""
        rules = {
            "Z": self._weighted,
            "A": self._activated,
            "loss": self._loss,
            "dA": self._gradient_of_a,
            "dZ": self._gradient_of_z,
            "dW": self._gradient_of_weights,
            "update": self._update,
        }
        rule = rules.get(moment.kind)
        return tuple(rule(moment.layer)) if rule else ()

    def symbol(self, quantity: Quantity) -> str:
        """Return the name of what is given or found: ``Z^{[1]}``."""
        name, letter, layer = quantity.name, quantity.letter, quantity.layer
        if name == "losses" and not self.program.loss.has_sample_losses:
            return names.error("i")
        if name in ("norm", "scale"):
            return self._shortening(quantity)
        if name in _PLAIN:
            return _PLAIN[name]
        if quantity.moment.kind == "update":
            return self._renewed(quantity)
        if letter == "powers":
            return f"e^{{{self._layer('Z', layer)}}}"
        if letter == "sum":
            return r"\sum_{k} e^{z_{k}}"
        if letter == "slope":
            return f"{self._slope_name(layer)}({self._layer('Z', layer)})"
        return self._named(letter, layer)

    # -- the moments ----------------------------------------------------------------

    def _weighted(self, layer: int) -> Iterator[str]:
        has_bias = self.program.has_bias(layer)
        W, a = self._layer("W", layer), self._layer("A", layer - 1)
        bias = f" + {self._layer('b', layer)}" if has_bias else ""
        yield f"{self._layer('Z', layer)} = {self._times(a, W)}{bias}"
        before = "a" if layer > 1 else "x"
        bias = " + b_{j}" if has_bias else ""
        yield rf"z_{{j}} = \sum_{{k}} {before}_{{k}} \, w_{{k,j}}{bias}"

    def _activated(self, layer: int) -> Iterator[str]:
        activation = self.program.activations[layer - 1]
        index = "_{k}" if activation.name == "softmax" else ""
        yield f"a{index} = {activation.formula}"
        yield from self._meant(activation.formula)

    def _loss(self, layer: int) -> Iterator[str]:
        loss = self.program.loss
        own = loss.latex(self.program.sizes[-1])
        whole = names.data_loss() if self.program.is_penalised else names.loss()
        if loss.has_sample_losses:
            yield from own
            yield rf"{whole} = \frac{{1}}{{m}} \sum_{{i}} {names.loss('i')}"
        else:
            yield from reversed((own[0].replace(names.loss(), whole, 1), *own[1:]))
        if self.program.is_penalised:
            yield f"{names.penalty()} = {' + '.join(self._penalties())}"
            yield f"{names.loss()} = {whole} + {names.penalty()}"

    def _penalties(self) -> Iterator[str]:
        for layer, penalty in enumerate(self.program.penalties, start=1):
            w = self._layer("w", layer)
            if penalty.l1:
                yield rf"{penalty.l1!r} \sum |{w}|"
            if penalty.l2:
                yield rf"{penalty.l2!r} \sum ({w})^{{2}}"

    def _gradient_of_a(self, layer: int) -> Iterator[str]:
        if layer < self.program.depth:
            dZ, W = self._layer("dZ", layer + 1), self._layer("W", layer + 1, True)
            yield f"{self._layer('dA', layer)} = {self._times(dZ, W)}"
            return
        index = "_{k}" if self.program.sizes[-1] > 1 else ""
        a, y = Number(None, f"a{index}"), Number(None, f"y{index}")
        slope = gradient_of(Known(self.program, self.record, 0, 0), a, y)
        yield f"{_D} a{index} = {_written(slope)}"

    def _gradient_of_z(self, layer: int) -> Iterator[str]:
        program, dZ = self.program, self._layer("dZ", layer)
        A, dA = self._layer("A", layer), self._layer("dA", layer)
        activation = program.activations[layer - 1]
        if layer == program.depth and program.is_fused:
            averaged = program.loss.mean_over_outputs and program.sizes[-1] > 1
            share = rf"\frac{{1}}{{{program.sizes[-1]}}} " if averaged else ""
            yield f"{dZ} = {share}({A} - Y)" if share else f"{dZ} = {A} - Y"
        elif activation.slope is None:
            total = rf"\sum_{{j}} {_D} a_{{j}} \, a_{{j}}"
            yield rf"{_D} z_{{k}} = a_{{k}} \, ({_D} a_{{k}} - {total})"
        elif activation.name == "linear":
            yield f"{dZ} = {dA}"
        else:
            z, a = Number(None, "z"), Number(None, "a")
            slope, found = self._slope_name(layer), slope_of(activation.name, z, a)
            yield f"{slope}(z) = {_written(found)}"
            yield from self._meant(_written(found))
            yield rf"{dZ} = {dA} \odot {slope}({self._layer('Z', layer)})"

    def _gradient_of_weights(self, layer: int) -> Iterator[str]:
        A, dZ = self._layer("A", layer - 1, True), self._layer("dZ", layer)
        penalty, W = self.program.penalties[layer - 1], self._layer("W", layer)
        right = rf"\frac{{1}}{{m}} \, {self._times(A, dZ)}"
        if penalty.l1:
            right += rf" + {penalty.l1!r} \, \operatorname{{sign}}({W})"
        if penalty.l2:
            right += rf" + 2 \cdot {penalty.l2!r} \, {W}"
        yield f"{self._layer('dW', layer)} = {right}"
        if self.program.has_bias(layer):
            mean = rf"\frac{{1}}{{m}} \sum_{{i}} {_D} z^{{(i)}}"
            yield f"{self._layer('db', layer)} = {mean}"

    def _update(self, layer: int) -> Iterator[str]:
        optimizer = self.program.optimizer
        if optimizer.clipping:
            yield clipping.FORMULAS[optimizer.clipping.kind]
        yield from optimizer.formula

    def _meant(self, formula: str) -> Iterator[str]:
        """Yield what a formula of an activation takes for known."""
        return (meant for name, meant in _MEANT.items() if name in formula)

    # -- parts ----------------------------------------------------------------------

    def _times(self, left: str, right: str) -> str:
        """Return a product of arrays; with samples in columns it is the other way."""
        if self.convention == "columns":
            left, right = right, left
        return rf"{left} \, {right}"

    def _layer(self, letter: str, layer: int, is_transposed: bool = False) -> str:
        if letter.startswith("d"):
            letter = f"{_D} {letter[1:]}"
        return Names(self.program.sizes).of_layer(letter, layer, is_transposed)

    def _named(self, letter: str, layer: int) -> str:
        if letter[:-1] in _MEMORY:
            return f"{_MEMORY[letter[:-1]]}_{{{self._layer(letter[-1], layer)}}}"
        return self._layer(letter, layer)

    def _renewed(self, quantity: Quantity) -> str:
        r"""Return the name of what the update writes anew: ``W^{[1]} \leftarrow``."""
        name = self._named(quantity.letter, quantity.layer)
        if "decay" in quantity.of:  # its own rule follows
            return rf"{name} - \alpha \, \lambda \, {name}"
        return rf"{name} \leftarrow"

    def _slope_name(self, layer: int) -> str:
        name = self.program.activations[layer - 1].name
        return rf"\operatorname{{{name}}}'".replace("_", r"\_")

    def _shortening(self, quantity: Quantity) -> str:
        """Return ‖g‖ of what a clipping line speaks of, or c/max(‖g‖, c)."""
        found = re.search(r"d([Wb])(\d+)", quantity.of)
        of = self._layer(f"d{found[1]}", int(found[2])) if found else "g"
        if self.program.optimizer.global_clipnorm is not None:
            of = names.gradient()
        norm = names.norm(of)
        return norm if quantity.name == "norm" else rf"c / \max({norm}, c)"


def _written(expression: Expression) -> str:
    return latex(expression, Symbols()).replace("{}", "")
