"""A metric along the run, in the place of the loss."""

import numpy as np
import pytest

from tests.ui.plots.conftest import Pointer, data
from tests.ui.speaking import quoting
from ui.plots.curves import LossCurves, MetricCurves, Series
from ui.plots.curves_plot import CurvesPlot
from ui.widgets import ToggleButton

STEPS = [0, 4, 8, 12]
TRAIN, TEST = [0.5, 0.625, 0.75, 1.0], [0.5, 0.5, 0.5, 0.75]


def metric(code: str = "accuracy", problem: str = "binary") -> MetricCurves:
    of_train, of_test = (Series.of(STEPS, values) for values in (TRAIN, TEST))
    return MetricCurves(code, data(problem), of_train, of_test)


@pytest.fixture
def plot(qtbot) -> CurvesPlot:
    made = CurvesPlot()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    losses, ends = np.linspace(1.0, 0.1, 12), [4, 8, 12]
    made.set_curves(LossCurves.of(losses, (ends, [0.8] * 3), ([], []), 4))
    made.set_metrics(("accuracy", "rmse"))
    made.set_cursor(10, True)
    return made


def choose(plot: CurvesPlot, code: str) -> None:
    """Choose in the list, as a click does."""
    index = plot.heading.findData(code)
    plot.heading.setCurrentIndex(index)
    plot.heading.activated.emit(index)


def log_button(plot: CurvesPlot) -> ToggleButton:
    return plot.findChild(ToggleButton)


def test_the_title_offers_the_metrics_of_the_recipe(plot, qtbot):
    titles = [plot.heading.itemText(k) for k in range(plot.heading.count())]
    assert titles == ["Loss", "Accuracy", "RMSE"]
    with qtbot.waitSignal(plot.asked):
        choose(plot, "accuracy")
    assert (plot.title(), plot.code) == ("Accuracy", "accuracy")


def test_only_what_is_asked_for_is_shown(plot):
    plot.set_metric_curves(metric())
    assert plot.picture.metric is None
    choose(plot, "accuracy")
    plot.set_metric_curves(metric())
    shown = plot.picture.metric
    assert shown.code == "accuracy"
    plot.set_metric_curves(metric("rmse"))
    assert plot.picture.metric is shown
    choose(plot, "loss")
    assert plot.picture.metric is None


def test_a_metric_that_the_recipe_lacks_gives_way_to_the_loss_and_comes_back(plot):
    choose(plot, "rmse")
    plot.set_metrics(("accuracy",))
    assert (plot.code, plot.title()) == ("loss", "Loss")
    plot.set_metrics(("accuracy", "rmse"))
    assert plot.code == plot.wish() == "rmse"


@pytest.mark.parametrize("wish", [None, 3, "log loss"])
def test_a_wish_that_is_none_leaves_the_loss(plot, wish):
    plot.set_wish(wish)
    assert (plot.code, plot.title()) == ("loss", "Loss")


def test_shares_are_in_percent_and_errors_in_the_target_s_unit():
    share, error = metric(), metric("rmse", "regression")
    assert share.name == "accuracy (%)"
    assert share.shown[0].values.tolist() == [50.0, 62.5, 75.0, 100.0]
    assert error.name == "RMSE (k€)"
    factor = error.data.y_scale
    np.testing.assert_array_equal(error.shown[1].values, factor * np.array(TEST))


def test_it_is_drawn_up_to_the_cursor_with_its_last_value_there(plot):
    choose(plot, "accuracy")
    plot.set_metric_curves(metric())
    canvas = plot.canvas
    canvas.settle()
    assert canvas.legend.texts == ["accuracy (%)", "train", "test"]
    assert canvas.up.low < 50 < 100 < canvas.up.high
    dot = plot.picture.mark(10)
    assert (dot.steps.tolist(), dot.values.tolist()) == ([8], [75.0])
    assert not plot.grab().isNull()


def test_a_step_is_read_with_its_last_scores(plot):
    choose(plot, "accuracy")
    plot.set_metric_curves(metric())
    at = plot.canvas.pixel(9, 80)
    Pointer(plot.canvas.viewport()).move(at.x(), at.y())
    assert plot.readout().splitlines() == [
        "epoch 3 · batch 1 of 4 · step 9",
        "accuracy, train: 75.0% (after step 8)",
        "accuracy, test: 50.0% (after step 8)",
    ]


def test_only_losses_and_errors_have_a_logarithmic_axis(plot):
    shown = {"loss": not log_button(plot).isHidden()}
    for code in ("accuracy", "rmse"):
        choose(plot, code)
        plot.set_metric_curves(metric(code))
        shown[code] = not log_button(plot).isHidden()
    assert shown == {"loss": True, "accuracy": False, "rmse": True}
    log_button(plot).click()
    plot.canvas.settle()
    assert plot.canvas.up.is_log
    choose(plot, "accuracy")
    plot.set_metric_curves(metric())
    plot.canvas.settle()
    assert not plot.canvas.up.is_log


@pytest.mark.parametrize("value", [np.nan, np.inf, -1e300])
def test_a_metric_that_is_no_number_can_be_painted(plot, value):
    choose(plot, "rmse")
    series = Series.of([0, 4], [value, value])
    plot.set_metric_curves(MetricCurves("rmse", data("regression"), series, series))
    assert not plot.grab().isNull()


def test_every_word_is_in_the_language_of_now(plot, qapp):
    choose(plot, "accuracy")
    plot.set_metric_curves(metric())
    with quoting(qapp):
        assert plot.title() == "«accuracy»"
        plot.canvas.settle()
        assert plot.canvas.legend.texts == ["«accuracy» (%)", "«train»", "«test»"]
