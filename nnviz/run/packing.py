"""The pieces of a run as the parts of an archive, and back."""

import dataclasses
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO

import numpy as np

import nnviz
from nnviz.data.tables import Table
from nnviz.run.archive import MOST_BYTES, MOST_JSON, Archive, pack
from nnviz.run.content import Content, TableHead
from nnviz.run.curves import Rows
from nnviz.run.file_errors import FileError
from nnviz.run.fingerprint import Arithmetic, arithmetic
from nnviz.run.kept import Kept
from nnviz.run.plain import read_plain
from nnviz.run.ranges import DTYPES
from nnviz.run.recipe import Recipe, RecipeError
from nnviz.run.segment import Overrides, Segment
from nnviz.types import FloatArray

FORMAT = 1
HEAD, STATE = "nnviz.json", "state.json"
MOST_SEGMENTS = 2000
MOST_ARRAYS = MOST_BYTES - 2**27  # so that the rest has room

_PART = re.compile(
    r"nnviz\.json|state\.json|table/[Xy]\.npy"
    r"|segments/(0|[1-9][0-9]{0,3})/(losses|epochs|tests|steps|states)\.npy"
)


@dataclass(frozen=True)
class SegmentHead:
    """A segment; its recipe is counted among those of the head, from 0."""

    recipe: int
    parent: int | None
    at_step: int
    overrides: Overrides = ()


@dataclass(frozen=True)
class CourseHead:
    """How far a segment is computed, and what its rows of numbers are."""

    segment: int
    start: int
    done: int
    diverged_at: int | None
    epochs: tuple[str, ...]
    tests: tuple[str, ...]


@dataclass(frozen=True)
class Head:
    """All of an archive that is no array and no recipe.

    Attributes
    ----------
    program, saved : str
        The version of nnviz that wrote it, and when.
    first : int
        The number of the first of `segments`: not 0 in what only adds to another.
    segment : int
        The one that is followed.
    """

    program: str
    saved: str
    arithmetic: Arithmetic
    table: TableHead | None
    first: int
    segments: tuple[SegmentHead, ...]
    courses: tuple[CourseHead, ...]
    segment: int


def pack_content(content: Content, file: BinaryIO, name: str) -> None:
    """Write a content as an archive; `name` is for the sentences.

    Raises
    ------
    FileError
        If it could not be read again.
    """
    recipes = list(dict.fromkeys(s.recipe for s in content.segments))
    body = {"format": FORMAT, **dataclasses.asdict(_head(content, recipes))}
    body["recipes"] = [dataclasses.asdict(recipe) for recipe in recipes]
    try:
        text = json.dumps(body, ensure_ascii=False, allow_nan=False)
        is_large = max(len(text.encode()), len(content.state.encode())) > MOST_JSON
    except ValueError as error:  # a path or a name that is no text
        raise FileError("file_unwritable", file=name, reason=str(error)) from None
    is_large |= sum(one.nbytes for one in content.kept.values()) > MOST_ARRAYS
    if is_large or content.first + len(content.segments) > MOST_SEGMENTS:
        raise FileError("too_much_to_save", file=name)
    pack(file, {HEAD: text, STATE: content.state}, _arrays(content))


def _head(content: Content, recipes: list[Recipe]) -> Head:
    numbers = {recipe: number for number, recipe in enumerate(recipes)}
    table = content.table
    return Head(
        nnviz.__version__,
        datetime.now(UTC).isoformat(timespec="seconds"),
        content.arithmetic or arithmetic(),
        head_of(table) if isinstance(table, Table) else table,
        content.first,
        tuple(
            SegmentHead(numbers[s.recipe], s.parent, s.at_step, s.overrides)
            for s in content.segments
        ),
        tuple(
            CourseHead(
                k,
                one.start,
                one.done,
                one.diverged_at,
                one.epochs.names,
                one.tests.names,
            )
            for k, one in content.kept.items()
        ),
        content.segment,
    )


def head_of(table: Table) -> TableHead:
    """Return a table without its numbers."""
    words = {f.name: getattr(table, f.name) for f in dataclasses.fields(table)}
    del words["X"], words["y"]
    words["image_shape"] = words["image_shape"] or ()
    digest = hashlib.sha256(json.dumps(words).encode())
    digest.update(table.X.tobytes() + table.y.tobytes())
    return TableHead(**words, sha256=digest.hexdigest(), is_embedded=True)


def _arrays(content: Content) -> Iterator[tuple[str, FloatArray]]:
    if isinstance(content.table, Table):
        yield "table/X.npy", content.table.X
        yield "table/y.npy", content.table.y
    for number, kept in content.kept.items():
        folder = f"segments/{number}/"
        yield f"{folder}losses.npy", kept.losses
        yield f"{folder}epochs.npy", kept.epochs.values
        yield f"{folder}tests.npy", kept.tests.values
        yield f"{folder}steps.npy", np.array([*kept.states], np.int64)
        if kept.states:
            yield f"{folder}states.npy", np.stack([*kept.states.values()])


def unpack_content(file: BinaryIO, name: str) -> Content:
    """Read what `pack_content` wrote; whether the pieces fit each other is not known.

    Raises
    ------
    FileError, RecipeError
    """
    archive = Archive(file, name)
    body = archive.json(HEAD)
    version = body.pop("format", None)
    if type(version) is int and version > FORMAT:
        raise FileError("newer_file", file=name)
    archive.check_names(_PART.fullmatch)
    if version != FORMAT:
        raise archive.damaged(HEAD)
    recipes = _recipes(body.pop("recipes", None), archive)
    try:
        head: Head = read_plain(Head, body)
    except RecipeError:
        raise archive.damaged(HEAD) from None
    return _content(archive, head, recipes)


def _recipes(bodies: object, archive: Archive) -> list[Recipe]:
    if not isinstance(bodies, list) or len(bodies) > MOST_SEGMENTS:
        raise archive.damaged(HEAD)
    try:
        return [read_plain(Recipe, body) for body in bodies]
    except RecipeError as error:
        error.file = archive.name
        raise


def _content(archive: Archive, head: Head, recipes: list[Recipe]) -> Content:
    last = head.first + len(head.segments)
    is_known = all(0 <= s.recipe < len(recipes) for s in head.segments)
    numbers = {course.segment for course in head.courses}
    if not is_known or last > MOST_SEGMENTS or len(numbers) < len(head.courses):
        raise archive.damaged(HEAD)
    segments = tuple(
        Segment(number, s.parent, s.at_step, recipes[s.recipe], s.overrides)
        for number, s in enumerate(head.segments, start=head.first)
    )
    archive.json(STATE)
    return Content(
        segments,
        {course.segment: _kept(archive, course) for course in head.courses},
        head.segment,
        archive.text(STATE),
        _table(archive, head.table) if head.table else None,
        head.first,
        head.arithmetic,
    )


def _kept(archive: Archive, course: CourseHead) -> Kept:
    folder = f"segments/{course.segment}/"

    def rows(part: str, names: tuple[str, ...]) -> Rows:
        shape = None, 1 + len(names)
        return Rows(names, archive.array(f"{folder}{part}.npy", shape))

    steps = archive.array(f"{folder}steps.npy", (None,), ("int64",)).tolist()
    if len({*steps}) < len(steps):
        raise archive.damaged(f"{folder}steps.npy")
    return Kept(
        course.start,
        course.done,
        course.diverged_at,
        archive.array(f"{folder}losses.npy", (None,)),
        rows("epochs", course.epochs),
        rows("tests", course.tests),
        dict(zip(steps, _states(archive, folder, len(steps)), strict=True)),
    )


def _states(archive: Archive, folder: str, count: int) -> list[FloatArray]:
    if not count:
        return []
    part = f"{folder}states.npy"
    return list(archive.array(part, (count, None, None), DTYPES))


def _table(archive: Archive, head: TableHead) -> Table | TableHead:
    if not head.is_embedded:
        return head
    words: dict[str, Any] = dataclasses.asdict(head)
    del words["sha256"], words["is_embedded"]
    X = archive.array("table/X.npy", (None, len(head.features)))
    y = archive.array("table/y.npy", (len(X),))
    shape = tuple(head.image_shape) or None
    return Table(**words | {"X": X, "y": y, "image_shape": shape})
