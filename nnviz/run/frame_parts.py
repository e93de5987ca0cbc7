"""A frame as the parts of an archive, and back."""

import dataclasses
import hashlib
import json
from dataclasses import dataclass

import numpy as np

from nnviz.data.frames import MAX_NUMBER, Column, Frame
from nnviz.run.archive import Archive
from nnviz.run.file_errors import FileError
from nnviz.run.plain import read_plain
from nnviz.types import FloatArray

CELLS, LEVELS = "frame/cells.npy", "frame/levels.json"
MOST_LEVELS = 256 * 2**20  # bytes of the texts of a frame


@dataclass(frozen=True)
class ColumnHead:
    """A column without its cells and levels."""

    name: str
    unit: str
    is_text: bool


@dataclass(frozen=True)
class FrameHead:
    """A frame without its cells and levels; `sha256` is of all of it."""

    name: str
    columns: tuple[ColumnHead, ...]
    target: str
    image_shape: tuple[int, ...]
    sha256: str
    is_embedded: bool


def head_of(frame: Frame) -> FrameHead:
    """Return a frame without its cells and levels."""
    columns = tuple(ColumnHead(c.name, c.unit, c.is_text) for c in frame.columns)
    shape = tuple(frame.image_shape or ())
    words = [frame.name, [dataclasses.astuple(c) for c in columns], frame.target, shape]
    digest = hashlib.sha256(json.dumps(words).encode())
    digest.update(levels_of(frame).encode())
    digest.update(cells_of(frame).data)
    return FrameHead(
        frame.name, columns, frame.target, shape, digest.hexdigest(), is_embedded=True
    )


def levels_of(frame: Frame) -> str:
    """Return the texts of a frame as JSON: those of each column by its name."""
    levels = {column.name: column.levels for column in frame.columns if column.is_text}
    return json.dumps(levels, ensure_ascii=False)


def cells_of(frame: Frame) -> FloatArray:
    """Return the (n, c) cells of a frame, with one kind of NaN where nothing is."""
    cells = np.column_stack([column.values for column in frame.columns])
    cells[np.isnan(cells)] = np.nan
    return cells


def read_frame(archive: Archive, head: FrameHead) -> Frame | FrameHead:
    """Return the frame of an archive, or its head alone if it is not embedded.

    Raises
    ------
    FileError
        If its parts are damaged; whether they fit each other `check_frame` tells.
    """
    if not head.is_embedded:
        return head
    body = archive.json(LEVELS, MOST_LEVELS)
    if {c.name for c in head.columns if c.is_text} != body.keys():
        raise archive.damaged(LEVELS)
    levels = {name: read_plain(tuple[str, ...], texts) for name, texts in body.items()}
    cells = archive.array(CELLS, (None, len(head.columns)))
    columns = tuple(
        Column(column.name, column.unit, values, levels.get(column.name, ()))
        for column, values in zip(head.columns, cells.T, strict=True)
    )
    if len(head.image_shape) not in (0, 2):
        raise FileError("wrong_table", file=archive.name)
    shape = (head.image_shape[0], head.image_shape[1]) if head.image_shape else None
    return Frame(head.name, columns, head.target, shape)


def check_frame(frame: Frame, file: str) -> None:
    """Refuse a frame that no source gives.

    Raises
    ------
    FileError
    """
    names = set(frame.names)
    fits = len(frame.columns) == len(names) > 1 and frame.rows > 1
    fits &= frame.target in names
    if frame.image_shape is not None:
        height, width = frame.image_shape
        fits &= min(height, width) > 0 and height * width == len(names) - 1
    if not fits:
        raise FileError("wrong_table", file=file)
    for column in frame.columns:
        cells = column.values[~np.isnan(column.values)]
        if not (np.abs(cells) <= MAX_NUMBER).all():
            raise FileError("not_finite", file=file, part=CELLS)
        kinds = len(column.levels)
        if kinds and not _are_levels(cells, column.levels):
            raise FileError("wrong_table", file=file)


def _are_levels(cells: FloatArray, levels: tuple[str, ...]) -> bool:
    """Tell whether cells tell which of some different texts they are."""
    is_whole = bool((cells == np.floor(cells)).all())
    in_range = bool(((cells >= 0) & (cells < len(levels))).all())
    return len(set(levels)) == len(levels) and is_whole and in_range
