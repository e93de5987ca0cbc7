"""What stands still is kept; many edges follow their weights ten times a second."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter

from ui.canvas import still_layer
from ui.canvas.painter import paint_edges, paint_still
from ui.canvas.still_layer import PERIOD, StillLayer
from ui.look.theme import DARK, LIGHT


class Clock:
    """A clock that is set by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def still(clock: Clock) -> StillLayer:
    return StillLayer(clock)


@pytest.fixture
def painted(monkeypatch) -> list:
    """Return what notes of every picture of the edges whether it is a plain one."""
    found = []

    def noting(painter, scene, is_plain) -> None:
        found.append(is_plain)
        paint_edges(painter, scene, is_plain)

    monkeypatch.setattr(still_layer, "paint_edges", noting)
    return found


def drawn(still: StillLayer, scene) -> bytes:
    image = QImage(int(scene.view.width), int(scene.view.height), QImage.Format_RGB32)
    painter = QPainter(image)
    still.draw(painter, scene, 1.0)
    painter.end()
    return bytes(image.constBits())


def other(scene, by: float):
    """Return the scene with all weights moved."""
    W = {layer: values + by for layer, values in scene.record.W_before.items()}
    return replace(scene, record=replace(scene.record, W_before=W))


def test_it_is_the_picture_without_what_moves(moons, scene_at, image_of, still) -> None:
    def both(painter, scene) -> None:
        paint_edges(painter, scene)
        paint_still(painter, scene)

    scene = scene_at(moons, "update", 0.3)
    near = zip(drawn(still, scene), image_of(scene, both), strict=True)
    assert max(abs(one - two) for one, two in near) <= 3  # a blend more, rounded


def test_while_a_moment_moves_nothing_is_painted_again(
    wines, scene_at, still, painted
) -> None:
    for progress in (0.1, 0.5, 1.0):
        drawn(still, scene_at(wines, "Z[1]", progress))
    assert painted == [False]
    assert not still.is_behind


def test_another_moment_or_theme_shows_at_once(wines, scene_at, still, painted) -> None:
    drawn(still, scene_at(wines, "Z[1]", theme=LIGHT))
    drawn(still, scene_at(wines, "Z[2]", theme=LIGHT))
    drawn(still, scene_at(wines, "Z[2]", theme=DARK))
    assert painted == [False] * 3


def test_a_few_edges_follow_their_weights_at_once(
    moons, scene_at, still, painted
) -> None:
    scene = scene_at(moons, "Z[1]")
    for by in (0.0, 0.1, 0.2):
        drawn(still, other(scene, by))
    assert painted == [False] * 3
    assert not still.is_behind


def test_many_edges_follow_ten_times_a_second_and_come_to_rest_smooth(
    wines, scene_at, still, painted, clock
) -> None:
    scene = scene_at(wines, "Z[1]")
    for frame in range(20):
        clock.now = frame / 60
        drawn(still, other(scene, 0.01 * frame))
    assert painted[0] is False
    assert 3 <= len(painted[1:]) <= 4
    assert all(painted[1:])
    assert still.is_behind
    clock.now += 2 * PERIOD
    drawn(still, other(scene, 0.19))
    clock.now += 2 * PERIOD
    drawn(still, other(scene, 0.19))
    assert painted[-2:] == [True, False]
    assert not still.is_behind
    fresh = drawn(StillLayer(), other(scene, 0.19))
    assert drawn(still, other(scene, 0.19)) == fresh


def test_the_update_slides_many_edges_and_ends_where_they_are(
    wines, scene_at, still, painted, clock
) -> None:
    for frame in range(60):
        clock.now = frame / 60
        drawn(still, scene_at(wines, "update", frame / 59))
    end = scene_at(wines, "update")
    clock.now += PERIOD
    drawn(still, end)
    assert 6 <= len(painted) <= 12
    assert drawn(still, end) == drawn(StillLayer(), end)


def test_equal_weights_of_another_step_are_not_painted_again(
    wines, scene_at, still, painted
) -> None:
    scene = scene_at(wines, "Z[1]")
    drawn(still, scene)
    drawn(still, other(scene, 0.0))
    assert len(painted) == 1


def test_what_is_forgotten_is_painted_again(wines, scene_at, still, painted) -> None:
    scene = scene_at(wines, "Z[1]")
    drawn(still, scene)
    still.forget()
    drawn(still, scene)
    assert len(painted) == 2


def test_what_stands_over_a_fast_training_leaves_time_for_the_rest(
    moons, scene_at, still, clock, monkeypatch
) -> None:
    count = []

    def slowly(painter, scene) -> None:
        count.append(scene)
        clock.now += 0.01
        paint_still(painter, scene)

    monkeypatch.setattr(still_layer, "paint_still", slowly)
    scene = scene_at(moons, "update")

    def draw(is_fast: bool) -> None:
        record = replace(scene.record)  # another one each time
        image = QImage(64, 64, QImage.Format_RGB32)
        painter = QPainter(image)
        still.draw(painter, replace(scene, record=record), 1.0, is_fast)
        painter.end()

    draw(True)
    clock.now += 0.03
    draw(True)
    assert (len(count), still.is_behind) == (1, True)
    clock.now += 0.03
    draw(True)
    assert len(count) == 2
    draw(False)  # at rest it is always of now
    assert len(count) == 3
    draw(True)
    larger = replace(scene, view=replace(scene.view, zoom=1.5))
    painter = QPainter(image := QImage(64, 64, QImage.Format_RGB32))
    still.draw(painter, larger, 1.0, True)
    painter.end()
    assert len(count) == 4  # another view cannot wait
    assert image.size().width() == 64
