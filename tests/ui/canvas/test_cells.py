"""Inputs that code a text say which one; gaps say what stands in for them."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.data.frames import Column, Frame
from nnviz.data.recipe import ColumnRecipe
from nnviz.run import source
from nnviz.teach.retake import InputOverride
from ui.canvas import inputs, readout, touch
from ui.canvas.scene import Tried, Unit
from ui.canvas.touch import Input
from ui.session.session import Session
from ui.shown.scenes import scene_of

GAP = np.nan
SEX = Column("sex", "", np.array([1.0, 0, 1, 0, 0, GAP, 1, 0]), ("female", "male"))
PORTS = np.array([2.0, 0, 1, 2, 0, GAP, 0, 2])
PORT = Column("port of departure", "", PORTS, ("C", "Q", "S"))
AGE = Column("age", "y", np.array([22, 38, GAP, 35, 35, 54, 2, 27.5]))
DECK = Column("deck", "", np.array([1.0, GAP, 2, 0, 1, 1, GAP, 2]), tuple("ABC"))
LIVES = Column("lives", "", np.array([0.0, 1, 1, 1, 0, 0, 1, 1]), ("no", "yes"))
FRAME = Frame("ship", (SEX, PORT, AGE, DECK, LIVES), "lives")
COLUMNS = (
    ColumnRecipe("deck", impute="drop_row", encode="ordinal"),
    ColumnRecipe("age", impute="median"),
)


@pytest.fixture(scope="module")
def ship(qapp) -> Session:
    recipe = source.default_recipe(FRAME, "ship.csv", columns=COLUMNS)
    return Session(recipe, FRAME)


def of_row(ship: Session, row: int):
    """Return the scene that follows a row of the frame."""
    rows = scene_of(ship).rows.tolist()
    ship.select(sample=rows.index(row))
    return scene_of(ship)


def texts(ship: Session, row: int) -> list[str]:
    scene = of_row(ship, row)
    return [inputs.raw_text(scene, unit) for unit in range(6)]


def test_each_input_shows_the_cell_that_it_comes_of(ship) -> None:
    assert ship.data.table.features[:3] == (
        "sex = male",
        "port of departure = C",
        "port of departure = Q",
    )
    assert texts(ship, 0) == ["male", "S", "S", "S", "22 y", "B"]
    assert texts(ship, 3) == ["female", "S", "S", "S", "35 y", "A"]


def test_what_stands_in_for_nothing_is_in_brackets(ship) -> None:
    median = np.median([22, 35, 35, 54, 27.5])
    assert texts(ship, 2)[4] == f"({median:.0f} y)"
    assert texts(ship, 5)[:4] == ["(female)", "(S)", "(S)", "(S)"]
    said = " ".join(readout.lines(of_row(ship, 5), Unit(0, 1)))
    assert "The table says nothing: S stands in" in said
    said = " ".join(readout.lines(of_row(ship, 0), Unit(0, 0)))
    assert "The table says male, the network sees x₁ = +1.00." in said


def test_the_rows_are_those_of_the_file_and_not_of_what_is_left(ship) -> None:
    assert sorted(scene_of(ship).rows.tolist()) == [0, 2, 3, 4, 5, 7]


def test_nothing_is_said_of_a_mean_or_of_what_is_tried_out(ship) -> None:
    scene = of_row(ship, 0)
    assert inputs.raw_text(replace(scene, is_mean=True), 0) == ""
    tried = Tried((InputOverride(scene.sample, 0, 0.0),), (1.0, 1.0))
    assert inputs.raw_text(replace(scene, tried=tried), 0) == ""
    assert inputs.raw_text(replace(scene, veil=frozenset({"x"})), 0) == "?"


def test_a_text_is_no_number_that_could_be_typed(ship) -> None:
    scene = of_row(ship, 0)
    boxes = [touch.box_of(scene, Input(unit, is_raw=True)) for unit in (0, 5, 4)]
    assert [box.isEmpty() for box in boxes] == [True, True, False]
    assert not touch.box_of(scene, Input(0)).isEmpty()


def test_the_frame_around_what_is_tried_out_keeps_off_the_arrow(ship) -> None:
    scene = of_row(ship, 0)
    tried = Tried((InputOverride(scene.sample, 4, -0.5),), (1.0, 1.0))
    before, framed = (
        touch.box_of(each, Input(4, is_raw=True)).width()
        for each in (scene, replace(scene, tried=tried))
    )
    assert framed > before + 2
