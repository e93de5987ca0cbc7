"""What the plot of answers can show: one way for every kind of problem, and others."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from sklearn.metrics import accuracy_score, confusion_matrix

from tests.ui.plots.conftest import Pointer, answers, data, fill
from tests.ui.speaking import quoting
from ui.look import theme
from ui.plots.answers_plot import AnswersPlot
from ui.plots.cells import Cell, Cells
from ui.widgets import ToggleButton


def offered(plot: AnswersPlot) -> list[str]:
    return [plot.heading.itemData(k) for k in range(plot.heading.count())]


def choose(plot: AnswersPlot, view: str) -> None:
    """Choose in the list, as a click does."""
    index = offered(plot).index(view)
    plot.heading.setCurrentIndex(index)
    plot.heading.activated.emit(index)


def filled(plot: AnswersPlot, problem: str, features: int, view: str) -> AnswersPlot:
    """Show the answers to every row, in one view."""
    prepared = data(problem, features, rows=40)
    fill(plot, prepared)
    choose(plot, view)
    sets = (prepared.X_train, prepared.X_test)
    train, test = (answers(prepared, X) for X in sets)
    plot.set_answers(A_train=train, A_watched=test)
    return plot


def classes_of(plot: AnswersPlot, part: str) -> tuple[np.ndarray, np.ndarray]:
    """Return the true and the predicted classes of a part."""
    prepared, A = plot.picture.data, plot.picture.outputs(part)
    true = prepared.table.y[plot.picture.rows(part)].astype(int)
    return true, (A[:, 0] > 0.5).astype(int) if A.shape[1] == 1 else A.argmax(axis=1)


def counts(plot: AnswersPlot) -> dict[tuple[int, int], int]:
    """Return what is written in each cell, by the true and the predicted class."""
    last = len(plot.picture.data.table.classes) - 1
    cells = plot.canvas.answers.cells()
    return {(last - cell.row, cell.column): int(cell.lines[0]) for cell in cells}


@pytest.mark.parametrize(
    ("problem", "features", "views"),
    [
        ("binary", 2, ["boundary", "rows", "confusion", "hidden", "surface"]),
        ("multiclass", 1, ["boundary", "rows", "confusion", "hidden", "surface"]),
        ("regression", 2, ["boundary", "rows", "residuals", "hidden", "surface"]),
        ("regression", 5, ["boundary", "rows", "residuals", "hidden", "surface"]),
    ],
)
def test_each_problem_is_offered_what_suits_it(plot, problem, features, views):
    plot.set_data(data(problem, features))
    assert offered(plot) == views
    assert plot.view == ("boundary" if features <= 2 else "rows")


def test_a_choice_is_shown_at_once_and_other_answers_are_asked_for(plot, qtbot):
    fill(plot, data("binary"))
    with qtbot.waitSignal(plot.asked):
        choose(plot, "confusion")
    assert (plot.title(), plot.view) == ("Confusion matrix", "confusion")
    assert plot.canvas.accessibleName() == "Confusion matrix"
    choose(plot, "boundary")
    assert plot.title() == "Decision boundary"


def test_a_choice_stays_for_its_kind_of_target(plot):
    plot.set_data(data("binary"))
    choose(plot, "confusion")
    plot.set_data(data("regression"))
    assert plot.view == "boundary"
    choose(plot, "residuals")
    plot.set_data(data("multiclass", 5))
    assert plot.view == "confusion"
    wishes = plot.wishes()
    assert (wishes["classes"], wishes["values"]) == ("confusion", "residuals")


def test_wishes_of_an_earlier_time_are_taken_if_they_are_such(plot):
    plot.set_data(data("binary"))
    plot.set_wishes({"classes": "rows", "values": ["?"], "more": "rows"})
    assert plot.view == "rows"
    plot.set_data(data("regression"))
    assert plot.view == "boundary"


def test_a_unit_s_map_leaves_the_other_views_alone(plot):
    filled(plot, "binary", 2, "rows")
    plot.set_unit_map(np.zeros((5, 5)), "Unit 1")
    assert plot.title() == "Probabilities"
    choose(plot, "boundary")
    assert plot.title() == "Unit 1"


@pytest.mark.parametrize("part", ["train", "test"])
@pytest.mark.parametrize("problem", ["binary", "multiclass"])
def test_the_matrix_counts_as_scikit_learn_does(plot, problem, part):
    filled(plot, problem, 5, "confusion")
    if part == "test":
        plot.findChild(ToggleButton).click()
    expected = confusion_matrix(*classes_of(plot, part))
    found = counts(plot)
    assert found == {at: expected[at] for at in np.ndindex(expected.shape)}
    plot.canvas.settle()
    right = accuracy_score(*classes_of(plot, part))
    name = "training set" if part == "train" else "test set"
    assert plot.canvas.legend.texts == [f"{name}: {100 * right:.1f}% right"]


def test_a_cell_says_its_share_of_the_true_class(plot):
    filled(plot, "multiclass", 5, "confusion")
    expected = confusion_matrix(*classes_of(plot, "train"))
    at = plot.canvas.pixel(1, 2)  # predicted b, true a
    Pointer(plot.canvas.viewport()).move(at.x(), at.y())
    count, total = expected[0, 1], expected[0].sum()
    share = f"{100 * count / total:.1f}%"
    lines = plot.readout().splitlines()
    assert lines[:2] == ["true a, predicted b", f"{count} of {total} rows: {share}"]


def test_a_cell_names_its_rows_and_a_click_frames_them_in_the_other_views(plot):
    filled(plot, "binary", 5, "confusion")
    true, predicted = classes_of(plot, "train")
    own = np.flatnonzero((true == 1) & (predicted == 0))
    at, pointer = plot.canvas.pixel(0, 0), Pointer(plot.canvas.viewport())
    pointer.move(at.x(), at.y())
    data = plot.picture.data
    rows = np.sort(data.rows_of_frame[data.rows_train[own]] + 1)
    named = " · ".join(map(str, rows))
    assert f"rows of the table: {named}" in plot.readout().splitlines()
    pointer.press(at.x(), at.y())
    for view in ("rows", "boundary"):
        choose(plot, view)
        answers = plot.canvas.answers
        np.testing.assert_array_equal(answers.paired(), answers.points("train")[own])
        texts = [entry.text for entry in answers.entries(1.0, is_roomy=True)]
        assert "true yes, predicted no" in texts
    choose(plot, "confusion")
    pointer.press(at.x(), at.y())
    assert plot.picture.pair is None


def test_an_empty_cell_frames_nothing(plot):
    filled(plot, "binary", 5, "confusion")
    plot.set_answers(A_train=np.ones_like(plot.picture.A_train))
    at, pointer = plot.canvas.pixel(0, 0), Pointer(plot.canvas.viewport())
    pointer.press(at.x(), at.y())  # predicted no, which none is
    assert plot.picture.pair is None


def test_clicks_on_a_cell_follow_its_rows_of_this_batch_in_turn(plot):
    filled(plot, "binary", 5, "confusion")
    true, predicted = classes_of(plot, "train")
    own = np.flatnonzero((true == 1) & (predicted == 1))[:2]
    other = np.flatnonzero((true == 0) & (predicted == 0))[:1]
    plot.set_batch(np.concatenate([own, other]))
    plot.set_sample(None)
    rows: list[int] = []
    plot.sample_chosen.connect(rows.append)
    plot.sample_chosen.connect(plot.set_sample)
    at, pointer = plot.canvas.pixel(1, 0), Pointer(plot.canvas.viewport())
    for _ in range(3):
        pointer.press(at.x(), at.y())
    assert rows == [own[0], own[1], own[0]]
    plot.set_batch(other)
    pointer.press(at.x(), at.y())
    assert len(rows) == 3


def test_the_cell_of_the_followed_sample_has_a_border(plot):
    filled(plot, "binary", 5, "confusion")
    true, predicted = classes_of(plot, "train")
    plot.set_sample(3)
    (border,) = plot.canvas.answers.ground(1.0).lines
    middle = (
        (border.x.min() + border.x.max()) / 2,
        (border.y.min() + border.y.max()) / 2,
    )
    assert middle == pytest.approx((predicted[3], 1 - true[3]))


def test_a_network_that_diverged_has_no_matrix(plot):
    filled(plot, "multiclass", 5, "confusion")
    nothing = np.full_like(plot.picture.A_train, np.nan)
    plot.set_answers(A_train=nothing, A_watched=nothing[:0])
    assert list(plot.canvas.answers.cells()) == []
    Pointer(plot.canvas.viewport()).move(200, 200)
    assert plot.readout() == ""


def test_words_that_a_cell_has_no_room_for_are_left_out(qapp):
    cells, pixels = Cells(), 60.0
    cell = Cell(0, 0, theme.LIGHT.surface, theme.LIGHT.ink, ("143", "100%"))
    lines = []
    for pixels in (60.0, 24.0, 9.0):
        cells.show_cells(
            [cell],
            lambda x, y, p=pixels: QPointF(p * x, -p * y),
            theme.LIGHT.hairline,
        )
        lines.append(cells.lines)
    assert lines == [2, 1, 0]


def test_a_residual_is_prediction_minus_target_over_the_prediction(plot):
    filled(plot, "regression", 5, "residuals")
    prepared = plot.picture.data
    predicted = prepared.raw_targets(plot.picture.A_train)[:, 0]
    true = prepared.table.y[prepared.rows_train]
    found = plot.canvas.answers.points("train")
    np.testing.assert_allclose(found, np.column_stack((predicted, predicted - true)))
    across, _ = plot.canvas.answers.axes()
    ends, span = (predicted.min(), predicted.max()), np.ptp(predicted)
    assert (across.low, across.high) == pytest.approx(ends, abs=0.1 * span)
    axis = plot.canvas.answers.axes()[1]
    assert axis.name == "ŷ − y (k€)"
    assert axis.high == -axis.low > np.abs(found[:, 1]).max()


@pytest.mark.parametrize("view", ["boundary", "rows", "residuals"])
def test_a_row_s_residual_is_read_wherever_values_are_predicted(plot, view):
    prepared = data("regression", 2, rows=40)
    fill(plot, prepared)
    choose(plot, view)
    A = answers(prepared, prepared.X_train)
    plot.set_answers(A_train=A, A_watched=A[:0])
    at = plot.canvas.place("train", 5)
    Pointer(plot.canvas.viewport()).move(at.x(), at.y())
    wrong = prepared.raw_targets(A)[5, 0] - prepared.table.y[prepared.rows_train[5]]
    name, value = plot.readout().splitlines()[-1].split(" = ")
    assert name == "ŷ − y"
    assert float(value.split()[0].replace("−", "-")) == pytest.approx(wrong, rel=1e-3)


@pytest.mark.parametrize("view", ["rows", "residuals"])
@pytest.mark.parametrize("value", [np.nan, 1e300])
def test_values_of_a_network_that_diverged_can_be_painted(plot, view, value):
    filled(plot, "regression", 2, view)
    A = np.full_like(plot.picture.A_train, value)
    plot.set_answers(A_train=A, A_watched=A[:0])
    assert not plot.grab().isNull()


def test_every_word_of_the_views_is_in_the_language_of_now(plot, qapp):
    filled(plot, "binary", 2, "confusion")
    with quoting(qapp):
        assert plot.title() == "«Confusion matrix»"
        labels = [plot.heading.itemText(k) for k in range(plot.heading.count())]
        assert labels[1:3] == ["«Probabilities»", "«Confusion matrix»"]
        across, down = plot.canvas.answers.axes()
        assert (across.name, down.name) == ("«predicted price»", "«true price»")


def test_the_legend_of_many_classes_leaves_a_small_plot_its_room(plot):
    shown = data("multiclass")
    many = replace(shown, table=replace(shown.table, classes=tuple("abcdefghij")))
    fill(plot, many)
    plot.set_batch(np.arange(4))
    plot.set_sample(2)
    small, large = (
        [entry.text for entry in plot.canvas.answers.entries(1.0, is_roomy)]
        for is_roomy in (False, True)
    )
    assert small[:10] == large[:10] == list("abcdefghij")
    assert "sample" not in small
    assert "followed sample" in large
