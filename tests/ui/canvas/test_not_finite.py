"""A run that has diverged says so wherever a number, a bar or a map stands."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from nnviz.run import source
from nnviz.run.recipe import LayerRecipe, Recipe
from ui.canvas import edges, loss_node, readout, strip
from ui.canvas.cards import map_rect
from ui.canvas.hit import place_of
from ui.canvas.painter import paint
from ui.canvas.places import network_transform, places_of
from ui.canvas.scene import Sample, Unit, Weight
from ui.look.theme import LIGHT
from ui.session.session import Session
from ui.shown.scenes import scene_of


def painted(scene) -> QImage:
    size = int(scene.view.width), int(scene.view.height)
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, scene)
    painter.end()
    return image


def on(written, place: QRectF) -> list[str]:
    return [text for text, at in written if place.contains(at)]


def greys(image: QImage, place: QRectF) -> int:
    """Return how many dots of a place have the colour of what is not a number."""
    part = image.copy(place.toRect())
    dots = ((x, y) for x in range(part.width()) for y in range(part.height()))
    return sum(part.pixelColor(x, y) == LIGHT.missing for x, y in dots)


@pytest.fixture(scope="module")
def lost() -> Session:
    """Two moons with relu at a rate far too large: NaN all over."""
    layers = (LayerRecipe(4, "relu"), LayerRecipe(1, "linear"))
    recipe = Recipe().replace(
        model__layers=layers,
        compile__loss="mean_squared_error",
        compile__learning_rate=1e60,
    )
    session = Session(recipe)
    session.show(40)
    return session


def at(session: Session, moment: str, progress: float = 1.0, **options):
    names = [str(each) for each in session.record.moments]
    session.show(session.cursor.step, names.index(moment), progress)
    return scene_of(session, **options)


def test_the_run_has_diverged(lost) -> None:
    step = lost.run.diverged_at(0)
    assert step is not None
    assert lost.cursor.step == step
    assert not np.isfinite(lost.record.W_after[1]).all()


def test_every_moment_can_be_looked_at_and_read(lost, texts_of) -> None:
    for moment in map(str, lost.record.moments):
        for progress in (0.0, 0.3, 0.65, 1.0):
            scene = at(lost, moment, progress)
            assert texts_of(scene)
            for spot in (Unit(1, 0), Weight(1, 0, 0), Sample(2), Weight(2, -1, 0)):
                assert readout.lines(scene, spot)


def test_cards_edges_and_the_loss_say_what_the_numbers_are(lost, texts_of) -> None:
    scene = at(lost, "update")
    written, record = texts_of(scene), scene.record
    words = {"NaN", "∞", "−∞"}
    for unit in range(4):
        if not np.isfinite(record.b_after[1][unit]):
            assert words & set(on(written, place_of(scene, Unit(1, unit))))
    for source_ in range(2):
        for unit in range(4):
            weight = Weight(1, source_, unit)
            if not np.isfinite(record.W_after[1][source_, unit]):
                assert words & set(on(written, place_of(scene, weight)))
    loss = network_transform(scene).mapRect(places_of(scene).loss)
    assert words & set(on(written, loss))


def with_nan(scene, **changes):
    """Return the scene with NaN in all of some arrays of its record."""
    record = scene.record
    spoilt = {
        name: {k: np.full_like(v, np.nan) for k, v in getattr(record, name).items()}
        for name, is_spoilt in changes.items()
        if is_spoilt
    }
    return replace(scene, record=replace(record, **spoilt))


def test_NaN_predicts_no_class(moons, blobs, scene_at, texts_of) -> None:
    for session in (moons, blobs):
        scene = with_nan(scene_at(session, "loss"), A=True)
        written = texts_of(scene)
        loss = network_transform(scene).mapRect(places_of(scene).loss)
        shown = on(written, loss)
        assert any(text.startswith("NaN") for text in shown)
        assert not any("✓" in text for text, _ in written)


def test_losses_that_are_not_finite_have_bars_of_their_own() -> None:
    losses = np.array([1.0, np.inf, np.nan, 0.5])
    heights, followed = loss_node.bars(losses, 40, 2)
    np.testing.assert_array_equal(heights, [1.0, 1.0, np.nan, 0.5])
    assert followed == 2
    heights, _ = loss_node.bars(np.full(9, np.inf), 40, 0)
    assert (heights == 1.0).all()


def test_the_strip_shows_a_loss_that_is_not_a_number_in_grey(moons, scene_at) -> None:
    scene = scene_at(moons, "update")
    losses = scene.record.losses.copy()
    losses[5] = np.nan
    spoilt = replace(scene, record=replace(scene.record, losses=losses))
    image = painted(spoilt)
    for sample, cell in strip.cells(scene, places_of(scene).strip).items():
        is_grey = greys(image, place_of(scene, Sample(sample))) > cell.width()
        assert is_grey == (sample == 5)


def test_a_map_without_any_number_says_so(moons, scene_at, texts_of) -> None:
    scene = scene_at(moons, "Z[3]")
    maps = {k: v.copy() for k, v in scene.maps.items()}
    maps[2][1] = np.nan
    scene = replace(scene, maps=maps)
    column = places_of(scene).columns[2]
    place = network_transform(scene).mapRect(map_rect(column, column.boxes[1]))
    assert on(texts_of(scene), place) == ["NaN"]
    assert greys(painted(scene), place) > 300


def test_a_bar_that_is_not_a_number_is_grey_and_as_high_as_can_be(
    titanic, scene_at
) -> None:
    scene = scene_at(titanic, "loss")
    column = places_of(scene).columns[1]
    place = network_transform(scene).mapRect(map_rect(column, column.boxes[0]))
    before = greys(painted(scene), place)
    scene = replace(with_nan(scene, A=True), is_mean=True)
    muted = painted(scene).copy(place.toRect())
    height = muted.height()
    dots = [muted.pixelColor(muted.width() // 3, y) for y in range(height)]
    assert sum(colour == LIGHT.muted for colour in dots) > 0.8 * height
    assert before == 0


def test_edges_keep_their_scale_where_some_weights_are_lost(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]")
    W = {k: v.copy() for k, v in scene.record.W_before.items()}
    W[1][0, 0], W[1][1, 0] = np.nan, np.inf
    spoilt = replace(scene, record=replace(scene.record, W_before=W))
    assert edges.reference(spoilt) == edges.reference(scene)
    assert edges.width_of(np.inf, 1.0, 6.5) == 6.5
    assert edges.width_of(np.nan, 1.0, 6.5) == edges.width_of(0.0, 1.0, 6.5)


def test_an_edge_that_is_not_a_number_is_dotted(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]", 0.0)
    W = {k: v.copy() for k, v in scene.record.W_before.items()}
    W[2][0, 0] = np.nan
    lost = replace(scene, record=replace(scene.record, W_before=W))
    curve = places_of(lost).curves[2, 0, 0]
    images = painted(lost), painted(scene)
    found = [[], []]
    for k in range(60):
        point = network_transform(lost).map(curve.at(0.02 + 0.2 * k / 60))
        for colours, image in zip(found, images, strict=True):
            colours.append(image.pixelColor(QPointF(point).toPoint()))
    gaps = [sum(c == LIGHT.surface for c in colours) for colours in found]
    assert gaps[0] > 10 > gaps[1]


@pytest.mark.parametrize("scale", [1e60, 1e200])
def test_a_map_beyond_single_precision_is_what_the_training_computes(scale) -> None:
    recipe = Recipe().replace(
        model__layers=(LayerRecipe(1, "linear"),), compile__loss="mean_squared_error"
    )
    session = Session(recipe, source.load_frame(recipe))
    record = session.record
    W = {1: record.W_before[1] * scale}
    session.record = replace(record, W_before=W)
    maps = session.looks.maps(16)
    plane = session.looks.plane(16)
    np.testing.assert_allclose(
        maps[1][0].ravel(), (plane.points @ W[1])[:, 0] + record.b_before[1]
    )
