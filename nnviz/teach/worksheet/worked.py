"""A step in rounded numbers: what is printed is what is calculated with.

Every number is rounded where it is found and goes on rounded, so that whoever
calculates with what stands on the sheet gets what stands in the key, digit for digit.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np

from nnviz.model.ops import Moment
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.worksheet.exact import (
    Calculator,
    DecimalArray,
    decimals_of,
    rounded,
)
from nnviz.teach.worksheet.lines import by_hand, in_boxes, is_written
from nnviz.teach.worksheet.quantity import Quantity, quantity_of

FEWEST, MOST = 2, 6  # decimals
MOST_FIGURES = 3  # of a number that has none in the decimals


@dataclass(frozen=True)
class Worked:
    """A step worked out by hand.

    Attributes
    ----------
    given, found : tuple of Quantity
        What the sheet begins with, and every number to be found, in order.
    numbers : mapping of str to Decimal
        The plain numbers: m, α and what else the optimizer has, by name.
    decimals, figures : int
        How numbers are rounded: see `exact.rounded`.
    is_clipped : bool
        Whether an output is so close to 0 or 1 that its logarithm is cut.
    """

    given: tuple[Quantity, ...]
    found: tuple[Quantity, ...]
    numbers: Mapping[str, Decimal]
    decimals: int
    figures: int
    is_clipped: bool


def work(
    program: Program, record: StepRecord, decimals: int = 4, samples: int | None = None
) -> Worked:
    """Work out a step in rounded numbers.

    Parameters
    ----------
    program, record
        Of the step, whose batch and parameters are taken.
    decimals : int
        2…6, of every number; small ones keep their first figures.
    samples : int, optional
        Only the first so many rows of the batch make the step; all of them by default.

    Raises
    ------
    ValueError
        If the decimals are out of range, or there is no such number of rows.
    OverflowError
        If a number is too large to be written.
    """
    if not FEWEST <= decimals <= MOST:
        raise ValueError(f"A sheet has {FEWEST} to {MOST} decimals, got {decimals}.")
    count = record.m if samples is None else samples
    if not 1 <= count <= record.m:
        raise ValueError(f"The batch has {record.m} rows, got {count}.")
    figures = min(decimals, MOST_FIGURES)
    given = tuple(_given(record, count, decimals, figures))
    numbers = _numbers(program, record, decimals, figures)
    found, is_clipped = _found(program, given, numbers, decimals, figures)
    numbers["m"] = Decimal(count)
    return Worked(given, found, numbers, decimals, figures, is_clipped)


def _numbers(
    program: Program, record: StepRecord, decimals: int, figures: int
) -> dict[str, Decimal]:
    """Return the plain numbers that no line of the sheet finds."""
    constants = dict(program.optimizer.constants)
    numbers = {name: Decimal(repr(value)) for name, value in constants.items()}
    numbers["t"] = Decimal(int(record.numbers["t"]))
    if program.optimizer.schedule is not None:  # its rate is given, not worked out
        rate = decimals_of([record.numbers["lr"]])
        numbers["lr"] = rounded(rate, decimals, figures)[0]
    return numbers


def _given(
    record: StepRecord, count: int, decimals: int, figures: int
) -> Iterator[Quantity]:
    arrays: dict[str, Any] = {"X": record.X[:count], "Y": record.Y[:count]}
    for layer, W in record.W_before.items():
        arrays[f"W{layer}"] = W
        if layer in record.b_before:
            arrays[f"b{layer}"] = record.b_before[layer]
    for name, array in (arrays | dict(record.slots_before)).items():
        exact = decimals_of(array)
        is_whole = all(value == int(value) for value in exact.flat)  # as classes are
        values = rounded(exact, 0 if is_whole else decimals, 0 if is_whole else figures)
        yield quantity_of(name, Moment("batch"), values)


def _found(
    program: Program,
    given: tuple[Quantity, ...],
    numbers: Mapping[str, Decimal],
    decimals: int,
    figures: int,
) -> tuple[tuple[Quantity, ...], bool]:
    """Run the lines; return what they found, and whether an output was clipped."""
    m = len(given[0].values)
    start = {each.name: _as_program(each) for each in given}
    ones = np.ones(m, dtype=int).astype(object)
    calculator = Calculator({**numbers, **start, "m": m, "ones": ones})
    found, is_clipped = [], False
    for box in in_boxes(by_hand(program)):
        (name,) = {calculator.run(op.line) for op in box}
        of = "\n".join(op.line for op in box)
        if not is_written(name):
            output = calculator[f"A{program.depth}"]
            is_clipped |= name[0] == "P" and bool((calculator[name] != output).any())
            continue
        value = rounded(calculator[name], decimals, figures)
        calculator[name] = value if value.ndim else value.item()
        found.append(quantity_of(name, box[0].moment, value, of))
    return tuple(found), is_clipped


def _as_program(quantity: Quantity) -> DecimalArray:
    """Return the values in the shape that the program has them in."""
    return quantity.values[0] if quantity.rows == "one" else quantity.values
