import io

import numpy as np
import pandas as pd
import pytest

from nnviz.data.frames import Column, Frame
from nnviz.data.preparation import prepare
from nnviz.data.recipe import DataRecipe
from nnviz.teach.answers import answers, as_csv

NAN = np.nan


def frame(target: Column) -> Frame:
    ages = Column("age", "years", [22, 38, NAN, 35])
    sexes = Column("sex", "", [1, 0, 0, NAN], ("female", 'ma"le, x'))
    return Frame("passengers", (ages, sexes, target), target.name)


@pytest.fixture
def two() -> Frame:
    return frame(Column("survived", "", [0, 1, 1, 0]))


def test_two_classes_have_the_probability_of_the_second(two) -> None:
    A = np.array([[0.2], [0.5], [0.75], [NAN]])
    found, likely = answers(prepare(two), A, "sigmoid")
    labels = [found.label(value) for value in found.values[:3]]
    assert labels == ["0", "0", "1"]
    assert np.isnan(found.values[3])
    assert likely.name == "P(1)"
    np.testing.assert_array_equal(likely.values, A[:, 0])


def test_several_classes_have_a_probability_each() -> None:
    three = frame(Column("port", "", [0, 1, 2, 1], ("C", "Q", "S")))
    A = np.array([[0.2, 0.7, 0.1], [0.6, 0.3, 0.1]])
    found, *likely = answers(prepare(three, DataRecipe(test_share=0)), A, "softmax")
    assert [found.label(value) for value in found.values] == ["Q", "C"]
    assert [column.name for column in likely] == ["P(C)", "P(Q)", "P(S)"]
    assert answers(prepare(three), A, "tanh")[1:] == ()


def test_a_quantity_is_in_the_unit_of_the_table() -> None:
    prices = frame(Column("price", "k€", [100.5, 150, 200, 350]))
    data = prepare(prices, DataRecipe(scale_target="standard", test_share=0))
    (found,) = answers(data, np.array([[0.0], [1.0]]), "linear")
    y = np.array([100.5, 150, 200, 350])
    np.testing.assert_allclose(found.values, [y.mean(), y.mean() + y.std()])
    assert found.unit == "k€"


def test_the_file_holds_what_was_there_and_what_is_said(two) -> None:
    more = answers(prepare(two), np.array([[0.2], [0.5], [0.75], [1.0]]), "sigmoid")
    read = pd.read_csv(io.StringIO(as_csv(two, more)))
    assert list(read) == [
        *("age (years)", "sex", "survived"),
        *("predicted survived", "P(1)"),
    ]
    assert read["sex"].tolist()[:3] == ['ma"le, x', "female", "female"]
    assert read.isna().sum().tolist() == [1, 1, 0, 0, 0]
    assert read["P(1)"].tolist() == [0.2, 0.5, 0.75, 1.0]
