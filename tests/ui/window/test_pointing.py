"""The network and the matrices light each other."""

import pytest
from PySide6.QtWidgets import QApplication

from nnviz.run import source
from nnviz.run.recipe import Recipe
from ui.canvas.scene import Sample, Unit, Weight
from ui.session.cursor import Pointed, Selection
from ui.window import pointing
from ui.window.main_window import MainWindow


@pytest.mark.parametrize("spot", [None, Sample(3), Unit(1, 2), Weight(2, -1, 0)])
def test_a_spot_is_told_and_found_again(spot):
    assert pointing.spot(pointing.pointed(spot)) == spot


@pytest.fixture
def window(qtbot):
    made = MainWindow(Recipe(), source.load_frame(Recipe()))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def matrices(window):
    """Return the pane of the matrices, in sight at Z[1]."""
    tabs = window.stage.explain.tabs
    codes = [tabs.tabData(index) for index in range(tabs.count())]
    tabs.setCurrentIndex(codes.index("matrices"))
    window.session.go_to(1, 1)
    QApplication.processEvents()
    return window.stage.explain.matrices


def test_pointing_at_a_number_of_a_matrix_lights_the_network(window, matrices):
    matrices.hovered.emit(Pointed(3, unit=(1, 2)))
    QApplication.processEvents()
    assert window.stage.canvas.scene().lit == (Unit(1, 2),)
    assert window.stage.plots.answers.picture.unit is not None
    matrices.hovered.emit(Pointed(weight=(2, 1, 0)))
    assert window.stage.canvas.scene().lit == (Weight(2, 1, 0),)
    matrices.hovered.emit(Pointed())
    QApplication.processEvents()
    assert window.stage.canvas.scene().lit == ()
    assert window.stage.plots.answers.picture.unit is None


def test_pointing_at_the_network_lights_a_number_of_a_matrix(window, matrices):
    window.stage.canvas.hovered.emit(Unit(1, 2))
    assert matrices.whose.text() == "Z[1] of sample 1, unit 3"
    window.stage.canvas.hovered.emit(Weight(1, 0, 1))
    assert matrices.whose.text() == "Z[1] of sample 1, unit 2"
    window.stage.canvas.hovered.emit(Sample(5))
    assert matrices.whose.text() == "Z[1] of sample 6, unit 1"
    window.stage.canvas.hovered.emit(None)
    assert matrices.whose.text() == "Z[1] of sample 1, unit 1"


def test_a_click_on_a_number_of_a_matrix_chooses_its_sample_and_unit(window, matrices):
    matrices.chosen.emit(Pointed(3, unit=(1, 2)))
    assert window.session.selection == Selection(3, unit=(1, 2))
    matrices.chosen.emit(Pointed(weight=(1, -1, 0)))
    assert window.session.selection == Selection(3, weight=(1, -1, 0))
    matrices.chosen.emit(Pointed(5))
    assert window.session.selection == Selection(5, weight=(1, -1, 0))
    QApplication.processEvents()
    assert matrices.whose.text() == "Z[1] of sample 6, unit 1"
