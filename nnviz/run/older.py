"""The way up from files of the first format, which held a table in place of a frame."""

import dataclasses
import hashlib
import json
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from nnviz.data import preparation
from nnviz.data.errors import DataError
from nnviz.data.frames import MAX_NUMBER, Frame
from nnviz.data.proposal import propose
from nnviz.data.recipe import ColumnRecipe, DataRecipe
from nnviz.data.tables import Table, frame_of, problem_of
from nnviz.run import source
from nnviz.run.archive import Archive
from nnviz.run.file_errors import FileError
from nnviz.run.plain import read_plain
from nnviz.run.segment import Segment

PARTS = r"table/[Xy]\.npy"
_MOST_CLASSES = 1000


@dataclass(frozen=True)
class TableHead:
    """A table without its numbers; `sha256` is of all of it."""

    name: str
    features: tuple[str, ...]
    units: tuple[str, ...]
    target: str
    target_unit: str
    problem: str
    classes: tuple[str, ...]
    image_shape: tuple[int, ...]
    sha256: str
    is_embedded: bool


Older = Table | TableHead


def read_table(archive: Archive, head: object) -> Older | None:
    """Return the table of an archive, or its head alone if it is not embedded.

    Raises
    ------
    FileError, RecipeError
    """
    found: TableHead | None = read_plain(TableHead | None, head)
    if found is None or not found.is_embedded:
        return found
    words: dict[str, Any] = dataclasses.asdict(found)
    del words["sha256"], words["is_embedded"]
    X = archive.array("table/X.npy", (None, len(found.features)))
    y = archive.array("table/y.npy", (len(X),))
    shape = tuple(found.image_shape) or None
    return Table(**words | {"X": X, "y": y, "image_shape": shape})


def frame_like(
    older: Older, segments: tuple[Segment, ...], file: str
) -> tuple[Frame, tuple[Segment, ...]]:
    """Return the frame that an older table is of, and segments that use all of it.

    Raises
    ------
    FileError
        If no source gave such a table, or its source gives another one by now.
    """
    data = segments[0].recipe.data
    if isinstance(older, Table):
        _check_table(older, file)
        frame = frame_of(older)
    else:
        frame = _frame_again(older, segments[0], file)
        if data.target is None and frame.target != older.target:
            data = replace(data, target=older.target)
    data = _with_every_column(data, frame)
    if isinstance(older, TableHead):
        _check_is_same(older, frame, data, file)
    return frame, tuple(
        replace(this, recipe=replace(this.recipe, data=data)) for this in segments
    )


def _with_every_column(data: DataRecipe, frame: Frame) -> DataRecipe:
    """Return a recipe that leaves out nothing, as nothing was left out."""
    left_out = [each.recipe.name for each in propose(frame, data) if each.reason]
    return replace(data, columns=tuple(ColumnRecipe(n, keep=True) for n in left_out))


def _frame_again(head: TableHead, first: Segment, file: str) -> Frame:
    place = {"file": file, "source": first.recipe.data.source}
    try:
        frame = source.load_frame(first.recipe)
    except DataError:
        raise FileError("data_gone", **place) from None
    if head.target not in frame.names:
        raise FileError("data_changed", **place)
    return frame


def _check_is_same(head: TableHead, frame: Frame, data: DataRecipe, file: str) -> None:
    try:
        table = preparation.prepare(frame, data).table
        is_same = _sha256(table) == head.sha256
    except DataError:
        is_same = False
    if not is_same:
        raise FileError("data_changed", file=file, source=data.source)


def _sha256(table: Table) -> str:
    words = {f.name: getattr(table, f.name) for f in dataclasses.fields(table)}
    del words["X"], words["y"]
    words["image_shape"] = words["image_shape"] or ()
    digest = hashlib.sha256(json.dumps(words).encode())
    digest.update(table.X.tobytes() + table.y.tobytes())
    return digest.hexdigest()


def _check_table(table: Table, file: str) -> None:
    """Refuse a table that no source gave."""
    X, y, classes = table.X, table.y, len(table.classes)
    for part, array in (("table/X.npy", X), ("table/y.npy", y)):
        if not (np.abs(array) <= MAX_NUMBER).all():
            raise FileError("not_finite", file=file, part=part)
    fits = len(table.units) == X.shape[1] > 0 and len(y) > 1
    fits &= len({*table.features, table.target}) == X.shape[1] + 1
    fits &= classes <= _MOST_CLASSES
    if table.image_shape is not None:
        size = table.image_shape
        fits &= len(size) == 2 and min(size) > 0 and size[0] * size[1] == X.shape[1]
    fits &= table.problem == problem_of(classes) and classes != 1
    if classes and fits:
        fits &= bool(np.isin(y, np.arange(classes)).all())
    if not fits:
        raise FileError("wrong_table", file=file)
