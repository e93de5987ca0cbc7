"""Figures as they are wanted: larger, smaller, with words around, with no ground."""

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from ui import strings
from ui.export.figure import Figure, pdf, png, svg
from ui.export.look import Look
from ui.export.pictures import made
from ui.look import fonts, theme

SVG = "{http://www.w3.org/2000/svg}"
RED = QColor("#C02688")


@pytest.fixture(autouse=True)
def our_fonts(qapp: QApplication) -> None:
    fonts.install(qapp)


class Painted:
    """A figure that is all red, and keeps where it was painted."""

    def __init__(self, is_bled: bool = True, least: tuple[int, int] = (0, 0)) -> None:
        self.rect = QRectF()
        self.figure = Figure(
            *("red", "Red & more", "It is red."),
            size=(300, 200),
            paint=self._paint,
            is_bled=is_bled,
            least=least,
        )

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        self.rect = rect
        painter.fillRect(rect, RED)


def texts(content: bytes) -> list[str | None]:
    return [text.text for text in ElementTree.fromstring(content).iter(f"{SVG}text")]


def test_without_words_a_figure_fills_its_page_or_leaves_a_margin() -> None:
    for is_bled, left in ((True, 0), (False, 22)):
        red = Painted(is_bled)
        svg(red.figure)
        assert red.rect == QRectF(left, left, 300 - 2 * left, 200 - 2 * left)


def test_title_and_caption_stand_above_and_below_it() -> None:
    red = Painted()
    words = {"has_title": True, "has_caption": True}
    assert texts(svg(red.figure)) == []
    assert texts(svg(red.figure, look=Look(has_title=True))) == ["Red & more"]
    assert texts(svg(red.figure, look=Look(**words))) == ["Red & more", "It is red."]
    image = QImage.fromData(png(red.figure, look=Look(dpi=96, **words)))
    inside = red.rect.toAlignedRect()
    assert 30 < inside.top() < inside.bottom() < 170
    assert image.pixelColor(150, inside.top() - 3) == theme.LIGHT.surface
    assert image.pixelColor(150, inside.bottom() + 3) == theme.LIGHT.surface
    assert image.pixelColor(150, inside.center().y()) == RED


def test_a_picture_has_the_pixels_that_its_size_and_its_dots_ask_for() -> None:
    figure = Painted().figure
    inch = (96.0, 96.0)
    for dpi, pixels in ((96, 96), (300, 300)):
        image = QImage.fromData(png(figure, look=Look(size=inch, dpi=dpi)))
        assert image.size() == QSize(pixels, pixels)
        assert image.dotsPerMeterX() == round(dpi / 0.0254)
        assert image.pixelColor(pixels - 1, pixels - 1) == RED


def test_vectors_have_the_size_that_is_asked_for() -> None:
    figure, look = Painted().figure, Look(size=(1280.0, 720.0))
    root = ElementTree.fromstring(svg(figure, look=look))
    assert (root.get("width"), root.get("height")) == ("1280", "720")
    assert b"/MediaBox [0 0 960.000000 540.000000]" in pdf(figure, look=look)


def test_a_larger_page_enlarges_the_letters_and_a_smaller_one_does_not() -> None:
    figure = Painted().figure
    larger, smaller = Look(size=(1200.0, 800.0)), Look(size=(150.0, 100.0))
    assert larger.layout(figure) == QSizeF(300, 200)
    assert smaller.layout(figure) == QSizeF(150, 100)
    needy = Painted(least=(300, 100)).figure
    assert smaller.layout(needy) == QSizeF(300, 200)
    for look in (larger, smaller):
        red = Painted()
        for write in (png, svg, pdf):
            write(red.figure, look=look)
            assert red.rect.size() == look.layout(figure)


def test_with_no_ground_what_is_behind_a_figure_is_seen() -> None:
    figure = Painted(is_bled=False).figure
    for is_transparent in (False, True):
        look = Look(is_transparent=is_transparent)
        image = QImage.fromData(png(figure, look=look))
        assert image.hasAlphaChannel() is is_transparent
        assert (image.pixelColor(2, 2).alpha() == 0) is is_transparent
        ground = theme.LIGHT.surface.name().encode()
        assert (ground not in svg(figure, look=look)) is is_transparent


def test_a_figure_speaks_and_looks_as_wanted_and_no_widget_hears_of_it(
    qapp, qtbot
) -> None:
    class Hearing(QWidget):
        told = 0

        def changeEvent(self, event: QEvent) -> None:
            kinds = QEvent.Type.LanguageChange, QEvent.Type.PaletteChange
            self.told += event.type() in kinds

    seen = []

    def paint(painter: QPainter, rect: QRectF) -> None:
        seen.append((strings.current(), theme.current().name))

    hearing = Hearing()
    qtbot.addWidget(hearing)
    figure = Figure("one", "One", "", (100, 100), paint)
    made("svg", figure, "", Look(theme.DARK, "fr"))
    made("svg", figure, "", Look())
    QCoreApplication.sendPostedEvents()
    assert seen == [("fr", "dark"), ("en", "light")]
    assert (strings.current(), theme.current().name) == ("en", "light")
    assert hearing.told == 0
    strings.install(qapp, "fr")
    strings.install(qapp, "en")
    QCoreApplication.sendPostedEvents()
    assert hearing.told > 0  # or it could not have heard


def test_the_language_is_given_back_after_an_error(qapp) -> None:
    with pytest.raises(ZeroDivisionError), Look(theme.DARK, "fr").worn():
        raise ZeroDivisionError
    assert (strings.current(), theme.current().name) == ("en", "light")
