"""What the network says of a row is said as a prediction, with its probability."""

import numpy as np

from nnviz.run.recipe import Recipe
from tests.ui.recipe.driving import recipe_for
from ui.session.session import Session
from ui.window import predictions
from ui.words import numbers

ROW = [0.3, -0.2]


def test_a_sigmoid_says_the_class_and_the_probability_of_the_second(qapp):
    session = Session(Recipe().replace(fit__epochs=1))
    X = session.data.scale_inputs(np.array([ROW]))
    a = float(session.looks.outputs(X)[0, 0])
    label = session.data.table.classes[int(a >= 0.5)]
    second = session.data.table.classes[1]
    said = f"Predicted: {label} · P({second}) = {numbers.percent(a)}"
    assert predictions.worded(session, X) == said


def test_what_the_network_sees_of_a_row_is_told_as_long_as_it_is_short(qapp):
    session = Session(Recipe().replace(fit__epochs=1))
    X = session.data.inputs_of(np.array([ROW]))
    first, second = (numbers.plain(float(x)) for x in X[0])
    assert predictions.seen(X) == f"The network sees {first} · {second}"
    assert predictions.seen(np.zeros((1, 64))) == ""


def test_softmax_says_the_probability_of_the_class_itself_and_of_the_next(
    qapp, monkeypatch
):
    session = Session(recipe_for("three_blobs").replace(fit__epochs=1))
    assert session.program.activations[-1].name == "softmax"
    monkeypatch.setattr(session.looks, "outputs", lambda X: np.array([[0.1, 0.7, 0.2]]))
    _, label, second = session.data.table.classes
    said = predictions.worded(session, np.array([ROW]))
    first = f"Predicted: {label} · P({label}) = {numbers.percent(0.7)}"
    assert said == f"{first}, then P({second}) = {numbers.percent(0.2)}"


def test_a_value_is_said_to_be_predicted_in_its_unit(qapp):
    session = Session(recipe_for("houses").replace(fit__epochs=1))
    X = session.data.inputs_of(np.array([[1034.0, 3.0]]))
    price = float(session.data.raw_targets(session.looks.outputs(X))[0, 0])
    assert predictions.worded(session, X) == f"Predicted: {numbers.plain(price)} k€"


def test_near_one_half_the_side_is_seen(qapp, monkeypatch):
    session = Session(Recipe().replace(fit__epochs=1))
    second = session.data.table.classes[1]
    for a, percent in ((0.50021, "50.02%"), (0.49996, "49.996%"), (0.5, "50.0%")):
        monkeypatch.setattr(session.looks, "outputs", lambda X, a=a: np.array([[a]]))
        assert predictions.worded(session, ROW).endswith(f"P({second}) = {percent}")


def test_what_a_row_has_that_the_training_lacks_is_noted(qapp):
    data = Session(recipe_for("houses")).data
    assert predictions.noted(data, np.array([[1034.0, 3.0]])) == ""
    least, most = data.table.X[data.rows_train, 0].min(), data.table.X[:, 0].max()
    said = predictions.noted(data, np.array([[2 * most, np.nan]]))
    assert said.startswith(f"surface: {least:g} to ")
    assert "bedrooms: never empty in training" in said
    assert said.endswith("bedrooms empty: 3 stands in")
