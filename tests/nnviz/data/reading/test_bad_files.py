"""Whatever is wrong with a file: one sentence, naming file, row and column."""

import pytest

from nnviz.data.errors import DataError
from nnviz.data.reading import read_frame
from tests.nnviz.data.reading.bad_files import TEXTS


@pytest.mark.parametrize(("content", "sentence"), TEXTS.values(), ids=TEXTS.keys())
def test_a_text_file_is_refused(tmp_path, content, sentence):
    path = tmp_path / "table.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(DataError) as caught:
        read_frame(path)
    assert caught.value.message == sentence
    assert sentence.isprintable()
