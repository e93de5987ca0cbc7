"""The legend says what is seen, with the scales of now, and cannot lie."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest

from ui import strings
from ui.canvas import edges, legend
from ui.canvas.legend_panel import LegendPanel
from ui.canvas.network_view import NetworkView
from ui.canvas.places import places_of
from ui.canvas.scene import View
from ui.canvas.sketches import Sketches
from ui.theme import LIGHT

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
    assert "a over x₁ and x₂" in moon
    assert "classes: 0, 1" in moon
    assert "classes" not in house
    assert "the prediction, from the least" in house
    assert "a of every sample" in wine
    assert [("disc:" in shown) for shown in (moon, wine, digit)] == [False, True, True]
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
    scale = places.scale * view.zoom / places.under
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


def test_it_is_in_the_language_of_now(qapp, moons, scene_at) -> None:
    strings.install(qapp, "fr")
    try:
        assert "bleu : positif, orange : négatif" in texts(scene_at(moons, "Z[1]"))
    finally:
        strings.install(qapp, "en")


def panel(view: NetworkView) -> LegendPanel | None:
    found = view.findChild(LegendPanel)
    return found if found and found.isVisible() else None


def test_the_panel_comes_on_request_only(view: NetworkView) -> None:
    assert view.findChild(LegendPanel) is None
    view.show_legend(True)
    shown = panel(view)
    assert view.rect().contains(shown.geometry())
    assert "orange negative" in shown.accessibleDescription()
    view.show_legend(False)
    assert panel(view) is None


def test_the_panel_follows_the_picture(
    view: NetworkView, moons, houses, scene_at
) -> None:
    view.show_legend(True)
    assert "sample 4 of 10" in panel(view).accessibleDescription()
    view.set_scene(scene_at(houses, "dW[1]"))
    assert "sample 9 of 9" in panel(view).accessibleDescription()
    view.show_legend(False)
    view.set_scene(scene_at(moons, "dW[2]"))
    view.show_legend(True)
    assert "sample 4 of 10" in panel(view).accessibleDescription()


def test_the_panel_stays_in_the_canvas_when_that_is_resized(view: NetworkView) -> None:
    view.show_legend(True)
    for size in ((600, 420), (1000, 900)):
        view.resize(*size)
        assert view.rect().contains(panel(view).geometry())


def test_a_click_on_the_panel_chooses_nothing_under_it(view, qtbot) -> None:
    view.show_legend(True)
    with (
        qtbot.assertNotEmitted(view.unit_clicked),
        qtbot.assertNotEmitted(view.weight_clicked),
        qtbot.assertNotEmitted(view.ground_clicked),
    ):
        QTest.mouseClick(panel(view), LEFT)


def test_the_cross_says_that_it_is_not_needed_any_more(view, qtbot) -> None:
    view.show_legend(True)
    shown = panel(view)
    with qtbot.waitSignal(view.legend_closed):
        qtbot.mouseClick(shown.findChild(type(shown._close)), LEFT)
