import re
from dataclasses import replace

import pytest

from nnviz.teach.explain.printing import UNKNOWN
from tests.ui.explain.steps import NAMES, in_parts, sheet_rows, some_states, state, step
from ui.explain.sheet import lay_out
from ui.look import theme
from ui.session.cursor import Selection


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


@pytest.mark.parametrize("name", NAMES)
@in_parts
def test_nothing_moves_when_a_moment_is_over(qapp, name, part):
    for shown in some_states(name, part):
        moving, over = (
            sheet_rows(replace(shown, has_happened=h)) for h in (False, True)
        )
        assert [row.sides for row in moving] == [row.sides for row in over]
        before, after = (
            [(placed.x, line.baseline) for line in lines for placed in line.placed]
            for lines, _ in (lay_out(rows, 24.0, "#000000") for rows in (moving, over))
        )
        assert before == after


def test_what_a_moment_brings_is_not_told_before(qapp):
    record = step("moons")[1]
    shown = state("moons", "Z", 1, Selection(8, unit=(1, 1)), has_happened=False)
    (row,) = sheet_rows(shown)
    z = f"{record.Z[1][8, 1]:.3f}"
    assert row.untold == {len(row.sides) - 1}
    assert z not in row.latex
    assert row.latex.endswith(UNKNOWN)
    (line, *more), _ = lay_out([row], 60.0, "#000000")
    assert not more
    marked = [placed for placed in line.placed if placed.mark]
    assert [placed.mark for placed in marked] == ["awaited", "untold"]
    assert marked[1].badge
    (over,) = sheet_rows(replace(shown, has_happened=True))
    assert not over.untold
    assert over.latex.endswith(z)


def test_a_line_that_is_to_come_has_its_room_but_is_no_part_of_a_copy(qapp):
    moving = sheet_rows(state("moons", "loss", has_happened=False))
    mean = next(row for row in moving if row.label.startswith("mean"))
    hidden = [mean.sides[k].kind for k in sorted(mean.untold)]
    assert hidden == ["numbers", "result"]
    assert r"\frac{1}{10}" not in mean.latex
    lines, _ = lay_out([mean], 24.0, "#000000")
    marks = {placed.mark for line in lines for placed in line.placed}
    assert marks == {"", "untold", "awaited"}
