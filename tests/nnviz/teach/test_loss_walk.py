"""The loss walked term by term: what is marked, and what has come."""

import numpy as np
import pytest

from nnviz.model.ops import Moment
from nnviz.teach.explain import Target, explain, print_row

from .steps import network


def walked_loss(made, record, sample, **walk):
    """Return the rows of the loss, each with the marks of its sides and its result."""
    asked = {"sample": sample, "has_term": True} | walk
    index = record.moments.index(Moment("loss"))
    found = explain(made.program, record, index, Target(**asked), has_happened=False)
    rows = [(row, print_row(row, 3)) for row in found.rows]
    return {
        row.label: (
            [side.marks for side in sides if side.kind in ("symbols", "numbers")],
            row.result.value,
        )
        for row, sides in rows
    }


@pytest.mark.parametrize("loss", ["mse", "half_mean_squared_error", "mae"])
def test_the_terms_of_a_loss_are_marked_as_a_walk_comes_to_them(loss):
    made = network((3, "linear"), loss=loss)
    record = made.step([[1.0, 2.0], [0.5, -1.0]], np.eye(3)[[1, 2]])
    for term in range(3):
        rows = walked_loss(made, record, 1, term=term)
        expected = ("",) * term + ("now",) + ("later",) * (2 - term)
        assert rows[""] == ([expected, expected], None)
        assert {m for side in rows["mean"][0] for m in side} == {"later"}
    moving, come = (
        walked_loss(made, record, 1, term=3, has_term=h) for h in (False, True)
    )
    for marks, _ in (moving[""], come[""]):
        assert {mark for side in marks for mark in side} == {"now"}
    assert (moving[""][1], come[""][1]) == (None, record.losses[1])
    last = walked_loss(made, record, 1, term=4, has_term=False)
    assert last[""] == ([(), ()], record.losses[1])
    assert len(last["mean"][0]) == 2  # the losses of all have come, their mean has not
    assert {mark for side in last["mean"][0] for mark in side} == {"now"}
    assert last["mean"][1] is None


def test_of_a_cross_entropy_the_term_of_the_true_class_is_marked():
    made = network((3, "softmax"), loss="categorical_crossentropy")
    record = made.step([[1.0, 2.0], [0.5, -1.0]], np.eye(3)[[1, 2]])
    for term, mark in enumerate([("later",), ("now",), ()]):
        (general, true), _ = walked_loss(made, record, 0, term=term)[""]
        assert general[term] == "now"
        assert true == mark


def test_the_loss_of_one_output_comes_before_the_mean():
    made = network((1, "sigmoid"), loss="binary_crossentropy")
    record = made.step([[1.0, 2.0], [0.5, -1.0]], [1.0, 0.0])
    own, whole = (walked_loss(made, record, 0, term=k) for k in (0, 1))
    assert {mark for side in own[""][0] for mark in side} == {"now"}
    assert {mark for side in own["mean"][0] for mark in side} == {"later"}
    assert own[""][1] == record.losses[0]
    assert {mark for side in whole["mean"][0] for mark in side} == {"now"}
