"""Menus, tool tips and notices of the history, and the actions that restart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from nnviz.run.recipe import LayerRecipe
from nnviz.run.segment import Override
from tests.ui.driving import SHORT, press
from ui import strings
from ui.widgets import Button, IconButton

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def actions(window):
    return window._actions


def tip(window, words):
    """Return the tool tips of the header's buttons that begin with a word."""
    buttons = window._header.findChildren(IconButton)
    return [b.toolTip() for b in buttons if b.toolTip().startswith(words)]


def test_undo_and_redo_name_what_they_are_about(window, actions):
    session = window.session
    assert (actions["undo"].text(), actions["undo"].isEnabled()) == ("Undo", False)
    session.set_recipe(SHORT.replace(compile__learning_rate=0.6))
    assert actions["undo"].text() == "Undo: rate α 0.5 → 0.6"
    assert tip(window, "Undo") == ["Undo: rate α 0.5 → 0.6 (Ctrl+Z)"]
    actions["undo"].trigger()
    assert actions["redo"].text() == "Redo: rate α 0.5 → 0.6"
    assert tip(window, "Redo") == ["Redo: rate α 0.5 → 0.6 (Ctrl+Shift+Z)"]
    assert tip(window, "Undo") == ["Undo (Ctrl+Z)"]


def test_the_names_follow_the_language(window, actions):
    window.session.set_recipe(SHORT.replace(compile__learning_rate=0.6))
    window.session.choose(layer=2)
    app = QApplication.instance()
    try:
        window.set_language("fr")
        QApplication.processEvents()
        assert actions["undo"].text() == "Annuler\u00a0: taux α 0,5 → 0,6"
        assert actions["reset_layer"].text() == "Réinitialiser la couche [2]"
        assert tip(window, "Annuler") == ["Annuler\u00a0: taux α 0,5 → 0,6 (Ctrl+Z)"]
    finally:
        strings.install(app, "en")


def test_what_is_tried_out_is_taken_back_first(window, actions):
    session = window.session
    session.set_recipe(SHORT.replace(compile__learning_rate=0.6))
    session.what_if.try_out(Override("W", 1, (0, 0), 2.0))
    assert actions["undo"].text() == "Undo: what is tried out"
    assert actions["keep"].isEnabled()
    actions["undo"].trigger()
    assert actions["undo"].text() == "Undo: rate α 0.5 → 0.6"
    assert not actions["keep"].isEnabled()


def test_data_of_another_kind_say_why_they_bring_another_loss(window):
    recipe, sentence = window.stage.recipe, window.stage.notice.sentence
    recipe.edit({"data__source": "houses", "data__target": None})
    assert sentence() == (
        "The target price is a quantity: one output that can take any value (linear), "
        "and half MSE."
    )
    recipe._pause.stop()
    recipe.edit({"data__source": "titanic"})
    assert "has two classes: one output, the probability of" in sentence()


def test_a_long_name_is_cut_in_the_menu_alone(window, actions):
    layers = (LayerRecipe(10, "tanh"),) * 18 + (LayerRecipe(1, "sigmoid"),)
    window.session.set_recipe(SHORT.replace(model__layers=layers))
    assert len(actions["undo"].text()) <= len("Undo: ") + 64
    assert actions["undo"].text().endswith("…")
    assert len(actions["undo"].toolTip()) > 80


def test_the_keys_are_listed_by_what_the_actions_always_do(window, actions):
    window.session.set_recipe(SHORT.replace(compile__learning_rate=0.6))
    assert ("Edit", "Undo", "Ctrl+Z") in actions.overview()


def test_a_restart_by_its_key_says_so_and_offers_the_way_back(qtbot, window):
    session = window.session
    session.go_to(9)
    press(qtbot, window, Qt.Key.Key_R, CTRL)
    assert (session.cursor.step, session.done) == (1, 1)
    notice = window.stage.notice
    assert notice.sentence().startswith("Restart: the training starts at step 1.")
    window.stage.notice.action_triggered.emit("back")
    assert session.cursor.step == 9


def test_the_die_restarts_with_a_new_seed(qtbot, window, monkeypatch):
    monkeypatch.setattr("secrets.randbelow", lambda limit: limit - 1)
    buttons = window.stage.recipe.findChildren(Button)
    (die,) = [b for b in buttons if b.accessibleName() == "New seed"]
    qtbot.mouseClick(die, Qt.MouseButton.LeftButton)
    assert window.session.recipe.fit.seed == 9999
    assert "Restart with seed 9999" in window.stage.notice.sentence()


def test_the_other_restarts_are_in_the_menu(window, actions, monkeypatch):
    monkeypatch.setattr("secrets.randbelow", lambda limit: limit - 1)
    actions["restart_elsewhere"].trigger()
    assert window.session.recipe.fit.start_seed == 9999
    actions["restart_new_seed"].trigger()
    fit = window.session.recipe.fit
    assert (fit.seed, fit.start_seed) == (9999, None)


CHOICES = [
    ({}, 0),
    ({"layer": 2}, 2),
    ({"unit": (3, 0)}, 3),
    ({"weight": (1, -1, 2)}, 1),
    ({"unit": (0, 1)}, 0),
    ({"loss": True}, 0),
]


def test_the_layer_of_what_is_chosen_can_be_reset(window, actions):
    reset = actions["reset_layer"]
    for chosen, layer in CHOICES:
        window.session.choose(**chosen)
        assert reset.isEnabled() == bool(layer)
        assert reset.text() == (f"Reset layer [{layer}]" if layer else reset.text())
        assert "biases to 0" in reset.toolTip()
        if layer:
            reset.trigger()
            assert window.session.history.last.layer == layer


def test_an_optimizer_that_brings_its_rate_says_so(window):
    session, notice = window.session, window.stage.notice
    with_rate = {"compile__optimizer": "adam", "compile__learning_rate": 0.01}
    told = "The rate comes with the optimizer: Optimizer SGD → Adam, rate α 0.5 → 0.01."
    session.go_to(5)
    session.set_recipe(SHORT.replace(**with_rate))
    assert notice.sentence() == told
    session.undo()
    session.go_to(9)
    session.go_to(5)
    session.set_recipe(SHORT.replace(**with_rate))
    assert "SGD → Adam, rate α 0.5 → 0.01: it counts from step 6" in notice.sentence()
    session.set_recipe(session.recipe.replace(compile__learning_rate=0.02))
    assert "optimizer" not in notice.sentence()


def test_a_set_that_brings_a_rate_is_not_taken_for_an_optimizer(window):
    session = window.session
    other = {"data__source": "sine", "compile__optimizer": "adam"}
    session.set_recipe(session.recipe.replace(**other, compile__learning_rate=0.01))
    assert "comes with the optimizer" not in window.stage.notice.sentence()


def test_what_waits_for_a_step_that_does_not_come_offers_to_train_again(qtbot, window):
    session = window.session
    session.player.go_to_step(session.last_step)
    qtbot.waitUntil(lambda: session.is_at_end)
    session.set_recipe(session.recipe.replace(compile__optimizer="adam"))
    notice = window.stage.notice
    assert "Optimizer SGD → Adam: the training is over" in notice.sentence()
    again = next(b for b in notice.findChildren(Button) if b.text() == "Train again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert (session.cursor.step, session.done) == (1, 1)
    assert session.recipe.compile.optimizer == "adam"


def test_a_rate_for_the_next_step_says_nothing_where_there_is_one(window):
    window.session.set_recipe(window.session.recipe.replace(compile__learning_rate=0.6))
    assert "the training is over" not in window.stage.notice.sentence()
