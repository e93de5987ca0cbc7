"""A plane through more than two inputs: its axes, its points, and the panel to it."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.data.frames import Column, Frame
from nnviz.data.preparation import Prepared, prepare
from nnviz.data.recipe import DataRecipe
from nnviz.teach.sections import Cut, grid_of, section_of
from tests.tables import prepared
from tests.ui.plots.conftest import RESOLUTION, Pointer, answers, data, table
from tests.ui.speaking import quoting
from ui.look import theme
from ui.plots.answers_plot import AnswersPlot
from ui.plots.cut_panel import CutPanel
from ui.widgets import ChoiceField, Segmented, ValueSlider


def over(made: Prepared, cut: Cut) -> dict[str, object]:
    """Return the answers over a plane, as the window hands them over."""
    section = section_of(made, cut, made.X_train[1])
    every = made.scale_inputs(made.table.X)
    plane = grid_of(made, section, every, RESOLUTION)
    output = answers(made, section.inputs(plane.points)).T
    return {
        "section": section,
        "plane": plane,
        "output": output.reshape(-1, RESOLUTION, RESOLUTION),
        "A_train": answers(made, made.X_train),
        "A_watched": answers(made, made.X_test),
    }


def show(plot: AnswersPlot, made: Prepared, cut: Cut) -> AnswersPlot:
    plot.set_data(made)
    plot.set_wishes({"classes": "boundary", "values": "boundary"})
    plot.set_answers(**over(made, cut))
    plot.set_batch(np.array([4, 1, 6]))
    plot.set_sample(1)
    plot.canvas.settle()
    return plot


def with_texts() -> Prepared:
    """Return data of three inputs, of which the second is ``sex = male``."""
    made = table("binary", 3, rows=24)
    texts = Column("sex", "", np.arange(24) % 2, ("female", "male"))
    numbers = [Column(name, "", made.X[:, k]) for k, name in ((0, "age"), (2, "fare"))]
    target = Column("price", "", made.y, made.classes)
    frame = Frame("made", (numbers[0], texts, numbers[1], target), "price")
    return prepare(frame, DataRecipe(test_share=0.25))


def names(plot: AnswersPlot) -> tuple[str, str]:
    across, up = plot.canvas.answers.axes()
    return across.name, up.name


@pytest.mark.parametrize("problem", ["regression", "binary", "multiclass"])
def test_two_of_many_inputs_span_the_plane_in_their_units(plot, problem):
    made = data(problem, 5)
    show(plot, made, Cut(3, 0))
    assert names(plot) == ("f4", "f1 (m²)")
    found = plot.canvas.answers.points("train")
    np.testing.assert_array_equal(found, made.table.X[made.rows_train][:, [3, 0]])
    assert "others: mean" in plot.canvas.legend.texts
    assert not plot.grab().isNull()


@pytest.mark.parametrize(
    ("cut", "words"),
    [
        (Cut(0, 1, at="sample"), "others: sample"),
        (Cut(0, 1, held=((2, 10.0),)), "others: by hand"),
    ],
)
def test_the_legend_says_where_the_others_stand(plot, cut, words):
    show(plot, data("binary", 5), cut)
    assert words in plot.canvas.legend.texts


def test_two_features_have_no_others(plot):
    show(plot, data("binary"), Cut())
    assert not [text for text in plot.canvas.legend.texts if "others" in text]


def test_components_name_the_variance_that_they_hold(plot):
    made = data("binary", 5)
    show(plot, made, Cut(is_principal=True))
    section = plot.picture.section
    first, second = (f"{100 * share:.0f}%" for share in section.shares)
    assert names(plot) == (
        f"principal component 1 ({first} of the variance)",
        f"principal component 2 ({second} of the variance)",
    )
    both = f"{100 * section.shares.sum():.0f}%"
    assert f"variance: {both}" in plot.canvas.legend.texts
    found = plot.canvas.answers.points("train")
    np.testing.assert_allclose(found, section.places(made.X_train), atol=1e-9)
    plot.resize(200, 250)
    plot.canvas.settle()
    assert plot.canvas._x.words == f"component 1 ({first})"


@pytest.mark.parametrize("problem", ["binary", "multiclass"])
@pytest.mark.parametrize("cut", [Cut(3, 0), Cut(is_principal=True)])
def test_off_the_plane_the_rows_are_marked_that_are_predicted_wrong(plot, problem, cut):
    made = data(problem, 5)
    show(plot, made, cut)
    A = answers(made, made.X_train)[::-1].copy()
    plot.set_answers(**over(made, cut) | {"A_train": A})
    predicted = A[:, 0] > 0.5 if problem == "binary" else A.argmax(axis=1)
    is_wrong = predicted != made.table.y[made.rows_train]
    view = plot.canvas.answers
    np.testing.assert_array_equal(view.wrong(), view.points("train")[is_wrong])
    assert is_wrong.any()
    assert "points lie off this plane" in plot.canvas.legend.texts


@pytest.mark.parametrize(("problem", "features"), [("binary", 2), ("regression", 5)])
def test_where_nothing_is_hidden_no_row_is_marked_as_wrong(plot, problem, features):
    show(plot, data(problem, features), Cut())
    assert len(plot.canvas.answers.wrong()) == 0
    is_said = "points lie off this plane" in plot.canvas.legend.texts
    assert is_said == (features > 2)


@pytest.mark.parametrize("cut", [Cut(3, 0), Cut(is_principal=True)])
def test_a_place_is_read_with_all_its_inputs_and_a_row_with_its_own(plot, cut):
    made = data("binary", 5)
    show(plot, made, cut)
    section, pointer = plot.picture.section, Pointer(plot.canvas.viewport())
    plane = plot.picture.plane
    rect = plot.canvas.plot_rect
    pointer.move(rect.left() + 1, rect.bottom() - 1)
    raw = made.raw_inputs(section.inputs(np.array([[plane.left, plane.bottom]])))[0]
    lines = plot.readout().splitlines()
    said = [float(line.split()[2].replace("−", "-")) for line in lines[:5]]
    assert said == pytest.approx(raw.tolist(), abs=0.2)
    at = plot.canvas.place("train", 4)
    pointer.move(at.x(), at.y())
    p = plot.picture.A_train[4, 0]
    assert f"probability of class yes = {p:.3f}" in plot.readout()


def test_a_click_on_a_point_of_the_batch_follows_it(plot):
    show(plot, data("binary", 5), Cut(3, 0))
    rows: list[int] = []
    plot.sample_chosen.connect(rows.append)
    at = plot.canvas.place("train", 4)
    Pointer(plot.canvas.viewport()).press(at.x(), at.y())
    assert rows == [4]


def test_texts_stand_at_their_axis_with_their_rows_beside(plot):
    made = with_texts()
    show(plot, made, Cut(1, 0))
    across, _ = plot.canvas.answers.axes()
    assert (across.name, across.ticks(5)) == ("sex", [(0.0, "female"), (1.0, "male")])
    assert (across.low, across.high) == pytest.approx((-0.5, 1.5))
    found = plot.canvas.answers.points("train")[:, 0]
    raw = made.table.X[made.rows_train, 1]
    np.testing.assert_array_equal(np.rint(found), raw)
    assert len(np.unique(found)) == len(found)


@pytest.mark.parametrize(("x", "is_male"), [(0.4, False), (0.6, True)])
def test_between_two_texts_the_nearer_one_is_read(plot, x, is_male):
    show(plot, with_texts(), Cut(1, 0))
    inputs, _ = plot.canvas.answers.answer(x, 10.0)
    assert inputs[1] == pytest.approx(float(is_male))


def test_the_followed_sample_is_marked_where_it_is_tried_out(plot):
    made = data("binary", 5)
    tried = made.table.X[made.rows_train[1]] + 2.0
    show(plot, made, Cut(3, 0))
    plot.set_tried(tried)
    np.testing.assert_array_equal(plot.canvas.answers.chosen(), [tried[[3, 0]]])
    show(plot, made, Cut(is_principal=True))
    section, scaled = plot.picture.section, made.scale_inputs(tried[np.newaxis])
    found = plot.canvas.answers.chosen()
    np.testing.assert_allclose(found, section.places(scaled))


@pytest.mark.parametrize("problem", ["binary", "multiclass"])
def test_hard_classes_have_one_colour_each(plot, problem):
    made = data(problem)
    show(plot, made, Cut())
    soft = plot.canvas.answers.ground(1.0).colours
    assert len(np.unique(soft.reshape(-1, 3), axis=0)) > 20
    plot.set_wishes({"classes": "boundary", "ground": "decision"})
    hard = plot.canvas.answers.ground(1.0).colours
    found = len(np.unique(hard.reshape(-1, 3), axis=0))
    predicted = plot.picture.output.argmax(axis=0)
    if problem == "binary":
        predicted = plot.picture.output[0] > 0.5
    assert found == len(np.unique(predicted))
    for value in np.unique(predicted):
        assert len(np.unique(hard[predicted == value], axis=0)) == 1


# -- the panel ---------------------------------------------------------------------


@pytest.fixture
def panel(qtbot) -> CutPanel:
    made = CutPanel(None)
    qtbot.addWidget(made)
    return made


def opened(panel: CutPanel, made: Prepared, cut: Cut) -> list[Cut]:
    """Show a cut in the panel; return what is chosen from then on."""
    panel.set_data(made)
    panel.set_state(section_of(made, cut, made.X_train[1]), "probability")
    chosen: list[Cut] = []
    panel.cut_chosen.connect(chosen.append)
    return chosen


def named(panel: CutPanel, kind: type, name: str):
    found = [w for w in panel.findChildren(kind) if w.accessibleName() == name]
    return found[0]


def pick(field: ChoiceField, code: str) -> None:
    index = field.findData(code)
    field.setCurrentIndex(index)
    field.activated.emit(index)


def press(field: Segmented, label: str) -> None:
    buttons = field.findChildren(object)
    next(b for b in buttons if getattr(b, "text", str)() == label).click()


def sliders(panel: CutPanel) -> dict[str, float]:
    found = panel.findChildren(ValueSlider)
    return {s.accessibleName(): s.value() for s in found if not s.isHidden()}


def test_each_side_can_be_any_input_and_both_change_places(panel):
    chosen = opened(panel, data("binary", 5), Cut(3, 0, held=((2, 9.0),)))
    pick(named(panel, ChoiceField, "across"), "2")
    assert chosen[-1] == Cut(2, 0)
    pick(named(panel, ChoiceField, "up"), "2")
    assert chosen[-1] == Cut(0, 2)


def test_the_others_have_sliders_at_where_they_stand(panel):
    made = data("binary", 5)
    chosen = opened(panel, made, Cut(3, 0))
    mean = made.table.X[made.rows_train].mean(axis=0)
    assert sliders(panel) == pytest.approx(
        {"f2": mean[1], "f3": mean[2], "f5": mean[4]}, rel=1e-3
    )
    named(panel, ValueSlider, "f3").value_moved.emit(8.5)
    assert chosen[-1] == Cut(3, 0, held=((2, 8.5),))
    press(named(panel, Segmented, "others at"), "sample")
    assert chosen[-1] == Cut(3, 0, at="sample")


def test_sliders_follow_the_plane_unless_they_are_held(panel):
    made = data("binary", 5)
    cut = Cut(3, 0, at="sample", held=((2, 8.5),))
    opened(panel, made, cut)
    panel.set_section(section_of(made, cut, made.X_train[6]))
    raw = made.table.X[made.rows_train[6]]
    assert sliders(panel) == pytest.approx({"f2": raw[1], "f3": 8.5, "f5": raw[4]})


def test_components_need_no_inputs(panel):
    chosen = opened(panel, data("binary", 5), Cut(3, 0))
    press(named(panel, Segmented, "plane of"), "components")
    assert chosen[-1].is_principal
    assert sliders(panel) == {}
    assert named(panel, ChoiceField, "across").isHidden()


def test_two_features_have_neither_components_nor_others(panel):
    opened(panel, data("binary"), Cut())
    assert named(panel, Segmented, "plane of").isHidden()
    assert named(panel, Segmented, "others at").isHidden()
    assert sliders(panel) == {}


def test_values_have_no_hard_classes(panel):
    opened(panel, data("regression", 5), Cut())
    assert named(panel, Segmented, "colour").isHidden()
    grounds: list[str] = []
    panel.ground_chosen.connect(grounds.append)
    opened(panel, data("binary", 5), Cut())
    press(named(panel, Segmented, "colour"), "decision")
    assert grounds == ["decision"]


def test_an_input_that_never_differs_has_no_slider(panel):
    made = table("binary", 5)
    X = made.X.copy()
    X[:, 2] = 1.0
    opened(panel, prepared(replace(made, X=X)), Cut(3, 0))
    assert list(sliders(panel)) == ["f2", "f5"]


def test_other_data_get_sliders_of_their_own(panel):
    opened(panel, data("binary", 5), Cut(3, 0))
    other = replace(table("binary", 5), features=tuple("abcde"))
    opened(panel, prepared(other), Cut(3, 0))
    assert list(sliders(panel)) == ["b", "c", "e"]


def test_the_panel_is_in_the_language_of_now(panel, qapp):
    opened(panel, data("binary", 5), Cut(3, 0))
    with quoting(qapp):
        assert named(panel, ChoiceField, "«across»")
        assert named(panel, Segmented, "«colour»")


def test_what_is_chosen_in_the_panel_is_asked_for(plot, qtbot):
    show(plot, data("binary", 5), Cut(3, 0))
    plot._options.click()
    panel = plot.findChild(CutPanel)
    with qtbot.waitSignal(plot.asked):
        pick(named(panel, ChoiceField, "across"), "1")
    assert plot.cut.across == 1
    press(named(panel, Segmented, "colour"), "decision")
    assert plot.picture.is_hard
    assert plot.wishes()["ground"] == "decision"
    panel.close()


@pytest.mark.parametrize(
    ("problem", "features", "has_options"),
    [
        ("binary", 2, True),
        ("regression", 2, False),
        ("regression", 3, True),
        ("binary", 1, False),
    ],
)
def test_there_are_options_only_where_there_is_a_choice(
    plot, problem, features, has_options
):
    plot.set_data(data(problem, features))
    plot.set_wishes({"classes": "boundary", "values": "boundary"})
    assert plot._options.isHidden() != has_options
    plot.set_wishes({"classes": "rows", "values": "rows"})
    assert plot._options.isHidden()


def test_a_network_that_diverged_has_a_hard_ground_too(plot):
    made = data("multiclass", 5)
    show(plot, made, Cut(3, 0))
    plot.set_wishes({"classes": "boundary", "ground": "decision"})
    nothing = over(made, Cut(3, 0))
    nothing["output"] = np.full_like(nothing["output"], np.nan)
    plot.set_answers(**nothing)
    colours = plot.canvas.answers.ground(1.0).colours.reshape(-1, 3)
    missing = theme.current().missing
    assert (colours == (missing.red(), missing.green(), missing.blue())).all()


@pytest.mark.parametrize(("left", "is_beside"), [(400, True), (20, False)])
def test_the_panel_does_not_hide_the_plot_where_there_is_room(plot, left, is_beside):
    plot.move(left, 100)
    show(plot, data("binary", 5), Cut(3, 0))
    plot._options.click()
    panel = plot.findChild(CutPanel)
    hidden = panel.frameGeometry().intersects(plot.frameGeometry())
    assert hidden != is_beside
    panel.close()


def test_points_are_painted_at_once_where_other_axes_put_them(plot, qapp):
    made = data("regression", 5, rows=40)
    X = made.table.X.copy()
    X[:, 4] = 1e4 + np.arange(40)
    other = prepared(replace(made.table, X=X), test_share=0.25)
    show(plot, other, Cut(3, 0))
    qapp.processEvents()
    painted: list[int] = []
    for item in plot.canvas._points:
        paint = item.paint
        item.paint = lambda *a, paint=paint: (painted.append(1), paint(*a))
    plot.set_answers(**over(other, Cut(4, 1)))
    plot.canvas.viewport().repaint()
    shown = [item for item in plot.canvas._points if item.isVisible()]
    assert len(painted) >= len(shown) > 0
