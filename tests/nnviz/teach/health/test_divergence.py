"""Where a run that diverged first met a number that is not finite."""

import re

import numpy as np
import pytest

from nnviz.model.record import StepRecord
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Override
from nnviz.teach.health.divergence import divergence, first_not_finite, good_step

LINEAR = (LayerRecipe(3, "relu"), LayerRecipe(1, "linear"))
RUNAWAYS = [
    {"compile__learning_rate": 1e4},
    {"compile__learning_rate": 30.0, "compile__optimizer": "sgd"},
    {"compile__learning_rate": 1e80},
    {"compile__learning_rate": 50.0, "compile__momentum": 0.9},
    {"compile__learning_rate": 1e200, "compile__optimizer": "adam"},
    {"compile__learning_rate": 40.0, "model__dtype": "float32"},
]


def runaway(**changes: object) -> Run:
    recipe = Recipe().replace(
        data__samples=60,
        model__layers=LINEAR,
        compile__loss="half_mean_squared_error",
        compile__optimizer="sgd",
        fit__epochs=400,
    )
    run = Run(recipe.replace(**changes))
    run.advance(0, 4000)
    return run


def first_bad(run: Run, last: int) -> tuple[int, str]:
    """Run the lines of every step by name, in order, and look at each result."""
    program = run.program(0, 1)
    for step in range(1, last + 1):
        record = run.record(0, step)
        for name in _names(program.source()):
            array = _value(record, name)
            if array is not None and not np.isfinite(array).all():
                return step, name
    raise AssertionError


def _names(source: str) -> list[str]:
    """Return what the lines of a program set, in order."""
    return re.findall(r"^(\w+) (?:[-+*]?=)", source, re.M)


def _value(record: StepRecord, name: str) -> np.ndarray | None:
    if not (parts := re.fullmatch(r"([A-Za-z]+?)(\d*)", name)):
        return None
    kind, layer = parts.groups()
    if not layer:
        return {"losses": record.losses, "loss": np.array(record.loss)}.get(kind)
    if kind in ("W", "b"):
        return getattr(record, f"{kind}_after")[int(layer)]
    if kind in ("Z", "A", "dA", "dZ", "dW", "db"):
        return getattr(record, kind).get(int(layer))
    return record.slots_after.get(name)


@pytest.mark.parametrize("changes", RUNAWAYS)
def test_it_is_the_first_result_of_the_program_that_is_no_number(changes) -> None:
    run = runaway(**changes)
    last = run.diverged_at(0)
    assert last is not None
    found = divergence(run, 0)
    assert found is not None
    origin = found.origin
    assert origin is not None
    step, name = first_bad(run, last)
    assert origin.step == step
    own = origin.name if origin.name in ("loss", "losses") else None
    is_slot = origin.name in run.record(0, step).slots_after
    told = own or (origin.name if is_slot else f"{origin.name}{origin.layer}")
    assert told == name or origin.moment.kind == name == "update"
    value = _value(run.record(0, step), told)
    assert value is not None
    np.testing.assert_equal(value[origin.index], origin.value)
    assert not np.isfinite(origin.value)
    assert found.step == last == run.done(0)
    assert found.rate == run.learning_rate(0, last)


def test_it_says_how_the_loss_has_grown_since_it_was_no_higher_than_at_first() -> None:
    run = runaway(compile__learning_rate=30.0)
    found, losses = divergence(run, 0), run.losses(0)
    assert found is not None
    assert found.grown is not None
    times, steps = found.grown
    good = found.good_step
    assert losses[good] <= losses[0]
    assert (losses[good + 1 : -1] > losses[0]).all()
    assert times == pytest.approx(losses[-2] / losses[good])
    assert steps == len(losses) - 2 - good
    assert found.largest_input is None


def test_a_number_that_is_too_large_at_once_has_not_grown() -> None:
    run = runaway(compile__learning_rate=0.01, fit__epochs=5)
    huge = [Override("W", k, (i, 0), 1e300) for k in (1, 2) for i in (0, 1)]
    segment = run.branch(0, 10, overrides=tuple(huge))
    run.advance(segment, 3)
    found = divergence(run, segment)
    assert found is not None
    assert (found.step, found.good_step, found.grown) == (11, 9, None)
    assert found.origin is not None
    assert (found.origin.name, found.origin.layer, found.origin.step) == ("Z", 2, 11)


def test_inputs_that_are_not_scaled_are_told() -> None:
    recipe = Recipe().replace(data__source="houses", data__scale="none")
    run = Run(
        recipe.replace(
            model__layers=(LayerRecipe(1, "linear"),),
            compile__loss="mean_squared_error",
            compile__learning_rate=0.1,
            compile__optimizer="sgd",
            compile__metrics=(),
            fit__epochs=200,
        )
    )
    run.advance(0, 2000)
    found = divergence(run, 0)
    assert found is not None
    assert found.largest_input == np.abs(run.data.X_train).max() > 100


def test_a_run_that_goes_well_has_nothing_to_tell() -> None:
    run = Run(Recipe())
    run.advance(0, 20)
    assert divergence(run, 0) is None
    assert first_not_finite(run.record(0, 20)) is None


@pytest.mark.parametrize(
    ("losses", "step"),
    [
        ([0.7, 0.5, 3.0, 90.0, np.inf], 1),
        ([0.7, 5.0, 300.0, np.nan], 0),
        ([0.7, 0.1, 0.7, 0.8, np.inf], 2),
        ([np.inf], 0),
    ],
)
def test_the_good_step_is_the_last_after_which_the_loss_was_as_low(
    losses: list[float], step: int
) -> None:
    assert good_step(np.array(losses)) == step
