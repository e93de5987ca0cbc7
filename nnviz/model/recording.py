"""From the variables of a recorded step to its `StepRecord`."""

import re
from types import MappingProxyType
from typing import NamedTuple

from nnviz.model.kernel import Around, Log
from nnviz.model.program import Program
from nnviz.model.record import Layers, StepRecord
from nnviz.types import FloatArray, IntArray, frozen


class Place(NamedTuple):
    """Where a step lies: in the training, in its epoch, and for the optimizer."""

    step: int
    epoch: int
    batch: int
    t: int


def step_record(
    program: Program,
    X: FloatArray,
    Y: FloatArray,
    log: Log,
    around: Around,
    where: Place,
    rows: IntArray,
) -> StepRecord:
    """Sort the logged variables by name and layer.

    Parameters
    ----------
    log : dict of str to ndarray
        Every variable of the step by its name in the program.
    around : Around
        The parameters and the optimizer's memory before and after.
    where : Place
    rows : (m,) array of int
    """
    X, rows = frozen(X.copy()), rows.copy()
    rows.flags.writeable = False
    before, after = around
    slots = [name for name in before if not re.fullmatch(r"[Wb]\d+", name)]
    return StepRecord(
        moments=program.moments,
        X=X,
        Y=frozen(Y.copy()),
        Z=_layers(log, "Z"),
        A=MappingProxyType({0: X, **_layers(log, "A")}),
        dA=_layers(log, "dA"),
        dZ=_layers(log, "dZ"),
        dW=_layers(log, "dW"),
        db=_layers(log, "db"),
        gW=_layers(log, "gW"),
        gb=_layers(log, "gb"),
        losses=log["losses"],
        loss=float(log["loss"]),
        penalty=float(log.get("penalty", 0.0)),
        W_before=_layers(before, "W"),
        W_after=_layers(after, "W"),
        b_before=_layers(before, "b"),
        b_after=_layers(after, "b"),
        numbers=MappingProxyType(program.numbers(where.t)),
        slots_before=MappingProxyType({name: before[name] for name in slots}),
        slots_after=MappingProxyType({name: after[name] for name in slots}),
        step=where.step,
        epoch=where.epoch,
        batch=where.batch,
        rows=rows,
    )


def _layers(log: Log, letter: str) -> Layers:
    """Return ``{1: log["Z1"], 2: log["Z2"], …}``."""
    found = {
        int(name[len(letter) :]): array
        for name, array in log.items()
        if re.fullmatch(rf"{letter}\d+", name)
    }
    return MappingProxyType(dict(sorted(found.items())))
