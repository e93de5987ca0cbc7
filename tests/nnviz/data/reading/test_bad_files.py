"""Whatever is wrong with a file: one sentence, naming file, row and column."""

import re
import string

import pytest

from nnviz.data.errors import MESSAGES, OF_PREPARATION, DataError
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


def code_of(sentence: str) -> str:
    """Return the code of a sentence, whatever values it names."""

    def pattern(words: str) -> str:
        parts = string.Formatter().parse(words)
        return "".join(
            re.escape(text) + (".*" if name else "") for text, name, *_ in parts
        )

    return next(
        code for code in MESSAGES if re.fullmatch(pattern(MESSAGES[code]), sentence)
    )


def test_every_sentence_about_a_file_is_said_somewhere():
    said = {code_of(sentence) for _, sentence in TEXTS.values()}
    of_paths = {"not_found", "not_a_file", "unreadable", "too_big", "too_long"}
    of_sheets = {
        "no_sheet",
        "empty_sheet",
        "no_result",
        "locked",
        "old_office",
        "no_workbook",
    }
    of_sheets |= {"broken_workbook", "too_big_unpacked"}
    of_sets = {"unknown_set", "samples", "noise", "classes"}
    of_sets |= {"few_points", "one_class", "gap_of_class", "level_points"}
    assert said | of_paths | of_sheets | of_sets == set(MESSAGES) - set(OF_PREPARATION)
