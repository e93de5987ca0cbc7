"""A run is called by what sets it apart, in few words."""

import pytest

from nnviz.run.recipe import Recipe
from nnviz.teach.comparison.differing import differing
from nnviz.teach.comparison.ready_made import READY_MADE
from ui.compare import differences, words

BASE = Recipe()
TITLES = {
    "optimizers": ["SGD", "momentum 0.9", "RMSprop", "Adam"],
    "rates": ["α = 0.001", "α = 0.1", "α = 1", "α = 10"],
    "activations": ["sigmoid", "tanh", "ReLU"],
    "starts": ["all zero", "small normal", "Glorot uniform", "He normal"],
    "scaling": [
        "scaling: standard · α = 0.1",
        "scaling: none",
        "scaling: none · α = 1e−7",
    ],
    "batches": ["batch: 1", "batch: 10", "batch: all rows"],
    "saturated": ["half MSE", "log loss"],
    "linear": ["linear", "tanh"],
    "xor": ["2-1", "2-4-1"],
    "overfitting": ["2-16-16-1", "patience 30", "2-2-1"],
}


@pytest.mark.parametrize("code", [one.code for one in READY_MADE])
def test_every_ready_made_comparison_has_words_and_titles(qapp, code: str) -> None:
    setups = next(one for one in READY_MADE if one.code == code).setups()
    rows = differing([setup.recipe for setup in setups])
    assert differences.titles(rows, len(setups), 2) == TITLES[code]
    assert all((words.title(code), words.question(code), words.seen(code)))
    assert words.question(code).endswith("?")


def test_runs_that_differ_in_nothing_are_numbered(qapp) -> None:
    assert differences.titles([], 2, 2) == ["first run", "as the first run"]


def test_runs_that_would_be_called_alike_are_numbered(qapp) -> None:
    others = [
        BASE.replace(compile__optimizer="adam", compile__beta_1=b) for b in (0, 0.5)
    ]
    rows = differing([BASE, *others])
    assert differences.titles(rows, 3, 2) == ["SGD", "Adam (2)", "Adam (3)"]


def test_what_was_set_and_is_no_longer_is_said(qapp) -> None:
    rows = differing([BASE.replace(compile__momentum=0.9), BASE])
    assert differences.titles(rows, 2, 2) == ["momentum 0.9", "momentum 0"]


def test_a_value_that_a_run_has_not_is_a_dash(qapp) -> None:
    rows = differing([BASE, BASE.replace(compile__optimizer="adam")])
    told = {
        differences.name_of(row): [differences.value_of(row, k, 2) for k in range(2)]
        for row in rows
    }
    assert told["momentum μ"] == ["0", "–"]
    assert told["Optimizer"] == ["SGD", "Adam"]
