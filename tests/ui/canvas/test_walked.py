"""A moment part by part: each sum runs up to what the record holds."""

from dataclasses import replace
from itertools import cycle

import numpy as np
import pytest

from nnviz.model.ops import Moment
from nnviz.run.recipe import LayerRecipe, ModelRecipe, Recipe
from tests.sampling import sampled
from tests.ui.canvas.conftest import trained
from tests.ui.canvas.test_pictures import painted
from ui.canvas import edge_labels, flow, loss_node, reading, rows, timing
from ui.canvas.captions import caption
from ui.canvas.hit import place_of
from ui.canvas.painter import paint_edges, paint_moving, paint_still
from ui.canvas.places import places_of
from ui.canvas.scene import Scene, Unit, Weight
from ui.session.cursor import Part
from ui.session.parts import parts_of
from ui.session.session import Session
from ui.words import numbers

SESSIONS = ("moons", "blobs", "houses", "titanic", "unbiased")


@pytest.fixture(params=SESSIONS)
def session(request) -> Session:
    return request.getfixturevalue(request.param)


def parts(session: Session, moment: Moment) -> list[Part]:
    """Return every part of a moment, by term."""
    program = session.program
    every = parts_of(moment, program.sizes, program.biases)
    return [
        Part((layer, unit), term)
        for layer, units, terms in every.layers
        for unit in range(units)
        for term in range(terms)
    ]


def walk(session: Session) -> list[tuple[str, Part]]:
    """Return every part of every moment, with the name of its moment."""
    moments = session.record.moments
    return [
        (str(moment), part) for moment in moments for part in parts(session, moment)
    ]


# -- the picture ---------------------------------------------------------------------


def test_the_same_part_gives_the_same_picture(session, scene_at, image_of) -> None:
    for moment, part in walk(session)[::13]:
        one, two = (scene_at(session, moment, 0.6, part) for _ in "ab")
        assert one == two
        assert image_of(one) == image_of(two)


def test_all_parts_of_a_moment_share_a_still_layer(session, scene_at, image_of) -> None:
    def both(painter, scene: Scene) -> None:
        paint_edges(painter, scene)
        paint_still(painter, scene.at_rest)
        paint_moving(painter, scene)

    for moment in session.record.moments:
        terms = parts(session, moment)
        every = [*terms, *(Part(part.unit) for part in terms)]
        scenes = [scene_at(session, str(moment), 0.4, part) for part in every]
        assert all(scene.at_rest == scenes[0].at_rest for scene in scenes)
        for scene in scenes[6::19]:
            assert image_of(scene, both) == image_of(scene)


@pytest.mark.parametrize("third", sampled(range(3)))
def test_every_part_of_every_moment_is_painted(
    session, scene_at, texts_of, third: int
) -> None:
    ways = cycle([(0.0, False), (1.0, False), (0.0, True), (1.0, True)])
    for moment, part in walk(session)[third::3]:
        progress, mean = next(ways)
        assert texts_of(scene_at(session, moment, progress, part, is_mean=mean))


def test_the_last_part_of_a_moment_shows_all_of_its_numbers(session, scene_at) -> None:
    for moment in session.record.moments:
        if moment.kind in ("batch", "loss"):
            continue
        part = parts(session, moment)[-1]
        walk = scene_at(session, str(moment), 1.0, part)
        whole = scene_at(session, str(moment))
        for (layer, unit), _ in places_of(walk).units:
            if layer:
                one, two = (rows.rows(s, layer, unit) for s in (walk, whole))
                assert [(r.label, r.text) for r in one] == [
                    (r.label, r.text) for r in two
                ]


def test_at_the_last_part_the_loss_is_whole(session, scene_at) -> None:
    part = parts(session, Moment("loss"))[-1]
    walk = loss_node.rows(scene_at(session, "loss", 1.0, part))
    assert walk == loss_node.rows(scene_at(session, "loss"))


# -- sums ----------------------------------------------------------------------------


def test_z_runs_up_term_by_term_and_ends_with_b(session, scene_at) -> None:
    record, sample = session.record, session.selection.sample
    for layer, W in record.W_before.items():
        A = record.X if layer == 1 else record.A[layer - 1]
        for unit in range(W.shape[1]):
            terms = [*A[sample] * W[:, unit]]
            if session.program.has_bias(layer):
                terms.append(record.b_before[layer][unit])
            for k, total in enumerate(np.cumsum(terms)):
                scene = scene_at(session, f"Z[{layer}]", 1.0, Part((layer, unit), k))
                z = rows.rows(scene, layer, unit)[0]
                assert reading.z(scene, layer, unit) == pytest.approx(total)
                is_last = k == len(terms) - 1
                assert z.label == ("z" if is_last else "Σ")
                if is_last:
                    assert z.text == numbers.signed(
                        float(record.Z[layer][sample, unit])
                    )


def test_the_shares_run_up_to_dA(moons, scene_at) -> None:
    record, sample = moons.record, moons.selection.sample
    for layer in (1, 2):
        shares = record.dZ[layer + 1][sample] * record.W_before[layer + 1]
        for unit, own in enumerate(shares):
            for k, total in enumerate(np.cumsum(own)):
                scene = scene_at(moons, f"dA[{layer}]", 1.0, Part((layer, unit), k))
                quantity, value = reading.error(scene, layer, unit)
                assert (quantity, value) == ("da", pytest.approx(total))
                label = rows.rows(scene, layer, unit)[3].label
                assert label == ("∂ℒ⁽⁴⁾/∂a" if k == len(own) - 1 else "Σ")


def test_a_term_counts_once_it_has_arrived(moons, scene_at) -> None:
    before, after = (
        reading.z(scene_at(moons, "Z[1]", p, Part((1, 1), 1)), 1, 1)
        for p in (timing.LANDED - 0.01, timing.LANDED)
    )
    record, sample = moons.record, moons.selection.sample
    products = record.X[sample] * record.W_before[1][:, 1]
    assert before == pytest.approx(products[0])
    assert after == pytest.approx(products.sum())


def test_the_outputs_run_up_to_the_sample_loss(blobs, scene_at) -> None:
    record, sample = blobs.record, blobs.selection.sample
    terms = -record.Y[sample] * np.log(record.A[2][sample])
    for k, total in enumerate(np.cumsum(terms)):
        scene = scene_at(blobs, "loss", 1.0, Part((3, 0), k))
        own = loss_node.rows(scene)[3]
        assert (own.label, own.text) == ("Σ", numbers.plain(float(total), 3))
    own, whole = loss_node.rows(scene_at(blobs, "loss", 1.0, Part((3, 0), 3)))[3:]
    assert own.label == "ℒ⁽⁴⁾"
    assert own.text == numbers.plain(float(record.losses[sample]), 3)
    assert whole.text == "·"


# -- not yet -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "row"), [("Z[1]", 0), ("A[1]", 1), ("dW[1]", 2), ("dA[1]", 3)]
)
def test_what_the_walk_has_not_come_to_is_a_dot(
    moons, scene_at, texts_of, moment: str, row: int
) -> None:
    scene = scene_at(moons, moment, 0.0, Part((1, 1), 0))
    texts = [rows.rows(scene, 1, unit)[row].text for unit in range(4)]
    assert texts[0] not in ("·", "")
    assert texts[1:] == ["·"] * 3
    place = place_of(scene, Unit(1, 3))
    assert "·" in [text for text, at in texts_of(scene) if place.contains(at)]


def test_at_dZ_those_ahead_still_show_what_arrived(moons, scene_at) -> None:
    scene = scene_at(moons, "dZ[1]", 1.0, Part((1, 1), 0))
    labels = [rows.rows(scene, 1, unit)[3].label for unit in range(4)]
    assert labels == ["∂ℒ⁽⁴⁾/∂z"] * 2 + ["∂ℒ⁽⁴⁾/∂a"] * 2
    assert reading.error(scene, 1, 2) == ("da", moons.record.dA[1][3, 2])


def test_only_the_walked_unit_is_lit(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]", 1.0, Part((1, 1), 0))
    lit = [rows.rows(scene, 1, unit)[0].is_lit for unit in range(4)]
    assert lit == [False, True, False, False]
    whole = scene_at(moons, "Z[1]")
    assert all(rows.rows(whole, 1, unit)[0].is_lit for unit in range(4))


def test_weights_are_updated_one_by_one(moons, scene_at) -> None:
    scene = scene_at(moons, "update", 1.0, Part((2, 0), 1))
    before, after = moons.record.W_before, moons.record.W_after
    assert reading.parameter(scene, Weight(1, 1, 3)) == after[1][1, 3]
    found = [reading.parameter(scene, Weight(2, k, 0)) for k in range(4)]
    assert found == [*after[2][:2, 0], *before[2][2:, 0]]
    assert reading.parameter(scene, Weight(2, -1, 0)) == moons.record.b_before[2][0]
    assert reading.parameter(scene, Weight(2, 0, 1)) == before[2][0, 1]
    half = scene_at(moons, "update", timing.SLID / 2, Part((2, 0), 1))
    middle = (before[2][1, 0] + after[2][1, 0]) / 2
    assert reading.slid(half, Weight(2, 1, 0)) == pytest.approx(middle)


def test_the_proof_waits_for_the_last_weight(moons, scene_at, texts_of) -> None:
    proof = numbers.plain(moons.looks.proof().after, 4)

    def is_shown(part: Part) -> bool:
        scene = scene_at(moons, "update", 1.0, part)
        return proof in [text for text, _ in texts_of(scene)]

    assert [is_shown(Part((3, 0), k)) for k in (1, 2)] == [False, True]


# -- what moves ----------------------------------------------------------------------


def places_of_marks(scene: Scene) -> dict[tuple[int, int, int], float]:
    return {m.edge: m.place for m in flow.marks(scene, places_of(scene).edges)}


@pytest.mark.parametrize(
    ("moment", "part", "edges"),
    [
        ("Z[2]", Part((2, 1), 2), {(2, 0, 1): 0.97, (2, 1, 1): 0.97, (2, 2, 1): None}),
        ("Z[2]", Part((2, 1), 4), {(2, k, 1): 0.97 for k in range(4)}),  # b
        ("dA[1]", Part((1, 2), 1), {(2, 2, 0): 0.03, (2, 2, 1): None}),
        ("dA[1]", Part((1, 2)), {(2, 2, 0): None, (2, 2, 1): None}),
        ("dW[2]", Part((2, 1), 2), {(2, 2, 1): None}),
        ("dW[2]", Part((2, 1), 4), {}),
        ("dZ[3]", Part((3, 0), 0), {(4, 0, 0): None}),
        ("loss", Part((4, 0), 0), {(4, 0, 0): None}),
        ("update", Part((2, 1), 2), {}),
    ],
)
def test_marks_travel_on_the_edges_of_the_walked_unit(
    moons, scene_at, moment: str, part: Part, edges
) -> None:
    found = places_of_marks(scene_at(moons, moment, 0.35, part))
    assert found.keys() == edges.keys()
    for edge, place in edges.items():
        if place is None:
            assert 0.0 < found[edge] < 1.0
        else:
            assert found[edge] == pytest.approx(place)


def test_with_reduced_motion_only_what_has_arrived_is_marked(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[2]", 0.5, Part((2, 1), 2), reduce_motion=True)
    assert places_of_marks(scene).keys() == {(2, 0, 1), (2, 1, 1)}
    unit = scene_at(moons, "Z[2]", 0.5, Part((2, 1)), reduce_motion=True)
    assert places_of_marks(unit) == {}


def test_marks_have_the_size_of_their_share_of_the_whole_sum(moons, scene_at) -> None:
    scenes = [scene_at(moons, "Z[2]", 1.0, Part((2, 0), k)) for k in range(4)]
    marks = [flow.marks(scene, places_of(scene).edges) for scene in scenes]
    sizes = [{mark.edge: mark.size for mark in found} for found in marks]
    assert all(found.items() <= sizes[-1].items() for found in sizes)


def test_what_was_added_stands_on_its_edge(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[2]", 0.0, Part((2, 0), 2))
    places = places_of(scene)
    record, sample = moons.record, moons.selection.sample
    products = record.A[1][sample] * record.W_before[2][:, 0]
    texts = [edge_labels.text_of(scene, places, (2, k, 0))[0] for k in range(4)]
    w = record.W_before[2][:, 0]
    assert texts == [numbers.signed(float(v)) for v in (*products[:2], *w[2:])]
    assert edge_labels.text_of(scene, places, (2, 0, 1))[0] == numbers.signed(
        float(record.W_before[2][0, 1])
    )


# -- the words of a term -------------------------------------------------------------


def test_the_caption_says_the_term_and_the_sum_so_far(moons, scene_at) -> None:
    text = caption(scene_at(moons, "Z[1]", 1.0, Part((1, 1), 0)))
    x, w = moons.record.X[3, 0], moons.record.W_before[1][0, 1]
    product = numbers.signed(float(x * w))
    assert text.startswith("w₁,₂·x₁ = ")
    assert f"= {product} · Σ = {product}" in text
    whole = caption(scene_at(moons, "Z[1]", 1.0, Part((1, 1), 2)))
    assert whole.endswith(f"z = {numbers.signed(float(moons.record.Z[1][3, 1]))}")


@pytest.mark.parametrize("name", ["Z[1]", "dA[1]", "dW[1]", "update"])
def test_a_veil_leaves_no_sign_of_a_weight_in_a_walk(
    moons, scene_at, image_of, name: str
) -> None:
    veil = frozenset({"w", "z", "a", "dw", "da", "b"})
    scene = scene_at(moons, name, 0.8, Part((1, 1), 1), veil=veil)
    turned = {
        side: {k: -0.7 * W for k, W in getattr(scene.record, side).items()}
        for side in ("W_before", "W_after")
    }
    other = replace(scene, record=replace(scene.record, **turned))
    assert image_of(other) == image_of(scene)


# -- large networks ------------------------------------------------------------------


def test_the_pixel_of_the_term_is_framed(digits, scene_at) -> None:
    def greens(term: int) -> int:
        """Return how many points across the left side of pixel 20 are green."""
        scene = scene_at(digits, "Z[1]", 0.5, Part((1, 3), term))
        image, place = painted(scene), place_of(scene, Unit(0, 20))
        across = (place.left() + k for k in range(-2, 3))
        points = (image.pixelColor(round(x), round(place.center().y())) for x in across)
        return sum(point.green() > point.red() + 60 for point in points)

    assert greens(20) > 0 == greens(40)


def test_what_pixels_add_is_not_written_on_their_edges(digits, scene_at) -> None:
    scene = scene_at(digits, "Z[1]", 1.0, Part((1, 3), 40))
    assert edge_labels.rooms(scene, places_of(scene)) == {}
    above = scene_at(digits, "Z[2]", 1.0, Part((2, 3), 5))
    assert edge_labels.rooms(above, places_of(above))


@pytest.mark.parametrize("units", [(12, 10), (40, 33)])
def test_units_without_a_card_are_walked_too(
    qapp, scene_at, texts_of, units: tuple[int, int]
) -> None:
    hidden = tuple(LayerRecipe(n, "relu") for n in units)
    model = ModelRecipe((*hidden, LayerRecipe(1, "sigmoid")))
    session = trained(Session(Recipe(model=model)), 2, 0)
    every = walk(session)
    for moment, part in every[:: len(every) // 12]:
        assert texts_of(scene_at(session, moment, 0.7, part))
