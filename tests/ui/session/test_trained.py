"""Trained weights that are kept over a change which starts again."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.run.recipe import LayerRecipe
from nnviz.run.session_file import Document, load, save
from tests.ui.driving import SHORT
from ui.session.trained import trained_weights
from ui.widgets import Button
from ui.words import change_words

FIRST, SECOND, OUTPUT = SHORT.model.layers


def layers(*hidden: LayerRecipe, output: LayerRecipe = OUTPUT):
    return SHORT.replace(model__layers=(*hidden, output))


def kept(session) -> list[int]:
    return [taken.layer for taken in trained_weights(session)]


@pytest.fixture
def trained(session):
    session.show(20)  # after its update
    return session


def test_another_activation_can_go_on_with_the_weights(trained) -> None:
    old = trained.record
    trained.set_recipe(layers(replace(FIRST, activation="relu"), SECOND))
    assert kept(trained) == [1, 2, 3]
    fresh = trained.place
    assert trained.editing.keep_weights()
    assert trained.cursor.step == 1
    for layer, W in old.W_after.items():
        np.testing.assert_array_equal(trained.record.W_before[layer], W)
    assert change_words.said(trained.history.last) == (
        "trained weights of [1], [2], [3] kept"
    )
    assert kept(trained) == []
    trained.undo()
    assert trained.place == fresh
    trained.undo()
    assert trained.record is old
    trained.redo()
    trained.redo()
    np.testing.assert_array_equal(trained.record.W_before[1], old.W_after[1])


def test_the_weights_are_those_at_the_cursor(trained) -> None:
    trained.show(10, 0)  # before its update
    before = trained.record.W_before[1]
    trained.set_recipe(trained.recipe.replace(compile__loss="mean_squared_error"))
    trained.editing.keep_weights()
    np.testing.assert_array_equal(trained.record.W_before[1], before)


def test_only_the_layers_that_fit_are_kept(trained) -> None:
    trained.set_recipe(layers(FIRST, replace(SECOND, units=5)))
    assert kept(trained) == [1]


def test_several_changes_in_a_row_do_not_forget_them(trained) -> None:
    trained.set_recipe(layers(FIRST, SECOND, LayerRecipe(3, "tanh")))
    trained.set_recipe(layers(replace(FIRST, activation="elu"), SECOND))
    assert kept(trained) == [1, 2, 3]


@pytest.mark.parametrize("changes", [{"compile__learning_rate": 0.1}, {}])
def test_where_the_run_goes_on_nothing_is_to_be_kept(trained, changes) -> None:
    trained.set_recipe(trained.recipe.replace(**changes))
    assert kept(trained) == []
    assert not trained.editing.keep_weights()


def test_what_was_never_trained_is_not_kept(session) -> None:
    session.set_recipe(layers(replace(FIRST, activation="relu"), SECOND))
    assert kept(session) == []


def test_a_restart_starts_from_what_was_kept(trained) -> None:
    trained.set_recipe(layers(replace(FIRST, activation="relu"), SECOND))
    trained.editing.keep_weights()
    W = trained.record.W_before[1]
    trained.show(7)
    trained.editing.restart()
    np.testing.assert_array_equal(trained.record.W_before[1], W)


def test_a_file_holds_them(trained, tmp_path) -> None:
    trained.set_recipe(layers(replace(FIRST, activation="relu"), SECOND))
    trained.editing.keep_weights()
    trained.show(9)
    path = tmp_path / "kept.nnviz"
    save(path, Document(trained.run, trained.segment, {}))
    run = load(path).run
    assert run.segments == trained.run.segments
    W = run.record(trained.segment, 9).W_after[1]
    np.testing.assert_array_equal(W, trained.record.W_after[1])


# -- the window ----------------------------------------------------------------------


def offer(window) -> Button:
    return window.stage.notice.findChild(Button)


def test_the_notice_after_the_change_offers_them(window) -> None:
    session, notice = window.session, window.stage.notice
    action = window._actions["keep_weights"]
    session.show(20)
    assert not action.isEnabled()
    session.set_recipe(layers(FIRST, replace(SECOND, units=3)))
    assert notice.sentence() == (
        "Units of Dense [2] 2 → 3: the training starts at step 1."
    )
    assert offer(window).text() == "Keep the trained weights of [1]"
    assert action.isEnabled()
    offer(window).click()
    assert notice.sentence() == (
        "Trained weights of [1] kept: the training starts from them at step 1."
    )
    assert not action.isEnabled()
    assert session.recipe.model.layers[1].units == 3
    offer(window).click()
    assert change_words.said(session.history.last).startswith("Units")
    assert action.isEnabled()
    action.trigger()
    assert session.segment == 2


def test_where_nothing_fits_nothing_is_offered(window) -> None:
    session = window.session
    session.show(20)
    session.set_recipe(layers(LayerRecipe(7, "tanh")))
    assert "training starts" not in window.stage.notice.sentence()
    assert not window._actions["keep_weights"].isEnabled()
