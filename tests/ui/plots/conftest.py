"""Runs of a few steps, and the pointer."""

from dataclasses import dataclass

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QLocale, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from nnviz.data.preparation import Prepared
from nnviz.data.tables import Table
from nnviz.teach.surfaces import Plane, plane_around
from nnviz.types import FloatArray
from tests.tables import prepared
from ui.look import theme
from ui.plots.answers_plot import AnswersPlot

Button = Qt.MouseButton
RESOLUTION = 21
KINDS = {
    QEvent.Type.MouseMove: Button.NoButton,
    QEvent.Type.MouseButtonPress: Button.LeftButton,
    QEvent.Type.MouseButtonRelease: Button.LeftButton,
}


@pytest.fixture(autouse=True)
def _english_and_light(qapp: QApplication):
    """Every test starts from the same look, and leaves it."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    theme.apply(qapp, theme.LIGHT)
    yield
    theme.apply(qapp, theme.LIGHT)
    QLocale.setDefault(before)


@dataclass
class Pointer:
    """A mouse over one widget."""

    widget: QWidget

    def move(self, x: float, y: float, held: Button = Button.NoButton) -> None:
        self._send(QEvent.Type.MouseMove, x, y, Button.NoButton, held)

    def press(self, x: float, y: float, button: Button = Button.LeftButton) -> None:
        self._send(QEvent.Type.MouseButtonPress, x, y, button, button)

    def release(self, x: float, y: float, button: Button = Button.LeftButton) -> None:
        self._send(QEvent.Type.MouseButtonRelease, x, y, button, Button.NoButton)

    def leave(self) -> None:
        QApplication.sendEvent(self.widget, QEvent(QEvent.Type.Leave))

    def _send(
        self, kind: QEvent.Type, x: float, y: float, button: Button, held: Button
    ) -> None:
        at = QPointF(x, y)
        there = QPointF(self.widget.mapToGlobal(at))
        keys = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, there, button, held, keys)
        QApplication.sendEvent(self.widget, event)


def table(problem: str, features: int = 2, rows: int = 12) -> Table:
    """Return a small table whose target follows from its features."""
    rng = np.random.default_rng(features)
    X = np.round(rng.normal(10, 4, (rows, features)), 1)
    order = np.argsort(np.argsort(X.sum(axis=1)))
    targets = {
        "regression": 100.0 + 10 * order,
        "binary": (order >= rows / 2).astype(float),
        "multiclass": np.floor(3.0 * order / rows),
    }
    classes = {"binary": ("no", "yes"), "multiclass": ("a", "b", "c")}
    return Table(
        name="made",
        features=tuple(f"f{k + 1}" for k in range(features)),
        units=("m²", *[""] * (features - 1)),
        X=X,
        y=targets[problem],
        target="price",
        target_unit="k€" if problem == "regression" else "",
        problem=problem,
        classes=classes.get(problem, ()),
    )


def data(problem: str, features: int = 2, rows: int = 12) -> Prepared:
    """Return it prepared, a quarter of the rows held back for the test."""
    return prepared(table(problem, features, rows), seed=1, test_share=0.25)


def plane(prepared: Prepared) -> Plane:
    rows = prepared.scale_inputs(prepared.table.X)
    return plane_around(rows, RESOLUTION)


def answers(prepared: Prepared, X: FloatArray) -> FloatArray:
    """Return (n, k) outputs that are linear in the scaled inputs, or sigmoids of it."""
    z = X.sum(axis=1, keepdims=True)
    if prepared.table.problem == "regression":
        return z
    p = 1 / (1 + np.exp(-z))
    return p if prepared.table.problem == "binary" else np.hstack((1 - p, p / 2, p / 2))


def fill(plot: AnswersPlot, prepared: Prepared) -> None:
    """Show answers as the window hands them over, whatever the number of features."""
    plot.set_data(prepared)
    features = prepared.X_train.shape[1]
    if features == 2:
        over = plane(prepared)
        maps = answers(prepared, over.points).T.reshape(-1, RESOLUTION, RESOLUTION)
        plot.set_answers(output=maps, plane=over)
    elif features == 1:
        line = np.linspace(-3, 3, 50)
        output = answers(prepared, line[:, np.newaxis]).T
        plot.set_answers(line=line, output=output)
    else:
        sets = (prepared.X_train, prepared.X_test)
        train, test = (answers(prepared, X) for X in sets)
        plot.set_answers(A_train=train, A_watched=test)
    plot.set_batch(np.array([4, 1, 6]))
    plot.set_sample(1)


@pytest.fixture
def plot(qtbot) -> AnswersPlot:
    made = AnswersPlot()
    qtbot.addWidget(made)
    made.resize(420, 420)
    made.show()
    assert made.canvas  # as it comes after the first paint
    return made
