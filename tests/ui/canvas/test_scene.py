"""A scene knows its moment, and when two pictures are the same."""

from dataclasses import replace

import pytest

from ui.canvas.scene import Unit, View, Weight


def test_equal_scenes_are_equal_and_any_change_tells(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[2]", 0.5)
    assert scene == scene_at(moons, "Z[2]", 0.5)
    changes = [
        {"progress": 0.6},
        {"is_mean": True},
        {"veil": frozenset({"w"})},
        {"decimals": 3},
        {"language": "fr_FR"},
        {"view": View(zoom=2)},
    ]
    for change in changes:
        assert replace(scene, **change) != scene
    assert scene != "a scene"


def test_another_step_is_another_scene(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]")
    moons.go_to(moons.cursor.step - 1, scene.index)
    other = replace(scene, record=moons.record)
    moons.go_to(moons.cursor.step + 1)
    assert scene != other


def test_equal_scenes_share_a_hash(moons, scene_at) -> None:
    one, two = scene_at(moons, "dA[1]", 0.3), scene_at(moons, "dA[1]", 0.3)
    assert hash(one) == hash(two)


def test_moments_before_are_done_and_those_after_not_begun(moons, scene_at) -> None:
    scene = scene_at(moons, "A[2]", 0.4)
    done = [scene.done("Z", 2), scene.done("A", 2), scene.done("Z", 3)]
    assert done == [1.0, 0.4, 0.0]
    assert scene.is_now("A", 2)
    assert not scene.is_now("A", 1)


def test_a_moment_that_there_is_not_is_never_done(moons, houses, scene_at) -> None:
    fused, plain = scene_at(moons, "update"), scene_at(houses, "update")
    assert fused.is_fused
    assert fused.done("dA", 3) == 0.0
    assert not plain.is_fused
    assert plain.done("dA", 1) == 1.0


@pytest.mark.parametrize(("moment", "after"), [("dW[1]", False), ("update", True)])
def test_the_parameters_are_new_at_the_update_only(
    moons, scene_at, moment: str, after: bool
) -> None:
    assert scene_at(moons, moment).is_after is after


def test_scenes_that_differ_in_progress_and_pointer_share_a_still_layer(
    moons, scene_at
) -> None:
    one = scene_at(moons, "Z[1]", 0.2)
    two = scene_at(moons, "Z[1]", 0.9, view=View(hover=Unit(1, 0), focus=Unit(1, 1)))
    assert one != two
    assert one.at_rest == two.at_rest


@pytest.mark.parametrize("name", ["titanic", "moons"])
def test_scenes_made_twice_are_equal_with_maps_and_without(
    request, scene_at, name: str
) -> None:
    session = request.getfixturevalue(name)
    one, two = (scene_at(session, "Z[1]", 0.5) for _ in range(2))
    assert one == two
    assert bool(one.maps) == (name == "moons")


def test_what_is_pointed_at_is_lit(moons, scene_at) -> None:
    view = View(hover=Weight(2, 1, 0), focus=Unit(1, 1))
    scene = scene_at(moons, "Z[1]", view=view)
    selection = replace(scene.selection, unit=(2, 1))
    scene = replace(scene, selection=selection)
    assert scene.lit == (Weight(2, 1, 0), Unit(1, 1), Unit(2, 1))
