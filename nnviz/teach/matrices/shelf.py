"""The matrices of a step under their names: views of its record, as far as known."""

from dataclasses import dataclass

import numpy as np

from nnviz.data.preparation import Prepared
from nnviz.model.ops import Kind
from nnviz.teach.explain.known import Known
from nnviz.teach.matrices.operation import ONE, Axis, Matrix
from nnviz.types import FloatArray

# What is subtracted from a feature, and what it is divided by then.
_SCALING = {
    "standard": (("μ", r"\mu"), ("σ", r"\sigma")),
    "min_max": (("min", r"\min"), ("span", r"\mathrm{span}")),
}
# What the optimizer remembers, by its name in the program; ḡ is Adam's average.
_SLOTS = {"v": ("v", "v"), "s": ("s", "s"), "avg": ("ḡ", r"\bar{g}")}


@dataclass(frozen=True)
class Shelf:
    """Every matrix that an operation may need; samples in rows.

    Attributes
    ----------
    known : Known
        What is computed by now.
    """

    known: Known

    @property
    def samples(self) -> Axis:
        """Return the axis of the batch."""
        return Axis("sample", self.known.record.m)

    def units(self, layer: int) -> Axis:
        """Return the axis of a layer's units; of the inputs for layer 0."""
        return Axis("unit", self.known.program.sizes[layer], layer)

    def of_units(self, kind: Kind, layer: int) -> Matrix:
        """Return Z, A, dA or dZ of a layer, (m, n_l); ``A[0]`` is X."""
        record = self.known.record
        if (kind, layer) == ("A", 0):
            return Matrix("X", "X", record.X, self.samples, self.units(0))
        arrays = {"Z": record.Z, "A": record.A, "dA": record.dA, "dZ": record.dZ}
        values = arrays[kind][layer] if self.known.has(kind, layer) else None
        return Matrix(
            f"{kind}[{layer}]",
            _layered(_differential(kind), layer),
            values,
            self.samples,
            self.units(layer),
            is_fine=kind.startswith("d"),
        )

    @property
    def targets(self) -> Matrix:
        """Return Y, (m, n_L)."""
        last = self.units(self.known.program.depth)
        return Matrix("Y", "Y", self.known.record.Y, self.samples, last)

    @property
    def losses(self) -> Matrix:
        """Return ℒ⁽ⁱ⁾ of each sample, (m, 1); e⁽ⁱ⁾ where there is no such loss."""
        has_own = self.known.program.loss.has_sample_losses
        name = ("ℒ⁽ⁱ⁾", r"\mathcal{L}^{(i)}") if has_own else ("e⁽ⁱ⁾", "e^{(i)}")
        is_known = self.known.has("loss")
        values = self.known.record.losses[:, np.newaxis] if is_known else None
        return Matrix(*name, values, self.samples, ONE, is_fine=True)

    @property
    def loss(self) -> Matrix:
        """Return ℒ of the batch, (1, 1)."""
        loss = self.known.record.loss
        values = np.array([[loss]]) if self.known.has("loss") else None
        return Matrix("ℒ", r"\mathcal{L}", values, ONE, ONE, is_fine=True)

    def slope(self, layer: int) -> Matrix:
        """Return ∂a/∂z by the activation's own derivative, (m, n_l)."""
        activation = self.known.program.activations[layer - 1]
        with np.errstate(all="ignore"):
            values = activation.slope_at(self.known.record.Z[layer])
        z = self.of_units("Z", layer)
        name = f"{activation.name}′({z.symbol})"
        latex = rf"{function(activation.name)}'({z.latex_symbol})"
        return Matrix(name, latex, values, z.rows, z.columns)

    # -- parameters ---------------------------------------------------------------

    def parameter(self, letter: str, layer: int, after: bool = False) -> Matrix:
        """Return W, (n_{l-1}, n_l), or b, (1, n_l), before or after the step."""
        record = self.known.record
        arrays = record.b_before if letter == "b" else record.W_before
        if after:
            arrays = record.b_after if letter == "b" else record.W_after
        is_known = not after or self.known.has("update")
        values = arrays[layer] if is_known else None
        return self._of_layer(letter, letter, layer, letter, values)

    def gradient(self, letter: str, layer: int) -> Matrix:
        """Return dW or db of the batch."""
        record = self.known.record
        arrays = record.db if letter == "b" else record.dW
        values = arrays[layer] if self.known.has("dW", layer) else None
        name = f"d{letter}"
        return self._of_layer(name, _differential(name), layer, letter, values, True)

    def clipped(self, letter: str, layer: int) -> Matrix:
        """Return the gradient that the optimizer gets: dW unless it is clipped."""
        record = self.known.record
        if not record.gW:
            return self.gradient(letter, layer)
        arrays = record.gb if letter == "b" else record.gW
        values = arrays[layer] if self.known.has("update") else None
        latex = f"g_{{{letter}}}"
        return self._of_layer(f"g{letter}", latex, layer, letter, values, True)

    def slot(self, slot: str, letter: str, layer: int, after: bool) -> Matrix:
        """Return what the optimizer remembers of W or b, before or after the step."""
        record = self.known.record
        slots = record.slots_after if after else record.slots_before
        is_known = not after or self.known.has("update")
        values = slots[f"{slot}{letter}{layer}"] if is_known else None
        short, latex = _SLOTS[slot]
        latex = f"{latex}_{{{letter}}}"
        return self._of_layer(f"{short}{letter}", latex, layer, letter, values, True)

    def _of_layer(
        self,
        name: str,
        latex: str,
        layer: int,
        letter: str,
        values: FloatArray | None,
        is_fine: bool = False,
    ) -> Matrix:
        rows = ONE if letter == "b" else self.units(layer - 1)
        if values is not None:
            values = np.atleast_2d(values)
        return Matrix(
            f"{name}[{layer}]",
            _layered(latex, layer),
            values,
            rows,
            self.units(layer),
            is_fine=is_fine,
        )

    # -- the table ------------------------------------------------------------------

    def raw_inputs(self, data: Prepared) -> Matrix:
        """Return the features as they are in the table, (m, n_0)."""
        record = self.known.record
        values = data.raw_batch(record.rows, record.X)
        latex = r"X^{\text{raw}}"
        return Matrix("X raw", latex, values, self.samples, self.units(0))

    def scaling(self, data: Prepared) -> tuple[Matrix, Matrix]:
        """Return what was subtracted from the features and what divides them, (1, n_0).

        That is μ and σ, or the least and the span, or of each feature one or the other.
        """
        used = {each.scaling.scale for each in data.plan.inputs}
        names = [_SCALING[scale] for scale in _SCALING if scale in used]
        inputs = enumerate(data.plan.inputs)
        unscaled = frozenset(k for k, each in inputs if each.scaling.scale == "none")
        arrays = data.x_mean, data.x_scale
        shift, divisor = (
            Matrix(
                ", ".join(pair[k][0] for pair in names),
                r",\ ".join(pair[k][1] for pair in names),
                array[np.newaxis],
                ONE,
                self.units(0),
                unscaled=unscaled,
            )
            for k, array in enumerate(arrays)
        )
        return shift, divisor

    def raw_targets(self, data: Prepared) -> Matrix:
        """Return the target as it is in the table, (m, 1)."""
        rows = data.rows_train[self.known.record.rows]
        values = data.table.y[rows][:, np.newaxis]
        axis = self.units(self.known.program.depth)
        return Matrix("Y raw", r"Y^{\text{raw}}", values, self.samples, axis)


def function(name: str) -> str:
    """Return the name of a function as LaTeX."""
    return rf"\operatorname{{{name}}}".replace("_", r"\_")


def _differential(name: str) -> str:
    return rf"\mathrm{{d}}{name[1:]}" if name.startswith("d") else name


def _layered(latex: str, layer: int) -> str:
    return f"{latex}^{{[{layer}]}}"
