"""The runs of a comparison go on by the clock, in slices, and back to any step."""

import pytest
from PySide6.QtCore import QObject

from nnviz.run.recipe import Recipe
from nnviz.teach.comparison.comparison import Comparison
from nnviz.teach.comparison.setup import Setup
from ui.comparison.comparison_player import ComparisonPlayer

SHORT = Recipe().replace(data__samples=47, fit__epochs=3)  # 4 batches an epoch


class Clock:
    """Time that goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Watched:
    """A player of two runs, with what it has told."""

    def __init__(self) -> None:
        self.clock, self.owner = Clock(), QObject()
        self.player = ComparisonPlayer(self.owner, self.clock)
        other = SHORT.replace(compile__optimizer="adam")
        self.player.set_comparison(Comparison([Setup(SHORT), Setup(other)]))
        self.ticks: list[int] = []
        self.player.moved.connect(lambda: self.ticks.append(self.player.tick))

    def turn(self, seconds: float) -> None:
        self.clock.now += seconds
        self.player.turn()


@pytest.fixture
def watched(qapp):
    made = Watched()
    yield made
    made.player.pause()


def test_it_plays_as_many_steps_a_second_as_it_is_told(watched) -> None:
    watched.player.set_rate(10)
    watched.player.toggle()
    for _ in range(5):
        watched.turn(0.1)
    assert watched.ticks == [1, 2, 3, 4, 5]
    watched.turn(0.3)  # late: it skips, and does not fall behind
    assert watched.ticks[-1] == 8
    watched.player.toggle()
    watched.turn(1.0)
    assert watched.player.tick == 8


def test_it_stops_at_the_end_and_plays_again_from_the_start(watched) -> None:
    watched.player.set_rate(0)
    watched.player.toggle()
    for _ in range(20):
        watched.turn(0.02)
    assert watched.player.tick == 12
    assert not watched.player.is_playing
    watched.player.set_rate(10)
    watched.player.toggle()
    watched.turn(0.1)
    assert watched.player.tick == 1


def test_steps_and_epochs_lead_forward_and_back(watched) -> None:
    player = watched.player
    player.step(1)
    player.epoch(1)
    assert player.tick == 4
    player.epoch(1)
    player.step(-1)
    assert player.tick == 7
    player.epoch(-1)
    assert player.tick == 4
    player.epoch(-1)
    player.step(-1)
    assert player.tick == 0
    assert player.comparison.done == 8


def test_a_long_way_is_gone_in_slices_and_shown_as_it_comes(watched) -> None:
    player, advance = watched.player, watched.player.comparison.advance

    def slowly(ticks: int) -> None:
        watched.clock.now += 0.006 * ticks
        advance(ticks)

    player.comparison.advance = slowly
    player.go_to(9)
    assert 0 < player.comparison.done < 9
    while player.tick < 9:
        watched.turn(0.03)
    assert watched.ticks[-1] == 9
    assert len(watched.ticks) > 2
