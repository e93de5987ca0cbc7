"""Files of the first format hold a table: they open, and are refused, as they were."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnviz.data.recipe import ColumnRecipe
from nnviz.run.file_errors import FileError
from nnviz.run.session_file import Document, load, save
from tests.nnviz.run.good_files import HEAD, Parts, npy, parts_of, zipped
from tests.nnviz.run.random_runs import digest

SAMPLE = Path(__file__).with_name("format-1.nnviz")
Change = Callable[[Parts], object]


def changed(path: Path, change: Change) -> Path:
    """Write the sample with its parts changed."""
    parts = parts_of(SAMPLE.read_bytes())
    change(parts)
    path.write_bytes(zipped(parts.items()))
    return path


def in_head(change: Callable[[dict[str, Any]], object]) -> Change:
    def make(parts: Parts) -> None:
        body = json.loads(parts[HEAD])
        change(body)
        parts[HEAD] = json.dumps(body).encode()

    return make


def in_table(**values: Any) -> Change:
    return in_head(lambda body: body["table"].update(values))


def with_number(part: str, value: float) -> Change:
    def make(parts: Parts) -> None:
        array = np.load(io.BytesIO(parts[part])).copy()
        array.flat[1] = value
        parts[part] = npy(array)

    return make


def alone(parts: Parts) -> None:
    """Take the table out of a file, whose source still gives it."""
    del parts["table/X.npy"], parts["table/y.npy"]
    in_table(is_embedded=False)(parts)


def twice(*changes: Change) -> Change:
    return lambda parts: [change(parts) for change in changes]


def test_a_file_of_the_first_format_opens() -> None:
    opened = load(SAMPLE)
    assert opened.state == {
        "cursor": {"step": 3, "index": 2},
        "panes": [0.5, None, "é"],
    }
    assert len(opened.run.segments) == 2
    assert opened.run.done(1) == 60
    assert opened.run.recipe(0).data.scale_target == "none"
    kept = np.load(SAMPLE)
    np.testing.assert_array_equal(opened.run.data.table.X, kept["table/X"])
    np.testing.assert_array_equal(opened.run.data.table.y, kept["table/y"])


def test_it_is_saved_as_any_other_and_opens_again(tmp_path) -> None:
    opened = load(SAMPLE)
    save(tmp_path / "mine.nnviz", opened)
    again = load(tmp_path / "mine.nnviz")
    assert digest(again.run) == digest(opened.run)


def test_a_column_that_is_left_out_by_now_is_kept_in_it(tmp_path) -> None:
    def constant(parts: Parts) -> None:
        X = np.load(io.BytesIO(parts["table/X.npy"])).copy()
        X[:, 0] = 2.5
        parts["table/X.npy"] = npy(X)

    run = load(changed(tmp_path / "mine.nnviz", constant)).run
    assert run.data.table.features == ("x₁", "x₂")
    assert run.recipe(1).data.columns == (ColumnRecipe("x₁", keep=True),)
    save(tmp_path / "new.nnviz", Document(run, 1))
    assert digest(load(tmp_path / "new.nnviz").run) == digest(run)


def test_one_without_its_table_opens_where_its_source_gives_the_same(tmp_path) -> None:
    path = changed(tmp_path / "mine.nnviz", alone)
    assert digest(load(path).run) == digest(load(SAMPLE).run)
    for code, change in (
        ("data_changed", in_table(sha256="0" * 64)),
        ("data_changed", in_table(target="xyzzy")),
        ("data_gone", lambda parts: in_source(parts, "gone.csv")),
    ):
        with pytest.raises(FileError) as refused:
            load(changed(path, twice(alone, change)))
        assert refused.value.code == code


def in_source(parts: Parts, source: str) -> None:
    def change(body: dict[str, Any]) -> None:
        for recipe in body["recipes"]:
            recipe["data"]["source"] = source

    in_head(change)(parts)


BROKEN: dict[str, tuple[str, Change]] = {
    "halves": (
        "wrong_array",
        lambda parts: parts.update({"table/y.npy": npy(np.zeros(47, "f4"))}),
    ),
    "too few rows": (
        "wrong_array",
        lambda parts: parts.update({"table/y.npy": npy(np.zeros(46))}),
    ),
    "no number": ("not_finite", with_number("table/X.npy", np.nan)),
    "an endless number": ("not_finite", with_number("table/y.npy", np.inf)),
    "no class of it": ("wrong_table", with_number("table/y.npy", 0.5)),
    "a class too many": ("wrong_table", in_table(classes=["a", "b", "c"])),
    "a class too few": ("wrong_table", in_table(classes=["a"])),
    "too many classes": (
        "wrong_table",
        in_table(classes=["c"] * 2000, problem="multiclass"),
    ),
    "another problem": ("wrong_table", in_table(problem="regression")),
    "an image": ("wrong_table", in_table(image_shape=[2, 3])),
    "no unit": ("wrong_table", in_table(units=[])),
    "a name twice": ("wrong_table", in_table(features=["x", "x"])),
    "half of a sign": ("damaged_part", in_table(target="\ud800")),
    "an unknown field": ("damaged_part", in_table(xyzzy=1)),
    "no table": ("wrong_table", in_head(lambda body: body.update(table=None))),
    "a frame": ("damaged_part", in_head(lambda body: body.update(frame={}))),
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_one_has_a_code_and_one_sentence(how, tmp_path) -> None:
    code, change = BROKEN[how]
    with pytest.raises(FileError) as refused:
        load(changed(tmp_path / "mine.nnviz", change))
    assert refused.value.code == code
    assert str(refused.value).endswith(".")
