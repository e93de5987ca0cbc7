"""The lines of the terms come out as they are written, and name what they are."""

import math
import re

import pytest

from nnviz.run.recipe import LayerRecipe
from tests.ui.canvas.conftest import of_table, trained
from tests.ui.canvas.test_walked import SESSIONS, parts
from ui.canvas import loss_node, terms, walked
from ui.canvas.terms import Line
from ui.session.cursor import Part
from ui.session.session import Session

NAMES = {
    "log": math.log,
    "tanh": math.tanh,
    "relu": lambda z: max(z, 0.0),
    "sigma": lambda z: 1 / (1 + math.exp(-z)),
}
SIGNS = {"−": "-", "×": "*", "²": "**2", "½": "0.5*", "σ": "sigma", "·log": "*log"}
POWER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def value(text: str) -> float:
    """Return what a printed piece of arithmetic comes to."""
    text = re.sub(r"·10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)", lambda m: f"e{m[1].translate(POWER)}", text)
    text = re.sub(r"\|(.*)\|", r"abs(\1)", text)
    text = re.sub(r"ln ([\d.e]+)", r"log(\1)", text).replace("ln(", "log(")
    for sign, python in SIGNS.items():
        text = text.replace(sign, python)
    return eval(text, {"__builtins__": {"abs": abs}}, NAMES)


def half_a_digit(text: str) -> float:
    """Return half of the last digit of a printed number."""
    mantissa, _, power = text.partition("·10")
    _, _, fraction = mantissa.partition(".")
    exponent = int(power.translate(POWER)) if power else 0
    return 0.5 * 10.0 ** (exponent - len(fraction))


def every_line(session: Session, scene_at) -> list[Line]:
    return [
        each
        for moment in session.record.moments
        for part in parts(session, moment)
        for each in terms.lines(scene_at(session, str(moment), 1.0, part))
    ]


def assert_comes_out(line: Line) -> None:
    if line.worked.endswith("="):
        found = value(line.worked.removesuffix("="))
        expected = value(line.result)
        allowed = half_a_digit(line.result) * (1 + 1e-9)
        assert abs(found - expected) <= allowed, str(line)


@pytest.mark.parametrize("name", SESSIONS)
def test_every_line_comes_out_as_it_is_written(request, scene_at, name: str) -> None:
    lines = every_line(request.getfixturevalue(name), scene_at)
    assert any(line.worked.endswith("=") for line in lines)
    for line in lines:
        assert_comes_out(line)


@pytest.mark.parametrize(
    "loss",
    [
        "mean_squared_error",
        "half_mean_squared_error",
        "root_mean_squared_error",
        "mean_absolute_error",
        "huber",
        "binary_crossentropy",
    ],
)
def test_every_loss_has_its_terms(qapp, scene_at, loss: str) -> None:
    blobs = of_table("three_blobs")
    layers = (LayerRecipe(3, "relu"), LayerRecipe(3, "sigmoid"))
    recipe = blobs.recipe.replace(model__layers=layers, compile__loss=loss)
    session = trained(Session(recipe, blobs.frame), 3, 1)
    lines = every_line(session, scene_at)
    for line in lines:
        assert_comes_out(line)
    found = [
        terms.lines(scene_at(session, "loss", 1.0, Part((3, 0), k)))[0]
        for k in range(5)
    ]
    outputs, own = found[:3], found[3]
    whole = sum(value(line.result) for line in outputs) / 3
    assert value(own.result) == pytest.approx(whole, abs=2e-3)
    assert found[4].name.startswith("ℒ, the ")


def at(session, scene_at, moment: str, part: Part, **options) -> list[str]:
    lines = terms.lines(scene_at(session, moment, 1.0, part, **options))
    return [line.name for line in lines]


def test_terms_are_named_from_and_to(moons, scene_at) -> None:
    assert at(moons, scene_at, "Z[1]", Part((1, 2), 1)) == ["w₂,₃·x₂"]
    assert at(moons, scene_at, "Z[2]", Part((2, 0), 3)) == ["w₄,₁·a₄"]
    assert at(moons, scene_at, "Z[2]", Part((2, 0), 4)) == ["b₁"]
    assert at(moons, scene_at, "A[1]", Part((1, 2), 0)) == ["tanh(z)"]
    assert at(moons, scene_at, "A[3]", Part((3, 0), 0)) == ["σ(z)"]
    assert at(moons, scene_at, "dA[1]", Part((1, 2), 1)) == ["w₃,₂·∂ℒ⁽⁴⁾/∂z₂"]
    assert at(moons, scene_at, "dZ[1]", Part((1, 2), 0)) == ["∂ℒ⁽⁴⁾/∂a·σ′(z)"]
    assert at(moons, scene_at, "dZ[3]", Part((3, 0), 0)) == ["a − y"]
    assert at(moons, scene_at, "update", Part((2, 1), 0)) == ["w₁,₂"]
    assert at(moons, scene_at, "update", Part((2, 1), 4)) == ["b₂"]


def test_a_single_unit_has_no_index(houses, scene_at) -> None:
    assert at(houses, scene_at, "Z[1]", Part((1, 0), 1)) == ["w₂·x₂"]
    assert at(houses, scene_at, "Z[1]", Part((1, 0), 2)) == ["b"]
    assert at(houses, scene_at, "dW[1]", Part((1, 0), 0)) == [
        "sample 9: x₁·∂ℒ⁽⁹⁾/∂z",
        "mean of 9: ∂ℒ/∂w₁",
    ]
    assert at(houses, scene_at, "update", Part((1, 0), 2)) == ["b"]


def test_the_sample_and_the_mean_stand_side_by_side(moons, scene_at) -> None:
    part = Part((2, 1), 0)
    names = ["sample 4: a₁·∂ℒ⁽⁴⁾/∂z₂", "mean of 10: ∂ℒ/∂w₁,₂"]
    assert at(moons, scene_at, "dW[2]", part) == names
    assert at(moons, scene_at, "dW[2]", part, is_mean=True) == names[1:]
    assert at(moons, scene_at, "dW[2]", Part((2, 1), 4))[0] == "sample 4: ∂ℒ⁽⁴⁾/∂z₂"
    own, mean = terms.lines(scene_at(moons, "dW[2]", 1.0, part))
    record = moons.record
    product = record.A[1][3, 0] * record.dZ[2][3, 1]
    assert value(own.result) == pytest.approx(product, abs=half_a_digit(own.result))
    dw = record.dW[2][0, 1]
    assert value(mean.result) == pytest.approx(dw, abs=half_a_digit(mean.result))


def test_a_gradient_and_a_change_are_told_once_they_are_there(moons, scene_at) -> None:
    for moment in ("dW[2]", "update"):
        early = scene_at(moons, moment, 0.2, Part((2, 1), 0))
        assert terms.lines(early) == ()


def test_a_change_goes_from_the_old_weight_to_the_new(moons, scene_at) -> None:
    (line,) = terms.lines(scene_at(moons, "update", 1.0, Part((2, 1), 0)))
    old, new = moons.record.W_before[2][0, 1], moons.record.W_after[2][0, 1]
    assert value(line.worked.removesuffix("→")) == pytest.approx(old, abs=1e-3)
    assert value(line.result) == pytest.approx(new, abs=1e-3)


def test_many_terms_at_once_have_no_line(moons, scene_at) -> None:
    assert terms.lines(scene_at(moons, "Z[1]", 1.0, Part((1, 2)))) == ()
    assert terms.lines(scene_at(moons, "Z[1]")) == ()
    assert len(terms.lines(scene_at(moons, "A[1]", 1.0, Part((1, 2))))) == 1


def test_a_veil_covers_a_number_and_what_would_tell_it(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]", 1.0, Part((1, 2), 1), veil=frozenset({"w"}))
    (line,) = terms.lines(scene)
    assert line.worked.startswith("? × ")
    assert line.result == "?"


@pytest.mark.parametrize(
    ("loss", "second"),
    [
        ("categorical_crossentropy", "−y₂·ln a₂"),
        ("mean_squared_error", "(a₂ − y₂)²"),
        ("mean_absolute_error", "|a₂ − y₂|"),
        ("huber", "huber₂"),
    ],
)
def test_of_several_outputs_each_has_its_index(qapp, scene_at, loss, second) -> None:
    blobs = of_table("three_blobs")
    session = trained(Session(blobs.recipe.replace(compile__loss=loss)), 2, 0)
    scene = scene_at(session, "loss", 1.0, Part((3, 0), 1))
    assert terms.lines(scene)[0].name == second


def test_the_canvas_marks_the_term_of_the_loss(blobs, moons, scene_at) -> None:
    for session, outputs, last in ((blobs, 3, 4), (moons, 1, 1)):
        depth = session.record.depth
        for term in range(last + 1):
            scene = scene_at(session, "loss", 0.5, Part((depth + 1, 0), term))
            lit = [k for k in range(outputs) if walked.is_lit(scene, depth, k)]
            assert lit == ([term] if term < outputs else [])
            assert loss_node.row_of_term(scene) == (4 if term == last else 3)
        assert loss_node.row_of_term(scene_at(session, "loss")) is None


@pytest.mark.parametrize("name", ["moons", "houses"])
def test_no_sign_stands_beside_another(request, scene_at, name) -> None:
    lines = [str(line) for line in every_line(request.getfixturevalue(name), scene_at)]
    assert any("× (−" in line for line in lines)
    assert not any(two in line for line in lines for two in ("× −", "− −"))
