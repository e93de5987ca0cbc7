"""The printed check: its arithmetic comes out as printed."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.teach.explain.names import Names
from nnviz.teach.gradcheck import Part, check, check_rows
from tests.nnviz.teach.printed import unit_of, value_of
from tests.nnviz.teach.steps import step
from tests.sampling import sampled


def rows_of(seed, part, **options):
    program, record = step(seed, **options)
    found = check(program, record, part)
    return found, {row.label: row.sides for row in check_rows(found, program.sizes)}


def parted(sides):
    """Return the numbers of a row and its result, as LaTeX without any =."""
    texts = ["".join(side.fragments).replace("{}=", "") for side in sides[-2:]]
    return [text.strip() for text in texts]


@pytest.mark.parametrize("part", [Part(), Part(1), Part(1, 0), Part(1, 0, 0)])
@pytest.mark.parametrize("seed", sampled(range(30), every=6))
def test_the_printed_losses_and_norms_come_to_the_printed_results(seed, part):
    found, rows = rows_of(seed, part)
    for label in ("nudged", "error"):
        if label in rows:
            numbers, result = parted(rows[label])
            slack = 0.51 * unit_of(result)
            assert value_of(numbers) == pytest.approx(value_of(result), abs=slack)
    shown = value_of(parted(rows["nudged"])[1])
    assert shown == pytest.approx(found.measured[found.worst], rel=1e-4, abs=1e-99)


@pytest.mark.parametrize("seed", range(10))
def test_both_numbers_of_the_parameter_that_differs_most_are_shown(seed):
    found, rows = rows_of(seed, Part())
    name = Names(step(seed)[0].sizes).weight(*found.parameters[found.worst])
    assert rf"\partial {name}" in "".join(rows["recorded"][1].fragments)
    assert rf"({name} + \varepsilon)" in "".join(rows["nudged"][1].fragments)
    g = value_of(parted(rows["recorded"])[1])
    assert g == pytest.approx(found.recorded[found.worst], rel=1e-4)


def test_one_parameter_has_a_size_and_several_a_norm():
    _, one = rows_of(1, Part(1, 0, 0))
    _, several = rows_of(1, Part(1))
    assert r"\left| g - \hat{g} \right|" in "".join(one["error"][0].fragments)
    assert r"\lVert g - \hat{g} \rVert" in "".join(several["error"][0].fragments)


def test_numbers_can_be_inked():
    program, record = step(1)
    found = check(program, record, Part())
    rows = check_rows(found, program.sizes, lambda number, digits: f"<{digits}>")
    text = "".join(f for row in rows for side in row.sides for f in side.fragments)
    assert text.count("<") == 1 + 4 + 4
    assert r"{<2 \cdot 10^{-5}>}" in text


def test_what_is_not_a_number_is_printed_as_such():
    program, record = step(1)
    W = {layer: np.full_like(w, 1e300) for layer, w in record.W_before.items()}
    found = check(program, replace(record, W_before=W), Part(1))
    rows = check_rows(found, program.sizes)
    assert [row.label for row in rows] == ["recorded", "nudged"]
    assert rows[1].sides[-1].fragments[-1] == r"\text{NaN}"
