"""The loss surface in the window: bit by bit, live, and an edit by a click."""

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from nnviz.data.drawn import Drawing
from nnviz.run import source
from nnviz.run.segment import Override
from nnviz.teach.landscape import places
from nnviz.teach.landscape.sight import Sight
from tests.ui.driving import SHORT, window_of
from tests.ui.plots.conftest import Pointer
from ui.plots.surface.panel import SurfacePanel
from ui.plots.surface.picture import SurfacePicture
from ui.plots.surveyed_plot import SurveyedPlot
from ui.shown import surveyed
from ui.widgets import ChoiceField, IconButton, Segmented
from ui.window.main_window import MainWindow
from ui.window.surveying import Surveying


def plot_of(window: MainWindow) -> SurveyedPlot:
    return window.stage.plots.answers


def surveying(window: MainWindow) -> Surveying:
    return window.findChild(Surveying)


def see(window: MainWindow, view: str = "surface") -> SurfacePicture:
    plot_of(window).heading.chosen.emit(view)
    return found(window)


def found(window: MainWindow) -> SurfacePicture:
    """Return what is shown once all of it is found."""
    QApplication.processEvents()
    surveying(window).finish()
    return plot_of(window).surface_picture


@pytest.fixture
def houses(qtbot) -> MainWindow:
    made = window_of(qtbot, "houses")
    yield made
    made.session.player.stop()


def test_the_surface_takes_the_place_of_the_answers_and_gives_it_back(window):
    plot = plot_of(window)
    picture = see(window)
    assert plot.title() == "Loss surface"
    assert plot.surface.isVisible()
    assert not plot.canvas.isVisible()
    assert picture.relief.heights.shape == (65, 65)
    see(window, "boundary")
    assert plot.canvas.isVisible()
    assert not plot.surface.isVisible()


def test_it_is_found_in_pieces_the_coarse_map_first(window, monkeypatch):
    monkeypatch.setattr("ui.window.surveying.SLICE", 0.0)
    sizes = []
    plot = plot_of(window)
    shows = plot.set_surface
    monkeypatch.setattr(
        plot, "set_surface", lambda p: (sizes.append(len(p.relief.heights)), shows(p))
    )
    plot.heading.chosen.emit("surface")
    for _ in range(4):
        QApplication.processEvents()
    assert surveying(window).is_at_work
    surveying(window).finish()
    assert sizes == [17, 33, 65]


def test_the_present_and_the_path_are_those_of_the_cursor(window):
    see(window)
    for index in (0, -1):
        window.session.show(6, index)
        picture = found(window)
        record = window.session.record
        sides = places.before(record), places.after(record)
        np.testing.assert_array_equal(picture.here, sides[index])
        assert picture.is_after == (index == -1)
        assert picture.way_steps.tolist() == list(range(6))
        np.testing.assert_array_equal(picture.way[-1], places.before(record))
        here = picture.plane.at(picture.points["here"][np.newaxis])[0]
        scores = window.session.looks.scores("train")
        assert picture.terrain.height(here) == scores["loss"]


def test_of_a_large_network_the_map_is_a_coarse_one(window):
    picture = see(window)
    terrain = picture.terrain
    assert surveyed.finest_of(terrain) == 65
    terrain.products = 4_000_000
    assert surveyed.finest_of(terrain) == 33
    terrain.products = 10**12
    assert surveyed.finest_of(terrain) == 17


def test_a_window_that_opens_with_the_surface_finds_it_once_it_is_seen(qtbot):
    made = MainWindow(SHORT, source.load_frame(SHORT))
    qtbot.addWidget(made)
    plot = plot_of(made)
    plot.set_wishes({"classes": "surface"})
    assert plot.shows_surface
    assert not surveying(made).is_at_work
    made.show()
    qtbot.waitUntil(lambda: plot.surface_picture is not None)
    assert plot.surface.isVisible()
    assert not plot.canvas.isVisible()


def test_a_moving_picture_begins_nothing_anew(window):
    see(window)
    before = plot_of(window).surface_picture
    session = window.session
    session.show(1, 1, progress=0.2)
    found(window)
    session.show(1, 1, progress=0.6)
    QApplication.processEvents()
    assert not surveying(window).is_at_work
    assert plot_of(window).surface_picture is before


def test_nothing_is_found_while_it_is_hidden(window):
    see(window)
    window.stage.expand("canvas")
    QApplication.processEvents()
    before = plot_of(window).surface_picture
    window.session.show(9)
    QApplication.processEvents()
    assert not surveying(window).is_at_work
    assert plot_of(window).surface_picture is before
    window.stage.restore()
    QApplication.processEvents()
    assert found(window).step == 9


def test_looking_leaves_the_run_as_it_is(window):
    session = window.session
    see(window)
    for step in (3, 8, 12):
        session.show(step)
        found(window)
    losses = session.run.losses(0).copy()
    other = type(session)(session.recipe)
    other.show(12)
    np.testing.assert_array_equal(other.run.losses(0), losses)


def test_a_click_sets_two_parameters_in_a_new_branch_and_is_undone(houses):
    session = houses.session
    session.show(4, 0)
    picture = see(houses)
    assert picture.names == ("w₁", "w₂")
    before = session.record
    plot_of(houses).surface.point_chosen.emit(100.123456, -20.0)
    assert session.segment == 1
    W = session.record.W_before[1]
    assert W[0, 0] == pytest.approx(100.123456, abs=1.0)
    assert W[0, 0] == round(W[0, 0], 3)
    assert W[1, 0] == -20.0
    picture = found(houses)
    np.testing.assert_array_equal(picture.points["here"], W[:, 0])
    session.undo()
    assert session.record.loss == before.loss


def test_after_the_last_step_a_click_sets_nothing_and_says_so(houses):
    session = houses.session
    session.show(session.last_step)
    see(houses)
    canvas, points = plot_of(houses).surface, []
    canvas.point_chosen.connect(lambda *point: points.append(point))
    pointer, at = Pointer(canvas.viewport()), canvas.plot_rect.bottomLeft()
    x, y = at.x() + 8, at.y() - 8
    pointer.move(x, y)
    assert canvas.readout().endswith(
        "No step comes after this one: go back to set a point"
    )
    pointer.press(x, y)
    pointer.release(x, y)
    assert points == []
    epochs = session.recipe.fit.epochs + 1
    session.set_recipe(session.recipe.replace(fit__epochs=epochs))
    found(houses)
    assert canvas.readout().endswith("Click: set them to that")
    pointer.press(x, y)
    pointer.release(x, y)
    assert len(points) == 1


def test_a_click_along_the_step_sets_the_rate(houses):
    plot = plot_of(houses)
    houses.session.show(3, 0)
    plot.set_sight(Sight("step"))
    picture = see(houses)
    assert picture.plane is None
    assert picture.can_set
    plot.surface.point_chosen.emit(0.31415, 5.0)
    assert houses.session.recipe.compile.learning_rate == 0.314


@pytest.mark.parametrize("index", [0, -1])
def test_what_is_tried_out_is_where_the_present_is(window, qtbot, index):
    window.session.show(3, index)
    picture = see(window)
    across, _ = picture.sight.pair
    layer, source_unit, unit = across
    override = Override("W", layer, (source_unit, unit), 1.25)
    window.session.what_if.try_out(override)
    qtbot.waitUntil(lambda: found(window).points["here"][0] == 1.25)
    picture = found(window)
    half = picture.ahead.steps.at(np.array([picture.ahead.steps.rate / 2]))[0]
    middle = (picture.ahead.steps.before + picture.ahead.own.place) / 2
    np.testing.assert_allclose(half, middle, atol=1e-12)


def test_two_weights_that_are_selected_are_those_that_are_seen(window):
    see(window)
    window.session.choose(weight=(1, 1, 3))
    assert found(window).sight.pair[1] == (1, 1, 3)
    window.session.choose(weight=(2, 0, 1))
    assert found(window).sight.pair == ((1, 1, 3), (2, 0, 1))
    assert plot_of(window).surface_picture.names == ("w₂,₄[1]", "w₁,₂[2]")


def test_the_batch_s_own_loss_is_that_of_the_step(window):
    plot = plot_of(window)
    plot.set_sight(Sight(part="batch"))
    window.session.show(5, 0)
    picture = see(window)
    assert picture.terrain.height(picture.before) == window.session.record.loss
    assert picture.ahead.start == window.session.record.loss


def test_zooming_finds_the_map_of_what_is_seen_and_fit_shows_the_path(window):
    plot = plot_of(window)
    whole = see(window).window
    left, right = whole.left, (whole.left + whole.right) / 2
    part = type(whole)(left, right, whole.bottom, whole.top)
    plot.surface.window_wished.emit(part)
    picture = found(window)
    assert picture.window == part
    assert picture.relief.window == part
    fit = next(
        button
        for button in plot.findChildren(IconButton)
        if button.toolTip() == "Show the whole path"
    )
    assert fit.isVisible()
    fit.click()
    assert found(window).window == whole
    assert not fit.isVisible()


def test_while_it_trains_fast_a_coarse_map_is_shown_and_a_fine_one_after_it(window):
    see(window)
    session = window.session
    session.player.set_advance_by("batch")
    session.player.set_period(0.0)
    session.player.play()
    session.show(7)
    survey = surveying(window)
    survey._pace = type(survey._pace)(1.0, clock=lambda: 0.0)
    survey.show()
    picture = plot_of(window).surface_picture
    assert picture.step == 7
    assert picture.ahead is None
    assert picture.relief.heights.shape == (17, 17)
    assert not survey.is_at_work
    session.player.pause()
    assert found(window).relief.heights.shape == (65, 65)


def test_other_directions_and_parameters_are_asked_for_from_the_panel(window):
    see(window)
    plot = plot_of(window)
    button = next(
        b for b in plot.findChildren(IconButton) if b.toolTip() == "What the map shows"
    )
    button.click()
    panel = plot.findChild(SurfacePanel)
    kind, across, _ = panel.findChildren(ChoiceField)
    index = [across.itemData(k) for k in range(across.count())].index("b₁[2]")
    across.setCurrentIndex(index)
    across.activated.emit(index)
    assert plot.sight.pair[0] == (2, -1, 0)
    assert found(window).names[0] == "b₁[2]"
    kind.chosen.emit("random")
    assert found(window).sight.kind == "random"
    part = panel.findChild(Segmented)
    part.chosen.emit("batch")
    assert plot.sight.part == "batch"
    panel.close()


def test_another_network_shows_parameters_that_it_has(window):
    see(window)
    window.session.choose(weight=(3, 1, 0))
    found(window)
    recipe = window.session.recipe
    layers = recipe.model.layers[1:]
    window.session.set_recipe(recipe.replace(model__layers=layers))
    picture = found(window)
    assert all(layer <= 2 for layer, *_ in picture.sight.pair)
    assert picture.relief is not None


@pytest.mark.parametrize("kind", ["parameters", "random", "step"])
def test_a_run_that_diverged_is_shown_as_far_as_it_is_a_number(houses, kind):
    plot, session = plot_of(houses), houses.session
    session.set_recipe(session.recipe.replace(compile__learning_rate=1e6))
    session.show(1000)
    assert session.run.diverged_at(session.segment) == session.cursor.step
    plot.set_sight(Sight(kind))
    picture = see(houses)
    assert picture.step == session.cursor.step
    plot.surface.grab()
    assert plot.readout() == ""


def test_what_the_gradient_promises_may_be_no_number_either(houses):
    plot, session = plot_of(houses), houses.session
    recipe = session.recipe.replace(data__scale="none", compile__learning_rate=1e6)
    session.set_recipe(recipe)
    session.show(1000, 0)
    plot.set_sight(Sight("step", part="batch"))
    picture = see(houses)
    assert not np.isfinite(picture.ahead.steps.promise)
    plot.surface.grab()


def test_nothing_is_found_while_a_comparison_has_its_place(window):
    plot_of(window).heading.chosen.emit("surface")
    QApplication.processEvents()
    assert surveying(window).is_at_work
    known = plot_of(window).surface_picture
    window.comparing.open_ready_made("xor")
    surveying(window).finish()
    assert plot_of(window).surface_picture is known
    window.comparing.leave()
    QApplication.processEvents()
    assert len(found(window).relief.heights) == 65


def test_a_sheet_that_is_drawn_on_takes_the_place_and_gives_it_back(window):
    see(window)
    plot = plot_of(window)
    plot.set_drawing(Drawing())
    assert plot.pane.isVisible()
    assert not plot.surface.isVisible()
    assert not plot.canvas.isVisible()
    plot.set_drawing(None)
    assert plot.surface.isVisible()
    assert not plot.canvas.isVisible()
    assert found(window).relief is not None


def test_the_menu_opens_surface_and_space_whatever_fills_the_window(window):
    plot = plot_of(window)
    window.stage.expand("canvas")
    window._actions["loss_surface"].trigger()
    assert plot.surface_picture is None
    assert found(window).relief is not None
    assert plot.surface.isVisible()
    window._actions["hidden_space"].trigger()
    QApplication.processEvents()
    assert plot.title() == "Hidden space"
    assert plot.picture.hidden is not None
