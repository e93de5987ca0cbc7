"""A file on its way to what a network trains on, or the sentence that ends it."""

import numpy as np
import pytest

from nnviz.data.errors import DataError
from nnviz.data.preparation import Prepared, prepare
from nnviz.data.reading import read_frame
from nnviz.data.recipe import DataRecipe

MANY = range(40)


def rows(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


# What is odd, what the file holds, and what becomes of it: the inputs of the network,
# the kind of problem and its classes; or what the sentence says.
FILES: dict[str, tuple[str, tuple[object, ...] | str]] = {
    "texts and gaps": (
        rows("sex;age;survived", "male;22,5;no", "female;;yes", "male;26;no"),
        (("sex = male", "age"), "binary", ("no", "yes")),
    ),
    "a class with one row": (
        rows("a,kind", *(f"{k},{'red' if k else 'blue'}" for k in MANY)),
        (("a",), "binary", ("blue", "red")),
    ),
    "a target with 500 classes": (
        rows("a,name", *(f"{k},n{k}" for k in range(500))),
        'The target "name" of table has 500 different texts and at most 10 classes are '
        "told apart: choose another target.",
    ),
    "a target of one value": (
        rows("a,kind", "1,red", "2,red"),
        'The target "kind" of table is "red" in every row, so there is nothing to '
        "learn: choose another target.",
    ),
    "a target without values": (
        rows("a,kind", "1,", "2,NA"),
        'The target "kind" of table has no value in any row: choose another target.',
    ),
    "rows that are counted": (
        rows(",a,price", *(f"{k},{k % 7},{k / 3:.2f}" for k in MANY)),
        (("a",), "regression", ()),
    ),
    "dates": (
        rows("day,a,y", *(f"2024-01-{k % 28 + 1:02},{k},{k / 7}" for k in MANY)),
        (("a",), "regression", ()),
    ),
    "a constant, an empty and a useful column": (
        rows("c,e,a,y", *(f"7,,{k},{k % 2}" for k in MANY)),
        (("a",), "binary", ("0", "1")),
    ),
    "percent and money": (
        rows("share,price", *(f"{k} %,${k}.50" for k in MANY)),
        (("share",), "regression", ()),
    ),
}


def outcome_of(path) -> Prepared | DataError:
    try:
        return prepare(read_frame(path), DataRecipe(str(path)))
    except DataError as error:
        return error


@pytest.mark.parametrize(("content", "expected"), FILES.values(), ids=FILES.keys())
def test_what_becomes_of_a_file(tmp_path, content, expected):
    path = tmp_path / "table.csv"
    path.write_text(content)
    outcome = outcome_of(path)
    if isinstance(outcome, DataError):
        assert outcome.message == expected
    else:
        table = outcome.table
        assert (table.features, table.problem, table.classes) == expected
        assert outcome.X_train.shape[1] == len(table.features)
        assert np.isfinite(outcome.X_train).all()


@pytest.mark.long
@pytest.mark.timeout(120)
def test_a_million_rows(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("a,b,y\n" + "1,red,0\n2.5,,1\n" * 500_000)
    outcome = prepare(read_frame(path), DataRecipe(str(path)))
    assert outcome.table.X.shape[0] == 1_000_000


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        ("01008 75001 33000 75001", "75001 33000", ["75001", "33000"]),
        ("75001 33000 75002 75001", "01008 75002", [1008.0, 75002.0]),
    ],
)
def test_codes_of_another_file_are_those_that_are_known(tmp_path, old, new, seen):
    """Whether some begin with a 0 there or not."""
    frames = []
    for name, codes in (("old", old), ("new", new)):
        lines = [f"{code},{k}" for k, code in enumerate(codes.split())]
        (tmp_path / f"{name}.csv").write_text("\n".join(["code,y", *lines]))
        frames.append(read_frame(tmp_path / f"{name}.csv"))
    data = prepare(frames[0], DataRecipe(test_share=0))
    cells = data.cells_of(frames[1])[:, 0].tolist()
    levels = frames[0].column("code").levels
    assert [levels[int(cell)] if levels else cell for cell in cells] == seen
