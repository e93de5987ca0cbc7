"""What is copied: a picture with its recipe, numbers that a spreadsheet reads."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from nnviz.run.recipe import Recipe
from ui import strings
from ui.export import clipboard
from ui.export.figure import Figure
from ui.export.look import Look
from ui.look import fonts

RED = QColor("#C02688")


def paint(painter: QPainter, rect: QRectF) -> None:
    painter.fillRect(rect, RED)


def test_a_picture_comes_as_pixels_and_as_vectors_with_its_recipe(qapp, tmp_path):
    fonts.install(qapp)
    recipe = Recipe().replace(fit__epochs=3)
    figure = Figure("red", "Red", "", (30, 20), paint, is_bled=True)
    data = clipboard.picture(figure, recipe.to_json(), Look())
    image = QImage(data.imageData())
    assert (image.width(), image.height()) == (60, 40)
    assert image.pixelColor(30, 20) == RED
    for kind, ending in (
        ("image/png", "png"),
        ("image/svg+xml", "svg"),
        ("application/pdf", "pdf"),
    ):
        path = tmp_path / f"red.{ending}"
        path.write_bytes(data.data(kind).data())
        assert Recipe.read(path) == recipe


TABLE = 'step,name,loss\n1,"a\tb, 1.5",-0.25\n20,v1.2.3,1.5e-07\n'


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", 'step\tname\tloss\n1\t"a\tb, 1.5"\t-0.25\n20\tv1.2.3\t1.5e-07\n'),
        ("fr", 'step\tname\tloss\n1\t"a\tb, 1.5"\t-0,25\n20\tv1.2.3\t1,5e-07\n'),
    ],
)
def test_numbers_are_pasted_as_a_spreadsheet_of_the_language_reads_them(
    qapp, code, expected
) -> None:
    with strings.spoken(code):
        data = clipboard.table(TABLE)
    assert data.text() == expected
    assert data.data("text/csv").data().decode() == TABLE
