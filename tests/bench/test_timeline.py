"""How long the strip of the whole training takes for a frame."""

import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from nnviz.run.branches import Branch, Edit, Tree
from nnviz.run.recipe import Recipe
from ui.transport.timeline import Timeline

STEPS, BRANCHES = 1_000_000, 200
LOSSES = np.random.default_rng(1).random(STEPS)


@pytest.fixture
def tree() -> Tree:
    """Return a tree with many edits and branches all along the training."""
    old = Recipe()
    new = old.replace(compile__learning_rate=0.1)
    starts = [k * STEPS // BRANCHES for k in range(BRANCHES)]
    edits = tuple(Edit(at, old, new, ()) for at in starts)
    left = (
        Branch(k, edit, BRANCHES, edit.at_step, edit.at_step + STEPS // 9, 0.5)
        for k, edit in enumerate(edits)
    )
    return Tree(BRANCHES, edits, tuple(left), (range(10, STEPS + 1, 10),))


@pytest.fixture
def line(qtbot: QtBot, tree: Tree) -> Timeline:
    line = Timeline()
    qtbot.addWidget(line)
    line.resize(732, 60)
    line.set_tree(tree)
    line.set_run(LOSSES, STEPS, STEPS, 10)
    line.show()
    qtbot.waitExposed(line)
    return line


def test_it_is_scrubbed(line: Timeline, benchmark: BenchmarkFixture) -> None:
    steps = iter(np.random.default_rng(2).integers(1, STEPS, 100_000))

    def scrub() -> None:
        line.set_place(int(next(steps)), 1.0)
        line.repaint()

    benchmark(scrub)


def test_it_grows(line: Timeline, benchmark: BenchmarkFixture) -> None:
    steps = iter(range(STEPS // 2, STEPS))

    def grow() -> None:
        done = next(steps)
        line.set_run(LOSSES[:done], done, STEPS, 10)
        line.repaint()

    benchmark(grow)


def test_another_branch(
    line: Timeline, tree: Tree, benchmark: BenchmarkFixture
) -> None:
    def show() -> None:
        line.set_tree(tree)
        line.repaint()

    benchmark(show)
