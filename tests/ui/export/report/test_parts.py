"""Pictures and formulas side by side on one page."""

import re

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter

from ui.export.figure import Figure, png, svg
from ui.export.report import pictures
from ui.export.report.formulas import Formulas, inks
from ui.export.report.page import Picture
from ui.look import theme


def graded(painter: QPainter, rect: QRectF) -> None:
    shades = QLinearGradient(QPointF(0, 0), QPointF(80, 0))
    shades.setColorAt(0, QColor("white"))
    shades.setColorAt(1, QColor("black"))
    painter.fillRect(0, 0, 80, 60, shades)


FIGURE = Figure("shades", "Shades", "From white to black", (80, 60), graded)


def test_names_within_a_picture_are_its_own(qapp):
    content = svg(FIGURE)
    one, two = (pictures.inline(Picture(content, "Shades"), k) for k in (1, 2))
    names = [set(re.findall(r'\bid="([^"]+)"', each)) for each in (one, two)]
    assert names[0]
    assert not names[0] & names[1]
    for text, own in zip((one, two), names, strict=True):
        assert set(re.findall(r"url\(#([^)]+)\)", text)) == own


def test_what_is_no_svg_is_embedded_with_its_name(qapp):
    text = pictures.inline(Picture(png(FIGURE), 'a "b"'), 1)
    assert text.startswith('<img alt="a &quot;b&quot;" src="data:image/png;base64,')


def test_formulas_share_the_outlines_of_their_letters():
    formulas = Formulas()
    used = "".join(map(formulas.inline, ("z = 0.25", "z = 0.52")))
    names = set(re.findall(r'href="#(\w+)"', used))
    outlines = formulas.outlines()
    assert sorted(re.findall(r'path id="(\w+)"', outlines)) == sorted(names)


@pytest.mark.parametrize("of", [theme.LIGHT, theme.DARK])
def test_a_colour_of_either_theme_follows_that_of_the_page(of):
    ink = inks(of)["backward"]
    drawn = Formulas().inline(rf"\textcolor{{{ink}}}{{x}}")
    assert 'class="backward"' in drawn
    assert ink not in drawn


def test_where_nothing_sets_formulas_they_are_text(monkeypatch):
    monkeypatch.setattr("ui.formulas.formula.mathra", None)
    assert Formulas().inline(r"a \times b") == "<span>a × b</span>"
