"""A session that is stepped through by term, unit, moment and phase."""

from nnviz.run.recipe import LayerRecipe
from nnviz.run.segment import Override
from ui.session.cursor import Cursor, Part

UPDATE = 16


def test_every_term_of_a_step_is_reached_both_ways(session):
    there = [session.cursor]
    while session.cursor.step == 1:
        session.forward("term")
        session.player.stop()
        there.append(session.cursor)
    assert len(there) > 90
    for cursor in there[-2::-1]:
        session.back("term")
        assert session.cursor == cursor


def test_the_selected_unit_is_the_one_that_is_walked(session):
    session.select(unit=(1, 2))
    session.forward("term")
    assert session.cursor.part == Part((1, 2), 0)
    session.select(unit=None, weight=(1, 0, 3))
    session.forward("term")
    assert session.cursor.part == Part((1, 3), 0)


def test_an_update_that_is_walked_is_finished_before_the_next_step(session):
    session.show_at(Cursor(1, UPDATE, part=Part((1, 0), 1)))
    assert not session.is_over
    session.batch_forward()
    assert session.cursor == Cursor(1, UPDATE)
    session.show_at(Cursor(12, UPDATE, part=Part((1, 0), 1)))
    assert not session.is_at_end
    session.forward("phase")
    assert session.cursor == Cursor(12, UPDATE, 0.0, Part((3, 0), 2))
    session.player.stop()
    assert session.is_at_end
    session.forward("term")
    assert [problem.code for problem in session.problems] == ["finished"]


def test_nothing_comes_before_the_first_batch(session):
    for by in ("term", "unit", "moment", "phase"):
        session.back(by)
        assert session.cursor == Cursor()


def test_an_edit_keeps_the_part_that_is_walked_where_there_is_one(session):
    part = Part((1, 3), 1)
    session.show_at(Cursor(1, 1, part=part))
    session.set_parameter(Override("W", 1, (0, 1), 2.5))
    assert session.cursor == Cursor(1, 1, part=part)
    layers = (LayerRecipe(2, "tanh"), LayerRecipe(1, "sigmoid"))
    session.set_recipe(session.recipe.replace(model__layers=layers))
    session.show_at(Cursor(1, 1, part=Part((1, 1), 1)))
    session.undo()
    assert session.cursor == Cursor(1, 1, part=part)
    session.redo()
    assert session.cursor.part == Part((1, 1), 1)
