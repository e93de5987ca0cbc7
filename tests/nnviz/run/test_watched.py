"""Train decides the weights, validation when to stop; the test is for the end."""

import numpy as np
import pytest

from nnviz.data.frames import Column, Frame
from nnviz.run import source
from nnviz.run.export import history_csv
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.stopping import Stop

THREE = Recipe().replace(data__samples=120, data__validation_share=0.2, fit__epochs=40)


@pytest.fixture(scope="module")
def run() -> Run:
    made = Run(THREE)
    made.advance(0, 10**6)
    return made


def test_the_scores_along_a_run_are_those_of_the_validation(run) -> None:
    data, last = run.data, run.done(0)
    network = THREE.network(2)
    network.set_weights(weights_after(run, last))
    scores = network.evaluate(data.X_validation, data.Y_validation, return_dict=True)
    found = {name: values[-1] for name, values in run.watched(0).values.items()}
    assert found == scores
    assert len(data.rows_test) == len(data.rows_validation) == 24


def weights_after(run: Run, step: int) -> list[np.ndarray]:
    record = run.record(0, step)
    pairs = zip(record.W_after.values(), record.b_after.values(), strict=True)
    return [array for pair in pairs for array in pair]


def test_patience_waits_for_the_validation(run) -> None:
    patient = Run(THREE.replace(fit__patience=3))
    patient.advance(0, 10**6)
    losses = run.watched(0).values["loss"][1:]
    best, wait, epoch = np.inf, 0, 0
    while wait < 3:
        loss, epoch = losses[epoch], epoch + 1
        best, wait = (loss, 0) if loss < best else (best, wait + 1)
    last = run.epochs(0).steps[epoch - 1]
    assert patient.stopped(0) == Stop("patience", int(last), epoch, epoch - 3)


def test_no_test_row_has_a_part_in_a_run_with_a_validation(run) -> None:
    rows = run.data.rows_of_frame[run.data.rows_test]
    columns = []
    for column in run.data.frame.columns:
        values = column.values.copy()
        values[rows] = values[rows] if column.is_text else 1e3
        columns.append(Column(column.name, "", values, column.levels))
    frame = Frame("moved", tuple(columns), run.data.frame.target)
    other = Run(THREE, source.prepare(THREE, frame))
    other.advance(0, 10**6)
    np.testing.assert_array_equal(other.losses(0), run.losses(0))
    for mine, theirs in zip(
        run.watched(0).values.values(), other.watched(0).values.values(), strict=True
    ):
        np.testing.assert_array_equal(mine, theirs)


def test_what_is_exported_says_whose_scores_they_are(run) -> None:
    heads = history_csv(run, 0).splitlines()[0].split(",")
    names = [f"validation_{name}" for name in ("loss", "accuracy", "precision")]
    assert heads[-3:] == names
