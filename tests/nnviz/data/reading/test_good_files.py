"""Every strange table that can be read is read as a person would."""

import pytest

from nnviz.data.reading import read_frame
from tests.nnviz.data.reading.cells import cells_of
from tests.nnviz.data.reading.good_files import TEXTS


@pytest.mark.parametrize(("content", "columns"), TEXTS.values(), ids=TEXTS.keys())
def test_a_text_file_is_read(tmp_path, content, columns):
    path = tmp_path / "table.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert cells_of(read_frame(path)) == columns
