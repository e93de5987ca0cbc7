"""The network on the screen answers the pointer and the keyboard."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from nnviz.run.segment import Override
from ui.canvas import edges, readout
from ui.canvas.hit import place_of
from ui.canvas.in_place import InPlaceField
from ui.canvas.network_view import NetworkView
from ui.canvas.scene import Layer, Sample, Unit, Weight

LEFT = Qt.MouseButton.LeftButton


def middle(view: NetworkView, spot) -> QPoint:
    """Return where a thing is on the canvas."""
    return place_of(view.scene(), spot).center().toPoint()


def wheel(view: NetworkView, at: QPointF, delta: int) -> None:
    """Turn the wheel over a point."""
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def enter_by_tab(view: NetworkView) -> None:
    """Give the canvas the focus by keyboard."""
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)


def test_a_click_says_what_lies_there(view: NetworkView, qtbot) -> None:
    clicks = [
        (view.unit_clicked, Unit(1, 2), [1, 2]),
        (view.unit_clicked, Unit(0, 1), [0, 1]),
        (view.weight_clicked, Weight(2, 3, 1), [2, 3, 1]),
        (view.weight_clicked, Weight(2, -1, 0), [2, -1, 0]),
        (view.sample_clicked, Sample(6), [6]),
        (view.layer_clicked, Layer(2), [2]),
        (view.layer_clicked, Layer(4), [4]),
    ]
    for signal, spot, expected in clicks:
        with qtbot.waitSignal(signal) as caught:
            qtbot.mouseClick(view, LEFT, pos=middle(view, spot))
        assert caught.args == expected


def test_a_click_on_the_empty_ground_says_so(view: NetworkView, qtbot) -> None:
    with qtbot.waitSignal(view.ground_clicked):
        qtbot.mouseClick(view, LEFT, pos=QPoint(5, 300))


def test_setting_a_scene_says_nothing(
    view: NetworkView, qtbot, moons, scene_at
) -> None:
    with (
        qtbot.assertNotEmitted(view.hovered),
        qtbot.assertNotEmitted(view.unit_clicked),
    ):
        view.set_scene(scene_at(moons, "Z[1]"))


def test_hovering_lights_a_thing_and_leaving_clears_it(
    view: NetworkView, qtbot
) -> None:
    weight = Weight(2, 1, 0)
    with qtbot.waitSignal(view.hovered) as caught:
        qtbot.mouseMove(view, middle(view, weight))
    assert caught.args == [weight]
    assert view.scene().view.hover == weight
    with qtbot.waitSignal(view.hovered) as caught:
        qtbot.mouseMove(view, QPoint(5, 300))
    assert caught.args == [None]


def test_what_is_pointed_at_elsewhere_is_lit_without_its_numbers(
    view: NetworkView, texts_of, qtbot
) -> None:
    with qtbot.assertNotEmitted(view.hovered):
        view.set_pointed(Unit(1, 2))
    scene = view.scene()
    assert Unit(1, 2) in scene.lit
    title = readout.lines(scene, Unit(1, 2))[0]
    assert title not in [text for text, _ in texts_of(scene)]
    view.set_pointed(None)
    assert Unit(1, 2) not in view.scene().lit


def test_numbers_beside_the_pointer_go_with_their_record_until_it_moves(
    view: NetworkView, moons, scene_at, texts_of, qtbot
) -> None:
    def is_read() -> bool:
        title = readout.lines(view.scene(), Unit(1, 2))[0]
        return title in [text for text, _ in texts_of(view.scene())]

    qtbot.mouseMove(view, middle(view, Unit(1, 2)))
    view.set_scene(scene_at(moons, "dW[1]"))
    assert is_read()
    scene = scene_at(moons, "dW[2]")
    view.set_scene(replace(scene, record=replace(scene.record)))
    assert not is_read()
    assert view.scene().view.hover == Unit(1, 2)
    qtbot.mouseMove(view, middle(view, Unit(1, 2)) + QPoint(1, 1))
    assert is_read()


def test_edges_keep_their_scale_as_long_as_it_fits(
    view: NetworkView, moons, scene_at
) -> None:
    def shown(factor: float) -> float:
        scene = scene_at(moons, "batch")
        largest = max(abs(W).max() for W in scene.record.W_before.values())
        W = {k: W / largest * factor for k, W in scene.record.W_before.items()}
        record = replace(scene.record, W_before=W, W_after=W)
        view.set_scene(replace(scene, record=record))
        return edges.reference(view.scene())

    assert [shown(factor) for factor in (40, 1.01, 0.99, 0.1)] == [50, 2, 2, 0.1]


def test_the_wheel_zooms_about_the_pointer(view: NetworkView) -> None:
    at = QPointF(middle(view, Unit(1, 0)))
    wheel(view, at, 240)
    assert view.scene().view.zoom > 1.2
    after = QPointF(middle(view, Unit(1, 0)))
    assert (after - at).manhattanLength() < 2.5


def test_dragging_moves_the_network_and_clicks_nothing(
    view: NetworkView, qtbot
) -> None:
    before = middle(view, Unit(1, 0))
    with qtbot.assertNotEmitted(view.unit_clicked):
        qtbot.mousePress(view, LEFT, pos=QPoint(300, 300))
        qtbot.mouseMove(view, QPoint(340, 320))
        qtbot.mouseRelease(view, LEFT, pos=QPoint(340, 320))
    assert middle(view, Unit(1, 0)) - before == QPoint(40, 20)


def test_fit_shows_the_whole_network_again(view: NetworkView) -> None:
    before = view.scene().view
    wheel(view, QPointF(100, 100), 600)
    view.fit()
    assert view.scene().view == before


def test_zooming_and_dragging_keep_the_network_in_sight(
    view: NetworkView, qtbot
) -> None:
    wheel(view, QPointF(350, 300), -5000)
    qtbot.mousePress(view, LEFT, pos=QPoint(10, 10))
    qtbot.mouseMove(view, QPoint(5000, 5000))
    qtbot.mouseRelease(view, LEFT, pos=QPoint(5000, 5000))
    assert view.rect().contains(middle(view, Unit(0, 0)))


def test_a_double_click_on_a_number_takes_another(view: NetworkView, qtbot) -> None:
    weight = Weight(1, 0, 2)
    qtbot.mouseDClick(view, LEFT, pos=middle(view, weight))
    field = view.findChild(InPlaceField)
    old = view.scene().record.W_before[1][0, 2]
    assert field.value() == old
    with qtbot.waitSignal(view.parameter_edited) as caught:
        field.selectAll()
        qtbot.keyClicks(field, "0.5")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert caught.args == [Override("W", 1, (0, 2), 0.5)]


def test_a_bias_is_typed_on_its_card(view: NetworkView, qtbot) -> None:
    qtbot.mouseDClick(view, LEFT, pos=middle(view, Weight(2, -1, 1)))
    field = view.findChild(InPlaceField)
    with qtbot.waitSignal(view.parameter_edited) as caught:
        field.selectAll()
        qtbot.keyClicks(field, "-1")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert caught.args == [Override("b", 2, (1,), -1.0)]


def test_escape_closes_the_field_and_changes_nothing(view: NetworkView, qtbot) -> None:
    qtbot.mouseDClick(view, LEFT, pos=middle(view, Weight(1, 0, 2)))
    field = view.findChild(InPlaceField)
    with qtbot.assertNotEmitted(view.parameter_edited):
        qtbot.keyClicks(field, "7")
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.isHidden()


def test_another_moment_closes_the_field(
    view: NetworkView, qtbot, moons, scene_at
) -> None:
    qtbot.mouseDClick(view, LEFT, pos=middle(view, Weight(1, 0, 2)))
    field = view.findChild(InPlaceField)
    view.set_scene(scene_at(moons, "Z[1]"))
    assert field.isHidden()


def test_tab_walks_through_the_units_and_enter_chooses(
    view: NetworkView, qtbot
) -> None:
    enter_by_tab(view)
    assert view.scene().view.focus == Unit(0, 0)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.scene().view.focus == Unit(1, 0)
    qtbot.keyClick(view, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert view.scene().view.focus == Unit(0, 1)
    with qtbot.waitSignal(view.unit_clicked) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert caught.args == [0, 1]


def test_weights_and_samples_are_reached_by_keyboard(view: NetworkView, qtbot) -> None:
    enter_by_tab(view)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    for expected in (Weight(1, -1, 0), Weight(1, 0, 0), Weight(1, 1, 0)):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        assert view.scene().view.focus == expected
    with qtbot.waitSignal(view.weight_clicked) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert caught.args == [1, 1, 0]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.scene().view.focus == Weight(1, 1, 0)
    for _ in range(8):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.scene().view.focus == Sample(3)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    with qtbot.waitSignal(view.sample_clicked) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Enter)
    assert caught.args == [2]


def test_f2_takes_another_number(view: NetworkView, qtbot) -> None:
    enter_by_tab(view)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    assert view.findChild(InPlaceField) is None
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    field = view.findChild(InPlaceField)
    assert field.value() == view.scene().record.b_before[1][0]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert view.hasFocus()
    assert view.scene().view.focus == Weight(1, -1, 0)


def test_a_layer_lies_over_its_units_and_the_loss_after_them(view, qtbot) -> None:
    enter_by_tab(view)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.scene().view.focus == Unit(1, 1)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.scene().view.focus == Layer(1)
    assert view.accessibleDescription().startswith("Hidden layer [1]")
    with qtbot.waitSignal(view.layer_clicked) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert caught.args == [1]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.scene().view.focus == Unit(1, 0)
    for _ in range(7):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.scene().view.focus == Layer(4)
    assert "ℒ = " in view.accessibleDescription()
    with qtbot.waitSignal(view.layer_clicked) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert caught.args == [4]


def test_tab_leaves_at_the_end(view: NetworkView, qtbot) -> None:
    enter_by_tab(view)
    stops = 9 + 1 + 1  # units and inputs, the loss, then the samples
    for _ in range(stops - 1):
        assert view.focusNextPrevChild(True)
    assert view.scene().view.focus == Sample(3)
    view.clearFocus()
    assert view.scene().view.focus is None


def test_it_says_in_words_what_is_on_it(view: NetworkView) -> None:
    assert view.accessibleName()
    enter_by_tab(view)
    x = view.scene().names.features[0]
    assert view.accessibleDescription().startswith(x)


def test_another_network_is_shown_whole(view: NetworkView, blobs, scene_at) -> None:
    wheel(view, QPointF(100, 100), 600)
    view.set_scene(scene_at(blobs, "Z[1]"))
    assert view.scene().view.zoom == 1
