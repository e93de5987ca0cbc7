"""What the window says of each ready-made comparison is what its runs do."""

from time import process_time

import numpy as np
import pytest

from nnviz.teach import looks
from nnviz.teach.comparison.comparison import Comparison
from nnviz.teach.comparison.lane import Lane
from nnviz.teach.comparison.ready_made import READY_MADE, ready_made

GUESSING = np.log(2)
_RUN: dict[str, Comparison] = {}


def run(code: str) -> Comparison:
    """Return a comparison that has been run to its end."""
    if code not in _RUN:
        _RUN[code] = Comparison(ready_made(code).setups())
        _RUN[code].advance(_RUN[code].last)
    return _RUN[code]


def scores(lane: Lane, epoch: float, part: str = "train") -> dict[str, float]:
    """Return loss and metrics after an epoch, or where the run has ended before."""
    step = min(round(epoch * lane.per_epoch), lane.limit)
    values = looks.parameters(lane.record(step), after=step > 0)
    rows, names = lane.data.part(part), lane.recipe.compile.metrics
    return looks.scores(lane.program(step), values, rows.X, rows.Y, names)


def loss(lane: Lane, epoch: float, part: str = "train") -> float:
    return scores(lane, epoch, part)["loss"]


def first_below(lane: Lane, limit: float) -> int | None:
    """Return the first epoch whose mean loss is below a limit."""
    means = lane.run.epochs(lane.segment).values["loss"]
    found = np.flatnonzero(means < limit)
    return int(found[0]) + 1 if len(found) else None


def first_gradient(lane: Lane) -> float:
    """Return the length of the first gradient, of all weights together."""
    return float(
        np.linalg.norm([np.linalg.norm(g) for g in lane.record(1).dW.values()])
    )


@pytest.mark.parametrize("code", [one.code for one in READY_MADE])
def test_each_is_run_in_a_few_seconds(code: str) -> None:
    began = process_time()
    compared = Comparison(ready_made(code).setups())
    while not compared.is_over:
        compared.advance(20)
    assert process_time() - began < 20


def test_optimizers() -> None:
    sgd, momentum, rmsprop, adam = run("optimizers").lanes
    assert {lane.recipe.compile.learning_rate for lane in (sgd, momentum)} == {0.01}
    assert [first_below(lane, 0.1) for lane in (rmsprop, adam)] == [43, 43]
    assert [first_below(lane, 0.1) for lane in (sgd, momentum)] == [None, None]
    assert loss(momentum, 5) < loss(sgd, 40)


def test_rates() -> None:
    slow, calm, good, wild = run("rates").lanes
    ends = [loss(lane, 40) for lane in (slow, calm, good, wild)]
    assert min(ends) == ends[2]
    assert 0.8 * loss(slow, 0) < ends[0] < loss(slow, 0)
    assert 0.1 < ends[1] < 0.5 * loss(calm, 0)
    assert ends[3] > loss(wild, 0)


def test_activations() -> None:
    sigmoid, tanh, relu = run("activations").lanes
    _, norms = sigmoid.norms.until(sigmoid.done)
    assert (norms[:, -1] > 100 * norms[:, 0]).mean() > 0.95
    last = norms_at(sigmoid, 640)
    assert last[-1] > 100 * last[0]
    assert loss(sigmoid, 40) == pytest.approx(GUESSING, abs=1e-3)
    assert [first_below(lane, 0.1) for lane in (tanh, relu)] == [19, 19]


def norms_at(lane: Lane, step: int) -> list[float]:
    return [float(np.linalg.norm(dW)) for dW in lane.record(step).dW.values()]


def test_starts() -> None:
    zero, small, glorot, he = run("starts").lanes
    _, norms = zero.norms.until(zero.done)
    assert norms.max() == 0
    assert first_gradient(glorot) > 100 * first_gradient(small)
    for lane in (zero, small):
        assert loss(lane, 40) == pytest.approx(GUESSING, abs=1e-3)
    for lane in (glorot, he):
        assert loss(lane, 40) < 0.1
        assert max(norms_at(lane, 1)) < 10 * min(norms_at(lane, 1))


def test_scaling() -> None:
    scaled, raw, slow = run("scaling").lanes
    assert first_gradient(raw) > 3000 * first_gradient(scaled)
    assert raw.end == "diverged"
    assert loss(scaled, 100) < 0.85 * loss(slow, 100)
    before, after = slow.record(1), slow.record(100)
    W = after.W_after[1] - before.W_before[1]
    b = after.b_after[1] - before.b_before[1]
    assert abs(W[1, 0]) < 0.01
    assert abs(b[0]) < 0.01


def test_batches() -> None:
    one, ten, every = run("batches").lanes
    assert [lane.per_epoch for lane in (one, ten, every)] == [160, 16, 1]
    assert loss(one, 30) < loss(ten, 30) < loss(every, 30)
    spreads = [
        np.std(lane.run.losses(lane.segment)[: 5 * lane.per_epoch])
        for lane in (one, ten)
    ]
    assert spreads[0] > spreads[1]


def test_saturated() -> None:
    half, log = run("saturated").lanes
    assert scores(half, 20)["accuracy"] == 0
    assert scores(log, 2)["accuracy"] == 1
    first = log.record(1)
    assert np.abs(first.dZ[1]).min() > 0.9
    assert np.abs(half.record(1).dZ[1]).max() < 0.1


def test_linear() -> None:
    linear, bent = run("linear").lanes
    assert max(scores(linear, epoch)["accuracy"] for epoch in range(41)) <= 0.9
    assert scores(bent, 40)["accuracy"] == 1


def test_xor() -> None:
    alone, hidden = run("xor").lanes
    assert loss(alone, 40) == pytest.approx(0.69, abs=0.005)
    assert scores(hidden, 40)["accuracy"] == pytest.approx(0.95, abs=0.006)


def test_overfitting() -> None:
    full, stopped, small = run("overfitting").lanes
    assert len(full.data.X_train) == 40
    watched = full.run.watched(full.segment).values["loss"]
    best = int(np.argmin(watched))  # of the start, and after each epoch
    assert best < 100
    assert watched[-1] > 3 * watched[best]
    assert loss(full, 300) < 0.5 * loss(full, best)
    assert stopped.end == "patience"
    assert stopped.done == (best + 30) * stopped.per_epoch
    right = [scores(lane, 300, "test")["accuracy"] for lane in (full, stopped, small)]
    assert right == pytest.approx([0.867, 0.95, 0.867], abs=0.001)
