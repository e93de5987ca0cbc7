"""Both plots side by side, and as pages to take away."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.ui.plots.conftest import data
from ui.look.theme import DARK, LIGHT
from ui.plots.answers_picture import AnswersPicture
from ui.plots.curves import LossCurves
from ui.plots.curves_picture import CurvesPicture
from ui.plots.figures import paint_answers_figure, paint_curves_figure
from ui.plots.plots_panel import PlotsPanel
from ui.widgets import IconButton


@pytest.fixture
def panel(qtbot) -> PlotsPanel:
    made = PlotsPanel()
    qtbot.addWidget(made)
    made.resize(392, 240)
    made.show()
    return made


def expand_button(plot) -> IconButton:
    names = ("Fill the window", "Back to its place")
    buttons = plot.findChildren(IconButton)
    return next(b for b in buttons if b.accessibleName() in names)


def test_each_plot_asks_to_fill_the_window(panel):
    asked: list[str] = []
    panel.expand_requested.connect(asked.append)
    expand_button(panel.curves).click()
    expand_button(panel.answers).click()
    assert asked == ["curves", "answers"]


def test_one_plot_stands_alone_until_both_are_wanted_again(panel):
    panel.set_expanded("answers")
    assert panel.curves.isHidden()
    assert expand_button(panel.answers).accessibleName() == "Back to its place"
    panel.set_expanded("")
    assert not panel.curves.isHidden()
    assert expand_button(panel.answers).accessibleName() == "Fill the window"


def test_both_plots_are_as_wide_and_fit_the_smallest_window(panel):
    assert abs(panel.curves.width() - panel.answers.width()) <= 1
    panel.answers.set_data(data("regression"))
    hint = panel.minimumSizeHint()
    assert hint.width() <= 370
    assert hint.height() <= 230


def curves(shift: float = 0.0) -> LossCurves:
    losses = np.linspace(1, 0.2, 30) + shift
    return LossCurves.of(losses, ([15, 30], [0.8, 0.4]), ([0, 15], [1, 0.7]), 15)


def page(paint, picture, theme=LIGHT) -> QImage:
    image = QImage(480, 360, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    paint(painter, QRectF(0, 0, 480, 360), picture, theme)
    painter.end()
    return image


def test_equal_data_give_equal_pages_and_others_do_not():
    one = page(paint_curves_figure, CurvesPicture(curves()))
    assert one == page(paint_curves_figure, CurvesPicture(curves()))
    assert one != page(paint_curves_figure, CurvesPicture(curves(0.1)))
    assert one != page(paint_curves_figure, CurvesPicture(curves(), cursor=10))


def test_a_figure_is_painted_in_its_own_theme_with_no_ground():
    prepared = data("binary")
    for theme in (LIGHT, DARK):
        for image in (
            page(paint_curves_figure, CurvesPicture(curves()), theme),
            page(paint_answers_figure, AnswersPicture(prepared), theme),
        ):
            corners = [image.pixelColor(x, y) for x in (0, 479) for y in (0, 359)]
            assert [corner.alpha() for corner in corners] == [0] * 4
            pixels = np.array(image.constBits()).view(np.uint32)
            assert np.uint32(theme.muted.rgba()) in pixels
