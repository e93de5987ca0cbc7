"""What breaks a good file of a run, each in one way."""

import io
import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from nnviz.run import source
from nnviz.run.frame_parts import CELLS, LEVELS
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.session_file import Document, save
from tests.nnviz.run.good_files import (
    HEAD,
    Parts,
    good_bytes,
    npy,
    parts_of,
    rewritten,
    zipped,
)


def with_head(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], Path]:
    """Return what makes a good file whose JSON was changed."""

    def make(parts: Parts) -> None:
        body = json.loads(parts[HEAD])
        change(body)
        parts[HEAD] = json.dumps(body).encode()

    return rewritten(make)


def begun_at(first: int, body: dict[str, Any]) -> None:
    """Number the segments from another first one; nothing in them is taken."""
    body["first"] = first
    for segment in body["segments"]:
        segment["overrides"] = []


def with_endless_number() -> Callable[[Path], Path]:
    """Return what makes a good file with a number that no float holds."""

    def make(parts: Parts) -> None:
        text = parts[HEAD].replace(b'"at_step": 0', b'"at_step": 1e999', 1)
        assert text != parts[HEAD]
        parts[HEAD] = text

    return rewritten(make)


def with_array(part: str, array: Any) -> Callable[[Path], Path]:
    return rewritten(lambda parts: parts.update({part: npy(array)}))


def with_bytes(change: Callable[[bytes], bytes]) -> Callable[[Path], Path]:
    """Return what makes a good file whose bytes were changed."""

    def make(folder: Path) -> Path:
        path = folder / "mine.nnviz"
        path.write_bytes(change(good_bytes()))
        return path

    return make


def with_number(part: str, value: float, at: int = 1) -> Callable[[Path], Path]:
    """Return what puts a number into an array of a good file."""

    def change(parts: Parts) -> None:
        array = np.load(io.BytesIO(parts[part])).copy()
        array.flat[at] = value
        parts[part] = npy(array)

    return rewritten(change)


def claiming(shape: bytes) -> Callable[[Path], Path]:
    """Return what makes the head of an array claim another shape."""
    part = "segments/0/losses.npy"

    def change(parts: Parts) -> None:
        head, body = parts[part][:128], parts[part][128:]
        text = head[10:].replace(b"(40,)", shape).strip()
        padded = text + b" " * (117 - len(text)) + b"\n"
        parts[part] = head[:10] + padded + body

    return rewritten(change)


def without_data(change: Callable[[Path], object]) -> Callable[[Path], Path]:
    """Return what saves a run without its table, to which something happens then."""

    def make(folder: Path) -> Path:
        table, path = folder / "flats.csv", folder / "mine.nnviz"
        table.write_text("size,price\n40,100\n52,120\n61,150\n")
        asked = Recipe().replace(data__source=str(table))
        recipe = source.default_recipe(source.load_frame(asked), str(table))
        save(path, Document(Run(recipe)), embed=False)
        change(table)
        return path

    return make


def in_segment(number: int, **values: Any) -> Callable[[Path], Path]:
    return with_head(lambda body: body["segments"][number].update(values))


def reset(**values: Any) -> Callable[[Path], Path]:
    """Return what makes a file that draws a layer anew in another way."""
    good = {"layer": 1, "initializer": "zeros", "seed": 3}
    return in_segment(2, overrides=[good | values])


def in_course(number: int, **values: Any) -> Callable[[Path], Path]:
    return with_head(lambda body: body["courses"][number].update(values))


def in_frame(**values: Any) -> Callable[[Path], Path]:
    return with_head(lambda body: body["frame"].update(values))


def in_column(number: int, **values: Any) -> Callable[[Path], Path]:
    return with_head(lambda body: body["frame"]["columns"][number].update(values))


def with_levels(text: str) -> Callable[[Path], Path]:
    """Return what makes a file whose class has other levels."""
    return rewritten(lambda parts: parts.update({LEVELS: text.encode()}))


def of_one_class(parts: Parts) -> None:
    cells = np.load(io.BytesIO(parts[CELLS])).copy()
    cells[:, -1] = 0
    parts[CELLS] = npy(cells)


def renamed(part: str, name: str) -> Callable[[Path], Path]:
    return rewritten(lambda parts: parts.update({name: parts.pop(part)}))


def packed(folder: Path) -> Path:
    """Return a bomb: a small file of many zeros."""
    path = folder / "mine.nnviz"
    parts = parts_of(good_bytes()) | {CELLS: npy(np.zeros(2**24))}
    path.write_bytes(zipped(parts.items(), zipfile.ZIP_DEFLATED))
    return path


def crowded(folder: Path) -> Path:
    path = folder / "mine.nnviz"
    path.write_bytes(zipped((f"segments/{k}/losses.npy", b"") for k in range(20_000)))
    return path


def doubled(folder: Path) -> Path:
    path, parts = folder / "mine.nnviz", parts_of(good_bytes())
    path.write_bytes(zipped([*parts.items(), (HEAD, parts[HEAD])]))
    return path


def enlarged(data: bytes) -> bytes:
    """Return a file in whose directory the first part claims a gigabyte."""
    at = data.index(b"PK\1\2")
    return data[: at + 20] + struct.pack("<LL", 2**30, 2**30) + data[at + 28 :]


def sparse(folder: Path) -> Path:
    path = folder / "mine.nnviz"
    with open(path, "wb") as file:
        file.truncate(2**31)
    return path


def folder_itself(folder: Path) -> Path:
    path = folder / "folder.nnviz"
    path.mkdir()
    return path
