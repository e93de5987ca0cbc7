"""The quantities of a step as the training computed them, in the order of the sheet."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from nnviz.model.ops import Moment
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.worksheet.quantity import Quantity, quantity_of


def given_by(record: StepRecord) -> Iterator[Quantity]:
    """Yield what a step begins with: the batch, the parameters, what was remembered."""
    arrays: dict[str, Any] = {"X": record.X, "Y": record.Y}
    for layer, W in record.W_before.items():
        arrays |= _named("W", layer, {layer: W}) | _named("b", layer, record.b_before)
    for name, values in (arrays | dict(record.slots_before)).items():
        yield quantity_of(name, Moment("batch"), values)


def found_at(
    moment: Moment, program: Program, record: StepRecord
) -> Iterator[Quantity]:
    """Yield what a moment of a step finds, each of its arrays as a table.

    Parameters
    ----------
    moment : Moment
        One of the record's; nothing is found at `batch`.
    program, record
        Of the step.
    """
    for name, values in _arrays(moment, program, record).items():
        yield quantity_of(name, moment, np.asarray(values))


def numbers_of(program: Program, record: StepRecord) -> dict[str, float]:
    """Return the plain numbers of an optimizer at a step: α and what else it has."""
    numbers = dict(program.optimizer.constants)
    return numbers | {"lr": record.learning_rate, "t": record.numbers["t"]}


def _arrays(moment: Moment, program: Program, record: StepRecord) -> dict[str, Any]:
    layer = moment.layer
    match moment.kind:
        case "Z" | "A" | "dA" | "dZ":
            return _named(moment.kind, layer, getattr(record, moment.kind))
        case "dW":
            return _named("dW", layer, record.dW) | _named("db", layer, record.db)
        case "loss":
            parts = {"data_loss": record.loss - record.penalty}
            parts |= {"penalty": record.penalty}
            whole = {"loss": record.loss}
            found = {"losses": record.losses}
            return found | (parts if program.is_penalised else {}) | whole
        case "update":
            return _updated(record)
    return {}


def _updated(record: StepRecord) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for layer in record.W_before:
        found |= _named("gW", layer, record.gW) | _named("gb", layer, record.gb)
    found |= record.slots_after
    for layer in record.W_before:
        found |= _named("W", layer, record.W_after) | _named("b", layer, record.b_after)
    return found


def _named(letter: str, layer: int, arrays: Mapping[int, Any]) -> dict[str, Any]:
    return {f"{letter}{layer}": arrays[layer]} if layer in arrays else {}
