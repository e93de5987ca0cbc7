"""The key, found again by one who has nothing but the files."""

from functools import lru_cache

import pytest

from tests.ui.export.worksheet.on_paper import BLANK, Paper, read
from tests.ui.export.worksheet.recipes import TEN
from ui import strings
from ui.export.folder import write
from ui.export.worksheet import files


@pytest.fixture(scope="module")
def printed(qapp, tmp_path_factory):
    """Return a function that returns sheet and key of a recipe, as written."""

    @lru_cache
    def made(name):
        wanted = TEN[name]
        strings.install(qapp, wanted.language)
        items = files.items_of(wanted.session, wanted.options, ("sheet.md", "key.md"))
        folder = tmp_path_factory.mktemp(name)
        paths = write(folder, {item.file_name: item.make() for item in items})
        return [path.read_text(encoding="utf-8") for path in paths]

    yield made
    strings.install(qapp, "en")


@pytest.mark.parametrize("name", TEN)
def test_each_box_comes_out_by_the_formula_above_it(printed, name):
    answers = Paper(printed(name)[1]).answers
    assert answers
    for symbol, cells, found in answers:
        assert found == cells, symbol


def test_one_digit_that_is_wrong_is_found(printed):
    key = printed("moons")[1]
    answers = {symbol: cells for symbol, cells, _ in Paper(key).answers}
    right = answers[r"\mathrm{d} W^{[1]}"][0][0]
    wrong = right[:-1] + str((int(right[-1]) + 1) % 10)
    right, wrong = (text.replace("-", "−") for text in (right, wrong))
    changed = Paper(key.replace(right, wrong)).answers
    assert any(found != cells for _, cells, found in changed)


@pytest.mark.parametrize("name", TEN)
def test_the_sheet_is_the_key_with_blanks(printed, name):
    sheet, key = map(read, printed(name))
    assert [part.heading for part in sheet[1:]] == [part.heading for part in key[1:]]
    for blank, told in zip(sheet[1:], key[1:], strict=True):
        assert (blank.texts, blank.formulas) == (told.texts, told.formulas)
        pairs = list(zip(blank.tables, told.tables, strict=True))
        assert [one.symbol for one, _ in pairs] == [two.symbol for _, two in pairs]
        for one, two in pairs:
            assert one.heads == two.heads
            cells = [[BLANK] * len(row) for row in two.cells]
            assert one.cells == (two.cells if blank is sheet[1] else cells)


@pytest.mark.parametrize("name", TEN)
def test_no_two_boxes_of_a_part_have_one_name(printed, name):
    for part in read(printed(name)[1]):
        names = [table.symbol for table in part.tables]
        names = [each for each in names if "left\\| g" not in each]  # after its norm
        assert len(names) == len(set(names)), names
