"""How the numbers of a panel are written: alike, before and after."""

from collections import Counter, defaultdict

import pytest

from tests.sampling import sampled

from .steps import everything, panel

SEEDS = range(44)


@pytest.mark.parametrize("seed", sampled(SEEDS, every=8))
def test_a_number_is_written_in_one_way_wherever_it_stands(seed):
    seen = Counter()
    for asked in everything(seed):
        texts = defaultdict(set)

        def ink(number, digits, texts=texts):
            texts[number.value].add(digits)
            return digits

        panel(*asked, ink=ink)
        seen.update(map(len, texts.values()))
    assert set(seen) == {1}


@pytest.mark.parametrize("seed", sampled(SEEDS, every=8))
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
