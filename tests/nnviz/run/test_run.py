import numpy as np
import pytest

from nnviz.run.memory import Memory
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Override, Reset
from nnviz.run.session_file import Document, load, save
from nnviz.run.source import default_recipe, load_frame
from nnviz.run.trainer import Trainer
from tests.nnviz.run.records import same

SHORT = Recipe().replace(data__samples=47, fit__epochs=6)  # 38 rows: a short batch


def default_of(source):
    frame = load_frame(Recipe().replace(data__source=source))
    return default_recipe(frame, source)


# Something of everything that a step depends on: its memory, its t, a penalty.
RICH = SHORT.replace(
    model__layers=(LayerRecipe(4, "gelu", l2=0.01), LayerRecipe(1, "sigmoid")),
    compile__optimizer="adamw",
    compile__learning_rate=0.05,
    compile__schedule="exponential",
    compile__decay_steps=7,
    compile__clipping="global_norm",
    compile__clip_limit=0.1,
)


@pytest.mark.parametrize("recipe", [SHORT, RICH])
@pytest.mark.parametrize("jumps", [200, pytest.param(1000, marks=pytest.mark.long)])
def test_many_jumps_show_what_the_first_pass_showed(recipe, jumps):
    first = Trainer(recipe)
    passed = {step: first.record(step) for step in range(1, first.last_step + 1)}
    again = Trainer(recipe, memory=Memory(record_bytes=0))
    again.advance(first.last_step)
    steps = np.random.default_rng(5).integers(1, first.last_step + 1, jumps)
    assert all(same(again.record(int(step)), passed[int(step)]) for step in steps)
    np.testing.assert_array_equal(first.losses.values, again.losses.values)
    assert [passed[s].loss for s in passed] == list(again.losses.values)


def test_thinned_snapshots_still_reach_every_step(monkeypatch):
    monkeypatch.setattr("nnviz.run.snapshots.LARGEST_STRIDE", 1)
    few, many = Trainer(SHORT, memory=Memory(0)), Trainer(SHORT)
    few.advance(24)
    assert [step for step, _ in few.snapshots.items()] == [0, 16]
    for step in (24, 3, 17, 9):
        assert same(few.record(step), many.record(step))


@pytest.mark.parametrize("recipe", [SHORT, RICH])
def test_the_library_and_the_trainer_take_the_same_steps(recipe):
    trainer = Trainer(recipe)
    trainer.advance(10**6)
    model = recipe.network(2)
    data = trainer.data
    history = model.fit(data.X_train, data.Y_train, 10, recipe.fit.epochs, verbose=0)
    for a, b in zip(model.get_weights(), trainer.network.get_weights(), strict=True):
        np.testing.assert_array_equal(a, b)
    means = Run(recipe, data)
    means.advance(0, 10**6)
    expected = pytest.approx(history.history["loss"], abs=1e-12)
    assert means.epochs(0).values["loss"] == expected


def test_the_houses_reach_the_least_squares_solution():
    recipe = default_of("houses").replace(compile__learning_rate=0.5, fit__epochs=400)
    trainer = Trainer(recipe)
    assert trainer.advance(10**6) == 400
    X = np.column_stack([trainer.data.X_train, np.ones(9)])
    best = np.linalg.lstsq(X, trainer.data.Y_train)[0].ravel()
    found = trainer.network.state.parameters.flat
    assert np.linalg.norm(found - best) <= 1e-6 * np.linalg.norm(best)
    residual = X @ best - trainer.data.Y_train.ravel()
    assert trainer.losses.values[-1] == pytest.approx(
        (residual**2).mean() / 2, rel=1e-6
    )


@pytest.mark.parametrize("source", ["two_moons", "three_blobs"])
def test_the_default_recipes_learn_their_data(source):
    trainer = Trainer(default_of(source))
    trainer.advance(10**6)
    assert trainer.watched.values["accuracy"][-1] >= 0.95


def test_the_default_recipe_of_the_first_window_learns():
    trainer = Trainer(Recipe())
    trainer.advance(10**6)
    assert [layer.units for layer in Recipe().model.layers] == [4, 2, 1]
    assert trainer.watched.values["accuracy"][-1] >= 0.95


def test_a_new_rate_goes_on_from_the_past_and_leaves_the_old_future():
    run = Run(SHORT)
    run.advance(0, 20)
    slow = run.branch(0, 7, SHORT.replace(compile__learning_rate=0.01))
    assert run.done(slow) == 7
    run.advance(slow, 5)
    assert (run.done(slow), run.done(0)) == (12, 20)
    assert same(run.record(slow, 7), run.record(0, 7))
    np.testing.assert_array_equal(
        run.record(slow, 8).W_before[1], run.record(0, 7).W_after[1]
    )
    assert run.record(slow, 8).learning_rate == 0.01
    np.testing.assert_array_equal(run.losses(slow)[:8], run.losses(0)[:8])
    assert len(run.losses(slow)) == 12


def test_a_weight_set_by_hand_is_the_weight_before_the_next_step():
    run = Run(SHORT)
    run.advance(0, 10)
    edited = run.branch(
        0, 4, overrides=(Override("W", 1, (0, 2), 3.0), Override("b", 2, (1,), -1.0))
    )
    record, old = run.record(edited, 5), run.record(0, 5)
    assert record.W_before[1][0, 2] == 3.0
    assert record.b_before[2][1] == -1.0
    changed = record.W_before[1] != old.W_before[1]
    assert changed.sum() == 1


def test_a_new_batch_size_counts_from_the_next_epoch():
    run = Run(SHORT)
    run.advance(0, 6)  # four batches an epoch, the cursor is in the second
    wide = run.branch(0, 6, SHORT.replace(fit__batch_size=19))
    assert run.segments[wide].at_step == 8
    run.advance(wide, 3)
    assert run.done(wide) == 11
    assert run.position(wide, 8) == (2, 4, 4)
    assert run.position(wide, 9) == (3, 1, 2)
    assert run.record(wide, 9).m == 19
    assert run.last_step(wide) == 8 + 4 * 2
    rows = [run.record(wide, step).rows for step in (9, 10)]
    assert sorted(np.concatenate(rows)) == list(range(38))


def test_a_branch_of_a_branch_keeps_every_step():
    run = Run(SHORT)
    run.advance(0, 10)
    one = run.branch(0, 6, SHORT.replace(compile__learning_rate=0.1))
    run.advance(one, 6)
    two = run.branch(one, 3, SHORT.replace(compile__learning_rate=0.2))
    run.advance(two, 2)
    assert [segment.parent for segment in run.segments] == [None, 0, 0]
    np.testing.assert_array_equal(run.losses(two)[:3], run.losses(0)[:3])
    assert run.done(one) == 12


def test_epochs_end_the_run_and_more_epochs_go_on():
    run = Run(SHORT)
    assert run.advance(0, 1000) == 24
    assert run.advance(0, 1) == 0
    more = run.branch(0, 24, SHORT.replace(fit__epochs=8))
    assert run.advance(more, 1000) == 8
    whole = Trainer(SHORT.replace(fit__epochs=8))
    whole.advance(1000)
    np.testing.assert_array_equal(run.losses(more), whole.losses.values)


def test_the_test_set_is_scored_at_the_cadence_of_the_recipe():
    run = Run(SHORT.replace(fit__test_every=2))
    run.advance(0, 1000)
    tests = run.watched(0)
    assert list(tests.steps) == [0, 8, 16, 24]
    network, data = run.recipe(0).network(2), run.data
    scores = network.evaluate(data.X_test, data.Y_test, return_dict=True)
    assert {name: values[0] for name, values in tests.values.items()} == scores


def test_an_epoch_across_a_branch_has_the_mean_of_both_parts():
    run = Run(SHORT)
    run.advance(0, 8)
    branch = run.branch(0, 6, SHORT.replace(compile__learning_rate=0.1))
    run.advance(branch, 6)
    epochs, losses = run.epochs(branch), run.losses(branch)
    assert list(epochs.steps) == [4, 8, 12]
    expected = np.average(losses[4:8], weights=[10, 10, 10, 8])
    assert epochs.values["loss"][1] == pytest.approx(expected)


def test_a_run_that_diverges_stops_at_the_step_where_it_did():
    recipe = default_of("houses").replace(compile__learning_rate=50.0)
    run = Run(recipe)
    taken = run.advance(0, 200)
    diverged = run.diverged_at(0)
    assert taken == diverged < 200
    losses = run.losses(0)
    assert np.isfinite(losses[:-1]).all()
    assert not np.isfinite(losses[-1])
    assert not np.isfinite(run.record(0, diverged).loss)
    assert np.isfinite(run.record(0, diverged - 1).loss)
    assert run.advance(0, 1) == 0
    with pytest.raises(ValueError, match=f"diverged at step {diverged}"):
        run.record(0, diverged + 1)


def test_looking_at_the_past_does_not_change_the_future():
    looked, straight = Trainer(SHORT), Trainer(SHORT)
    for step in range(1, 25):
        looked.advance(1)
        looked.record(1 + step // 2)
        looked.state_after(step // 3)
    straight.advance(24)
    np.testing.assert_array_equal(looked.losses.values, straight.losses.values)


def test_layers_of_any_depth_are_replayed_too():
    layers = (
        LayerRecipe(3, "relu"),
        LayerRecipe(3, "sigmoid"),
        LayerRecipe(1, "sigmoid"),
    )
    trainer = Trainer(SHORT.replace(model__layers=layers, model__dtype="float32"))
    first = trainer.record(5)
    trainer.advance(10)
    again = Trainer(trainer.recipe)
    assert same(again.record(5), first)


def test_a_rate_and_a_batch_size_changed_in_one_epoch_count_each_from_its_own_step():
    run = Run(SHORT)
    run.advance(0, 6)
    wide = run.branch(0, 6, SHORT.replace(fit__batch_size=19))
    both = run.recipe(wide).replace(compile__learning_rate=0.1)
    slow = run.branch(wide, 6, both)
    run.advance(slow, 5)
    assert [run.record(slow, s).m for s in range(5, 11)] == [10, 10, 10, 8, 19, 19]
    rates = [run.record(slow, s).learning_rate for s in (6, 7, 8, 9)]
    assert rates == [0.5, 0.1, 0.1, 0.1]
    rows = np.concatenate([run.record(slow, s).rows for s in range(5, 9)])
    assert sorted(rows) == list(range(38))


def test_fewer_epochs_than_lie_before_a_branch_end_the_run_there():
    run = Run(SHORT)
    run.advance(0, 20)
    wide = run.branch(0, 20, SHORT.replace(fit__batch_size=38))
    fewer = SHORT.replace(fit__batch_size=38, fit__epochs=2)
    assert run.last_step_of(fewer, wide) == 8
    ended = run.branch(wide, 8, fewer)
    assert run.last_step(ended) == 8


def test_where_a_branch_starts_anew_its_own_test_counts():
    run = Run(SHORT)
    edited = run.branch(0, 0, overrides=(Override("b", 3, (0,), 5.0),))
    run.advance(edited, 4)
    assert list(run.watched(edited).steps) == [0, 4]
    assert run.watched(edited).values["loss"][0] != run.watched(0).values["loss"][0]


def test_a_branch_from_before_a_divergence_is_not_bound_by_it():
    recipe = default_of("houses").replace(compile__learning_rate=50.0)
    run = Run(recipe)
    run.advance(0, 200)
    calm = run.branch(0, 5, recipe.replace(compile__learning_rate=0.1))
    assert run.diverged_at(calm) is None
    assert run.advance(calm, 200) == 195


def test_a_step_too_large_to_be_cut_is_refused_in_a_sentence():
    layers = (
        LayerRecipe(1000, "relu"),
        LayerRecipe(1000, "relu"),
        LayerRecipe(1, "sigmoid"),
    )
    recipe = Recipe().replace(
        data__samples=1000, model__layers=layers, fit__batch_size=None
    )
    with pytest.raises(ValueError, match="choose smaller batches or fewer units"):
        Trainer(recipe)


def test_curves_cannot_be_written_from_outside():
    run = Run(SHORT)
    run.advance(0, 3)
    with pytest.raises(ValueError, match="read-only"):
        run.losses(0)[0] = 1.0


def test_a_branch_goes_on_with_the_memory_and_the_count_of_its_optimizer():
    run = Run(RICH)
    run.advance(0, 24)
    same_rule = run.branch(0, 10, RICH.replace(compile__clip_limit=0.2))
    assert run.record(same_rule, 11).numbers["t"] == 11
    np.testing.assert_array_equal(
        run.record(same_rule, 11).slots_before["avgW1"],
        run.record(0, 10).slots_after["avgW1"],
    )
    unchanged = run.branch(0, 10, RICH.replace(fit__epochs=5))
    assert run.record(unchanged, 15).loss == run.record(0, 15).loss


def test_another_optimizer_begins_its_memory_and_its_count():
    run = Run(RICH)
    run.advance(0, 12)
    other = run.branch(0, 10, RICH.replace(compile__optimizer="adagrad"))
    record = run.record(other, 11)
    assert (record.slots_before["sW1"] == 0.1).all()
    assert record.learning_rate == run.learning_rate(other, 11) == 0.05
    np.testing.assert_array_equal(record.W_before[1], run.record(0, 10).W_after[1])
    later = run.branch(other, 12, RICH.replace(compile__optimizer="adagrad"))
    assert run.learning_rate(later, 14) == pytest.approx(0.05 * 0.5 ** (3 / 7))


def test_the_loss_of_an_epoch_is_the_mean_of_its_batches_with_their_penalties():
    trainer = Trainer(RICH)
    trainer.advance(4)
    records = [trainer.record(step) for step in range(1, 5)]
    expected = np.average([r.loss for r in records], weights=[r.m for r in records])
    assert trainer.epochs.values["loss"][0] == pytest.approx(expected, rel=1e-14)
    assert all(record.penalty > 0 for record in records)


def test_a_layer_is_drawn_anew_and_the_others_stay():
    run = Run(RICH)
    run.advance(0, 12)
    reset = Reset(1, "he_normal", 4)
    branch = run.branch(0, 10, overrides=(reset,))
    before, first = run.record(0, 11), run.record(branch, 11)
    assert not np.array_equal(first.W_before[1], before.W_before[1])
    assert (first.b_before[1] == 0).all()
    np.testing.assert_array_equal(first.W_before[2], before.W_before[2])
    drawn = RICH.replace(
        fit__seed=4,
        model__layers=(LayerRecipe(4, "gelu", "he_normal"), LayerRecipe(1, "sigmoid")),
    )
    start = drawn.network(2).get_weights()[0]
    np.testing.assert_array_equal(first.W_before[1], start)
    run.advance(branch, 10)
    again = Run(RICH, run.data)
    again.advance(0, 10)
    assert same(again.record(again.branch(0, 10, overrides=(reset,)), 11), first)
    assert same(run.record(branch, 11), first)


def test_segments_that_came_to_nothing_are_cut_off():
    run = Run(SHORT)
    run.advance(0, 10)
    kept = run.branch(0, 8, SHORT.replace(compile__learning_rate=0.1))
    run.advance(kept, 2)
    other = run.branch(kept, 9, SHORT.replace(compile__learning_rate=0.2))
    run.advance(other, 3)
    assert len(run.losses(other)) == 12
    run.cut(other)
    assert run.branch(kept, 9, SHORT.replace(compile__learning_rate=0.3)) == other
    assert run.record(other, 10).learning_rate == 0.3
    assert len(run.losses(other)) == 10


@pytest.mark.parametrize("is_saved", [False, True])
def test_what_diverges_before_a_new_batch_size_counts_never_comes_to_it(
    tmp_path, is_saved
):
    wild = SHORT.replace(
        compile__learning_rate=1e300,
        compile__loss="mean_squared_error",
        model__layers=(LayerRecipe(1, "linear"),),
        fit__batch_size=2,
    )
    run = Run(wild)
    run.record(0, 1)
    branch = run.branch(0, 1, wild.replace(fit__batch_size=7))
    assert run.segments[branch].at_step == 19  # the end of the epoch
    for _ in range(2):
        assert run.advance(branch, 100) == 0
        end = run.diverged_at(branch)
        assert end == run.done(branch) == len(run.losses(branch)) < 19
        assert run.record(branch, end).step == end
        with pytest.raises(ValueError, match="diverged at step"):
            run.record(branch, 20)
        assert run.approach(branch, 20, 1)
        if is_saved:
            save(tmp_path / "mine.nnviz", Document(run, branch))
            run = load(tmp_path / "mine.nnviz").run
