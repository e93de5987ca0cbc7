"""The plot of answers in the window, whatever it is asked to show."""

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from nnviz.run import source
from nnviz.run.run import Run
from nnviz.teach import sections
from nnviz.teach.sections import Cut
from tests.ui.driving import window_of
from ui.canvas.scene import Unit
from ui.window import answering
from ui.window.main_window import MainWindow


@pytest.fixture
def iris(qtbot) -> MainWindow:
    made = window_of(qtbot, "iris")
    yield made
    made.session.player.stop()


def see(window: MainWindow, view: str, cut: Cut | None = None) -> None:
    """Choose a view, and the plane of its boundary."""
    plot = window.stage.plots.answers
    plot.heading.chosen.emit(view)
    if cut is not None:
        plot.cut = cut
        plot.asked.emit()


def test_a_boundary_of_four_features_is_that_of_the_cursor(iris):
    session, plot = iris.session, iris.stage.plots.answers
    see(iris, "boundary")
    assert plot.picture.section.cut == sections.proposed(session.data)
    for index in (3, -1):
        session.go_to(5, index)
        QApplication.processEvents()
        picture = plot.picture
        points = picture.section.inputs(picture.plane.points)
        A = session.looks.outputs(points).T.reshape(picture.output.shape)
        np.testing.assert_allclose(picture.output, A, rtol=1e-4, atol=1e-5)
        np.testing.assert_array_equal(picture.A_train, session.looks.train_outputs())


def test_a_unit_under_the_pointer_fills_the_plane_with_its_answers(iris):
    session, plot = iris.session, iris.stage.plots.answers
    see(iris, "boundary", Cut(3, 1))
    iris.stage.canvas.hovered.emit(Unit(1, 2))
    QApplication.processEvents()
    picture = plot.picture
    assert picture.title == "Unit 3 of layer [1]"
    points = picture.section.inputs(picture.plane.points)
    A = np.tanh(points @ session.record.W_before[1] + session.record.b_before[1])
    found = picture.unit.values.ravel()
    np.testing.assert_allclose(found, A[:, 2], rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize(
    ("feature", "title"), [(3, "Input 4"), (1, "Input 2"), (0, "Decision boundary")]
)
def test_an_input_fills_the_plane_that_it_spans(iris, feature, title):
    see(iris, "boundary", Cut(3, 1))
    iris.stage.canvas.hovered.emit(Unit(0, feature))
    QApplication.processEvents()
    assert iris.stage.plots.answers.picture.title == title


def test_components_wait_for_their_library_while_the_window_goes_on(
    iris, qtbot, monkeypatch
):
    plot, asked = iris.stage.plots.answers, []
    see(iris, "boundary", Cut(3, 1))
    monkeypatch.setattr(answering, "is_loaded", lambda: len(asked) > 1)
    monkeypatch.setattr(answering, "preload", lambda: asked.append(True))
    see(iris, "boundary", Cut(is_principal=True))
    assert plot.picture.section.cut == Cut(3, 1)
    qtbot.waitUntil(lambda: plot.picture.section.cut.is_principal)
    assert len(asked) == 2


def test_planes_and_matrices_leave_the_run_as_it_is(iris):
    session = iris.session
    twin = source.default_recipe(session.frame, "iris")
    for step, view in enumerate(("boundary", "rows", "confusion", "boundary"), 1):
        session.go_to(step)
        see(iris, view, Cut(0, 3, at="sample"))
        QApplication.processEvents()
    again = Run(twin, session.data)
    again.advance(0, 4)
    np.testing.assert_array_equal(session.run.losses(0), again.losses(0))
