"""Any step again, to the bit: random recipes, edits, jumps and returns."""

import gc
import sys
import weakref

import numpy as np
import pytest

from nnviz.model.loop import Loop
from nnviz.run.memory import Memory
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.replay import Replay
from nnviz.run.run import Run
from nnviz.run.segment import Override, Reset
from nnviz.run.snapshots import Budget, Snapshots, stride_for
from nnviz.run.trainer import Trainer
from tests.nnviz.run.records import same
from tests.sampling import sampled

SHORT = Recipe().replace(data__samples=47, fit__epochs=60)  # 38 rows, 4 batches
# Snapshots of all segments, in states: plenty, or so few that they thin out.
ROOMS = {"plenty": 10_000, "tiny": 6}


def some_steps(rng):
    """Draw how the steps are taken: what an edit may change."""
    return {
        "compile__optimizer": str(
            rng.choice(["sgd", "rmsprop", "adam", "adamw", "adagrad"])
        ),
        "compile__momentum": float(rng.choice([0.0, 0.9])),
        "compile__nesterov": bool(rng.integers(2)),
        "compile__learning_rate": float(rng.choice([0.3, 0.05, 0.01])),
        "compile__schedule": str(
            rng.choice(["constant", "step", "exponential", "cosine"])
        ),
        "compile__decay_steps": int(rng.integers(5, 80)),
        "compile__clipping": str(rng.choice(["none", "value", "norm", "global_norm"])),
        "compile__clip_limit": 0.2,
        "fit__batch_size": [None, 1, 7, 10, 38][rng.integers(5)],
    }


def some_recipe(rng):
    """Draw a whole recipe."""
    hidden = (
        LayerRecipe(
            int(rng.integers(1, 5)),
            str(rng.choice(["tanh", "relu", "gelu", "sigmoid"])),
            l1=float(rng.choice([0.0, 0.01])),
            l2=float(rng.choice([0.0, 0.01])),
        )
        for _ in range(rng.integers(1, 3))
    )
    return SHORT.replace(
        model__layers=(*hidden, LayerRecipe(1, "sigmoid")),
        model__dtype=str(rng.choice(["float64", "float32"])),
        compile__loss=str(rng.choice(["binary_crossentropy", "mean_squared_error"])),
        fit__shuffle=bool(rng.integers(2)),
        fit__test_every=int(rng.integers(1, 4)),
        **some_steps(rng),
    )


class Walk:
    """A person who trains, jumps and edits at random, and remembers what was seen."""

    def __init__(self, seed, room):
        self.rng = np.random.default_rng(seed)
        recipe = some_recipe(self.rng)
        state = Trainer(recipe).state_after(0).nbytes
        self.run = Run(recipe, memory=Memory(ROOMS[room] * state, record_bytes=0))
        self.segment, self.seen = 0, {}

    def train(self):
        self.run.advance(self.segment, int(self.rng.integers(1, 60)))

    def jump(self):
        """Look at a step up to the next one, at once or little by little."""
        run, segment = self.run, self.segment
        last = min(run.done(segment) + 1, run.last_step(segment))
        step = int(self.rng.integers(1, last + 1))
        if run.diverged_at(segment) is not None:
            step = min(step, run.diverged_at(segment))
        if self.rng.integers(2):
            while not run.approach(segment, step, int(self.rng.integers(1, 20))):
                pass
        record = run.record(segment, step)
        assert same(record, self.seen.setdefault((segment, step), record))

    def edit(self):
        """Set a bias, reset a layer, or change how steps are taken, where it can be."""
        run, rng = self.run, self.rng
        at_step = int(rng.integers(run.done(self.segment) + 1))
        at_step = run.last_finite_state(self.segment, at_step)
        if rng.integers(2):
            value, seed = float(rng.normal()), int(rng.integers(2**32))
            override = [Override("b", 1, (0,), value), Reset(1, "he_normal", seed)][
                rng.integers(2)
            ]
            self.segment = run.branch(self.segment, at_step, overrides=(override,))
        else:
            recipe = run.recipe(self.segment).replace(**some_steps(rng))
            self.segment = run.branch(self.segment, at_step, recipe)

    def edit_anew(self):
        """Make the newest change in another way, as edits that are merged do."""
        newest = len(self.run.segments) - 1
        if newest == 0:
            return
        self.segment = self.run.segments[newest].parent
        self.run.cut(newest)
        self.seen = {at: seen for at, seen in self.seen.items() if at[0] < newest}
        self.edit()

    def switch(self):
        """Follow another branch, as undo does."""
        self.segment = int(self.rng.integers(len(self.run.segments)))


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("seed", sampled(range(60), every=20))
def test_every_step_is_to_the_bit_what_it_was_when_first_seen(seed, room):
    walk = Walk(seed, room)
    moves = [walk.train, walk.jump, walk.jump, walk.edit, walk.edit_anew, walk.switch]
    for _ in range(60):
        moves[walk.rng.integers(len(moves))]()
    seen = list(walk.seen.items())
    for k in walk.rng.permutation(len(seen)):
        (segment, step), record = seen[k]
        assert same(walk.run.record(segment, step), record)
        assert walk.run.losses(segment)[step - 1] == record.loss or not np.isfinite(
            record.loss
        )


@pytest.mark.parametrize("seed", sampled(range(12), every=6))
def test_thinned_and_plenty_see_the_same(seed):
    plenty, tiny = (Walk(seed, room) for room in ROOMS)
    for walk in (plenty, tiny):
        for move in (walk.train, walk.train, walk.edit, walk.train, walk.train):
            move()
    assert plenty.segment == tiny.segment
    for step in range(1, plenty.run.done(plenty.segment) + 1, 3):
        one, other = (walk.run.record(walk.segment, step) for walk in (plenty, tiny))
        assert same(one, other)


# -- in pieces --------------------------------------------------------------------


@pytest.fixture
def taken(monkeypatch):
    """Return a list that gets how many steps each piece of work took."""
    sizes, advance = [], Loop.advance

    def counted(loop, steps):
        sizes.append(steps)
        return advance(loop, steps)

    monkeypatch.setattr(Loop, "advance", counted)
    return sizes


@pytest.mark.parametrize("step", [190, 230])
def test_a_step_is_approached_in_pieces_forward_and_back(step, taken):
    run = Run(SHORT, memory=Memory(0, 0))
    run.advance(0, 200)
    run.record(0, 3)
    first = Run(SHORT).record(0, step)
    pieces = 0
    while True:
        taken.clear()
        is_there = run.approach(0, step, 5)
        assert sum(taken) <= 5
        if is_there:
            break
        pieces += 1
    assert pieces >= 5
    taken.clear()
    record = run.record(0, step)
    assert sum(taken) == 0
    assert same(record, first)


def test_a_step_past_a_divergence_is_there_at_once():
    recipe = SHORT.replace(
        compile__learning_rate=1e300, compile__loss="mean_squared_error"
    ).replace(model__layers=(LayerRecipe(1, "linear"),))
    run = Run(recipe)
    while not run.approach(0, 100, 3):
        pass
    assert run.diverged_at(0) < 100


def test_going_back_step_by_step_does_not_replay_the_same_way_again(taken):
    run = Run(SHORT, memory=Memory(0, 0))
    run.advance(0, 240)
    while not run.approach(0, 200, 4):
        pass
    taken.clear()
    for step in range(199, 180, -1):
        while not run.approach(0, step, 4):
            pass
        run.record(0, step)
    assert sum(taken) < 19 * 5


# -- what is kept -------------------------------------------------------------------


def test_the_segments_of_a_run_share_one_budget():
    state = np.zeros((1, 10))
    budget = Budget(40 * state.nbytes)
    old = Snapshots(0, state, 1, budget)
    for step in range(1, 200):
        if step == old.next_after(step - 1):
            old.add(step, state + step)
    new = Snapshots(100, state - 1, 1, budget)
    for step in range(101, 300):
        if step == new.next_after(step - 1):
            new.add(step, state + step)
    assert budget.used <= 40 * state.nbytes
    assert old.stride == new.stride
    assert min(len(old), len(new)) > 8
    for kept in (old, new):
        for step, found in kept.items():
            expected = step if step != kept.first else min(0, -kept.first // 100)
            np.testing.assert_array_equal(found, state + expected)
            assert kept.nearest(step + kept.stride - 1)[0] == step
    assert new.nearest(100)[0] == 100


def test_many_segments_leave_a_state_beside_the_first_to_each():
    state = np.zeros((1, 10))
    budget = Budget(8 * state.nbytes)
    many = [Snapshots(0, state, 1, budget) for _ in range(50)]
    for kept in many:
        for step in range(1, 30):
            if step == kept.next_after(step - 1):
                kept.add(step, state)
    assert all(len(kept) == 2 for kept in many)


def test_what_is_cut_off_gives_its_memory_back():
    memory = Memory()
    run = Run(SHORT, memory=memory)
    run.advance(0, 30)
    budget = memory.snapshots
    before = budget.used, budget._firsts, len(budget._sharing), memory._bytes
    branch = run.branch(0, 25, SHORT.replace(compile__learning_rate=0.1))
    run.advance(branch, 40)
    run.record(branch, 50)
    assert budget.used > before[0]
    trainer = weakref.ref(run._trainers[branch])
    replay = weakref.ref(run._trainers[branch]._replay)
    run.losses(branch)
    run.cut(branch)
    assert (budget.used, budget._firsts, len(budget._sharing), memory._bytes) == before
    gc.collect()
    assert (trainer(), replay()) == (None, None)


def test_what_is_given_out_is_a_copy():
    kept = Snapshots(0, np.zeros((1, 3)), 1)
    kept.add(1, np.ones((1, 3)))
    for step in (0, 1):
        kept.nearest(step)[1][:] = 7
    assert [state[0, 0] for _, state in kept.items()] == [0, 1]


def test_a_state_out_of_turn_is_refused():
    kept = Snapshots(0, np.zeros((1, 3)), 4)
    with pytest.raises(ValueError, match="step 8 is not the next one"):
        kept.add(8, np.zeros((1, 3)))


def test_slow_steps_have_snapshots_close_together():
    assert [stride_for(work) for work in (1, 250, 320_000, 2_000_000, 10**9)] == [
        32,
        32,
        16,
        4,
        1,
    ]


# -- many branches ------------------------------------------------------------------


def test_a_branch_of_a_branch_of_many_needs_no_deep_stack(monkeypatch):
    run = Run(SHORT)
    run.advance(0, 4)
    segment = 0
    for k in range(150):
        segment = run.branch(segment, 4, overrides=(Override("b", 1, (0,), float(k)),))
    depth = len(list(iter_frames(sys._getframe())))
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(depth + 100)
    try:
        assert run.done(segment) == 4
        assert run.record(segment, 5).b_before[1][0] == 149.0
        assert run.last_step_of(SHORT, segment) == run.last_step(segment)
        assert run.last_finite_state(segment, 4) == 4
    finally:
        sys.setrecursionlimit(before)
    assert len(run.path(segment)) == 151


def iter_frames(frame):
    while frame is not None:
        yield frame
        frame = frame.f_back


def test_only_a_few_of_many_segments_keep_what_can_be_made_again():
    run = Run(SHORT)
    run.advance(0, 4)
    segment = 0
    for _ in range(10):
        segment = run.branch(segment, run.done(segment))
        run.advance(segment, 2)
    made = [t for t in run._trainers.values() if "network" in vars(t._replay)]
    assert len(made) == 4
    assert run.record(0, 3).step == 3


def test_the_last_finite_state_is_found_in_few_looks(monkeypatch):
    run = Run(SHORT)
    run.advance(0, 200)
    looks, state_after = [], Replay.state_after

    def spoilt(replay, step):
        looks.append(step)
        return state_after(replay, step) * (np.inf if step > 37 else 1)

    monkeypatch.setattr(Replay, "state_after", spoilt)
    assert run.last_finite_state(0, 200) == 37
    assert len(looks) < 12


@pytest.mark.parametrize("room", [10_000, 6])
def test_states_that_were_kept_are_taken_back_without_a_gap(room) -> None:
    states = {step: np.full((1, 3), float(step)) for step in range(0, 65, 4)}
    del states[12]  # so a stride of 8 is the shortest that has all
    kept = Snapshots(0, states[0], 4, Budget(room * states[0].nbytes))
    kept.take(states | {61: states[60]}, last=67)
    assert kept.stride == (8 if room > 6 else 16)
    assert [step for step, _ in kept.items()] == list(range(0, 65, kept.stride))
    for step, state in kept.items():
        assert (state == step).all()
    kept.add(kept.next_after(67), states[0])


def test_new_states_are_told_at_a_longer_stride_where_they_are_many() -> None:
    kept = Snapshots(100, np.zeros((1, 3)), 4)
    for step in range(104, 165, 4):
        kept.add(step, np.full((1, 3), float(step)))
    assert list(kept.after(-1)) == list(range(100, 165, 4))
    assert list(kept.after(131)) == list(range(132, 165, 4))
    assert list(kept.after(132, room=50)) == [148, 164]
    assert list(kept.after(132, room=0)) == []
    for step, state in kept.after(99, room=200).items():
        assert step == 100 or (state == step).all()
    assert list(kept.after(164)) == []
