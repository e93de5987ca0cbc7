"""How the numbers of a panel are written: alike, before and after."""

from collections import defaultdict

import pytest

from nnviz.model.ops import Moment
from nnviz.teach.explain import Number, Row, Target, explain, print_spelled, spelled
from nnviz.teach.explain.explanation import numbers
from tests.sampling import sampled

from .printed import unit_of, value_of
from .steps import everything, panel, step

SEEDS = range(44)


@pytest.mark.parametrize("seed", sampled(SEEDS, every=10))
def test_a_number_is_written_in_one_way_wherever_it_stands(seed):
    for asked in everything(seed):
        operands, results = defaultdict(set), defaultdict(set)
        for row, written in inked(asked):
            if row.result is not None and row.result.value is not None:
                value, text = written.pop()
                results[value].add(text)
            for value, text in written:
                operands[value].add(text)
        finals = {row.result.value for row, _ in panel(*asked) if row.is_final}
        for texts in (operands, results):
            assert all(len(found) == 1 for found in texts.values())
        for value in operands.keys() & results.keys() - finals:
            assert operands[value] == results[value]


def inked(asked):
    """Yield every row of a panel with its numbers, each with how it is written."""
    found = []

    def ink(number, digits):
        found.append((number.value, digits))
        return digits

    for row, _ in panel(*asked):
        spelling = spelled(explain(*asked).in_the_end, 3)
        found.clear()
        print_spelled(row, spelling, ink)
        yield row, list(found)


@pytest.mark.parametrize("seed", sampled(SEEDS, every=4))
def test_every_printed_product_of_a_sum_comes_out_on_a_calculator(seed):
    program, record = step(seed)
    for layer in range(1, program.depth + 1):
        index = record.moments.index(Moment("Z", layer))
        for unit in range(program.sizes[layer]):
            asked = program, record, index, Target(unit=(layer, unit))
            (_, sides), *_ = panel(*asked)
            products, terms = (s for s in sides if s.kind == "numbers")
            for product, term in zip(*map(parts, (products, terms)), strict=True):
                shown = value_of(term)
                assert abs(value_of(product) - shown) <= 0.51 * unit_of(term)


def parts(side):
    """Return the terms of a sum, without the signs between them."""
    return [text.removeprefix("{}").lstrip("=+ ") for text in side.fragments]


def test_a_final_result_has_its_decimals_though_an_equal_number_needs_more():
    """As a − y is a where y is 0."""
    a, share = Number(0.1242857, "a"), Number(0.1088388, "s")
    direct = Row("d", (numbers(a - 0),), Number(0.1242857, "d"), is_final=True)
    entry = Row("s", (numbers(a * (1 - a)),), share)
    spelling = spelled([direct, entry], 3)
    assert spelling.result(direct.result) == "0.124"
    assert spelling.operand(a) == "0.1243"
    assert spelling.holds(entry.sides[0].expression, share.value)
    assert [*spelling.written_twice()] == [("0.124", "0.1243")]
    assert [*spelled([direct], 3).written_twice()] == []


@pytest.mark.parametrize("seed", sampled(SEEDS, every=10))
def test_digits_stay_when_a_moment_has_happened(seed):
    for asked in everything(seed):
        before, after = (in_numbers(panel(*asked, has_happened=h)) for h in (0, 1))
        for key in before:
            assert before[key] == after[key]


def in_numbers(rows):
    """Return the lines of numbers by the name and the words of their rows."""
    return {
        (row.name, row.label, k): side.fragments
        for row, sides in rows
        for k, side in enumerate(s for s in sides if s.kind == "numbers")
    }
