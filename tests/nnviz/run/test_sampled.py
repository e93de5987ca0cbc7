"""Steps looked at beside a training: the bits of its records, and nothing changed."""

from itertools import count, pairwise

import numpy as np

from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.sampled import Sampled, spread
from tests.nnviz.run.records import same

SHORT = Recipe().replace(data__samples=47, fit__epochs=40, compile__optimizer="adam")


def whole(program: Program, record: StepRecord) -> StepRecord:
    return record


def test_the_steps_are_those_of_the_records_to_the_bit() -> None:
    run = Run(SHORT)
    run.advance(0, 100)
    sampled = Sampled(whole, 16)
    assert sampled.approach(run, 0, 100, also=[97])
    found = sampled.found(run, 0, 100, also=[97])
    assert list(found) == [1, 9, 17, 25, 33, 41, 49, 57, 65, 73, 81, 89, 97]
    twin = Run(SHORT)
    for step in range(1, 101):
        record = twin.record(0, step)
        if step in found:
            assert same(found[step], record)


def test_it_leaves_the_training_and_its_records_alone() -> None:
    run, twin = Run(SHORT), Run(SHORT)
    sampled = Sampled(whole)
    for done in range(10, 160, 10):
        run.advance(0, 10)
        before = run.record(0, done)
        sampled.approach(run, 0, done)
        assert run.record(0, done) is before
    twin.advance(0, 150)
    np.testing.assert_array_equal(run.losses(0), twin.losses(0))
    assert same(run.record(0, 151), twin.record(0, 151))


def test_it_stays_within_its_time_and_goes_on_where_it_was() -> None:
    run = Run(SHORT)
    run.advance(0, 64)
    sampled, ticks = Sampled(whole), count()
    seen, calls = [0], 0
    while not sampled.approach(run, 0, 64, 3.0, clock=lambda: float(next(ticks))):
        calls += 1
        seen.append(len(sampled.found(run, 0, 64)))
    assert calls > 10
    assert all(0 <= more - less <= 3 for less, more in pairwise(seen))
    assert len(sampled.found(run, 0, 64)) == 64


def test_the_whole_is_seen_early() -> None:
    run = Run(SHORT)
    run.advance(0, 64)
    sampled, ticks = Sampled(whole), count()
    while len(found := sampled.found(run, 0, 64)) < 4:
        sampled.approach(run, 0, 64, 3.0, clock=lambda: float(next(ticks)))
    assert max(found) > 32


def test_a_long_run_has_a_limited_number_of_steps_which_stay_when_it_grows() -> None:
    for last in (1, 200, 201, 5_000, 1_000_000):
        steps = spread(last)
        assert min(last, 100) <= len(steps) <= 200
        assert set(spread(2 * last)) & set(range(last + 1)) <= set(steps)


def test_a_part_of_a_run_has_steps_of_its_own_which_are_those_of_the_whole() -> None:
    assert list(spread(40, 200, first=33)) == [33, 34, 35, 36, 37, 38, 39, 40]
    for first, last in ((1, 900), (5_000, 9_999), (70_001, 70_100)):
        steps = spread(last, 200, first)
        assert first <= steps[0]
        assert steps[-1] <= last
        assert min(last - first, 99) <= len(steps) <= 200
        assert set(range(1, 10**5, 1024)) & set(range(first, last + 1)) <= set(steps)


def test_a_branch_shares_what_it_has_in_common() -> None:
    run, looked = Run(SHORT), []

    def look(program: Program, record: StepRecord) -> float:
        looked.append(record.step)
        return record.loss

    run.advance(0, 40)
    sampled = Sampled(look)
    sampled.approach(run, 0, 40)
    faster = run.recipe(0).replace(compile__learning_rate=0.5)
    segment = run.branch(0, 20, faster)
    run.advance(segment, 20)
    looked.clear()
    assert sampled.approach(run, segment, 40)
    assert sorted(looked) == list(range(21, 41))
    found = sampled.found(run, segment, 40)
    losses = np.array(list(found.values()))
    np.testing.assert_allclose(losses, run.losses(segment)[:40], rtol=1e-12)


def test_a_record_at_hand_is_not_taken_again() -> None:
    run, looked = Run(SHORT), []

    def look(program: Program, record: StepRecord) -> float:
        looked.append(record.step)
        return record.loss

    run.advance(0, 3)
    sampled = Sampled(look)
    sampled.note(run, 0, run.record(0, 3))
    sampled.approach(run, 0, 3)
    assert sorted(looked) == [1, 2, 3]
