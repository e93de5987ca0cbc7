"""The threshold of a single output: everything that names a class follows it."""

import numpy as np
import pytest
from PySide6.QtCore import QLocale
from sklearn import metrics as sk

from nnviz.data.csv_text import csv_text
from tests.ui.driving import open_table
from ui.canvas.outcome import predicted_class
from ui.export.look import Look
from ui.exported import figures
from ui.recipe.evaluate_card import EvaluateCard
from ui.recipe.scores import ScoresTable
from ui.widgets import ValueSlider


@pytest.fixture
def trained(window):
    window.session.show(12)
    return window


def move(window, threshold):
    """Open the threshold by its menu, and drag its slider."""
    card = window.findChild(EvaluateCard)
    if not card._moves.isChecked():
        card._moves.trigger()
    card.findChild(ValueSlider)._slider.value_moved.emit(threshold)
    window._refresh.everything()


def scores(window):
    """Return what the card shows of the training set, by its titles."""
    rows = window.findChild(ScoresTable)._rows
    return {row[0].text(): row[-1].text() for row in rows}


def test_scores_matrix_and_signs_follow_the_threshold(trained):
    session, plot = trained.session, trained.stage.plots.answers
    plot.heading.chosen.emit("confusion")
    A = session.looks.train_outputs()[:, 0]
    targets = session.data.Y_train[:, 0]
    threshold = float(np.quantile(A, 0.8))
    move(trained, threshold)
    predicted = threshold < A
    assert (predicted != (A > 0.5)).any()
    known = sk.recall_score(targets, predicted)
    assert scores(trained)["recall"] == f"{100 * known:.1f}%"
    f1 = sk.f1_score(targets, predicted)
    assert float(scores(trained)["F1 score"]) == pytest.approx(f1, abs=5e-4)
    matrix = plot.canvas.answers._matrix
    np.testing.assert_array_equal(matrix, sk.confusion_matrix(targets, predicted))
    scene, rows = trained.stage.canvas.scene(), session.record.rows
    given = session.record.A[session.record.depth][:, 0] > threshold
    assert [predicted_class(scene, k) for k in range(len(rows))] == given.tolist()


def test_the_line_of_the_boundary_is_where_the_output_meets_it(trained):
    move(trained, 0.3)
    picture = trained.stage.plots.answers.picture
    bits = trained.stage.plots.answers.canvas.answers._boundary()
    assert len(bits)
    resolution = picture.output.shape[-1]
    for x, y in bits[:, :2] * (resolution - 1):
        near = picture.output[0][
            int(y) : int(np.ceil(y)) + 1, int(x) : int(np.ceil(x)) + 1
        ]
        assert near.min() - 1e-9 <= 0.3 <= near.max() + 1e-9


def test_what_is_taken_away_has_the_threshold(trained):
    move(trained, 0.9)
    items = figures.items_of(trained.session, Look())
    wanted = next(i for i in items if i.file_name.endswith("confusion_train.csv"))
    session = trained.session
    A, Y = session.looks.train_outputs()[:, 0], session.data.Y_train[:, 0]
    counts = sk.confusion_matrix(Y, A > 0.9)
    text = wanted.make().decode()
    rows = [[str(k), *row] for k, row in enumerate(counts.tolist())]
    assert text.splitlines()[1:] == csv_text(rows).splitlines()


def test_the_run_and_the_recipe_know_nothing_of_it(trained):
    session = trained.session
    before = session.recipe, session.run.losses(0).copy(), session.done
    move(trained, 0.2)
    assert (session.recipe, session.done) == (before[0], before[2])
    np.testing.assert_array_equal(session.run.losses(0), before[1])
    assert session.history.last is None


def test_it_ends_where_it_is_chosen_away_and_where_there_is_no_such_output(
    trained, tmp_path
):
    move(trained, 0.2)
    card = trained.findChild(EvaluateCard)
    card._moves.trigger()
    assert trained.session.selection.threshold is None
    trained._refresh.everything()
    assert "recall" not in scores(trained)
    move(trained, 0.2)
    lines = [f"{k},{k % 3}" for k in range(30)]
    (tmp_path / "three.csv").write_text("\n".join(["x,class", *lines]))
    open_table(trained, tmp_path / "three.csv")
    assert trained.session.selection.threshold is None
    assert not card._moves.isEnabled()
    assert not card.findChild(ValueSlider).isVisible()


def test_french_writes_it_with_a_comma(trained):
    QLocale.setDefault(QLocale("fr_FR"))
    try:
        move(trained, 0.25)
        entries = trained.stage.plots.answers.canvas.answers.ground_entries(1, True)
        assert any("0,25" in entry.text for entry in entries)
    finally:
        QLocale.setDefault(QLocale.c())
