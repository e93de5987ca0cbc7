"""A chip stands beside what it is about, and hides the least."""

import pytest
from PySide6.QtCore import QRectF, QSizeF

from ui.canvas.chip_place import by_card, by_edge
from ui.canvas.layout import layout

SIZE = QSizeF(136, 38)
NETS = [(2, 4, 2, 1), (2, 4, 3), (2, 1), (3, 1), (2, 8, 8, 1)]


@pytest.mark.parametrize("net", NETS)
@pytest.mark.parametrize("room", [(750, 640), (600, 420)])
def test_a_chip_beside_an_edge_shows_both_its_units(net, room) -> None:
    places = layout(net, *room)
    inside = QRectF(0, 0, *places.size)
    curves = list(places.curves.items())
    for edge, curve in curves[:: 1 + len(curves) // 30]:
        rect, point = by_edge(places, edge, (edge,), SIZE)
        assert inside.contains(rect)
        assert abs(point.y() - rect.center().y()) < 100
        assert any(curve.at(t / 100) == point for t in range(101))
        for unit in ((edge[0] - 1, edge[1]), (edge[0], edge[2])):
            hidden = rect.intersected(places.box(*unit))
            assert hidden.width() * hidden.height() < 0.1 * SIZE.width() * SIZE.height()


def test_a_chip_leaves_the_other_edges_of_the_sum_in_sight() -> None:
    places = layout((2, 1), 750, 640)
    edges = tuple(places.curves)
    for edge in edges:
        rect, _ = by_edge(places, edge, edges, SIZE)
        for other in edges:
            points = [places.curves[other].at(t / 50) for t in range(51)]
            assert sum(rect.contains(point) for point in points) <= 2  # a corner


@pytest.mark.parametrize("net", NETS)
def test_a_chip_by_a_card_shows_all_of_the_card(net) -> None:
    places = layout(net, 750, 640)
    for column in places.columns[1:]:
        for card in column.boxes.values():
            rect = by_card(places, card, SIZE)
            assert QRectF(0, 0, *places.size).contains(rect)
            assert not rect.intersects(card)


def test_the_same_chip_is_placed_once() -> None:
    places = layout((2, 4, 2, 1), 751, 641)
    first = by_edge(places, (1, 0, 0), ((1, 0, 0),), SIZE)
    assert by_edge(places, (1, 0, 0), ((1, 0, 0),), SIZE) is first
