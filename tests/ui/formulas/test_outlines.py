import re

import mathra
import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from tests.ui.explain.steps import NAMES, in_parts, sheet_rows, some_states
from ui.formulas import formula
from ui.formulas.outlines import outlines, pieces_of

FORMULAS = (
    r"\frac{\partial \mathcal{L}^{(9)}}{\partial z_{2}^{[1]}}",
    r"{}= \textcolor{#c02688}{(-0.5958)} \times \sqrt{\frac{1}{x}}",
    r"\underbrace{0.5}_{4 \ldots 13} {}+ \left\|\nabla\right\|",
    r"\text{leaky relu}'(Z^{[1]}) \odot \bar{g} \leftarrow \tilde{w}",
)
EM, HEIGHT = 60.0, 240
HAIR = 15  # thousandths of an em


def image(width, paint):
    # Lines of whole words: what pads them is never painted, and may hold anything.
    columns = (int(width * EM) + 8) // 4 * 4 + 4
    made = QImage(columns, HEIGHT, QImage.Format.Format_Grayscale8)
    made.fill(0xFFFFFFFF)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return bytes(made.constBits())


@pytest.mark.parametrize("latex", FORMULAS)
def test_a_formula_looks_as_the_typesetter_draws_it(qapp, latex):
    made = formula.typeset(latex, "#000000")
    svg = mathra.tex_to_svg(latex).replace("currentColor", "#000000")
    svg = re.sub("<metadata.*</metadata>", "", svg, flags=re.DOTALL)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    height = (made.ascent + made.descent) * EM
    box = QRectF(4, 120 - made.ascent * EM, made.width * EM, height)
    ours = image(made.width, lambda painter: made.paint(painter, 4, 120, EM))
    theirs = image(made.width, lambda painter: renderer.render(painter, box))
    apart = [abs(one - other) for one, other in zip(ours, theirs, strict=True)]
    assert min(ours) < 40
    assert sum(a > 64 for a in apart) < 0.0005 * len(apart)


def test_what_cannot_be_drawn_is_not_left_out_silently(qapp):
    with pytest.raises(ValueError, match="cannot be drawn"):
        pieces_of(mathra.tex_to_svg(r"\cancel{x}"))


def test_each_colour_has_its_outlines(qapp):
    pieces = pieces_of(mathra.tex_to_svg(r"a \textcolor{#c02688}{b} c"))
    found = outlines(pieces, [piece.letter for piece in pieces])
    assert set(found) == {"", "#c02688"}


@pytest.mark.parametrize("name", NAMES)
@in_parts
def test_a_formula_with_other_digits_than_one_before_is_the_same_as_alone(
    qapp, name, part
):
    fragments = {
        fragment
        for shown in some_states(name, part)
        for row in sheet_rows(shown)
        for side in row.sides
        for fragment in side.fragments
    }
    taken = 0
    for latex in fragments:
        alone = pieces_of(mathra.tex_to_svg(latex))
        made = formula.typeset(latex, "#000000")
        taken += made.picture is not formula._picture(latex)
        assert made.letters == tuple(piece.letter for piece in alone), latex
        for ours, theirs in zip(made.picture.pieces, alone, strict=True):
            # A root or a brace follows the digits in it by a hair.
            assert (ours.x, ours.width) == (theirs.x, theirs.width)
            assert abs(ours.y - theirs.y) <= HAIR
            assert (ours.scale, ours.colour) == (theirs.scale, theirs.colour)
    assert taken > 20
