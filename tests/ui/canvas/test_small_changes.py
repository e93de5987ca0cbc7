"""What an update changes can be seen, however little it is."""

import re
from dataclasses import replace

import pytest

from nnviz.teach.retake import edited_after
from ui.canvas import edge_labels, reading, readout, touch
from ui.canvas.captions import caption
from ui.canvas.places import places_of
from ui.canvas.rows import rows
from ui.canvas.scene import Weight
from ui.session.cursor import Selection
from ui.words import numbers


def changed_by(scene, weight, change):
    """Return a scene whose update changes a weight by so much."""
    w, _ = reading.around(scene, weight)
    record = edited_after(scene.record, [touch.override(weight, w + change)])
    return replace(scene, record=record)


@pytest.mark.parametrize("change", [-3.1e-5, 2.4e-7])
def test_however_little_a_weight_changes_it_can_be_seen(
    moons, scene_at, change
) -> None:
    weight = Weight(1, 0, 0)
    pinned = scene_at(moons, "update", selection=Selection(weight=(1, 0, 0)))
    scene = changed_by(pinned, weight, change)
    told = numbers.rough(change)
    old, new = re.findall(r"[+−][\d.]+", caption(scene).split(":")[1])[:2]
    assert old != new
    assert caption(scene).endswith(f"({told})")
    label, _ = edge_labels.text_of(scene, places_of(scene), (1, 0, 0))
    assert label.endswith(f"Δ{told}")
    assert f": by {told}." in readout.lines(scene, weight)[-1]


@pytest.mark.parametrize("weight", [Weight(1, 0, 0), Weight(1, -1, 0)])
def test_what_is_written_has_the_digits_that_change(moons, scene_at, weight) -> None:
    def written(progress):
        scene = changed_by(scene_at(moons, "update", progress), weight, -3.1e-5)
        if weight.source < 0:
            return rows(scene, 1, 0)[2].text.split(" → ")[-1]
        return edge_labels.text_of(scene, places_of(scene), (1, 0, 0))[0]

    old, new = written(0.1), written(1.0)
    assert old != new
    assert len(old) == len(new) > len("+0.12")


def test_what_changes_by_less_than_can_be_read_is_told_by_its_change(
    moons, scene_at
) -> None:
    weight = Weight(1, 0, 0)
    pinned = scene_at(moons, "update", selection=Selection(weight=(1, 0, 0)))
    scene = changed_by(pinned, weight, 3e-12)
    assert caption(scene).endswith("(+3.0·10⁻¹²)")
    assert "→" not in caption(scene)
