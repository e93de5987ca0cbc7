"""Steps of the networks that the course teaches, as the panes get them."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from nnviz import SGD, Adam, AdamW, Dense, Input, RMSprop, Sequential
from nnviz.data import datasets
from nnviz.data.tables import Table
from nnviz.model.ops import Moment
from nnviz.model.optimizers import Adagrad
from nnviz.model.penalties import L1L2
from nnviz.model.schedules import CosineDecay
from nnviz.run import source
from nnviz.run.recipe import Recipe
from nnviz.run.trainer import Trainer
from nnviz.teach.explain import explain, spelled
from tests.sampling import sampled
from tests.tables import prepared
from ui.explain import written
from ui.explain.state import State
from ui.explain.subject import Subject
from ui.session.cursor import Selection

RECIPES = {
    "moons": lambda: Recipe(),
    "houses": lambda: _fitting("houses"),
    "blobs": lambda: _fitting("three_blobs"),
    "digits": lambda: _fitting("digits"),
}
NETWORKS = {
    "mse": ([(3, "relu"), (1, "sigmoid")], "mean_squared_error", SGD(0.1)),
    "clipped": ([(1, "relu")], "binary_crossentropy", SGD(0.1)),
    "momentum": ([(12, "tanh"), (2, "softmax")], "mse", SGD(0.1, 0.9, nesterov=True)),
    "diverged": ([(2, "relu"), (1, "linear")], "mse", SGD(0.1)),
    "many": ([(2, "tanh"), (3, "softmax")], "categorical_crossentropy", SGD(0.1, 0.9)),
    "rmse": ([(3, "gelu"), (1, "linear")], "rmse", Adam(0.1, clipvalue=0.01)),
    "penalised": (
        [(3, "elu", True, "he_normal", L1L2(0.01, 0.02)), (1, "linear")],
        "rmse",
        AdamW(CosineDecay(0.1, 5)),
    ),
    # Some layers, and all of them, without biases.
    "mae": ([(3, "silu", False), (1, "softplus", False)], "mae", RMSprop(0.1)),
    "huber": ([(3, "leaky_relu", False), (1, "linear")], "huber", Adagrad(0.1)),
    "integers": (
        [(3, "softmax")],
        "sparse_categorical_crossentropy",
        SGD(0.1, clipnorm=0.1),
    ),
}
NAMES = ("moons", "houses", "blobs", *NETWORKS)


@cache
def step(name):
    """Return (program, record, data) of a step of a network."""
    if name in RECIPES:
        trainer = Trainer(RECIPES[name]())
        return trainer.network.program, trainer.record(5), trainer.data
    layers, loss, optimizer = NETWORKS[name]
    inputs = 20 if name == "many" else 2
    made = Sequential([Input(inputs), *(Dense(*layer) for layer in layers)], seed=4)
    made.compile(optimizer, loss)
    rng = np.random.default_rng(1)
    X = rng.normal(size=(14, inputs)) * (1e200 if name == "diverged" else 1)
    labels = rng.integers(0, max(2, layers[-1][0]), 14)
    Y = np.eye(layers[-1][0])[labels] if layers[-1][0] > 1 else labels[:, None] * 1.0
    return (
        made.program,
        made.step(X, Y),
        _data(X.clip(-1e100, 1e100), labels, layers[-1][0]),
    )


def state(name, moment="batch", layer=0, selection=None, **options):
    """Return the state of a pane at a moment of a step."""
    program, record, data = step(name)
    index = record.moments.index(Moment(moment, layer))
    return State(program, record, index, selection or Selection(), data, **options)


# One part of the states has all moments and choices between them; ./test long has all.
in_parts = pytest.mark.parametrize("part", sampled(range(7), every=7))


def some_states(name, part):
    """Return the states of a part, one of 7."""
    return list(every_state(name))[part::7]


def every_state(name):
    """Yield every moment of a step with nothing, a unit, a weight, a bias chosen."""
    program, record, data = step(name)
    chosen = [Selection(1), Selection(1, unit=(0, 1))]
    for layer, size in enumerate(program.sizes[1:], start=1):
        chosen.append(Selection(1, unit=(layer, size - 1)))
        chosen.append(Selection(1, weight=(layer, 0, size - 1)))
        if program.has_bias(layer):
            chosen.append(Selection(1, weight=(layer, -1, 0)))
    for index in range(len(record.moments)):
        for selection in chosen:
            for is_mean in (False, True):
                yield State(program, record, index, selection, data, is_mean)


def subject(shown):
    """Return what the sentences about a state are made of."""
    program, record, data = shown.program, shown.record, shown.data
    asked = shown.index, shown.target, data, shown.has_happened
    found = explain(program, record, *asked)
    made = Subject(found, program, record, data.table, shown.moment)
    scaled = {"scales": data.plan.scales, "constants": data.plan.constants}
    return replace(made, **scaled, order=shown.order)


def sheet_rows(shown):
    """Return the rows that the formulas of a state are set in."""
    about = subject(shown)
    spelling = spelled(about.explanation.in_the_end, shown.decimals)
    return written.sheet_rows(about, spelling)


def _fitting(name):
    frame = datasets.load(name, 60, 0.2, 7)
    return source.default_recipe(frame, name)


def _data(X, labels, outputs):
    features = tuple(f"measure {k}" for k in range(X.shape[1]))
    classes = tuple("abc"[: max(2, outputs)])
    kind = "multiclass" if outputs > 2 else "binary"
    table = Table(
        "t", features, ("",) * len(features), X, labels, "y", "", kind, classes
    )
    return prepared(table, scale="none", test_share=0.0)
