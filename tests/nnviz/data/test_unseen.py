"""What new rows hold that no training row does."""

import numpy as np

from nnviz.data.frames import Column, Frame
from nnviz.data.preparation import prepare
from nnviz.data.recipe import ColumnRecipe, DataRecipe
from nnviz.data.unseen import unseen

NAN = np.nan


def prepared():
    """40 rows of numbers 0 to 39, of a text with gaps, and of a code of 1 to 3."""
    n = np.arange(40.0)
    port = np.where(n % 7 == 3, NAN, n % 2)
    columns = (
        Column("size", "", n),
        Column("port", "", port, ("C", "S")),
        Column("class", "", n % 3 + 1),
        Column("price", "", n * 2),
    )
    coded = ColumnRecipe("class", encode="one_hot")
    made = DataRecipe(test_share=0, columns=(coded,))
    return prepare(Frame("old", columns, "price"), made)


def found(cells, frame=None):
    data = prepared()
    assert data.plan.features == ("size", "port", "class")
    return {
        (each.column, each.code): each.rows.tolist()
        for each in unseen(data, np.array(cells, dtype=float), frame)
    }


def test_nothing_is_said_of_rows_like_those_of_the_training() -> None:
    assert found([[0, 0, 1], [39, 1, 3], [20, NAN, 2]]) == {}


def test_numbers_beyond_gaps_and_codes_are_told() -> None:
    assert found([[5000, 0, 1], [NAN, 1, 2], [3, NAN, 7]]) == {
        ("size", "range"): [True, False, False],
        ("size", "gap"): [False, True, False],
        ("class", "level"): [False, False, True],
    }


def test_the_ends_are_those_of_the_training() -> None:
    (beyond,) = unseen(prepared(), np.array([[-1.0, 0, 1]]))
    assert beyond.ends == (0.0, 39.0)


def test_an_unknown_text_is_no_gap() -> None:
    data = prepared()
    frame = Frame(
        "new",
        (
            Column("size", "", [1, 2]),
            Column("port", "", [0, NAN], ("X",)),
            Column("class", "", [1, 2]),
        ),
        "class",
    )
    (new,) = unseen(data, data.cells_of(frame), frame)
    assert (new.column, new.code) == ("port", "level")
    assert new.rows.tolist() == [True, False]
