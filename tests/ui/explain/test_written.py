import re

import pytest

from tests.ui.explain.steps import sheet_rows, state
from ui import theme
from ui.cursor import Selection


def coloured(shown):
    """Return every coloured number of a sheet, as (its colour, its digits)."""
    rows = sheet_rows(shown)
    latex = " ".join(f for row in rows for side in row.sides for f in side.fragments)
    return re.findall(r"\\textcolor\{(#\w+)\}\{([^{}]*)\}", latex)


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_numbers_have_the_colours_of_the_canvas(qapp, monkeypatch, look):
    monkeypatch.setattr(theme, "current", lambda: look)
    back, loss = (look.phase_text(name).name() for name in ("backward", "loss"))
    signs = {look.sign_text(value).name() for value in (-1.0, 1.0)}
    shown = {colour for colour, _ in coloured(state("moons", "Z", 1))}
    assert shown <= signs | {look.phase_text("forward").name()}
    assert shown & signs
    sent_back = coloured(state("moons", "dA", 1))
    assert {colour for colour, _ in sent_back} <= signs | {back}
    assert {colour for colour, _ in coloured(state("moons", "loss"))} == {loss}


def test_what_is_used_below_has_the_colour_already_where_it_comes_out(qapp):
    shown = state("moons", "dZ", 1, Selection(8, unit=(1, 1)))
    rows = sheet_rows(shown)
    (arrives,) = (row for row in rows if row.label == "arrives:")
    back = theme.current().phase_text("backward").name()
    assert arrives.sides[-1].fragments[-1].startswith(rf"\textcolor{{{back}}}")


def test_a_penalty_is_named_by_its_lambda(qapp):
    rows = sheet_rows(state("penalised", "dW", 1))
    latex = " ".join(row.latex for row in rows)
    assert r"2 \, \lambda_{2}^{[1]} \, w_{1,1}^{[1]}" in latex
    assert r"2 \times 0.02 \times" in latex
