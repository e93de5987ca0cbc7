"""A run as a file: saved so that nothing is lost, opened so that nothing is believed.

``docs/nnviz-file.md`` describes what is in it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO

from nnviz.data.errors import DataError
from nnviz.data.frames import Frame
from nnviz.errors import reason
from nnviz.run import source
from nnviz.run.atomic import replacing
from nnviz.run.content import Content
from nnviz.run.errors import RecipeError
from nnviz.run.file_errors import FileError
from nnviz.run.fingerprint import MIXED, arithmetic
from nnviz.run.frame_parts import FrameHead, check_frame, head_of
from nnviz.run.older import Older, frame_like
from nnviz.run.packing import pack_content, unpack_content
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.session_checks import check_end, check_run

STATE_BUDGET = 256 * 2**20


@dataclass(frozen=True, eq=False)
class Document:
    """A run, and where in it the window was.

    Attributes
    ----------
    run : Run
    segment : int
        The one that is followed.
    state : mapping
        What else the window wants to find again, as plain JSON values: the cursor,
        the selection, its own layout. nnviz keeps it as it is.
    is_same_arithmetic : bool
        Whether the machine that computed it gives the same bits as this one: if not,
        what was kept is shown as it was, and what is computed again may differ in its
        last bits.
    """

    run: Run
    segment: int = 0
    state: Mapping[str, Any] = field(default_factory=dict)
    is_same_arithmetic: bool = True


def save(path: Path, document: Document, embed: bool = True) -> None:
    """Write a document into a file; see `write`."""
    write(freeze(document), path, embed)


def freeze(document: Document, known: Mapping[int, int] | None = None) -> Content:
    """Return what a document holds now, cheaply: `write` may then run anywhere.

    Parameters
    ----------
    document : Document
    known : mapping of int to int, optional
        See `Run.kept`: leaves out what is known.

    Raises
    ------
    TypeError, ValueError
        If the window's state is not made of plain JSON values.
    """
    run = document.run
    return Content(
        tuple(run.segments),
        run.kept(known),
        document.segment,
        json.dumps(document.state, ensure_ascii=False, allow_nan=False),
        run.data.frame,
        arithmetic=None if document.is_same_arithmetic else MIXED,
    )


def write(content: Content, path: Path, embed: bool = True) -> None:
    """Write a content into a file: at any moment there is the old one or the new one.

    Parameters
    ----------
    content : Content
        What `freeze` gave.
    path : Path
    embed : bool
        Whether the data go into the file; if not, it opens only as long as their
        source gives the same.

    Raises
    ------
    FileError
        If it cannot be written; what was there is untouched.
    """
    content = content.within(STATE_BUDGET)
    if not embed and isinstance(content.frame, Frame):
        head = replace(head_of(content.frame), is_embedded=False)
        content = replace(content, frame=head)
    try:
        with replacing(path) as file:
            pack_content(content, file, path.name)
    except OSError as error:
        raise FileError(
            "file_unwritable", file=path.name, reason=reason(error)
        ) from None


def load(path: Path) -> Document:
    """Open a file that `save` has written; nothing in it is ever executed.

    Raises
    ------
    FileError, RecipeError
        If it cannot be opened: one sentence on why.
    """
    try:
        if path.exists() and not path.is_file():  # a device or a pipe may never end
            raise FileError("no_nnviz_file", file=path.name)
        with open(path, "rb") as file:
            return read(file, path.name)
    except OSError as error:
        raise FileError(
            "file_unreadable", file=path.name, reason=reason(error)
        ) from None


def read(file: BinaryIO, name: str) -> Document:
    """Read a document from an open file; `name` is for the sentences."""
    return thaw(unpack_content(file, name), name)


def thaw(content: Content, name: str) -> Document:
    """Make a document of a content, if its pieces fit each other.

    Raises
    ------
    FileError, RecipeError
    """
    if not content.segments:
        raise FileError("wrong_segment", file=name, segment=0)
    content, frame = _with_frame(content, name)
    try:
        data = source.prepare(content.segments[0].recipe, frame)
    except DataError:
        raise FileError("wrong_table", file=name) from None
    try:
        check_run(content, data, name)
    except RecipeError as error:
        error.file = name
        raise
    run = Run.again(data, content.segments, content.kept)
    for number, kept in content.kept.items():
        check_end(kept, run.stopped(number), number, name)
    is_same = content.arithmetic == arithmetic()
    return Document(run, content.segment, json.loads(content.state), is_same)


def _with_frame(content: Content, name: str) -> tuple[Content, Frame]:
    """Return a content as it is written now, and the frame that it is of."""
    found = content.frame
    if isinstance(found, Older):
        found, segments = frame_like(found, content.segments, name)
        content = replace(content, segments=segments)
    if isinstance(found, FrameHead):
        found = _frame_again(found, content.segments[0].recipe, name)
    if found is None:
        raise FileError("wrong_table", file=name)
    check_frame(found, name)
    return content, found


def _frame_again(head: FrameHead, recipe: Recipe, name: str) -> Frame:
    """Return a frame that is not embedded, if its source gives the same as before."""
    place = {"file": name, "source": recipe.data.source}
    try:
        frame = source.load_frame(recipe)
    except DataError:
        raise FileError("data_gone", **place) from None
    if head_of(frame).sha256 != head.sha256:
        raise FileError("data_changed", **place)
    return frame
