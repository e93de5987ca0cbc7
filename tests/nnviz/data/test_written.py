"""A file that is written again with more columns: as it was, cell by cell."""

import io

import numpy as np
import pandas as pd
import pytest

from nnviz.data.frames import Column, Frame
from nnviz.data.reading import reading
from nnviz.data.written import short

FRENCH = 'Ville;Surface (m²);Prix (k€);\n01008;5,10;186,0;\nÉ;20;17;"a;b"\n;7,5;1,5;x\n'
SAID = [("Prix (k€) prédit", Column("", "", [1234567.891, np.nan, -0.000123456789]))]


def read(path) -> Frame:
    return reading(path, keeps_written=True).finish()


def again(tmp_path, content: bytes, more=()) -> bytes:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    frame = read(path)
    assert frame.written is not None
    return frame.written.with_columns(more)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_file_is_written_in_its_own_dialect(tmp_path, encoding, line_end) -> None:
    content = FRENCH.replace("\n", line_end).encode(encoding)
    assert again(tmp_path, content) == content


def test_more_columns_have_its_decimal_mark_and_digits_that_count(tmp_path) -> None:
    lines = again(tmp_path, FRENCH.encode(), SAID).decode().splitlines()
    assert [line.rpartition(";")[2] for line in lines] == [
        *("Prix (k€) prédit", "1234568", "", "-0,000123457")
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("a,b\n1,2\n3,4\n", "1.5"),
        ("a\tb\n1,5\t2\n3,25\t4\n", "1,5"),
        ('a,b\n"1,5",2\n"3,25",4\n', "1,5"),
        ("a;b\n1;2\n3;4\n", "1,5"),
        ("a;b\n1.55;2\n3;4\n", "1.5"),
    ],
)
def test_the_decimal_mark_is_that_of_its_numbers(tmp_path, content, said) -> None:
    more = [("c", Column("", "", [1.5, 2]))]
    written = again(tmp_path, content.encode(), more).decode()
    mark = content[1]
    found = pd.read_csv(io.StringIO(written), sep=mark, dtype=str)["c"]
    assert found.tolist() == [said, "2"]


def test_letters_that_its_encoding_lacks_are_written_all_the_same(tmp_path) -> None:
    more = [("ŷ → ≈", Column("", "", [1, 2, 3]))]
    written = again(tmp_path, FRENCH.encode("cp1252"), more)
    assert written.decode("utf-8-sig").splitlines()[0].endswith("ŷ → ≈")


def test_titles_go_and_texts_of_levels_stay(tmp_path) -> None:
    more = [("said", Column("", "", [1, 0], ("no", "yes, sure")))]
    written = again(tmp_path, b"My table\n\na,b\n1,2\n3,4\n", more)
    assert written == b'a,b,said\n1,2,"yes, sure"\n3,4,no\n'


def test_it_is_kept_only_where_it_is_asked_for(tmp_path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n3,4\n")
    assert reading(tmp_path / "a.csv").finish().written is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (299.7, "299.7"),
        (0.1 + 0.2, "0.3"),
        (123456789.4, "123456789"),
        (1e-20, "1e-20"),
        (float("inf"), "inf"),
    ],
)
def test_a_number_has_the_digits_that_count(value, text) -> None:
    assert short(value) == text
