"""Everything has its place, and nothing touches another, from small to large."""

import math
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF

from ui.canvas.arranging import LARGEST
from ui.canvas.columns import MOST_CARDS, MOST_DISCS, SHOWN_OF_MANY
from ui.canvas.curves import Curve
from ui.canvas.forms import SIZES
from ui.canvas.label_places import CORE, PAIR, TOUCH, WRITTEN, label_places
from ui.canvas.layout import CHIP, Layout, layout

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
    assert places.labels
    labels = list(places.labels.values())
    for one, two in combinations(labels, 2):
        assert not one.intersects(two)
    if not any(places.has_chips(layer) for layer in range(1, len(net))):
        for label in labels:
            assert not any(label.intersects(box) for box in parts(places))


@pytest.mark.parametrize("size", [SMALL, USUAL, HUGE])
@pytest.mark.parametrize("net", [net for net in NETS if max(net) < 10])
def test_no_edge_runs_through_the_number_of_another(net, size) -> None:
    places = layout(net, *size)
    for edge, room in places.labels.items():
        if places.has_chips(edge[0]):
            continue
        label = QRectF(-CORE[0] / 2, -CORE[1] / 2, *CORE).translated(room.center())
        for other, curve in places.curves.items():
            points = (QPointF(*point) for point in curve.points)
            assert other == edge or not any(map(label.contains, points))


@pytest.mark.parametrize("net", [(2, 4, 2, 1), (2, 4, 3), (4, 3, 3), (2, 6, 1)])
def test_every_edge_has_its_number_where_there_is_room(net) -> None:
    places = layout(net, 760, 650)
    assert places.labels.keys() == places.curves.keys()
    pairs = [room for room in places.labels.values() if room.height() == PAIR[1]]
    assert len(pairs) > 0.9 * len(places.curves)


@pytest.mark.parametrize("size", [SMALL, USUAL, HUGE])
@pytest.mark.parametrize("net", [net for net in NETS if max(net) < 10])
def test_no_number_covers_a_mark_at_rest(net, size) -> None:
    places = layout(net, *size)
    for edge, room in places.labels.items():
        written = QRectF(0, 0, *WRITTEN)
        written.moveCenter(room.center())
        for other, curve in places.curves.items():
            if other[0] == edge[0] and not places.has_chips(edge[0]):
                marks = [_mark(curve, way) for way in (-1, 1)]
                assert not any(map(written.intersects, marks))


def _mark(curve: Curve, way: int) -> QRectF:
    """Return the room of the largest mark at rest, without the tip in its unit."""
    at, radius = QPointF(*curve.rests[int(way > 0)]), curve.largest_mark
    mark = QRectF(-0.75 * radius, -0.95 * radius, 0.75 * radius, 1.9 * radius)
    return (mark if way > 0 else mark.translated(-mark.left(), 0)).translated(at)


def test_most_edges_have_their_number_and_any_that_is_meant_gets_one() -> None:
    places = layout((2, 4, 2, 1), *SMALL)
    assert len(places.labels) > 2 / 3 * len(places.curves)
    bare = tuple(edge for edge in places.curves if edge not in places.labels)
    assert bare
    shown = places.labels_with(bare)
    assert shown.keys() == places.curves.keys()
    assert all(shown[edge] == at for edge, at in places.labels.items())


@pytest.mark.parametrize("size", [SMALL, USUAL, HUGE])
@pytest.mark.parametrize("net", [net for net in NETS if max(net) < 10])
def test_labels_leave_the_names_of_the_inputs_free(net, size) -> None:
    places = layout(net, *size)
    for edge, room in places.labels.items():
        label = QRectF(room)
        if places.has_chips(edge[0]):
            label.adjust(-label.width() / 2, 0, label.width() / 2, 0)
        assert not any(label.intersects(name) for name in places.columns[0].names)


@pytest.mark.parametrize("size", [SMALL, (588, 405), USUAL, HUGE])
@pytest.mark.parametrize("net", [(1, 1), (2, 1), (3, 1), (4, 1)])
def test_a_chip_on_an_edge_leaves_its_weight_free(net, size) -> None:
    places = layout(net, *size)
    chips = []
    for edge, curve in places.curves.items():
        if places.has_chips(edge[0]):
            chip = QRectF(0, 0, max(CHIP[0], curve.x1 - curve.x0 - 8), CHIP[1])
            chip.moveCenter(curve.at(0.5))
            chips.append(chip)
    for edge, label in places.labels.items():
        assert not any(label.intersects(chip) for chip in chips), edge


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
    assert column.hidden == 86
    assert column.shown == (*range(12), *range(98, 110))


@pytest.mark.parametrize("size", [SMALL, USUAL, HUGE])
@pytest.mark.parametrize("net", [(13, 32, 16, 3), (2, 10, 10, 1), (30, 4, 2, 1)])
def test_large_layers_do_not_make_the_cards_beside_them_small(net, size) -> None:
    assert layout(net, *size).scale > 0.74


@pytest.mark.parametrize("size", [SMALL, USUAL, HUGE])
@pytest.mark.parametrize("net", NETS)
def test_a_card_is_as_high_as_what_it_writes(net, size) -> None:
    for column in layout(net, *size).columns[1:]:
        for box in column.boxes.values():
            assert box.height() == SIZES[column.form][1]


@pytest.mark.parametrize("size", [SMALL, USUAL, HUGE])
@pytest.mark.parametrize("net", [(13, 32, 16, 3), (2, 24, 100, 1)])
def test_from_near_discs_are_cards_in_the_same_places(net, size) -> None:
    far, near = layout(net, *size), layout(net, *size, None, 3.0)
    ratio = 3 * far.scale / near.scale
    for one, two in zip(far.columns, near.columns, strict=True):
        is_card = len(one.shown) == net[one.layer] <= MOST_DISCS
        assert two.is_discs != is_card
        assert two.shown == one.shown
        assert two.centre == pytest.approx(ratio * one.centre)
    for one, two in combinations(parts(near), 2):
        assert not one.intersects(two)
    room = QRectF(0, 0, *near.size)
    assert all(room.contains(box) for box in parts(near))


def test_in_a_low_picture_ten_units_are_one_line_each() -> None:
    forms = [layout((2, 10, 1), *size).columns[1].form for size in (SMALL, USUAL)]
    assert forms == ["line", "small_card"]


def test_inputs_that_are_discs_keep_room_for_their_names() -> None:
    column = layout((13, 4, 3), *USUAL).columns[0]
    assert column.form == "named_disc"
    assert min(box.left() for box in column.boxes.values()) > column.x + 80


def test_edges_meet_in_one_point_of_a_disc() -> None:
    places = layout((13, 32, 3), *USUAL)
    ends = {(c.x1, c.y1) for (l, _, t), c in places.curves.items() if (l, t) == (1, 5)}
    box = places.box(1, 5)
    assert ends == {(box.left(), box.center().y())}


@pytest.mark.parametrize("size", [SMALL, USUAL, HUGE])
def test_pixels_are_the_image_row_by_row(size) -> None:
    places = layout((15, 4, 1), *size, (3, 5))
    column = places.columns[0]
    boxes, image = column.boxes, column.image
    assert boxes[0].topLeft() == image.topLeft()
    assert boxes[4].right() == pytest.approx(image.right())
    assert boxes[5].top() == pytest.approx(boxes[0].bottom())
    assert boxes[14].bottom() == pytest.approx(image.bottom())
    assert boxes[7].width() == pytest.approx(boxes[7].height())


def test_edges_leave_an_image_at_the_rows_of_their_pixels() -> None:
    places = layout((64, 4, 1), *USUAL, (8, 8))
    boxes, image = places.columns[0].boxes, places.columns[0].image
    for (layer, source, _), curve in places.curves.items():
        if layer == 1:
            assert curve.x0 == image.right()
            assert boxes[source].top() < curve.y0 < boxes[source].bottom()


@pytest.mark.parametrize("net", [(2, 4, 2, 1), (13, 32, 16, 3)])
def test_the_distance_of_an_edge_is_that_of_its_nearest_point(net) -> None:
    places = layout(net, *USUAL)
    at = QPointF(260, 200)
    curves = list(places.curves.values())
    few = slice(0, None, 1 + len(curves) // 100)
    near = [min(_away(c.at(k / 400), at) for k in range(401)) for c in curves[few]]
    assert places.distances(at)[few] == pytest.approx(near, abs=1.5)
    assert places.is_dense == (net == (13, 32, 16, 3))


def _away(one: QPointF, two: QPointF) -> float:
    return math.hypot(one.x() - two.x(), one.y() - two.y())


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
    for one, two in combinations(labels.values(), 2):
        assert not one.intersects(two)


def test_labels_without_room_are_left_out_unless_all_are_meant() -> None:
    heap = {(1, k, 0): Curve(0, 2 * k, 60, 2 * k) for k in range(9)}
    assert 0 < len(label_places(heap, [], TOUCH)) < len(heap)
    assert label_places(heap, []).keys() == heap.keys()


def test_edges_without_room_are_not_written_on_unless_one_is_meant() -> None:
    places = layout((64, 128, 64, 10), *SMALL, (8, 8))
    edges = tuple((2, 2, target) for target in places.columns[2].shown)
    labels = places.labels_of(edges)
    assert labels
    for one, two in combinations(labels.values(), 2):
        assert not one.intersects(two)
    for column in places.columns[1:3]:
        assert not any(room.contains(column.more) for room in labels.values())
    for edge in edges[:3]:
        assert places.labels_of((edge,)).keys() == {edge}


def test_a_curve_leaves_and_arrives_horizontally() -> None:
    curve = Curve(0, 0, 100, 60)
    assert (curve.at(0).toTuple(), curve.at(1).toTuple()) == ((0, 0), (100, 60))
    assert curve.angle(0) == pytest.approx(0, abs=0.1)
    assert curve.angle(0.5) > 0.5
    assert curve.path.pointAtPercent(0.5).toTuple() == pytest.approx((50, 30), abs=0.1)
