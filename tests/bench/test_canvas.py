"""How long a frame of the canvas takes at 1000×700, from 18 edges to 10 000.

Wanted: marks that move cost 8 ms over 1000 edges, 16 ms over 10 000; edges whose
weights change are painted ten times a second.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import cycle

import pytest
from PySide6.QtGui import QImage, QPainter

from nnviz.data import datasets
from nnviz.run import source
from nnviz.run.recipe import LayerRecipe, Recipe
from ui.canvas import edges
from ui.canvas.painter import paint_edges, paint_moving, paint_still
from ui.canvas.scene import Scene, View
from ui.canvas.still_layer import StillLayer
from ui.look import fonts
from ui.session.cursor import Cursor, Part
from ui.session.session import Session
from ui.shown.scenes import scene_of

SIZE = 1000, 700
# The data and the hidden layers.
NETS = {
    "18 edges": ("two_moons", (4, 2)),
    "976 edges": ("wine", (32, 16)),
    "1184 edges": ("digits", (16,)),
    "2352 edges": ("digits", (128, 64)),
    "10336 edges": ("two_moons", (32,) * 11),
}


@pytest.fixture(params=NETS)
def session(request, qapp) -> Session:
    fonts.install(qapp)
    name, hidden = NETS[request.param]
    frame = datasets.load(name, 200, 0.14, 7)
    recipe = Recipe().replace(data__source=name)
    if name != "two_moons":
        recipe = source.default_recipe(frame, name)
    layers = (LayerRecipe(units, "tanh") for units in hidden)
    recipe = recipe.replace(model__layers=(*layers, recipe.model.layers[-1]))
    made = Session(recipe, frame)
    made.go_to(20)
    return made


def scene_at(session: Session, moment: str, part: Part | None = None) -> Scene:
    """Return the scene of a moment as the canvas has it, with its scale."""
    names = [str(m) for m in session.record.moments]
    session.show_at(Cursor(20, names.index(moment), part=part))
    scene = scene_of(session, view=View(*SIZE))
    return replace(scene, view=replace(scene.view, widest=edges.steady(scene, 0.0)))


def painting(draw: Callable[[QPainter, float], None]) -> Callable[[], None]:
    """Return what paints the next of forty frames of a moment."""
    image, steps = QImage(*SIZE, QImage.Format.Format_RGB32), cycle(range(40))

    def frame() -> None:
        painter = QPainter(image)
        draw(painter, next(steps) / 40)
        painter.end()

    return frame


@pytest.mark.parametrize(
    "moment", ["batch", "Z[2]", "A[2]", "dA[1]", "dW[2]", "update"]
)
def test_a_moving_frame(session: Session, benchmark, moment: str) -> None:
    scene, still = scene_at(session, moment), StillLayer()

    def draw(painter: QPainter, progress: float) -> None:
        moved = replace(scene, progress=progress)
        still.draw(painter, moved, 1.0)
        paint_moving(painter, moved)

    benchmark(painting(draw))


@pytest.mark.parametrize("moment", ["Z[2]", "A[2]", "dA[1]", "dW[2]", "update"])
def test_a_moving_frame_of_a_walk(session: Session, benchmark, moment: str) -> None:
    term = 0 if moment[0] in "Ad" else 2
    layer = 1 if moment == "dA[1]" else 2
    unit = min(1, len(session.record.b_before[layer]) - 1)
    scene = scene_at(session, moment, Part((layer, unit), term))
    still = StillLayer()

    def draw(painter: QPainter, progress: float) -> None:
        moved = replace(scene, progress=progress)
        still.draw(painter, moved, 1.0)
        paint_moving(painter, moved)

    benchmark(painting(draw))


@pytest.mark.parametrize("is_plain", [False, True], ids=["smooth", "plain"])
def test_the_edges(session: Session, benchmark, is_plain: bool) -> None:
    scene = scene_at(session, "update")
    benchmark(painting(lambda painter, _: paint_edges(painter, scene, is_plain)))


def test_what_stands_over_the_edges(session: Session, benchmark) -> None:
    scene = scene_at(session, "update")
    benchmark(painting(lambda painter, _: paint_still(painter, scene)))


def test_the_scene_of_a_session(session: Session, benchmark) -> None:
    benchmark(scene_of, session)
