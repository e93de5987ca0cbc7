"""Everything that can be exported, twice: the same bytes wherever it is made."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.export.codes import CODES

ROOT = Path(__file__).parents[2]
PLACES = (
    {"TZ": "UTC", "PYTHONHASHSEED": "1", "LANG": "C.UTF-8"},
    {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "2", "QT_SCALE_FACTOR": "2"},
)


def exported(source: str, folder: Path, place: dict[str, str]) -> dict[str, bytes]:
    words = [word for word in CODES if "film" not in word or source == "two_moons"]
    command = [sys.executable, str(ROOT / "main.py"), source, "--epochs", "1"]
    command += ["--step", "1", "--export", "out", "--only", ",".join(words)]
    home = folder / "home"
    home.mkdir(parents=True)
    environment = os.environ | place | {"HOME": str(home)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True)
    assert done.returncode == 1, done.stderr  # no run has all of it
    return {path.name: path.read_bytes() for path in (folder / "out").iterdir()}


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    "source", ["two_moons", "houses", "titanic", "three_blobs", "digits", "diabetes"]
)
def test_everything_is_the_same_to_the_byte_anywhere(source, tmp_path) -> None:
    found = [exported(source, tmp_path / p["TZ"][:3], p) for p in PLACES]
    assert set(found[0]) == set(found[1])
    assert [name for name in found[0] if found[0][name] != found[1][name]] == []
    for name, content in found[0].items():
        assert str(tmp_path).encode() not in content, name
