"""What moves when: the marks carry what the step computed, the right way."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.run.recipe import LayerRecipe, ModelRecipe, Recipe
from ui.canvas import flow, timing
from ui.canvas import marks as canvas_marks
from ui.canvas.curves import FANNED, PARKED, Curve
from ui.canvas.places import places_of
from ui.session.session import Session


def marks(scene) -> dict[tuple[int, int, int], flow.Mark]:
    """Return the marks of a scene by edge; where two meet, the one from the left."""
    found = flow.marks(scene, places_of(scene).edges)
    return {mark.edge: mark for mark in reversed(found)}


def test_Z_carries_x_times_w_to_the_right(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]", 0.5)
    found = marks(scene)
    assert len(found) == 8
    for (layer, f, t), mark in found.items():
        x, w = scene.record.X[scene.sample, f], scene.record.W_before[1][f, t]
        assert layer == 1
        assert mark.value == x * w
        assert mark.is_forward


def test_dA_carries_the_shares_to_the_left_with_the_weights_before(
    moons, scene_at
) -> None:
    scene = scene_at(moons, "dA[1]", 0.5)
    found = marks(scene)
    assert len(found) == 8
    for (layer, f, t), mark in found.items():
        dz, w = scene.record.dZ[2][scene.sample, t], scene.record.W_before[2][f, t]
        assert layer == 2
        assert mark.value == dz * w
        assert not mark.is_forward


def test_dW_brings_a_from_the_left_and_dz_from_the_right(moons, scene_at) -> None:
    scene = scene_at(moons, "dW[2]", 0.3)
    found = flow.marks(scene, places_of(scene).edges)
    left = {m.edge: m for m in found if m.is_forward}
    right = {m.edge: m for m in found if not m.is_forward}
    assert left.keys() == right.keys() == {(2, f, t) for f in range(4) for t in (0, 1)}
    for edge, mark in left.items():
        _, f, t = edge
        assert mark.value == scene.record.A[1][scene.sample, f]
        assert right[edge].value == scene.record.dZ[2][scene.sample, t]
        assert mark.place < 0.5 < right[edge].place


def test_after_the_meeting_only_the_product_is_left(moons, scene_at) -> None:
    assert marks(scene_at(moons, "dW[2]", timing.MET)) == {}


@pytest.mark.parametrize("moment", ["batch", "A[1]", "dZ[1]", "update"])
def test_nothing_travels_where_nothing_is_passed_on(moons, scene_at, moment) -> None:
    assert marks(scene_at(moons, moment, 0.5)) == {}


def test_the_loss_gets_the_output_and_gives_back_its_gradient(
    moons, houses, scene_at
) -> None:
    wire = (4, 0, 0)
    there = marks(scene_at(moons, "loss", 0.2))[wire]
    back = marks(scene_at(moons, "dZ[3]", 0.2))[wire]
    record, sample = moons.record, moons.selection.sample
    assert (there.value, there.is_forward) == (record.A[3][sample, 0], True)
    assert (back.value, back.is_forward) == (record.dZ[3][sample, 0], False)
    unfused = marks(scene_at(houses, "dA[1]", 0.2))[2, 0, 0]
    assert unfused.value == houses.record.dA[1][houses.selection.sample, 0]


@pytest.mark.parametrize("name", ["moons", "houses", "digits"])
def test_every_mark_is_drawn(request, scene_at, image_of, monkeypatch, name) -> None:
    session, drawn = request.getfixturevalue(name), []
    monkeypatch.setattr(canvas_marks, "arrowhead", lambda *args: drawn.append(args))
    for moment in map(str, session.record.moments):
        scene, before = scene_at(session, moment, 0.2), len(drawn)
        places = places_of(scene)
        image_of(scene, lambda p, s, of=places: canvas_marks.draw(p, s, of))
        assert len(drawn) - before == len(flow.marks(scene, places.edges)), moment
    assert drawn


@pytest.mark.parametrize(("moment", "sign"), [("Z[2]", 1), ("dA[1]", -1)])
def test_marks_move_on_and_rest_where_they_arrive(
    moons, scene_at, moment: str, sign: int
) -> None:
    places = [
        [mark.place for mark in marks(scene_at(moons, moment, p)).values()]
        for p in np.linspace(0.05, 1, 20)
    ]
    assert (sign * np.diff(places, axis=0) >= 0).all()
    assert len(set(places[-1])) == 1
    assert abs(places[-1][0] - 0.5) == pytest.approx(PARKED - 0.5)


@pytest.mark.parametrize("is_forward", [True, False])
def test_on_straight_edges_marks_rest_where_these_are_apart(is_forward) -> None:
    curved, straight = Curve(0, 0, 90, 60), Curve(0, 0, 90, 60, is_straight=True)
    end = PARKED if is_forward else 1 - PARKED
    assert curved.reached(end, is_forward) == end
    rest = straight.reached(end, is_forward)
    assert abs(rest - 0.5) == pytest.approx(FANNED - 0.5)
    assert straight.reached(1.0 - is_forward, is_forward) == 1.0 - is_forward


def test_nothing_has_left_before_the_moment_begins(moons, scene_at) -> None:
    assert marks(scene_at(moons, "Z[1]", 0.0)) == {}


def test_with_reduced_motion_nothing_travels(moons, scene_at) -> None:
    assert marks(scene_at(moons, "Z[1]", 0.5, reduce_motion=True)) == {}
    assert len(marks(scene_at(moons, "Z[1]", 1.0, reduce_motion=True))) == 8


def test_the_largest_value_has_the_largest_mark(moons, scene_at) -> None:
    found = sorted(marks(scene_at(moons, "Z[1]", 0.5)).values(), key=lambda m: m.size)
    assert found[-1].size == 1.0
    magnitudes = [abs(mark.value) for mark in found]
    assert magnitudes == sorted(magnitudes)


def test_a_mean_travels_as_the_mean(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]", 0.5, is_mean=True)
    mark = marks(scene)[1, 0, 2]
    expected = scene.record.X[:, 0].mean() * scene.record.W_before[1][0, 2]
    assert mark.value == pytest.approx(expected)


@pytest.mark.parametrize("is_mean", [False, True])
@pytest.mark.parametrize("moment", ["Z[2]", "dA[1]"])
def test_of_too_many_values_the_strongest_are_marked(
    qapp, scene_at, moment, is_mean
) -> None:
    layers = (
        LayerRecipe(20, "tanh"),
        LayerRecipe(20, "tanh"),
        LayerRecipe(1, "sigmoid"),
    )
    session = Session(Recipe(model=ModelRecipe(layers)))
    scene = scene_at(session, moment, 0.5, is_mean=is_mean)
    found = flow.marks(scene, places_of(scene).edges)
    assert len(found) == flow.MOST_MARKS
    A, dZ = scene.record.A[1], scene.record.dZ[2]
    a, dz = (V.mean(axis=0) if is_mean else V[scene.sample] for V in (A, dZ))
    factors = a[:, None] if moment == "Z[2]" else dz
    values = np.abs(factors * scene.record.W_before[2])
    threshold = np.sort(values.ravel())[-flow.MOST_MARKS]
    assert min(abs(mark.value) for mark in found) == pytest.approx(threshold)


def test_of_too_many_meetings_those_with_the_largest_products_are_marked(
    wines, scene_at
) -> None:
    scene = scene_at(wines, "dW[2]", 0.3)
    found = flow.marks(scene, places_of(scene).edges)
    left = {m.edge for m in found if m.is_forward}
    right = {m.edge for m in found if not m.is_forward}
    assert left == right
    assert len(left) == flow.MOST_PAIRS
    record, sample = scene.record, scene.sample
    products = np.abs(np.outer(record.A[1][sample], record.dZ[2][sample]))
    least = np.sort(products.ravel())[-flow.MOST_PAIRS]
    assert min(products[f, t] for _, f, t in left) == least


def test_values_that_are_not_finite_have_the_smallest_marks(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]", 0.5)
    X = scene.record.X.copy()
    X[scene.sample, 0] = np.inf
    scene = replace(scene, record=replace(scene.record, X=X))
    assert marks(scene)[1, 0, 0].size == 0.0


def layers(scene, part) -> list[int]:
    """Return for which layers 0…3 something holds."""
    return [layer for layer in range(4) if part(scene, layer)]


@pytest.mark.parametrize(
    ("moment", "units", "computed", "edges", "wires"),
    [
        ("batch", [0], [], [], False),
        ("Z[2]", [1, 2], [2], [2], False),
        ("A[2]", [2], [2], [], False),
        ("loss", [3], [], [], True),
        ("dZ[3]", [3], [3], [], True),
        ("dA[2]", [2, 3], [2], [3], False),
        ("dZ[2]", [2], [2], [], False),
        ("dW[1]", [0, 1], [1], [1], False),
        ("update", [0, 1, 2, 3], [], [0, 1, 2, 3], False),
    ],
)
def test_what_has_a_part_in_a_moment(
    moons, scene_at, moment, units, computed, edges, wires
) -> None:
    scene = scene_at(moons, moment)
    assert layers(scene, flow.takes_part) == units
    assert layers(scene, flow.computes) == computed
    assert layers(scene, flow.carries) == edges
    assert flow.wires_run(scene) is wires
