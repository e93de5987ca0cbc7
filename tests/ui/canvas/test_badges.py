"""The badges under the network say whose its numbers are, and switch between them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from ui.canvas import badges, readout
from ui.canvas.hit import place_of, spot_at
from ui.canvas.places import places_of
from ui.canvas.scene import View, Whose


@pytest.mark.parametrize("is_mean", [False, True])
@pytest.mark.parametrize("width", [590, 710, 1200])
def test_the_badge_of_what_is_not_shown_switches_to_it(
    moons, scene_at, is_mean, width
) -> None:
    scene = scene_at(moons, "Z[1]", is_mean=is_mean, view=View(width, 640))
    other = Whose(not is_mean)
    place = place_of(scene, other)
    assert place is not None
    assert spot_at(scene, place.center()) == other
    assert place_of(scene, Whose(is_mean)) is None
    (words,) = readout.lines(scene, other)
    assert "(M)" in words


def test_the_badges_leave_the_scale_free(moons, scene_at) -> None:
    for moment in ("batch", "update"):
        scene = scene_at(moons, moment, view=View(520, 640))
        places = places_of(scene)
        placed = badges.placed(scene, places)
        assert placed[-1].rect.right() <= badges.scale_left(scene, places)
        rights = [badge.rect.right() for badge in placed[:-1]]
        lefts = [badge.rect.left() for badge in placed[1:]]
        assert all(one < two for one, two in zip(rights, lefts, strict=True))
        whole = [pieces for _, pieces in badges.whose(scene)]
        assert all(b.pieces in whole for b in placed if b.icon != "batch")


def test_a_click_on_a_badge_asks_for_the_mean(view, moons, scene_at, qtbot) -> None:
    at = place_of(view.scene(), Whose(True)).center().toPoint()
    with qtbot.waitSignal(view.mean_wished) as caught:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert caught.args == [True]
    view.set_scene(replace(view.scene(), is_mean=True))
    at = place_of(view.scene(), Whose(False)).center().toPoint()
    with qtbot.waitSignal(view.mean_wished) as caught:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert caught.args == [False]
