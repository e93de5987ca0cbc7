"""The name of an input at the left of its map."""

import pytest

from ui.canvas.drawing import HEADING, text_width
from ui.canvas.inputs import ROOM, SMALL, _over, beside


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("age", ["age"]),
        ("Quartier = Centre", ["Quartier", "= Centre"]),
        ("Quartier = Université", ["Quartier", "= Université"]),
        ("longueur du pétale", ["longueur du", "pétale"]),
    ],
)
def test_column_and_level_can_both_be_read(qapp, name, lines) -> None:
    assert beside(name)[0] == lines


def test_long_names_keep_the_start_of_both_and_their_room(qapp) -> None:
    name = "a_very_long_name_of_a_column = a level that is long, too"
    lines, style = beside(name)
    assert lines[0].startswith("a_very")
    assert lines[1].startswith("= a l")
    assert all(line.endswith("…") for line in lines)
    assert all(text_width(line, style) <= ROOM for line in lines)


def test_names_over_maps_are_all_smaller_where_one_is_too_long(qapp) -> None:
    assert _over(("surface", "price")) == HEADING
    assert _over(("surface", "longueur du sépale")) == SMALL
