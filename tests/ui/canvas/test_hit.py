"""Whatever is drawn is found again where it is drawn."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF

from ui.canvas import camera, headings
from ui.canvas.edge_labels import rooms
from ui.canvas.hit import number_at, place_of, spot_at
from ui.canvas.places import network_transform, places_of
from ui.canvas.scene import Layer, Sample, Unit, View, Weight


@pytest.fixture(params=[View(), View(560, 430), View(710, 640, 1.7, (-150.0, -90.0))])
def scene(request, moons, scene_at):
    return scene_at(moons, "update", view=request.param)


def test_a_unit_is_found_at_its_card(scene) -> None:
    for (layer, unit), box in places_of(scene).units:
        corner = network_transform(scene).map(box.topLeft() + QPointF(4, 4))
        if corner.y() < places_of(scene).caption.top() * places_of(scene).under:
            assert spot_at(scene, corner) == Unit(layer, unit)


def test_from_near_units_and_edges_are_found_where_they_are_drawn(
    wines, scene_at
) -> None:
    whole = scene_at(wines, "dW[2]")
    for zoom in (2.9, 3.1, 8.0):
        centre = place_of(whole, Unit(2, 7)).center()
        view = camera.zoomed(whole.view, zoom, centre)
        scene = replace(whole, view=view)
        form = places_of(scene).columns[2].form
        assert form == ("disc" if zoom < 3 else "card")
        there = place_of(scene, Unit(2, 7)).center()
        assert (there - centre).manhattanLength() < 90
        assert spot_at(scene, there) == Unit(2, 7)


def test_a_number_is_found_where_it_is_written(scene) -> None:
    top = places_of(scene).caption.top() * places_of(scene).under
    weights = [Weight(*edge) for edge in rooms(scene, places_of(scene))]
    for weight in [*weights, Weight(1, -1, 3), Weight(3, -1, 0)]:
        centre = place_of(scene, weight).center()
        if centre.y() < top:
            assert number_at(scene, centre) == weight
            assert spot_at(scene, centre) == weight


def test_a_layer_is_found_at_its_heading_and_the_loss_at_its_node(scene) -> None:
    bottom = places_of(scene).caption.top() * places_of(scene).under
    for spot in (Layer(1), Layer(3), Layer(4)):
        centre = place_of(scene, spot).center()
        if 0 < centre.y() < bottom:
            assert spot_at(scene, centre) == spot


def test_headings_lie_apart(scene) -> None:
    rects = headings.rects(places_of(scene))
    assert all(a.right() < b.left() for a, b in pairwise(rects))
    over_inputs, *_, over_loss = (
        network_transform(scene).map(rect.center()) for rect in rects
    )
    if over_inputs.y() > 0:
        assert spot_at(scene, over_inputs) is None
        assert spot_at(scene, over_loss) == Layer(4)


def test_an_edge_is_found_beside_its_number(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]")
    curve = places_of(scene).curves[3, 1, 0]
    point = network_transform(scene).map(curve.at(0.03))
    assert number_at(scene, point) is None
    assert spot_at(scene, point) == Weight(3, 1, 0)


def test_a_sample_is_found_at_its_cell(scene) -> None:
    for sample in range(scene.record.m):
        centre = place_of(scene, Sample(sample)).center()
        assert spot_at(scene, centre) == Sample(sample)


def test_on_the_empty_ground_there_is_nothing(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]")
    for point in (QPointF(4, 300), QPointF(350, 550), QPointF(4, 635)):
        assert spot_at(scene, point) is None


def test_what_is_not_drawn_has_no_place(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]")
    assert place_of(scene, Unit(1, 9)) is None
    assert place_of(scene, Weight(1, 0, 9)) is None
    assert place_of(scene, Sample(99)) is None


def test_zooming_keeps_the_point_under_the_pointer(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]")
    place = place_of(scene, Unit(2, 1)).center()
    view = camera.zoomed(scene.view, 1.8, place)
    near = replace(scene, view=view)
    assert (place_of(near, Unit(2, 1)).center() - place).manhattanLength() < 1e-6
    assert place_of(near, Unit(2, 1)).width() == pytest.approx(
        1.8 * place_of(scene, Unit(2, 1)).width()
    )


def test_zoom_has_limits_and_fit_takes_all_back() -> None:
    view = View()
    far = camera.zoomed(view, 1e-6, QPointF(0, 0))
    near = camera.zoomed(view, 1e6, QPointF(0, 0))
    assert (far.zoom, near.zoom) == (camera.LEAST, camera.MOST)
    moved = camera.dragged(near, QPointF(1e9, -1e9))
    assert moved.pan[0] < view.width
    assert moved.pan[1] > -view.height * near.zoom
    assert camera.fitted(moved) == view
