"""The arithmetic from the weights of a linear network to those in original units.

Every row is ``name = symbols = numbers = result``, as in the explanations, with a prime
for what is in original units: ``w₁′ = w₁ σ_y / σ₁``. Where several layers are one, w̄
and b̄ are those of that one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import floor, isfinite, log10

from nnviz.data.plan import Scaling
from nnviz.data.preparation import Prepared
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.explain.explanation import Row, Side, numbers, symbols
from nnviz.teach.explain.expressions import (
    Expression,
    Number,
    evaluate,
    exp,
    total,
)
from nnviz.teach.explain.names import Names
from nnviz.teach.explain.spelling import Spelling, spelled
from nnviz.teach.original_units import Unscaled, of_record
from nnviz.types import FloatArray

MOST_SLOPES = 8  # of the rows of a whole unit
_MOST_DIGITS = 10  # of a number that a result is worked out from
_Y = "y"


@dataclass(frozen=True, eq=False)
class Original:
    """An output of a linear network, in original units.

    Attributes
    ----------
    program : Program
    data : Prepared
    unit : int
        Which output, from 0.
    found : Unscaled
        Its weights, before the update of a step or after it.
    """

    program: Program
    data: Prepared
    unit: int
    found: Unscaled

    @classmethod
    def of(
        cls,
        program: Program,
        data: Prepared,
        record: StepRecord,
        unit: int,
        is_after: bool,
    ) -> "Original":
        """Return a unit as it is before the update of a step, or after it."""
        return cls(program, data, unit, of_record(data, record, is_after)[unit])

    def slope(self, feature: int) -> Number:
        """Return the weight of an input: w₁′."""
        value = self.found.slopes[feature].value
        return Number(value, _primed(self._name(feature)), "weight")

    @property
    def intercept(self) -> Number:
        """Return b′."""
        return Number(self.found.intercept, _primed(self._name(-1)))

    def slope_row(self, feature: int) -> Row:
        """Return how a weight comes from the one that was learned."""
        slope, name = self.found.slopes[feature], self._learned(feature)
        w: Expression = Number(slope.scaled, name, "weight")
        span = _divisor(self.found.target, _Y)
        divisor = _divisor(slope.input.scaling, str(feature + 1))
        if span is not None:
            w = w * span
        if divisor is not None:
            w = w / divisor
        return _row(self.slope(feature), w)

    def product_row(self, feature: int, W: Mapping[int, FloatArray]) -> Row:
        """Return how an input's w̄ comes from those of two layers, W[1] and W[2]."""
        names = Names(self.program.sizes)
        terms = [
            Number(float(w), names.weight(1, feature, k), "weight")
            * Number(float(v), names.weight(2, k, self.unit), "weight")
            for k, (w, v) in enumerate(
                zip(W[1][feature], W[2][:, self.unit], strict=True)
            )
        ]
        slope, name = self.found.slopes[feature], self._learned(feature)
        return _row(Number(slope.scaled, name, "weight"), total(terms))

    def odds_row(self, feature: int) -> Row:
        """Return by what the odds are multiplied if the input is more by 1."""
        value = exp(self.slope(feature))
        return Row("", (symbols(value), numbers(value)), Number(evaluate(value), ""))

    def rows(self) -> tuple[Row, ...]:
        """Return every weight, the first few of many, and the intercept."""
        shown = range(min(len(self.found.slopes), MOST_SLOPES))
        return (*map(self.slope_row, shown), self._intercept_row())

    def sum_row(self, record: StepRecord, sample: int) -> Row:
        """Return what comes out for a sample, worked out from its row of the table.

        That is the predicted value, or z of classes.
        """
        row = self.data.raw_batch(record.rows, record.X)[sample]
        return self.row_of(row, float(record.Z[record.depth][sample, self.unit]))

    def row_of(self, inputs: FloatArray, z: float) -> Row:
        """Return the same of a row of (p,) inputs before any scaling.

        Parameters
        ----------
        inputs : (p,) array
        z : float
            What the network makes of them.
        """
        values = (Number(x, _raw(str(k + 1))) for k, x in enumerate(inputs.tolist()))
        products = [self.slope(k) * value for k, value in enumerate(values)]
        if self.data.table.classes:
            names = Names(self.program.sizes)
            result = Number(z, names.unit("z", self.program.depth, self.unit))
        else:
            result = prediction(self.data, z)
        return _row(result, total([self.intercept, *products]))

    def _name(self, feature: int) -> str:
        """Return the name of an input's weight, or of the bias, as of one layer."""
        ends = self.program.sizes[0], self.program.sizes[-1]
        return Names(ends).weight(1, feature, self.unit)

    def _learned(self, feature: int) -> str:
        """Return the name of what was learned, or comes of what several layers have."""
        name = self._name(feature)
        is_one = self.program.depth == 1
        return name if is_one else rf"\bar{{{name[0]}}}{name[1:]}"

    def _intercept_row(self) -> Row:
        target, bias = self.found.target, self.found.scaled_bias
        start: list[Expression] = []
        if target.scale != "none":
            start.append(_shift(target, _Y))
        if bias is not None:
            b: Expression = Number(bias, self._learned(-1))
            span = _divisor(target, _Y)
            start.append(b if span is None else span * b)
        shifts = self._shifts()
        whole = total(start) if start else None
        if not shifts:
            return _row(self.intercept, *([whole] if whole else []))
        off = total(shifts)
        return _row(self.intercept, whole - off if whole else -off)

    def _shifts(self) -> list[Expression]:
        """Return what the shift of each scaled input takes off."""
        return [
            self.slope(k) * _shift(slope.input.scaling, str(k + 1))
            for k, slope in enumerate(self.found.slopes)
            if slope.input.scaling.scale != "none"
        ]


def places_of(result: Number, data: Prepared, decimals: int) -> int:
    """Return the decimals of a result: `decimals`, or more where it would be short.

    A price of a square metre is small beside the price of a house: a slope has at least
    `decimals` + 2 digits that tell something, and a value has those that tell it from
    others of the target.
    """
    size = result.value if result.role == "weight" else data.plan.target.scaling.sigma
    if data.table.classes and result.role != "weight":
        return decimals
    if not size or not isfinite(size):
        return decimals
    more = 1 - floor(log10(abs(size)))
    return decimals + min(max(0, more), 3)  # smaller ones have more digits anyway


def spelling_of(row: Row, data: Prepared, decimals: int) -> Spelling:
    """Return how a row is written that is worked out by itself.

    Large numbers are taken from each other in it: each has what the result needs.
    """
    assert row.result is not None
    places = places_of(row.result, data, decimals)
    return spelled([replace(row, is_final=True)], places, _MOST_DIGITS)


def prediction(data: Prepared, a: float) -> Number:
    """Return what the network answers in original units: ŷ′."""
    return Number(a * data.y_scale + data.y_mean, _primed(r"\hat{y}"))


def prediction_row(data: Prepared, a: float) -> Row:
    """Return how the predicted value comes from what the network answers."""
    target, answer = data.plan.target.scaling, Number(a, "a")
    span = _divisor(target, _Y)
    scaled: Expression = answer if span is None else span * answer
    return _row(prediction(data, a), total([_shift(target, _Y), scaled]))


def _row(result: Number, *of: Expression) -> Row:
    """Return a row; of what is one number by itself, without its line of numbers."""
    sides: list[Side] = []
    for value in of:
        sides.append(symbols(value))
        if not isinstance(value, Number):
            sides.append(numbers(value))
    return Row(result.symbol, tuple(sides), result)


def _primed(name: str) -> str:
    return f"{name}'"


def _raw(index: str) -> str:
    """Return the name of a value of the table."""
    return _primed(_Y if index == _Y else f"x_{{{index}}}")


def _shift(scaling: Scaling, index: str) -> Number:
    """Return what is subtracted: the mean, or the least."""
    if scaling.scale == "standard":
        return Number(scaling.shift, rf"\mu_{{{index}}}")
    return Number(scaling.shift, rf"\min {_raw(index)}")


def _divisor(scaling: Scaling, index: str) -> Expression | None:
    """Return what is divided by then: σ, or the span; nothing where that is 1."""
    if scaling.scale == "none" or scaling.least == scaling.most:
        return None
    if scaling.scale == "standard":
        return Number(scaling.divisor, rf"\sigma_{{{index}}}")
    ends = (
        (scaling.most, rf"\max {_raw(index)}"),
        (scaling.least, rf"\min {_raw(index)}"),
    )
    most, least = (Number(*each) for each in ends)
    return most - least
