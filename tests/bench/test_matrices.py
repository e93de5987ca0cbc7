"""How long the matrices of a large network take to follow a step: 64-128-64-10."""

from itertools import cycle

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from nnviz import Dense, Input, Sequential
from nnviz.data.tables import Table
from nnviz.model.ops import Moment
from tests.tables import prepared
from ui.explain.matrices.pane import MatricesPane
from ui.explain.state import State
from ui.look import fonts
from ui.session.cursor import Selection

BESIDE, WHOLE = QSize(388, 520), QSize(1400, 760)
MOMENTS = [Moment("Z", 1), Moment("Z", 2), Moment("dA", 1), Moment("dW", 2)]


@pytest.fixture(scope="module")
def steps():
    """Return the program, many steps of 32 samples with Adam, and the data."""
    rng = np.random.default_rng(0)
    X, labels = rng.normal(size=(64, 64)), rng.integers(0, 10, 64)
    layers = [Dense(128, "relu"), Dense(64, "relu"), Dense(10, "softmax")]
    model = Sequential([Input(64), *layers], seed=1)
    model.compile("adam", "categorical_crossentropy")
    Y = np.eye(10)[labels]
    names = tuple(f"measure {k}" for k in range(64))
    classes = tuple(map(str, range(10)))
    table = Table("t", names, ("",) * 64, X, labels, "y", "", "multiclass", classes)
    data = prepared(table, scale="none", test_share=0.0)
    records = [model.step(X[:32], Y[:32]) for _ in range(200)]
    return model.program, records, data


@pytest.mark.parametrize("size", [BESIDE, WHOLE], ids=["beside", "whole"])
@pytest.mark.parametrize("moment", [*MOMENTS, Moment("update")], ids=str)
def test_another_step(qapp, qtbot, benchmark, steps, size, moment) -> None:
    program, records, data = steps
    fonts.install(qapp)
    pane = MatricesPane()
    qtbot.addWidget(pane)
    pane.resize(size)
    pane.show()
    qtbot.waitExposed(pane)
    index = records[0].moments.index(moment)
    image = QImage(size, QImage.Format.Format_RGB32)
    states = cycle(State(program, r, index, Selection(3), data) for r in records)

    def step() -> None:
        pane.set_state(next(states))
        pane.render(image)

    benchmark(step)
