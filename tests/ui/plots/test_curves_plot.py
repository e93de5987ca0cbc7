"""The loss plot: curves in, steps out."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.plots.conftest import Button, Pointer
from tests.ui.speaking import quoting
from ui.look import theme
from ui.plots import items
from ui.plots.curves import LossCurves
from ui.plots.curves_canvas import CurvesCanvas
from ui.plots.curves_picture import CurvesPicture
from ui.plots.curves_plot import CurvesPlot
from ui.widgets import IconButton, ToggleButton

LOSSES = np.linspace(1.0, 0.1, 40)
PER_EPOCH = 4
ENDS = np.arange(PER_EPOCH, 41, PER_EPOCH)
MEANS = LOSSES.reshape(-1, PER_EPOCH).mean(axis=1)
NONE: tuple[list, list] = ([], [])


def curves() -> LossCurves:
    """Return the curves of a whole run, in arrays of their own."""
    tests = [0, *ENDS], [1.1, *MEANS]
    return LossCurves.of(LOSSES.copy(), (ENDS, MEANS), tests, PER_EPOCH)


@pytest.fixture
def plot(qtbot) -> CurvesPlot:
    made = CurvesPlot()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    assert made.canvas  # as it comes after the first paint
    made.set_curves(curves())
    made.set_cursor(20, True)
    return made


def canvas(plot: CurvesPlot) -> CurvesCanvas:
    return plot.canvas


def place(plot: CurvesPlot, step: float) -> tuple[float, float]:
    """Return a pixel of the canvas where a step lies."""
    middle = canvas(plot).plot_rect.center().y()
    return canvas(plot).pixel(step, 0.0).x(), middle


def wheel(plot: CurvesPlot, step: float, notches: int) -> None:
    at = QPointF(*place(plot, step))
    there = QPointF(canvas(plot).mapToGlobal(at))
    up, none = QPoint(0, 120 * notches), QPoint(0, 0)
    keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, there, none, up, Button.NoButton, keys, phase, False)
    QApplication.sendEvent(canvas(plot).viewport(), event)


def whole_button(plot: CurvesPlot) -> IconButton:
    buttons = plot.findChildren(IconButton)
    return next(b for b in buttons if b.accessibleName() == "Show the whole run")


def chosen(plot: CurvesPlot) -> list[int]:
    steps: list[int] = []
    plot.step_chosen.connect(steps.append)
    return steps


def test_the_curves_are_those_of_the_run(plot):
    curves = plot.picture.curves
    assert curves.batch.values.tolist() == LOSSES.tolist()
    assert curves.batch.steps.tolist() == list(range(1, 41))
    assert curves.epoch.steps.tolist() == ENDS.tolist()
    assert curves.epoch.values.tolist() == MEANS.tolist()
    assert curves.watched.values.tolist() == [1.1, *MEANS]


def test_a_line_that_goes_up_and_down_closely_is_a_band_without_smooth_edges(
    plot, monkeypatch
):
    def shades() -> int:
        picture = plot.canvas.grab().toImage()
        return len({picture.pixel(x, 60) for x in range(picture.width())})

    jagged = np.where(np.arange(4000) % 2, 0.1, 0.9)
    plot.set_curves(LossCurves.of(jagged, ([], []), ([], []), 10**6))
    smooth = shades()
    monkeypatch.setattr(items, "LONGEST_SMOOTH", 1000)
    plot.canvas.renew()
    assert shades() < smooth


def test_what_changes_nothing_is_not_painted_again(plot):
    picture = plot.picture
    plot.set_curves(
        LossCurves.of(
            LOSSES.copy(), (ENDS, MEANS), ([0, *ENDS], [1.1, *MEANS]), PER_EPOCH
        )
    )
    plot.set_cursor(20, True)
    assert plot.picture is picture


def test_setters_say_nothing(plot):
    steps = chosen(plot)
    plot.set_cursor(30, False)
    plot.set_curves(LossCurves.of(LOSSES[:30], NONE, NONE, PER_EPOCH))
    assert steps == []


def test_a_click_chooses_the_step_under_it(plot):
    steps = chosen(plot)
    Pointer(canvas(plot).viewport()).press(*place(plot, 7.3))
    assert steps == [7]


def test_a_drag_chooses_every_step_on_its_way_and_ends_at_the_run_s(plot):
    steps, pointer = chosen(plot), Pointer(canvas(plot).viewport())
    plot.step_chosen.connect(lambda step: plot.set_cursor(step, True))
    pointer.press(*place(plot, 30))
    pointer.move(*place(plot, 30.2), Button.LeftButton)
    pointer.move(*place(plot, 35), Button.LeftButton)
    pointer.move(*place(plot, 99), Button.LeftButton)
    pointer.release(*place(plot, 99))
    pointer.move(*place(plot, 3))
    assert steps == [30, 35, 40]


def test_a_click_beside_the_curves_chooses_nothing(plot):
    steps = chosen(plot)
    Pointer(canvas(plot).viewport()).press(1, canvas(plot).height() - 1)
    assert steps == []


def test_the_readout_has_the_values_of_the_step_under_the_pointer(plot):
    Pointer(canvas(plot).viewport()).move(*place(plot, 18))
    assert plot.readout().splitlines() == [
        "epoch 5 · batch 2 of 4 · step 18",
        f"batch loss {LOSSES[17]:.4f}",
        f"epoch mean {MEANS[4]:.4f}",
        f"test loss {MEANS[3]:.4f} (after step 16)",
    ]


def test_the_readout_ends_when_the_pointer_leaves(plot):
    pointer = Pointer(canvas(plot).viewport())
    pointer.move(*place(plot, 18))
    Pointer(canvas(plot)).leave()
    assert plot.readout() == ""


def test_the_readout_of_a_loss_that_is_no_number(plot):
    plot.set_curves(LossCurves.of([0.5, np.inf], NONE, NONE, 2))
    Pointer(canvas(plot).viewport()).move(*place(plot, 2))
    assert plot.readout().splitlines() == [
        "epoch 1 · batch 2 of 2 · step 2",
        "batch loss ∞",
    ]


def test_the_wheel_zooms_around_the_pointer_and_a_button_shows_the_whole(plot):
    whole = whole_button(plot)
    assert whole.isHidden()
    wheel(plot, 20, 3)
    first, last = plot.picture.steps
    assert first < 20 < last
    assert last - first == pytest.approx(40 / 1.25**3)
    assert not whole.isHidden()
    whole.click()
    assert plot.picture.steps == (0, 40)
    assert whole.isHidden()


def test_the_right_button_moves_the_part_that_is_seen(plot):
    steps, pointer = chosen(plot), Pointer(canvas(plot).viewport())
    wheel(plot, 20, 3)
    first, last = plot.picture.steps
    pointer.press(*place(plot, 20), Button.RightButton)
    pointer.move(*place(plot, 15), Button.RightButton)
    pointer.release(*place(plot, 20), Button.RightButton)
    assert plot.picture.steps == pytest.approx((first + 5, last + 5))
    assert steps == []


def test_a_double_click_shows_the_whole(plot, qtbot):
    wheel(plot, 20, 3)
    at = QPointF(*place(plot, 20)).toPoint()
    qtbot.mouseDClick(canvas(plot).viewport(), Button.LeftButton, pos=at)
    assert plot.picture.span is None


def test_a_shorter_run_is_shown_whole(plot):
    wheel(plot, 38, 5)
    plot.set_curves(LossCurves.of(LOSSES[:10], NONE, NONE, PER_EPOCH))
    assert plot.picture.steps == (0, 11)  # its newest step has not told its loss yet


def test_the_log_button_changes_the_axis(plot, qtbot):
    log = plot.findChild(ToggleButton)
    log.click()
    canvas(plot).settle()
    assert canvas(plot).up.is_log
    log.click()
    canvas(plot).settle()
    assert not canvas(plot).up.is_log


@pytest.mark.parametrize(
    "losses",
    [[], [0.7], [np.nan], [0.0, 0.0], [0.7, 1e300, np.inf], [-1.0, -2.0], [1e-300] * 3],
)
@pytest.mark.parametrize("is_log", [False, True])
def test_every_run_can_be_painted(plot, losses, is_log):
    if is_log:
        plot.findChild(ToggleButton).click()
    plot.set_curves(LossCurves.of(losses, NONE, NONE, 3))
    plot.set_cursor(max(1, len(losses)), False)
    canvas(plot).settle()
    assert canvas(plot).up.low < canvas(plot).up.high
    assert not plot.grab().isNull()


def colours(plot: CurvesPlot) -> set[str]:
    """Return the colours within the axes."""
    image = canvas(plot).grab().toImage().copy(canvas(plot).plot_rect.toRect())
    pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(image.pixel(x, y)).name() for x, y in pixels}


def test_what_comes_after_the_cursor_is_paler(plot):
    bold = theme.LIGHT.phase("loss")
    plot.set_cursor(40, True)
    assert bold.name() in colours(plot)
    plot.set_cursor(1, False)
    shown = colours(plot)
    assert bold.name() not in shown
    assert theme.LIGHT.dimmed(bold).name() in shown


def test_a_run_that_diverged_ends_in_a_cross(plot):
    error = theme.LIGHT.error.name()
    assert error not in colours(plot)
    plot.set_curves(LossCurves.of([*LOSSES, 1e9, np.inf], NONE, NONE, PER_EPOCH))
    plot.set_cursor(10, True)
    assert error in colours(plot)


def test_an_epoch_s_mean_and_a_test_belong_to_the_past_after_the_update_only(plot):
    plot.set_cursor(20, False)
    assert plot.picture.seen == 19
    plot.set_cursor(20, True)
    assert plot.picture.seen == 20


def test_the_theme_switches_while_it_is_shown(plot, qapp):
    theme.apply(qapp, theme.DARK)
    shown = colours(plot)
    assert theme.DARK.phase("loss").name() in shown
    assert theme.LIGHT.phase("loss").name() not in shown


def test_every_word_is_in_the_language_of_now(plot, qapp):
    with quoting(qapp):
        assert plot.title() == "«Loss»"
        assert plot.findChild(ToggleButton).text() == "«log»"
        Pointer(canvas(plot).viewport()).move(*place(plot, 18))
        assert plot.readout().startswith("«epoch 5 · batch 2 of 4 · step 18»")
    assert plot.title() == "Loss"


def test_the_first_losses_are_dots_that_the_cursor_does_not_hide(qtbot) -> None:
    chart = CurvesCanvas()
    qtbot.addWidget(chart)
    chart.resize(300, 200)
    few = LossCurves.of(LOSSES[:2].copy(), NONE, ([0], [1.1]), PER_EPOCH)
    chart.show_picture(CurvesPicture(few, cursor=2))
    chart.settle()
    knots = [track.knots for track in chart._tracks]
    dots = [item.places[:, 0].tolist() for item in knots if item.isVisible()]
    assert dots == [[1, 2], [0]]
    assert chart.pixel(2, 0).x() < chart.plot_rect.right() - 50
    pasts = [track.past for track in chart._tracks]
    for line in chart._marks.lines:
        assert line.zValue() < min(item.zValue() for item in pasts)
    chart.show_picture(CurvesPicture(curves(), cursor=20))
    chart.settle()
    batch = next(item for item in knots if item.isVisible())
    assert len(batch.places) == 0


@pytest.mark.parametrize(
    ("epochs", "texts"),
    [
        (0, ["loss ℒ", "batch", "test"]),
        (1, ["loss ℒ", "batch", "mean of epoch 1", "test", "this step"]),
        (2, ["loss ℒ", "batch", "epoch mean", "test"]),
    ],
)
def test_one_epoch_alone_is_a_dot_that_is_told_by_its_name(plot, epochs, texts):
    means = ENDS[:epochs], MEANS[:epochs]
    tests = [0, 4, 8], [1.1, 1.0, 0.9]
    plot.set_curves(LossCurves.of(LOSSES[:8].copy(), means, tests, PER_EPOCH))
    plot.set_cursor(6, True)
    canvas(plot).settle()
    assert canvas(plot).legend.texts == texts


def test_one_batch_that_is_an_epoch_is_its_mean(plot):
    plot.set_curves(LossCurves.of(LOSSES[:1].copy(), ([1], [1.0]), NONE, 1))
    plot.set_cursor(1, True)
    canvas(plot).settle()
    assert canvas(plot).legend.texts == ["loss ℒ", "mean of epoch 1", "this step"]


def test_a_dot_at_either_end_of_the_run_is_a_whole_one(plot):
    rect = canvas(plot).plot_rect
    for step, end in ((0, rect.left()), (40, rect.right())):
        assert abs(canvas(plot).pixel(step, 0.5).x() - end) > 3


class Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched, event) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_what_is_new_is_painted_once(qtbot, plot):
    qtbot.waitExposed(plot)
    paints = Paints()
    canvas(plot).viewport().installEventFilter(paints)
    for count in (20, 30, 40):
        ends = ENDS[: count // PER_EPOCH]
        losses, means = 1 / count + LOSSES[:count], MEANS[: len(ends)]
        tests = [0, *ends], [1.1, *means]
        shown = LossCurves.of(losses, (ends, means), tests, PER_EPOCH)
        plot.set_curves(shown)
        plot.set_cursor(count, True)
        paints.count = 0
        for _ in range(5):
            QApplication.processEvents()
        assert paints.count == 1 or count == 20  # where it is shown for the first time
