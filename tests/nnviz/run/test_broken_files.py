"""A file that cannot be opened is told in one sentence, and runs nothing."""

import os
import sys
import threading

import pytest

from nnviz.run import file_errors
from nnviz.run.recipe import RecipeError
from nnviz.run.session_file import FileError, load
from tests.nnviz.run.broken_files import BROKEN, WRITING, broken
from tests.nnviz.run.good_files import good_file


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_file_has_a_code_and_one_sentence(how, tmp_path) -> None:
    code, make = BROKEN[how]
    path = make(tmp_path)
    with pytest.raises((FileError, RecipeError)) as refused:
        load(path)
    assert refused.value.code == code
    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert path.name in sentence
    assert sentence.isprintable()
    assert "{" not in sentence


def test_every_error_of_a_file_was_provoked() -> None:
    codes = {code for code, _ in BROKEN.values()} | {*WRITING}
    assert codes - {"between"} == {*file_errors.MESSAGES}


def test_what_the_broken_ones_were_made_of_opens(tmp_path) -> None:
    assert load(good_file(tmp_path)).run.done(1) == 35


@pytest.mark.parametrize("code", WRITING)
def test_what_cannot_be_written_is_told(code, tmp_path) -> None:
    assert broken(code, tmp_path).code == code
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe of POSIX")
def test_a_pipe_that_nobody_writes_is_not_waited_for(tmp_path) -> None:
    path = tmp_path / "pipe.nnviz"
    os.mkfifo(path)
    reader = threading.Thread(target=pytest.raises, args=(FileError, load, path))
    reader.start()
    reader.join(10)
    assert not reader.is_alive()
