"""The update of a weight, term by term, by the rule of its optimizer."""

from dataclasses import dataclass

import numpy as np

from nnviz.model.optimizers import Adam
from nnviz.teach.explain.explanation import Row, numbers, symbols
from nnviz.teach.explain.expressions import (
    Expression,
    Number,
    evaluate,
    lift,
    of,
    square,
)
from nnviz.teach.explain.known import Known


def update_rows(known: Known, layer: int, before: int, unit: int) -> tuple[Row, ...]:
    """Return what the optimizer does to a weight; to a bias if `before` is −1."""
    of_weight = _Update(known, layer, before, unit)
    return (*of_weight.shared_rows(), *of_weight.own_rows())


@dataclass(frozen=True)
class _Update:
    """One parameter on its way through the update."""

    known: Known
    layer: int
    before: int
    unit: int

    def shared_rows(self) -> tuple[Row, ...]:
        """Return the rows before any rule: the rate by its schedule, the clipping."""
        rule = self.known.program.optimizer
        rows = [self._schedule_row()] if rule.schedule else []
        return (*rows, *([self._clipping_row()] if rule.clipping else []))

    def own_rows(self) -> tuple[Row, ...]:
        """Return the rows of the rule itself; the last one gives the new weight."""
        match self.known.program.optimizer.name:
            case "sgd":
                return self._sgd()
            case "adagrad":
                return self._adagrad()
            case "rmsprop":
                return self._rmsprop()
            case "adam" | "adamw":
                return self._adam()
        raise ValueError("No update is written for this optimizer.")

    # -- the rules --------------------------------------------------------------

    def _sgd(self) -> tuple[Row, ...]:
        w, pull = self._w, self._rate * self._g
        if not self.known.program.optimizer.slots:
            return (self._final(w - pull),)
        mu = self._number("momentum", r"\mu")
        old, now = self._slot("v", "v", False), self._slot("v", "v", True)
        is_nesterov = self.known.program.lines("update")[-1].count("momentum")
        step = w + mu * now - pull if is_nesterov else w + now
        return self._row(mu * old - pull, now, "velocity"), self._final(step)

    def _rmsprop(self) -> tuple[Row, ...]:
        rho = self._number("rho", r"\rho")
        average = rho * self._slot("s", "s", False) + (1 - rho) * square(self._g)
        return self._over_root(average, "square_average")

    def _adagrad(self) -> tuple[Row, ...]:
        summed = self._slot("s", "s", False) + square(self._g)
        return self._over_root(summed, "square_sum")

    def _over_root(self, s: Expression, label: str) -> tuple[Row, ...]:
        now = self._slot("s", "s", True)
        root = of("root", now + self._number("epsilon", r"\varepsilon"))
        step = self._w - self._rate * self._g / root
        return self._row(s, now, label), self._final(step)

    def _adam(self) -> tuple[Row, ...]:
        name = r"\bar{g}"
        b1, b2 = self._number("beta_1", r"\beta_1"), self._number("beta_2", r"\beta_2")
        averages = [self._slot("avg", name, after) for after in (False, True)]
        squares = [self._slot("s", "s", after) for after in (False, True)]
        rate = self._number("lr_t", r"\alpha_t")
        w, rows = self._decayed()
        size = of("root", squares[1]) + self._number("epsilon", r"\varepsilon")
        return (
            *rows,
            self._row(b1 * averages[0] + (1 - b1) * self._g, averages[1], "average"),
            self._row(
                b2 * squares[0] + (1 - b2) * square(self._g),
                squares[1],
                "square_average",
            ),
            self._corrected_rate(rate, b1, b2),
            self._final(w - rate * averages[1] / size),
        )

    def _corrected_rate(self, rate: Number, b1: Number, b2: Number) -> Row:
        """Return α_t, which makes up for averages that began at 0."""
        t = self._number("t", "t")
        root = of("root", 1 - of("power", b2, t))
        value = self._rate * root / (1 - of("power", b1, t))
        return Row(rate.symbol, (symbols(value), numbers(value)), rate, "corrected")

    def _decayed(self) -> tuple[Number, tuple[Row, ...]]:
        """Return the weight that Adam starts from, and how AdamW came to it."""
        rule = self.known.program.optimizer
        assert isinstance(rule, Adam)
        if rule.name != "adamw":
            return self._w, ()
        decay = self._rate * self._number("weight_decay", r"\lambda")
        value = self._w - decay * self._w
        smaller = Number(
            evaluate(value) if self._is_done else None, self._w.symbol, "weight"
        )
        return smaller, (self._row(value, smaller, "decay"),)

    # -- before the rule --------------------------------------------------------

    def _schedule_row(self) -> Row:
        rule = self.known.program.optimizer
        t = self._number("t", "t")
        first = self._number("lr_0", r"\alpha_0")
        steps = self._number("decay_steps", "T")
        if "decay_rate" in rule.constants:
            exponent = (t - 1) / steps
            if "//" in rule.numbers[0]:
                exponent = of("floor", exponent)
            value = first * of("power", self._number("decay_rate", "r"), exponent)
        else:
            least = self._number("lr_least", r"\alpha_T")
            angle = lift(Number(float(np.pi), r"\pi", "constant")) * (
                of("smallest", t - 1, steps) / steps
            )
            half = (1 + of("cosine", angle)) / 2
            value = (first - least) * half + least if least.value else first * half
        sides = symbols(value), numbers(value)
        return Row(self._rate.symbol, sides, self._rate, "schedule")

    def _clipping_row(self) -> Row:
        """Return the clipped gradient g from ∂ℒ/∂w."""
        clipping = self.known.program.optimizer.clipping
        assert clipping is not None
        raw = self._raw_gradient
        limit = self._number("limit", "c")
        if clipping.kind == "value":
            value = of("largest", -limit, of("smallest", limit, raw))
        else:
            letter = "b" if self.before < 0 else "W"
            size = self.known.gradient_norm(clipping.kind, self.layer, letter)
            norm = Number(size, r"\left\|g\right\|")
            value = raw * (limit / of("largest", norm, limit))
        sides = symbols(value), numbers(value)
        return Row(self._g.symbol, sides, self._g, "clipped_gradient")

    # -- numbers ----------------------------------------------------------------

    @property
    def _is_done(self) -> bool:
        return self.known.has("update")

    @property
    def _w(self) -> Number:
        return self.known.w(self.layer, self.before, self.unit)

    @property
    def _rate(self) -> Number:
        return self._number("lr", r"\alpha")

    @property
    def _raw_gradient(self) -> Number:
        return self.known.dw(self.layer, self.before, self.unit)

    @property
    def _g(self) -> Number:
        """Return the gradient that the rule works with."""
        record = self.known.record
        if not record.gW:
            return self._raw_gradient
        g = record.gb if self.before < 0 else record.gW
        row = g[self.layer] if self.before < 0 else g[self.layer][self.before]
        return Number(float(row[self.unit]) if self._is_done else None, "g")

    def _number(self, name: str, symbol: str) -> Number:
        value = self.known.record.numbers.get(name, 0.0)
        return Number(float(value), symbol)

    def _slot(self, slot: str, symbol: str, after: bool) -> Number:
        """Return what the optimizer remembers of the parameter, around the update."""
        record = self.known.record
        slots = record.slots_after if after else record.slots_before
        kind = "b" if self.before < 0 else "W"
        array = slots[f"{slot}{kind}{self.layer}"]
        row = array if self.before < 0 else array[self.before]
        is_known = not after or self._is_done
        return Number(float(row[self.unit]) if is_known else None, symbol)

    # -- rows -------------------------------------------------------------------

    def _row(self, value: Expression, result: Number, label: str) -> Row:
        sides = symbols(value), numbers(value)
        return Row(result.symbol, sides, result, label, relation=r"\leftarrow")

    def _final(self, value: Expression) -> Row:
        new = self.known.w(self.layer, self.before, self.unit, after=True)
        result = new if self._is_done else Number(None, self._w.symbol)
        sides = symbols(value), numbers(value)
        return Row(self._w.symbol, sides, result, "", True, r"\leftarrow")
