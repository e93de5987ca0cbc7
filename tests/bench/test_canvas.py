"""How long a frame of the canvas takes: 1000×700, the default network."""

from collections.abc import Callable
from dataclasses import replace
from itertools import cycle

import pytest
from PySide6.QtGui import QImage, QPainter

from nnviz.run.recipe import LayerRecipe, ModelRecipe, Recipe
from ui import fonts
from ui.canvas.painter import paint_moving, paint_still
from ui.canvas.scene import Scene, View
from ui.canvas.still_layer import StillLayer
from ui.cursor import Cursor, Part
from ui.scenes import scene_of
from ui.session import Session

VIEW = View(1000, 700)
WIDE = (LayerRecipe(32, "tanh"), LayerRecipe(32, "tanh"), LayerRecipe(1, "sigmoid"))


@pytest.fixture
def session(qapp) -> Session:
    fonts.install(qapp)
    return Session(Recipe())


def scene_at(session: Session, moment: str, part: Part | None = None) -> Scene:
    names = [str(m) for m in session.record.moments]
    session.show_at(Cursor(1, names.index(moment), part=part))
    return scene_of(session, view=VIEW)


def frames(scene: Scene) -> Callable[[], None]:
    """Return what paints the next frame of a moment, over its still layer."""
    image = QImage(1000, 700, QImage.Format.Format_RGB32)
    still, steps = StillLayer(), cycle(range(40))

    def frame() -> None:
        moved = replace(scene, progress=next(steps) / 40)
        painter = QPainter(image)
        painter.drawPixmap(0, 0, still.of(moved, 1.0))
        paint_moving(painter, moved)
        painter.end()

    return frame


@pytest.mark.parametrize(
    "moment", ["batch", "Z[1]", "A[1]", "dA[1]", "dW[1]", "update"]
)
def test_a_moving_frame(session: Session, benchmark, moment: str) -> None:
    benchmark(frames(scene_at(session, moment)))
    assert benchmark.stats["median"] < 0.004


@pytest.mark.parametrize("moment", ["Z[2]", "A[2]", "dA[2]", "dW[2]", "update"])
def test_a_moving_frame_of_a_walk(session: Session, benchmark, moment: str) -> None:
    term = 0 if moment[0] in "Ad" else 2
    benchmark(frames(scene_at(session, moment, Part((2, 1), term))))


def test_a_still_layer(session: Session, benchmark) -> None:
    scene = scene_at(session, "Z[1]")
    image = QImage(1000, 700, QImage.Format.Format_RGB32)

    def still() -> None:
        painter = QPainter(image)
        paint_still(painter, scene)
        painter.end()

    benchmark(still)
    assert benchmark.stats["median"] < 0.015


def test_a_moving_frame_over_a_thousand_edges(qapp, benchmark) -> None:
    fonts.install(qapp)
    session = Session(Recipe(model=ModelRecipe(WIDE)))
    benchmark(frames(scene_at(session, "Z[2]")))
    assert benchmark.stats["median"] < 0.016


def test_the_scene_of_a_session(session: Session, benchmark) -> None:
    benchmark(scene_of, session)
    assert benchmark.stats["median"] < 0.001
