"""Whatever is wrong with a file: one sentence, naming file, row and column."""

import string

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from nnviz.data.csv_text import MAX_COLUMNS
from nnviz.data.errors import MESSAGES, OF_PREPARATION, DataError, nearest, shown
from nnviz.data.preparation import Prepared, prepare
from nnviz.data.recipe import DataRecipe
from nnviz.data.tables import read_frame

A, B = "a,b\n1,2\n", "3,4.5\n"

# content, code, and what the error must say of the place
BAD_CONTENT = {
    "empty": ("", "empty", {}),
    "byte order mark only": ("\ufeff", "empty", {}),
    "blank lines only": ("\n  \n,,\n", "empty", {}),
    "header only": ("a,b\n", "no_rows", {}),
    "header and blanks": ("a,b\n,\n\n", "no_rows", {}),
    "one row": (A, "one_row", {"row": 2}),
    "one row after blanks": ("a,b\n\n\n1,2\n", "one_row", {"row": 4}),
    "one column": ("price\n1\n2\n", "one_column", {"row": 1, "column": "price"}),
    "semicolons": ("a;b\n1,5;2\n", "separator", {"row": 1, "separator": ";"}),
    "tabs": ("a\tb\n1\t2\n", "separator", {"row": 1, "separator": "tab"}),
    "no names": ("1,2\n3,4\n", "no_names", {"row": 1}),
    "unnamed column": ("\n,a,b\n0,1,2\n", "no_name", {"row": 2, "column": 1}),
    "trailing comma": ("a,b,\n1,2,\n", "no_name", {"row": 1, "column": 3}),
    "same name": (
        "a,b, a\n1,2,3\n4,5,6\n",
        "same_name",
        {"column": "a", "first": 1, "second": 3},
    ),
    "same name, other unit": (
        "b,a (m),a (km)\n1,2,3\n4,5,6\n",
        "same_name",
        {"column": "a", "first": 2, "second": 3},
    ),
    "short row": (A + "3\n", "cells", {"row": 3, "received": 1, "expected": 2}),
    "long row": (A + "3,4,5\n", "cells", {"row": 3, "received": 3, "expected": 2}),
    "decimal comma": (A + "1,5,2\n", "cells", {"row": 3, "received": 3, "expected": 2}),
    "text": (A + "3,male\n", "text", {"row": 3, "column": "b", "value": "male"}),
    "text after blanks": (A + "\n,\nx,4\n", "text", {"row": 5, "column": "a"}),
    "quoted comma": (A + '"1,5",2\n', "text", {"row": 3, "column": "a"}),
    "date": (A + "2024-01-31,2\n", "text", {"row": 3, "value": "2024-01-31"}),
    "boolean": (A + "True,2\n", "text", {"row": 3, "value": "True"}),
    "underscore": (A + "1_000,2\n", "text", {"row": 3, "value": "1_000"}),
    "signed nan": (A + "-nan,2\n", "text", {"row": 3, "value": "-nan"}),
    "missing cell": (A + B + "5,\n", "no_value", {"row": 4, "column": "b"}),
    "blank cell": (A + B + " \t,5\n", "no_value", {"row": 4, "column": "a"}),
    "nan": (A + "NaN,2\n", "no_value", {"row": 3, "column": "a"}),
    "NA": (A + "3,N/A\n", "no_value", {"row": 3, "column": "b"}),
    "infinity": (A + "-inf,2\n", "too_large", {"row": 3, "column": "a"}),
    "overflow": (A + "3,1e999\n", "too_large", {"row": 3, "value": "1e999"}),
    "huge": (A + "3,1e308\n", "too_large", {"row": 3, "column": "b"}),
    "unclosed quote": (A + B + '"5,6\n7,8\n', "quotes", {"row": 4}),
    "misplaced quote": (A + '"3"x,4\n', "quotes", {"row": 3}),
    "endless cell": (A + '"' + "5" * 200_000 + '",4\n', "quotes", {"row": 3}),
    "too wide": ("a," * MAX_COLUMNS + "b\n", "too_wide", {}),
    "too big": ("a,b\n" + "1,2\n" * 2_000_000, "too_big", {"limit": 5}),
    "PNG": (b"\x89PNG\r\n\x1a\n\x00\x00", "binary", {"row": 2}),
    "zero byte": (b"a,b\n1,2\n3,\x00\n", "binary", {"row": 3}),
    "UTF-16": ("a,b\n1,2\n".encode("utf-16"), "binary", {"row": 1}),
    "no known encoding": (b"\x81\x8d,b\n1,2\n", "encoding", {}),
}


def error_of(path) -> DataError:
    with pytest.raises(DataError) as caught:
        read_frame(path)
    return caught.value


def assert_one_sentence(error: DataError) -> None:
    assert error.message == str(error) == MESSAGES[error.code].format(**error.params)
    assert error.message.endswith(".")
    assert error.message.isprintable()
    assert len(error.message) < 300


@pytest.mark.parametrize(
    ("content", "code", "place"), BAD_CONTENT.values(), ids=BAD_CONTENT.keys()
)
def test_bad_content(tmp_path, content, code, place):
    path = tmp_path / "bad.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    error = error_of(path)
    assert error.code == code
    assert error.params | place == error.params
    assert error.params["file"] == "bad.csv"
    assert_one_sentence(error)
    for value in (error.params["file"], *place.values()):
        assert str(value) in error.message


def test_rows_are_counted_as_an_editor_does(tmp_path):
    path = tmp_path / "bad.csv"
    path.write_bytes(b'"surface\n(m2)",b\r\n\r\n"1\n",2\r\n3,x\r\n')
    assert error_of(path).params["row"] == 6


def test_a_long_or_broken_cell_is_shown_on_one_short_line(tmp_path):
    path = tmp_path / "bad.csv"
    path.write_text('"' + "long name " * 9 + '",b\n"one\ntwo' + "!" * 99 + '",2\n')
    error = error_of(path)
    assert error.params["value"] == "one two" + "!" * 32 + "…"
    assert_one_sentence(error)


def test_bad_paths(tmp_path):
    cases = {
        tmp_path / "nowhere.csv": "not_found",
        tmp_path / "nowhere" / "houses.csv": "not_found",
        tmp_path: "not_a_file",
        "": "not_a_file",
        "/dev/zero": "not_a_file",
        tmp_path / ("long" * 100): "unreadable",
        "zero\0byte.csv": "unreadable",
    }
    for path, code in cases.items():
        error = error_of(path)
        assert error.code == code, path
        assert error.message.endswith("file.") or code == "not_found"


def test_a_file_without_permission_is_unreadable(tmp_path, monkeypatch):
    path = tmp_path / "secret.csv"
    path.write_text("a,b\n")

    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "read_bytes", refuse)
    error = error_of(path)
    assert (error.code, error.params["reason"]) == ("unreadable", "Permission denied")
    assert_one_sentence(error)


def test_nearest_reads_capitals_as_small_letters():
    assert nearest("PRICE", ["RICE", "price"]) == '"price" or "RICE"'


def test_nearest_shows_only_the_first_few():
    choices = [f"column {letter}" for letter in string.ascii_lowercase]
    phrase = nearest("column q", choices, count=3)
    assert phrase.startswith('"column q", ')
    assert phrase.count('"') == 6
    assert phrase.endswith(" or …")


def test_every_read_error_was_provoked():
    paths = {"not_found", "not_a_file", "unreadable"}
    sets = {"unknown_set", "samples", "noise", "classes"}
    provoked = {code for _, code, _ in BAD_CONTENT.values()}
    frames = {"fault", "unlike", "unsure", "too_long"}
    frames |= {"too_big_unpacked", "locked", "old_office", "no_workbook"}
    frames |= {"broken_workbook", "no_sheet", "no_result"}
    assert provoked | paths | sets | frames == set(MESSAGES) - set(OF_PREPARATION)


@pytest.fixture(scope="module")
def scratch(tmp_path_factory):
    return tmp_path_factory.mktemp("fuzz") / "fuzz.csv"


CSV_LIKE = st.text('ab1290.,-+eEinf_"\r\n\t ;é²(\x0b\x85\u2028', max_size=60)
TABLES = st.lists(
    st.lists(st.floats(width=64).map(repr), min_size=2, max_size=2), min_size=1
).map(lambda rows: "\n".join(["a,b", *map(",".join, rows)]))


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.one_of(st.binary(), CSV_LIKE.map(str.encode), TABLES.map(str.encode)))
@example(b"a,b\n1e100,2\n-1e100,1e-320\n")
@example(b"\xad")
@example("a,b\n٣,2\n3,0\n".encode())
def test_any_bytes_are_a_table_or_one_sentence(scratch, content):
    scratch.write_bytes(content)
    outcome = outcome_of(scratch)
    if isinstance(outcome, DataError):
        assert_one_sentence(outcome)
        assert outcome.code in OF_PREPARATION or outcome.params["file"] == "fuzz.csv"
    else:
        assert min(outcome.table.X.shape) >= 1
        assert len(set(outcome.table.y)) >= 2
        assert np.isfinite(outcome.X_train).all()
        assert np.isfinite(outcome.Y_train).all()


def outcome_of(path) -> Prepared | DataError:
    data = DataRecipe(test_share=0.5, scale_target="standard")
    try:
        return prepare(read_frame(path), data)
    except DataError as error:
        return error


def test_shown_is_one_short_visible_line():
    assert shown("a  b\n c") == "a b c"
    assert shown("5\u200b\xad") == r"5\u200b\xad"
    assert shown("x" * 40) == "x" * 40
    assert shown("x" * 41) == "x" * 39 + "…"


def test_a_strange_file_name_is_written_out(tmp_path):
    error = error_of(tmp_path / "two\nlines\udc80.csv")
    assert error.params["file"].endswith(r"two\nlines\udc80.csv")
    assert_one_sentence(error)
