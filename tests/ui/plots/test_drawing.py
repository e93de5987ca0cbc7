"""The sheet: points come by click, drag and key, and go by right button and Delete."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from nnviz.data.drawn import MAX_POINTS, Drawing
from tests.ui.plots.conftest import Pointer
from tests.ui.speaking import quoting
from ui import strings
from ui.look import theme
from ui.plots.class_button import ClassButton
from ui.plots.drawing_pane import DrawingPane
from ui.widgets import Button, Segmented

Key = Qt.Key
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
SQUARE = Drawing.of(
    ((-0.5, -0.5, 0.0), (0.5, -0.5, 1.0), (-0.5, 0.5, 1.0), (0.5, 0.5, 0.0))
)


@pytest.fixture
def pane(qapp, qtbot) -> DrawingPane:
    strings.install(qapp, "en")  # the plurals
    made = DrawingPane()
    qtbot.addWidget(made)
    made.resize(500, 560)
    made.set_drawing(Drawing(), "")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


class Heard(list):
    """Notes what is drawn, and shows it as the window does."""

    def __init__(self, pane: DrawingPane) -> None:
        super().__init__()
        self._pane = pane
        pane.drawn.connect(self._take)

    def _take(self, drawing: Drawing) -> None:
        self.append(drawing)
        self._pane.set_drawing(drawing, "")


def stroke(pane: DrawingPane, *places: tuple[float, float], button=LEFT) -> None:
    """Press at a place, move through the others and let go at the last."""
    pointer, canvas = Pointer(pane.canvas.viewport()), pane.canvas
    pixels = [canvas.pixel(*place) for place in places]
    pointer.move(pixels[0].x(), pixels[0].y())
    pointer.press(pixels[0].x(), pixels[0].y(), button)
    for pixel in pixels[1:]:
        pointer.move(pixel.x(), pixel.y(), button)
    pointer.release(pixels[-1].x(), pixels[-1].y(), button)


def keys(pane: DrawingPane, *pressed: Key, shift: bool = False) -> None:
    how = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier(0)
    for key in pressed:
        QTest.keyClick(pane.canvas, key, how)


def words(pane: DrawingPane) -> str:
    shown = (w.text() for w in pane.findChildren(QLabel) if w.isVisibleTo(pane))
    return " ".join(filter(None, shown))


def button(pane: DrawingPane, text: str) -> Button:
    return next(b for b in pane.findChildren(Button) if b.text() == text)


def shown_classes(pane: DrawingPane) -> list[str]:
    buttons = pane.findChildren(ClassButton)
    return [b.text() for b in buttons if b.isVisibleTo(pane)]


def places(drawing: Drawing) -> np.ndarray:
    return np.array([point[:2] for point in drawing.points])


def test_a_click_draws_a_point_of_the_chosen_class(pane) -> None:
    heard = Heard(pane)
    stroke(pane, (0.25, -0.5))
    button(pane, "1").click()
    stroke(pane, (-0.75, 0.5))
    assert [point[2] for point in heard[-1].points] == [0, 1]
    np.testing.assert_allclose(
        places(heard[-1]), [[0.25, -0.5], [-0.75, 0.5]], atol=0.01
    )
    assert all(round(v, 3) == v for point in heard[-1].points for v in point)


def test_a_drag_is_one_drawing_of_many_points_apart(pane) -> None:
    heard = Heard(pane)
    way = [(x, 0.0) for x in np.linspace(-1, 1, 200)]
    stroke(pane, *way)
    assert len(heard) == 1
    x = places(heard[0])[:, 0]
    assert 8 < len(x) < 60
    assert np.diff(x).min() > 0.5 * np.diff(x).max() > 0


def test_the_right_button_takes_away_what_it_is_dragged_over(pane) -> None:
    heard = Heard(pane)
    pane.set_drawing(SQUARE, "")
    stroke(pane, (0.0, 0.0), button=RIGHT)
    assert heard == []
    stroke(pane, (-0.5, -0.5), (0.0, -0.5), (0.5, -0.5), button=RIGHT)
    assert heard == [Drawing(SQUARE.points[2:])]


def test_delete_takes_away_what_is_pointed_at(pane) -> None:
    heard = Heard(pane)
    pane.set_drawing(SQUARE, "")
    pixel = pane.canvas.pixel(0.5, 0.5)
    Pointer(pane.canvas.viewport()).move(pixel.x(), pixel.y())
    keys(pane, Key.Key_Delete)
    assert heard == [Drawing(SQUARE.points[:3])]
    keys(pane, Key.Key_Delete)
    assert len(heard) == 1


def test_all_can_be_done_by_keyboard(pane) -> None:
    heard = Heard(pane)
    pane.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    keys(pane, Key.Key_Right, Key.Key_Right, Key.Key_Up, Key.Key_Return)
    keys(pane, Key.Key_2)
    keys(pane, Key.Key_Left, Key.Key_Down, shift=True)
    keys(pane, Key.Key_Enter)
    assert heard[-1] == Drawing.of(((0.2, 0.1, 0.0), (0.19, 0.09, 2.0)))
    assert "x₁ = 0.19" in words(pane)
    keys(pane, *[Key.Key_Left] * 30, Key.Key_Return)
    assert heard[-1].points[-1] == (-1.2, 0.09, 2.0)
    keys(pane, Key.Key_Backspace)
    assert len(heard[-1].points) == 2


def test_after_a_click_the_arrows_are_the_windows_again(pane) -> None:
    def keeps(key: Key, text: str = "") -> bool:
        kind, plain = QEvent.Type.ShortcutOverride, Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(kind, key, plain, text)
        event.ignore()
        QApplication.sendEvent(pane.canvas, event)
        return event.isAccepted()

    pane.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert keeps(Key.Key_Right)
    stroke(pane, (0.0, 0.0))
    assert not keeps(Key.Key_Right)
    assert keeps(Key.Key_Delete)
    assert keeps(Key.Key_3, "3")
    assert not keeps(Key.Key_Space, " ")


def test_a_figure_chooses_a_class_wherever_the_focus_is(pane) -> None:
    done = button(pane, "Done")
    done.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(done, Key.Key_3)
    assert button(pane, "3").isChecked()
    assert shown_classes(pane) == ["0", "1", "2", "3"]


def test_a_class_that_is_chosen_in_a_stroke_leaves_the_stroke(pane) -> None:
    heard, canvas = Heard(pane), pane.canvas
    pointer, pixel = Pointer(canvas.viewport()), canvas.pixel(0.2, 0.2)
    pointer.press(pixel.x(), pixel.y(), LEFT)
    keys(pane, Key.Key_1)
    pointer.release(pixel.x(), pixel.y(), LEFT)
    assert [len(drawing.points) for drawing in heard] == [1]


def test_a_sign_that_is_no_figure_chooses_nothing(pane) -> None:
    canvas = pane.canvas
    squared = QKeyEvent(QEvent.Type.KeyPress, 0xB2, Qt.KeyboardModifier(0), "²")
    assert not canvas.takes(squared)
    canvas.keyPressEvent(squared)


def test_one_class_more_than_there_are_is_offered(pane) -> None:
    assert shown_classes(pane) == ["0", "1", "2"]
    pane.set_drawing(Drawing.of(((0.0, 0.0, 8.0),)), "")
    assert shown_classes(pane) == [str(k) for k in range(10)]
    pane.set_drawing(Drawing(is_values=True), "")
    assert shown_classes(pane) == []


def test_two_classes_have_the_colours_of_the_signs(pane) -> None:
    own = theme.LIGHT
    for drawing, colour in (
        (SQUARE, own.positive),
        (Drawing((*SQUARE.points, (0.0, 0.0, 2.0))), own.classes[1]),
    ):
        pane.set_drawing(drawing, "")
        pixel = pane.canvas.pixel(0.5, -0.5).toPoint()
        image = pane.canvas.grab().toImage()
        ratio = image.devicePixelRatio()
        assert image.pixelColor(pixel * ratio) == colour


def test_values_are_drawn_over_one_feature(qtbot, pane) -> None:
    heard = Heard(pane)
    pane.set_drawing(SQUARE, "")
    kind = pane.findChild(Segmented)
    kind.chosen.emit("values")
    assert heard == [SQUARE.as_values(True)]
    stroke(pane, (0.25, 0.75))
    assert heard[-1].points[-1] == pytest.approx((0.25, 0.75), abs=0.01)
    kind.chosen.emit("classes")
    assert heard[-1].counts == (5,)


def test_clear_leaves_an_empty_sheet_of_the_same_kind(pane) -> None:
    heard = Heard(pane)
    assert not button(pane, "Clear").isEnabled()
    pane.set_drawing(SQUARE.as_values(True), "")
    button(pane, "Clear").click()
    assert heard == [Drawing(is_values=True)]


def test_the_data_of_now_can_be_drawn_on(pane) -> None:
    heard = Heard(pane)
    pane.set_template("Two moons", SQUARE)
    button(pane, "Copy “Two moons”").click()
    assert heard == [SQUARE]
    assert not button(pane, "Copy “Two moons”").isVisibleTo(pane)


def test_it_says_how_many_points_there_are_and_what_is_missing(pane) -> None:
    assert "Click or drag" in words(pane)
    assert "From 4 points of two classes" in words(pane)
    pane.set_drawing(Drawing(SQUARE.points[:1]), "Draw more.")
    assert "1 point (0: 1). Draw more." in words(pane)
    pane.set_drawing(SQUARE, "")
    assert "4 points (0: 2 · 1: 2)." in words(pane)
    pane.set_drawing(SQUARE.as_values(True), "")
    assert "4 points." in words(pane)


def test_there_are_never_more_points_than_a_recipe_takes(pane) -> None:
    heard = Heard(pane)
    full = Drawing(((0.9, 0.9, 0.0),) * MAX_POINTS)
    pane.set_drawing(full, "")
    stroke(pane, (0.0, 0.0))
    assert heard == []
    assert "as many as there can be" in words(pane)


def test_nothing_is_drawn_beside_the_sheet(pane) -> None:
    heard = Heard(pane)
    pane.canvas.settle()
    pointer = Pointer(pane.canvas.viewport())
    pointer.press(2, 2)
    pointer.release(2, 2)
    stroke(pane, (1.19, 1.19))
    assert len(heard) == 1
    assert places(heard[0]).max() <= 1.2


def test_it_speaks_the_language_of_now(qapp, pane) -> None:
    with quoting(qapp):
        names = [button.toolTip() for button in pane.findChildren(ClassButton)]
        for text in [words(pane), pane.canvas.accessibleName(), *names]:
            assert "«" in text, text


def test_there_is_room_for_ten_classes_in_a_small_plot(pane) -> None:
    pane.set_drawing(Drawing.of(((0.0, 0.0, 9.0),)), "")
    assert pane.minimumSizeHint().width() <= 366  # both plots' room in the window
