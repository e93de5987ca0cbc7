"""Files appear whole or not at all, and what is wrong is said in one sentence."""

import errno
import os
from pathlib import Path

import pytest

from ui.export.folder import WriteError, reserved, write

FILES = {"a.csv": b"1,2\n", "b.png": b"\x89PNG"}


def failing(code: int):
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def reserve(folder: Path) -> None:
    with reserved(folder):
        pass


def test_files_are_written_into_a_new_folder(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "out"
    assert write(folder, FILES) == [folder / "a.csv", folder / "b.png"]
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == FILES


def test_files_are_as_readable_as_any_other(tmp_path: Path) -> None:
    (path,) = write(tmp_path, {"a.csv": b"1"})
    other = tmp_path / "other"
    other.touch()
    assert path.stat().st_mode == other.stat().st_mode


def test_what_was_there_is_replaced(tmp_path: Path) -> None:
    write(tmp_path, {"a.csv": b"a longer text than the new one"})
    write(tmp_path, FILES)
    assert (tmp_path / "a.csv").read_bytes() == FILES["a.csv"]


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    (tmp_path / "a.csv").write_bytes(b"old")
    monkeypatch.setattr(os, call, failing(errno.ENOSPC))
    with pytest.raises(WriteError):
        write(tmp_path, FILES)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.csv": b"old"}


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.EROFS, "Nothing may be written to"),
        (errno.EACCES, "Nothing may be written to"),
        (errno.ENOSPC, "no room left"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_the_sentence_names_the_folder_and_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    monkeypatch.setattr(Path, "mkdir", failing(code))
    with pytest.raises(WriteError) as caught:
        write(tmp_path, FILES)
    sentence = str(caught.value)
    assert words in sentence
    assert str(tmp_path) in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize("folder", ["file", "file/below"])
def test_a_file_in_the_place_of_the_folder_is_said_to_be_one(
    tmp_path: Path, folder: str
) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(WriteError, match="is not a folder"):
        write(tmp_path / folder, FILES)
    assert (tmp_path / "file").read_bytes() == b"mine"


def test_a_folder_in_the_place_of_a_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "b.png" / "mine").mkdir(parents=True)
    with pytest.raises(WriteError, match=r"a folder that is called “b\.png”"):
        write(tmp_path, FILES)
    assert (tmp_path / "b.png" / "mine").is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["b.png"]


def test_a_folder_that_stays_empty_is_not_left_behind(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "out"
    with reserved(folder):
        assert folder.is_dir()
    assert list(tmp_path.iterdir()) == []
    with reserved(folder):
        write(folder, FILES)
    assert {path.name for path in folder.iterdir()} == set(FILES)


def test_a_folder_is_not_left_behind_where_its_files_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", failing(errno.ENOSPC))
    with pytest.raises(WriteError):
        write(tmp_path / "new" / "out", FILES)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("use", [lambda path: write(path, FILES), reserve])
def test_a_path_that_cannot_even_be_asked_for_is_told_in_words(tmp_path, use) -> None:
    with pytest.raises(WriteError, match=r"^“.*” cannot be written \(.*\): choose"):
        use(tmp_path / ("a" * 300))


def test_a_folder_that_takes_no_files_is_said_at_once(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(
        "ui.export.folder.TemporaryFile", lambda dir: failing(errno.EROFS)()
    )
    with pytest.raises(WriteError, match="Nothing may be written"), reserved(tmp_path):
        pytest.fail("it was not said")
