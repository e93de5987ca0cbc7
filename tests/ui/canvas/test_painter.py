"""The picture is a pure function of its scene, and says what the record says."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtSvg import QSvgGenerator

from nnviz.run.recipe import LayerRecipe, ModelRecipe, Recipe
from tests.sampling import sampled
from ui.canvas import chips, drawing, edge_labels, edges, reading
from ui.canvas.hit import place_of
from ui.canvas.painter import paint, paint_edges, paint_moving, paint_still
from ui.canvas.places import places_of
from ui.canvas.scene import Unit, View, Weight
from ui.look.theme import DARK, LIGHT
from ui.session.session import Session
from ui.words import numbers

SESSIONS = ("moons", "blobs", "houses", "titanic")
LARGE = ("wines", "digits")


@pytest.fixture(params=SESSIONS)
def session(request) -> Session:
    return request.getfixturevalue(request.param)


@pytest.fixture(params=[*SESSIONS, *LARGE])
def any_session(request) -> Session:
    return request.getfixturevalue(request.param)


def moments(session: Session) -> list[str]:
    return [str(moment) for moment in session.record.moments]


def on_card(written, scene, layer: int, unit: int) -> list[str]:
    """Return the texts on a unit's card."""
    place = place_of(scene, Unit(layer, unit))
    return [text for text, at in written if place.contains(at)]


@pytest.mark.parametrize("third", sampled(range(3)))
def test_the_same_scene_gives_the_same_bytes(
    any_session, scene_at, image_of, third: int
) -> None:
    for moment in moments(any_session)[third::3]:
        scene = scene_at(any_session, moment, 0.5)
        twin = scene_at(any_session, moment, 0.5)
        assert image_of(scene) == image_of(twin)


@pytest.mark.parametrize("turn", sampled(range(2), every=2))
def test_the_still_layer_and_the_moving_one_are_the_whole(
    any_session, scene_at, image_of, turn: int
) -> None:
    def both(painter, scene) -> None:
        paint_edges(painter, scene)
        paint_still(painter, scene.at_rest)
        paint_moving(painter, scene)

    for k, moment in enumerate(moments(any_session), turn):
        scene = scene_at(any_session, moment, (0.3, 0.8)[k % 2])
        assert image_of(scene, both) == image_of(scene)


@pytest.mark.parametrize("third", sampled(range(3)))
def test_progress_moves_the_moving_layer_only(
    session, scene_at, image_of, third: int
) -> None:
    for moment in moments(session)[third::3]:
        early, late = (scene_at(session, moment, p) for p in (0.4, 0.95))
        assert image_of(early, paint_still) == image_of(late, paint_still)
        assert image_of(early, paint_moving) != image_of(late, paint_moving)


def test_light_and_dark_differ(moons, scene_at, image_of) -> None:
    light, dark = (scene_at(moons, "Z[1]", theme=theme) for theme in (LIGHT, DARK))
    assert image_of(light) != image_of(dark)


def test_cards_say_what_the_record_says(session, scene_at, texts_of) -> None:
    scene = scene_at(session, "update")
    written = texts_of(scene)
    record, sample = scene.record, scene.sample
    for layer in range(1, len(scene.sizes)):
        for unit in range(scene.sizes[layer]):
            expected = (
                record.Z[layer][sample, unit],
                record.A[layer][sample, unit],
                record.dZ[layer][sample, unit],
            )
            texts = on_card(written, scene, layer, unit)
            for value in expected:
                assert numbers.signed(float(value)) in texts
            old, new = reading.around(scene, Weight(layer, -1, unit))
            digits = numbers.telling(old, new, 2)
            told = [numbers.signed(value, digits) for value in (old, new)]
            assert " → ".join(dict.fromkeys(told)) in texts


def test_what_is_not_computed_yet_is_a_dot_and_never_a_zero(
    session, scene_at, texts_of
) -> None:
    scene = scene_at(session, "batch")
    written = texts_of(scene)
    for layer in range(1, len(scene.sizes)):
        for unit in range(scene.sizes[layer]):
            texts = on_card(written, scene, layer, unit)
            assert texts.count("·") == 3
            bias = scene.record.b_before[layer][unit]
            assert numbers.signed(float(bias)) in texts


def test_at_the_batch_nothing_shows_that_it_will_bring(
    session, scene_at, image_of
) -> None:
    def other(values):
        if isinstance(values, Mapping):
            return {layer: other(each) for layer, each in values.items()}
        return values * -3 + 1

    scene = scene_at(session, "batch")
    names = ("Z", "A", "dA", "dZ", "dW", "db", "losses", "loss", "b_after")
    changes = {name: other(getattr(scene.record, name)) for name in names}
    # But how large they are: one scale holds all through the step.
    changes["W_after"] = {k: -W for k, W in scene.record.W_after.items()}
    changed = replace(scene, record=replace(scene.record, **changes))
    assert image_of(changed) == image_of(scene)


@pytest.mark.parametrize(
    "style", [drawing.NUMBER, drawing.STRONG, drawing.ON_EDGE, chips.RESULT]
)
def test_a_minus_in_a_number_is_wider_than_a_hyphen(style) -> None:
    metrics = QFontMetricsF(drawing.font(style))
    widths = [metrics.tightBoundingRect(sign).width() for sign in "−-+"]
    assert widths[0] > widths[1]
    assert widths[0] == widths[2]


def test_edges_say_their_weights(moons, scene_at, texts_of) -> None:
    scene = scene_at(moons, "batch")
    texts = [text for text, _ in texts_of(scene)]
    for layer, source, target in places_of(scene).labels:
        weight = scene.record.W_before[layer][source, target]
        assert numbers.signed(float(weight)) in texts


@pytest.mark.parametrize("size", [(760, 650), (588, 405)])
def test_at_the_update_edges_say_their_weights_before_and_after(
    moons, scene_at, texts_of, size
) -> None:
    scene = scene_at(moons, "update", view=View(*size, hover=Unit(2, 0)))
    texts = [text for text, _ in texts_of(scene)]
    own = edges.pointed_at(scene, places_of(scene))
    written = own if size[0] < 600 else places_of(scene).labels
    assert len(own) == 5
    for layer, source, target in written:
        sides = reading.around(scene, Weight(layer, source, target))
        digits = numbers.telling(*sides, 2)
        assert {numbers.signed(value, digits) for value in sides} <= {*texts}
    early = [text for text, _ in texts_of(replace(scene, progress=0.5))]
    sides = reading.around(scene, Weight(2, 0, 0))
    after = numbers.signed(sides[1], numbers.telling(*sides, 2))
    assert after in texts
    assert after not in early


def test_a_veil_hides_the_weights_before_the_update_too(moons, scene_at) -> None:
    for veil, is_told in ((frozenset(), True), (frozenset({"w"}), False)):
        scene = scene_at(moons, "update", veil=veil)
        places = places_of(scene)
        told = [
            edge_labels.before_of(scene, places, edge, room)
            for edge, room in places.labels.items()
        ]
        assert any(told) == is_told


def test_at_dW_the_edges_say_their_gradients(moons, scene_at, texts_of) -> None:
    scene = scene_at(moons, "dW[2]")
    texts = [text for text, _ in texts_of(scene)]
    for layer, source, target in places_of(scene).labels:
        if layer == 2:
            gradient = float(scene.record.dW[2][source, target])
            assert numbers.signed(gradient, 3) in texts
    on_first = on_card(texts_of(scene), scene, 2, 0)
    assert numbers.signed(float(scene.record.db[2][0]), 3) in on_first


def test_with_few_edges_sample_and_mean_stand_side_by_side(
    houses, scene_at, texts_of
) -> None:
    scene = scene_at(houses, "dW[1]")
    record, sample = scene.record, scene.sample
    texts = [text for text, _ in texts_of(scene)]
    for feature in (0, 1):
        product = record.X[sample, feature] * record.dZ[1][sample, 0]
        assert numbers.signed(float(product), 3) in texts
        assert numbers.signed(float(record.dW[1][feature, 0]), 3) in texts


def test_the_update_ends_with_the_proof(moons, scene_at, texts_of) -> None:
    scene = scene_at(moons, "update")
    proof = moons.looks.proof()
    line = " ".join(text for text, _ in texts_of(scene))
    for value in (proof.before, proof.after, proof.promised):
        assert numbers.plain(value, 4) in line
    early = " ".join(text for text, _ in texts_of(scene_at(moons, "update", 0.3)))
    assert numbers.plain(proof.after, 4) not in early


def test_inputs_show_name_scaled_and_raw_value(houses, scene_at, texts_of) -> None:
    scene = scene_at(houses, "Z[1]")
    texts = [text for text, _ in texts_of(scene)]
    raw, scaled = scene.raw[scene.sample, 0], scene.record.X[scene.sample, 0]
    assert "surface" in texts
    assert f"{numbers.exact(float(raw))} m²" in texts
    assert numbers.signed(float(scaled)) in texts


def test_the_mean_of_the_batch_replaces_the_sample(moons, scene_at, texts_of) -> None:
    scene = scene_at(moons, "update", is_mean=True)
    texts = on_card(texts_of(scene), scene, 2, 0)
    for values in (scene.record.Z, scene.record.A, scene.record.dZ):
        assert numbers.signed(float(values[2][:, 0].mean())) in texts


def test_another_sample_shows_other_numbers(moons, scene_at, texts_of) -> None:
    scene = scene_at(moons, "update")
    other = replace(scene, selection=replace(scene.selection, sample=0))
    z = float(scene.record.Z[1][0, 0])
    assert numbers.signed(z) in on_card(texts_of(other), other, 1, 0)


def test_what_is_veiled_is_a_question_mark(moons, scene_at, texts_of) -> None:
    veil = frozenset({"z", "a", "b", "dz", "w"})
    scene = scene_at(moons, "update", veil=veil)
    texts = on_card(texts_of(scene), scene, 1, 0)
    assert texts.count("?") == 5  # the map too
    labels = [text for text, _ in texts_of(scene)]
    assert numbers.signed(float(scene.record.W_after[1][0, 0])) not in labels


def test_a_veil_leaves_no_sign_of_a_weight(moons, scene_at, image_of) -> None:
    """Turn the signs of all weights: what is veiled must not show in any colour."""
    veil = frozenset({"w", "z", "a", "dw"})
    for moment in ("batch", "Z[1]", "Z[2]", "update"):
        scene = scene_at(moons, moment, 0.5, veil=veil)
        turned = {
            name: {k: -W for k, W in getattr(scene.record, name).items()}
            for name in ("W_before", "W_after")
        }
        other = replace(scene, record=replace(scene.record, **turned))
        assert image_of(other) == image_of(scene)


def test_a_fused_loss_is_marked(moons, houses, scene_at, texts_of) -> None:
    tags = [text for text, _ in texts_of(scene_at(moons, "dZ[3]"))]
    assert "a − y" in tags
    assert "a − y" not in [text for text, _ in texts_of(scene_at(houses, "dZ[1]"))]


def test_the_gate_says_the_slope(moons, scene_at, texts_of) -> None:
    scene = scene_at(moons, "dZ[1]")
    a = float(scene.record.A[1][scene.sample, 0])
    assert f"×{1 - a * a:.2f}" in on_card(texts_of(scene), scene, 1, 0)


def test_numbers_follow_the_language(moons, scene_at, texts_of) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    try:
        scene = scene_at(moons, "update")
        texts = on_card(texts_of(scene), scene, 1, 0)
    finally:
        QLocale.setDefault(before)
    assert any("," in text for text in texts)
    assert not any("." in text for text in texts)


@pytest.mark.parametrize("bad", [np.nan, -np.inf, 1e300])
@pytest.mark.parametrize("third", sampled(range(3)))
def test_numbers_that_are_not_finite_are_painted(
    any_session, scene_at, texts_of, bad: float, third: int
) -> None:
    def spoilt(layers):
        return {layer: np.full_like(values, bad) for layer, values in layers.items()}

    for moment in moments(any_session)[third::3]:
        scene = scene_at(any_session, moment, 0.5)
        names = ("Z", "A", "dA", "dZ", "dW", "db", "W_after", "b_after", "W_before")
        changes = {name: spoilt(getattr(scene.record, name)) for name in names}
        losses = np.full_like(scene.record.losses, bad)
        record = replace(scene.record, loss=bad, losses=losses, **changes)
        maps = spoilt(scene.maps)
        spoilt_scene = replace(
            scene, record=record, maps=maps, view=View(hover=Weight(1, 0, 0))
        )
        assert texts_of(spoilt_scene)


@pytest.mark.parametrize("size", [(320, 260), (2200, 1900)])
def test_every_moment_is_painted_at_every_size(
    titanic, scene_at, texts_of, size
) -> None:
    for moment in moments(titanic):
        for progress in (0.0, 0.5, 1.0):
            view = View(*size, focus=Unit(1, 0))
            assert texts_of(scene_at(titanic, moment, progress, view=view))


@pytest.mark.parametrize("units", [(10, 10), (11, 32), (33, 128)])
@pytest.mark.parametrize("third", sampled(range(3)))
def test_large_networks_are_painted_at_every_moment(
    qapp, scene_at, texts_of, units: tuple[int, int], third: int
) -> None:
    hidden = tuple(LayerRecipe(n, "relu") for n in units)
    model = ModelRecipe((*hidden, LayerRecipe(1, "sigmoid")))
    session = Session(Recipe(model=model))
    session.select(unit=(1, 0))
    for moment in moments(session)[third::3]:
        texts = [text for text, _ in texts_of(scene_at(session, moment, 0.5))]
        hidden_units = [text for text in texts if text.startswith("…")]
        assert len(hidden_units) == sum(n > 32 for n in units)


def test_all_of_it_stays_inside_when_it_is_not_zoomed(
    session, scene_at, texts_of
) -> None:
    scene = scene_at(session, "update")
    room = QRectF(0, 0, scene.view.width, scene.view.height)
    for text, at in texts_of(scene):
        assert room.contains(at), text


def test_it_is_painted_into_a_vector_file(moons, scene_at, tmp_path) -> None:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPainter

    scene = scene_at(moons, "update")
    generator = QSvgGenerator()
    generator.setFileName(str(tmp_path / "network.svg"))
    generator.setSize(QSize(710, 640))
    painter = QPainter(generator)
    paint(painter, scene)
    painter.end()
    text = (tmp_path / "network.svg").read_text(encoding="utf-8")
    z = float(scene.record.Z[1][scene.sample, 0])
    assert numbers.signed(z) in text
