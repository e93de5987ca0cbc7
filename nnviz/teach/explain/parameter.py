"""The numbers of one parameter around its update."""

from dataclasses import dataclass

from nnviz.model.clipping import Kind
from nnviz.model.optimizers import SGD
from nnviz.teach.explain import names
from nnviz.teach.explain.expressions import Number
from nnviz.teach.explain.known import Known
from nnviz.types import FloatArray


@dataclass(frozen=True, eq=False)
class Parameter:
    """A weight from unit `before` of the layer below; a bias if `before` is −1.

    What the update computes is None until it has happened.
    """

    known: Known
    layer: int
    before: int
    unit: int

    @property
    def is_done(self) -> bool:
        """Tell whether the update has happened."""
        return self.known.has("update")

    @property
    def w(self) -> Number:
        """Return the parameter before the update."""
        return self.known.w(self.layer, self.before, self.unit)

    @property
    def new(self) -> Number:
        """Return the parameter after the update."""
        new = self.known.w(self.layer, self.before, self.unit, after=True)
        return new if self.is_done else Number(None, new.symbol, new.role)

    @property
    def change(self) -> Number:
        """Return Δw, by which the update changed it."""
        change = None
        if self.new.value is not None and self.w.value is not None:
            change = self.new.value - self.w.value
        return Number(change, rf"\Delta {self.w.symbol}")

    @property
    def gradient(self) -> Number:
        """Return ∂ℒ/∂w."""
        return self.known.dw(self.layer, self.before, self.unit)

    @property
    def g(self) -> Number:
        """Return the gradient that the rule works with.

        It is g where it was clipped, or stands in the rule more than once.
        """
        record, rule = self.known.record, self.known.program.optimizer
        if not record.gW:
            symbol = self.gradient.symbol if isinstance(rule, SGD) else "g"
            return Number(self.gradient.value, symbol, "gradient")
        clipped = record.gb if self.before < 0 else record.gW
        value = self._entry(clipped[self.layer])
        return Number(value if self.is_done else None, "g", "gradient")

    @property
    def rate(self) -> Number:
        """Return α of this step."""
        return self.number("lr", r"\alpha")

    def number(self, name: str, symbol: str) -> Number:
        """Return a plain number of the update by its name in the program."""
        return Number(float(self.known.record.numbers.get(name, 0.0)), symbol)

    def slot(self, slot: str, symbol: str, after: bool) -> Number:
        """Return what the optimizer remembers of the parameter, around the update."""
        record = self.known.record
        slots = record.slots_after if after else record.slots_before
        kind = "b" if self.before < 0 else "W"
        value = self._entry(slots[f"{slot}{kind}{self.layer}"])
        return Number(value if self.is_done or not after else None, symbol)

    def norm(self, kind: Kind) -> Number:
        """Return the length of the gradient that a clipping of that kind limits."""
        letter = "b" if self.before < 0 else "W"
        of = self.known.names.of_layer(letter, self.layer)
        name = names.partial(names.loss(), of)
        if kind == "global_norm":
            name = names.gradient()
        return Number(
            self.known.gradient_norm(kind, self.layer, letter), names.norm(name)
        )

    def _entry(self, array: FloatArray) -> float:
        row = array if self.before < 0 else array[self.before]
        return float(row[self.unit])
