import numpy as np
import pytest
from sklearn import metrics as oracle

from nnviz.model import metrics

RNG = np.random.default_rng(5)
Y_TWO = RNG.integers(0, 2, (50, 1)).astype(float)
A_TWO = np.clip(Y_TWO * 0.4 + RNG.uniform(0, 0.6, (50, 1)), 0, 1)
Y_THREE = np.eye(3)[RNG.integers(0, 3, 50)]
A_THREE = Y_THREE * 0.4 + RNG.uniform(0, 0.6, (50, 3))


@pytest.mark.parametrize("name", ["accuracy", "precision", "recall", "f1"])
@pytest.mark.parametrize(("A", "Y"), [(A_TWO, Y_TWO), (A_THREE, Y_THREE)])
def test_classification_agrees_with_scikit_learn(name, A, Y):
    score = getattr(oracle, f"{name}_score")
    true, predicted = metrics.predicted_classes(Y), metrics.predicted_classes(A)
    several = name != "accuracy" and A.shape[1] > 1
    options = {"average": "macro"} if several else {}
    assert metrics.get(name)[1](A, Y) == pytest.approx(
        score(true, predicted, **options)
    )


@pytest.mark.parametrize(
    ("name", "score"),
    [
        ("mse", oracle.mean_squared_error),
        ("rmse", oracle.root_mean_squared_error),
        ("mae", oracle.mean_absolute_error),
        ("r2", oracle.r2_score),
    ],
)
def test_regression_agrees_with_scikit_learn(name, score):
    A, Y = RNG.normal(size=(30, 1)), RNG.normal(size=(30, 1))
    assert metrics.get(name)[1](A, Y) == pytest.approx(score(Y, A))


def test_confusion_counts_actual_by_predicted():
    expected = oracle.confusion_matrix(
        metrics.predicted_classes(Y_THREE), metrics.predicted_classes(A_THREE)
    )
    np.testing.assert_array_equal(metrics.confusion(A_THREE, Y_THREE), expected)


def test_no_positive_prediction_has_precision_0():
    assert metrics.precision(np.zeros((4, 1)), np.ones((4, 1))) == 0


def test_r2_of_a_constant_target_is_undefined():
    assert np.isnan(metrics.r2(np.zeros((4, 1)), np.ones((4, 1))))


@pytest.mark.parametrize("spelling", ["Accuracy", "acc", "binary_accuracy"])
def test_names_in_any_spelling(spelling):
    assert metrics.get(spelling) == ("accuracy", metrics.accuracy)
