import pytest
from PySide6.QtCore import QSettings

from nnviz.run import source
from tests.ui.driving import SHORT
from ui.window.main_window import MainWindow
from ui.words import decimals
from ui.words.decimals import AUTOMATIC, DecimalsButton


@pytest.fixture
def button(qtbot):
    made = DecimalsButton()
    qtbot.addWidget(made)
    return made


def offered(button):
    button.menu().aboutToShow.emit()
    return button.menu().actions()


def test_a_choice_is_kept_and_told(button, qtbot):
    automatic, two, three, *_ = offered(button)
    assert automatic.isChecked()
    assert two.text() == "2 decimals"
    with qtbot.waitSignal(button.chosen) as signal:
        three.trigger()
    assert signal.args == [3]
    assert decimals.kept() == 3
    assert [action.isChecked() for action in offered(button)][:3] == [
        False,
        False,
        True,
    ]
    with qtbot.waitSignal(button.chosen):
        offered(button)[0].trigger()
    assert decimals.kept() == AUTOMATIC


def test_the_button_shows_how_a_result_looks(button):
    assert button.text() == "0.000"
    assert button.toolTip() == "Decimals: 3 of a result in formulas, 2 on the network"
    offered(button)[-1].trigger()
    assert button.text() == "0.000000"
    assert "6 of a result in formulas, 6 on the network" in button.toolTip()


@pytest.mark.parametrize("kept", ["7", "1", "-3", "two", "", "²"])
def test_nonsense_in_the_settings_is_no_choice(qapp, kept):
    QSettings().setValue("decimals", kept)
    assert decimals.kept() == AUTOMATIC


def test_canvas_and_formulas_follow_the_choice(qtbot):
    window = MainWindow(SHORT, source.load_frame(SHORT))
    qtbot.addWidget(window)
    window.show()
    explain, canvas = window.stage.explain, window.stage.canvas
    window.session.go_to(2, 1)

    def shown():
        text = explain.formula.sheet.latex().partition("{}={}")[2]
        number, *_ = text.split(r" \\")
        return canvas.scene().decimals, len(number.partition(".")[2])

    qtbot.waitUntil(lambda: shown() == (2, 3))
    window._header._decimals._choose(5)
    assert shown() == (5, 5)
    again = MainWindow(SHORT, source.load_frame(SHORT))
    qtbot.addWidget(again)
    assert again.stage.canvas.scene().decimals == 5


def test_painting_the_button_leaves_its_menu_alone(button):
    before = offered(button)
    button.grab()
    assert button.menu().actions() == before
