"""The legend says what is seen, with the scales of now, and cannot lie."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QScrollArea

from ui import strings
from ui.canvas import edges, legend
from ui.canvas.drawing import LABEL, text_width
from ui.canvas.legend_panel import LegendPanel
from ui.canvas.places import places_of
from ui.canvas.scene import View
from ui.canvas.sketches import Sketches
from ui.look.theme import LIGHT
from ui.widgets import IconButton

LEFT = Qt.MouseButton.LeftButton


def texts(scene) -> str:
    return "\n".join(entry.text for entry in legend.entries(scene))


def sketched(draw, size=(300, 60)) -> QImage:
    """Return what a sketch draws on a white ground."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QRectF(0, 0, *size))
    painter.end()
    return image


def thickness(image: QImage, x: int) -> float:
    """Return how much of a column of pixels is inked, in pixels."""
    column = (image.pixelColor(x, y) for y in range(image.height()))
    full = 255 - min(LIGHT.positive.red(), LIGHT.negative.blue())
    return sum((255 - min(c.red(), c.blue())) / full for c in column)


def test_it_names_what_the_picture_consists_of(
    moons, houses, wines, digits, scene_at
) -> None:
    moon, house, wine, digit = (
        texts(scene_at(session, "Z[1]")) for session in (moons, houses, wines, digits)
    )
    for shown in (moon, house, wine, digit):
        assert "blue is positive, orange negative" in shown
        assert "not computed yet: it is not 0" in shown
        assert "NaN" in shown
        assert "forward · loss · backward · update" in shown
    assert "the a it gives for any x₁ and x₂" in moon
    assert "classes: 0, 1" in moon
    assert "classes" not in house
    assert "the prediction, from the least" in house
    assert "a of every sample" in wine
    assert [("disc: its fill" in shown) for shown in (moon, wine, digit)] == [
        False,
        True,
        True,
    ]
    assert "ink of a pixel: 0 … 16" in digit
    assert "ink" not in wine


def test_it_says_whose_the_numbers_are(moons, scene_at) -> None:
    assert "sample 4 of 10: z, a, ∂ℒ⁽ⁱ⁾/∂z" in texts(scene_at(moons, "Z[1]"))
    mean = texts(scene_at(moons, "Z[1]", is_mean=True))
    assert "sample 4" not in mean
    assert "mean of the 10" in mean


def test_it_tells_of_the_veil_only_where_there_is_one(moons, scene_at) -> None:
    assert "hidden" not in texts(scene_at(moons, "Z[1]"))
    assert "hidden" in texts(scene_at(moons, "Z[1]", veil=frozenset({"w"})))


def test_the_scales_are_those_of_now(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]", view=View(widest=20.0))
    assert "|w|, the widest 20" in texts(scene)
    assert "[1], [2] −1.0 … +1.0 · [3] 0.0 … +1.0" in texts(scene)
    largest = edges.reference(scene_at(moons, "Z[1]"))
    assert f"the widest {largest:.0f}" in texts(scene_at(moons, "Z[1]"))


@pytest.mark.parametrize("view", [View(710, 640), View(1400, 1200), View(zoom=2.0)])
@pytest.mark.parametrize("name", ["moons", "wines"])
def test_edges_are_as_wide_as_in_the_picture(request, scene_at, name, view) -> None:
    scene = scene_at(request.getfixturevalue(name), "Z[1]", view=view)
    places = places_of(scene)
    image = sketched(Sketches(scene).widths)
    scale = places.scale * view.zoom
    largest, widest = edges.reference(scene), edges.widest(places)
    for x, share in ((40, 0.02), (140, 0.5), (240, 1.0)):
        width = edges.width_of(share * largest, largest, widest) * scale
        assert thickness(image, x) == pytest.approx(width, rel=0.12, abs=0.15)


def test_signs_have_their_colours_and_dimmed_edges_step_back(moons, scene_at) -> None:
    sketches = Sketches(scene_at(moons, "Z[1]"))
    image = sketched(sketches.signs)
    assert image.pixelColor(60, 30) == LIGHT.positive
    assert image.pixelColor(210, 30) == LIGHT.negative
    image = sketched(sketches.dimmed)
    assert image.pixelColor(60, 30) == LIGHT.positive
    assert image.pixelColor(210, 30) == LIGHT.dimmed(LIGHT.positive)


@pytest.mark.parametrize("name", ["moons", "blobs", "houses", "wines", "digits"])
def test_all_of_it_is_drawn_at_every_moment(request, scene_at, name) -> None:
    session = request.getfixturevalue(name)
    for moment in map(str, session.record.moments):
        scene = scene_at(session, moment)
        for entry in legend.entries(scene):
            image = sketched(entry.draw, (70, 18))
            blank = QImage(image.size(), image.format())
            blank.fill(QColor("white"))
            assert image != blank, entry.text


def test_a_wire_to_the_loss_is_not_taken_for_a_number_that_is_none(
    moons, scene_at
) -> None:
    wire, missing = (
        next(e for e in legend.entries(scene_at(moons, "Z[1]")) if word in e.text)
        for word in ("no weight", "NaN")
    )
    assert sketched(wire.draw) != sketched(missing.draw)


def test_it_is_in_the_language_of_now(qapp, moons, scene_at) -> None:
    strings.install(qapp, "fr")
    try:
        assert "bleu\u00a0: positif, orange\u00a0: négatif" in texts(
            scene_at(moons, "Z[1]")
        )
    finally:
        strings.install(qapp, "en")


@pytest.fixture
def panel(qtbot) -> LegendPanel:
    made = LegendPanel()
    qtbot.addWidget(made)
    made.resize(390, 420)
    made.show()
    return made


def test_the_panel_says_it_to_a_screen_reader_too(
    panel, moons, houses, scene_at
) -> None:
    panel.set_scene(scene_at(moons, "dW[2]"))
    assert "orange negative" in panel.accessibleDescription()
    assert "sample 4 of 10" in panel.accessibleDescription()
    panel.set_scene(scene_at(houses, "dW[1]"))
    assert "sample 9 of 9" in panel.accessibleDescription()


@pytest.mark.parametrize("width", [320, 390, 900])
def test_no_line_of_it_is_cut_off(digits, scene_at, texts_of, width) -> None:
    scene = scene_at(digits, "dW[1]", view=View(width, 900))
    found = texts_of(scene, lambda p, s: legend.draw(p, s, width))
    assert " ".join(text for text, _ in found).count("disc: its fill") == 1
    for text, at in found:
        assert at.x() + text_width(text, LABEL) <= width
        assert at.y() < legend.height(scene, width)
    beside = max(at.x() for _, at in found)  # the sketches
    heights = [at.y() for _, at in found if at.x() == beside]
    assert all(low - high >= legend.LEADING for high, low in pairwise(heights))


def test_a_narrow_panel_scrolls_to_all_lines(panel, digits, scene_at) -> None:
    scene = scene_at(digits, "dW[1]")
    panel.resize(320, 220)
    panel.set_scene(scene)
    QApplication.processEvents()
    inside = panel.findChild(QScrollArea).widget()
    assert inside.height() >= round(legend.height(scene, inside.width()))


def test_the_cross_says_that_it_is_not_needed_any_more(panel, qtbot) -> None:
    with qtbot.waitSignal(panel.closed):
        qtbot.mouseClick(panel.findChild(IconButton), LEFT)
