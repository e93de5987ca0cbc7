"""A file becomes a frame: what its cells say, whichever way they are written."""

import numpy as np
import pytest

from nnviz.data.errors import DataError
from nnviz.data.reading import read_frame


@pytest.fixture
def frame_of(tmp_path):
    def read(content):
        path = tmp_path / "points.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_frame(path)

    return read


def test_a_french_table(frame_of):
    frame = frame_of("id;prix (€);ville\n1;1 234,5;Paris\n2;2,5;Lyon\n3;;Lyon\n")
    assert (frame.name, frame.names) == ("points", ("id", "prix", "ville"))
    assert (frame.target, frame.column("prix").unit) == ("prix", "€")
    np.testing.assert_array_equal(frame.column("prix").values, [1234.5, 2.5, np.nan])
    assert frame.column("ville").levels == ("Lyon", "Paris")
    np.testing.assert_array_equal(frame.column("ville").values, [1, 0, 0])


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        ("a,b\n1,2\n3,#DIV/0!\n", "fault", {"row": 3, "column": "b"}),
        ("a,b\n1,2 %\n3,4\n", "unlike", {"row": 3, "column": "b", "other_row": 2}),
        ('a,b\n1,"1,234"\n3,"2,345"\n', "unsure", {"row": 2, "whole": "1234"}),
    ],
)
def test_cells_that_nobody_can_read(frame_of, content, code, place):
    with pytest.raises(DataError) as caught:
        frame_of(content)
    error = caught.value
    assert (error.code, error.params) == (code, error.params | place)


def test_too_many_cells(frame_of, monkeypatch):
    monkeypatch.setattr("nnviz.data.raw_table.MAX_CELLS", 5)
    with pytest.raises(DataError, match="more than 2 rows of 2 columns"):
        frame_of("a,b\n1,2\n3,4\n5,6\n")
