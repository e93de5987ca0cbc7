"""A worksheet as people get it: Markdown that is read back, and pages."""

import re

import numpy as np
import pytest
from PySide6.QtGui import QFontMetricsF

from nnviz.run.recipe import LayerRecipe
from nnviz.teach.worksheet import work
from tests.ui.driving import SHORT
from ui import strings
from ui.export.worksheet import pages
from ui.export.worksheet.blocks import Document, Heading, Table
from ui.export.worksheet.markdown import markdown
from ui.export.worksheet.sheet import PHASES, Options, TooLongError, sheet_of
from ui.look import fonts
from ui.session.session import Session


@pytest.fixture
def session(qapp):
    made = Session(SHORT)
    made.show(2)
    return made


def tables_in(text):
    """Return the cells of every table in a Markdown text."""
    found = []
    for block in text.split("\n\n"):
        lines = block.splitlines()
        if lines and lines[0].startswith("|"):
            rows = [re.split(r"(?<!\\)\|", line)[2:-1] for line in lines[2:]]
            found.append([[cell.strip() for cell in row] for row in rows])
    return found


@pytest.mark.parametrize("convention", ["rows", "columns"])
def test_the_key_has_every_number_that_was_worked_out(session, convention):
    options = Options(2, 4, convention).key
    shown = tables_in(markdown(sheet_of(session, options)))
    worked = work(session.program, session.record, 4, 2)
    quantities = (*worked.given, *worked.found)
    assert len(shown) == len(quantities)
    for table, quantity in zip(shown, quantities, strict=True):
        values = [[float(cell.replace("−", "-")) for cell in row] for row in table]
        expected = quantity.values.astype(float)
        expected = expected if convention == "rows" else expected.T
        np.testing.assert_array_equal(values, expected)


def test_what_is_given_is_said_in_words_and_that_the_batch_is_shorter(session):
    text = markdown(sheet_of(session, Options(2)))
    assert "m = 2 (samples), α = 0.5 (learning rate)" in text
    words = f"has {session.record.m} samples; the sheet keeps its first ones, 2, as a"
    assert words in text
    assert "first ones" not in markdown(sheet_of(session, Options()))


def test_what_is_to_be_found_is_blank_and_all_else_is_given(session):
    document = sheet_of(session, Options(2, blank=("backward", "update")))
    heading, blank = "", {}
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Table):
            cells = [cell for row in block.cells for cell in row]
            blank.setdefault(heading, set()).update(cell is None for cell in cells)
    assert blank.pop("Given") == {False}
    back = {h: b for h, b in blank.items() if "Gradients" in h or "Update" in h}
    assert set(map(frozenset, back.values())) == {frozenset({True})}
    rest = [b for h, b in blank.items() if h not in back]
    assert all(b == {False} for b in rest)


def test_formulas_are_between_dollars_and_names_cannot_be_read_as_markup(session):
    text = markdown(sheet_of(session, Options(2)))
    assert "$$\nZ^{[1]} = X \\, W^{[1]} + b^{[1]}\n$$" in text
    assert text.count("$$") % 2 == 0
    assert text.startswith("# Two moons, step 2: worksheet\n")


def test_in_french_it_has_decimal_commas(session, qapp):
    strings.install(qapp, "fr")
    try:
        text = markdown(sheet_of(session, Options(2).key))
    finally:
        strings.install(qapp, "en")
    assert text.startswith("# Deux lunes, étape 2\u00a0: corrigé\n")
    assert re.search(r"\| −?\d,\d{4} ", text)
    assert not re.search(r"\| −?\d\.\d", text)


def test_pages_are_the_same_bytes_each_time_and_hold_every_table(session):
    document = sheet_of(session, Options(3))
    content = pages.pdf(document)
    assert content == pages.pdf(document)
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == pages.page_count(document)
    lines = [line for page in pages.lines_of_pages(document) for line in page]
    shown = sum(len(line) for line in lines if isinstance(line, tuple))
    assert shown == sum(isinstance(block, Table) for block in document.blocks)
    for page in pages.lines_of_pages(document):
        assert not isinstance(page[-1], Heading)


def test_a_step_that_nobody_would_calculate_is_refused(qapp):
    layers = (LayerRecipe(64, "tanh"), *SHORT.model.layers)
    session = Session(SHORT.replace(model__layers=layers))
    sheet_of(session, Options(3))
    layers = (LayerRecipe(64, "tanh"), LayerRecipe(64, "tanh"), *SHORT.model.layers)
    session = Session(SHORT.replace(model__layers=layers))
    with pytest.raises(TooLongError, match="choose fewer rows, or a smaller network"):
        sheet_of(session, Options(3))


def test_every_phase_can_be_left_to_be_found():
    assert Options().blank == PHASES
    assert Options().key.blank == ()


def test_large_numbers_have_room_and_go_on_in_another_table(qapp):
    fonts.install(qapp)
    large = tuple(f"−{131456794 + k},123" for k in range(8))
    table = Table("Z", tuple("abcdefgh"), ("unit 1",), (large,))
    document = Document("wide", (Heading("wide", 1), table))
    (lines,) = pages.lines_of_pages(document)
    pieces = [piece for line in lines[1:] for piece in line]
    assert sum((piece.cells[0] for piece in pieces), ()) == large
    metrics = QFontMetricsF(fonts.ui_font(13))
    for piece in pieces:
        first, width = pages.widths_of(piece)
        assert width > max(map(metrics.horizontalAdvance, piece.cells[0]))
        assert first + width * len(piece.columns) < pages.PAGE.width() - 100
