"""The loss surface: what is drawn of it, and what the mouse does with it."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from nnviz.run import source
from nnviz.run.recipe import Recipe
from nnviz.teach.landscape import Window
from nnviz.teach.landscape.sight import Sight
from tests.ui.plots.conftest import Pointer
from ui.plots.surface.canvas import SurfaceCanvas
from ui.plots.surface.picture import SurfacePicture
from ui.plots.surface.plane_drawing import PlaneDrawing
from ui.plots.surface.relief import Relief
from ui.plots.surface.step_drawing import StepDrawing
from ui.session.session import Session
from ui.shown import surveyed

RANDOM, STEP = Sight("random", seed=3), Sight("step", part="batch")


def session_of(data: str, step: int) -> Session:
    frame = source.load_frame(Recipe().replace(data__source=data))
    session = Session(source.default_recipe(frame, data), frame)
    session.show(step, 0)
    return session


@pytest.fixture(scope="module")
def line(qapp) -> SurfacePicture:
    """Return the bowl of w and b, before step 9 of a line."""
    return surveyed.whole(session_of("line", 9), Sight(), None)


@pytest.fixture(scope="module")
def moons(qapp) -> SurfacePicture:
    """Return two weights of a network, before step 40."""
    return surveyed.whole(session_of("two_moons", 40), Sight(), None)


@pytest.fixture
def canvas(qtbot, line) -> SurfaceCanvas:
    made = SurfaceCanvas()
    qtbot.addWidget(made)
    made.resize(420, 420)
    made.show_picture(line)
    made.show()
    QApplication.processEvents()
    return made


def pixel(canvas: SurfaceCanvas, point: np.ndarray) -> tuple[float, float]:
    at = canvas.pixel(*point.tolist())
    return at.x(), at.y()


def test_the_bowl_of_a_line_holds_its_path_and_its_bottom(line):
    assert line.names == ("w", "b")
    assert not line.is_off
    assert line.window.holds(line.way_points)
    x, y = line.relief.lowest
    data = line.terrain
    X, Y = data._X, data._Y
    ones = np.hstack((X, np.ones_like(X)))
    (w,), (b,) = np.linalg.lstsq(ones, Y)[0]
    across = (line.window.right - line.window.left) / 64
    up = (line.window.top - line.window.bottom) / 64
    assert abs(x - w) < across
    assert abs(y - b) < up


def test_equal_losses_are_joined_by_lines(line):
    relief = line.relief
    assert len(relief.levels) > 5
    for level, bits in relief.contours.items():
        ends = np.vstack((bits[:, :2], bits[:, 2:]))
        heights = line.terrain.heights(line.plane.at(ends))
        assert np.abs(heights - level).max() < 0.04 * (relief.high - relief.low)


def test_the_colours_rise_from_the_bottom_to_the_peaks():
    heights = np.array([[1.0, 2.0], [np.inf, 5.0]])
    relief = Relief(heights, Window(0, 1, 0, 1))
    assert relief.shares[0, 0] == 0
    assert relief.shares[1, 0] == 1
    assert 0 < relief.shares[0, 1] < relief.shares[1, 1]
    flat = Relief(np.ones((3, 3)), Window(0, 1, 0, 1))
    assert flat.levels == []
    assert not flat.shares.any()
    assert Relief(np.full((2, 2), np.inf), Window(0, 1, 0, 1)).levels == []


def test_the_arrow_and_the_rates_start_where_the_step_does(line, canvas):
    drawn = canvas.drawn
    np.testing.assert_array_equal(drawn.arrow.start, line.points["before"])
    np.testing.assert_array_equal(drawn.arrow.end, line.points["after"])
    slow, own, fast = line.ahead.rates
    assert own.rate == pytest.approx(0.1)
    assert (slow.rate, fast.rate) == pytest.approx((0.01, 1.0))
    moved = line.rate_points - line.points["before"]
    np.testing.assert_allclose(moved[2], 10 * moved[1], rtol=1e-9)
    assert slow.height > own.height
    limit = line.ahead.limit
    heights = line.terrain.heights(line.ahead.steps.at(np.array([0.9, 1.1]) * limit))
    assert heights[0] < line.ahead.start < heights[1]


def test_a_path_off_the_plane_says_how_far(moons, line):
    theme = SurfaceCanvas().theme
    assert moons.is_off
    drawing = PlaneDrawing(moons, theme, 1.0, is_roomy=True).drawn()
    far = f"{moons.way_distances.max():.2f}"
    said = [entry.text for entry in drawing.entries]
    assert f"path, seen from above: up to {far} off this plane" in said
    on = PlaneDrawing(line, theme, 1.0, is_roomy=True).drawn()
    assert "path" in [entry.text for entry in on.entries]


def test_the_pointer_reads_the_loss_of_the_place_it_is_at(line, canvas):
    pointer = Pointer(canvas.viewport())
    target = np.array([0.7 * line.window.left + 0.3 * line.window.right, 0.0])
    pointer.move(*pixel(canvas, target))
    x, y = canvas.values(QPointF(*pixel(canvas, target)))
    height = line.terrain.height(np.array([x, y]))
    w, b, loss, click = canvas.readout().splitlines()
    assert w.startswith("w = ")
    assert b.startswith("b = ")
    assert loss == f"ℒ = {height:.4f} (training set)"
    assert click == "Click: set them to that"


def test_a_point_of_the_path_says_its_step_and_its_own_loss(line, moons, canvas):
    pointer = Pointer(canvas.viewport())
    pointer.move(*pixel(canvas, line.way_points[2]))
    said = canvas.readout().splitlines()
    assert said[0] == "after step 2"
    assert said[1] == f"ℒ = {line.terrain.height(line.way[2]):.4f} (training set)"
    assert len(said) == 2
    canvas.show_picture(moons)
    QApplication.processEvents()
    pointer.move(*pixel(canvas, moons.way_points[0]))
    said = canvas.readout().splitlines()
    assert said[0] == "the start"
    assert said[1] == f"ℒ = {moons.terrain.height(moons.way[0]):.4f} (training set)"
    assert said[2].startswith(f"{moons.way_distances[0]:.3f} away from this plane")


def test_a_rate_says_where_it_leads(line, canvas):
    Pointer(canvas.viewport()).move(*pixel(canvas, line.rate_points[2]))
    fast = line.ahead.rates[2]
    expected = ["α = 1", f"ℒ {line.ahead.start:.4f} → {fast.height:.4f}"]
    assert canvas.readout().splitlines() == expected


def test_a_click_sets_the_point_and_a_drag_moves_the_map(line, canvas):
    points, windows = [], []
    canvas.point_chosen.connect(lambda *point: points.append(point))
    canvas.window_wished.connect(windows.append)
    pointer, at = Pointer(canvas.viewport()), canvas.plot_rect.center()
    x, y = at.x() + 60, at.y() + 40
    pointer.press(x, y)
    pointer.release(x, y)
    assert points == [pytest.approx(canvas.values(QPointF(x, y)))]
    pointer.press(x, y)
    pointer.move(x + 30, y, Qt.MouseButton.LeftButton)
    pointer.release(x + 30, y)
    assert len(points) == 1
    (moved,) = windows
    shift = 30 * (line.window.right - line.window.left) / canvas.plot_rect.width()
    assert moved.left == pytest.approx(line.window.left - shift)
    assert moved.right == pytest.approx(line.window.right - shift)
    assert (moved.bottom, moved.top) == pytest.approx(
        (line.window.bottom, line.window.top)
    )


def test_a_click_on_random_directions_sets_nothing(qapp, canvas):
    canvas.show_picture(surveyed.whole(session_of("two_moons", 2), RANDOM, None))
    QApplication.processEvents()
    points = []
    canvas.point_chosen.connect(lambda *point: points.append(point))
    pointer, at = Pointer(canvas.viewport()), canvas.plot_rect.center()
    pointer.press(at.x() + 50, at.y())
    pointer.release(at.x() + 50, at.y())
    assert points == []
    assert canvas.picture.names == ("direction 1", "direction 2")
    np.testing.assert_allclose(canvas.picture.points["here"], 0, atol=1e-12)


def test_the_wheel_zooms_around_the_pointer(line, canvas):
    windows = []
    canvas.window_wished.connect(windows.append)
    at = canvas.plot_rect.center() + QPointF(40, 10)
    before = canvas.values(at)
    wheel = QWheelEvent(
        at,
        QPointF(canvas.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), wheel)
    (window,) = windows
    whole = line.window.right - line.window.left
    assert window.right - window.left == pytest.approx(whole / 1.25)
    canvas.show_picture(replace(line, window=window))
    QApplication.processEvents()
    assert canvas.values(at) == pytest.approx(before, abs=0.03)


def test_along_the_step_the_loss_starts_as_the_gradient_promises(qapp, qtbot):
    picture = surveyed.whole(session_of("line", 1), STEP, None)
    ahead = picture.ahead
    rates, heights = ahead.curve
    assert rates[0] == 0
    assert heights[0] == pytest.approx(ahead.start, rel=1e-12)
    first = (heights[1] - heights[0]) / rates[1]
    assert first == pytest.approx(ahead.steps.promise, rel=0.2)
    drawn = StepDrawing(picture, SurfaceCanvas().theme, 1.0, True).drawn()
    start, promise, loss = drawn.ground.lines
    np.testing.assert_array_equal(loss.x, rates)
    np.testing.assert_array_equal(start.y, ahead.start)
    assert promise.y[0] == ahead.start
    said = [entry.text for entry in drawn.entries]
    assert "what the gradient promises" in said
    other = replace(picture, sight=Sight("step"))  # of all rows it promises nothing
    lines = StepDrawing(other, SurfaceCanvas().theme, 1.0, True).drawn().ground.lines
    assert len(lines) == 2
    canvas = SurfaceCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 300)
    canvas.show_picture(picture)
    canvas.show()
    QApplication.processEvents()
    at = canvas.pixel(ahead.own.rate, ahead.start)
    Pointer(canvas.viewport()).move(at.x(), at.y())
    assert canvas.readout().splitlines()[1].startswith(f"ℒ {ahead.start:.4f} → ")


def test_labels_do_not_cover_each_other(canvas):
    canvas.grab()
    assert "α = 1" in canvas.labels.texts
    numbers = [text for text in canvas.labels.texts if "α" not in text]
    assert len(numbers) > 3
