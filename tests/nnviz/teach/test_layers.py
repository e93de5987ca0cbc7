import numpy as np
import pytest

from nnviz.model.ops import Moment
from nnviz.teach.explain import Target, explain, print_row

from .steps import explained, labels, network, step

LAYER, LOSS = Target(layer=1), Target(loss=True)


def told(found):
    """Return the row of all units at once, in LaTeX."""
    (row,) = (row for row in found.rows if row.label == "layer")
    return " ".join(f for side in print_row(row, 3) for f in side.fragments)


@pytest.fixture
def made():
    return network((4, "tanh"), (1, "sigmoid"), loss="binary_crossentropy")


@pytest.fixture
def record(made):
    return made.step([[1.0, 2.0], [0.5, -1.0]], [1.0, 0.0])


@pytest.mark.parametrize(
    ("kind", "layer", "latex"),
    [
        ("Z", 1, r"Z^{[1]} {}= X \, W^{[1]} {}+ b^{[1]}"),
        ("Z", 2, r"Z^{[2]} {}= A^{[1]} \, W^{[2]} {}+ b^{[2]}"),
        ("A", 1, r"A^{[1]} {}= \text{tanh}(Z^{[1]})"),
        ("dZ", 2, r"dZ^{[2]} {}= A^{[2]} - Y"),
        ("dA", 1, r"dA^{[1]} {}= dZ^{[2]} \, W^{[2]T}"),
        ("dZ", 1, r"dZ^{[1]} {}= dA^{[1]} \odot \text{tanh}'(Z^{[1]})"),
        (
            "dW",
            1,
            r"\frac{\partial \mathcal{L}}{\partial W^{[1]}} "
            r"{}= \frac{1}{m} \, X^{T} \, dZ^{[1]}",
        ),
    ],
)
def test_a_layer_tells_what_all_its_units_do_at_once(made, record, kind, layer, latex):
    assert told(explained(made.program, record, kind, layer)) == latex


def test_a_chosen_layer_is_explained_at_every_moment(made, record):
    whats = []
    for index in range(len(record.moments)):
        found = explain(made.program, record, index, LAYER)
        assert found.target.layer == 1
        assert found.target.unit == (1, 0)
        whats.append(found.what)
    assert whats == ["z"] * 2 + ["a"] * 6 + ["da", "dz", "weight", "update"]


def test_a_chosen_loss_is_explained_at_every_moment(made, record):
    for index, moment in enumerate(record.moments):
        found = explain(made.program, record, index, LOSS)
        assert (found.what, found.at) == ("loss", Moment("loss"))
        is_known = index >= record.moments.index(Moment("loss"))
        assert (found.rows[-1].result.value == record.loss) == is_known, moment


def test_a_unit_is_not_a_layer(made, record):
    found = explained(made.program, record, "Z", 1, unit=(1, 2))
    assert "layer" not in labels(found)


def test_what_no_formula_of_arrays_tells_is_left_out():
    made = network((3, "softmax"), loss="mse")
    record = made.step([[1.0, 2.0], [0.5, -1.0]], np.eye(3)[[1, 2]])
    assert "layer" not in labels(explained(made.program, record, "dZ", 1))
    assert "layer" in labels(explained(made.program, record, "dA", 1))
    made = network((3, "softplus"), loss="binary_crossentropy")
    record = made.step([[1.0, 2.0], [0.5, -1.0]], np.eye(3)[[1, 2]])
    assert "layer" not in labels(explained(made.program, record, "dA", 1))


def test_the_mean_tells_nothing_of_a_sample(made, record):
    batch = explained(made.program, record, "batch", mean=True)
    means = [row.result.value for row in batch.rows]
    np.testing.assert_allclose(means, [*record.X.mean(axis=0), *record.Y.mean(axis=0)])
    loss = explained(made.program, record, "loss", mean=True)
    assert [row.result.value for row in loss.rows] == [record.loss]
    weight = explained(made.program, record, "dW", 1, weight=(1, 1, 2), mean=True)
    assert labels(weight) == ["mean"]
    assert not weight.curves
    x = explained(made.program, record, "A", 1, unit=(0, 1), mean=True)
    assert x.rows[0].result.value == record.X[:, 1].mean()


@pytest.mark.parametrize("seed", range(44))
def test_every_layer_is_told_by_the_names_of_its_arrays(seed):
    program, record = step(seed)
    for index, moment in enumerate(record.moments):
        rows = explain(program, record, index).rows
        for row in (row for row in rows if row.label == "layer"):
            assert row.result is None
            name = row.name.replace(r"\partial W", "dW")
            last = "" if program.depth == 1 else f"^{{[{moment.layer}]}}"
            assert f"{moment.kind}{last}" in name
