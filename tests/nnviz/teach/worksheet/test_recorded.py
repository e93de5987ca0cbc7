import numpy as np
import pytest

from nnviz.teach.worksheet.formulas import Formulas
from nnviz.teach.worksheet.recorded import found_at, given_by, numbers_of
from tests.nnviz.model.networks import RULES
from tests.nnviz.teach.steps import step


@pytest.mark.parametrize("seed", range(12))
def test_each_number_of_a_step_is_told_where_it_is_found(seed):
    program, record = step(seed, optimizer=RULES[seed % len(RULES)])
    told = {}
    for moment in record.moments:
        for quantity in found_at(moment, program, record):
            told[moment, quantity.name] = quantity
            assert Formulas(program, record).symbol(quantity)
    names = {f"{moment}": moment for moment in record.moments}
    for kind in ("Z", "A", "dA", "dZ", "dW"):
        for layer in range(1, record.depth + 1):
            values = getattr(record, kind).get(layer)
            if values is None:  # dA[L] of a fused loss
                continue
            quantity = told[names[f"{kind}[{layer}]"], f"{kind}{layer}"]
            np.testing.assert_array_equal(quantity.values, values)
    end = record.moments[-1]
    for layer, values in record.W_after.items():
        np.testing.assert_array_equal(told[end, f"W{layer}"].values, values)
    for name in record.slots_after:
        assert (end, name) in told
    assert told[names["loss"], "loss"].values.item() == record.loss


def test_a_step_begins_with_its_batch_and_the_parameters_before_it():
    program, record = step(4, optimizer=RULES[1])
    given = {quantity.name: quantity.values for quantity in given_by(record)}
    np.testing.assert_array_equal(given["X"], record.X)
    np.testing.assert_array_equal(given["W1"], record.W_before[1])
    np.testing.assert_array_equal(given["vW1"], record.slots_before["vW1"])
    numbers = numbers_of(program, record)
    assert (numbers["lr"], numbers["momentum"]) == (0.05, 0.9)
