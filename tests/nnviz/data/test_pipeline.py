"""The preparation is that of a scikit-learn pipeline that is written without it."""

import warnings
from dataclasses import replace
from itertools import product
from typing import Any
from unittest.mock import patch

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import (
    FunctionTransformer,
    MinMaxScaler,
    OneHotEncoder,
    OrdinalEncoder,
    StandardScaler,
)

from nnviz.data import plan as plan_of_all
from nnviz.data import preparation
from nnviz.data.choosing import outline
from nnviz.data.datasets import NAMES, load
from nnviz.data.encoding import Encoding
from nnviz.data.errors import DataError
from nnviz.data.frames import Column, Frame
from nnviz.data.preparation import Prepared, prepare, preparing
from nnviz.data.recipe import SCALES, ColumnRecipe, DataRecipe
from tests.sampling import ten_times_in_long

TEXTS = ("amber", "blue", "coral", "dune")
CODERS: dict[str, Any] = {
    "as_is": FunctionTransformer,
    "one_hot": lambda: OneHotEncoder(
        drop="if_binary", handle_unknown="ignore", sparse_output=False
    ),
    "ordinal": lambda: OrdinalEncoder(
        handle_unknown="use_encoded_value", unknown_value=-1
    ),
}
SCALERS: dict[str, Any] = {
    "standard": StandardScaler,
    "min_max": MinMaxScaler,
    "none": FunctionTransformer,
}


def raw(frame: Frame) -> pd.DataFrame:
    """Return the cells of a frame as pandas has them: numbers, or texts."""
    columns = {}
    for column in frame.columns:
        cells = [None if np.isnan(v) else v for v in column.values]
        if column.levels:
            cells = [None if v is None else column.levels[int(v)] for v in cells]
            columns[column.name] = pd.Series(cells, dtype=object)
        else:
            columns[column.name] = pd.Series(cells, dtype=float)
    return pd.DataFrame(columns)


def imputer(recipe: ColumnRecipe, is_text: bool) -> SimpleImputer:
    gap = None if is_text else np.nan
    if recipe.impute != "constant":
        return SimpleImputer(missing_values=gap, strategy=recipe.impute)
    assert recipe.fill is not None
    value = recipe.fill if is_text else float(recipe.fill)
    return SimpleImputer(missing_values=gap, strategy="constant", fill_value=value)


def pipeline(data: Prepared) -> ColumnTransformer:
    """Return what does to the columns what the recipe says, in scikit-learn's words."""
    steps = []
    for plan in data.plan.columns:
        recipe = plan.recipe
        if recipe.keep:
            steps_of_one = (CODERS[recipe.encode](), SCALERS[recipe.scale]())
            if recipe.impute != "drop_row":
                steps_of_one = (imputer(recipe, plan.column.is_text), *steps_of_one)
            steps.append((recipe.name, make_pipeline(*steps_of_one), [recipe.name]))
    return ColumnTransformer(steps, verbose_feature_names_out=False)


def assert_is_that_of_the_pipeline(data: Prepared) -> None:
    cells = raw(data.frame).iloc[data.rows_of_frame].reset_index(drop=True)
    made = pipeline(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # of levels that are unknown
        expected = made.fit_transform(cells.iloc[data.rows_train])
        assert_allclose(data.X_train, expected, rtol=1e-7, atol=1e-9)
        for name in ("validation", "test"):
            part = data.part(name)
            if len(part.rows):
                expected = made.transform(cells.iloc[part.rows])
                assert_allclose(part.X, expected, rtol=1e-7, atol=1e-9)


# Each set with one way to scale after the other: ./test long has them all.
SCALED = [(name, SCALES[k % len(SCALES)]) for k, name in enumerate(NAMES)]
OTHERS = [pair for pair in product(NAMES, SCALES) if pair not in SCALED]


@pytest.mark.parametrize(
    ("name", "scale"),
    [*SCALED, *(pytest.param(*pair, marks=pytest.mark.long) for pair in OTHERS)],
)
def test_every_set_is_prepared_as_scikit_learn_does(name, scale) -> None:
    frame = load(name, 60, 0.2, 3)
    data = prepare(frame, DataRecipe(name, scale=scale, validation_share=0.1), 3)
    assert_is_that_of_the_pipeline(data)


@st.composite
def columns(draw, name: str, rows: int) -> Column:
    gaps = draw(st.sets(st.integers(0, rows - 1), max_size=rows // 2))
    if draw(st.booleans()):
        levels = TEXTS[: draw(st.integers(1, 4))]
        found = st.integers(0, len(levels) - 1)
    else:
        levels = ()
        found = st.one_of(st.integers(-3, 3), st.floats(-50, 50, width=16))
    values = np.array(draw(st.lists(found, min_size=rows, max_size=rows)), float)
    values[list(gaps)] = np.nan
    return Column(name, "", values, levels)


@st.composite
def recipes(draw, column: Column) -> ColumnRecipe:
    is_text = bool(column.levels)
    own = () if is_text else ("mean", "median")
    ways = ("most_frequent", "constant", "drop_row", *own)
    codes = ("one_hot", "ordinal") if is_text else ("as_is", "one_hot", "ordinal")
    return ColumnRecipe(
        column.name,
        draw(st.sampled_from((True, True, True, False))),
        draw(st.sampled_from(ways)),
        "zinc" if is_text else "1.5",
        draw(st.sampled_from(codes)),
        draw(st.sampled_from(SCALES)),
    )


@st.composite
def tables(draw) -> tuple[Frame, DataRecipe]:
    rows = draw(st.integers(8, 24))
    found = [draw(columns(name, rows)) for name in "abcd"[: draw(st.integers(1, 4))]]
    asked = tuple(draw(recipes(column)) for column in found)
    y = np.array(draw(st.permutations([k / 8 for k in range(rows)])))
    y[draw(st.lists(st.integers(0, rows - 1), max_size=3))] = np.nan
    shares = {"test_share": 0.25, "validation_share": draw(st.sampled_from((0.0, 0.2)))}
    frame = Frame("t", (*found, Column("y", "", y)), "y")
    return frame, DataRecipe("t", columns=asked, **shares)


def prepared(made: tuple[Frame, DataRecipe], seed: int) -> Prepared:
    """Return a table prepared, if it can be."""
    try:
        return prepare(*made, seed)
    except DataError as error:
        if error.code not in ("no_features", "few_rows", "nothing_seen"):
            raise
        reject()


@ten_times_in_long
@settings(max_examples=30)
@given(tables(), st.integers(0, 99))
def test_any_table_is_prepared_as_scikit_learn_does(turn, made, seed) -> None:
    data = prepared(made, seed)
    assert_is_that_of_the_pipeline(data)
    kept = [recipe.name for recipe in made[1].columns if recipe.keep]
    assert data.plan.features == tuple(kept)


@ten_times_in_long
@settings(max_examples=20)
@given(tables(), st.integers(0, 99))
def test_no_row_but_those_of_the_training_changes_what_is_fitted(
    turn, made, seed
) -> None:
    frame, recipe = made
    data = prepared(made, seed)
    others = data.rows_of_frame[np.r_[data.rows_validation, data.rows_test]]
    changed = []
    for column in frame.columns:
        values = column.values.copy()
        values[others] = 0.0 if column.is_text else 1e6
        changed.append(Column(column.name, "", values, column.levels))
    again = prepare(Frame("t", tuple(changed), "y"), recipe, seed)
    assert_array_equal(again.X_train, data.X_train)
    assert_array_equal(again.x_mean, data.x_mean)
    assert_array_equal(again.x_scale, data.x_scale)
    assert again.plan.inputs == data.plan.inputs
    assert again.plan.target.scaling == data.plan.target.scaling


@ten_times_in_long
@settings(max_examples=20)
@given(tables(), st.integers(0, 99))
def test_what_is_to_be_fitted_is_known_before_it_is(turn, made, seed) -> None:
    data, fitted = prepared(made, seed), outline(*made)
    found = data.outline
    assert fitted.inputs >= found.inputs  # the training rows may lack a level
    assert replace(fitted, inputs=found.inputs) == found
    assert found.rows == len(data.table.y)


@ten_times_in_long
@settings(max_examples=20)
@given(tables(), st.integers(0, 99))
def test_new_rows_are_prepared_as_the_test_rows_were(turn, made, seed) -> None:
    data = prepared(made, seed)
    rows = data.rows_of_frame[data.rows_test]
    cells = data.cells_of(data.frame)[rows]
    X = data.inputs_of(cells)
    assert_array_equal(X, data.X_test)
    assert X.flags.c_contiguous
    for name, column in zip(data.plan.features, cells.T, strict=True):
        inputs = data.plan.column(name).inputs
        for row, cell in enumerate(column):
            trail = data.trail(name, cell)
            assert_array_equal(trail.scaled, X[row, inputs.start : inputs.stop])


@pytest.mark.parametrize("impute", ["mean", "median", "most_frequent"])
@pytest.mark.parametrize("rows", [7, 1000, 4001])
def test_what_stands_in_is_that_of_scikit_learn_to_the_bit(impute, rows) -> None:
    generator = np.random.default_rng(rows)
    cells = np.round(generator.normal(3, 70, rows), 1)
    cells[generator.random(rows) < 0.2] = np.nan
    encoding = Encoding(Column("a", "", cells), ColumnRecipe("a", impute=impute), cells)
    imputer = SimpleImputer(strategy=impute).fit(cells[:, np.newaxis])
    assert encoding.fill == imputer.statistics_[0]


@settings(max_examples=20)
@given(tables(), st.integers(0, 99))
def test_in_small_pieces_every_bit_is_the_same(made, seed) -> None:
    whole = prepared(made, seed)
    with (
        patch.object(plan_of_all, "AT_ONCE", 1),
        patch.object(preparation, "AT_ONCE", 1),
    ):
        pieces = preparing(*made, seed)
        shares = list(pieces)
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1.000001
    assert pieces.made.plan.inputs == whole.plan.inputs
    for name in ("train", "validation", "test"):
        for mine, other in zip(pieces.made.part(name), whole.part(name), strict=True):
            assert_array_equal(mine, other)
            assert mine.flags.c_contiguous
            assert not mine.flags.writeable
