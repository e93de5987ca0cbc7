"""The printed way to original units: a calculator comes to what is printed."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from nnviz.run import source
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.run import Run
from nnviz.teach.explain import print_row, print_spelled
from nnviz.teach.original_rows import Original, prediction_row, spelling_of
from tests.nnviz.teach.printed import unit_of, value_of

SCALES = ["standard", "min_max", "none"]


def run_of(name, **changes):
    frame = source.load_frame(Recipe().replace(data__source=name))
    recipe = source.default_recipe(frame, name).replace(**changes)
    run = Run(recipe, source.prepare(recipe, frame))
    run.advance(0, 5)
    return run


def original(run, unit=0, is_after=False):
    record = run.record(0, 5)
    return Original.of(run.program(0, 5), run.data, record, unit, is_after)


def printed(row, data, decimals):
    """Return the sides of a row that stands alone, and its result."""
    sides = print_spelled(row, spelling_of(row, data, decimals))
    return sides, sides[-1].fragments[-1]


def assert_comes_out(row, data, decimals):
    """Work a row out from what is printed; it has the digits of its result."""
    sides, result = printed(row, data, decimals)
    assert abs(value_of(result) - row.result.value) <= 0.5 * unit_of(result) * 1.000001
    for side, following in pairwise(sides):
        if side.kind == "numbers":
            text = " ".join(side.fragments).removeprefix("{}=")
            off = abs(value_of(text) - value_of(result)) / unit_of(result)
            assert following.fragments[0].startswith("{}=")  # never but about
            assert off <= 0.5 + 1e-6, (text, result)


@pytest.mark.parametrize("inputs", SCALES)
@pytest.mark.parametrize("target", SCALES)
def test_every_row_comes_out(inputs, target):
    rates = {"data__scale": inputs, "data__scale_target": target}
    run = run_of("houses", compile__learning_rate=1e-3, **rates)
    record = run.record(0, 5)
    of = original(run)
    for decimals in (2, 3, 6):
        rows = [
            *of.rows(),
            of.sum_row(record, 3),
            prediction_row(run.data, record.A[1][3, 0]),
        ]
        assert len(rows) == 5
        for row in rows:
            assert_comes_out(row, run.data, decimals)


def test_the_row_of_a_sample_gives_what_the_network_answers():
    run = run_of("houses", data__scale_target="standard")
    record = run.record(0, 5)
    expected = run.data.raw_targets(record.A[1])[2, 0]
    own, other = (
        original(run).sum_row(record, 2),
        prediction_row(run.data, record.A[1][2, 0]),
    )
    assert own.result.value == other.result.value == expected
    for row in (own, other):
        assert value_of(printed(row, run.data, 3)[1]) == pytest.approx(
            expected, abs=0.005
        )


def test_of_classes_it_gives_z_and_the_odds():
    run = run_of("titanic", model__layers=(LayerRecipe(1, "sigmoid"),))
    record, of = run.record(0, 5), original(run)
    row = of.sum_row(record, 1)
    assert row.result.value == record.Z[1][1, 0]
    assert_comes_out(row, run.data, 3)
    odds = of.odds_row(2)
    assert odds.result.value == pytest.approx(np.exp(of.found.slopes[2].value))
    assert_comes_out(odds, run.data, 3)


@pytest.mark.parametrize("decimals", [2, 3, 6])
def test_the_one_layer_that_two_come_to_comes_out_too(decimals):
    layers = (LayerRecipe(3, "linear"), LayerRecipe(1, "linear"))
    changes = {"model__layers": layers, "data__scale_target": "standard"}
    run = run_of("houses", compile__learning_rate=0.01, **changes)
    record, of = run.record(0, 5), original(run)
    product = of.product_row(1, record.W_before)
    assert product.result.value == (record.W_before[1] @ record.W_before[2])[1, 0]
    for row in (product, *of.rows(), of.sum_row(record, 4)):
        assert_comes_out(row, run.data, decimals)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, r"\frac{w_{1}}{\sigma_{1}}"),
        ({"data__scale_target": "standard"}, r"\frac{w_{1} \, \sigma_{y}}{\sigma_{1}}"),
        ({"data__scale": "min_max"}, r"\frac{w_{1}}{\max x_{1}' - \min x_{1}'}"),
        ({"data__scale": "none"}, "w_{1}"),
    ],
)
def test_the_symbols_are_those_of_the_scaling(changes, expected):
    row = original(run_of("houses", **changes)).slope_row(0)
    name, symbols, *_ = print_row(row, 3)
    assert name.fragments == ("w_{1}'",)
    assert " ".join(symbols.fragments) == f"{{}}= {expected}"


def test_after_the_update_it_has_the_weights_after_it():
    run = run_of("houses")
    record = run.record(0, 5)
    before, after = (original(run, is_after=side).slope_row(1) for side in (0, 1))
    sigma = run.data.x_scale[1]
    assert before.result.value == pytest.approx(record.W_before[1][1, 0] / sigma)
    assert after.result.value == pytest.approx(record.W_after[1][1, 0] / sigma)


def test_a_small_coefficient_has_as_many_digits_as_a_large_one():
    for value in (0.000123456, 0.00634588, 0.0104642, 0.123456, 1.23456, 123.456):
        run = run_of("houses")
        row = replace(original(run).slope_row(0), sides=())
        row = replace(row, result=replace(row.result, value=value))
        digits = (
            printed(row, run.data, 3)[1].replace("0.", "").replace(".", "").lstrip("0")
        )
        assert len(digits.split(r"\cdot")[0].strip()) == 5, digits
