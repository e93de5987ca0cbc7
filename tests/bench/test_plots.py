"""How long the plots take for a frame: while a network learns, 60 come in a second."""

from itertools import count

import numpy as np
import pytest
from PySide6.QtCore import QSize
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from nnviz.run import source
from nnviz.run.recipe import Recipe
from nnviz.teach.surfaces import plane_around
from nnviz.types import FloatArray
from ui.plots.curves import LossCurves
from ui.plots.plot_card import PlotCard
from ui.plots.plots_panel import PlotsPanel

BESIDE, FULL_SCREEN = QSize(392, 240), QSize(1920, 1080)
PER_EPOCH = 16
RESOLUTION = 96


def _answers(outputs: int, turn: float) -> FloatArray:
    """Return smooth answers over the plane, (outputs, r, r), each in 0…1."""
    side = np.linspace(-3, 3, RESOLUTION)
    x, y = np.meshgrid(side, side)
    angles = turn + np.arange(outputs) * 2 * np.pi / outputs
    waves = [np.sin(x * np.cos(a)) + 2 * y * np.sin(a) for a in angles]
    return 1 / (1 + np.exp(-3 * np.array(waves)))


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


@pytest.mark.parametrize("name", ["two_moons", "three_blobs", "houses", "titanic"])
def test_boundary_of_a_network_that_learns(
    panel: PlotsPanel, name: str, benchmark: BenchmarkFixture
) -> None:
    recipe = Recipe().replace(data__source=name, data__test_share=0.0)
    data = source.prepare(recipe)
    rng = np.random.default_rng(0)
    maps = [_answers(data.Y_train.shape[1], turn) for turn in np.linspace(0, 1, 8)]
    outputs = [rng.random(data.Y_train.shape) for _ in maps]
    is_plane = data.X_train.shape[1] == 2
    plane = plane_around(data.X_train, RESOLUTION) if is_plane else None
    panel.set_expanded("answers")
    panel.answers.set_data(data)
    step = count()

    def frame() -> None:
        now = next(step) % len(maps)
        if plane:
            panel.answers.set_answers(output=maps[now], plane=plane)
        panel.answers.set_answers(A_train=outputs[now], A_watched=outputs[now][:0])
        panel.answers.set_batch(rng.integers(0, len(data.X_train), 10))
        repaint(panel.answers)

    benchmark(frame)
