"""The whole window, used as a newcomer would: by mouse, keyboard and files."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtWidgets import QApplication

from nnviz.run import source
from nnviz.run.recipe import LayerRecipe
from tests.ui.driving import SHORT, open_table, press
from ui.action_table import TABLE
from ui.canvas.hit import place_of
from ui.canvas.legend_panel import LegendPanel
from ui.canvas.places import places_of
from ui.canvas.scene import Layer, Unit, Weight
from ui.look import theme
from ui.widgets import NumberField, ToggleButton
from ui.window.main_window import MainWindow

DATA = Path(__file__).parents[3] / "data"


def place(window):
    return window.session.cursor.step, str(window.session.moment)


def test_the_first_window_waits_at_the_batch_with_one_hint(window):
    assert place(window) == (1, "batch")
    assert "→" in window.stage.notice.sentence()
    assert "Two moons" in window.windowTitle()


def test_every_region_shows_the_step_at_the_cursor(window):
    window.session.go_to(6, 9)
    QApplication.processEvents()
    record = window.session.record
    assert window.stage.canvas.scene().record is record
    assert window.stage.plots.curves.picture.cursor == 6
    np.testing.assert_array_equal(window.stage.plots.answers.picture.batch, record.rows)


def test_a_click_on_a_unit_selects_it_everywhere(qtbot, window):
    canvas = window.stage.canvas
    box = dict(places_of(canvas.scene()).units)[(1, 2)]
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert window.session.selection.unit == (1, 2)
    QApplication.processEvents()
    assert canvas.scene().selection.unit == (1, 2)
    assert window.stage.plots.answers.picture.unit is not None
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.session.selection.unit is None
    assert window.stage.plots.answers.picture.unit is None


def test_pointing_at_a_unit_fills_the_answers_plot_with_its_map(window):
    window.stage.canvas.hovered.emit(Unit(1, 0))
    QApplication.processEvents()
    unit = window.stage.plots.answers.picture.unit
    maps = window.session.looks.maps(96)
    np.testing.assert_array_equal(unit.values, maps[1][0])
    window.stage.canvas.hovered.emit(None)
    QApplication.processEvents()
    assert window.stage.plots.answers.picture.unit is None


def test_L_shows_the_legend_and_escape_takes_it_away_first(qtbot, window):
    stage, action = window.stage, window._actions["legend"]
    window.session.select(unit=(1, 2))
    assert stage.findChild(LegendPanel) is None
    press(qtbot, window, Qt.Key.Key_L)
    panel = stage.findChild(LegendPanel)
    assert panel.isVisible()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.session.selection.unit == (1, 2)
    press(qtbot, window, Qt.Key.Key_L)
    press(qtbot, window, Qt.Key.Key_L)
    assert not panel.isVisible()
    (button,) = (b for b in stage.findChildren(ToggleButton) if "(L)" in b.toolTip())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.isVisible()
    assert action.isChecked()
    panel.closed.emit()
    assert not panel.isVisible()
    assert not button.isChecked()


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
@pytest.mark.parametrize("filling", ["", "canvas", "explain"])
def test_the_legend_stands_beside_the_network(window, size, filling):
    window.resize(*size)
    stage = window.stage
    QApplication.processEvents()
    canvas = stage.canvas.geometry()
    if filling:
        stage.expand(filling)
    window._actions["legend"].setChecked(True)
    QApplication.processEvents()
    panel = stage.findChild(LegendPanel)
    assert panel.isVisible()
    assert stage.canvas.isVisible()
    assert not around(panel).intersects(around(stage.canvas))
    if filling != "canvas":
        assert stage.canvas.geometry() == canvas
    window._actions["check_gradient"].trigger()  # it is done where it can be seen
    assert stage.explain.isVisible()
    assert not panel.isVisible()


def test_the_legend_follows_what_is_shown(window):
    window._actions["legend"].setChecked(True)
    panel = window.stage.findChild(LegendPanel)
    assert "sample 1 of 10" in panel.accessibleDescription()
    window.session.select(sample=3)
    QApplication.processEvents()
    assert "sample 4 of 10" in panel.accessibleDescription()


def around(widget):
    """Return where a widget lies on the screen."""
    return QRect(widget.mapToGlobal(QPoint()), widget.size())


def test_losses_and_answers_to_rows_follow_a_fast_training_at_their_own_pace(window):
    open_table(window, DATA / "titanic.csv")
    QApplication.processEvents()
    session, plot = window.session, window.stage.plots.answers
    session.player.is_playing, session.player.period = True, 0.0
    before = plot.picture.A_train
    session.show(3, -1)
    QApplication.processEvents()
    assert window.stage.canvas.scene().record.step == 3
    assert plot.picture.A_train is before
    assert window.stage.plots.curves.picture.cursor == 1
    session.player.pause()
    QApplication.processEvents()
    assert window.stage.plots.curves.picture.cursor == 3
    np.testing.assert_array_equal(plot.picture.A_train, session.looks.train_outputs())


def test_a_recipe_edit_reaches_the_network(window):
    layers = (*SHORT.model.layers[:2], LayerRecipe(3, "relu"), SHORT.model.layers[2])
    window.stage.recipe.recipe_edited.emit(SHORT.replace(model__layers=layers))
    QApplication.processEvents()
    assert window.session.record.depth == 4
    assert window.stage.canvas.scene().sizes == (2, 4, 2, 3, 1)
    window._actions["undo"].trigger()
    assert window.session.record.depth == 3


def test_an_edit_in_the_past_says_so_and_offers_the_way_back(window):
    window.session.go_to(9)
    window.session.go_to(4)
    window.stage.recipe.recipe_edited.emit(SHORT.replace(compile__learning_rate=0.1))
    assert "step 5" in window.stage.notice.sentence()
    window.stage.notice.action_triggered.emit("back")
    assert window.session.recipe == SHORT
    assert window.session.done == 9


def test_what_is_said_of_a_step_goes_with_the_step(window):
    window.session.go_to(2, 3)
    window.stage.recipe.recipe_edited.emit(SHORT.replace(compile__learning_rate=0.1))
    assert "step 3" in window.stage.notice.sentence()
    window.session.go_to(2, 4)
    assert "step 3" in window.stage.notice.sentence()
    window.session.go_to(3, 4)
    assert window.stage.notice.sentence() == ""


def test_theme_switches_while_it_runs(window):
    before = window.grab().toImage()
    try:
        window._actions["theme"].trigger()
        QApplication.processEvents()
        assert theme.current().is_dark
        assert window.stage.canvas.scene().theme is theme.DARK
        assert window.grab().toImage() != before
    finally:
        theme.apply(QApplication.instance(), theme.LIGHT)


def test_a_narrow_window_gives_the_recipe_s_place_to_the_network(qtbot, window):
    window.resize(1024, 700)
    QApplication.processEvents()
    assert window.stage.recipe.isHidden()
    window._header.recipe_toggled.emit(True)
    assert not window.stage.recipe.isHidden()
    window.resize(1440, 900)
    QApplication.processEvents()
    assert not window.stage.recipe.isHidden()


@pytest.mark.parametrize("region", ["canvas", "explain", "curves", "answers"])
def test_a_region_fills_the_window_and_escape_brings_all_back(qtbot, window, region):
    window.stage.expand(region)
    assert window.stage.canvas.isVisible() == (region == "canvas")
    assert window.stage.recipe.isHidden()
    assert window.stage.explain.isVisible() == (region == "explain")
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.stage.canvas.isVisible()
    assert window.stage.plots.curves.isVisible()


def test_a_weight_typed_on_the_canvas_redoes_the_step(window):
    from nnviz.run.segment import Override

    window.session.go_to(3, 2)
    window.stage.canvas.parameter_edited.emit(Override("W", 1, (0, 0), 2.0))
    assert window.session.record.W_before[1][0, 0] == 2.0
    assert place(window) == (3, "A[1]")


def test_a_point_of_the_batch_becomes_the_sample_that_is_followed(window):
    row = int(window.session.record.rows[3])
    window.stage.plots.answers.sample_chosen.emit(row)
    assert window.session.selection.sample == 3


def test_a_run_that_diverges_says_why(window):
    open_table(window, DATA / "houses.csv")
    recipe = window.session.recipe.replace(compile__learning_rate=60.0)
    window.session.set_recipe(recipe)
    window.session.show(200)
    QApplication.processEvents()
    assert "α" in window.stage.notice.sentence()
    window.grab()
    window.session.batch_back()
    assert np.isfinite(window.session.record.loss)


def test_the_chosen_plots_come_back(qtbot, window):
    window.stage.plots.answers.heading.chosen.emit("confusion")
    window.stage.plots.curves.heading.chosen.emit("accuracy")
    window.close()
    again = MainWindow(SHORT, source.load_frame(SHORT))
    qtbot.addWidget(again)
    assert again.stage.plots.answers.picture.view == "confusion"
    assert again.stage.plots.curves.code == "accuracy"


def test_a_chosen_metric_is_shown_whole_however_long_it_takes(qtbot, window):
    session, plot = window.session, window.stage.plots.curves
    session.go_to(session.last_step)
    plot.heading.chosen.emit("accuracy")
    ends = session.run.epochs(0).steps
    qtbot.waitUntil(lambda: len(plot.picture.metric.train.steps) == 1 + len(ends))
    session.go_to(3)
    qtbot.waitUntil(lambda: 3 in plot.picture.metric.train.steps)


def test_panes_come_back_as_they_were(qtbot, window):
    window.stage._right.setSizes([300, 480])
    sizes = window.stage.save_state()
    window.close()
    again = MainWindow(SHORT, source.load_frame(SHORT))
    qtbot.addWidget(again)
    again.resize(window.size())
    again.show()
    assert again.stage.save_state() == sizes


def test_the_wheel_zooms_the_network_and_fit_shows_it_whole(qtbot, window):
    canvas = window.stage.canvas
    before = canvas.scene().view.zoom
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QWheelEvent

    centre = QPointF(canvas.rect().center())
    none, mouse = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        centre,
        canvas.mapToGlobal(centre),
        QPoint(),
        QPoint(0, 240),
        none,
        mouse,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, wheel)
    assert canvas.scene().view.zoom > before
    press(qtbot, window, Qt.Key.Key_F)
    assert canvas.scene().view.zoom == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_after_a_typed_number_the_keys_are_the_window_s_again(qtbot, window, key):
    field = window.stage.recipe.findChild(NumberField)
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is field
    qtbot.keyClicks(field, "30")
    qtbot.keyClick(field, key)
    assert QApplication.focusWidget() is not field
    press(qtbot, window, Qt.Key.Key_Right)
    assert place(window) == (1, "Z[1]")


def test_every_action_is_connected(window):
    for id_ in (entry.id for entry in TABLE):
        action = window._actions[id_]
        signal = "2toggled(bool)" if action.isCheckable() else "2triggered(bool)"
        assert action.receivers(signal), id_


def test_a_unit_that_goes_while_the_pointer_is_on_it_is_forgotten(window):
    window.stage.canvas.hovered.emit(Unit(1, 3))
    layers = (LayerRecipe(2, "tanh"), LayerRecipe(1, "sigmoid"))
    window.session.set_recipe(SHORT.replace(model__layers=layers))
    QApplication.processEvents()
    assert window.stage.canvas.scene().sizes == (2, 2, 1)
    assert window.stage.plots.answers.picture.unit is None


def test_a_theme_or_language_switch_keeps_what_is_being_typed(qtbot, window):
    field = window.stage.recipe.findChild(NumberField)
    field.setFocus()
    field.setText("77")
    try:
        window._actions["theme"].trigger()
        QApplication.processEvents()
        assert field.text() == "77"
    finally:
        theme.apply(QApplication.instance(), theme.LIGHT)


def test_ctrl_z_in_a_field_takes_the_last_change_back(qtbot, window):
    field = window.stage.recipe.findChild(NumberField)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert window.session.recipe != SHORT
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.recipe == SHORT


def test_code_and_canvas_point_at_each_other(window):
    canvas, explain = window.stage.canvas, window.stage.explain
    explain.tabs.setCurrentIndex(explain.tabs.count() - 1)  # the code
    canvas.hovered.emit(Unit(2, 0))
    assert {line[-1] for line in _targets(explain.code.marked())} == {"2"}
    canvas.hovered.emit(Weight(1, -1, 0))
    assert _targets(explain.code.marked()) == ["Z1", "db1", "b1"]
    canvas.hovered.emit(None)
    assert explain.code.marked() == []
    explain.code.layer_pointed.emit(1, True)
    assert canvas.scene().view.layer == Layer(1, True)
    explain.code.layer_pointed.emit(-1, False)
    assert canvas.scene().view.layer is None


def _targets(lines):
    return [line.split()[0] for line in lines]


def test_a_heading_and_the_loss_can_be_chosen(qtbot, window):
    session, canvas = window.session, window.stage.canvas
    words = window.stage.explain.formula.words
    session.show(2, 1)
    for spot, title in (
        (Layer(4), "Selected: ℒ. Its turn comes at ℒ."),
        (Layer(2), "Selected: hidden layer [2]. Its turn comes at Z[2]."),
        (Unit(1, 2), "z of unit 3, hidden layer [1], sample 1."),
    ):
        plain = canvas.grab().toImage()
        at = place_of(canvas.scene(), spot).center().toPoint()
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
        qtbot.waitUntil(lambda title=title: title in words.words())
        assert canvas.grab().toImage() != plain
    chosen = session.selection
    assert (chosen.unit, chosen.layer, chosen.loss) == ((1, 2), None, False)
