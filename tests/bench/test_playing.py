"""How many frames a second the window shows while it plays. Wanted: 30."""

from time import perf_counter, process_time

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from nnviz.data import datasets
from nnviz.run import source
from nnviz.run.recipe import LayerRecipe, Recipe
from ui.look import fonts
from ui.window.main_window import MainWindow

SECONDS = 3.0
NETS = {
    "2-4-2-1": ("two_moons", (4, 2)),
    "13-32-16-3": ("wine", (32, 16)),
    "64-16-10": ("digits", (16,)),
    "64-128-64-10": ("digits", (128, 64)),
}
# What an advance is, and the seconds that it takes; 0 is as fast as it goes.
SPEEDS = {"0.7 s a moment": ("moment", 0.7), "as fast as it goes": ("batch", 0.0)}


class Frames(QObject):
    """Notes when the canvas is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.times: list[float] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.times.append(perf_counter())
        return False


@pytest.fixture(params=NETS)
def window(request, qapp, qtbot) -> MainWindow:
    fonts.install(qapp)
    name, hidden = NETS[request.param]
    frame = datasets.load(name, 200, 0.14, 7)
    recipe = Recipe().replace(data__source=name)
    if name != "two_moons":
        recipe = source.default_recipe(frame, name)
    layers = (LayerRecipe(units, "tanh") for units in hidden)
    layers = (*layers, recipe.model.layers[-1])
    recipe = recipe.replace(model__layers=layers, fit__epochs=50_000)
    made = MainWindow(recipe, frame)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    return made


def run_for(seconds: float) -> None:
    end = perf_counter() + seconds
    while perf_counter() < end:
        QApplication.processEvents()


@pytest.mark.parametrize("speed", SPEEDS)
def test_frames_while_playing(request, window: MainWindow, speed: str, say) -> None:
    player, frames = window.session.player, Frames()
    advance, period = SPEEDS[speed]
    player.set_advance_by(advance)
    player.set_period(period)
    player.play()
    run_for(0.5)
    window.stage.canvas.installEventFilter(frames)
    began, worked = perf_counter(), process_time()
    run_for(SECONDS)
    core = (process_time() - worked) / (perf_counter() - began)
    player.stop()
    gaps = 1000 * np.diff(frames.times)
    rate = len(frames.times) / SECONDS
    longest = f"longest {gaps.max():.0f} ms, with {core:.0%} of a core"
    say(f"{request.node.name}: {rate:.0f} frames/s, {longest}")
