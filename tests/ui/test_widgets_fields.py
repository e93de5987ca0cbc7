"""Number fields, sliders and their scales, used by keyboard and mouse."""

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnviz.run.ranges import Range
from ui.look import theme
from ui.widgets import (
    IntegerField,
    LinearScale,
    LogScale,
    NumberField,
    Slider,
    ValueSlider,
)

Key = Qt.Key


@pytest.fixture(autouse=True)
def english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def _shown(qtbot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    return widget


def _heard(signal) -> list:
    values: list = []
    signal.connect(values.append)
    return values


def _type(qtbot, field: NumberField, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Key.Key_Return)


@pytest.fixture
def field(qtbot) -> NumberField:
    made = NumberField(LinearScale(0, 1, 0.05))
    made.set_value(0.5)
    return _shown(qtbot, made)


def test_a_setter_never_emits(field: NumberField) -> None:
    committed, errors = _heard(field.value_committed), _heard(field.error_changed)
    field.set_value(0.25)
    assert (field.value(), field.text()) == (0.25, "0.25")
    assert committed == errors == []


@pytest.mark.parametrize("text", ["0.75", "0,75", " .75", "7.5e-1"])
def test_return_commits_what_was_typed(field: NumberField, qtbot, text: str) -> None:
    committed = _heard(field.value_committed)
    _type(qtbot, field, text)
    assert committed == [0.75]
    assert (field.value(), field.text()) == (0.75, "0.75")


def test_the_same_number_again_is_no_change(field: NumberField, qtbot) -> None:
    committed = _heard(field.value_committed)
    _type(qtbot, field, "0.500")
    assert committed == []
    assert field.text() == "0.50"


def test_leaving_the_field_commits(qtbot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = NumberField(), NumberField()
    column.addWidget(first)
    column.addWidget(second)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    committed = _heard(first.value_committed)
    first.setFocus()
    first.selectAll()
    qtbot.keyClicks(first, "3")
    assert committed == []
    second.setFocus()
    assert committed == [3.0]


@pytest.mark.parametrize(
    ("text", "problem"),
    [("abc", "not a number"), ("", "needed"), ("1.5", "between 0 and 1")],
)
def test_what_is_wrong_stays_in_sight_and_the_value_stays_good(
    field: NumberField, qtbot, text: str, problem: str
) -> None:
    committed, errors = _heard(field.value_committed), _heard(field.error_changed)
    field.clear()
    _type(qtbot, field, text)
    assert problem in field.error()
    assert errors == [field.error()]
    assert field.accessibleDescription() == field.error()
    assert (field.value(), field.text(), committed) == (0.5, text, [])
    qtbot.keyClick(field, Key.Key_Escape)
    assert (field.error(), field.text(), errors[-1]) == ("", "0.50", "")


def test_going_on_typing_takes_the_mark_away(field: NumberField, qtbot) -> None:
    _type(qtbot, field, "x")
    assert field.error()
    qtbot.keyClicks(field, "y")
    assert field.error() == ""


def test_up_and_down_step_and_stop_at_the_limits(field: NumberField, qtbot) -> None:
    committed = _heard(field.value_committed)
    field.set_value(0.95)
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Down):
        qtbot.keyClick(field, key)
    assert committed == [1.0, 0.95]


@pytest.mark.parametrize(
    ("limits", "good", "bad", "sentence"),
    [
        (Range(most=10), "-3", "11", "It must be at most 10."),
        (Range(-2.5), "-2.5", "-3", "It must be at least −2.5."),
        (Range(0.5, 2), "2", "2.1", "It must lie between 0.5 and 2."),
        (Range(0, is_above=True), "1e-9", "0", "It must be above 0."),
        (Range(0, 1, is_below=True), "0.99", "1", "It must be at least 0 and below 1."),
    ],
)
def test_a_range_is_kept_and_told(qtbot, limits, good, bad, sentence) -> None:
    field = _shown(qtbot, NumberField(LinearScale(step=0.1), limits=limits))
    assert isinstance(field, NumberField)
    _type(qtbot, field, good)
    assert (field.value(), field.error()) == (float(good), "")
    _type(qtbot, field, bad)
    assert (field.value(), field.error()) == (float(good), sentence)


def test_a_step_stops_before_an_open_end(qtbot) -> None:
    below_1 = Range(0, 1, is_below=True)
    field = _shown(qtbot, NumberField(LinearScale(step=0.05), limits=below_1))
    field.set_value(0.9)
    for _ in range(3):
        qtbot.keyClick(field, Key.Key_Up)
    assert field.value() == 0.95


def test_a_field_that_is_refused_is_marked_until_something_is_typed(
    field: NumberField, qtbot, qapp
) -> None:
    theme.apply(qapp, theme.LIGHT)  # whose rules leave the frame to the field
    errors, plain = _heard(field.error_changed), field.grab().toImage()
    field.refuse("Too many.")
    assert (field.error(), field.text(), field.value()) == ("Too many.", "0.50", 0.5)
    assert field.accessibleDescription() == "Too many."
    assert field.grab().toImage() != plain
    qtbot.keyClicks(field, "1")
    assert field.error() == ""
    assert errors == ["Too many.", ""]


def test_a_number_shows_all_its_digits(field: NumberField) -> None:
    field.set_value(0.1234567)
    assert field.text() == "0.1234567"


def test_a_field_is_wide_enough_for_its_text(field: NumberField) -> None:
    narrow = field.sizeHint().width()
    field.set_value(0.1234567891234)
    text = field.fontMetrics().horizontalAdvance(field.text())
    assert field.sizeHint().width() > max(narrow, text)


def test_an_integer_field_takes_whole_numbers_of_any_size(qtbot) -> None:
    field = _shown(qtbot, IntegerField(Range(0)))
    assert isinstance(field, IntegerField)
    committed = _heard(field.value_committed)
    _type(qtbot, field, str(2**70 + 1))
    qtbot.keyClick(field, Key.Key_Up)
    assert committed == [2**70 + 1, 2**70 + 2]
    assert all(type(value) is int for value in committed)
    _type(qtbot, field, "2.5")
    assert "not a whole number" in field.error()
    _type(qtbot, field, "-1")
    assert field.error() == "It must be at least 0."
    assert field.value() == 2**70 + 2


def test_a_linear_scale_steps_without_dust() -> None:
    scale = LinearScale(0, 1, 0.1)
    assert scale.count == 10
    assert [scale.value_at(k) for k in range(11)] == [k / 10 for k in range(11)]
    assert scale.stepped(0.2, 1) == 0.3
    assert scale.stepped(0.25, -1) == 0.15
    assert scale.stepped(1, 1) == 1
    assert [scale.index_of(v) for v in (-5, 0.26, 7)] == [0, 3, 10]


def test_a_log_scale_offers_round_numbers() -> None:
    scale = LogScale(0.001, 10)
    assert scale.count == 80
    assert [scale.value_at(20 * k) for k in range(5)] == [0.001, 0.01, 0.1, 1, 10]
    assert scale.value_at(50) == 0.32
    assert [scale.index_of(v) for v in (0, 0.1, 99)] == [0, 40, 80]


@pytest.mark.parametrize("start", [0.001, 0.6, 0.63, 0.999])
def test_a_log_scale_always_moves_on_until_its_end(start: float) -> None:
    scale = LogScale(0.001, 10)
    values = [start]
    while values[-1] < 10:
        values.append(scale.stepped(values[-1], 1))
        assert values[-1] > values[-2]
    assert scale.stepped(10, 1) == 10
    assert scale.stepped(0.001, -1) == 0.001
    assert scale.stepped(start, 1) > start
    assert scale.stepped(2.0, -1) == 1.8


@pytest.fixture
def slider(qtbot) -> Slider:
    made = Slider(LinearScale(0, 1, 0.1))
    made.resize(220, 20)
    return _shown(qtbot, made)


def test_a_slider_set_from_outside_is_silent(slider: Slider) -> None:
    moved, committed = _heard(slider.value_moved), _heard(slider.value_committed)
    slider.set_number(0.72)
    assert (slider.number(), moved, committed) == (0.7, [], [])


def test_a_drag_moves_all_along_and_commits_once(slider: Slider) -> None:
    moved, committed = _heard(slider.value_moved), _heard(slider.value_committed)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    for x in (50, 110, 210):
        QTest.mouseMove(slider, QPoint(x, 10))
    assert (moved, committed) == ([0.2, 0.5, 1.0], [])
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(210, 10))
    assert committed == [1.0]


def test_a_drag_back_to_where_it_began_changes_nothing(slider: Slider) -> None:
    committed = _heard(slider.value_committed)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseMove(slider, QPoint(110, 10))
    QTest.mouseMove(slider, QPoint(10, 10))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert committed == []


def test_a_slider_answers_the_keyboard(slider: Slider, qtbot) -> None:
    committed = _heard(slider.value_committed)
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_End):
        qtbot.keyClick(slider, key)
    assert committed == [0.1, 0.2, 0.1, 1.0]


def test_a_value_slider_keeps_handle_and_field_together(qtbot) -> None:
    both = ValueSlider(LogScale(0.001, 1), limits=Range(0, 100))
    _shown(qtbot, both)
    slider, field = both.findChild(Slider), both.findChild(NumberField)
    committed, moved = _heard(both.value_committed), _heard(both.value_moved)
    both.set_value(0.6)
    assert (both.value(), field.text(), committed, moved) == (0.6, "0.60", [], [])
    qtbot.keyClick(slider, Key.Key_End)
    assert (both.value(), field.text()) == (1.0, "1.00")
    _type(qtbot, field, "50")
    assert (both.value(), slider.number()) == (50, 1.0)
    assert committed == moved == [1.0, 50.0]


def test_a_value_slider_says_what_is_wrong(qtbot) -> None:
    both = ValueSlider(LinearScale(0, 1, 0.1))
    _shown(qtbot, both)
    errors = _heard(both.error_changed)
    _type(qtbot, both.findChild(NumberField), "2")
    assert errors == ["It must lie between 0 and 1."]
    assert both.value() == 0
