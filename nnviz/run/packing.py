"""The pieces of a run as the parts of an archive, and back."""

import dataclasses
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO

import numpy as np

import nnviz
from nnviz.data.frames import Frame
from nnviz.run import frame_parts, older
from nnviz.run.archive import MOST_BYTES, MOST_JSON, Archive, pack
from nnviz.run.content import Content
from nnviz.run.curves import Rows
from nnviz.run.file_errors import FileError
from nnviz.run.fingerprint import Arithmetic, arithmetic
from nnviz.run.frame_parts import CELLS, LEVELS, MOST_LEVELS, FrameHead, head_of
from nnviz.run.kept import Kept
from nnviz.run.plain import read_plain
from nnviz.run.ranges import DTYPES
from nnviz.run.recipe import Recipe, RecipeError
from nnviz.run.segment import Override, Overrides, Reset, Segment, Taken
from nnviz.types import FloatArray

FORMAT = 2
HEAD, STATE = "nnviz.json", "state.json"
MOST_SEGMENTS = 2000
MOST_ARRAYS = MOST_BYTES - 2**27  # so that the rest has room

_PART = re.compile(
    r"nnviz\.json|state\.json|frame/cells\.npy|frame/levels\.json|"
    + older.PARTS
    + r"|segments/(0|[1-9][0-9]{0,3})/(losses|epochs|tests|steps|states|taken)\.npy"
)


@dataclass(frozen=True)
class TakenHead:
    """A layer that is `Taken`, and how many of the numbers in its part are its own."""

    layer: int
    size: int


@dataclass(frozen=True)
class SegmentHead:
    """A segment; its recipe is counted among those of the head, from 0."""

    recipe: int
    parent: int | None
    at_step: int
    overrides: tuple[Override | Reset | TakenHead, ...] = ()


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
    frame: FrameHead | None
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
    frame = content.frame if isinstance(content.frame, Frame) else None
    levels = frame_parts.levels_of(frame) if frame else ""
    try:
        text = json.dumps(body, ensure_ascii=False, allow_nan=False)
        is_large = max(len(text.encode()), len(content.state.encode())) > MOST_JSON
        is_large |= len(levels.encode()) > MOST_LEVELS
    except ValueError as error:  # a path or a name that is no text
        raise FileError("file_unwritable", file=name, reason=str(error)) from None
    is_large |= sum(one.nbytes for one in content.kept.values()) > MOST_ARRAYS
    if is_large or content.first + len(content.segments) > MOST_SEGMENTS:
        raise FileError("too_much_to_save", file=name)
    texts = {HEAD: text, STATE: content.state} | ({LEVELS: levels} if levels else {})
    pack(file, texts, _arrays(content))


def _head(content: Content, recipes: list[Recipe]) -> Head:
    numbers = {recipe: number for number, recipe in enumerate(recipes)}
    frame = content.frame
    assert not isinstance(frame, older.Older), "it is read, and written as a frame"
    return Head(
        nnviz.__version__,
        datetime.now(UTC).isoformat(timespec="seconds"),
        content.arithmetic or arithmetic(),
        head_of(frame) if isinstance(frame, Frame) else frame,
        content.first,
        tuple(
            SegmentHead(
                numbers[s.recipe], s.parent, s.at_step, tuple(map(_packed, s.overrides))
            )
            for s in content.segments
        ),
        tuple(
            CourseHead(
                k,
                one.start,
                one.done,
                one.diverged_at,
                one.epochs.names,
                one.watched.names,
            )
            for k, one in content.kept.items()
        ),
        content.segment,
    )


def _packed(override: Override | Reset | Taken) -> Override | Reset | TakenHead:
    """Return what the head says of an override; many numbers are an array."""
    if isinstance(override, Taken):
        return TakenHead(override.layer, override.array.size)
    return override


def _arrays(content: Content) -> Iterator[tuple[str, FloatArray]]:
    if isinstance(content.frame, Frame):
        yield CELLS, frame_parts.cells_of(content.frame)
    for segment in content.segments:
        if taken := [o.array for o in segment.overrides if isinstance(o, Taken)]:
            yield f"segments/{segment.number}/taken.npy", np.concatenate(taken)
    for number, kept in content.kept.items():
        folder = f"segments/{number}/"
        yield f"{folder}losses.npy", kept.losses
        yield f"{folder}epochs.npy", kept.epochs.values
        yield f"{folder}tests.npy", kept.watched.values
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
    if version not in (1, FORMAT):
        raise archive.damaged(HEAD)
    recipes = _recipes(body.pop("recipes", None), archive)
    table = body.pop("table", None) if version == 1 else None
    if version == 1 and body.setdefault("frame") is not None:
        raise archive.damaged(HEAD)
    try:
        head: Head = read_plain(Head, body)
        frame: Frame | FrameHead | older.Older | None
        frame = older.read_table(archive, table)
        if head.frame is not None:
            frame = frame_parts.read_frame(archive, head.frame)
    except RecipeError:
        raise archive.damaged(HEAD) from None
    return dataclasses.replace(_content(archive, head, recipes), frame=frame)


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
        Segment(
            number,
            s.parent,
            s.at_step,
            recipes[s.recipe],
            _overrides(archive, s, number),
        )
        for number, s in enumerate(head.segments, start=head.first)
    )
    archive.json(STATE)
    return Content(
        segments,
        {course.segment: _kept(archive, course) for course in head.courses},
        head.segment,
        archive.text(STATE),
        first=head.first,
        arithmetic=head.arithmetic,
    )


def _overrides(archive: Archive, segment: SegmentHead, number: int) -> Overrides:
    """Return what was changed at the start of a segment, with the numbers it took."""
    taken = [o for o in segment.overrides if isinstance(o, TakenHead)]
    if not taken:
        return tuple(o for o in segment.overrides if not isinstance(o, TakenHead))
    part, ends = f"segments/{number}/taken.npy", np.cumsum([o.size for o in taken])
    values = archive.array(part, (None,))
    if min(o.size for o in taken) < 1 or ends[-1] != len(values):
        raise archive.damaged(part)
    rows = iter(np.split(values, ends[:-1]))
    return tuple(
        Taken(o.layer, next(rows).tobytes()) if isinstance(o, TakenHead) else o
        for o in segment.overrides
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
