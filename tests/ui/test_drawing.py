"""Drawing own points in the window: in and out, what is learned, undo and redo."""

import pytest
from PySide6.QtCore import Qt

from nnviz.data.drawn import Drawing
from nnviz.run import source
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.session_file import Document, load, save
from tests.ui.driving import SHORT, press
from ui import strings
from ui.plots.drawing_pane import DrawingPane
from ui.widgets import Button, ToggleButton

Key = Qt.Key
CORNERS = ((-0.5, -0.5, 0.0), (0.5, -0.5, 1.0), (-0.5, 0.5, 1.0), (0.5, 0.5, 0.0))
WAVE = ((-1.0, 0.5), (-0.5, -0.5), (0.0, 0.5), (0.5, -0.5), (1.0, 0.5))


@pytest.fixture
def pane(qapp, window) -> DrawingPane:
    """The sheet, just opened from the data card."""
    strings.install(qapp, "en")  # the plurals
    window.stage.recipe.draw_requested.emit()
    return window.stage.plots.answers.pane


def draw(pane: DrawingPane, *points) -> None:
    """Draw points, one by one."""
    for point in points:
        shown = pane.canvas._shown
        is_values = len(point) == 2
        pane.drawn.emit(Drawing((*shown.points, point), is_values))


def button(pane: DrawingPane, text: str) -> Button:
    return next(b for b in pane.findChildren(Button) if b.text() == text)


def points(window):
    return window.session.recipe.data.points


def said(pane: DrawingPane) -> str:
    return pane._said.text()


def test_the_pencil_opens_a_sheet_that_fills_the_window(window) -> None:
    plot, run = window.stage.plots.answers, window.session.run
    pencils = window.stage.recipe.findChildren(Button)
    names = {b.accessibleName(): b for b in pencils}
    names["Draw your own points"].click()
    assert plot.is_drawing
    assert plot.title() == "Draw your own"
    assert window.stage._expanded == "answers"
    assert plot.pane.canvas.hasFocus()
    assert not plot.canvas.isVisible()
    assert window.session.run is run
    button(plot.pane, "Done").click()
    assert not plot.is_drawing
    assert plot.canvas.isVisible()
    assert plot.title() == "Decision boundary"
    assert window.stage._expanded == ""
    assert window.stage.plots.curves.isVisible()


def test_the_network_learns_as_soon_as_there_is_something_to_learn(
    window, pane
) -> None:
    session, moons = window.session, window.session.run
    draw(pane, *CORNERS[:3])
    assert session.run is moons
    assert "3 of at least 4 points are drawn" in said(pane)
    assert pane.canvas.answers is None
    draw(pane, CORNERS[3])
    assert session.recipe.data.source == "drawn"
    assert points(window) == CORNERS
    assert session.cursor.step == 1
    assert said(pane) == "4 points (0: 2 · 1: 2)."
    assert pane.canvas.answers is not None


def test_one_class_alone_is_not_enough_and_said_so(window, pane) -> None:
    draw(pane, *((x, y, 0.0) for x, y, _ in CORNERS))
    assert window.session.recipe.data.source == "two_moons"
    assert "All points are of class 0: draw some of class 1." in said(pane)


def test_points_that_go_again_leave_the_run_as_it_was(window, pane) -> None:
    draw(pane, *CORNERS)
    run = window.session.run
    pane.drawn.emit(Drawing(CORNERS[:2]))
    assert window.session.run is run
    assert pane.canvas.answers is None
    assert window.session.drawing == Drawing(CORNERS[:2])


def test_every_stroke_can_be_undone_and_done_again(window, pane) -> None:
    session, moons = window.session, window.session.run
    draw(pane, *CORNERS)
    last = session.run
    for count in (3, 2, 1, 0):
        session.undo()
        assert len(session.drawing.points) == count
        assert session.run is moons
        assert pane.canvas._shown == session.drawing
    assert session.history.last is None
    for _ in range(4):
        session.redo()
    assert session.run is last
    assert points(window) == CORNERS
    text = window._actions["undo"].text()
    assert text == "Undo: points drawn: 1"


def test_undo_after_the_end_shows_the_sheet_again(window, pane) -> None:
    draw(pane, *CORNERS)
    button(pane, "Done").click()
    window.session.undo()
    assert window.stage.plots.answers.is_drawing
    assert window.session.drawing == Drawing(CORNERS[:3])


def test_what_can_not_be_learned_yet_is_not_lost_by_leaving(window, pane) -> None:
    draw(pane, *CORNERS[:2])
    button(pane, "Done").click()
    assert window.session.recipe == SHORT
    window.stage.recipe.draw_requested.emit()
    assert window.session.drawing == Drawing(CORNERS[:2])


def test_a_drawing_is_there_again_after_other_data(window, pane) -> None:
    draw(pane, *CORNERS)
    other = window.session.recipe.replace(data__source="circles")
    window.session.set_recipe(other)
    assert window.session.drawing is None
    assert not window.stage.plots.answers.is_drawing
    window.stage.recipe.draw_requested.emit()
    assert window.session.recipe.data.source == "drawn"
    assert points(window) == CORNERS
    assert window.session.drawing == Drawing(CORNERS)


def test_esc_ends_it(qtbot, window, pane) -> None:
    draw(pane, *CORNERS)
    press(qtbot, window, Key.Key_Escape)
    assert window.session.drawing is None
    assert points(window) == CORNERS


def test_training_at_once_goes_through_all_epochs_with_every_stroke(
    qtbot, window, pane
) -> None:
    session = window.session
    draw(pane, *CORNERS)
    train = next(b for b in pane.findChildren(ToggleButton) if b.text() == "Train")
    train.click()
    qtbot.waitUntil(lambda: session.is_at_end)
    output = pane.canvas.picture.output
    draw(pane, (0.6, 0.6, 0.0))
    qtbot.waitUntil(lambda: session.is_at_end)
    assert session.done == session.last_step
    assert pane.canvas.picture.output is not output
    train.click()
    draw(pane, (0.7, 0.6, 0.0))
    assert session.cursor.step == 1


def test_no_stroke_brings_a_notice_over_the_sheet(qtbot, window, pane) -> None:
    session, notice = window.session, window.stage.notice
    draw(pane, *CORNERS)
    train = next(b for b in pane.findChildren(ToggleButton) if b.text() == "Train")
    train.click()
    qtbot.waitUntil(lambda: session.is_at_end)
    notice.hide()
    draw(pane, (0.6, 0.6, 0.0))
    pane._kind.chosen.emit("values")
    assert session.data.table.problem == "regression"
    assert train.isChecked()
    assert notice.isHidden()


def test_a_training_that_runs_goes_on_with_other_points(window, pane) -> None:
    draw(pane, *CORNERS)
    window.session.player.play()
    draw(pane, (0.6, 0.6, 0.0))
    assert window.session.player.is_playing
    window.session.player.stop()


def test_the_axes_stay_while_points_come(window, pane) -> None:
    draw(pane, *CORNERS)
    corner = pane.canvas.pixel(-1.2, -1.2)
    plane = window.session.looks.plane(16)
    raw = window.session.data.raw_inputs(plane.points)
    assert raw.min() < -1.2 < 1.2 < raw.max()
    draw(pane, (1.1, 1.1, 0.0))
    assert pane.canvas.pixel(-1.2, -1.2) == corner


def test_another_class_keeps_what_was_built(window, pane) -> None:
    draw(pane, *CORNERS)
    hidden = LayerRecipe(3, "relu")
    built = (hidden, window.session.recipe.model.layers[-1])
    window.session.set_recipe(window.session.recipe.replace(model__layers=built))
    assert window.session.drawing == Drawing(CORNERS)
    draw(pane, (0.0, 0.0, 2.0))
    layers = (hidden, LayerRecipe(3, "softmax"))
    assert window.session.recipe.model.layers == layers


def test_values_are_a_regression_even_if_they_are_whole_numbers(window, pane) -> None:
    pane.drawn.emit(Drawing(is_values=True))
    assert window.session.drawing.is_values
    assert window.session.history.last is None
    draw(pane, *((x, float(y > 0)) for x, y in WAVE))
    data = window.session.data
    assert (data.table.problem, data.X_train.shape[1]) == ("regression", 1)
    assert pane.canvas.answers is not None


def test_the_data_of_now_are_offered_to_draw_on(window, pane) -> None:
    button(pane, "Copy “Two moons”").click()
    assert len(points(window)) == SHORT.data.samples
    assert window.session.recipe.data.source == "drawn"


def test_beside_data_that_are_no_points_it_says_why_the_sheet_is_empty(
    window, pane
) -> None:
    told = "An empty sheet: “Iris” cannot be drawn on."
    assert "An empty sheet" not in said(pane)
    button(pane, "Done").click()
    window.stage.recipe.edit({"data__source": "iris", "data__target": None})
    window.stage.recipe.draw_requested.emit()
    assert said(pane).startswith(told)
    draw(pane, *CORNERS)
    button(pane, "Clear").click()
    assert "An empty sheet" not in said(pane)


def test_the_small_plot_has_the_room_of_both(window, pane) -> None:
    window.stage.expand("answers")
    assert window.stage._expanded == ""
    assert window.stage.plots.answers.is_drawing
    assert not window.stage.plots.curves.isVisible()
    assert window.stage.canvas.isVisible()


def test_a_saved_drawing_opens_as_it_was(window, pane, tmp_path) -> None:
    draw(pane, *CORNERS)
    path = tmp_path / "mine.nnviz"
    save(path, Document(window.session.run))
    run = load(path).run
    assert run.recipe(0).data.points == CORNERS
    assert (run.data.table.X == window.session.data.table.X).all()


def test_an_empty_drawing_is_refused_with_one_sentence() -> None:
    with pytest.raises(ValueError, match="0 of at least 4 points are drawn"):
        source.load_frame(Recipe().replace(data__source="drawn"))
