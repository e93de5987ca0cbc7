"""What is explained while a moment is walked, and whether it has come."""

import pytest

from nnviz.run.recipe import Recipe
from nnviz.run.segment import Override
from ui.session.cursor import Cursor, Part, Selection
from ui.session.followed import followed
from ui.session.session import Session


@pytest.fixture
def session(qapp) -> Session:
    return Session(Recipe())


def explained(session, moment, part, progress=1.0, **chosen):
    """Return what is explained, and whether it is told."""
    names = [str(each) for each in session.record.moments]
    cursor = Cursor(1, names.index(moment), progress, part)
    found = followed(session.stepping, cursor, Selection(**chosen))
    there = found.cursor
    assert (there.step, there.index) == (cursor.step, cursor.index)
    return found.selection, there.progress == 1


def test_a_whole_moment_is_explained_as_ever(session) -> None:
    assert explained(session, "Z[1]", None, 0.4) == (Selection(), False)
    assert explained(session, "Z[1]", None) == (Selection(), True)


def test_the_walked_unit_is_explained_and_told_at_its_last_term(session) -> None:
    unit = Selection(unit=(1, 2))
    assert explained(session, "Z[1]", Part((1, 2), 1)) == (unit, False)
    assert explained(session, "Z[1]", Part((1, 2), 2), 0.9) == (unit, False)
    assert explained(session, "Z[1]", Part((1, 2), 2)) == (unit, True)
    assert explained(session, "dA[1]", Part((1, 2))) == (unit, True)


def test_at_a_gradient_and_an_update_the_walked_weight_is_explained(session) -> None:
    weight = Selection(weight=(1, 1, 2))
    assert explained(session, "dW[1]", Part((1, 2), 1)) == (weight, True)
    assert explained(session, "update", Part((1, 2), 1), 0.5) == (weight, False)
    bias = Selection(weight=(1, -1, 2))
    assert explained(session, "dW[1]", Part((1, 2), 2)) == (bias, True)
    assert explained(session, "dW[1]", Part((1, 2)))[0] == Selection(unit=(1, 2))


def test_what_is_selected_elsewhere_stays_and_is_told_once_it_has_come(session) -> None:
    here = Part((1, 1), 0)
    for unit, is_told in ((0, True), (2, False)):
        chosen = {"unit": (1, unit)}
        expected = Selection(**chosen), is_told
        assert explained(session, "Z[1]", here, **chosen) == expected
    for source, is_told in ((0, True), (1, False), (-1, False)):
        chosen = {"weight": (1, source, 1)}
        expected = Selection(**chosen), is_told
        assert explained(session, "dW[1]", here, **chosen) == expected


def where(session, moment, part=None, tried=(), **chosen):
    """Return what is explained, and what is selected but waits."""
    names = [str(each) for each in session.record.moments]
    cursor = Cursor(1, names.index(moment), 1.0, part)
    found = followed(session.stepping, cursor, Selection(**chosen), tried)
    return found.selection, found.waiting


def test_what_is_selected_waits_while_a_moment_brings_it_nothing(session) -> None:
    edge = {"weight": (2, 1, 0)}
    for moment in ("batch", "Z[1]", "loss", "dW[3]"):
        assert where(session, moment, **edge) == (Selection(), Selection(**edge))
    for moment in ("A[2]", "dZ[2]"):
        assert where(session, moment, **edge)[0] == Selection(unit=(2, 0))
    for moment in ("Z[2]", "dW[2]", "update"):
        assert where(session, moment, **edge) == (Selection(**edge), None)
    unit = {"unit": (1, 1)}
    assert where(session, "dZ[1]", **unit) == (Selection(**unit), None)
    assert where(session, "Z[2]", **unit) == (Selection(), Selection(**unit))
    walked = where(session, "Z[2]", Part((2, 1)), **unit)
    assert walked == (Selection(unit=(2, 1)), Selection(**unit))
    assert where(session, "dZ[1]", loss=True)[1] == Selection(loss=True)


def test_what_was_tried_out_last_is_explained_where_it_is_its_turn(session) -> None:
    tried = Override("W", 1, (1, 2), 0.5), Override("b", 2, (1,), 0.25)
    bias, weight = Selection(weight=(2, -1, 1)), Selection(weight=(1, 1, 2))
    assert where(session, "update", tried=tried) == (bias, None)
    assert where(session, "update", tried=tried[:1]) == (weight, None)
    assert where(session, "loss", tried=tried) == (Selection(), None)
    chosen = where(session, "update", tried=tried, unit=(1, 0))
    assert chosen == (Selection(unit=(1, 0)), None)


def test_a_selected_layer_is_told_with_the_last_of_its_units(session) -> None:
    layer = Selection(layer=1)
    assert explained(session, "Z[1]", Part((1, 0)), layer=1) == (layer, False)
    assert explained(session, "Z[1]", Part((1, 3), 1), layer=1) == (layer, False)
    assert explained(session, "Z[1]", Part((1, 3)), layer=1) == (layer, True)
    assert explained(session, "update", Part((2, 0)), layer=1) == (layer, True)


def test_the_selected_unit_that_is_walked_shows_its_weight(session) -> None:
    found, _ = explained(session, "dW[1]", Part((1, 2), 0), unit=(1, 2))
    assert found == Selection(weight=(1, 0, 2))


def test_the_loss_is_told_with_its_last_term(session) -> None:
    assert explained(session, "loss", Part((4, 0), 0)) == (Selection(), False)
    assert explained(session, "loss", Part((4, 0), 1)) == (Selection(), True)
