"""A layer's space in the plot of answers: rows, warped grid, the output's line."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from nnviz import SGD, Dense, Input, Sequential
from nnviz.data.preparation import Prepared
from nnviz.teach import hidden_space, looks
from nnviz.teach.hidden_space import HiddenSpace, Space
from nnviz.teach.surfaces import plane_around
from tests.ui.plots.conftest import Pointer, data, fill
from tests.ui.plots.test_answers_views import choose
from ui.plots.answers_plot import AnswersPlot
from ui.plots.hidden_panel import HiddenPanel
from ui.plots.hidden_view import HiddenView
from ui.widgets import ChoiceField, IconButton, Segmented

ENDS = {"binary": "sigmoid", "regression": "linear", "multiclass": "softmax"}
LOSSES = {
    "binary": "binary_crossentropy",
    "regression": "mean_squared_error",
    "multiclass": "categorical_crossentropy",
}


def seen(prepared: Prepared, units: tuple[int, ...], space: Space) -> HiddenSpace:
    """Return what an untrained network of tanh has of the rows in a layer."""
    problem, inputs = prepared.table.problem, prepared.X_train.shape[1]
    hidden = [Dense(n, activation="tanh") for n in units]
    last = Dense(prepared.Y_train.shape[1], activation=ENDS[problem])
    model = Sequential([Input(inputs), *hidden, last], seed=2)
    model.compile(SGD(0.1), LOSSES[problem])
    values = model.state.parameters.named()
    traces = {
        part: looks.forward(model.program, values, prepared.part(part).X)
        | {"A0": prepared.part(part).X}
        for part in ("train", "test")
    }
    grid = ()
    if inputs == 2:
        grid = hidden_space.grid_over(plane_around(prepared.X_train, 2))
    return hidden_space.seen(model.program, values, traces, space, grid)


def shown(
    plot: AnswersPlot,
    problem: str,
    features: int = 2,
    units: tuple[int, ...] = (4, 2),
    space: Space | None = None,
) -> HiddenSpace:
    prepared = data(problem, features)
    fill(plot, prepared)
    choose(plot, "hidden")
    found = seen(prepared, units, space or Space())
    plot.set_answers(hidden=found)
    plot.canvas.settle()
    return found


def view(plot: AnswersPlot) -> HiddenView:
    return plot.canvas.answers


def names(plot: AnswersPlot) -> tuple[str, str]:
    across, up = view(plot).axes()
    return across.name, up.name


@pytest.mark.parametrize("problem", list(ENDS))
@pytest.mark.parametrize(("features", "units"), [(2, (4, 2)), (1, (3,)), (5, (1, 6))])
def test_every_row_lies_where_the_layer_has_it(plot, problem, features, units):
    found = shown(plot, problem, features, units)
    np.testing.assert_array_equal(view(plot).points("train"), found.places["train"])
    canvas = plot.canvas
    room = canvas.plot_rect.adjusted(-1, -1, 1, 1)
    for row in range(len(found.places["train"])):
        assert room.contains(canvas.place("train", row))


def test_the_grid_is_one_broken_line_for_each_direction(plot):
    found = shown(plot, "binary")
    lines = view(plot).ground(1.0).lines
    assert len(lines) == 3  # and the output's
    for line, warped in zip(lines, found.grid, strict=False):
        drawn = np.column_stack((line.x, line.y)).reshape(len(warped), -1, 2)
        np.testing.assert_array_equal(drawn[:, :-1], warped)
        assert np.isnan(drawn[:, -1]).all()


def test_the_line_and_the_colours_part_where_the_output_is_even(plot):
    found = shown(plot, "binary")
    ground = view(plot).ground(1.0)
    line = ground.lines[-1]
    z = found.decision.z(np.column_stack((line.x, line.y)))
    np.testing.assert_allclose(z, 0, atol=1e-9)
    assert ground.colours is not None
    assert not [text for text in plot.canvas.legend.texts if "mean" in text]
    shown(plot, "binary", units=(4, 5), space=Space(2, 0, 1, is_principal=False))
    assert view(plot).ground(1.0).colours is not None
    assert "colours: the others at their mean" in plot.canvas.legend.texts


def test_no_line_is_drawn_where_the_output_does_not_decide_by_one(plot):
    shown(plot, "multiclass")
    ground = view(plot).ground(1.0)
    assert ground.colours is None
    assert len(ground.lines) == 2
    shown(plot, "binary", space=Space(1))
    assert view(plot).ground(1.0).colours is None


def test_axes_name_the_units_and_span_all_that_they_can_say(plot):
    shown(plot, "binary", space=Space(1, 3, 1, is_principal=False))
    assert names(plot) == ("a₄ of layer [1]", "a₂ of layer [1]")
    across, _ = view(plot).axes()
    assert (across.low, across.high) == pytest.approx((-1.12, 1.12))
    shown(plot, "binary", space=Space(1, 3, 1, False, is_before=True))
    assert names(plot) == ("z₄ of layer [1]", "z₂ of layer [1]")
    shown(plot, "binary", space=Space(3))
    assert names(plot) == ("z₁ of layer [3]", "a₁ of layer [3]")
    shown(plot, "binary", space=Space(0))
    assert names(plot) == ("f1, scaled", "f2, scaled")
    found = shown(plot, "binary", space=Space(1))
    share = round(100 * found.projection.shares[0])
    assert names(plot)[0] == f"principal component 1 ({share}% of the variance)"


def test_a_row_says_where_it_is_and_a_place_what_the_output_makes_of_it(plot):
    found = shown(plot, "binary")
    pointer, at = Pointer(plot.canvas.viewport()), plot.canvas.place("train", 4)
    pointer.move(at.x(), at.y())
    *_, across, up = plot.readout().splitlines()
    x, y = found.places["train"][4]
    assert across == f"a₁ = {x:+.2f}".replace("-", "−")
    assert up == f"a₂ = {y:+.2f}".replace("-", "−")
    corner = plot.canvas.plot_rect.bottomLeft()
    pointer.move(corner.x() + 1, corner.y() - 1)
    z = found.decision.z(np.array([-1.12, -1.12]))
    p = float(plot.readout().splitlines()[-1].removeprefix("p = "))
    assert p == pytest.approx(1 / (1 + np.exp(-z)), abs=0.02)


def test_numbers_that_are_none_are_not_drawn(plot):
    found = shown(plot, "binary")
    places = {part: np.full_like(of, np.inf) for part, of in found.places.items()}
    grid = tuple(np.full_like(lines, np.nan) for lines in found.grid)
    plot.set_answers(hidden=replace(found, places=places, grid=grid, decision=None))
    QApplication.processEvents()
    assert np.isnan(view(plot).points("train")).all()
    plot.set_answers()  # nothing is known yet
    assert view(plot).ground(1.0).colours is None


def panel_of(plot: AnswersPlot) -> HiddenPanel:
    buttons = [b for b in plot.findChildren(IconButton) if b.toolTip()]
    next(b for b in buttons if b.toolTip() == "Which layer is seen").click()
    return plot.findChild(HiddenPanel)


def pick(field: ChoiceField, code: str) -> None:
    index = [field.itemData(k) for k in range(field.count())].index(code)
    field.setCurrentIndex(index)
    field.activated.emit(index)


def test_another_layer_or_unit_is_asked_for_from_the_panel(plot, qtbot):
    shown(plot, "binary", units=(4, 2))
    panel = panel_of(plot)
    layer, across, up = panel.findChildren(ChoiceField)
    offered = [layer.itemText(k) for k in range(layer.count())]
    assert offered == ["inputs", "hidden [1]", "hidden [2]", "output [3]"]
    assert not across.isVisible()  # there are but two units
    with qtbot.waitSignal(plot.asked):
        pick(layer, "1")
    assert plot.space == Space(1, 0, 1, is_principal=True)
    assert not across.isVisible()
    units = next(s for s in panel.findChildren(Segmented) if s.isVisible())
    units.chosen.emit("units")
    assert plot.space == Space(1, 0, 1, is_principal=False)
    pick(across, "1")  # which was up: they change
    assert (plot.space.across, plot.space.up) == (1, 0)
    pick(up, "3")
    assert (plot.space.across, plot.space.up) == (1, 3)
    panel.close()


def test_the_line_follows_the_threshold(plot):
    found = shown(plot, "binary")
    picture = replace(plot.picture, threshold=0.8)
    line = HiddenView(picture, plot.canvas.theme).ground(1.0).lines[-1]
    z = found.decision.z(np.column_stack((line.x, line.y)))
    np.testing.assert_allclose(1 / (1 + np.exp(-z)), 0.8)


def test_the_colours_of_a_regression_have_their_scale(plot):
    shown(plot, "regression")
    assert view(plot).ground(1.0).colours is not None
    assert [t for t in plot.canvas.legend.texts if t.endswith("k€")]
