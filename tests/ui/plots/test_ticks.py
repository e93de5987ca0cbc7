"""Round numbers along an axis, and how they are written."""

import numpy as np
import pyqtgraph as pg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QFontMetricsF

from ui.look import fonts
from ui.look.theme import LIGHT
from ui.plots import ticks
from ui.plots.axis import Axis, AxisItem


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@given(
    low=st.floats(-1e6, 1e6),
    span=st.floats(1e-3, 1e6),
    most=st.integers(2, 10),
)
def test_linear_ticks_are_evenly_spaced_and_inside(low, span, most):
    high = low + span
    found = ticks.linear(low, high, most)
    step = found[1] - found[0]
    assert all(low - 1e-6 * span <= tick <= high + 1e-6 * span for tick in found)
    assert np.diff(found) == pytest.approx(step, rel=1e-6)
    assert 2 <= len(found) <= 2 * most + 1


def test_what_is_counted_has_no_ticks_between_whole_numbers():
    assert ticks.linear(0, 3, 10, smallest=1.0) == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0.0, 0.9, ["0.0", "0.2", "0.4", "0.6", "0.8"]),
        (0.0, 63_000.0, ["0", "20k", "40k", "60k"]),
        (0.0, 1_000_000.0, ["0.0", "0.2M", "0.4M", "0.6M", "0.8M", "1.0M"]),
        (-1.5, 1.5, ["−1", "0", "1"]),
        (999_990.0, 1_000_000.0, ["999990", "999995", "1000000"]),
        (0.0, 2e-5, ["0", "1·10⁻⁵", "2·10⁻⁵"]),
    ],
)
def test_labels_tell_ticks_apart_in_little_room(low, high, expected):
    gaps = len(expected)
    assert ticks.labels(ticks.linear(low, high, gaps)) == expected


def test_labels_have_the_decimal_sign_of_the_locale():
    QLocale.setDefault(QLocale("fr_FR"))
    assert ticks.labels([0.0, 0.5]) == ["0,0", "0,5"]


@given(low=st.floats(1e-9, 1e6), ratio=st.floats(1.1, 1e9), most=st.integers(2, 8))
def test_logarithmic_ticks_lie_inside_and_have_different_labels(low, ratio, most):
    high = low * ratio
    found = ticks.logarithmic(low, high, most)
    labels = ticks.power_labels(found)
    assert all(low * (1 - 1e-6) <= tick <= high * (1 + 1e-6) for tick in found)
    assert len(set(labels)) == len(found) > 0


def test_logarithmic_labels_are_powers_where_numbers_are_long():
    found = ticks.logarithmic(1e-6, 1e6, 4)
    assert ticks.power_labels(found) == ["10⁻⁶", "0.001", "1", "1000", "10⁶"]


@pytest.mark.parametrize(("side", "is_whole"), [("left", True), ("bottom", False)])
def test_a_long_name_begins_over_the_labels_of_the_ticks(qapp, side, is_whole) -> None:
    view, font = pg.ViewBox(), fonts.ui_font(fonts.SMALL)
    name = "probabilité de la classe benign"
    wide = QFontMetricsF(font).horizontalAdvance(name)
    item = AxisItem(side, view)
    item.dress(font, 1.0, LIGHT)
    item.show_axis(Axis(0, 1, name), QRectF(40, 20, 120, 80), 40.0, 4, wide - 25)
    assert (item.words == name) == is_whole
    assert item.words.startswith("probabilité")
