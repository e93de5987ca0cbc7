"""Axes, colours, and the line where a surface is zero."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from tests.ui.plots.conftest import data
from ui.look.markers import SHAPES
from ui.look.theme import LIGHT
from ui.plots import fields
from ui.plots.answers_chart import AnswersChart
from ui.plots.answers_picture import AnswersPicture
from ui.plots.axis import Axis
from ui.plots.contours import zero_line
from ui.plots.points import Points


def test_the_zero_line_of_a_plane_is_straight_and_whole():
    x, y = np.meshgrid(np.arange(9.0), np.arange(7.0))
    found = zero_line(x - 0.5 * y - 2.25)
    ends = found.reshape(-1, 2)
    assert ends[:, 0] - 0.5 * ends[:, 1] == pytest.approx(2.25)
    lengths = np.hypot(found[:, 2] - found[:, 0], found[:, 3] - found[:, 1])
    assert lengths.sum() == pytest.approx(np.hypot(3, 6))


def test_the_zero_line_of_a_hill_is_one_closed_line():
    x, y = np.meshgrid(np.linspace(-2, 2, 41), np.linspace(-2, 2, 41))
    ends = zero_line(1.01 - np.hypot(x, y)).reshape(-1, 2)
    _, meeting = np.unique(ends.round(6), axis=0, return_counts=True)
    assert set(meeting.tolist()) == {2}
    radii = np.hypot(*(ends / 10 - 2).T)
    assert radii == pytest.approx(1.01, abs=0.01)


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("value", [1.0, -1.0, 0.0, np.nan, np.inf])
def test_a_flat_surface_has_no_zero_line(value, dtype):
    assert zero_line(np.full((5, 5), value, dtype)).shape == (0, 4)


def test_an_axis_has_no_place_for_what_is_no_number():
    linear, log = Axis(0, 40), Axis(0.01, 100, is_log=True)
    assert linear.scaled([13.0, np.nan, -np.inf]).tolist()[0] == 13.0
    assert np.isnan(linear.scaled([np.nan, -np.inf])).all()
    assert log.scaled([10.0, 0.0, -1.0])[0] == pytest.approx(1.0)
    assert np.isnan(log.scaled([0.0, -1.0])).all()


def test_what_lies_very_far_away_stays_where_it_can_be_drawn():
    assert 40 < Axis(0, 40).scaled(1e300) < 1e6


@pytest.fixture
def chart(qtbot) -> AnswersChart:
    made = AnswersChart()
    qtbot.addWidget(made)
    made.picture = AnswersPicture(data("binary"))
    return made


def test_values_and_pixels_are_each_other_s_inverse(chart):
    chart.resize(300, 200)
    chart.show()
    assert chart.values(chart.pixel(13.0, 2.5)) == pytest.approx((13.0, 2.5))
    assert chart.rect().toRectF().contains(chart.plot_rect)


@pytest.mark.parametrize("size", [(900, 200), (200, 900)])
def test_a_plane_is_drawn_no_longer_than_its_elongation_allows(chart, size):
    chart.resize(*size)
    chart.show()
    rect = chart.plot_rect
    ratio = max(rect.width() / rect.height(), rect.height() / rect.width())
    assert ratio == pytest.approx(1.3, abs=0.02)


def corners(colours: fields.Colours) -> list[int]:
    """Return the colours of the first and the last row's ends as QRgb."""
    ends = colours[[0, 0, -1, -1], [0, -1, 0, -1]]
    return [QColor(*end).rgb() for end in ends.tolist()]


def test_a_signed_map_has_its_sign_s_colour():
    values = np.array([[-1.0, 0.0], [1.0, np.nan]])
    table = LIGHT.diverging
    assert corners(fields.signed(values, 0.0, 1.0, LIGHT)) == [
        table[1],
        table[128],
        table[255],
        LIGHT.missing.rgb(),
    ]


def test_what_is_not_a_number_is_grey_in_every_map():
    grey = LIGHT.missing.rgb()
    values = np.array([[np.nan, 0.0], [np.inf, -np.inf]])
    found = corners(fields.values(values, 0.0, 10.0, LIGHT))
    assert found == [grey, *(LIGHT.sequential[k] for k in (0, -1, 0))]
    shares = np.stack([values, np.zeros((2, 2)), np.ones((2, 2))])
    found = corners(fields.classes(shares, LIGHT))
    assert [colour == grey for colour in found] == [True, False, False, False]


def test_values_beyond_the_scale_get_the_colour_of_its_end():
    values = np.array([[-9.0, 0.0], [5.0, 99.0]])
    table = LIGHT.sequential
    assert corners(fields.values(values, 0.0, 10.0, LIGHT)) == [
        table[0],
        table[0],
        table[128],
        table[255],
    ]


def test_a_sure_class_has_its_own_hue_and_none_the_ground_s():
    one = np.zeros((3, 2, 2))
    one[0, 0, 0] = one[2, 1, 1] = 1.0
    colours = corners(fields.classes(one, LIGHT))
    assert colours[1] == colours[2] == LIGHT.surface.rgb()
    assert len(set(colours)) == 3


@pytest.mark.parametrize("is_page", [False, True])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_mark_of_any_shape_covers_its_place_on_the_screen_and_on_a_page(
    qtbot, shape, is_page
):
    chart = AnswersChart(LIGHT)
    qtbot.addWidget(chart)
    chart.picture = AnswersPicture(data("binary"))
    chart.resize(300, 300)
    chart.settle()
    blue = QColor("#0000ff")
    marks, middle = Points(chart.view), chart.view.viewRect().center()
    marks.setZValue(10)
    place = np.array([[middle.x(), middle.y()], [np.nan, 0.0]])
    marks.show_points(place, QPen(blue), blue, shape, size=20)
    assert len(marks.places) == 1
    if is_page:
        image = QImage(300, 300, QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            chart.paint_into(painter, QPointF(0, 0))
    else:
        image = chart.grab().toImage()
    at = chart.pixel(middle.x(), middle.y()).toPoint()
    assert image.pixelColor(at) == blue


def test_a_picture_is_the_same_when_it_is_painted_again(chart):
    chart.resize(300, 240)
    pictures = []
    for _ in range(2):
        image = QImage(chart.size(), QImage.Format.Format_RGB32)
        image.fill(LIGHT.surface)
        with QPainter(image) as painter:
            chart.paint_into(painter, QPointF(0, 0))
        pictures.append(image)
    assert pictures[0] == pictures[1]


def test_a_picture_of_nothing_is_painted_without_axes(qtbot):
    empty = AnswersChart()
    qtbot.addWidget(empty)
    assert empty.picture is None
    assert not empty.grab().isNull()
