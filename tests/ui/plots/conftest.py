"""Runs of a few steps, and the pointer."""

from dataclasses import dataclass

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QLocale, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from nnviz.data.preparation import Prepared, prepare
from nnviz.data.tables import Table
from ui import theme

Button = Qt.MouseButton
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
    return prepare(table(problem, features, rows), test_share=0.25, seed=1)
