"""Buttons, choices, tabs, cards and notices, and who gets which key."""

import itertools

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QColor, QCursor, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMenu, QVBoxLayout, QWidget

from nnviz.run.ranges import Range
from ui.look import theme
from ui.widgets import (
    Button,
    Card,
    Chip,
    ChoiceField,
    Disclosure,
    FittingLabel,
    IconButton,
    IntegerField,
    Label,
    LinearScale,
    LineLabel,
    Notice,
    NumberField,
    OnOff,
    Segmented,
    Slider,
    TabBar,
    ToggleButton,
    ValueSlider,
)

Key = Qt.Key
ITEMS = [("tanh", "tanh"), ("relu", "ReLU"), ("linear", "linear")]


def _heard(signal) -> list:
    values: list = []
    signal.connect(values.append)
    return values


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _put(window: QWidget, widget: QWidget) -> None:
    window.layout().addWidget(widget)
    widget.show()  # else only the event loop would


def _colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    places = itertools.product(range(image.width()), range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in places}


@pytest.mark.parametrize("kind", [ChoiceField, Segmented, TabBar])
def test_what_chooses_a_code_is_silent_when_it_is_set(qtbot, kind) -> None:
    chooser = kind(ITEMS)
    qtbot.addWidget(chooser)
    chosen = _heard(chooser.chosen)
    assert chooser.code() == "tanh"
    chooser.set_code("linear")
    chooser.set_items([(code, label.upper()) for code, label in ITEMS])
    assert chooser.code() == "linear"
    chooser.set_items(ITEMS[:2])
    assert chooser.code() == "tanh"
    assert chosen == []
    with pytest.raises((KeyError, ValueError)):
        chooser.set_code("softmax")
    assert chooser.code() == "tanh"


def test_a_choice_tells_what_the_user_chose(qtbot) -> None:
    choice = ChoiceField(ITEMS)
    qtbot.addWidget(choice)
    choice.show()
    chosen = _heard(choice.chosen)
    qtbot.keyClick(choice, Key.Key_Down)
    qtbot.keyClick(choice, Key.Key_Down)
    qtbot.keyClick(choice, Key.Key_Down)  # already the last one
    assert chosen == ["relu", "linear"]
    assert choice.code() == "linear"


def test_a_choice_that_is_refused_is_marked_until_another_one(qtbot) -> None:
    choice = ChoiceField(ITEMS)
    qtbot.addWidget(choice)
    choice.show()
    plain = choice.grab().toImage()
    choice.refuse("Not here.")
    assert choice.error() == choice.accessibleDescription() == "Not here."
    assert choice.grab().toImage() != plain
    qtbot.keyClick(choice, Key.Key_Down)
    assert choice.error() == choice.accessibleDescription() == ""
    choice.refuse("Not here.")
    choice.set_code("tanh")
    assert choice.error() == ""


def test_a_choice_is_as_wide_as_its_label(qtbot) -> None:
    choice = ChoiceField([("a", "tanh"), ("b", "entropie croisée catégorielle")])
    qtbot.addWidget(choice)
    narrow = choice.sizeHint().width()
    choice.set_code("b")
    needed = choice.fontMetrics().horizontalAdvance(choice.currentText())
    assert choice.sizeHint().width() > needed > narrow


def test_a_segment_is_chosen_by_mouse_and_by_arrow(window: QWidget, qtbot) -> None:
    segmented = Segmented(ITEMS)
    _put(window, segmented)
    chosen = _heard(segmented.chosen)
    first, second, _ = segmented.findChildren(QAbstractButton)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    qtbot.keyClick(second, Key.Key_Left)
    assert chosen == ["relu", "tanh"]
    assert first.isChecked()


def test_a_switch_tells_what_the_user_made_of_it(window: QWidget, qtbot) -> None:
    switch = OnOff()
    _put(window, switch)
    switched = _heard(switch.switched)
    switch.set_on(True)
    assert (switch.code(), switched) == ("on", [])
    off, on = switch.findChildren(QAbstractButton)
    for segment in (off, on, on):
        qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert switched == [False, True]


def test_a_disclosure_tells_what_a_click_would_do(window: QWidget, qtbot) -> None:
    more = Disclosure()
    _put(window, more)
    opened = _heard(more.toggled)
    assert more.text() == "more"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert (more.text(), opened) == ("less", [True])


def test_a_label_in_short_room_says_it_in_short_and_loses_no_digit(window) -> None:
    line = FittingLabel("caption")
    _put(window, line)
    line.set_wordings("after step 2880", "after 2880", "2880")
    seen = []
    for width in range(200, 30, -1):
        line.resize(width, 20)
        seen.append(line.shown())
    assert list(dict.fromkeys(seen)) == ["after step 2880", "after 2880", "2880"]
    assert line.text() == line.toolTip() == "after step 2880"


def test_a_line_that_is_cut_off_is_whole_in_its_tool_tip(qtbot) -> None:
    line = LineLabel("momentum 0.9 · cosine · norm ≤ 1")
    qtbot.addWidget(line)
    assert line.minimumSizeHint().width() == 0
    line.resize(60, line.sizeHint().height())
    short = line.grab().toImage()
    line.setText("momentum 0.9 · cosine · norm ≤ 2")
    assert line.toolTip() == line.text()
    assert line.grab().toImage() == short


def test_a_tab_is_chosen_by_mouse_and_by_arrow(window: QWidget, qtbot) -> None:
    tabs = TabBar(ITEMS)
    _put(window, tabs)
    tabs.set_phase("backward")
    chosen = _heard(tabs.chosen)
    middle = tabs.tabRect(1).center()
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.keyClick(tabs, Key.Key_Right)
    assert chosen == ["relu", "linear"]
    assert theme.current().phase("backward").name() in _colours(tabs)


def test_an_icon_button_shows_no_text_and_says_its_name(qtbot) -> None:
    button = IconButton("play", "Play")
    qtbot.addWidget(button)
    assert (button.toolTip(), button.accessibleName()) == ("Play", "Play")
    width = button.sizeHint().width()
    button.setDefaultAction(QAction("A long text of an action", button))
    assert button.sizeHint().width() == width


def test_a_button_grows_with_its_text_icon_and_menu(qtbot) -> None:
    widths = []
    for text, icon, has_menu in (
        ("Export", "", False),
        ("Export", "export", False),
        ("Export", "export", True),
        ("Exporter la figure", "export", True),
    ):
        button = Button(text, icon)
        qtbot.addWidget(button)
        if has_menu:
            button.setMenu(QMenu(button))
        widths.append(button.sizeHint().width())
    assert widths == sorted(set(widths))


def test_a_toggle_button_stays_down(qtbot) -> None:
    toggle = ToggleButton("Test points")
    qtbot.addWidget(toggle)
    toggle.show()
    clicked: list[bool] = []
    toggle.clicked.connect(lambda down: clicked.append(down))
    toggle.setChecked(True)
    assert clicked == []
    assert theme.current().ink.name() in _colours(toggle)
    qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert clicked == [False]


@pytest.mark.parametrize("kind", ["outlined", "primary", "chip", "plain"])
def test_a_button_looks_different_off_and_in_focus(window, qtbot, kind) -> None:
    button = Button("Go", kind=kind)
    _put(window, button)
    rest = button.grab().toImage()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.grab().toImage() != rest
    button.clearFocus()
    button.setEnabled(False)
    assert button.grab().toImage() != rest


def test_keys_are_a_buttons_own_only_if_it_was_reached_by_keyboard(
    window: QWidget, qtbot
) -> None:
    button = Button("Go")
    _put(window, button)
    pressed, played = [], []
    button.clicked.connect(lambda: pressed.append(1))
    QShortcut(Key.Key_Space, window, activated=lambda: played.append(1))
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClick(button, Key.Key_Space)
    assert (pressed, played) == ([], [1])
    button.setFocus(Qt.FocusReason.OtherFocusReason)
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Key.Key_Space)
    assert (pressed, played) == ([1], [1])


def test_escape_in_an_edited_field_is_the_fields_own(window: QWidget, qtbot) -> None:
    field = NumberField()
    _put(window, field)
    cleared = []
    QShortcut(Key.Key_Escape, window, activated=lambda: cleared.append(1))
    field.setFocus()
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, Key.Key_Escape)
    assert (field.text(), cleared) == ("0.00", [])
    QTest.keyClick(field, Key.Key_Escape)
    assert cleared == [1]


def test_the_wheel_belongs_to_the_panel(window: QWidget, qtbot) -> None:
    choice, slider = ChoiceField(ITEMS), Slider(LinearScale(0, 1, 0.1))
    for widget in (choice, slider):
        _put(window, widget)
        widget.setFocus()
        centre = QPoint(5, 5)
        QTest.wheelEvent(window.windowHandle(), widget.mapTo(window, centre), centre)
    assert choice.code() == "tanh"
    assert slider.number() == 0


def test_a_card_shows_the_sentence_of_its_fields(window: QWidget, qtbot) -> None:
    card = Card("Fit", 4)
    _put(window, card)
    size, rate = IntegerField(Range(1)), ValueSlider(LinearScale(0, 1, 0.1))
    card.add_row("Batch size", size)
    card.add_row("rate α", rate)
    assert card.error() == ""
    for field in (size, rate.findChild(NumberField)):
        field.selectAll()
        qtbot.keyClicks(field, "abc\r")
        assert card.error() == "“abc” is not a number."
        assert theme.current().error.name() in _colours(card)
        qtbot.keyClick(field, Key.Key_Escape)
        assert card.error() == ""


def test_a_label_of_a_card_names_its_control(qtbot) -> None:
    card = Card("Fit", 4)
    qtbot.addWidget(card)
    size, rate = IntegerField(Range(1)), ValueSlider(LinearScale(0, 1, 0.1))
    label = card.add_row("Batch size", size)
    card.add_row("rate α", rate)
    assert size.accessibleName() == "Batch size"
    for part in (rate.findChild(Slider), rate.findChild(NumberField)):
        assert part.accessibleName() == "rate α"
    label.setText("Taille du lot")
    assert size.accessibleName() == "Taille du lot"


def test_a_card_holds_widgets_and_layouts(window: QWidget) -> None:
    card = Card("Data", 1)
    _put(window, card)
    row = QVBoxLayout()
    card.add(row)
    card.add(Label("200×2", "muted"))
    assert [card.body.itemAt(k).layout() for k in range(2)] == [row, None]
    narrow = card.minimumSizeHint().width()
    card.set_title("Ajuster les données d’entraînement du réseau de neurones")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    assert card.minimumSizeHint().width() > narrow


def test_a_notice_says_one_thing_until_it_is_closed(window: QWidget, qtbot) -> None:
    notice = Notice()
    _put(window, notice)
    taken = []
    notice.action_triggered.connect(lambda: taken.append(1))
    assert notice.sentence() == ""
    notice.show_sentence("Edited at step 51.", "Back to the old one")
    action, close = notice.findChildren(Button)
    assert notice.sentence() == "Edited at step 51."
    assert close.accessibleName() == "Close"
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert (taken, notice.sentence()) == ([1], "")
    notice.show_sentence("The file is empty.", is_error=True)
    assert action.isHidden()
    assert theme.current().error.name() in _colours(notice)


def test_labels_and_chips_follow_the_theme(qapp, window: QWidget) -> None:
    label, chip = Label("200×2", "muted"), Chip("80 / 20 %")
    for widget in (label, chip):
        _put(window, widget)
    try:
        for colours in (theme.LIGHT, theme.DARK):
            theme.apply(qapp, colours)
            assert label.palette().color(label.foregroundRole()) == colours.muted
            assert colours.field.name() in _colours(chip)
            assert QColor(colours.ink) == chip.palette().windowText().color()
    finally:
        theme.apply(qapp, theme.LIGHT)


def test_what_opened_a_list_is_pointed_at_no_more_once_the_pointer_left(window) -> None:
    choice, button = ChoiceField(ITEMS), Button("File")
    button.setMenu(QMenu(button))
    QCursor.setPos(window.mapToGlobal(QPoint(0, window.height() + 200)))
    for widget in (choice, button):
        _put(window, widget)
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    choice.showPopup()
    choice.hidePopup()
    button.menu().addAction("Open")
    button.menu().popup(QPoint())
    button.menu().close()
    QCoreApplication.processEvents()
    assert not choice.underMouse()
    assert not button.underMouse()
