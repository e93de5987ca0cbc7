"""What data sets and files are called."""

import os

from ui.words import data_words


def test_a_file_is_called_by_its_name_alone() -> None:
    assert data_words.name("/tmp/été 2026.csv") == "été 2026"


def test_a_name_in_another_encoding_can_still_be_written() -> None:
    words = data_words.name(os.fsdecode(b"/tmp/caf\xe9.csv"))
    assert words == "caf\ufffd"
    assert words.encode()
