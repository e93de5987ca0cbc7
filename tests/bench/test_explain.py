"""How long a pane takes to follow to another moment, with numbers not seen before.

It should be there within a frame: 16 ms. What is told is the time of the processor.
"""

from time import process_time

import numpy as np
import pytest
from PySide6.QtGui import QImage

from nnviz import Adam, AdamW, Dense, Input, Sequential
from nnviz.data.tables import Table
from nnviz.model.schedules import CosineDecay
from tests.tables import prepared
from ui.explain.explain_panel import ExplainPanel
from ui.look import fonts
from ui.session.cursor import Cursor, Selection

STEPS = 40
SIZES = {
    "2-4-2-1": (2, 4, 2, 1),
    "13-32-16-3": (13, 32, 16, 3),
    "64-128-64-10": (64, 128, 64, 10),
}
RULES = {"Adam": Adam(0.01), "AdamW": AdamW(CosineDecay(0.01, 500), clipnorm=0.1)}
PANES = ("formula", "matrices", "code")
MOMENTS = ("Z[1]", "A[1]", "loss", "dZ[3]", "dW[3]", "dA[1]", "dW[1]", "update")


@pytest.fixture
def panel(qtbot, qapp):
    fonts.install(qapp)
    made = ExplainPanel()
    qtbot.addWidget(made)
    made.resize(390, 560)
    made.show()
    return made


def steps(sizes, rule):
    """Return a network's program, records of its steps, and its data."""
    inputs, *hidden, outputs = sizes
    is_binary = outputs == 1
    last = Dense(outputs, "sigmoid" if is_binary else "softmax")
    made = Sequential([Input(inputs), *(Dense(n, "tanh") for n in hidden), last])
    made.compile(rule, "log_loss" if is_binary else "categorical_crossentropy")
    rng = np.random.default_rng(1)
    X, labels = rng.normal(size=(32, inputs)), np.arange(32) % max(2, outputs)
    Y = labels[:, np.newaxis] * 1.0 if is_binary else np.eye(outputs)[labels]
    records = []
    for _ in range(STEPS):
        made.train_on_batch(X, Y)
        records.append(made.step(X, Y))
    return made.program, records, _data(X, labels, max(2, outputs))


def _data(X, labels, classes):
    features = tuple(f"x{k}" for k in range(X.shape[1]))
    problem = "binary" if classes == 2 else "multiclass"
    names, units = tuple(map(str, range(classes))), ("",) * len(features)
    table = Table("t", features, units, X, labels, "y", "", problem, names)
    return prepared(table, scale="none", test_share=0.0)


@pytest.mark.benchmark(timer=process_time)
@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("sizes", SIZES)
@pytest.mark.parametrize("pane", PANES)
def test_the_next_moment(pane, sizes, rule, moment, panel, benchmark):
    program, records, data = steps(SIZES[sizes], RULES[rule])
    index = [str(each) for each in records[0].moments].index(moment)
    image = QImage(panel.size(), QImage.Format.Format_RGB32)
    left = iter(records)
    panel.choose(pane)

    def show(record, index) -> None:
        panel.set_state(program, record, Cursor(1, index), Selection(1), data)
        panel.render(image)

    def before() -> tuple[tuple[object, ...], dict[str, object]]:
        record = next(left)
        show(record, index - 1)
        return (record, index), {}

    benchmark.pedantic(show, setup=before, rounds=STEPS)
