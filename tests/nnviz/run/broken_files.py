"""Files of runs that cannot be opened, by the code of their error."""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from nnviz.run.frame_parts import CELLS, LEVELS
from nnviz.run.session_file import Document, FileError, load, save
from tests.nnviz.run.breaking import (
    begun_at,
    claiming,
    crowded,
    doubled,
    enlarged,
    folder_itself,
    in_column,
    in_course,
    in_frame,
    in_segment,
    of_one_class,
    packed,
    renamed,
    reset,
    sparse,
    with_array,
    with_bytes,
    with_endless_number,
    with_head,
    with_levels,
    with_number,
    without_data,
)
from tests.nnviz.run.good_files import (
    HEAD,
    good_run,
    rewritten,
)


def unwritable(folder: Path) -> None:
    save(folder / "none" / "mine.nnviz", Document(good_run()))


def overflowing(folder: Path) -> None:
    state = {"notes": "x" * 2**23}
    save(folder / "mine.nnviz", Document(good_run(), 0, state))


WRITING = {"file_unwritable": unwritable, "too_much_to_save": overflowing}


def broken(code: str, folder: Path) -> FileError:
    """Return an error of that code."""
    makers = dict(BROKEN.values())
    try:
        WRITING[code](folder) if code in WRITING else load(makers[code](folder))
    except FileError as error:
        return error
    raise AssertionError(f"nothing is wrong: {code}")


EXECUTING = np.array([print], dtype=object)
BROKEN: dict[str, tuple[str, Callable[[Path], Path]]] = {
    # How it is broken: the code of its error, and what makes it.
    "not there": ("file_unreadable", lambda folder: folder / "none.nnviz"),
    "a folder": ("no_nnviz_file", folder_itself),
    "empty": ("no_nnviz_file", with_bytes(lambda data: b"")),
    "a text": ("no_nnviz_file", with_bytes(lambda data: b"a,b\n1,2\n" * 99)),
    "cut short": ("no_nnviz_file", with_bytes(lambda data: data[:-1])),
    "cut in half": ("no_nnviz_file", with_bytes(lambda data: data[: len(data) // 2])),
    "something behind": ("no_nnviz_file", with_bytes(lambda data: data + b" ")),
    "something before": ("no_nnviz_file", with_bytes(lambda data: b"#!" + data)),
    "the same part twice": ("no_nnviz_file", doubled),
    "crowded": ("no_nnviz_file", crowded),
    "a claimed size": ("no_nnviz_file", with_bytes(enlarged)),
    "too large": ("file_too_large", sparse),
    "newer": ("newer_file", with_head(lambda body: body.update(format=3))),
    "no version": ("damaged_part", with_head(lambda body: body.pop("format"))),
    "a version in words": (
        "damaged_part",
        with_head(lambda body: body.update(format="1")),
    ),
    "an absolute path": ("strange_part", renamed("state.json", "/etc/passwd")),
    "a path upwards": ("strange_part", renamed("state.json", "../../x.npy")),
    "a foreign part": ("strange_part", rewritten(lambda p: p.update({"a.py": b""}))),
    "packed": ("damaged_part", packed),
    "a flipped bit": (
        "damaged_part",
        with_bytes(lambda data: data.replace(b'"parent"', b'"parenu"', 1)),
    ),
    "no head": ("damaged_part", renamed(HEAD, "Nnviz.json")),
    "no state": ("damaged_part", rewritten(lambda parts: parts.pop("state.json"))),
    "no losses": (
        "damaged_part",
        rewritten(lambda parts: parts.pop("segments/0/losses.npy")),
    ),
    "no JSON": ("damaged_part", rewritten(lambda parts: parts.update({HEAD: b"{"}))),
    "deep JSON": (
        "damaged_part",
        rewritten(lambda parts: parts.update({"state.json": b"[" * 100_000})),
    ),
    "a NaN in JSON": (
        "damaged_part",
        rewritten(lambda parts: parts.update({"state.json": b'{"a": NaN}'})),
    ),
    "a long number": (
        "damaged_part",
        rewritten(lambda parts: parts.update({"state.json": b"1" * 5000})),
    ),
    "large JSON": (
        "damaged_part",
        rewritten(lambda parts: parts.update({"state.json": b" " * (2**22 + 1)})),
    ),
    "no object": (
        "damaged_part",
        rewritten(lambda parts: parts.update({"state.json": b"[]"})),
    ),
    "an unknown field": ("damaged_part", with_head(lambda body: body.update(a=1))),
    "a recipe of no list": (
        "damaged_part",
        with_head(lambda body: body.update(recipes=3)),
    ),
    "a recipe out of range": (
        "between",
        with_head(lambda body: body["recipes"][0]["fit"].update(epochs=0)),
    ),
    "a recipe that is not there": ("damaged_part", in_segment(1, recipe=9)),
    "a pickle": ("damaged_part", with_array("segments/0/losses.npy", EXECUTING)),
    "the other order": (
        "damaged_part",
        with_array(CELLS, np.asfortranarray(np.ones((30, 3)))),
    ),
    "a claimed shape": ("wrong_array", claiming(b"(999999999999,)")),
    "a negative shape": ("damaged_part", claiming(b"(-1,)")),
    "no whole shape": ("damaged_part", claiming(b"(1e3,)")),
    "halves": ("wrong_array", with_array(CELLS, np.zeros((30, 3), "f4"))),
    "too few columns": ("wrong_array", with_array(CELLS, np.zeros((30, 2)))),
    "too few rows": ("wrong_course", with_array(CELLS, np.eye(3)[[0, 1, 2] * 3])),
    "a row alone": ("wrong_table", with_array(CELLS, np.zeros((1, 3)))),
    "too flat": ("wrong_array", with_array("segments/0/states.npy", np.zeros(4))),
    "an endless number": ("not_finite", with_number(CELLS, np.inf)),
    "a number too large": ("not_finite", with_number(CELLS, 1e200)),
    "no whole level": ("wrong_table", with_number(CELLS, 0.5, at=2)),
    "a level below": ("wrong_table", with_number(CELLS, -1.0, at=2)),
    "a level too few": ("wrong_table", with_levels('{"class": ["a"]}')),
    "a level twice": ("wrong_table", with_levels('{"class": ["a", "a"]}')),
    "levels of nothing": ("damaged_part", with_levels("{}")),
    "levels of something else": ("damaged_part", with_levels('{"x₁": ["a", "b"]}')),
    "levels that are no texts": ("damaged_part", with_levels('{"class": [0, 1]}')),
    "no levels": ("damaged_part", rewritten(lambda parts: parts.pop(LEVELS))),
    "nothing to learn": ("wrong_table", rewritten(of_one_class)),
    "no target": ("wrong_table", in_frame(target="xyzzy")),
    "a name twice": ("wrong_table", in_column(0, name="x₂")),
    "an image": ("wrong_table", in_frame(image_shape=[2, 3])),
    "an image of a row": ("wrong_table", in_frame(image_shape=[2])),
    "no frame": ("wrong_table", with_head(lambda body: body.update(frame=None))),
    "no segment": ("wrong_segment", with_head(lambda body: body.update(segments=[]))),
    "begun midway": ("wrong_segment", with_head(lambda body: begun_at(1, body))),
    "nothing followed": ("wrong_segment", with_head(lambda b: b.update(segment=3))),
    "two roots": ("wrong_segment", in_segment(1, parent=None)),
    "a circle": ("wrong_segment", in_segment(1, parent=1)),
    "a later parent": ("wrong_segment", in_segment(1, parent=2)),
    "a parent below": ("wrong_segment", in_segment(1, parent=-1)),
    "before its parent": ("wrong_segment", in_segment(2, at_step=29)),
    "beyond its parent": ("wrong_segment", in_segment(1, at_step=41)),
    "far beyond": ("wrong_segment", in_segment(2, at_step=10**12)),
    "no such weight": (
        "wrong_segment",
        in_segment(
            1, overrides=[{"kind": "W", "layer": 1, "index": [2, 0], "value": 1.0}]
        ),
    ),
    "no such layer": (
        "wrong_segment",
        in_segment(
            1, overrides=[{"kind": "b", "layer": 0, "index": [0], "value": 1.0}]
        ),
    ),
    "no such bias": (
        "wrong_segment",
        in_segment(
            1, overrides=[{"kind": "b", "layer": 2, "index": [0], "value": 1.0}]
        ),
    ),
    "an overridden root": (
        "wrong_segment",
        in_segment(
            0, overrides=[{"kind": "b", "layer": 1, "index": [0], "value": 1.0}]
        ),
    ),
    "a reset of no layer": ("wrong_segment", reset(layer=4)),
    "an unknown initializer": ("wrong_segment", reset(initializer="xyzzy")),
    "a seed below": ("wrong_segment", reset(seed=-1)),
    "a seed too large": ("wrong_segment", reset(seed=2**63)),
    "a seed that is no number": ("damaged_part", reset(seed="3")),
    "a reset to a value": ("damaged_part", reset(value=1.0)),
    "half of a sign": ("damaged_part", in_frame(target="\ud800")),
    "a number beyond floats": ("damaged_part", with_endless_number()),
    "a reset that lacks half": (
        "damaged_part",
        in_segment(2, overrides=[{"layer": 1, "initializer": "zeros"}]),
    ),
    "a layer taken from nowhere": (
        "damaged_part",
        in_segment(1, overrides=[{"layer": 1, "size": 12}]),
    ),
    "fewer numbers than were taken": (
        "damaged_part",
        in_segment(2, overrides=[{"layer": 3, "size": 4}]),
    ),
    "numbers taken for another layer": (
        "wrong_segment",
        in_segment(2, overrides=[{"layer": 2, "size": 3}]),
    ),
    "numbers taken for no layer": (
        "wrong_segment",
        in_segment(2, overrides=[{"layer": 0, "size": 3}]),
    ),
    "less than nothing taken": (
        "damaged_part",
        in_segment(2, overrides=[{"layer": 3, "size": 4}, {"layer": 3, "size": -1}]),
    ),
    "nothing set": ("damaged_part", in_segment(2, overrides=[{}])),
    "a number in place of a change": ("damaged_part", in_segment(2, overrides=[3])),
    "null in place of a change": ("damaged_part", in_segment(2, overrides=[None])),
    "other layers": (
        "wrong_segment",
        with_head(lambda body: body["recipes"][1]["model"]["layers"].pop(0)),
    ),
    "another batch size midway": (
        "wrong_segment",
        with_head(lambda body: body["recipes"][1]["fit"].update(batch_size=7)),
    ),
    "no start": ("wrong_course", with_head(lambda body: body["courses"].pop(0))),
    "twice computed": (
        "damaged_part",
        with_head(lambda body: body["courses"].append(body["courses"][0])),
    ),
    "further than its losses": ("wrong_course", in_course(0, done=41)),
    "beyond its end": (
        "wrong_course",
        with_head(lambda body: body["recipes"][0]["fit"].update(epochs=2)),
    ),
    "beyond where a rule has ended it": (
        "wrong_course",
        with_head(lambda body: body["recipes"][0]["fit"].update(stop_below=10.0)),
    ),
    "beyond where a branch was ended": (
        "wrong_course",
        with_head(lambda body: body["recipes"][1]["fit"].update(stop_below=10.0)),
    ),
    "diverged early": ("wrong_course", in_course(0, diverged_at=20)),
    "diverged, yet finite": ("wrong_course", in_course(0, diverged_at=40)),
    "a loss of NaN": ("wrong_course", with_number("segments/0/losses.npy", np.nan)),
    "a state of NaN": ("wrong_course", with_number("segments/0/states.npy", np.nan)),
    "another optimizer": (
        "wrong_course",
        with_head(lambda body: body["recipes"][1]["compile"].update(optimizer="sgd")),
    ),
    "other numbers": (
        "wrong_course",
        with_array("segments/0/states.npy", np.zeros((3, 1, 27), "f4")),
    ),
    "a step twice": ("damaged_part", with_number("segments/0/steps.npy", 0)),
    "steps out of order": ("wrong_course", with_number("segments/0/steps.npy", -1)),
    "no mean": ("wrong_course", with_number("segments/0/epochs.npy", np.nan)),
    "other scores": ("wrong_course", in_course(0, tests=["loss", "rmse", "r2"])),
    "data gone": ("data_gone", without_data(Path.unlink)),
    "data changed": (
        "data_changed",
        without_data(lambda table: table.write_text("size,price\n1,2\n3,4\n5,6\n")),
    ),
}
