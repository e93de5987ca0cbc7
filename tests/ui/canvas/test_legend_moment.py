"""The legend names the signs of every moment, and only while they are seen."""

from dataclasses import replace

import pytest

from ui.canvas import legend
from ui.canvas.scene import View
from ui.session.cursor import Part, Selection


def texts(scene) -> str:
    return "\n".join(entry.text for entry in legend.entries(scene))


SIGNS = {
    "moons": {
        "points": ["batch"],
        "w·x on its way: its size is |w·x|": ["Z[1]"],
        "w·a on its way": ["Z[2]", "Z[3]"],
        "curve: the activation": ["A[1]", "A[2]", "A[3]"],
        "ring that lights up": ["A[1]", "A[2]", "A[3]"],
        "a on its way to the loss": ["loss"],
        "a − y on its way back from the loss": ["dZ[3]"],
        "where ∂ℒ⁽⁴⁾/∂z comes from": ["dZ[3]"],
        "w·∂ℒ⁽⁴⁾/∂z on its way": ["dA[2]", "dA[1]"],
        "gate: as wide open as the slope": ["dZ[2]", "dZ[1]"],
        "x and ∂ℒ⁽⁴⁾/∂z on their way": ["dW[1]"],
        "on edges into layer [2]: ∂ℒ/∂w": ["dW[2]"],
        "struck out: w before": ["update"],
        "new after the update": ["update"],
        "y, a, ŷ, ℒ in this frame": ["update"],
        "as the gradient foretold it": ["update"],
        "pale map": ["batch", "Z[1]", "A[1]", "Z[2]", "A[2]", "Z[3]"],
    },
    "houses": {
        "w·x, once it has arrived": ["Z[1]"],
        "∂ℒ⁽⁹⁾/∂a on its way back from the loss": ["dA[1]"],
        "the sample's product, and its mean": ["dW[1]"],
        "w before the update → w after it": ["update"],
        "struck out": [],
        "classes": [],
    },
    "digits": {
        "of 1024 the 120 largest": ["Z[1]"],
        "empty disc": ["batch", "Z[1]", "A[1]", "Z[2]"],
        "dot in a disc": ["dZ[2]", "dW[2]", "dA[1]", "dZ[1]", "dW[1]", "update"],
        "into layer [2] with the largest": ["dW[2]"],
        "On the edges that change most": ["update"],
        "under a heading": ["dW[2]", "dW[1]", "update"],
        "gate": [],  # a disc has no room for one
    },
}


@pytest.mark.parametrize(
    ("name", "sign"), [(name, sign) for name in SIGNS for sign in SIGNS[name]]
)
def test_a_sign_is_named_at_the_moments_that_show_it(
    request, scene_at, name, sign
) -> None:
    session = request.getfixturevalue(name)
    moments = map(str, session.record.moments)
    found = [m for m in moments if sign in texts(scene_at(session, m))]
    assert found == SIGNS[name][sign]


@pytest.mark.parametrize(
    ("sign", "first"), [("is right", "loss"), ("bars, in the loss", "loss")]
)
def test_what_the_loss_brings_is_named_from_then_on(
    moons, scene_at, sign, first
) -> None:
    moments = [str(moment) for moment in moons.record.moments]
    found = [m for m in moments if sign in texts(scene_at(moons, m))]
    assert found == moments[moments.index(first) :]


def test_it_says_why_an_edge_has_no_number(moons, digits, scene_at) -> None:
    roomy = scene_at(moons, "Z[1]", view=View(760, 650))
    tight = replace(roomy, view=View(588, 405))
    assert "on an edge: its weight" in texts(roomy)
    assert "no number" not in texts(roomy)
    assert "no number: without room" in texts(tight)
    assert "too many edges for numbers" in texts(scene_at(digits, "Z[1]"))


def test_it_names_what_a_click_or_a_walk_has_put_there(moons, scene_at) -> None:
    pinned = scene_at(moons, "dW[2]", selection=Selection(sample=3, weight=(2, 0, 0)))
    assert "the sample's share of ∂ℒ/∂w" in texts(pinned)
    chosen = scene_at(moons, "Z[1]", selection=Selection(sample=3, unit=(1, 0)))
    assert "framed: chosen by a click" in texts(chosen)
    assert "framed" not in texts(scene_at(moons, "Z[1]"))
    walked = texts(scene_at(moons, "Z[2]", 1.0, Part((2, 0), 1)))
    assert "what the sum has come to" in walked
    assert "the term that is computed now" in walked


def test_what_happens_in_the_card_of_a_chosen_disc_is_named(digits, scene_at) -> None:
    chosen = Selection(sample=3, unit=(1, 4))
    for moment, sign in (("A[1]", "curve: the"), ("dZ[1]", "gate: as wide")):
        assert sign in texts(scene_at(digits, moment, selection=chosen))
        assert sign not in texts(scene_at(digits, moment))
