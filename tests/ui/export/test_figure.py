"""A figure as PNG, SVG and PDF: readable, described, and the same bytes every time."""

import time
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from nnviz.run.recipe import Recipe
from ui.export.figure import Figure, pdf, png, svg
from ui.look import fonts

SVG = "{http://www.w3.org/2000/svg}"
RED = QColor("#C02688")


@pytest.fixture(autouse=True)
def our_fonts(qapp: QApplication) -> None:
    fonts.install(qapp)


def paint(painter: QPainter, rect: QRectF) -> None:
    painter.fillRect(QRectF(0, 0, 300, 200), Qt.GlobalColor.white)
    painter.fillRect(QRectF(10, 100, 50, 50), RED)
    painter.setPen(Qt.GlobalColor.black)
    painter.setFont(fonts.ui_font(13, fonts.SEMIBOLD))
    painter.drawText(QPointF(20, 40), "the loss ℒ by step")
    painter.setFont(fonts.mono_font(12))
    painter.drawText(QPointF(20, 60), "−0.25")
    painter.drawText(QPointF(120, 60), "+0.5")


def paint_odd(painter: QPainter, rect: QRectF) -> None:
    painter.drawText(QPointF(20, 40), "b\ufffe&")


FIGURE = Figure(
    "loss", "Loss & more", "ℒ of each step, ŷ < y", (300, 200), paint, is_bled=True
)


def texts_of(data: bytes) -> dict[str, dict[str, str]]:
    root = ElementTree.fromstring(data)
    return {text.text or "": dict(text.attrib) for text in root.iter(f"{SVG}text")}


def test_a_png_has_twice_the_pixels_and_the_size_of_the_page() -> None:
    image = QImage.fromData(png(FIGURE))
    assert image.size() == QSize(600, 400)
    assert image.dotsPerMeterX() == round(2 * 96 / 0.0254)
    assert image.pixelColor(20, 220) == RED
    assert image.pixelColor(119, 299) == RED
    assert image.pixelColor(121, 301) == QColor("white")


def test_a_png_carries_what_it_shows_and_the_recipe() -> None:
    image = QImage.fromData(png(FIGURE, '{"nnviz": 1}'))
    assert image.text("Title") == FIGURE.title
    assert image.text("Description") == FIGURE.description
    assert image.text("Recipe") == '{"nnviz": 1}'


def test_an_svg_is_as_large_as_the_page_and_says_what_it_shows() -> None:
    root = ElementTree.fromstring(svg(FIGURE))
    assert (root.get("width"), root.get("height")) == ("300", "200")
    assert root.findtext(f"{SVG}title") == FIGURE.title
    assert root.findtext(f"{SVG}desc") == FIGURE.description


def test_a_text_in_an_svg_is_one_text_whatever_fonts_it_needs() -> None:
    texts = texts_of(svg(FIGURE))
    assert list(texts) == ["the loss ℒ by step", "−0.25", "+0.5"]
    title, number = texts["the loss ℒ by step"], texts["−0.25"]
    assert title["font-weight"] == "600"
    assert title["font-family"].startswith("Inter, ")
    assert title["font-family"].endswith(", sans-serif")
    assert number["font-family"].startswith("JetBrains Mono, ")
    assert number["font-family"].endswith(", monospace")


def test_a_text_in_an_svg_keeps_its_place_and_width_in_other_fonts() -> None:
    title = texts_of(svg(FIGURE))["the loss ℒ by step"]
    assert (float(title["x"]), float(title["y"])) == (20, 40)
    metrics = QFontMetricsF(fonts.ui_font(13, fonts.SEMIBOLD))
    width = metrics.horizontalAdvance("the loss ℒ by step")
    assert float(title["textLength"]) == pytest.approx(width, abs=0.01)


def test_an_svg_can_be_drawn_again() -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    renderer = QSvgRenderer(QByteArray(svg(FIGURE)))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert image.pixelColor(30, 120) == RED
    assert image.pixelColor(200, 150) == QColor("white")


def test_what_is_clipped_stays_clipped_in_an_svg() -> None:
    def clipped(painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(QRectF(0, 0, 300, 200), Qt.GlobalColor.white)
        painter.save()
        painter.setClipRect(QRectF(0, 0, 50, 50))
        painter.fillRect(QRectF(0, 0, 300, 200), RED)
        painter.restore()

    written = svg(Figure("clip", "", "", (300, 200), clipped)).decode()
    assert "clip-path" in written


def test_a_pdf_is_one_page_of_the_size_of_the_figure_with_its_text_as_text() -> None:
    content = pdf(FIGURE)
    assert content.count(b"/Type /Page\n") == 1
    assert b"/MediaBox [0 0 225.000000 150.000000]" in content
    assert b"/Subtype /Image" not in content
    assert b"+Inter" in content
    assert b"+JetBrainsMono" in content


def test_a_pdf_says_what_it_shows_in_metadata_that_any_program_reads() -> None:
    content = pdf(FIGURE, '{"nnviz": 1}')
    start, end = content.index(b"<?xpacket begin"), content.index(b"<?xpacket end")
    packet = content[start:end]
    texts = [text.strip() for text in ElementTree.fromstring(packet).itertext()]
    expected = [FIGURE.title, FIGURE.description, "nnviz", '{"nnviz": 1}']
    assert [text for text in texts if text] == expected


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set")
def test_the_bytes_of_a_pdf_do_not_tell_when_or_where_it_was_made(monkeypatch) -> None:
    made = []
    for zone in ("UTC", "Asia/Tokyo"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        made.append(pdf(FIGURE))
    monkeypatch.undo()
    time.tzset()
    assert made[0] == made[1]


def test_a_pdf_knows_where_its_objects_are() -> None:
    content = pdf(FIGURE)
    start = int(content.rpartition(b"startxref\n")[2].split()[0])
    head, counts, *entries = content[start:].split(b"trailer")[0].splitlines()
    assert (head, int(counts.split()[1])) == (b"xref", len(entries))
    for number, entry in enumerate(entries[1:], start=1):
        assert content[int(entry[:10]) :].startswith(b"%d 0 obj" % number)


@pytest.mark.parametrize("write", [png, svg, pdf])
def test_any_letter_of_a_recipe_can_be_carried(write, tmp_path) -> None:
    odd = Recipe().replace(data__source="é\ud800\ufffe<&>\U0001f600")
    path = tmp_path / f"odd.{write.__name__}"
    path.write_bytes(write(FIGURE, odd.to_json()))
    assert Recipe.read(path) == odd


def test_an_svg_writes_out_what_is_no_letter_in_xml() -> None:
    odd = replace(FIGURE, title="a\x01\ufffe<", paint=paint_odd)
    written = svg(odd)
    assert list(texts_of(written)) == ["b\\ufffe&"]
    assert ElementTree.fromstring(written).findtext(f"{SVG}title") == "a\\u0001\\ufffe<"


@pytest.mark.parametrize("write", [png, svg, pdf])
def test_equal_figures_are_equal_to_the_byte(write) -> None:
    assert write(FIGURE) == write(FIGURE)
