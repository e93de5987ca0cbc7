"""The page of a comparison, opened from the window as a person would."""

import gc
import weakref

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from nnviz.run.run import Run
from nnviz.teach.comparison.norms import norms_of
from tests.ui.driving import SHORT
from ui.compare import words
from ui.widgets import ToggleButton
from ui.words import scores

HELD = ("play", "moment_forward", "fit", "mean", "restart", "branches")


@pytest.fixture
def comparing(window):
    return window.comparing


def go_to(comparing, tick):
    """Show a tick, however long it takes."""
    player = comparing.player
    player.go_to(tick)
    arrive(comparing)


def arrive(comparing):
    """Let what was asked for come, however long it takes."""
    while comparing.player.is_under_way:
        comparing.player.turn()
    QApplication.processEvents()


def add(comparing, field, value):
    form = comparing.page.form
    form.choose(field)
    form.set_value(value)
    form.add()


def test_the_page_takes_the_place_of_the_network_and_gives_it_back(
    qtbot, window, comparing
) -> None:
    assert comparing.page is None  # it costs nothing before it is asked for
    window.session.player.play()
    window.stage.notice.show_sentence("Press → to see what happens to this batch.")
    comparing.open_ready_made("xor")
    assert not window.stage.notice.isVisible()  # which is of the network
    assert not window.session.player.is_playing
    assert comparing.page.isVisible()
    assert not window.stage.isVisible()
    assert not any(window._actions[id_].isEnabled() for id_ in HELD)
    comparing.player.toggle()
    qtbot.keyClick(comparing.page, Qt.Key.Key_Escape)
    assert window.stage.isVisible()
    assert not comparing.page.isVisible()
    assert not comparing.player.is_playing
    assert all(window._actions[id_].isEnabled() for id_ in HELD)
    assert not window._actions["undo"].isEnabled()  # nothing was changed


def test_keys_and_buttons_move_the_runs_and_not_the_network(
    qtbot, window, comparing
) -> None:
    comparing.open_ready_made("xor")
    page, before = comparing.page, window.session.cursor
    qtbot.keyClick(page, Qt.Key.Key_Right)
    arrive(comparing)
    assert comparing.player.tick == 1
    qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    arrive(comparing)
    assert comparing.player.tick == 16
    assert page.transport.position() == "epoch 1 · step 16"
    qtbot.keyClick(page, Qt.Key.Key_Left)
    assert comparing.player.tick == 15
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert comparing.player.is_playing
    qtbot.keyClick(page, Qt.Key.Key_Space)
    qtbot.keyClick(page, Qt.Key.Key_Home)
    assert (comparing.player.tick, page.transport.position()) == (0, "start")
    assert window.session.cursor == before


def test_the_page_shows_the_numbers_of_the_runs(comparing) -> None:
    comparing.open_ready_made("optimizers")
    go_to(comparing, 20)
    lanes = comparing.player.comparison.lanes
    for card, lane in zip(comparing.page.cards, lanes, strict=True):
        alone = Run(lane.recipe)
        alone.advance(0, 20)
        network = alone.owner(0, 20).network
        for place, part in ((1, "train"), (2, "test")):
            rows = alone.data.part(part)
            found = network.scores(rows.X, rows.Y)
            told = [row[place] for row in card.texts()]
            names = ("loss", "accuracy")
            assert told[1:] == [scores.written(n, found[n], alone.data) for n in names]


def test_the_curves_are_those_of_the_runs(window, comparing) -> None:
    comparing.open_ready_made("xor")
    go_to(comparing, 64)
    view, lanes = comparing._view, comparing.player.comparison.lanes
    traces = view.losses.picture.traces
    assert [(t.run, t.kind) for t in traces] == [
        *[(0, "full"), (0, "dashed"), (1, "full"), (1, "dashed")]
    ]
    for trace in traces:
        run = lanes[trace.run].run
        series = run.epochs(0) if trace.kind == "full" else run.watched(0)
        assert np.array_equal(trace.x, series.steps)
        assert np.array_equal(trace.y, series.values["loss"])
    layers = view.norms.picture.traces
    for trace, lane in zip(layers, lanes, strict=True):
        assert np.array_equal(trace.y, norms_of(lane.record(64)))
    assert sorted(view.losses.names) == ["2-1", "2-4-1"]


def test_what_is_to_be_seen_is_said_at_the_end_and_not_before(comparing) -> None:
    comparing.open_ready_made("scaling")
    assert comparing.page.said() == words.question("scaling")
    go_to(comparing, 99)
    assert comparing.page.said() == words.question("scaling")
    go_to(comparing, 100)
    assert comparing.page.said() == words.seen("scaling")
    states = [card.state() for card in comparing.page.cards[:3]]
    assert states == [
        "finished at step 100",
        "diverged at step 29",
        "finished at step 100",
    ]


def test_one_thing_is_changed_and_compared(window, comparing) -> None:
    comparing.pin()
    page = comparing.page
    assert comparing.player.comparison.lanes[0].recipe == SHORT
    assert [card.isVisible() for card in page.cards] == [True, False, False, False]
    assert page.table.texts() == [("Nothing yet: change one thing, and compare.",)]
    add(comparing, "learning_rate", 0.01)
    add(comparing, "activation", "relu")
    assert [card.title() for card in page.cards[:3]] == [
        "tanh · α = 0.5",
        "α = 0.01",
        "ReLU",
    ]
    go_to(comparing, 2)
    *rows, said = page.table.texts()
    assert rows == [
        ("Activation of the hidden layers", "tanh", "tanh", "ReLU"),
        ("rate α", "0.5", "0.01", "0.5"),
    ]
    assert said[1].startswith("α = 0.01: parts from “tanh · α = 0.5” at step 1")
    page.removed.emit(1)
    assert [card.title() for card in page.cards[:2]] == ["tanh", "ReLU"]
    assert comparing.player.tick == 0
    add(comparing, "hidden", (8,))
    rows = comparing.player.comparison.lanes[0].data.X_train
    add(comparing, "batch_size", len(rows))
    assert [card.title() for card in page.cards] == [
        "first run",
        "ReLU",
        "2-8-1",
        "batch: all rows",
    ]
    said = page.table.texts()[-1]
    assert said[2] == "2-8-1: other shapes from the start than “first run”"
    assert not page.form.isVisible()  # four are enough


def test_a_rate_that_is_much_for_an_optimizer_is_told_of(comparing) -> None:
    comparing.pin()
    form = comparing.page.form
    form.choose("optimizer")
    form.set_value("adam")
    assert form.hint() == "The rate stays α = 0.5, which is much for Adam."
    form.set_value("adagrad")
    assert form.hint() == ""
    form.set_value("rmsprop")
    form.choose("scale")
    assert form.hint() == ""


def test_where_no_other_run_can_be_added_it_is_said_why(comparing) -> None:
    comparing.open_ready_made("optimizers")
    change = comparing.page.findChildren(ToggleButton)
    (button,) = [one for one in change if one.text() == "Change one thing"]
    assert not button.isEnabled()
    assert button.toolTip() == "4 runs at most: take one away first"
    comparing.page.removed.emit(3)
    assert button.isEnabled()
    assert button.toolTip() == ""


def test_what_cannot_be_run_is_refused_in_one_sentence(comparing) -> None:
    comparing.pin()
    add(comparing, "loss", "sparse_categorical_crossentropy")
    assert comparing.page.form.error()
    assert len(comparing.player.comparison.lanes) == 1


def test_what_was_set_by_hand_at_the_start_is_compared_too(window, comparing) -> None:
    from nnviz.run.segment import Override

    window.session.show(0)
    window.session.set_parameter(Override("W", 1, (0, 0), 5.0))
    comparing.pin()
    add(comparing, "optimizer", "adam")
    for lane in comparing.player.comparison.lanes:
        assert lane.record(1).W_before[1][0, 0] == 5.0


def test_a_run_becomes_that_of_the_window_and_can_be_taken_back(
    window, comparing
) -> None:
    before = window.session.recipe
    comparing.open_ready_made("saturated")
    lane = comparing.player.comparison.lanes[1]
    comparing.page.opened.emit(1)
    session = window.session
    assert window.stage.isVisible()
    assert session.recipe == lane.recipe
    assert "undo brings the last one back" in window.stage.notice.sentence()
    assert session.record.W_before[1].ravel().tolist() == [0.0, 8.0]
    session.undo()
    assert session.recipe == before
    assert not window._actions["undo"].isEnabled()


def test_the_run_of_the_window_becomes_it_as_it_was_compared(window, comparing) -> None:
    session = window.session
    session.show(0)
    session.editing.reset_layer(1, seed=5)
    session.show(3)
    rate = session.recipe.compile.learning_rate / 10
    session.set_recipe(session.recipe.replace(compile__learning_rate=rate))
    comparing.pin()
    lane = comparing.player.comparison.lanes[0]
    comparing.page.opened.emit(0)
    session.show(3)
    assert np.array_equal(session.record.W_after[1], lane.record(3).W_after[1])
    session.undo()
    session.show(2)
    assert session.record.learning_rate == pytest.approx(10 * rate)


def test_the_runs_are_let_go_when_the_page_is_left(comparing) -> None:
    comparing.open_ready_made("xor")
    go_to(comparing, 3)
    run = weakref.ref(comparing.player.comparison.lanes[1].run)
    comparing.leave()
    gc.collect()
    assert run() is None
    comparing.open_ready_made("xor")
    go_to(comparing, 3)
    assert comparing.player.tick == 3


def test_another_run_in_the_window_leads_back_to_it(window, comparing) -> None:
    comparing.open_ready_made("xor")
    window.session.set_recipe(SHORT.replace(fit__seed=3))
    assert window.stage.isVisible()
    assert window._actions["undo"].isEnabled()


def test_a_colour_means_the_same_price_beside_every_run(comparing) -> None:
    comparing.open_ready_made("scaling")
    go_to(comparing, 3)
    answers = comparing._view.answers[:3]
    spans = {picture.value_range for picture in answers}
    (low, high) = spans.pop()
    assert not spans
    assert [picture.is_far for picture in answers] == [False, True, False]
    least, most = answers[0].target_range
    assert low <= least
    assert most <= high < 2 * most  # the one that diverges does not widen it


def test_losses_that_do_not_compare_are_said_to(comparing) -> None:
    comparing.open_ready_made("saturated")
    assert "heights do not compare" in comparing._view.losses.picture.y_name
    comparing.open_ready_made("xor")
    assert comparing._view.losses.picture.y_name == "loss ℒ"


def test_the_run_that_is_pinned_learns_from_the_very_data_of_the_window(
    window, comparing
) -> None:
    comparing.pin()
    add(comparing, "optimizer", "adam")
    lanes = comparing.player.comparison.lanes
    assert all(lane.data is window.session.data for lane in lanes)


def test_batches_of_other_sizes_are_followed_by_epochs(comparing) -> None:
    comparing.open_ready_made("batches")
    go_to(comparing, 80)
    page = comparing.page
    assert page.transport.position() == "epochs seen: 0.50"
    states = [card.state() for card in page.cards[:3]]
    assert states == ["step 80", "step 8", "step 0"]


def test_the_one_matrix_of_linear_layers_is_written_under_its_plot(comparing) -> None:
    comparing.open_ready_made("linear")
    go_to(comparing, 3)
    after = comparing.player.comparison.lanes[0].record(3).W_after
    product = after[1] @ after[2] @ after[3]
    texts = [f"{value:+.2f}".replace("-", "−") for value in product.ravel()]
    notes = [card.note() for card in comparing.page.cards[:2]]
    assert notes == [f"W[1]·W[2]·W[3] = [{' '.join(texts)}]", ""]


def test_it_follows_the_language_while_it_is_open(window, comparing) -> None:
    comparing.open_ready_made("xor")
    english = comparing.page.said()
    window.set_language("fr")
    QApplication.processEvents()
    try:
        assert comparing.page.said() not in ("", english)
        assert comparing.page.transport.position() == "début"
        comparing.page.reveal()
        french = comparing.page.said()
    finally:
        window.set_language("en")
    QApplication.processEvents()
    assert comparing.page.said() == words.seen("xor") != french
    comparing.open_ready_made("xor")
    assert comparing.page.said() == english
