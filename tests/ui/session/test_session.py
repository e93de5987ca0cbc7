from dataclasses import replace

import numpy as np
import pytest

from nnviz.data import DataError
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.segment import Override
from tests.ui.driving import SHORT
from ui.session.cursor import Cursor, Selection
from ui.session.session import Session

UPDATE = 16
# Houses with a rate so high that the loss is soon no number.
STEEP = Recipe().replace(
    data__source="houses",
    data__test_share=0.0,
    model__layers=(LayerRecipe(1, "linear"),),
    compile__loss="half_mean_squared_error",
    compile__metrics=(),
    compile__learning_rate=50.0,
    fit__batch_size=None,
    fit__epochs=200,
)


class Clock:
    """A clock that a test moves."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def session(qapp, clock):
    made = Session(SHORT, clock=clock)
    made.problems, made.branches = [], []
    made.failed.connect(made.problems.append)
    made.branched.connect(lambda *of: made.branches.append(of))
    return made


def place(session):
    return session.cursor.step, str(session.moment)


def finish(session, clock):
    """Let the motion that has begun come to its end."""
    clock.now += 10
    session.player.tick()


def test_it_starts_at_the_batch_of_the_first_step(session):
    assert place(session) == (1, "batch")
    assert session.position == (1, 1, 4)
    assert not session.is_after


def test_moments_follow_each_other_and_enter_the_next_batch(session, clock):
    seen = []
    for _ in range(UPDATE + 1):
        session.forward("moment")
        assert session.cursor.progress == 0
        finish(session, clock)
        assert session.cursor.progress == 1
        seen.append(place(session))
    assert [name for _, name in seen[:2]] == ["Z[1]", "A[1]"]
    assert seen[UPDATE - 1] == (1, "update")
    assert seen[UPDATE] == (2, "batch")


def test_moments_go_back_over_the_border_of_a_step(session):
    session.go_to(2, 0)
    session.back("moment")
    assert place(session) == (1, "update")
    session.first()
    session.back("moment")
    assert place(session) == (1, "batch")


def test_a_second_press_completes_the_moment_under_way(session, clock):
    session.forward("moment")
    clock.now += 0.1
    session.player.tick()
    assert 0 < session.cursor.progress < 1
    session.forward("moment")
    assert session.cursor == Cursor(1, 2, 0.0)


def test_batches_and_epochs_land_on_their_update(session):
    session.batch_forward()
    assert place(session) == (1, "update")  # finishes the step it is in
    session.batch_forward()
    assert place(session) == (2, "update")
    session.epoch_forward()
    assert place(session) == (4, "update")
    session.epoch_forward()
    assert place(session) == (8, "update")
    session.batch_back()
    assert place(session) == (7, "update")
    session.epoch_back()
    assert place(session) == (4, "update")
    session.epoch_back()
    assert place(session) == (1, "batch")
    session.last()
    assert place(session) == (8, "update")


def test_the_end_of_the_last_epoch_says_so(session):
    session.go_to(12)
    session.forward("moment")
    session.batch_forward()
    session.player.play()
    assert place(session) == (12, "update")
    assert [problem.code for problem in session.problems] == ["finished"] * 3
    assert not session.player.is_playing


def test_a_thousand_moves_show_what_the_first_pass_showed(session):
    first = {}
    for step in range(1, 13):
        session.go_to(step)
        first[step] = session.record
    rng = np.random.default_rng(0)
    moves = [
        lambda: session.back("moment"),
        session.batch_forward,
        session.batch_back,
        session.epoch_forward,
        session.epoch_back,
        lambda: session.forward("moment"),
        session.first,
        session.last,
        lambda: session.go_to(int(rng.integers(1, 13)), int(rng.integers(0, 17))),
    ]
    for move in rng.integers(0, len(moves), 1000):
        moves[move]()
        known = first[session.cursor.step]
        assert session.record.loss == known.loss
        for layer in known.dW:
            for name in ("Z", "dZ", "dW", "W_before", "W_after"):
                now, then = getattr(session.record, name), getattr(known, name)
                np.testing.assert_array_equal(now[layer], then[layer])


def test_a_view_hears_of_another_step_and_of_another_moment(session, qtbot):
    heard = []
    session.record_changed.connect(lambda: heard.append("record"))
    session.cursor_changed.connect(lambda: heard.append("cursor"))
    session.go_to(1, 3)
    assert heard == ["cursor"]
    session.go_to(2, 3)
    assert heard == ["cursor", "record", "cursor"]


def test_a_short_batch_keeps_the_chosen_sample_inside(session):
    session.select(sample=9)
    session.go_to(4)  # the last batch of 38 rows in tens has 8
    assert session.record.m == 8
    assert session.selection.sample == 7


def test_a_new_rate_counts_from_the_next_step_and_can_be_undone(session):
    session.go_to(9)
    session.go_to(5, 4)
    old = session.record
    assert session.set_recipe(session.recipe.replace(compile__learning_rate=0.01))
    assert place(session) == (5, "A[2]")
    np.testing.assert_array_equal(session.record.W_after[1], old.W_after[1])
    assert session.branches == [(6, True)]
    session.batch_forward()
    session.batch_forward()
    assert session.record.learning_rate == 0.01
    session.undo()
    assert session.done == 9
    assert session.recipe == SHORT
    session.redo()
    assert session.recipe.compile.learning_rate == 0.01
    assert session.done == 6


def test_a_new_rate_midway_says_from_which_step_it_counts(session):
    session.go_to(5, 4)
    session.set_recipe(session.recipe.replace(compile__learning_rate=0.01))
    assert session.branches == [(6, False)]
    session.go_to(6)
    session.set_recipe(session.recipe.replace(compile__learning_rate=0.02))
    assert session.branches == [(6, False)]  # at the update nothing is midway


def test_at_the_batch_a_new_rate_counts_for_this_step(session):
    session.go_to(5, 0)
    session.set_recipe(session.recipe.replace(compile__learning_rate=0.01))
    assert session.record.learning_rate == 0.01
    assert place(session) == (5, "batch")


def test_more_epochs_keep_what_is_computed(session):
    session.go_to(12)
    session.go_to(5)
    session.set_recipe(session.recipe.replace(fit__epochs=4))
    assert place(session) == (5, "update")
    assert (session.done, session.last_step) == (12, 16)
    assert session.branches == []


@pytest.mark.parametrize(
    "change",
    [
        {"compile__momentum": 0.9, "compile__nesterov": True},
        {"compile__optimizer": "adamw", "compile__weight_decay": 0.1},
        {"compile__optimizer": "rmsprop", "compile__rho": 0.5},
        {"compile__optimizer": "adam", "compile__beta_1": 0.5, "compile__beta_2": 0.9},
        {"compile__optimizer": "adagrad", "compile__epsilon": 1e-3},
        {"compile__schedule": "step", "compile__decay_steps": 2},
        {"compile__schedule": "exponential", "compile__decay_rate": 0.9},
        {"compile__clipping": "norm", "compile__clip_limit": 1e-3},
        {
            "model__layers": tuple(
                replace(layer, l2=0.1) for layer in SHORT.model.layers
            )
        },
    ],
)
def test_what_only_the_next_update_needs_goes_on(session, change):
    session.go_to(5)
    before = session.record
    recipe = session.recipe.replace(**change)
    assert session.set_recipe(recipe)
    assert place(session) == (5, "update")
    assert session.record is before
    assert session.recipe == recipe
    session.go_to(6)
    alone = session.run.record(0, 6)
    assert not np.array_equal(session.record.W_after[1], alone.W_after[1])
    np.testing.assert_array_equal(session.record.W_before[1], alone.W_before[1])


@pytest.mark.parametrize(
    "change",
    [
        {"compile__loss": "huber"},
        {"compile__initial_accumulator_value": 0.5},
        {"model__dtype": "float32"},
        {"fit__seed": 3},
        {"fit__shuffle": False},
        {"data__scale": "none"},
    ],
)
def test_what_a_run_starts_from_starts_again(session, change):
    session.go_to(5)
    assert session.set_recipe(session.recipe.replace(**change))
    assert place(session) == (1, "batch")


def test_other_layers_start_again(session):
    session.go_to(5)
    layers = (LayerRecipe(3, "relu"), LayerRecipe(1, "sigmoid"))
    assert session.set_recipe(session.recipe.replace(model__layers=layers))
    assert place(session) == (1, "batch")
    assert session.record.depth == 2
    session.undo()
    assert place(session) == (5, "update")


def test_a_weight_before_the_update_redoes_the_step_and_stays(session):
    session.go_to(6)
    session.go_to(3, 7)
    session.set_parameter(Override("W", 1, (0, 1), 2.5))
    assert place(session) == (3, "loss")
    assert session.record.W_before[1][0, 1] == 2.5
    assert session.branches == [(3, True)]
    assert session.done == 3


def test_a_weight_at_the_update_counts_after_the_step(session):
    session.go_to(3)
    session.set_parameter(Override("b", 3, (0,), 1.5))
    assert place(session) == (4, "batch")
    assert session.branches == [(4, False)]  # it is said why the cursor moved
    assert session.record.b_before[3][0] == 1.5


def test_a_run_that_diverges_stops_there_and_can_be_stepped_back(qapp):
    session = Session(STEEP)
    problems = []
    session.failed.connect(problems.append)
    session.show(200)
    diverged = session.run.diverged_at(0)
    assert session.cursor.step == diverged
    assert not np.isfinite(session.record.loss)
    assert [problem.code for problem in problems] == ["diverged"]
    session.batch_forward()
    assert [problem.code for problem in problems] == ["diverged"] * 2
    session.batch_back()
    assert session.cursor.step == diverged - 1
    assert np.isfinite(session.record.loss)


@pytest.mark.parametrize("back", [0, 3, 70])
def test_a_lower_rate_saves_a_run_that_diverged(qapp, back):
    session = Session(STEEP)
    session.show(200)
    session.go_to(session.cursor.step - back)
    session.set_recipe(session.recipe.replace(compile__learning_rate=0.1))
    session.show(200)
    assert session.cursor.step == 200
    assert np.isfinite(session.record.loss)


def test_two_weights_set_at_one_place_are_both_kept(session):
    session.go_to(3, 2)
    session.set_parameter(Override("W", 1, (0, 0), 9.0))
    session.set_parameter(Override("W", 1, (0, 1), 8.0))
    assert list(session.record.W_before[1][0, :2]) == [9.0, 8.0]
    session.go_to(3, 0)
    session.set_recipe(session.recipe.replace(compile__learning_rate=0.1))
    assert list(session.record.W_before[1][0, :2]) == [9.0, 8.0]
    assert session.record.learning_rate == 0.1


def test_a_weight_set_in_the_past_goes_on_as_that_step_was_taken(session):
    session.go_to(9)
    session.set_recipe(session.recipe.replace(compile__learning_rate=0.01))
    session.go_to(4, 0)
    session.set_parameter(Override("W", 1, (0, 0), 9.0))
    assert session.record.learning_rate == SHORT.compile.learning_rate


def test_an_edit_keeps_what_is_selected(session):
    session.select(weight=(1, 0, 1), sample=4)
    session.set_parameter(Override("W", 1, (0, 1), 8.0))
    assert session.selection == Selection(4, None, (1, 0, 1))
    layers = (LayerRecipe(1, "tanh"), LayerRecipe(1, "sigmoid"))
    session.set_recipe(session.recipe.replace(model__layers=layers))
    assert session.selection == Selection(4, None, None)


def test_looks_are_kept_until_the_parameters_change(session):
    session.go_to(2, 1)
    maps = session.looks.maps(8)
    session.go_to(2, 5)
    assert session.looks.maps(8) is maps
    session.go_to(2)
    assert session.looks.maps(8) is not maps
    assert session.looks.proof().before == session.record.loss
    data, network = session.data, session.run.recipe(0).network(2)
    record = session.record
    network.set_weights(
        [a for k in record.W_after for a in (record.W_after[k], record.b_after[k])]
    )
    expected = network.evaluate(data.X_test, data.Y_test, return_dict=True)
    assert session.looks.scores("test") == expected


def test_data_errors_are_value_errors():
    assert issubclass(DataError, ValueError)


def test_one_thing_is_chosen_at_a_time(session):
    session.select(sample=2)
    session.choose(unit=(1, 0))
    session.choose(layer=2)
    assert session.selection == Selection(2, layer=2)
    session.choose(loss=True)
    assert session.selection == Selection(2, loss=True)
    session.choose()
    assert session.selection == Selection(2)


def test_a_layer_that_is_gone_is_not_chosen_any_more(session):
    session.choose(layer=len(session.program.sizes) - 1)
    layers = (LayerRecipe(1, "sigmoid"),)
    session.set_recipe(session.recipe.replace(model__layers=layers))
    assert session.selection.layer is None


def test_what_concerns_no_step_leaves_a_diverged_run_where_it_is(qapp) -> None:
    recipe = Recipe().replace(
        compile__learning_rate=1e300, compile__loss="mean_squared_error"
    )
    layers = (*recipe.model.layers[:-1], LayerRecipe(1, "linear"))
    session = Session(recipe.replace(model__layers=layers))
    session.show(500)
    diverged = session.run.diverged_at(session.segment)
    place = session.cursor
    assert diverged == place.step
    session.set_recipe(session.recipe.replace(compile__metrics=()))
    assert (session.cursor, session.done) == (place, diverged)
    assert session.run.diverged_at(session.segment) == diverged
    session.batch_forward()
    assert session.cursor == place
