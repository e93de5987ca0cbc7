"""The plot of answers: answers in, the sample to follow out."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from tests.tables import prepared
from tests.ui.plots.conftest import RESOLUTION, Pointer, answers, data, fill, plane
from tests.ui.speaking import quoting
from ui import strings
from ui.look import theme
from ui.look.markers import SHAPES
from ui.plots.answers_canvas import AnswersCanvas
from ui.plots.answers_plot import AnswersPlot
from ui.widgets import ToggleButton
from ui.words import numbers

PROBLEMS = ("regression", "binary", "multiclass")


def canvas(plot: AnswersPlot) -> AnswersCanvas:
    return plot.canvas


def pixel(plot: AnswersPlot, row: int, part: str = "train") -> tuple[float, float]:
    """Return where a row is drawn on the canvas."""
    at = canvas(plot).place(part, row)
    return at.x(), at.y()


def chosen(plot: AnswersPlot) -> list[int]:
    rows: list[int] = []
    plot.sample_chosen.connect(rows.append)
    return rows


def show_test_points(plot: AnswersPlot) -> None:
    plot.findChild(ToggleButton).click()


@pytest.mark.parametrize(
    ("problem", "features", "title"),
    [
        ("binary", 2, "Decision boundary"),
        ("multiclass", 2, "Decision boundary"),
        ("regression", 2, "Predicted price"),
        ("binary", 1, "Probability curve"),
        ("regression", 1, "Predicted price"),
        ("multiclass", 5, "Probabilities"),
        ("regression", 5, "Predicted vs true"),
    ],
)
def test_the_title_says_what_is_seen(plot, problem, features, title):
    fill(plot, data(problem, features))
    assert plot.title() == title


@pytest.mark.parametrize("problem", PROBLEMS)
@pytest.mark.parametrize("features", [1, 2, 5])
def test_every_problem_is_painted_with_its_test_points(plot, problem, features):
    prepared = data(problem, features)
    fill(plot, prepared)
    before = plot.grab().toImage()
    show_test_points(plot)
    assert plot.grab().toImage() != before
    room = canvas(plot).plot_rect.adjusted(-1, -1, 1, 1)
    count = len(prepared.rows_test)
    inside = [room.contains(*pixel(plot, row, "test")) for row in range(count)]
    assert inside == [True] * count


@pytest.mark.parametrize("problem", PROBLEMS)
@pytest.mark.parametrize("features", [1, 2, 5])
def test_the_legend_tells_what_the_rings_are_in_a_small_plot_too(
    plot, problem, features
):
    prepared = data(problem, features)
    fill(plot, prepared)
    plot.resize(190, 240)
    plot.set_batch(np.arange(4))
    plot.set_sample(2)
    QApplication.processEvents()
    assert canvas(plot).width() < 300
    assert canvas(plot).legend.texts[-2:] == ["batch", "sample"]
    plot.set_batch(np.arange(len(prepared.rows_train)))  # then none is ringed
    QApplication.processEvents()
    assert "batch" not in canvas(plot).legend.texts


def test_a_point_lies_where_its_answer_is_read(plot):
    prepared = data("binary")
    fill(plot, prepared)
    Pointer(canvas(plot).viewport()).move(*pixel(plot, 4))
    row = prepared.rows_train[4]
    first, second = prepared.table.X[row]
    p = answers(prepared, prepared.X_train[[4]])[0, 0]
    lines = plot.readout().splitlines()
    assert lines[0] == f"row {row + 1} · sample 1 of this batch"
    assert lines[1].startswith(f"f1 = {first:g} m² → ")
    assert lines[2].startswith(f"f2 = {second:g} → ")
    assert lines[3] == f"y = {('no', 'yes')[int(prepared.table.y[row])]}"
    said, about = lines[4].split(" ≈ ")
    assert said == "probability of class yes"
    assert float(about) == pytest.approx(p, abs=0.02)
    assert lines[5] == f"ŷ = {'yes' if p > 0.5 else 'no'}"


def test_a_place_between_the_points_is_read_too(plot):
    prepared = data("regression")
    fill(plot, prepared)
    at = canvas(plot).plot_rect.bottomLeft()
    Pointer(canvas(plot).viewport()).move(at.x() + 1, at.y() - 1)
    over = plane(prepared)
    raw = prepared.raw_inputs(over.points[:1])[0]
    predicted = prepared.raw_targets(answers(prepared, over.points[:1]))[0, 0]
    lines = plot.readout().splitlines()
    assert float(lines[0].split()[2].replace("−", "-")) == pytest.approx(
        raw[0], abs=0.2
    )
    name, about, value, unit = lines[-1].split()
    assert (name, about, unit) == ("ŷ", "≈", "k€")
    assert float(value.replace("−", "-")) == pytest.approx(predicted, abs=0.1)


def test_a_row_s_own_output_is_read_where_it_is_known(plot):
    prepared = data("multiclass", 5)
    fill(plot, prepared)
    Pointer(canvas(plot).viewport()).move(*pixel(plot, 2))
    A = answers(prepared, prepared.X_train)[2]
    lines = plot.readout().splitlines()
    assert lines[0] == f"row {prepared.rows_train[2] + 1} · not in this batch"
    assert [line for line in lines if line.startswith("probability")] == [
        f"probability of class {name} = {value:.3f}"
        for name, value in zip("abc", A, strict=True)
    ]
    assert lines[-1] == f"ŷ = {'abc'[A.argmax()]}"


def test_the_readout_of_a_test_point_and_of_no_place(plot):
    prepared = data("binary")
    fill(plot, prepared)
    show_test_points(plot)
    pointer = Pointer(canvas(plot).viewport())
    pointer.move(*pixel(plot, 0, "test"))
    assert plot.readout().startswith(f"row {prepared.rows_test[0] + 1} · test set")
    pointer.move(0, 0)
    assert plot.readout() == ""
    Pointer(canvas(plot)).leave()
    assert plot.picture.pointed is None


def test_the_readout_follows_the_network_under_a_pointer_that_rests(plot):
    prepared = data("binary")
    fill(plot, prepared)
    Pointer(canvas(plot).viewport()).move(*pixel(plot, 4))
    before = plot.readout()
    plot.set_answers(output=1 - plot.picture.output)
    assert plot.readout() != before


@pytest.mark.parametrize("features", [1, 2, 5])
def test_a_click_follows_a_point_of_this_batch_and_no_other(plot, features):
    fill(plot, data("binary", features, rows=24))
    rows, pointer = chosen(plot), Pointer(canvas(plot).viewport())
    pointer.press(*pixel(plot, 6))
    assert rows == [6]
    plot.set_batch(np.array([0]))
    distances = np.hypot(*(np.array(pixel(plot, 0)) - pixel(plot, 9)))
    assert distances > 20
    pointer.press(*pixel(plot, 9))
    assert rows == [6]


def test_setters_say_nothing_and_what_changes_nothing_is_not_painted_again(plot):
    rows, prepared = chosen(plot), data("binary")
    fill(plot, prepared)
    picture = plot.picture
    plot.set_data(prepared)
    plot.set_answers(output=picture.output, plane=picture.plane)
    plot.set_batch(picture.batch.copy())
    plot.set_sample(1)
    plot.set_unit_map(None)
    assert plot.picture is picture
    assert rows == []


def test_nothing_is_shown_before_there_are_data(plot):
    plot.set_answers(output=np.zeros((1, 5, 5)))
    plot.set_sample(3)
    plot.set_unit_map(np.zeros((5, 5)), "Unit 1 of layer [1]")
    assert plot.picture is None
    assert plot.readout() == ""
    assert not plot.grab().isNull()


def test_other_data_forget_the_answers_of_the_old_ones(plot):
    fill(plot, data("binary"))
    plot.set_data(data("regression", 5))
    assert plot.picture.output is None
    assert plot.picture.sample is None
    assert not plot.grab().isNull()


def test_test_points_can_only_be_asked_for_where_there_are_some(plot):
    toggle = plot.findChild(ToggleButton)
    plot.set_data(data("binary"))
    assert not toggle.isHidden()
    plot.set_data(prepared(data("binary").table, test_share=0.0))
    assert toggle.isHidden()
    plot.set_data(prepared(data("binary").table, test_share=0.2, validation_share=0.2))
    assert toggle.text() == "validation"
    toggle.click()
    assert plot.picture.parts == ("train", "validation")
    assert len(plot.picture.rows("validation")) == 2


def colour_at(plot: AnswersPlot, share_x: float, share_y: float) -> QColor:
    """Return the colour at shares of the map's sides, from the top left."""
    rect, image = canvas(plot).plot_rect, canvas(plot).grab().toImage()
    x = rect.left() + share_x * rect.width()
    y = rect.top() + share_y * rect.height()
    return QColor(image.pixel(int(x), int(y)))


def is_like(colour: QColor, other: QColor) -> bool:
    return abs(colour.hue() - other.hue()) < 12


def test_blue_is_class_1_and_the_line_lies_between(plot):
    fill(plot, data("binary"))
    assert is_like(colour_at(plot, 0.99, 0.02), theme.LIGHT.positive)
    assert is_like(colour_at(plot, 0.01, 0.98), theme.LIGHT.negative)


def test_predictions_below_all_targets_have_colours_too(plot):
    prepared = data("regression")
    fill(plot, prepared)
    picture = canvas(plot).picture
    low, high = picture.value_range
    assert low < picture.output.min() < picture.target_range[0]
    assert high == picture.target_range[1]
    corners = colour_at(plot, 0.01, 0.98), colour_at(plot, 0.99, 0.02)
    assert corners[0] != corners[1]
    assert QColor.fromRgb(theme.LIGHT.sequential[0]) not in corners


def test_the_scale_of_colours_stays_that_of_the_targets_where_it_can(plot):
    prepared = data("regression")
    plot.set_data(prepared)
    over = plane(prepared)
    for value, is_within in ((150.0, True), (400.0, False), (150.0, True)):
        output = np.full((1, RESOLUTION, RESOLUTION), value)
        plot.set_answers(output=output, plane=over)
        picture = canvas(plot).picture
        assert (picture.value_range == picture.target_range) == is_within
        canvas(plot).settle()
        end = f"{numbers.exact(picture.value_range[1])} k€"
        assert end in canvas(plot).legend.texts


def test_a_unit_s_map_fills_the_plot_until_it_is_taken_away(plot):
    fill(plot, data("binary"))
    falling = -np.tile(np.linspace(-1, 1, RESOLUTION), (RESOLUTION, 1))
    plot.set_unit_map(falling, "Unit 2 of layer [1]")
    assert plot.title() == "Unit 2 of layer [1]"
    assert is_like(colour_at(plot, 0.01, 0.98), theme.LIGHT.positive)
    plot.set_unit_map(None)
    assert plot.title() == "Decision boundary"
    assert is_like(colour_at(plot, 0.01, 0.98), theme.LIGHT.negative)


def test_the_scale_of_a_unit_s_map_follows_its_answers(plot):
    fill(plot, data("binary"))
    scales = []
    for limit in (0.5, 2.0):
        plot.set_unit_map(np.full((5, 5), limit), "Unit 1")
        scales.append(plot.grab().toImage().copy(0, 0, 420, 90))
    assert scales[0] != scales[1]


def test_a_unit_s_map_can_have_its_own_middle(plot):
    fill(plot, data("binary"))
    plot.set_unit_map(np.full((5, 5), 0.2), "Unit 1", middle=0.5, limit=0.5)
    assert is_like(colour_at(plot, 0.01, 0.98), theme.LIGHT.negative)


def says_so(problem: str, value: float) -> bool:
    """Tell whether a prediction is stated: a class needs numbers to compare."""
    return problem == "regression" or bool(np.isfinite(value))


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e300])
@pytest.mark.parametrize("features", [1, 2, 5])
@pytest.mark.parametrize("problem", PROBLEMS)
def test_answers_of_a_network_that_diverged_can_be_painted(
    plot, problem, features, value
):
    prepared = data(problem, features)
    fill(plot, prepared)
    picture = plot.picture
    if features < 3:
        output = np.full_like(picture.output, value)
        plot.set_answers(output=output, plane=picture.plane, line=picture.line)
    else:
        train, test = picture.A_train, picture.A_watched
        plot.set_answers(
            A_train=np.full_like(train, value), A_watched=np.full_like(test, value)
        )
    assert not plot.grab().isNull()
    Pointer(canvas(plot).viewport()).move(200, 200)
    assert ("ŷ" in plot.readout()) == (features < 5 and says_so(problem, value))
    if features == 2:
        plot.set_unit_map(np.full((5, 5), value), "Unit 1")
        assert not plot.grab().isNull()


def test_only_some_of_very_many_points_are_drawn_and_the_legend_says_so(plot):
    fill(plot, data("binary", rows=6000))
    view = canvas(plot).answers
    assert sum(len(rows) for rows, _, _ in view.groups("train")) == 2000
    assert "2000 of 4500 points" in [e.text for e in view.entries(1.0, True)]


def test_the_ends_of_a_scale_are_short(plot):
    shown = data("regression")
    wide = replace(shown.table, y=shown.table.y + 1 / 3)
    plot.set_data(replace(shown, table=wide))
    (bar, *_) = canvas(plot).answers.entries(1.0, False)
    assert (bar.before, bar.text) == ("100.33", "210.33 k€")


def test_the_legend_names_the_sides_of_a_logistic_output_by_the_sign_of_z(plot):
    prepared = data("binary")
    plot.set_data(prepared, "sigmoid")
    assert canvas(plot).answers.class_names() == ["no: z < 0", "yes: z > 0"]
    with strings.spoken("fr"):
        assert canvas(plot).answers.class_names()[0] == "no\N{NO-BREAK SPACE}: z < 0"
    plot.set_unit_map(np.zeros((5, 5)), "Unit 1")
    assert canvas(plot).answers.class_names() == ["no", "yes"]
    plot.set_data(prepared, "linear")
    assert canvas(plot).answers.class_names() == ["no", "yes"]


def test_with_several_classes_the_rows_have_the_mark_of_the_prediction(plot):
    prepared = data("multiclass", 5)
    fill(plot, prepared)
    predicted = answers(prepared, prepared.X_train).argmax(axis=1)
    view = canvas(plot).answers
    for rows, shape, fill_colour in view.groups("train"):
        own = {(SHAPES[k], theme.LIGHT.classes[k].name()) for k in predicted[rows]}
        assert own == {(shape, fill_colour.name())}
    befores = [entry.before for entry in view.entries(1.0, is_roomy=True)]
    assert befores[0] == "predicted:"
    assert not any(befores[1:])


def test_the_stamp_says_which_parameters_are_used(plot):
    plot.set_stamp("before step 117")
    words = [child.text() for child in plot.findChildren(type(plot._stamp))]
    assert "before step 117" in words


def test_the_theme_switches_while_it_is_shown(plot, qapp):
    fill(plot, data("binary"))
    theme.apply(qapp, theme.DARK)
    assert is_like(colour_at(plot, 0.99, 0.02), theme.DARK.positive)
    assert canvas(plot).answers.theme is theme.DARK


def test_every_word_is_in_the_language_of_now(plot, qapp):
    fill(plot, data("binary"))
    with quoting(qapp):
        assert plot.title() == "«Decision boundary»"
        assert plot.findChild(ToggleButton).text() == "«test»"
        Pointer(canvas(plot).viewport()).move(*pixel(plot, 4))
        assert "«probability of class yes ≈" in plot.readout()
    assert plot.title() == "Decision boundary"


@pytest.mark.parametrize("features", [1, 2, 5])
def test_the_followed_sample_is_marked_where_it_is_tried_out(plot, features):
    prepared = data("binary", features)
    fill(plot, prepared)
    before = canvas(plot).answers.chosen()
    np.testing.assert_array_equal(before, canvas(plot).answers.points("train")[[1]])
    tried = prepared.table.X[prepared.rows_train[1]] + 1.5
    plot.set_tried(tried)
    after = canvas(plot).answers.chosen()
    shown = min(features, 2) if features < 3 else 0  # there is no picture of five
    np.testing.assert_array_equal(after[0, :shown], tried[:shown])
    np.testing.assert_array_equal(after[0, shown:], before[0, shown:])
    plot.set_tried(None)
    np.testing.assert_array_equal(canvas(plot).answers.chosen(), before)
