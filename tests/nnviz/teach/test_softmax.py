import numpy as np
import pytest

from nnviz.teach.explain import print_row
from nnviz.teach.explain.expressions import evaluate

from .steps import explained, labels, network


@pytest.fixture
def softmax():
    made = network((3, "softmax"), loss="categorical_crossentropy")
    return made.program, made.step([[1.0, 2.0], [0.5, -1.0]], np.eye(3)[[1, 2]])


@pytest.mark.parametrize("unit", range(3))
def test_through_softmax_goes_the_true_class_alone(softmax, unit):
    program, record = softmax
    found = explained(program, record, "dZ", 1, sample=0, unit=(1, unit))
    assert labels(found)[:4] == ["direct", "skipped", "bracket", "jacobian"]
    _, chain, *_, one = found.rows
    assert one.label == "true_class"
    name = rf"\partial z_{{{unit + 1}}}"
    (text,) = print_row(chain, 3)[0].fragments
    assert text.startswith(r"\sum_{k}")
    assert text.endswith(rf"\frac{{\partial a_{{k}}}}{{{name}}}")
    assert print_row(one, 3)[0].fragments == (
        r"\frac{\partial \mathcal{L}^{(1)}}{\partial a_{2}} \cdot "
        rf"\frac{{\partial a_{{2}}}}{{{name}}}",
    )
    a = record.A[1][0]
    first, second = (n.value for n in one.sides[-1].expression.parts)
    assert first == pytest.approx(-1 / a[1])
    assert second == pytest.approx(a[1] * ((unit == 1) - a[unit]))
    assert one.result.value == pytest.approx(a[unit] - (unit == 1))


@pytest.mark.parametrize("unit", range(3))
def test_the_curve_of_softmax_is_that_of_the_factor(softmax, unit):
    program, record = softmax
    found = explained(program, record, "dZ", 1, sample=0, unit=(1, unit))
    first, factor = found.rows[-1].sides[-1].expression.parts
    loss, curve = found.curves
    assert curve.units == (1, unit)
    assert curve.slope == factor.value
    assert np.interp(curve.at, curve.x, curve.y) == pytest.approx(curve.value, abs=1e-3)
    steps = np.gradient(curve.y, curve.x)
    assert np.interp(curve.at, curve.x, steps) == pytest.approx(curve.slope, abs=1e-3)
    assert loss.slope == first.value
    (before,) = explained(program, record, "A", 1, sample=0, unit=(1, unit)).curves
    assert (before.units, before.slope) == ((unit, unit), None)


def jacobian(a):
    return np.diag(a) - np.outer(a, a)


@pytest.mark.parametrize("loss", ["mse", "categorical_crossentropy"])
@pytest.mark.parametrize("unit", range(3))
def test_the_jacobian_is_told_entry_by_entry(loss, unit):
    made = network((3, "softmax"), loss=loss)
    record = made.step([[1.0, 2.0], [0.5, -1.0]], np.eye(3)[[1, 2]])
    found = explained(made.program, record, "dZ", 1, sample=1, unit=(1, unit))
    start = labels(found).index("jacobian") + 1
    entries = [row.result.value for row in found.rows[start : start + 3]]
    np.testing.assert_allclose(entries, jacobian(record.A[1][1])[:, unit])


@pytest.mark.parametrize("unit", range(3))
def test_every_output_sends_its_share_through_the_jacobian(unit):
    made = network((3, "softmax"), loss="mse")
    record = made.step([[1.0, 2.0], [0.5, -1.0]], np.eye(3)[[1, 2]])
    found = explained(made.program, record, "dZ", 1, sample=0, unit=(1, unit))
    assert labels(found)[:4] == ["", "passes", "short", "bracket"]
    _, whole, short, *_ = found.rows
    dz = record.dA[1][0] @ jacobian(record.A[1][0])[:, unit]
    for row in (whole, short):
        assert evaluate(row.sides[-1].expression) == pytest.approx(dz)
        assert row.result.value == record.dZ[1][0, unit]


def test_of_many_entries_those_that_matter_are_told():
    made = network((9, "softmax"), loss="categorical_crossentropy")
    record = made.step([[1.0, 2.0]], np.eye(9)[[7]])
    found = explained(made.program, record, "dZ", 1, unit=(1, 4))
    start = labels(found).index("jacobian") + 1
    *entries, more, _ = found.rows[start:]
    assert [row.name[row.name.index("a_") + 3] for row in entries] == ["1", "5", "8"]
    assert more.is_heading


def test_a_share_of_many_tells_the_sum_in_a_row_of_its_own():
    made = network((6, "softmax"), loss="categorical_crossentropy")
    record = made.step([[1.0, 2.0]], np.eye(6)[[2]])
    share, whole = explained(made.program, record, "A", 1, unit=(1, 4)).rows
    assert share.result.value == record.A[1][0, 4]
    assert whole.result.value == pytest.approx(np.exp(record.Z[1][0]).sum())
    assert evaluate(share.sides[-1].expression) == pytest.approx(record.A[1][0, 4])
    assert print_row(share, 3)[1].fragments[0].endswith(r"{\sum_{k} e^{z_{k}}}")
