"""What is known at a moment: a number of the record, or that it is not computed yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnviz.model.ops import Kind, Moment
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.explain import names
from nnviz.teach.explain.expressions import Number, Role
from nnviz.teach.explain.names import Names
from nnviz.types import FloatArray


@dataclass(frozen=True, eq=False)
class Known:
    """The numbers of one sample of a step as far as a moment; never from its future.

    Attributes
    ----------
    program : Program
    record : StepRecord
    index : int
        Of the moment among the record's.
    sample : int
        The row of the batch, from 0.
    has_happened : bool
        Whether that moment is over; until then its own numbers are not known either.
    mean : bool
        Whether the mean over the batch is asked about, not that sample.
    term : int or None
        Which term of its sum a walk is at, from 0; None for all of them at once. Of
        the loss, each of several outputs, then ℒ⁽ⁱ⁾, then ℒ.
    has_term : bool
        Whether that term has come.
    """

    program: Program
    record: StepRecord
    index: int
    sample: int
    has_happened: bool = True
    mean: bool = False
    term: int | None = None
    has_term: bool = False

    @cached_property
    def names(self) -> Names:
        """Return the names of this network's quantities."""
        return Names(self.program.sizes)

    @property
    def outputs(self) -> int:
        """Return n_L."""
        return self.program.sizes[-1]

    @property
    def loss_name(self) -> str:
        """Return the LaTeX of this sample's loss: ℒ⁽⁹⁾."""
        return names.loss(str(self.sample + 1))

    def gradient_name(self, below: str, sample: str = "") -> str:
        """Return the LaTeX of a sample's gradient: ∂ℒ⁽⁹⁾/∂a.

        Where the loss has no ℒ⁽ⁱ⁾ it is m · ∂ℒ/∂a. `sample` is the sample's index if
        it is not this one.
        """
        if not self.program.loss.has_sample_losses:
            return rf"m \, {names.partial(names.loss(), below)}"
        above = names.loss(sample) if sample else self.loss_name
        return names.partial(above, below)

    @cached_property
    def m(self) -> Number:
        """Return the size of the batch."""
        return Number(self.record.m, "m", "constant")

    def has(self, kind: Kind, layer: int = 0) -> bool:
        """Tell whether that moment has happened."""
        done = self.index + self.has_happened
        return Moment(kind, layer) in self.record.moments[:done]

    @property
    def at_sample_loss(self) -> int | None:
        """Return how many terms after ℒ⁽ⁱ⁾ a walk of the loss is; None without one."""
        if self.term is None or self.record.moments[self.index].kind != "loss":
            return None
        return self.term - (self.outputs if self.outputs > 1 else 0)

    @property
    def has_losses(self) -> bool:
        """Tell whether the loss of every sample is computed: before ℒ, in a walk."""
        at = self.at_sample_loss
        has_come = at is not None and at + self.has_term > 0
        return has_come or self.has("loss")

    def has_begun(self, kind: Kind, layer: int) -> bool:
        """Tell whether that moment has happened or is happening."""
        return Moment(kind, layer) in self.record.moments[: self.index + 1]

    def z(self, layer: int, unit: int) -> Number:
        """Return z of a unit."""
        values = self.record.Z[layer] if self.has("Z", layer) else None
        return self._unit(values, "z", layer, unit)

    def a(self, layer: int, unit: int) -> Number:
        """Return a of a unit; of layer 0, the input x."""
        known = layer == 0 or self.has("A", layer)
        return self._unit(self.record.A[layer] if known else None, "a", layer, unit)

    def y(self, unit: int) -> Number:
        """Return the target of an output."""
        value = float(self.record.Y[self.sample, unit])
        return Number(value, self.names.target(unit))

    def da(self, layer: int, unit: int) -> Number:
        """Return ∂ℒ⁽ⁱ⁾/∂a of a unit; never known for the output of a fused loss."""
        values = self.record.dA[layer] if self.has("dA", layer) else None
        return self._gradient(values, "a", layer, unit)

    def dz(self, layer: int, unit: int) -> Number:
        """Return ∂ℒ⁽ⁱ⁾/∂z of a unit."""
        values = self.record.dZ[layer] if self.has("dZ", layer) else None
        return self._gradient(values, "z", layer, unit)

    def w(self, layer: int, before: int, unit: int, after: bool = False) -> Number:
        """Return a weight around the update; the unit's bias if `before` is −1."""
        name = self.names.weight(layer, before, unit)
        W = self.record.W_after if after else self.record.W_before
        b = self.record.b_after if after else self.record.b_before
        values = b[layer] if before < 0 else W[layer][before]
        role: Role = "value" if before < 0 else "weight"
        return Number(float(values[unit]), name, role)

    def dw(self, layer: int, before: int, unit: int) -> Number:
        """Return ∂ℒ/∂w of the batch; ∂ℒ/∂b of the unit if `before` is −1."""
        name = self.names.weight(layer, before, unit)
        value = None
        if self.has("dW", layer):
            record = self.record
            row = record.db[layer] if before < 0 else record.dW[layer][before]
            value = float(row[unit])
        return Number(value, names.partial(names.loss(), name), "gradient")

    def sample_loss(self) -> Number:
        """Return ℒ⁽ⁱ⁾ of the sample; its squared error where there is no such loss."""
        value = self.record.losses[self.sample] if self.has_losses else None
        has_own = self.program.loss.has_sample_losses
        name = self.loss_name if has_own else names.error(str(self.sample + 1))
        return Number(_float(value), name, "loss")

    def data_loss(self) -> Number:
        """Return ℒ of the batch without its penalty."""
        name = names.data_loss() if self.program.is_penalised else names.loss()
        if not self.has("loss"):
            return Number(None, name, "loss")
        mean = self.record.losses.mean()
        own = mean if self.program.loss.has_sample_losses else np.sqrt(mean)
        return Number(float(own), name, "loss")

    def penalty_rates(self, layer: int) -> tuple[Number, Number]:
        """Return λ₁ and λ₂ of a layer, 0 without such a penalty."""
        penalty = self.program.penalties[layer - 1]
        l1, l2 = (self.names.penalty_rate(order, layer) for order in (1, 2))
        return Number(penalty.l1, l1), Number(penalty.l2, l2)

    def slope(self, layer: int, unit: int) -> float | None:
        """Return ∂a/∂z of a unit, once a is computed; None for softmax too."""
        activation = self.program.activations[layer - 1]
        if activation.slope is None or not self.has("A", layer):
            return None
        z = self.record.Z[layer][self.sample, unit : unit + 1]
        with np.errstate(all="ignore"):
            return float(activation.slope_at(z)[0])

    def gradient_norm(self, kind: str, layer: int, letter: str) -> float:
        """Return ‖g‖ of the W or b of a layer; of all of them for ``global_norm``."""
        record = self.record
        arrays = [record.db[layer] if letter == "b" else record.dW[layer]]
        if kind == "global_norm":
            arrays = [*record.dW.values(), *record.db.values()]
        with np.errstate(all="ignore"):  # a run that diverges has such numbers
            return float(np.sqrt(sum(float((array**2).sum()) for array in arrays)))

    def column(self, kind: Kind, layer: int, unit: int) -> Sequence[float] | None:
        """Return a quantity of a unit for every sample of the batch, if it is known."""
        if not (self.has(kind, layer) or (kind == "A" and layer == 0)):
            return None
        arrays = {"Z": self.record.Z, "A": self.record.A}
        arrays |= {"dA": self.record.dA, "dZ": self.record.dZ}
        return [float(value) for value in arrays[kind][layer][:, unit]]

    def _unit(
        self, values: FloatArray | None, letter: str, layer: int, unit: int
    ) -> Number:
        value = None if values is None else values[self.sample, unit]
        return Number(_float(value), self.names.unit(letter, layer, unit))

    def _gradient(
        self, values: FloatArray | None, letter: str, layer: int, unit: int
    ) -> Number:
        value = None if values is None else values[self.sample, unit]
        below = self.names.unit(letter, layer, unit)
        return Number(_float(value), self.gradient_name(below), "gradient")


def _float(value: float | None) -> float | None:
    return None if value is None else float(value)
