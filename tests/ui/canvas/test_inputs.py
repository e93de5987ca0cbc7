"""What is written around an input stays in the picture."""

from dataclasses import replace

import pytest

from ui.canvas.places import places_of
from ui.canvas.scene import View


@pytest.mark.parametrize("size", [(560, 430), (735, 640), (1500, 900)])
def test_a_long_name_is_not_cut_off_by_the_edge_of_the_picture(
    houses, scene_at, texts_of, size
) -> None:
    scene = scene_at(houses, "Z[1]", view=View(*size))
    long = ("longueur du sépale", "x")
    units = ("kg par mètre carré et par an", "")
    scene = replace(scene, names=replace(scene.names, features=long, units=units))
    column = places_of(scene).columns[0]
    assert column.form == "node"
    assert all(room.left() >= 0 for room in column.names)
    lefts = {
        text: place.x()
        for text, place in texts_of(scene)
        if text.startswith("longueur") or units[0] in text
    }
    assert len(lefts) == 2
    assert min(lefts.values()) >= 0
