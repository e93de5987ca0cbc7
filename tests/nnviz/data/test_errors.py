"""The words of a sentence about data: names, cells and choices, each on one line."""

import string

import pytest

from nnviz.data.errors import DataError, nearest, shown
from nnviz.data.reading import read_frame


def test_nearest_reads_capitals_as_small_letters():
    assert nearest("PRICE", ["RICE", "price"]) == '"price" or "RICE"'


def test_nearest_shows_only_the_first_few():
    choices = [f"column {letter}" for letter in string.ascii_lowercase]
    phrase = nearest("column q", choices, count=3)
    assert phrase.startswith('"column q", ')
    assert phrase.count('"') == 6
    assert phrase.endswith(" or …")


def test_shown_is_one_short_visible_line():
    assert shown("a  b\n c") == "a b c"
    assert shown("5\u200b\xad") == r"5\u200b\xad"
    assert shown("x" * 40) == "x" * 40
    assert shown("x" * 41) == "x" * 39 + "…"


def test_a_strange_file_name_is_written_out(tmp_path):
    with pytest.raises(DataError) as caught:
        read_frame(tmp_path / "two\nlines\udc80.csv")
    assert caught.value.params["file"].endswith(r"two\nlines\udc80.csv")
    assert caught.value.message.isprintable()
