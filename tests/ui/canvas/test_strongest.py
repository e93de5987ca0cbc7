"""Where there are too many edges for numbers, those that change most have theirs."""

from dataclasses import replace

import numpy as np
import pytest

from ui.canvas import edge_labels, reading
from ui.canvas import strongest as strongest_module
from ui.canvas.places import places_of
from ui.canvas.scene import View, Weight
from ui.canvas.strongest import MOST, news, strongest
from ui.session.cursor import Selection
from ui.words import numbers


@pytest.mark.parametrize("name", ["digits", "wines", "many_digits"])
def test_the_update_writes_old_and_new_where_most_changes(
    request, scene_at, name
) -> None:
    scene = scene_at(request.getfixturevalue(name), "update")
    places, record = places_of(scene), scene.record
    found = strongest(scene, places)
    for layer in range(1, record.depth + 1):
        own = [edge for edge in found if edge[0] == layer]
        assert len(own) == MOST
        sizes = {e: _change(scene, e) for e in places.curves if e[0] == layer}
        assert sorted(map(sizes.get, own)) == sorted(sizes.values())[-MOST:]
    rooms = edge_labels.rooms(scene, places)
    assert rooms
    assert set(rooms) <= set(found)
    for edge, room in rooms.items():
        old = edge_labels.before_of(scene, places, edge, room)
        new, _ = edge_labels.text_of(scene, places, edge, bool(old))
        assert old not in ("", new)


def test_their_gradients_are_written_at_dW(digits, scene_at) -> None:
    scene = scene_at(digits, "dW[2]")
    places = places_of(scene)
    for edge in edge_labels.rooms(scene, places):
        text, _ = edge_labels.text_of(scene, places, edge)
        gradient = float(scene.record.dW[2][edge[1:]])
        assert text == numbers.signed(gradient, 3)
    early = scene_at(digits, "dW[2]", 0.1)
    assert edge_labels.text_of(early, places, strongest(early, places)[0])[0] == ""


def test_a_heading_says_how_many_weights_change_and_by_how_much(
    digits, scene_at
) -> None:
    scene, record = scene_at(digits, "update"), digits.record
    most = np.abs(record.W_after[1] - record.W_before[1]).max()
    assert news(scene, 1).startswith("1024 w: |Δw| ≤ ")
    largest = np.abs(record.dW[2]).max()
    told = news(scene_at(digits, "dW[2]"), 2)
    assert told.startswith("|∂ℒ/∂w| ≤ ")
    for text, value in ((news(scene, 1), most), (told, largest)):
        bound = float(text.rpartition(" ")[2])
        assert value <= bound < 1.1 * value
    assert news(scene_at(digits, "dW[2]"), 1) == ""
    assert news(scene_at(digits, "Z[1]"), 1) == ""


def test_others_are_written_where_these_are_not_asked_for(
    digits, moons, scene_at
) -> None:
    scene = scene_at(digits, "update")
    places = places_of(scene)
    chosen = replace(scene, selection=Selection(unit=(2, 1)))
    assert strongest(chosen, places) == ()
    assert edge_labels.rooms(chosen, places)
    assert strongest(replace(scene, view=View(is_fast=True)), places) == ()
    assert strongest(replace(scene, veil=frozenset({"w"})), places) == ()
    assert news(replace(scene, veil=frozenset({"w"})), 1) == ""
    few = scene_at(moons, "update")
    assert strongest(few, places_of(few)) == ()


def _change(scene, edge) -> float:
    before, after = reading.around(scene, Weight(*edge))
    return abs(after - before)


def test_a_fast_training_writes_each_weight_once_and_plainly(moons, scene_at) -> None:
    scene = scene_at(moons, "update")
    places = places_of(scene)
    fast = replace(scene, view=replace(scene.view, is_fast=True))
    rooms = edge_labels.rooms(scene, places)
    assert any(edge_labels.before_of(scene, places, *each) for each in rooms.items())
    for edge, room in rooms.items():
        assert edge_labels.before_of(fast, places, edge, room) == ""
        weight = reading.parameter(fast, Weight(*edge))
        text, _ = edge_labels.text_of(fast, places, edge)
        assert text == reading.shown(fast, "w", weight)


@pytest.mark.parametrize(
    ("value", "bound"),
    [(0.2031, 0.21), (0.2, 0.2), (0.0998, 0.1), (13.2, 14.0), (0.0, 0.0)],
)
def test_a_bound_is_rounded_up(value, bound) -> None:
    assert strongest_module._bound(value) == bound
