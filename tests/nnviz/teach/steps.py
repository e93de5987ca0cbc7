"""Recorded steps of random networks, and everything that can be asked about one."""

from dataclasses import replace

import numpy as np

from nnviz import SGD, Dense, Input, Sequential
from nnviz.model.kernel import Kernel
from nnviz.model.ops import Moment
from nnviz.model.recording import Place, step_record
from nnviz.teach.explain import Target, explain, plain, print_spelled, spelled
from tests.nnviz.model.networks import RULES, example


def step(seed, t=2, **options):
    """Return (program, record) of step `t` of a random network."""
    made = example(seed, **options)
    m = max(1, len(made.X) // 4)
    X, Y = made.X[:m], made.Y[:m]
    kernel = Kernel(made.program, made.state, m)
    for number in range(1, t + 1):
        log, around = kernel.record(X, Y, number)
    rows, where = np.arange(m), Place(step=t, epoch=1, batch=t, t=t)
    return made.program, step_record(made.program, X, Y, log, around, where, rows)


def everything(seed, **options):
    """Yield what can be asked of a random step: all moments, a third of the targets."""
    rng = np.random.default_rng(seed)
    optimizer = RULES[seed % len(RULES)]
    program, record = step(seed, optimizer=optimizer, **options)
    for index in range(len(record.moments)):
        for target in targets(program, record, rng):
            if rng.random() < 1 / 3:
                yield program, record, index, target


def panel(program, record, index, target, has_happened=True, decimals=3, ink=plain):
    """Return the rows of an explanation, each with its sides as it is printed."""
    found = explain(program, record, index, target, has_happened=has_happened)
    spelling = spelled(found.in_the_end, decimals)
    return [(row, print_spelled(row, spelling, ink)) for row in found.rows]


def targets(program, record, rng):
    """Return what can be chosen: nothing, the loss, an input, parts of each layer.

    Each once of a sample and once as the mean of the batch.
    """
    sample = int(rng.integers(record.m))
    found = [Target(sample), Target(sample, loss=True), Target(sample, unit=(0, 0))]
    for layer in range(1, program.depth + 1):
        unit = int(rng.integers(program.sizes[layer]))
        before = int(rng.integers(program.sizes[layer - 1]))
        found.append(Target(sample, unit=(layer, unit)))
        found.append(Target(sample, layer=layer))
        found.append(Target(sample, weight=(layer, before, unit)))
        if program.has_bias(layer):
            found.append(Target(sample, weight=(layer, -1, unit)))
    return [each for k in found for each in (k, replace(k, mean=True))]


def poisoned(record, index):
    """Return the record with NaN in every array that a later moment computes."""
    later = set(record.moments[index + 1 :])
    nan = float("nan")
    changes = {"loss": nan, "penalty": nan, "losses": _nan(record.losses)}
    changes = changes if any(m.kind == "loss" for m in later) else {}
    for kind in ("Z", "A", "dA", "dZ", "dW"):
        layers = {m.layer for m in later if m.kind == kind}
        for name in ("dW", "db") if kind == "dW" else (kind,):
            arrays = getattr(record, name)
            changes[name] = {
                k: _nan(a) if k in layers else a for k, a in arrays.items()
            }
    if any(m.kind == "update" for m in later):
        for name in ("W_after", "b_after", "gW", "gb"):
            changes[name] = {k: _nan(a) for k, a in getattr(record, name).items()}
        changes["slots_after"] = {k: _nan(a) for k, a in record.slots_after.items()}
    return changes


def _nan(array):
    return np.full_like(array, np.nan)


def network(*layers, loss, inputs=2, seed=3):
    """Return a compiled network of these layers."""
    made = Sequential([Input(inputs), *(Dense(*layer) for layer in layers)], seed=seed)
    made.compile(SGD(0.1), loss)
    return made


def explained(program, record, kind, layer=0, **target):
    """Return what is explained of a target at a moment."""
    index = record.moments.index(Moment(kind, layer))
    return explain(program, record, index, Target(**target))


def final(explanation):
    """Return the number that an explanation is about."""
    (row,) = (row for row in explanation.rows if row.is_final)
    return row.result.value


def labels(explanation):
    """Return the codes of the words before its rows."""
    return [row.label for row in explanation.rows]
