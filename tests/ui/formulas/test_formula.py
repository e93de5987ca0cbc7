import re

import mathra
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.explain.steps import NAMES, every_state, in_parts, sheet_rows, some_states
from ui import strings
from ui.formulas import fallback as formula_fallback
from ui.formulas import formula
from ui.look import theme

FRACTION = r"\frac{\partial \mathcal{L}^{(9)}}{\partial z_{2}^{[1]}}"


def colours(image):
    """Return the colours of an image that lie far from white."""
    pixels = (
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
    )
    return {pixel.name() for pixel in pixels if pixel.lightness() < 140}


def painted(made, em=40.0):
    image = QImage(int(made.width * em) + 4, 160, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    made.paint(painter, 2, 100, em)
    painter.end()
    return image


@pytest.mark.parametrize("name", NAMES)
@in_parts
def test_every_formula_is_understood(qapp, name, part):
    pieces = set()
    for state in some_states(name, part):
        rows = sheet_rows(state)
        pieces |= {f for row in rows for side in row.sides for f in side.fragments}
    assert len(pieces) > 40
    for latex in pieces:
        assert mathra.render(latex)["warnings"] == [], latex


def test_a_formula_is_set_once(qapp):
    assert formula.typeset(FRACTION, "#000000") is formula.typeset(FRACTION, "#000000")


def test_a_formula_lies_around_its_baseline(qapp):
    fraction = formula.typeset(FRACTION, "#000000")
    letter = formula.typeset("z", "#000000")
    assert fraction.ascent > 1 > letter.ascent
    assert fraction.descent > 0.5 > letter.descent


def test_parts_have_colours_of_their_own(qapp):
    made = formula.typeset(r"z = \textcolor{#c02688}{0.678}", "#1a2230")
    found = colours(painted(made))
    assert {"#c02688", "#1a2230"} <= found


def test_a_bold_number_is_another_one_to_the_eye_alone(qapp):
    assert mathra.render(formula.bold("-0.678"))["warnings"] == []
    plain, bold = (
        painted(formula.typeset(t, "#000000")) for t in ("8", formula.bold("8"))
    )
    assert bold != plain


def test_a_formula_is_read_aloud_in_both_languages():
    assert formula.spoken(r"\frac{a}{b}", "en") == "a over b"
    assert "sur" in formula.spoken(r"\frac{\partial a}{\partial b}", "fr")


@pytest.fixture
def no_typesetter(monkeypatch):
    monkeypatch.setattr(formula, "mathra", None)
    formula.typeset.cache_clear()
    yield
    formula.typeset.cache_clear()


@pytest.mark.parametrize("name", NAMES)
@in_parts
def test_without_the_typesetter_no_command_is_left(qapp, no_typesetter, name, part):
    for state in some_states(name, part):
        for row in sheet_rows(state):
            for side in row.sides:
                for latex in side.fragments:
                    text = formula.spoken(latex, "en")
                    assert not re.search(r"[\\{}_^]", text), (latex, text)


def test_without_the_typesetter_text_stands_for_a_formula(qapp, no_typesetter):
    made = formula.typeset(rf"{FRACTION} = \textcolor{{#c02688}}{{-3}}", "#1a2230")
    assert isinstance(made, formula_fallback.TextFormula)
    assert formula.spoken(FRACTION, "en") == "(∂ℒ(9))/(∂z2[1])"
    assert "#c02688" in colours(painted(made))


def test_numbers_take_the_decimal_sign_of_the_language(qapp):
    state = next(s for s in every_state("moons") if s.moment.kind == "A")
    try:
        strings.install(QApplication.instance(), "fr")
        rows = sheet_rows(state)
        assert "{,}" in rows[0].sides[-1].fragments[-1]
        assert "{,}" not in rows[0].latex
    finally:
        strings.install(QApplication.instance(), "en")


def test_weights_have_the_colour_of_their_sign_and_results_of_their_phase(qapp):
    state = next(s for s in every_state("moons") if s.moment.kind == "Z")
    row, *_ = sheet_rows(state)
    weights = [state.record.W_before[1][k, 0] for k in range(2)]
    in_numbers = row.sides[2].fragments
    for weight, piece in zip(weights, in_numbers, strict=False):
        assert theme.current().sign_text(weight).name() in piece
    assert theme.current().phase_text("forward").name() in row.sides[-1].fragments[-1]
