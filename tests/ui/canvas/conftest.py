"""Sessions at a moment, and their scenes."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from nnviz.data import datasets
from nnviz.run import source
from nnviz.run.recipe import LayerRecipe, Recipe
from ui.canvas.network_view import NetworkView
from ui.canvas.painter import paint
from ui.canvas.scene import Scene
from ui.look import fonts
from ui.session.cursor import Cursor, Part
from ui.session.session import Session
from ui.shown.scenes import scene_of


@pytest.fixture(autouse=True)
def _fonts(qapp) -> None:
    fonts.install(qapp)


@pytest.fixture(scope="session")
def moons() -> Session:
    """Two moons, 2-4-2-1, after some steps; sample 4 of 10 is followed."""
    return trained(Session(Recipe()), 20, 3)


@pytest.fixture(scope="session")
def blobs() -> Session:
    """Three blobs, softmax."""
    return trained(of_table("three_blobs"), 20, 3)


@pytest.fixture(scope="session")
def houses() -> Session:
    """House prices, one linear unit; the last of the nine is followed."""
    return trained(of_table("houses"), 14, 8)


@pytest.fixture(scope="session")
def titanic() -> Session:
    """Three features, one sigmoid unit."""
    return trained(of_table("titanic"), 5, 1)


@pytest.fixture(scope="session")
def unbiased() -> Session:
    """Two moons, 2-3-1, whose hidden units have no bias."""
    hidden, output = LayerRecipe(3, "tanh", use_bias=False), LayerRecipe(1, "sigmoid")
    return trained(Session(Recipe().replace(model__layers=(hidden, output))), 20, 3)


@pytest.fixture(scope="session")
def wines() -> Session:
    """Wines, 13-32-16-3: hundreds of edges, layers of discs."""
    return trained(of_table("wine", 32, 16), 20, 3)


@pytest.fixture(scope="session")
def digits() -> Session:
    """Images of digits, 64-16-10; a four is followed."""
    return trained(of_table("digits"), 30, 3)


@pytest.fixture(scope="session")
def many_digits() -> Session:
    """Images of digits, 64-128-64-10: layers too large to be drawn whole."""
    return trained(of_table("digits", 128, 64), 10, 3)


def of_table(name: str, *hidden: int) -> Session:
    """Return a session with the recipe that suits a set, or with other layers."""
    frame = datasets.load(name, 200, 0.14, 7)
    recipe = source.default_recipe(frame, name)
    if hidden:
        layers = (LayerRecipe(units, "tanh") for units in hidden)
        recipe = recipe.replace(model__layers=(*layers, recipe.model.layers[-1]))
    return Session(recipe, frame)


def trained(session: Session, step: int, sample: int) -> Session:
    session.run.advance(session.segment, step)
    session.go_to(step)
    session.select(sample=sample)
    return session


@pytest.fixture(scope="session")
def scene_at() -> Callable[..., Scene]:
    """Return what makes the scene of a session at a moment, given by its name."""

    def make(
        session: Session,
        moment: str,
        progress: float = 1.0,
        part: Part | None = None,
        **options: Any,
    ) -> Scene:
        names = [str(m) for m in session.record.moments]
        index = names.index(moment)
        session.show_at(Cursor(session.cursor.step, index, progress, part))
        return scene_of(session, **options)

    return make


@pytest.fixture(scope="session")
def image_of() -> Callable[..., bytes]:
    """Return what paints a scene and gives its pixels."""

    def make(scene: Scene, draw: Callable[[QPainter, Scene], None] = paint) -> bytes:
        size = int(scene.view.width), int(scene.view.height)
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        draw(painter, scene)
        painter.end()
        return bytes(image.constBits())

    return make


class Recorder(QPainter):
    """A painter that only remembers what it is to write, and where in the picture."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.written: list[tuple[str, QPointF]] = []

    def drawText(self, place: QPointF, text: str) -> None:
        self.written.append((text, self.transform().map(place)))


@pytest.fixture(scope="session")
def texts_of() -> Callable[..., list[tuple[str, QPointF]]]:
    """Return what gives every text of a picture with the left end of its baseline."""

    def make(
        scene: Scene, draw: Callable[[QPainter, Scene], None] = paint
    ) -> list[tuple[str, QPointF]]:
        # Of one pixel: to fill any others would take most of the time.
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        recorder = Recorder(image)
        draw(recorder, scene)
        recorder.end()
        return recorder.written

    return make


@pytest.fixture
def view(qtbot, moons, scene_at) -> NetworkView:
    """Return the canvas with two moons at dW[2]."""
    view = NetworkView()
    qtbot.addWidget(view)
    view.resize(710, 640)
    view.show()
    view.set_scene(scene_at(moons, "dW[2]"))
    return view
