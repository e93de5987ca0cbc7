"""What a line of the code works on is framed on the canvas."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF

from ui.canvas import frame
from ui.canvas.network_view import NetworkView
from ui.canvas.places import places_of
from ui.canvas.scene import Layer


def test_the_units_of_a_layer_the_edges_and_the_loss_have_a_room(
    moons, scene_at
) -> None:
    places = places_of(scene_at(moons, "Z[1]"))
    for layer, column in enumerate(places.columns):
        room = frame.rect_of(places, Layer(layer, False))
        for other in places.columns:
            for box in other.boxes.values():
                assert room.contains(box) == (other is column)
    edges = frame.rect_of(places, Layer(2, True))
    for edge, curve in places.curves.items():
        assert edges.contains(QPointF(curve.at(0.5))) == (edge[0] == 2)
    loss = frame.rect_of(places, Layer(4, False))
    assert loss.contains(QRectF(places.loss))
    assert frame.rect_of(places, Layer(5, False)) is None


def test_the_view_shows_the_frame_and_takes_it_away(
    qtbot, moons, scene_at, image_of
) -> None:
    view = NetworkView()
    qtbot.addWidget(view)
    view.set_scene(scene_at(moons, "Z[1]"))
    bare = view.scene()
    view.set_pointed_layer(2, True)
    assert view.scene().view.layer == Layer(2, True)
    assert image_of(view.scene()) != image_of(bare)
    assert view.scene().at_rest == bare.at_rest  # only what moves is painted anew
    view.set_pointed_layer(-1, False)
    assert view.scene() == replace(bare, view=view.scene().view)
    assert image_of(view.scene()) == image_of(bare)
