"""One history of every change: what it is called, and where undo leads."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.run import source
from nnviz.run.recipe import LayerRecipe
from nnviz.run.segment import Override
from tests.ui.driving import SHORT
from ui.session.cursor import Selection
from ui.words import change_words


def place(session):
    return session.cursor.step, str(session.moment)


def last(session):
    return change_words.said(session.history.last)


def edit(session, **changes):
    assert session.set_recipe(session.recipe.replace(**changes))


def weight(value, unit=1):
    return Override("W", 1, (0, unit), value)


# -- names -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"compile__learning_rate": 0.1}, "rate α 0.5 → 0.1"),
        ({"fit__epochs": 9}, "Epochs 3 → 9"),
        ({"fit__batch_size": None}, "Batch size 10 → all rows"),
        ({"fit__shuffle": False}, "Shuffle on → off"),
        ({"fit__stop_below": 0.3}, "Stop: loss below … off → 0.3"),
        ({"fit__start_seed": 4}, "Seed of the start as all else → 4"),
        ({"data__source": "circles", "fit__epochs": 9}, "Data set Two moons → Circles"),
        ({"data__test_share": 0.5}, "Train / test 20.0% → 50.0%"),
        ({"compile__metrics": ("f1",)}, "Metrics accuracy, precision → F1 score"),
        (
            {"compile__optimizer": "adam", "compile__learning_rate": 0.01},
            "Optimizer SGD → Adam, rate α 0.5 → 0.01",
        ),
        (
            {"model__layers": (LayerRecipe(1, "sigmoid"),)},
            "layers 4-2-1 → 1",
        ),
        (
            {"model__layers": (*SHORT.model.layers[:2], LayerRecipe(1, "tanh"))},
            "Activation of Dense [3] sigmoid → tanh",
        ),
        (
            {"fit__epochs": 4, "fit__seed": 3, "data__noise": 0.2, "data__samples": 9},
            "Samples 47 → 9, Noise 0.14 → 0.2, and 2 more",
        ),
    ],
)
def test_a_change_of_the_recipe_is_told_by_its_fields(session, changes, name):
    recipe = session.recipe.replace(**changes)
    if changes.get("data__samples") == 9:
        recipe = recipe.replace(data__samples=48)
        name = name.replace("→ 9,", "→ 48,")
    assert session.set_recipe(recipe)
    assert last(session) == name


def test_parameters_are_told_with_their_place_and_both_values(session):
    session.go_to(3, 2)
    old = session.record.W_before[1][0, 1]
    session.set_parameter(weight(0.5))
    assert last(session) == f"w from 1 to 2 of layer [1] {old:.4f} → 0.5".replace(
        "-", "−"
    )
    session.set_parameter(weight(0.1), Override("b", 3, (0,), 0.25))
    assert last(session) == "2 weights and biases"
    session.go_to(3)
    after = session.record.b_after[3][0]
    session.set_parameter(Override("b", 3, (0,), -1.0))
    words = f"b of unit 1 of layer [3] {after:.4f} → −1".replace("-", "−")
    assert last(session) == words


def test_a_weight_that_is_tried_out_is_told_with_the_value_of_the_run(session):
    session.go_to(3, 2)
    old = session.record.W_before[1][0, 1]
    session.what_if.try_out(weight(2.0))
    session.what_if.keep()
    key = ("W", 1, (0, 1))
    assert session.history.last.values == {key: (old, 2.0)}


def test_another_table_is_a_change_of_the_data(session):
    frame = source.load_frame(session.recipe.replace(data__source="houses"))
    session.set_recipe(source.default_recipe(frame, "houses"), frame)
    assert last(session) == "Data set Two moons → House prices"
    session.set_recipe(session.recipe, frame)
    assert last(session) == "opened again"


# -- one entry for one field ---------------------------------------------------------


def test_a_rate_that_is_spun_is_one_change_and_one_branch(session):
    session.go_to(9)
    session.go_to(5, 4)
    for rate in (0.4, 0.3, 0.2):
        edit(session, compile__learning_rate=rate)
    assert last(session) == "rate α 0.5 → 0.2"
    assert len(session.run.segments) == 2
    assert place(session) == (5, "A[2]")
    session.batch_forward()
    session.batch_forward()
    assert session.record.learning_rate == 0.2
    session.undo()
    assert (session.recipe, session.done) == (SHORT, 9)
    assert session.history.last is None


def test_spun_back_it_is_no_change_at_all(session):
    session.go_to(9)
    session.go_to(5, 4)
    edit(session, compile__learning_rate=0.4)
    edit(session, compile__learning_rate=0.5)
    assert session.history.last is None
    assert (len(session.run.segments), session.done) == (1, 9)
    assert (session.recipe, place(session)) == (SHORT, (5, "A[2]"))


def test_what_was_computed_in_between_parts_two_changes(session):
    session.go_to(5)
    edit(session, compile__learning_rate=0.4)
    session.go_to(6)
    session.go_to(5)
    edit(session, compile__learning_rate=0.3)
    assert last(session) == "rate α 0.4 → 0.3"
    session.undo()
    assert last(session) == "rate α 0.5 → 0.4"


def test_another_place_or_field_or_an_undo_parts_two_changes(session):
    session.go_to(5, 3)
    edit(session, compile__learning_rate=0.4)
    edit(session, compile__momentum=0.5)
    edit(session, compile__momentum=0.9)
    assert last(session) == "momentum μ 0 → 0.9"
    session.go_to(5, 2)
    edit(session, compile__momentum=0.8)
    assert last(session) == "momentum μ 0.9 → 0.8"
    session.undo()
    edit(session, compile__momentum=0.7)
    assert last(session) == "momentum μ 0.9 → 0.7"
    for _ in range(3):
        session.undo()
    assert session.recipe == SHORT


def test_what_is_chosen_from_a_list_is_a_change_each(session):
    for optimizer in ("adam", "rmsprop"):
        edit(session, compile__optimizer=optimizer)
    session.undo()
    assert session.recipe.compile.optimizer == "adam"


def test_units_that_are_spun_are_one_change(session):
    session.select(unit=(1, 3))
    for units in (3, 2):
        layers = (LayerRecipe(units, "tanh"), *SHORT.model.layers[1:])
        edit(session, model__layers=layers)
    assert last(session) == "Units of Dense [1] 4 → 2"
    session.undo()
    assert session.recipe == SHORT


def test_a_weight_that_is_typed_twice_is_one_change(session):
    session.go_to(9)
    session.go_to(3, 2)
    old = float(session.record.W_before[1][0, 1])
    session.set_parameter(weight(0.5))
    session.set_parameter(weight(0.75))
    session.set_parameter(weight(0.1, unit=2))
    assert len(session.run.segments) == 3
    np.testing.assert_array_equal(session.record.W_before[1][0, 1:3], [0.75, 0.1])
    session.undo()
    assert session.history.last.values == {("W", 1, (0, 1)): (old, 0.75)}
    session.undo()
    assert (place(session), session.done) == ((3, "A[1]"), 9)


def test_epochs_spun_down_and_up_leave_the_cursor_where_it_was(session):
    session.go_to(10)
    edit(session, fit__epochs=1)
    assert place(session) == (4, "update")
    edit(session, fit__epochs=5)
    assert (place(session), session.done) == ((10, "update"), 10)
    assert last(session) == "Epochs 3 → 5"


def test_a_number_that_is_refused_leaves_the_last_change(session, monkeypatch):
    session.go_to(5)
    edit(session, fit__batch_size=11)
    monkeypatch.setattr("nnviz.run.start.LARGEST_STEP", 300)
    assert not session.set_recipe(session.recipe.replace(fit__batch_size=30))
    assert session.problems[0].code == "step_size"
    assert session.recipe.fit.batch_size == 11
    assert last(session) == "Batch size 10 → 11"


def test_what_is_selected_since_stays_selected(session):
    session.select(unit=(1, 0))
    session.go_to(5)
    edit(session, compile__learning_rate=0.4)
    session.select(unit=(2, 1))
    edit(session, compile__learning_rate=0.3)
    assert session.selection.unit == (2, 1)


# -- back and forth --------------------------------------------------------------------


def test_undo_to_a_larger_network_brings_the_selection_back(session):
    session.select(weight=(1, 0, 3), sample=2)
    edit(session, model__layers=(LayerRecipe(1, "sigmoid"),))
    assert session.selection.weight is None
    session.undo()
    assert session.selection == Selection(2, None, (1, 0, 3))


def test_undo_and_redo_go_through_every_kind_of_change(session):
    session.go_to(6)
    made = []
    for do in (
        lambda: edit(session, compile__learning_rate=0.1),
        lambda: session.set_parameter(weight(0.5)),
        session.editing.restart,
        lambda: session.editing.reset_layer(2, seed=3),
        lambda: edit(session, data__source="circles"),
        session.editing.restart_with_new_seed,
        session.editing.restart_elsewhere,
        lambda: edit(session, fit__stop_below=0.1),
    ):
        before = replace(session.place, selection=Selection())
        do()
        made.append((before, last(session)))
        session.go_to(session.cursor.step + 1)
    ends = []
    for before, name in reversed(made):
        ends.append((session.place, name))
        assert last(session) == name
        session.undo()
        assert session.place == before
    assert session.history.last is None
    for end, name in reversed(ends):
        assert change_words.said(session.history.next) == name
        session.redo()
        assert session.place == end
    assert session.history.next is None


# -- restarts --------------------------------------------------------------------------


def test_a_restart_trains_again_by_the_recipe_of_now(session):
    session.go_to(8)
    edit(session, compile__learning_rate=0.1)
    old = session.run
    session.go_to(9)
    assert session.editing.restart()
    assert (place(session), session.done) == ((1, "batch"), 1)
    assert session.record.learning_rate == 0.1
    np.testing.assert_array_equal(
        session.record.W_before[1], old.record(0, 1).W_before[1]
    )
    assert last(session) == "restart"
    session.undo()
    assert (place(session), session.done) == ((9, "update"), 9)


def test_a_restart_keeps_a_weight_that_was_set_before_the_first_step(session):
    session.set_parameter(weight(0.5))
    session.go_to(5)
    session.editing.restart()
    assert session.record.W_before[1][0, 1] == 0.5


def test_what_has_just_started_is_not_restarted(session):
    session.editing.restart()
    assert session.history.last is None
    session.go_to(1, 2)
    session.editing.restart()
    session.editing.restart()
    session.undo()
    assert session.history.last is None


def test_a_new_seed_changes_all_that_the_seed_fixes(session, monkeypatch):
    edit(session, fit__start_seed=5)
    monkeypatch.setattr("secrets.randbelow", lambda limit: limit - 1)
    session.editing.restart_with_new_seed()
    fit = session.recipe.fit
    assert (fit.seed, fit.start_seed) == (9999, None)
    assert last(session) == "restart with seed 9999"
    assert not np.array_equal(session.data.table.X, source.prepare(SHORT).table.X)


def test_another_start_keeps_data_and_order(session, monkeypatch):
    old = session.record
    monkeypatch.setattr("secrets.randbelow", lambda limit: limit - 1)
    session.editing.restart_elsewhere()
    assert last(session) == "other start, seed 9999"
    np.testing.assert_array_equal(session.record.X, old.X)
    assert not np.array_equal(session.record.W_before[1], old.W_before[1])
    first = session.record.W_before[1]
    monkeypatch.setattr("secrets.randbelow", lambda limit: 7)
    session.editing.restart_elsewhere()  # a change each: the last start can be had back
    session.undo()
    np.testing.assert_array_equal(session.record.W_before[1], first)


def test_a_layer_is_reset_at_the_cursor(session):
    session.go_to(6)
    session.go_to(3, 4)
    old, branches = session.record, []
    session.branched.connect(lambda *of: branches.append(of))
    assert session.editing.reset_layer(2, seed=3)
    assert (place(session), branches) == ((3, "A[2]"), [(3, True)])
    assert not np.array_equal(session.record.W_before[2], old.W_before[2])
    np.testing.assert_array_equal(session.record.W_before[1], old.W_before[1])
    assert last(session) == "layer [2] drawn anew"
    session.go_to(6)
    again = session.run.branch(0, 2, overrides=session.run.segments[1].overrides)
    assert session.run.record(again, 6).loss == session.record.loss


def test_a_layer_cannot_be_reset_after_the_last_step(session):
    session.go_to(12)
    assert not session.editing.reset_layer(1)
    assert [problem.code for problem in session.problems] == ["finished"]
