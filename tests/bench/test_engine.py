"""How fast the engine is: steps, records, grids, snapshots and the way back to one."""

from collections.abc import Callable
from time import perf_counter

import numpy as np
import pytest

from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.trainer import Trainer

from .engine import engine, engine64
from .textbook import SIZES, Textbook, work_named

# What a step should be worth in steps of the textbook's loop, both in float32.
WANTED = {"W1": 2.5, "W2": 4.2, "W3": 1.2, "W4": 2.4}
GRID_WANTED = 2.0
WIDE = Recipe().replace(
    data__samples=1000,
    model__layers=(LayerRecipe(64, "relu"), LayerRecipe(1, "sigmoid")),
    compile__optimizer="adam",
    compile__learning_rate=0.01,
)


@pytest.fixture(autouse=True)
def _quiet():
    with np.errstate(all="ignore"):
        yield


def ratio(ours: Callable[[], object], theirs: Callable[[], object]) -> float:
    """Return the median of their time over ours, taken in turn."""
    found = []
    for _ in range(25):
        begin = perf_counter()
        theirs()
        middle = perf_counter()
        ours()
        found.append((middle - begin) / (perf_counter() - middle))
    return float(np.median(found))


@pytest.mark.parametrize("name", SIZES)
def test_steps_against_the_textbook(name, say):
    work, steps = work_named(name), 20 if name == "W3" else 400
    single, double = (
        make(work.settings, work.X, work.Y) for make in (engine, engine64)
    )
    textbook = Textbook(work)
    found = ratio(lambda: single.run(steps), lambda: textbook.run(steps))
    in_double = ratio(lambda: double.run(steps), lambda: textbook.run(steps))
    figures = f"{found:.2f}× the textbook's loop, {in_double:.2f}× in float64"
    say(f"{name}: {figures} (wanted: {WANTED[name]}×)")


@pytest.mark.parametrize("name", ["W1", "W2"])
def test_grids_against_the_textbook(name, say):
    work, textbook = work_named(name), Textbook(work_named(name))
    points = np.random.default_rng(1).normal(size=(10_000, 2)).astype("float32")
    ours = engine(work.settings, work.X, work.Y)
    found = ratio(
        lambda: [ours.grid(points) for _ in range(20)],
        lambda: [textbook.forward(points) for _ in range(20)],
    )
    figures = f"{found:.2f}× the textbook's forward pass"
    say(f"grid of {name}: {figures} (wanted: {GRID_WANTED}×)")


@pytest.mark.parametrize("name", SIZES)
def test_the_textbook_and_the_engine_learn_the_same(name):
    work = work_named(name)
    ours, textbook = engine(work.settings, work.X, work.Y), Textbook(work)
    ours.run(20)
    textbook.run(20)
    for (W, b), (V, c) in zip(ours.params(), textbook.params, strict=True):
        np.testing.assert_allclose(W, V, atol=2e-3)
        np.testing.assert_allclose(b, c, atol=2e-3)


@pytest.mark.parametrize("name", SIZES)
def test_a_step(name, benchmark):
    work = work_named(name)
    benchmark(engine64(work.settings, work.X, work.Y))


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(WIDE)
    made.advance(1000)
    return made


def test_a_record(trainer, benchmark):
    X, Y = trainer.data.X_train, trainer.data.Y_train
    loop = trainer.network.loop(X, Y, trainer.batches)
    benchmark(loop.record)


def test_a_snapshot(trainer, benchmark):
    benchmark(trainer.network.state.copy_out)


def test_a_restored_step(trainer, benchmark):
    steps = iter(np.random.default_rng(0).integers(1, 1000, 100_000).tolist())
    benchmark(lambda: trainer.state_after(next(steps)))
