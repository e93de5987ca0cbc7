from dataclasses import replace

import numpy as np
import pytest

from nnviz import SGD, AdamW
from nnviz.model.ops import Moment
from nnviz.model.schedules import ExponentialDecay
from nnviz.teach import looks
from nnviz.teach.explain import Number, Row, Target, print_row, spelled
from nnviz.teach.explain.expressions import evaluate
from tests.nnviz.model.networks import RULES

from .steps import explained, labels, network, panel, step


@pytest.mark.parametrize("optimizer", [*RULES, SGD(0.05, clipnorm=1e-3)])
def test_an_update_tells_what_the_gradient_promised(optimizer):
    program, record = step(2, optimizer=optimizer)
    found = explained(program, record, "update", weight=(1, 0, 0))
    *_, promised, again = found.rows
    proof = looks.proof(program, record)
    assert promised.result.value == proof.promised
    assert again.result.value == proof.after
    in_numbers = promised.sides[-1].expression
    assert evaluate(in_numbers) == pytest.approx(proof.promised, rel=1e-12)
    is_plain = isinstance(optimizer, SGD) and not optimizer.momentum
    follows_gradient = is_plain and not optimizer.clipping
    assert ("alpha" in print_row(promised, 3)[0].fragments[-1]) == follows_gradient
    assert labels(found)[:2] == ["change", ""]
    # What the promise is worked out from stands before it.
    squares = [row for row in found.rows[:-2] if row.label == "squares"]
    assert bool(squares) == follows_gradient
    gradients = [*record.dW.values(), *record.db.values()]
    for row in squares:
        norm = sum(float((gradient**2).sum()) for gradient in gradients)
        assert row.result.value == pytest.approx(norm, rel=1e-12)


def test_an_update_goes_from_the_change_to_the_new_weight_and_to_the_proof():
    made = network((1, "linear"), loss="mse")
    rate = ExponentialDecay(0.1, 5, 0.5)
    made.compile(AdamW(rate, clipnorm=0.1), "mse")
    record = made.step([[1.0, 2.0], [0.5, -1.0]], [1.0, 0.0])
    assert labels(explained(made.program, record, "update", weight=(1, 0, 0))) == [
        "change",
        "",
        "scale",
        "clipped_gradient",
        "schedule",
        "decay",
        "average",
        "square_average",
        "corrected",
        "promised",
        "again",
    ]


@pytest.mark.parametrize("optimizer", RULES)
def test_the_change_is_what_the_update_did(optimizer):
    program, record = step(2, optimizer=optimizer)
    for chosen in ((1, 0, 0), (1, -1, 0)):
        found = explained(program, record, "update", weight=chosen)
        (change,) = (row for row in found.rows if row.label == "change")
        done = change.result.value
        if chosen[1] < 0:
            assert done == record.b_after[1][0] - record.b_before[1][0]
        else:
            assert done == record.W_after[1][0, 0] - record.W_before[1][0, 0]
        assert evaluate(change.sides[-1].expression) == pytest.approx(done, rel=1e-9)


@pytest.mark.parametrize("optimizer", RULES)
def test_a_unit_tells_its_bias_in_one_row(optimizer):
    program, record = step(2, optimizer=optimizer)
    of_unit = explained(program, record, "update", unit=(1, 0))
    of_weight = explained(program, record, "update", weight=(1, 0, 0))
    change, new, bias, *rows = of_unit.rows
    assert (change, new, *rows) == of_weight.rows
    assert bias.label == "bias"
    assert bias.result.value == record.b_after[1][0]


def test_a_clipped_gradient_tells_its_factor_and_whose_length_it_is():
    program, record = step(2, optimizer=SGD(0.05, clipnorm=1e-3))
    found = explained(program, record, "update", weight=(1, 0, 0))
    (scale,) = (row for row in found.rows if row.label == "scale")
    assert scale.result.value == pytest.approx(
        1e-3 / np.sqrt((record.dW[1] ** 2).sum())
    )
    (text,) = print_row(scale, 3)[1].fragments
    assert r"\partial W^{[1]}" in text
    program, record = step(2, optimizer=SGD(0.05, global_clipnorm=1e-3))
    found = explained(program, record, "update", weight=(1, 0, 0))
    (scale,) = (row for row in found.rows if row.label == "scale")
    assert r"\nabla" in print_row(scale, 3)[1].fragments[0]


@pytest.mark.parametrize("optimizer", RULES)
@pytest.mark.parametrize("rate", [1e-2, 1e-4, 1e-6])
def test_the_new_weight_is_written_with_the_digits_that_changed(optimizer, rate):
    program, record = step(2, optimizer=replace(optimizer, learning_rate=rate))
    index = record.moments.index(Moment("update"))
    for chosen in ((1, 0, 0), (1, -1, 0)):
        rows = panel(program, record, index, Target(weight=chosen))
        row, sides = rows[1]
        assert row.is_final
        spelling = spelled([row for row, _ in rows], 3)
        if abs(row.result.value - row.before.value) > 1e-8:
            assert spelling.result(row.result) != spelling.operand(row.before)
            assert spelling.result(row.result) in sides[-1].fragments[-1]


def test_a_weight_that_stays_has_no_more_digits_than_asked_for():
    w = Number(0.123456, "w")
    (kept, moved) = (Number(value, "w") for value in (0.123456, 0.1234559))
    rows = [Row("w", (), new, is_final=True, before=w) for new in (kept, moved)]
    assert spelled(rows[:1], 3).result(kept) == "0.123"
    assert spelled(rows[1:], 3).result(moved) == "0.1234559"
