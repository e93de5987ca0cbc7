"""Numbers are changed where they are written: typed, dragged and nudged."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from nnviz.run.segment import Override
from nnviz.teach.retake import InputOverride
from ui.canvas import (
    chips,
    edge_labels,
    edges,
    reading,
    readout,
    stamp,
    terms,
    touch,
)
from ui.canvas.drawing import ON_EDGE, text_width
from ui.canvas.in_place import InPlaceField
from ui.canvas.network_view import NetworkView
from ui.canvas.places import network_scale, places_of
from ui.canvas.rows import rows
from ui.canvas.scene import Tried, Unit, View, Weight
from ui.canvas.touch import Input
from ui.session.cursor import Part
from ui.words import numbers

LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
WEIGHT, BIAS = Weight(1, 0, 2), Weight(2, -1, 1)
LOSSES = 0.0786, 0.0850  # without and with what is tried out


@pytest.fixture
def view(view, moons, scene_at) -> NetworkView:
    """Return the canvas with two moons at Z[2]."""
    view.set_scene(scene_at(moons, "Z[2]"))
    return view


def centre(view: NetworkView, number) -> QPoint:
    return touch.place_of(view.scene(), number).center().toPoint()


def drag(qtbot, view: NetworkView, start: QPoint, *ways: int, keys=NONE) -> None:
    """Press, move by so many pixels one after the other, and let go."""
    qtbot.mousePress(view, LEFT, keys, start)
    at = start
    for way in ways:
        at += QPoint(way, 0)
        # qtbot.mouseMove would hold no button and no key.
        QTest.mouseEvent(QTest.MouseAction.MouseMove, view, LEFT, keys, at)
    qtbot.mouseRelease(view, LEFT, keys, at)


def heard(signal) -> list:
    found: list = []
    signal.connect(lambda *args: found.append(args))
    return found


def typed(qtbot, view: NetworkView, text: str) -> None:
    field = view.findChild(InPlaceField)
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    "size", [View(), View(560, 430), View(710, 640, 1.6, (0, -90))]
)
@pytest.mark.parametrize("session", ["moons", "houses", "titanic"])
def test_every_number_is_found_where_it_is_written(
    request, scene_at, session, size
) -> None:
    scene = scene_at(request.getfixturevalue(session), "Z[1]", view=size)
    features = range(scene.sizes[0])
    every = [Input(f, raw) for f in features for raw in (False, True)]
    found = [n for n in (*every, Weight(1, 0, 0)) if touch.box_of(scene, n)]
    assert Input(0) in found
    for number in found:
        middle = touch.box_of(scene, number).center()
        if 0 < middle.y() < 400:
            assert touch.number_at(scene, middle) == number


@pytest.mark.parametrize("session", ["moons", "houses", "titanic"])
def test_what_is_read_of_an_input_leaves_its_numbers_free(
    request, scene_at, texts_of, session
) -> None:
    spot = Unit(0, 0)
    view = View(hover=spot)
    scene = scene_at(request.getfixturevalue(session), "Z[1]", view=view)
    title = readout.lines(scene, spot)[0]
    places = [at for text, at in texts_of(scene, readout.draw) if text == title]
    for is_raw in (False, True):
        box = touch.box_of(scene, Input(0, is_raw))
        assert places[0].y() - 12 > box.bottom()


def test_a_drag_changes_a_number_by_the_scale_of_its_kind(view, qtbot) -> None:
    tried, old = heard(view.parameter_tried), touch.value_of(view.scene(), WEIGHT)
    step = touch.step_of(view.scene(), WEIGHT)
    assert edges.reference(view.scene()) / 500 <= step
    assert step <= edges.reference(view.scene()) / 200
    drag(qtbot, view, centre(view, WEIGHT), 20, 30, -10)
    values = [override.value for (override,) in tried]
    assert len(values) == 3
    assert values == pytest.approx([old, old + 30 * step, old + 20 * step], abs=step)
    assert all(float(f"{value / step:.6g}").is_integer() for value in values)
    assert tried[-1][0] == Override("W", 1, (0, 2), values[-1])


def test_shift_makes_it_ten_times_finer(view, qtbot) -> None:
    tried, old = heard(view.parameter_tried), touch.value_of(view.scene(), BIAS)
    step = touch.step_of(view.scene(), BIAS)
    drag(qtbot, view, centre(view, BIAS), 20, 30, keys=SHIFT)
    (first,), (last,) = tried
    assert last.value - first.value == pytest.approx(3 * step)
    assert first.value == pytest.approx(old, abs=step / 10)
    assert (last.kind, last.layer, last.index) == ("b", 2, (1,))


def test_a_short_way_is_a_click_and_a_drag_is_none(view, qtbot) -> None:
    tried, clicked = heard(view.parameter_tried), heard(view.weight_clicked)
    pan = view.scene().view.pan
    drag(qtbot, view, centre(view, WEIGHT), 3)
    assert (tried, clicked) == ([], [(1, 0, 2)])
    drag(qtbot, view, centre(view, WEIGHT), 40)
    assert len(tried) == len(clicked) == 1
    assert view.scene().view.pan == pan


def test_inputs_are_dragged_as_they_are_written(view, qtbot) -> None:
    tried = heard(view.input_tried)
    for is_raw in (False, True):
        drag(qtbot, view, centre(view, Input(1, is_raw)), 20, 30)
        feature, value, was_raw = tried[-1]
        old = touch.value_of(view.scene(), Input(1, is_raw))
        step = touch.step_of(view.scene(), Input(1, is_raw))
        assert (feature, was_raw) == (1, is_raw)
        assert value == pytest.approx(old + 30 * step, abs=step)


def test_a_drag_that_is_taken_back_midway_goes_on_no_more(
    view, qtbot, moons, scene_at
) -> None:
    tried, start = heard(view.parameter_tried), centre(view, WEIGHT)
    scene = scene_at(moons, "Z[2]")
    qtbot.mousePress(view, LEFT, pos=start)
    for way in (20, 40):
        at = start + QPoint(way, 0)
        QTest.mouseEvent(QTest.MouseAction.MouseMove, view, LEFT, NONE, at)
        view.set_scene(replace(scene, tried=Tried((tried[-1][0],), LOSSES)))
    view.set_scene(scene)
    QTest.mouseEvent(
        QTest.MouseAction.MouseMove, view, LEFT, NONE, start + QPoint(80, 0)
    )
    assert len(tried) == 2


def test_a_number_that_is_none_cannot_be_dragged(view, qtbot, moons, scene_at) -> None:
    scene, tried = scene_at(moons, "Z[2]"), heard(view.parameter_tried)
    W = {k: W * float("nan") for k, W in scene.record.W_before.items()}
    view.set_scene(replace(scene, record=replace(scene.record, W_before=W)))
    drag(qtbot, view, centre(view, WEIGHT), 20, 30)
    assert tried == []


def test_the_pointer_tells_what_can_be_dragged_and_clicked(view, qtbot) -> None:
    shapes = Qt.CursorShape
    unit = touch.hit.place_of(view.scene(), Unit(1, 0)).topLeft().toPoint()
    for at, shape in (
        (centre(view, WEIGHT), shapes.SizeHorCursor),
        (unit + QPoint(5, 5), shapes.PointingHandCursor),
        (centre(view, BIAS), shapes.SizeHorCursor),
        (centre(view, Input(0)), shapes.SizeHorCursor),
        (QPoint(5, 300), shapes.ArrowCursor),
    ):
        qtbot.mouseMove(view, at)
        assert view.cursor().shape() == shape


@pytest.mark.parametrize("is_raw", [False, True])
def test_an_input_is_typed_as_it_is_written_and_but_tried_out(
    view, qtbot, is_raw
) -> None:
    edited, tried = heard(view.parameter_edited), heard(view.input_tried)
    kept = heard(view.trial_kept)
    qtbot.mouseDClick(view, LEFT, pos=centre(view, Input(1, is_raw)))
    scene = view.scene()
    values = scene.raw if is_raw else scene.record.X
    assert view.findChild(InPlaceField).value() == values[scene.sample, 1]
    typed(qtbot, view, "0.25")
    assert (edited, tried, kept) == ([], [(1, 0.25, is_raw)], [])


def test_the_mean_of_the_inputs_is_nobody_s_to_change(
    view, qtbot, moons, scene_at
) -> None:
    places = [centre(view, Input(0, is_raw)) for is_raw in (False, True)]
    view.set_scene(scene_at(moons, "Z[2]", is_mean=True))
    for place in places:
        qtbot.mouseDClick(view, LEFT, pos=place)
    assert view.findChild(InPlaceField) is None


def test_numbers_are_typed_and_nudged_by_keyboard(view, qtbot) -> None:
    inputs, tried = heard(view.input_tried), heard(view.parameter_tried)
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    typed(qtbot, view, "-1,5")
    assert inputs == [(0, -1.5, False)]
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    assert tried == []  # a unit is no number
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    weight = Weight(1, 0, 0)
    old, step = (of(view.scene(), weight) for of in (touch.value_of, touch.step_of))
    for key, keys, by in (
        (Qt.Key.Key_Up, ALT, 10),
        (Qt.Key.Key_Down, ALT, -10),
        (Qt.Key.Key_Up, ALT | SHIFT, 1),
    ):
        qtbot.keyClick(view, key, keys)
        value = tried[-1][0].value
        assert value == pytest.approx(old + by * step, abs=step * abs(by) / 2 * 1.01)
    assert view.scene().view.focus == weight


def test_return_keeps_what_is_tried_out_before_it_chooses(
    view, qtbot, moons, scene_at
) -> None:
    kept, clicked = heard(view.trial_kept), heard(view.unit_clicked)
    scene = scene_at(moons, "Z[2]")
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for changes in ((InputOverride(3, 0, 1.0),), (touch.override(WEIGHT, 0.5),)):
        view.set_scene(replace(scene, tried=Tried(changes, LOSSES)))
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert (kept, clicked) == ([()], [(0, 0)])


def test_the_stamp_names_what_is_tried_out(moons, scene_at, texts_of) -> None:
    scene = scene_at(moons, "loss")
    changes = (touch.override(WEIGHT, 0.8), InputOverride(3, 1, -0.5))
    tried = Tried(changes, LOSSES)
    scene = replace(scene, tried=tried)
    raw = numbers.plain(float(scene.raw[3, 1]))
    words = f"What if w₁,₃[1] = +0.80, x₂ of sample 4 = {raw} → −0.50?"
    assert stamp.what(scene, tried) == words
    assert stamp.outcome(scene, tried) == "ℒ 0.0786 → 0.0850"
    assert stamp.outcome(scene_at(moons, "Z[1]"), tried) == ""
    written = [text for text, _ in texts_of(replace(scene, view=View(1400, 900)))]
    assert f"{words}  ℒ 0.0786 → 0.0850" in written
    assert stamp.how(scene, tried) in written
    assert "after" not in written  # whose weights these are is said by the stamp
    many = Tried((*changes, touch.override(BIAS, -1.0)), LOSSES)
    assert stamp.what(scene, many).endswith("+1 more?")
    veiled = replace(scene, veil=frozenset({"w", "x", "loss"}))
    assert "0.80" not in stamp.what(veiled, tried)
    assert stamp.outcome(veiled, tried) == "ℒ ? → ?"


def test_only_parameters_are_said_to_be_kept(moons, scene_at) -> None:
    scene, after = scene_at(moons, "loss"), scene_at(moons, "update")
    entry, override = InputOverride(3, 1, -0.5), touch.override(WEIGHT, 0.8)
    said = [stamp.how(scene, Tried(of, LOSSES)) for of in ((override,), (entry,))]
    assert "Enter" in said[0]
    assert "Enter" not in said[1]
    assert "weights" in stamp.how(scene, Tried((override, entry), LOSSES))
    assert "from the next batch" in stamp.how(after, Tried((override,), LOSSES))


def test_after_the_update_the_loss_that_is_tried_out_is_that_after_it(
    moons, scene_at
) -> None:
    tried = Tried((touch.override(WEIGHT, 0.8),), LOSSES)
    scene, soon = scene_at(moons, "update"), scene_at(moons, "update", 0.5)
    assert stamp.outcome(scene, tried) == "after: ℒ 0.0786 → 0.0850"
    assert stamp.outcome(soon, tried) == ""


def test_what_comes_of_it_is_read_before_from_where_it_counts(
    titanic, scene_at, texts_of
) -> None:
    tried = Tried((touch.override(Weight(1, 0, 0), 0.8),), LOSSES)
    for width, from_where in ((735, False), (1100, True)):
        scene = scene_at(titanic, "update", view=View(width, 640), tried=tried)
        written = [text for text, _ in texts_of(scene)]
        assert f"{stamp.what(scene, tried)}  {stamp.outcome(scene, tried)}" in written
        assert (stamp.how(scene, tried) in written) == from_where


def test_what_is_set_by_hand_is_not_shown_as_the_update_s(titanic, scene_at) -> None:
    scene, weight = scene_at(titanic, "update"), Weight(1, 0, 0)
    old, new = reading.around(scene, weight)
    assert f"{old:.3f} → {new:.3f}".replace("-", "−") in str(chips.lines(scene, weight))
    by_hand = replace(scene, tried=Tried((touch.override(weight, 0.8),), LOSSES))
    assert chips.lines(by_hand, weight) == ()
    assert chips.lines(by_hand, Weight(1, 1, 0))
    part = Part((1, 0), 0)
    assert terms.lines(replace(scene, part=part))
    assert terms.lines(replace(by_hand, part=part)) == ()


def test_the_numbers_that_are_tried_out_are_framed(moons, scene_at, image_of) -> None:
    scene = scene_at(moons, "Z[2]")
    entry = InputOverride(scene.sample, 0, 1.0)
    other = InputOverride(scene.sample + 1, 0, 1.0)
    plain = image_of(scene, lambda painter, s: None)

    def framed(change) -> bool:
        def draw(painter, s) -> None:
            stamp.mark(painter, s, Tried((change,), LOSSES))

        return image_of(scene, draw) != plain

    assert framed(touch.override(WEIGHT, 0.8))
    assert framed(touch.override(BIAS, 0.8))
    assert framed(entry)
    assert not framed(other)


def test_the_frame_is_as_wide_as_the_number_it_is_about(
    titanic, scene_at, texts_of
) -> None:
    scene = scene_at(titanic, "Z[1]")
    weight = Weight(1, 0, 0)
    text = f"w = {numbers.signed(touch.value_of(scene, weight))}"
    ((_, start),) = [each for each in texts_of(scene) if each[0] == text]
    width = text_width(text, ON_EDGE) * network_scale(scene)
    room = touch.box_of(scene, weight)
    assert room.left() <= start.x()
    assert start.x() + width <= room.right()


def test_what_is_tried_out_stands_in_its_frame_at_dW_too(moons, scene_at) -> None:
    scene = scene_at(moons, "dW[2]")
    places = places_of(scene)
    weight = next(Weight(*edge) for edge in places.labels if edge[0] == 2)
    changes = tuple(touch.override(each, 0.8) for each in (weight, BIAS))
    tried = replace(scene, tried=Tried(changes, LOSSES))
    edge = weight.layer, weight.source, weight.target
    for of, is_set in ((scene, False), (tried, True)):
        b = rows(of, BIAS.layer, BIAS.target)[2]
        shown = numbers.signed(touch.value_of(of, BIAS))
        assert ((b.label, b.text) == ("b", shown)) == is_set
        shown = numbers.signed(touch.value_of(of, weight))
        assert (edge_labels.text_of(of, places, edge)[0] == shown) == is_set
    assert rows(tried, 2, 0)[2].label == "∂ℒ/∂b"


def test_after_a_drag_only_what_is_under_the_pointer_stays_lit(
    view, qtbot, moons, scene_at
) -> None:
    scene, start = scene_at(moons, "Z[2]"), centre(view, WEIGHT)
    tried = heard(view.parameter_tried)
    qtbot.mouseMove(view, start)
    drag(qtbot, view, start, 20, 300)
    view.set_scene(replace(scene, tried=Tried((tried[-1][0],), LOSSES)))
    assert view.scene().view.hover == WEIGHT
    at = QPointF(start + QPoint(320, 0))
    view.set_scene(scene)
    assert view.scene().view.hover == touch.spot_at(view.scene(), at) != WEIGHT
