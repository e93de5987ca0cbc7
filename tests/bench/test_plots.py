"""How long the plots take for a frame: while a network learns, 60 come in a second."""

from itertools import count

import numpy as np
import pytest
from PySide6.QtCore import QSize
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from nnviz.run import source
from nnviz.run.recipe import Recipe
from nnviz.teach.sections import proposed
from ui.plots.curves import LossCurves
from ui.plots.plot_card import PlotCard
from ui.plots.plots_panel import PlotsPanel
from ui.session.session import Session
from ui.shown import plotted

BESIDE, FULL_SCREEN = QSize(392, 240), QSize(1920, 1080)
PER_EPOCH = 16
RESOLUTION = 96


def repaint(plot: PlotCard) -> None:
    """Paint a plot at once: its card's repaint leaves the view of pyqtgraph out."""
    plot.canvas.viewport().repaint()


@pytest.fixture(params=[BESIDE, FULL_SCREEN], ids=["beside", "full screen"])
def panel(qtbot: QtBot, request: pytest.FixtureRequest) -> PlotsPanel:
    panel = PlotsPanel()
    qtbot.addWidget(panel)
    panel.resize(request.param)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.mark.parametrize("steps", [1_000, 100_000, 1_000_000])
def test_loss_of_a_growing_run(
    panel: PlotsPanel, steps: int, benchmark: BenchmarkFixture
) -> None:
    rng = np.random.default_rng(0)
    losses = rng.random(steps) * np.exp(-np.arange(steps) / steps)
    ends = np.arange(PER_EPOCH, steps + 1, PER_EPOCH)
    means = np.array([part.mean() for part in np.split(losses, ends)[:-1]])
    panel.set_expanded("curves")
    done = count(steps - steps // 2)

    def frame() -> None:
        step = next(done)
        epochs = ends[: step // PER_EPOCH], means[: step // PER_EPOCH]
        curves = LossCurves.of(losses[:step], epochs, epochs, PER_EPOCH)
        panel.curves.set_curves(curves)
        panel.curves.set_cursor(step, True)
        repaint(panel.curves)

    benchmark(frame)


@pytest.mark.parametrize(
    ("name", "view"),
    [
        ("two_moons", "boundary"),
        ("three_blobs", "boundary"),
        ("houses", "boundary"),
        ("diabetes", "residuals"),
        ("digits", "boundary"),
        ("digits", "rows"),
        ("digits", "confusion"),
    ],
)
def test_answers_of_a_network_that_learns(
    panel: PlotsPanel, name: str, view: str, benchmark: BenchmarkFixture
) -> None:
    given = source.load_frame(Recipe().replace(data__source=name))
    session = Session(source.default_recipe(given, name), given)
    cut, steps = proposed(session.data), []
    for step in range(1, 9):
        session.show(step)
        found = plotted.answers(session.looks, view, cut, RESOLUTION, RESOLUTION)
        steps.append((found, session.record.rows))
    panel.set_expanded("answers")
    panel.answers.set_data(session.data)
    panel.answers.set_wishes({"classes": view, "values": view})
    now = count()

    def frame() -> None:
        found, rows = steps[next(now) % len(steps)]
        panel.answers.set_answers(**found)
        panel.answers.set_batch(rows)
        repaint(panel.answers)

    benchmark(frame)
