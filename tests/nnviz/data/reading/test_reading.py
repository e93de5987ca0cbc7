"""Reading: in pieces, to the last bit, and never anything but a frame or a sentence."""

import csv
import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nnviz.data.errors import OF_PREPARATION, DataError
from nnviz.data.preparation import Prepared, prepare
from nnviz.data.reading import read_frame, reading
from nnviz.data.recipe import DataRecipe
from tests.nnviz.data.reading.cells import cells_of


@pytest.fixture
def frame_of(tmp_path):
    def read(content: str):
        path = tmp_path / "points.csv"
        path.write_text(content)
        return read_frame(path)

    return read


def test_a_frame_is_called_like_its_file(tmp_path):
    path = tmp_path / "two words.v2.csv"
    path.write_text("a,y\n1,2\n3,4.5\n")
    assert read_frame(str(path)).name == read_frame(path).name == "two words.v2"


@pytest.mark.parametrize(
    ("heading", "name", "unit"),
    [
        ("surface (m²)", "surface", "m²"),
        ("net  worth\n(k€ / year)", "net worth", "k€ / year"),
        ("a (b) (m)", "a (b)", "m"),
        ("f(x)", "f(x)", ""),
        ("(m)", "(m)", ""),
        ("mass ()", "mass ()", ""),
    ],
)
def test_a_heading_is_a_name_and_perhaps_a_unit(frame_of, heading, name, unit):
    column = frame_of(f'"{heading}",y\n1,2\n3,4.5\n').columns[0]
    assert (column.name, column.unit) == (name, unit)


@pytest.mark.parametrize(
    ("cells", "unit"), [(("5 %", "6%"), "%"), (("-$5", "$6"), "$"), (("5", "6"), "")]
)
def test_a_sign_at_all_numbers_is_their_unit(frame_of, cells, unit):
    columns = frame_of(
        f"a,a (m)\n{cells[0]},{cells[0]}\n{cells[1]},{cells[1]}\n"
    ).columns
    assert [column.unit for column in columns] == [unit, "m"]


@pytest.mark.parametrize(
    ("headings", "target"),
    [
        ("a,b,c", "c"),
        ("id,Survived,age", "Survived"),
        ("diagnosis,class,radius", "diagnosis"),
        ("Étiquette,a,b", "Étiquette"),
        ("price,a,CLASSE", "CLASSE"),
        ("x,y,label", "label"),
        ("surface (m²),prix (€),ville", "prix"),
    ],
)
def test_the_target_is_the_last_column_or_one_that_sounds_like_it(
    frame_of, headings, target
):
    assert frame_of(f"{headings}\n1,2,3\n4,5,6\n").target == target


def test_levels_are_sorted_however_many_there_are(frame_of):
    ids = np.random.default_rng(0).permutation(5000)
    column = frame_of("id,b\n" + "".join(f"n{k},1\n" for k in ids)).columns[0]
    assert column.levels == tuple(sorted(f"n{k}" for k in ids))
    assert [column.levels[int(k)] for k in column.values] == [f"n{k}" for k in ids]


def test_a_wide_table(frame_of):
    names = ",".join(f"c{k}" for k in range(2000))
    rows = "".join(",".join(f"{row}{k}" for k in range(2000)) + "\n" for row in "123")
    frame = frame_of(f"{names}\n{rows}")
    assert (len(frame.columns), frame.rows) == (2000, 3)
    np.testing.assert_array_equal(frame.columns[7].values, [17, 27, 37])


def test_pieces_tell_how_much_is_done_and_end_with_the_frame(tmp_path):
    path = tmp_path / "long.csv"
    path.write_text("a,b,c\n" + "1,2.5,x\n,3.5,y\n" * 100_000)
    pieces = reading(path)
    shares = []
    for share in pieces:
        assert pieces.made is None
        shares.append(share)
    assert len(shares) > 200  # of some milliseconds each
    assert shares == sorted(shares)
    assert 0 <= shares[0] < 0.05
    assert 0.8 < shares[-1] <= 1
    assert pieces.made.rows == 200_000
    assert pieces.made.columns[0].missing == 100_000


def test_giving_up_lets_go_of_the_file(tmp_path):
    path = tmp_path / "long.csv"
    path.write_text("a,b\n" + "1,2\n" * 10_000)
    pieces = reading(path)
    while next(pieces) == 0:
        pass
    pieces.close()  # a file left open is a warning, and that a failure
    assert list(pieces) == []
    assert pieces.made is None


@pytest.mark.parametrize(
    ("limit", "value", "sentence"),
    [
        ("sources.MAX_MEGABYTES", 0, "points.csv has 0.0 MB and at most 0 MB are read"),
        ("raw_table.MAX_CELLS", 5, "points.csv has more than 2 rows of 2 columns"),
    ],
)
def test_what_is_too_large(frame_of, monkeypatch, limit, value, sentence):
    monkeypatch.setattr(f"nnviz.data.reading.{limit}", value)
    with pytest.raises(DataError, match=sentence):
        frame_of("a,b\n1,2\n3,4\n5,6\n")


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
        with pytest.raises(DataError) as caught:
            read_frame(path)
        assert caught.value.code == code, path


def test_a_file_without_permission(tmp_path, monkeypatch):
    path = tmp_path / "secret.csv"
    path.write_text("a,b\n")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(DataError, match=r'"\S+" cannot be read \(Permission denied\)'):
        read_frame(path)


# -- against pandas, and against chance ----------------------------------------------

NUMBERS = st.floats(-1e90, 1e90).map(repr) | st.integers(-(10**9), 10**9).map(str)
TEXTS = st.text("ab é,;|'\"\n", max_size=8).map(lambda text: f"x{text}")
GAPS = st.sampled_from(["", "NA", "nan", "null"])


@st.composite
def tables(draw) -> tuple[str, str]:
    """Return a separator, and a well-formed table that is written with it."""
    separator, rows = draw(st.sampled_from("\t;|,")), draw(st.integers(2, 8))
    columns = [st.sampled_from([NUMBERS | GAPS, TEXTS | GAPS])] * draw(
        st.integers(1, 4)
    )
    cells = [st.lists(draw(kind), min_size=rows, max_size=rows) for kind in columns]
    table = io.StringIO()
    end = draw(st.sampled_from(["\n", "\r\n"]))
    writer = csv.writer(table, delimiter=separator, lineterminator=end)
    writer.writerow(["id", *(f"c {k}" for k in range(len(cells)))])
    writer.writerows(zip(map(str, range(rows)), *map(draw, cells), strict=True))
    return separator, table.getvalue()


@given(tables())
def test_a_well_formed_table_is_what_pandas_reads(tmp_path_factory, table):
    import pandas as pd

    separator, content = table
    path = tmp_path_factory.getbasetemp() / "well-formed.csv"
    path.write_bytes(content.encode())
    found = pd.read_csv(path, sep=separator)
    expected = {
        name: [
            None if pd.isna(cell) else cell if tells(cell) else " ".join(cell.split())
            for cell in found[name]
        ]
        for name in found
    }
    assert cells_of(read_frame(path)) == expected


def tells(cell: object) -> bool:
    """Tell whether a cell is a number."""
    return not isinstance(cell, str)


CHAOS = st.text('ab1290.,-+eEinf_"\r\n\t ;|é²(%€#=\x0b\x85\u2028', max_size=60)


@given(st.binary() | CHAOS.map(str.encode) | CHAOS.map(lambda t: f"a,b\n{t}".encode()))
@example(b"a,b\n1e100,2\n-1e100,1e-320\n")
@example(b"\xad")
@example(b"\xff\xfe\x00")
@example(b"a;b\n#;1\n#\n")
def test_any_bytes_are_prepared_or_one_sentence_is_said(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(content)
    outcome = outcome_of(path)
    if isinstance(outcome, DataError):
        assert outcome.code in OF_PREPARATION or outcome.params["file"] == "any.csv"
        assert outcome.message.endswith(".")
        assert outcome.message.isprintable()
        assert len(outcome.message) < 300
    else:
        assert min(outcome.table.X.shape) >= 1
        assert len(set(outcome.table.y)) >= 2
        assert np.isfinite(outcome.X_train).all()
        assert np.isfinite(outcome.Y_train).all()


def outcome_of(path: Path) -> Prepared | DataError:
    try:
        frame = read_frame(path)
        assert frame.rows >= 2
        assert len(set(frame.names)) == len(frame.columns)
        data = DataRecipe(str(path), test_share=0.5, scale_target="standard")
        return prepare(frame, data)
    except DataError as error:
        return error
