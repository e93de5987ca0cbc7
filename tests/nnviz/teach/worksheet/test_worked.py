import numpy as np
import pytest

from nnviz.model.optimizers import SGD
from nnviz.teach.worksheet import work
from nnviz.teach.worksheet.exact import Calculator, decimals_of, rounded
from tests.nnviz.model.networks import RULES
from tests.nnviz.teach.steps import step
from tests.nnviz.teach.worksheet.by_hand import Pupil, written


def printed(quantity):
    rows, columns = quantity.values.shape
    return [[quantity.text(i, j) for j in range(columns)] for i in range(rows)]


@pytest.mark.parametrize("seed", range(40))
def test_whoever_calculates_with_what_is_printed_gets_the_key(seed):
    program, record = step(seed, optimizer=RULES[seed % len(RULES)])
    worked = work(program, record, 2 + seed % 5, min(record.m, 3))
    if worked.is_clipped:
        pytest.skip("an output is 0 or 1: its logarithm is cut")
    pupil = Pupil(program, worked)
    for quantity, answer in zip(worked.found, pupil.answers, strict=True):
        assert printed(quantity) == answer, (quantity.name, quantity.of)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0.125, 2, "0.13"),  # in binary numbers a half may go either way
        (1.005, 2, "1.01"),
        (-2.675, 2, "-2.68"),
        (0.00012344, 4, "0.000123"),
        (-0.0000499, 2, "-0.000050"),
        (0.0, 4, "0.0000"),
        (-1e-30 + 1e-30, 3, "0.000"),
        (12345.678949, 4, "12345.6789"),
    ],
)
def test_numbers_are_rounded_as_by_hand(value, decimals, text):
    (found,) = rounded(decimals_of([value]), decimals, min(decimals, 3))
    assert f"{found:f}" == text == written(str(value), decimals, min(decimals, 3))


def test_halves_between_printed_numbers_are_seen_exactly():
    calculator = Calculator({"a": decimals_of([0.35]), "b": decimals_of([0.3])})
    assert calculator.run("c = a * b") == "c"
    assert f"{rounded(calculator['c'], 2, 2)[0]:f}" == "0.11"  # of 0.105


def test_a_number_too_large_to_write_is_told():
    with pytest.raises(OverflowError, match="too large"):
        rounded(decimals_of([1e300]), 4, 3)


def test_the_sheet_has_its_own_first_rows_and_means_over_them():
    program, record = step(3)
    worked = work(program, record, 3, 2)
    given = {each.name: each for each in worked.given}
    assert given["X"].values.shape == (2, program.sizes[0])
    np.testing.assert_allclose(
        given["X"].values.astype(float), record.X[:2], atol=0.0005
    )
    assert worked.numbers["m"] == 2


def test_with_many_decimals_it_comes_to_what_the_training_computed():
    program, record = step(4, optimizer=SGD(0.05, 0.9))
    found = {q.name: q.values.astype(float) for q in work(program, record, 6).found}
    np.testing.assert_allclose(
        found[f"A{program.depth}"], record.A[program.depth], atol=1e-4
    )
    np.testing.assert_allclose(found["W1"], record.W_after[1], atol=1e-4)


@pytest.mark.parametrize("options", [{"decimals": 1}, {"decimals": 7}, {"samples": 0}])
def test_what_no_sheet_can_have_is_refused(options):
    program, record = step(3)
    with pytest.raises(ValueError, match=f"got {next(iter(options.values()))}"):
        work(program, record, **options)
