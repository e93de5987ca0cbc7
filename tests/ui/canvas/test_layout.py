"""Everything has its place, and nothing touches another, from small to large."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from ui.canvas.columns import MOST_CARDS, MOST_DISCS, SHOWN_OF_MANY
from ui.canvas.curves import Curve, label_box
from ui.canvas.layout import CHIP, LARGEST, Layout, layout

SMALL, USUAL, HUGE = (560, 430), (710, 640), (2200, 1900)
NETS = [(2, 4, 2, 1), (2, 1), (3, 1), (2, 4, 3), (2, 10, 10, 1), (10, 10, 1)]
LARGE_NETS = [(2, 24, 32, 1), (64, 128, 10), (2, 4, 4, 4, 4, 4, 1)]


def parts(places: Layout) -> list[QRectF]:
    """Return the boxes of all units and of the loss."""
    return [*(box for _, box in places.units), places.loss]


@pytest.mark.parametrize("size", [SMALL, USUAL, HUGE])
@pytest.mark.parametrize("net", NETS + LARGE_NETS)
def test_no_unit_touches_another_and_all_are_in_the_room(net, size) -> None:
    places = layout(net, *size)
    room = QRectF(0, 0, *places.size)
    for box in parts(places):
        assert room.contains(box)
    for one, two in combinations(parts(places), 2):
        assert not one.intersects(two)


@pytest.mark.parametrize("size", [SMALL, USUAL, HUGE])
def test_what_lies_under_the_network_lies_under_it(size) -> None:
    places = layout((2, 4, 2, 1), *size)
    top = places.size[1] * places.scale / places.under
    under = [places.caption, places.strip, places.footer]
    assert places.caption.top() == pytest.approx(top)
    assert [rect.top() for rect in under] == sorted(rect.top() for rect in under)
    assert places.footer.bottom() * places.under <= size[1]


@pytest.mark.parametrize("size", [SMALL, USUAL, HUGE])
@pytest.mark.parametrize("net", [net for net in NETS if max(net) < 10])
def test_labels_touch_neither_each_other_nor_a_card(net, size) -> None:
    places = layout(net, *size)
    assert places.has_labels
    assert places.labels.keys() == places.curves.keys()
    labels = [label_box(centre) for centre in places.labels.values()]
    for one, two in combinations(labels, 2):
        assert not one.intersects(two)
    if not any(places.has_chips(layer) for layer in range(1, len(net))):
        for label in labels:
            assert not any(label.intersects(box) for box in parts(places))


@pytest.mark.parametrize("size", [SMALL, USUAL, HUGE])
@pytest.mark.parametrize("net", [net for net in NETS if max(net) < 10])
def test_labels_leave_the_names_of_the_inputs_free(net, size) -> None:
    places = layout(net, *size)
    for edge, centre in places.labels.items():
        label = label_box(centre)
        if places.has_chips(edge[0]):
            label.adjust(-label.width() / 2, 0, label.width() / 2, 0)
        assert not any(label.intersects(name) for name in places.columns[0].names)


def test_every_weight_has_its_edge_and_edges_arrive_apart() -> None:
    places = layout((2, 4, 2, 1), *USUAL)
    assert len(places.curves) == 2 * 4 + 4 * 2 + 2
    ends = [curve.y1 for (l, _, t), curve in places.curves.items() if (l, t) == (2, 0)]
    assert len(set(ends)) == 4
    assert ends == sorted(ends)
    box = places.box(2, 0)
    assert all(box.top() < y < box.bottom() for y in ends)


def test_edges_end_at_their_cards() -> None:
    places = layout((2, 4, 2, 1), *USUAL)
    for (layer, source, target), curve in places.curves.items():
        assert curve.x0 == places.box(layer - 1, source).right()
        assert curve.x1 == places.box(layer, target).left()


def test_wires_run_from_the_outputs_to_the_loss() -> None:
    places = layout((2, 4, 3), *USUAL)
    assert places.wires.keys() == {0, 1, 2}
    assert {edge for edge in places.edges if edge[0] == 3} == {
        (3, 0, 0),
        (3, 1, 0),
        (3, 2, 0),
    }
    assert all(wire.x1 == places.loss.left() for wire in places.wires.values())


@pytest.mark.parametrize(
    ("units", "form", "shown"),
    [
        (4, "card", 4),
        (MOST_CARDS, "small_card", 10),
        (MOST_CARDS + 1, "disc", 11),
        (MOST_DISCS, "disc", 32),
        (MOST_DISCS + 1, "disc", SHOWN_OF_MANY),
    ],
)
def test_large_layers_are_drawn_more_simply(units, form, shown) -> None:
    column = layout((2, units, 1), *USUAL).columns[1]
    assert (column.form, len(column.boxes)) == (form, shown)
    assert column.hidden == units - shown
    assert (column.more is not None) == (column.hidden > 0)


def test_of_a_large_layer_the_first_and_the_last_are_shown() -> None:
    column = layout((2, 110, 1), *USUAL).columns[1]
    assert column.hidden == 98
    assert column.shown == (*range(6), *range(104, 110))


def test_in_a_small_picture_the_cards_of_four_units_stay_whole() -> None:
    assert layout((2, 4, 2, 1), *SMALL).columns[1].form == "card"


def test_a_larger_picture_has_larger_cards_within_reason() -> None:
    scales = [layout((2, 4, 2, 1), *size).scale for size in (SMALL, USUAL, HUGE)]
    assert scales == sorted(scales)
    assert scales[-1] > 2
    assert layout((2, 1), *USUAL).scale <= LARGEST * 1.1


def test_chips_are_only_where_edges_are_few_and_the_room_is_wide() -> None:
    few, many = layout((2, 1), *USUAL), layout((2, 4, 2, 1), *USUAL)
    assert few.has_chips(1)
    assert not any(many.has_chips(layer) for layer in (1, 2, 3))
    for (_, source, _), curve in few.curves.items():
        middle = curve.at(0.5)
        chip = QRectF(middle.x() - CHIP[0] / 2, middle.y() - CHIP[1] / 2, *CHIP)
        assert not chip.intersects(few.box(0, source))


def test_some_edges_are_written_on_where_all_would_be_too_many() -> None:
    places = layout((2, 10, 10, 1), *USUAL)
    assert not places.has_labels
    edges = tuple((2, source, 3) for source in range(10))
    labels = places.labels_of(edges)
    assert labels.keys() == set(edges)
    for one, two in combinations([label_box(c) for c in labels.values()], 2):
        assert not one.intersects(two)


def test_a_curve_leaves_and_arrives_horizontally() -> None:
    curve = Curve(0, 0, 100, 60)
    assert (curve.at(0).toTuple(), curve.at(1).toTuple()) == ((0, 0), (100, 60))
    assert curve.angle(0) == pytest.approx(0, abs=0.1)
    assert curve.angle(0.5) > 0.5
    assert curve.path.pointAtPercent(0.5).toTuple() == pytest.approx((50, 30), abs=0.1)
