"""Gradients and one weight along the run, in the plot beside the network."""

import csv
import io
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from nnviz.model.record import StepRecord
from nnviz.run import source
from nnviz.run.recipe import LayerRecipe
from nnviz.run.run import Run
from nnviz.teach.health import Parameter
from tests.ui.driving import SHORT
from ui.exported.figures import figures_of
from ui.look import theme
from ui.plots.health_pane import HealthPane
from ui.plots.health_told import HealthTold
from ui.plots.history_pane import HistoryPane
from ui.plots.tracked_plot import HEALTH, HISTORY
from ui.session.session import Session
from ui.shown.tracking import Tracking
from ui.window.main_window import MainWindow

DEEP = SHORT.replace(
    model__layers=(*(LayerRecipe(8, "sigmoid"),) * 4, LayerRecipe(1, "sigmoid")),
    fit__epochs=6,
)
ENOUGH = 1000  # turns, in which a few steps are looked at


def norm(array: np.ndarray) -> float:
    return float(np.sqrt((array**2).sum()))


def turn_until(is_so) -> None:
    for _ in range(ENOUGH):
        if is_so():
            return
        QApplication.processEvents()
    raise AssertionError("It never came.")


@pytest.fixture
def plot(window):
    window.session.show(12)
    return window.stage.plots.curves


def show(window, code: str, count: int) -> None:
    """Ask for it in the menu, and wait until so many steps are there."""
    window._actions[{HEALTH: "gradients", HISTORY: "weight_history"}[code]].trigger()
    turn_until(lambda: _known(window.stage.plots.curves) == count)


def _known(plot) -> int:
    if plot.code == HEALTH:
        return len(plot.health._health.steps)
    return len(plot.history._history.found) if plot.history._history else 0


def test_nothing_is_looked_at_before_it_is_wanted(window, plot):
    QApplication.processEvents()
    assert plot.findChild(HealthPane) is None
    assert plot.findChild(HistoryPane) is None
    assert window._refresh._tracking._health is None


def test_the_gradients_of_every_layer_are_those_of_the_records(window, plot):
    show(window, HEALTH, 12)
    assert not plot.canvas.isVisible()
    twin = Run(SHORT)
    twin.advance(0, 12)
    picture = plot.health.picture("gradient")
    for k, strand in enumerate(picture.strands, start=1):
        expected = [norm(twin.record(0, step).dW[k]) for step in range(1, 13)]
        np.testing.assert_allclose(strand.series.values, expected)
    ratios = plot.health.picture("ratio").strands[0].series.values
    record = twin.record(0, 12)
    moved = norm(record.W_after[1] - record.W_before[1])
    assert ratios[-1] == pytest.approx(moved / norm(record.W_before[1]))


def test_looking_leaves_the_run_as_it_is(window, plot):
    show(window, HEALTH, 12)
    window.session.choose(weight=(1, 0, 1))
    show(window, HISTORY, 12)
    twin = Run(SHORT)
    twin.advance(0, 12)
    np.testing.assert_array_equal(window.session.run.losses(0), twin.losses(0))
    assert len(window.session.run.segments) == 1


def test_the_cursor_s_step_is_marked_and_a_click_goes_to_another(window, plot):
    show(window, HEALTH, 12)
    window.session.go_to(5)
    turn_until(lambda: plot.health.picture("gradient").cursor == 5)
    plot.health.step_chosen.emit(3)
    turn_until(lambda: window.session.cursor.step == 3)


def told(window) -> HealthTold:
    return window.stage.plots.curves.health.findChild(HealthTold)


def test_what_is_wrong_is_said_and_a_click_shows_the_layer(window):
    window.session.set_recipe(DEEP)
    window.session.show(24)
    show(window, HEALTH, 24)
    words = told(window)._rows[0].words
    assert "Layer [1] receives" in words.text()
    assert "the slopes multiply it by" in words.toolTip()
    window.stage.expand("curves")
    words.linkActivated.emit("1,-1")
    assert window.session.selection.layer == 1
    assert window.stage.canvas.isVisible()


def test_nothing_wrong_is_said_quietly(window, plot):
    show(window, HEALTH, 12)
    assert told(window)._rows[0].words.text() == "Step 12: nothing is wrong."


def test_with_more_room_all_is_seen_at_once(window, plot):
    show(window, HEALTH, 12)
    pane = plot.health
    assert sum(not chart.isHidden() for chart in pane._charts.values()) == 1
    window.stage.expand("curves")
    turn_until(lambda: pane._is_large)
    shown = [code for code, chart in pane._charts.items() if not chart.isHidden()]
    assert shown == ["gradient", "ratio", "saturated"]
    assert not pane._table.isHidden()
    upper = [pane._charts[code].width() for code in ("gradient", "ratio")]
    assert abs(upper[0] - upper[1]) <= 1
    window.stage.restore()
    turn_until(lambda: not pane._is_large)
    assert pane._charts["gradient"].width() > 0.9 * pane.width()


def test_a_strip_of_which_no_layer_has_any_more_goes(window, plot):
    show(window, HEALTH, 12)
    window.stage.expand("curves")
    turn_until(lambda: plot.health._is_large)
    layers = window.session.recipe.model.layers
    relu = tuple(replace(layer, activation="relu") for layer in layers[:-1])
    window.session.set_recipe(SHORT.replace(model__layers=(*relu, layers[-1])))
    window.session.show(2)
    charts = plot.health._charts
    turn_until(lambda: "dead" in charts and not charts["dead"].isHidden())
    window.session.set_recipe(SHORT.replace(model__layers=layers))
    turn_until(lambda: not len(plot.health._health.steps))
    assert all(chart.isHidden() for chart in charts.values())  # not of the old run
    window.session.show(2)
    turn_until(lambda: not charts["gradient"].isHidden())
    assert charts["dead"].isHidden()


def test_what_nobody_could_see_is_looked_at_when_it_is_seen_again(window, plot):
    show(window, HEALTH, 12)
    window.session.set_recipe(SHORT.replace(fit__epochs=4))
    window.stage.expand("explain")
    window.session.show(16)
    for _ in range(9):
        QApplication.processEvents()
    assert _known(plot) == 12
    window.stage.restore()
    turn_until(lambda: _known(plot) == 16)


def test_the_history_of_a_weight_has_the_bits_of_the_records(window, plot):
    window.session.choose(weight=(2, 1, 0))
    show(window, HISTORY, 12)
    twin = Run(SHORT)
    twin.advance(0, 12)
    found = plot.history._history.found
    for step, (value, gradient) in found.items():
        record = twin.record(0, step)
        assert value == record.W_before[2][1, 0]
        assert gradient == record.dW[2][1, 0]
    window.session.choose(weight=(3, -1, 0))
    turn_until(lambda: plot.history._history.parameter == Parameter(3, -1, 0))
    turn_until(lambda: _known(plot) == 12)
    pairs = plot.history._history.found.values()
    records: list[StepRecord] = [twin.record(0, step) for step in range(1, 13)]
    assert list(pairs) == [(r.b_before[3][0], r.db[3][0]) for r in records]


def test_it_asks_for_a_weight_and_keeps_the_last_one(window, plot):
    window._actions["weight_history"].trigger()
    turn_until(lambda: plot.findChild(HistoryPane) is not None)
    assert not plot.history._hint.isHidden()
    window.session.choose(weight=(1, 0, 0))
    turn_until(lambda: _known(plot) == 12)
    window.session.choose(unit=(1, 1))
    QApplication.processEvents()
    assert plot.history._hint.isHidden()
    assert plot.history._history.name == "w₁,₁[1]"


def test_a_long_run_is_looked_at_in_pieces_and_grows_while_it_trains(qapp):
    session = Session(SHORT.replace(fit__epochs=200))
    tracking, seen = Tracking(session), []
    for done in (100, 300, 800):
        session.show(done)
        pieces, is_whole = 0, False
        while not is_whole:
            health, is_whole = tracking.health(0.001)
            pieces += 1
        seen.append(len(health.steps))
        assert health.now.vitals.step == health.steps[-1] == done
    assert pieces > 1
    assert all(100 <= count <= 202 for count in seen)


def test_a_part_that_is_looked_at_more_closely_has_more_steps(window):
    window.session.set_recipe(SHORT.replace(fit__epochs=200))
    window.session.show(800)
    plot = window.stage.plots.curves
    window.session.choose(weight=(1, 0, 0))
    show(window, HISTORY, 201)  # every fourth, and the last
    pane = plot.history
    upper, lower = pane._charts
    upper.show_picture(replace(upper.picture, span=(100.0, 180.0)))
    assert lower.picture.span == (100, 180)
    within = set(range(100, 181))
    turn_until(lambda: within <= set(pane._history.found))
    record = window.session.run.record(0, 150)
    assert pane._history.found[150] == (record.W_before[1][0, 0], record.dW[1][0, 0])
    lower.show_whole()
    assert upper.picture.span is None
    turn_until(lambda: _known(plot) == 201)


def test_a_step_that_is_under_way_is_not_told_before_it_ends(qapp):
    session = Session(SHORT)
    session.show(5)
    tracking = Tracking(session)
    told = []
    session.forward("unit")  # into the next batch, and on to its update
    while session.cursor.step < 7 and not (
        session.cursor.step == 6 and session.is_over
    ):
        session.player.stop()
        told.append(tracking.health()[0].now.vitals.step)
        session.forward("unit")
    session.player.stop()
    assert set(told) == {5}
    assert tracking.health()[0].now.vitals.step == 6


def test_the_panes_speak_the_language_of_now(window, plot):
    show(window, HEALTH, 12)
    window.set_language("fr")
    try:
        turn_until(lambda: "cloche" in told(window)._rows[0].words.text())
        assert "mise à jour" in plot.health.picture("ratio").title
    finally:
        window.set_language("en")


def test_the_weight_that_is_selected_is_a_figure_with_its_numbers(qapp):
    session = Session(SHORT)
    session.show(7)
    session.choose(weight=(1, 1, 2))
    figures = {figure.name: figure for figure in figures_of(session, theme.LIGHT)}
    rows = list(csv.DictReader(io.StringIO(figures["weight_history"].table())))
    assert [int(row["step"]) for row in rows] == list(range(1, 8))
    for row in rows:
        record = session.run.record(0, int(row["step"]))
        assert float(row["value"]) == record.W_before[1][1, 2]
        assert float(row["gradient"]) == record.dW[1][1, 2]
    rows = list(csv.DictReader(io.StringIO(figures["gradients"].table())))
    assert len(rows) == 7 * 3
    record = session.run.record(0, 7)
    assert float(rows[-1]["gradient"]) == pytest.approx(norm(record.dW[3]))
    assert rows[-1]["dead"] == ""


def test_the_engine_is_let_go_when_nobody_looks_any_more(window, plot):
    show(window, HEALTH, 12)
    tracking = window._refresh._tracking
    assert tracking._health._engine is not None
    plot.show_code("loss")
    QApplication.processEvents()
    assert tracking._health._engine is None
    assert plot.loaded.isVisible()


def test_what_was_seen_last_is_seen_at_the_next_start(qtbot, window, plot):
    show(window, HEALTH, 12)
    state = window.stage.plots.save_state()
    other = MainWindow(SHORT, source.load_frame(SHORT))
    qtbot.addWidget(other)
    other.stage.plots.restore_state(state)
    other.show()
    other.session.show(3)
    turn_until(lambda: _known(other.stage.plots.curves) == 3)
    assert other.stage.plots.curves.loaded is None
