"""The answer of the last card, worked out in the units of the table."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from nnviz.data import datasets
from nnviz.run import source
from nnviz.run.recipe import LayerRecipe
from tests.ui.driving import open_table
from ui.recipe.prediction import Prediction
from ui.session.session import Session
from ui.window import predictions

HOUSE = np.array([[1200.0, 3.0]])


def session_of(name, **changes):
    frame = datasets.load(name, 200, 0.2, 7)
    session = Session(source.default_recipe(frame, name).replace(**changes), frame)
    session.show(20)
    return session


def worked(text):
    """Return what a calculator makes of a line, and what the line says."""
    _, _, sum_ = text.replace("−", "-").replace("×", "*").partition(" = ")
    left, _, right = sum_.partition(" = ")
    return eval(left), float(right.split()[0])


@pytest.mark.parametrize("inputs", ["standard", "min_max"])
@pytest.mark.parametrize("target", ["standard", "min_max", "none"])
def test_a_calculator_comes_to_the_price_of_the_house(qapp, inputs, target):
    session = session_of("houses", data__scale=inputs, data__scale_target=target)
    text = predictions.worked_out(session, HOUSE)
    assert text.startswith("In original units: price = ")
    assert text.endswith(" k€")
    assert "× 1200 + " in text
    answers = session.looks.outputs(session.data.inputs_of(HOUSE))
    price = session.data.raw_targets(answers)[0, 0]
    assert worked(text) == pytest.approx((price, price), abs=0.01)


@pytest.mark.parametrize("target", ["standard", "min_max"])
def test_of_a_network_the_answer_itself_is_brought_back(qapp, target):
    layers = (LayerRecipe(3, "tanh"), LayerRecipe(1, "linear"))
    changes = {"model__layers": layers, "data__scale_target": target}
    session = session_of("houses", **changes)
    text = predictions.worked_out(session, HOUSE)
    answers = session.looks.outputs(session.data.inputs_of(HOUSE))
    price = session.data.raw_targets(answers)[0, 0]
    assert worked(text) == pytest.approx((price, price), abs=0.01)


def test_linear_layers_in_a_row_work_like_one(qapp):
    layers = (LayerRecipe(2, "linear"), LayerRecipe(1, "linear", use_bias=False))
    changes = {"model__layers": layers, "data__scale_target": "standard"}
    session = session_of("houses", compile__learning_rate=0.05, **changes)
    text = predictions.worked_out(session, HOUSE)
    assert "× 1200 + " in text
    answers = session.looks.outputs(session.data.inputs_of(HOUSE))
    price = session.data.raw_targets(answers)[0, 0]
    assert worked(text) == pytest.approx((price, price), abs=0.01)


def test_of_classes_it_is_z_of_the_one_that_is_predicted(qapp):
    session = session_of("three_blobs", model__layers=(LayerRecipe(3, "softmax"),))
    cells = session.data.frame.column("x₁").values[:1], [0.5]
    X = session.data.inputs_of(np.column_stack(cells))
    text = predictions.worked_out(session, np.column_stack(cells))
    z = X @ session.looks.parameters["W1"] + session.looks.parameters["b1"]
    assert text.startswith("In original units: z = ")
    assert worked(text) == pytest.approx((z.max(), z.max()), abs=0.001)


def test_where_there_is_nothing_to_tell_nothing_is_told(qapp):
    session = session_of("two_moons")
    assert predictions.worked_out(session, np.array([[0.1, 0.2]])) == ""


def test_a_pointer_that_rests_on_the_answer_is_told(window, tmp_path):
    lines = ["a,b,c", *(f"{k},{k % 7},{3 * k + 0.5}" for k in range(12))]
    (tmp_path / "line.csv").write_text("\n".join(lines))
    open_table(window, tmp_path / "line.csv")
    shown = window.stage.recipe.findChild(Prediction)
    answer = next(
        label for label in shown.findChildren(QLabel) if "sees" in label.toolTip()
    )
    place = QPoint(2, 2)
    event = QHelpEvent(QEvent.Type.ToolTip, place, answer.mapToGlobal(place))
    QApplication.sendEvent(answer, event)
    seen, told = QToolTip.text().split("\n")
    assert seen.startswith("The network sees ")
    assert told.startswith("In original units: c = ")
    QToolTip.hideText()
