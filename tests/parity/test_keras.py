"""The same recipe in Keras 3: every loss and every final weight, over 50 epochs.

Keras runs in the interpreter that NNVIZ_KERAS_PYTHON names (`./test parity` sets one
up), in double precision on its torch backend: it is too heavy for the environment of
the project. Both start from our weights and see the rows in their order.
"""

import json
import os
import subprocess
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
import pytest

import nnviz
from nnviz import Dense, Input, Sequential
from nnviz.model import activations
from nnviz.optimizers import schedules

KERAS = os.environ.get("NNVIZ_KERAS_PYTHON", "")
EPOCHS, BATCH, TOLERANCE = 50, 8, 1e-5

pytestmark = pytest.mark.skipif(not KERAS, reason="./test parity sets Keras up")


@dataclass(frozen=True)
class Case:
    """A network and its training in names and numbers that both libraries know."""

    name: str
    optimizer: str = "SGD"
    settings: dict[str, float] = field(default_factory=dict)
    schedule: str = ""
    schedule_settings: dict[str, float] = field(default_factory=dict)
    hidden: str = "tanh"
    output: str = "sigmoid"
    units: int = 1
    loss: str = "binary_crossentropy"
    penalty: tuple[float, float] = (0.0, 0.0)
    biases: tuple[bool, bool] = (True, True)


RULES = (
    Case("SGD", settings={"learning_rate": 0.3}),
    Case("momentum", settings={"learning_rate": 0.05, "momentum": 0.9}),
    Case(
        "nesterov",
        settings={"learning_rate": 0.05, "momentum": 0.9, "nesterov": True},
    ),
    *(Case(rule, rule) for rule in ("RMSprop", "Adam", "Adagrad", "AdamW")),
    *(
        Case(f"{rule}, fast", rule, {"learning_rate": 0.05})
        for rule in ("Adam", "Adagrad", "AdamW")
    ),
    # Faster than this it jumps about, and the last digits grow to the first.
    Case("RMSprop, fast", "RMSprop", {"learning_rate": 0.01}),
)
SCHEDULES = tuple(
    Case(name, "Adam", {}, kind, {"initial_learning_rate": 0.05, **settings})
    for name, kind, settings in (
        ("exponential", "ExponentialDecay", {"decay_steps": 40, "decay_rate": 0.7}),
        (
            "in steps",
            "ExponentialDecay",
            {"decay_steps": 40, "decay_rate": 0.5, "staircase": True},
        ),
        ("cosine", "CosineDecay", {"decay_steps": 150, "alpha": 0.1}),
    )
)
CLIPPINGS = tuple(
    Case(name, "SGD", {"learning_rate": 0.5, name: limit})
    for name, limit in (
        ("clipvalue", 0.02),
        ("clipnorm", 0.05),
        ("global_clipnorm", 0.1),
    )
)
LOSSES = tuple(
    Case(loss, settings={"learning_rate": 0.05}, output="linear", loss=loss)
    for loss in ("mean_squared_error", "mean_absolute_error", "huber")
) + tuple(
    Case(loss, "Adam", {}, output="softmax", units=3, loss=loss)
    for loss in ("categorical_crossentropy", "sparse_categorical_crossentropy")
)
ACTIVATIONS = tuple(
    Case(name, "Adam", {"learning_rate": 0.01}, hidden=name)
    for name in activations.ACTIVATIONS
    if name not in ("tanh", "softmax")
)
PENALTIES = (Case("L1 and L2", "Adam", {"learning_rate": 0.01}, penalty=(0.003, 0.02)),)
BIASES = (
    Case("no bias", "AdamW", {"learning_rate": 0.05}, biases=(False, False)),
    Case("no hidden bias", settings={"global_clipnorm": 0.1}, biases=(False, True)),
    Case("no bias at the output", "RMSprop", biases=(True, False)),
)
CASES = (*RULES, *SCHEDULES, *CLIPPINGS, *LOSSES, *ACTIVATIONS, *PENALTIES, *BIASES)


def data(case):
    rng = np.random.default_rng(11)
    X = rng.normal(size=(60, 3))
    labels = (X @ rng.normal(size=(3, 3))).argmax(axis=1)
    if case.loss == "sparse_categorical_crossentropy":
        return X, labels
    if case.units > 1:
        return X, np.eye(case.units)[labels]
    if case.output == "linear":
        return X, np.sin(X[:, 0]) + 2 * X[:, 1]
    return X, (labels == 0).astype(float)


def ours(case, X, Y):
    """Return the initial weights, and the losses and weights after the training."""
    settings = dict(case.settings)
    if case.schedule:
        make = getattr(schedules, case.schedule)
        settings["learning_rate"] = make(**case.schedule_settings)
    penalty = nnviz.regularizers.L1L2(*case.penalty)
    inner, last = case.biases
    hidden = Dense(5, case.hidden, use_bias=inner, kernel_regularizer=penalty)
    output = Dense(case.units, case.output, use_bias=last)
    model = Sequential([Input(3), hidden, output], seed=4)
    model.compile(getattr(nnviz.optimizers, case.optimizer)(**settings), case.loss)
    start = model.get_weights()
    history = model.fit(X, Y, BATCH, EPOCHS, verbose=0, shuffle=False)
    return start, history.history["loss"], model.get_weights()


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """Train every case here and, in one go, there."""
    folder: Path = tmp_path_factory.mktemp("keras")
    found, arrays = {}, {}
    for k, case in enumerate(CASES):
        X, Y = data(case)
        start, losses, weights = ours(case, X, Y)
        found[case.name] = losses, weights
        arrays |= {f"{k} X": X, f"{k} Y": Y}
        arrays |= {f"{k} W{j}": array for j, array in enumerate(start)}
    np.savez(folder / "start.npz", **arrays)
    task = {"epochs": EPOCHS, "batch": BATCH, "cases": [asdict(case) for case in CASES]}
    (folder / "task.json").write_text(json.dumps(task))
    script = Path(__file__).with_name("in_keras.py")
    subprocess.run([KERAS, str(script), str(folder)], check=True, timeout=1500)
    return found, np.load(folder / "end.npz")


@pytest.mark.parametrize("k", range(len(CASES)), ids=[case.name for case in CASES])
def test_losses_and_weights_are_those_of_keras(k, trained):
    found, theirs = trained
    losses, weights = found[CASES[k].name]
    worst = np.abs(np.array(losses) - theirs[f"{k} losses"]).max()
    for j, weight in enumerate(weights):
        worst = max(worst, np.abs(weight - theirs[f"{k} W{j}"]).max())
    print(f"{CASES[k].name}: {worst:.1e}")  # noqa: T201 - shown by pytest -s
    assert worst <= TOLERANCE
