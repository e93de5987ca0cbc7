"""What a sample is explained by: its inputs and its targets."""

import numpy as np
import pytest

from nnviz.data import datasets
from nnviz.run import source
from nnviz.run.trainer import Trainer
from nnviz.teach.explain import Target, explain, print_row
from nnviz.teach.explain.samples import LISTED, MOST_LISTED
from nnviz.teach.retake import InputOverride, Retake


def _step(name):
    recipe = source.default_recipe(datasets.load(name, 60, 0.2, 7), name)
    trainer = Trainer(recipe)
    return trainer.network.program, trainer.record(1), trainer.data


def _explained(step, **target):
    program, record, data = step
    return explain(program, record, 0, Target(**target), data)


def _written(row):
    return " ".join(piece for side in print_row(row, 3) for piece in side.fragments)


@pytest.fixture(scope="module")
def digits():
    return _step("digits")


def test_of_an_image_the_pixel_with_the_most_ink_is_told(digits):
    _, record, data = digits
    found = _explained(digits, sample=2)
    ink = data.table.X[data.rows_train[record.rows[2]]]
    (pixel,), _ = found.told
    assert ink[pixel] == ink.max()
    assert found.rows[0].result.value == record.X[2, pixel]


def test_of_an_image_any_pixel_is_told_that_is_pointed_at(digits):
    _, record, _ = digits
    found = _explained(digits, sample=2, pointed=30)
    assert found.told[0] == (30,)
    assert found.rows[0].result.value == record.X[2, 30]


def test_a_pixel_that_never_changes_is_divided_by_one(digits):
    _, _, data = digits
    assert data.plan.constants[0] == 0
    row = _explained(digits, pointed=0).rows[0]
    assert r"\frac{0 - 0}{1}" in _written(row)
    assert row.result.value == 0


def test_of_many_classes_the_true_one_has_a_row_and_the_others_share_one(digits):
    _, record, _ = digits
    found = _explained(digits, sample=3)
    true = int(record.Y[3].argmax())
    assert found.told[1] == (true,)
    (own, others, more) = found.rows[1:]
    assert (own.result.value, others.result.value) == (1, 0)
    assert (others.label, more.label) == ("other_classes", "more_inputs")


@pytest.mark.parametrize(("name", "count"), [("wine", 13), ("breast_cancer", 30)])
def test_every_measure_of_a_table_is_listed(name, count):
    found = _explained(_step(name))
    assert found.told[0] == tuple(range(count))
    assert "more_inputs" not in [row.label for row in found.rows]


def test_of_very_many_inputs_the_first_are_listed_and_one_pointed_at(digits):
    program, record, _ = digits
    assert program.sizes[0] > MOST_LISTED
    first = tuple(range(LISTED))
    for pointed, listed in ((None, first), (3, first), (50, (*first[:-1], 50))):
        found = explain(program, record, 0, Target(pointed=pointed))
        assert found.told[0] == listed
        assert found.rows[-1].label == "more_inputs"


def test_an_input_that_is_tried_out_has_the_raw_value_that_gives_it(digits):
    program, record, data = digits
    x = float(data.scale_inputs(np.full((1, 64), 9.0))[0, 20])
    tried = Retake(program).of(record, inputs=[InputOverride(0, 20, x)])
    (row,) = explain(program, tried, 0, Target(unit=(0, 20)), data).rows
    assert _written(row).startswith(r"x_{21} {}= \frac{9 -")
