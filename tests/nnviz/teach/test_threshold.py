"""Scores at another threshold than 0.5, against scikit-learn."""

import numpy as np
import pytest
from sklearn import metrics as sk

from nnviz.model.metrics import METRICS, confusion
from nnviz.teach.threshold import OF_CLASSES, decided, scores

RNG = np.random.default_rng(3)
A = RNG.random((60, 1))
Y = (RNG.random((60, 1)) < A).astype(float)


@pytest.mark.parametrize("threshold", [0.0, 0.1, 0.5, 0.73, 1.0])
def test_the_scores_are_those_of_scikit_learn(threshold):
    predicted, found = A[:, 0] > threshold, scores(A, Y, threshold)
    known = {
        "accuracy": sk.accuracy_score(Y[:, 0], predicted),
        "precision": sk.precision_score(Y[:, 0], predicted, zero_division=0),
        "recall": sk.recall_score(Y[:, 0], predicted),
        "f1": sk.f1_score(Y[:, 0], predicted, zero_division=0),
    }
    assert found == pytest.approx(known)
    matrix = sk.confusion_matrix(Y[:, 0], predicted)
    np.testing.assert_array_equal(confusion(A, Y, threshold), matrix)


def test_at_one_half_they_are_what_they_always_are():
    assert scores(A, Y, 0.5) == {name: METRICS[name](A, Y) for name in OF_CLASSES}


def test_no_class_is_made_of_what_is_no_number():
    assert np.isnan(decided(np.array([[np.nan]]), 0.5)).all()
