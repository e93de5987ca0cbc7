"""Where the window is goes into a file, and back unbelieved."""

import json

import pytest

from nnviz.run.recipe import Recipe
from ui.files import whereabouts
from ui.session.cursor import Cursor, Part, Selection
from ui.session.session import Session


def test_a_place_comes_back_through_json(qapp) -> None:
    session = Session(Recipe())
    session.show_at(Cursor(3, 1, part=Part((1, 2), 1)))
    session.select(sample=4, weight=(2, -1, 1))
    session.player.set_advance_by("epoch")
    session.player.set_period(0.2)
    state = json.loads(json.dumps(whereabouts.plain(session)))
    assert whereabouts.cursor(state) == session.cursor
    assert whereabouts.selection(state) == session.selection
    assert whereabouts.pace(state) == ("epoch", 0.2)


@pytest.mark.parametrize(
    "cursor",
    [
        None,
        3,
        [],
        {},
        {"step": "3", "index": 0},
        {"step": 0, "index": 0},
        {"step": True, "index": 0},
        {"step": 2**80, "index": 0},
        {"step": 1.5, "index": 0},
        {"step": 2, "index": -1},
    ],
)
def test_a_cursor_that_makes_no_sense_is_the_start(cursor) -> None:
    assert whereabouts.cursor({"cursor": cursor}) == Cursor()


@pytest.mark.parametrize(
    "part", [3, [1], [1, 2], [1, -2, 0], ["a", 0, 0], [0, 0, None, 1], {"unit": 1}]
)
def test_a_part_that_makes_no_sense_is_none(part) -> None:
    found = whereabouts.cursor({"cursor": {"step": 2, "index": 1, "part": part}})
    assert found == Cursor(2, 1)


@pytest.mark.parametrize(
    "wrong",
    [
        {"unit": [1]},
        {"unit": [1, -1]},
        {"weight": [-1, 0, 0]},
        {"weight": [1, -2, 0]},
        {"weight": "w"},
        {"layer": 0},
        {"loss": 1},
        {"sample": -3},
        {"sample": None},
    ],
)
def test_a_selection_that_makes_no_sense_is_nothing(wrong) -> None:
    assert whereabouts.selection({"selection": wrong}) == Selection()
