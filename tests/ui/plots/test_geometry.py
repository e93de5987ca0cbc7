"""Curves cut at a frame, dashes, and the line where a surface is zero."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from ui.plots import fields, lines
from ui.plots.axes import Axis, lay_out
from ui.plots.contours import zero_line
from ui.theme import LIGHT

FRAME = QRectF(0, 0, 10, 10)
NAN = float("nan")
coordinates = st.one_of(st.floats(-30, 30), st.just(NAN))


def bits(*points: tuple[float, float]) -> list[list[float]]:
    return lines.inside(np.array(points, dtype=float), FRAME).tolist()


@given(st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=20))
def test_nothing_of_a_curve_is_drawn_outside_its_frame(points):
    found = lines.inside(np.array(points), FRAME)
    assert np.isfinite(found).all()
    assert (found >= -1e-9).all()
    assert (found <= 10 + 1e-9).all()


def test_a_curve_inside_the_frame_is_left_as_it_is():
    assert bits((1, 1), (5, 5), (9, 1)) == [[1, 1, 5, 5], [5, 5, 9, 1]]


def test_a_curve_is_cut_exactly_at_the_frame():
    assert bits((5, 5), (5, 25)) == [[5, 5, 5, 10]]
    assert bits((-5, 0), (5, 10)) == [[0, 5, 5, 10]]


def test_a_curve_is_broken_at_what_is_no_number_and_at_infinity():
    assert bits((1, 1), (2, NAN), (3, 3), (4, 4)) == [[3, 3, 4, 4]]
    assert bits((1, 1), (2, np.inf), (3, 3)) == []


def test_dashes_cover_their_share_of_a_curve_and_lie_on_it():
    dashes = lines.dashed(np.array([[0.0, 0, 0, 60], [0, 60, 40, 60]]), 1.0)
    lengths = np.hypot(dashes[:, 2] - dashes[:, 0], dashes[:, 3] - dashes[:, 1])
    dash, gap = lines._DASH, lines._GAP
    assert lengths.max() <= dash + 1e-9
    assert lengths.sum() == pytest.approx(100 * dash / (dash + gap), abs=dash)
    on_it = (dashes[:, 0::2] == 0) | (dashes[:, 1::2] == 60)
    assert on_it.all()


def test_no_dashes_where_there_is_no_curve():
    assert lines.dashed(np.zeros((0, 4)), 1.0).shape == (0, 4)


def test_bits_that_touch_are_one_line_in_whatever_order_they_come():
    ends = np.array([[4, 0, 9, 9], [2, 2, 0, 0], [7, 7, 8, 8], [2, 2, 4, 0]], float)
    found = [[*map(tuple, line)] for line in lines.joined(ends)]
    assert found == [[(0, 0), (2, 2), (4, 0), (9, 9)], [(7, 7), (8, 8)]]


def test_a_closed_line_ends_where_it_began():
    square = np.array([[0, 0, 1, 0], [1, 0, 1, 1], [0, 1, 1, 1], [0, 0, 0, 1]], float)
    (line,) = lines.joined(square)
    assert len(line) == 5
    assert line[0] == line[-1]


def test_the_zero_line_of_a_plane_is_straight_and_whole():
    x, y = np.meshgrid(np.arange(9.0), np.arange(7.0))
    found = zero_line(x - 0.5 * y - 2.25)
    ends = found.reshape(-1, 2)
    assert ends[:, 0] - 0.5 * ends[:, 1] == pytest.approx(2.25)
    lengths = np.hypot(found[:, 2] - found[:, 0], found[:, 3] - found[:, 1])
    assert lengths.sum() == pytest.approx(np.hypot(3, 6))


def test_the_zero_line_of_a_hill_is_one_closed_line():
    x, y = np.meshgrid(np.linspace(-2, 2, 41), np.linspace(-2, 2, 41))
    (line,) = lines.joined(zero_line(1.01 - np.hypot(x, y)))
    assert line[0] == line[-1]
    radii = np.hypot(*(np.array(line) / 10 - 2).T)
    assert radii == pytest.approx(1.01, abs=0.01)


@pytest.mark.parametrize("value", [1.0, -1.0, 0.0, np.nan, np.inf])
def test_a_flat_surface_has_no_zero_line(value):
    assert zero_line(np.full((5, 5), value)).shape == (0, 4)


def test_values_and_pixels_are_each_other_s_inverse(qapp):
    box = QRectF(0, 0, 300, 200)
    axes = lay_out(box, 1.0, Axis(0, 40, "x"), Axis(0.01, 100, is_log=True))
    pixel = axes.pixels(np.array([[13.0, 2.5]]))[0]
    assert axes.values(QPointF(*pixel)) == pytest.approx((13.0, 2.5))
    assert box.contains(axes.rect)


def test_a_plane_is_drawn_no_longer_than_its_elongation_allows(qapp):
    axis = Axis(0, 1)
    for width, height in ((900, 200), (200, 900)):
        rect = lay_out(QRectF(0, 0, width, height), 1.0, axis, axis, 1.3).rect
        ratio = max(rect.width() / rect.height(), rect.height() / rect.width())
        assert ratio == pytest.approx(1.3)


def corner_colours(image: QImage) -> list[int]:
    last = image.width() - 1, image.height() - 1
    return [image.pixel(x, y) for y in (last[1], 0) for x in (0, last[0])]


def test_a_signed_map_has_its_first_row_at_the_bottom_and_its_sign_s_colour():
    values = np.array([[-1.0, 0.0], [1.0, np.nan]])
    table = LIGHT.diverging
    assert corner_colours(fields.signed_image(values, 0.0, 1.0, LIGHT)) == [
        table[1],
        table[128],
        table[255],
        table[128],
    ]


def test_values_beyond_the_scale_get_the_colour_of_its_end():
    values = np.array([[-9.0, 0.0], [5.0, 99.0]])
    table = LIGHT.sequential
    assert corner_colours(fields.value_image(values, 0.0, 10.0, LIGHT)) == [
        table[0],
        table[0],
        table[128],
        table[255],
    ]


def test_a_sure_class_has_its_own_hue_and_none_the_ground_s():
    one = np.zeros((3, 2, 2))
    one[0, 0, 0] = one[2, 1, 1] = 1.0
    colours = corner_colours(fields.class_image(one, LIGHT))
    assert colours[1] == colours[2] == LIGHT.surface.rgb()
    assert len(set(colours)) == 3


def test_an_image_spread_over_a_frame_has_its_points_on_the_border():
    values = np.array([[-1.0, 1.0], [-1.0, 1.0]])
    image = fields.signed_image(values, 0.0, 1.0, LIGHT)
    wide = fields.spread(image, QRectF(0, 0, 101, 11).size())
    assert (wide.width(), wide.height()) == (101, 11)
    ends = [wide.pixel(x, 5) for x in (0, 100)]
    assert ends[0] != ends[1] != wide.pixel(50, 5)
