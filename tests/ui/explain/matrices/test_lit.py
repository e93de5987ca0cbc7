import pytest

from nnviz.teach.matrices import operation
from tests.ui.explain.steps import state
from ui.explain.matrices.lit import beside, lit, pointed_at
from ui.session.cursor import Pointed, Selection

NOTHING = Pointed()


def shown(name, moment, layer=0, convention="rows"):
    of = state(name, moment, layer)
    return operation(of.program, of.record, of.index, of.data, convention=convention)


def lines(operation, found):
    """Return the lit (row, column) of each matrix of the current equation, by name."""
    equation = operation.equations[found.equation]
    return {
        term.matrix.name: tuple(
            found.index(axis, found.equation, equation.result)
            for axis in (term.matrix.rows, term.matrix.columns)
        )
        for term in equation.terms
    }


def matrix(operation, name):
    return next(each for each in operation.matrices if each.name == name)


def test_the_chosen_sample_and_unit_are_lit():
    found = shown("moons", "Z", 1)
    now = lit(found, Selection(3, unit=(1, 2)), NOTHING)
    assert now.cell == (3, 2)
    assert lines(found, now) == {
        "Z[1]": (3, 2),
        "X": (3, None),
        "W[1]": (None, 2),
        "b[1]": (None, 2),
    }


def test_in_columns_the_same_are_lit():
    found = shown("moons", "Z", 1, "columns")
    now = lit(found, Selection(3, unit=(1, 2)), NOTHING)
    assert now.cell == (2, 3)
    assert lines(found, now)["W[1]ᵀ"] == (2, None)


def test_without_a_choice_the_first_number_of_the_sample_is_worked_out():
    found = shown("moons", "Z", 2)
    now = lit(found, Selection(4), NOTHING)
    assert now.cell == (4, 0)
    assert lines(found, now)["W[2]"] == (None, 0)


def test_without_a_choice_what_comes_first_is_worked_out_and_gives_way_to_one():
    found, first = shown("blobs", "dW", 2), Pointed(unit=(2, 1))
    assert lit(found, Selection(4), NOTHING, first=first).cell == (0, 1)
    chosen = Selection(4, unit=(2, 2))
    assert lit(found, chosen, NOTHING, first=first).cell == (0, 2)


def test_a_default_lights_its_own_equation_alone():
    found = shown("moons", "update")
    now = lit(found, Selection(), NOTHING)
    axis = matrix(found, "W[2]").rows
    result = found.equations[2].result
    assert (now.equation, now.cell) == (0, (0, 0))
    assert now.index(axis, 2, result) is None
    chosen = lit(found, Selection(unit=(1, 3)), NOTHING)
    assert chosen.index(axis, 2, result) == 3


def test_the_pointer_comes_before_the_choice():
    found = shown("moons", "Z", 1)
    selection = Selection(3, unit=(1, 2))
    now = lit(found, selection, Pointed(7, unit=(1, 0)))
    assert now.cell == (7, 0)
    now = lit(found, selection, Pointed(weight=(1, 1, 3)))
    assert now.cell == (3, 3)
    assert lines(found, now)["W[1]"] == (1, 3)
    assert lines(found, now)["X"] == (3, 1)
    now = lit(found, selection, Pointed(5, unit=(0, 1)))
    assert now.cell == (5, 2)
    assert lines(found, now)["X"] == (5, 1)


@pytest.mark.parametrize(
    ("weight", "result"),
    [((2, 0, 1), "dW[2]"), ((2, -1, 1), "db[2]")],
)
def test_a_weight_and_a_bias_have_their_own_equations(weight, result):
    found = shown("moons", "dW", 2)
    now = lit(found, Selection(weight=weight), NOTHING)
    assert found.equations[now.equation].result.name == result
    assert now.cell == (0, 1)


def test_a_chosen_weight_shows_what_it_becomes_not_what_is_remembered():
    found = shown("momentum", "update")
    now = lit(found, Selection(weight=(2, 5, 1)), NOTHING)
    assert found.equations[now.equation].result.name == "W[2]"
    assert now.cell == (5, 1)


def test_what_is_no_longer_there_is_not_lit():
    found = shown("moons", "Z", 1)
    now = lit(found, Selection(), Pointed(unit=(1, 99)))
    assert now.cell == (0, 0)


def test_a_cell_stands_for_what_its_row_and_column_do():
    found = shown("moons", "Z", 2)
    assert pointed_at(matrix(found, "Z[2]"), 4, 1) == Pointed(4, unit=(2, 1))
    assert pointed_at(matrix(found, "A[1]"), 4, 3) == Pointed(4, unit=(1, 3))
    assert pointed_at(matrix(found, "W[2]"), 3, 1) == Pointed(weight=(2, 3, 1))
    assert pointed_at(matrix(found, "b[2]"), 0, 1) == Pointed(weight=(2, -1, 1))
    assert pointed_at(matrix(found, "Z[2]"), 4, None) == Pointed(4)
    assert pointed_at(matrix(found, "W[2]"), 3, None) == Pointed(unit=(1, 3))
    turned = matrix(shown("moons", "Z", 2, "columns"), "W[2]ᵀ")
    assert pointed_at(turned, 1, 3) == Pointed(weight=(2, 3, 1))
    batch = shown("moons", "batch")
    assert pointed_at(matrix(batch, "μ"), 0, 1) == Pointed(unit=(0, 1))
    losses = shown("moons", "loss")
    assert pointed_at(matrix(losses, "ℒ⁽ⁱ⁾"), 4, 0) == Pointed(4)
    assert pointed_at(matrix(losses, "ℒ"), 0, 0) == NOTHING


def test_a_step_aside_stays_in_the_matrix_or_goes_to_the_next_result():
    found = shown("moons", "dW", 1)
    now = lit(found, Selection(), NOTHING)
    right = beside(found, now, 0, 1)
    assert (right.equation, right.cell) == (0, (0, 1))
    below = beside(found, beside(found, right, 1, 0), 1, 0)
    assert (below.equation, below.cell) == (1, (0, 1))
    assert beside(found, below, 1, 0) == below
    above = beside(found, below, -1, 0)
    assert (above.equation, above.cell) == (0, (1, 1))
    assert beside(found, now, -1, -1).cell == (0, 0)
