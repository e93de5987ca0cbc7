"""The course's Keras code, with nnviz in the place of tensorflow.keras."""

import numpy as np
import pytest

import nnviz
from nnviz import Adam, Dense, Input, Sequential
from nnviz.model import initializers, losses
from nnviz.optimizers import schedules

RNG = np.random.default_rng(0)
X = RNG.normal(size=(30, 3))
Y = (X[:, 0] > 0).astype(int)
LABELS = RNG.integers(0, 4, 30)


def network(units=1, activation="sigmoid", loss="BinaryCrossentropy", metrics=None):
    model = Sequential([Input((3,), name="InputLayer"), Dense(units, activation)])
    model.compile(optimizer="adam", loss=loss, metrics=metrics)
    return model


def test_both_styles_of_model_are_one():
    listed = Sequential([Input(3), Dense(32, activation="relu"), Dense(units=1)])
    added = Sequential()
    added.add(Input((3,)))
    added.add(Dense(32, activation="relu"))
    added.add(Dense(units=1, activation="linear"))
    for model in (listed, added):
        model.compile(optimizer="sgd", loss="mse")
    for one, other in zip(listed.get_weights(), added.get_weights(), strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize(
    ("optimizer", "loss", "metrics"),
    [
        ("Adam", "BinaryCrossentropy", ["accuracy", "precision"]),
        ("adam", "binary_crossentropy", ["Accuracy", "Precision"]),
        (
            nnviz.optimizers.Adam(learning_rate=0.001),
            nnviz.losses.BinaryCrossentropy(),
            [nnviz.metrics.BinaryAccuracy(name="acc"), nnviz.metrics.Precision()],
        ),
    ],
)
def test_names_and_objects_mean_the_same(optimizer, loss, metrics):
    model = network()
    model.compile(optimizer, loss, metrics)
    history = model.fit(X, Y, epochs=2, batch_size=10, verbose=False)
    expected = network(metrics=["accuracy", "precision"])
    assert history.history == expected.fit(X, Y, 10, 2, verbose=0).history


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("BCE", "binary_crossentropy"),
        ("bce", "binary_crossentropy"),
        ("MSE", "mean_squared_error"),
        ("MeanAbsoluteError", "mean_absolute_error"),
        ("CategoricalCrossentropy", "categorical_crossentropy"),
        ("SparseCategoricalCrossentropy", "sparse_categorical_crossentropy"),
        ("Huber", "huber"),
    ],
)
def test_a_loss_has_each_of_its_names_in_keras(spelling, name):
    assert losses.get(spelling).name == name


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("GlorotUniform", "glorot_uniform"),
        ("normal", "random_normal"),
        ("uniform", "random_uniform"),
        ("zero", "zeros"),
        ("Zeros", "zeros"),
    ],
)
def test_an_initializer_has_each_of_its_names_in_keras(spelling, name):
    assert initializers.get(spelling).name == name


def test_a_schedule_and_clipping_are_given_as_in_keras():
    rate = schedules.ExponentialDecay(0.1, decay_steps=3, decay_rate=0.5)
    model = network()
    model.compile(Adam(learning_rate=rate, clipnorm=1.0), "mse")
    rates = [model.step(X, Y).learning_rate for _ in range(4)]
    assert rates[3] == pytest.approx(0.05)


def test_a_penalty_counts_in_every_loss():
    layer = Dense(1, kernel_regularizer=nnviz.regularizers.L2(0.5))
    model = Sequential([Input(3), layer])
    model.compile("sgd", "mse")
    penalty = 0.5 * (layer.W**2).sum()
    bare = np.mean((model.predict(X) - Y[:, None]) ** 2)
    assert model.evaluate(X, Y) == pytest.approx(bare + penalty, rel=1e-14)
    record = model.step(X, Y)
    assert record.loss == pytest.approx(bare + penalty, rel=1e-14)
    assert record.penalty == pytest.approx(penalty, rel=1e-14)


def test_the_last_rows_validate():
    split, given = network(), network()
    one = split.fit(X, Y, epochs=3, verbose=0, validation_split=0.2)
    two = given.fit(
        X[:24], Y[:24], epochs=3, verbose=0, validation_data=(X[24:], Y[24:])
    )
    assert one.history == two.history
    assert "val_loss" in one.history


def test_integer_labels_are_made_one_hot():
    sparse = network(4, "softmax", "sparse_categorical_crossentropy", ["accuracy"])
    dense = network(4, "softmax", "categorical_crossentropy", ["accuracy"])
    one = sparse.fit(X, LABELS, epochs=3, verbose=0)
    assert one.history == dense.fit(X, np.eye(4)[LABELS], epochs=3, verbose=0).history
    assert sparse.evaluate(X, LABELS) == sparse.evaluate(X, np.eye(4)[LABELS])


def test_verbose_0_is_silent(capsys):
    network().fit(X, Y, epochs=2, verbose=0)
    assert capsys.readouterr() == ("", "")


def test_verbose_1_shows_a_bar(capsys):
    network(metrics=["accuracy"]).fit(X, Y, epochs=2, verbose=1)
    shown = capsys.readouterr().err
    assert "2/2" in shown
    assert "accuracy" in shown


def test_verbose_2_prints_a_line_an_epoch(capsys):
    network().fit(X, Y, epochs=3, verbose=2)
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines] == [f"Epoch {k}/3" for k in (1, 2, 3)]


def test_evaluate_gives_the_loss_first():
    model = network(metrics=["accuracy", "precision"])
    score = model.evaluate(X, Y, verbose=0)
    named = model.evaluate(X, Y, return_dict=True)
    assert list(named) == ["loss", "accuracy", "precision"]
    assert score == list(named.values())


def test_the_summary_counts_the_parameters(capsys):
    network().summary()
    assert "4 parameters" in capsys.readouterr().out


def test_a_layer_without_biases_has_none_of_its_own(capsys):
    model = Sequential([Input(3), Dense(4, "tanh", use_bias=False), Dense(1)])
    model.compile("adam", "mse")
    model.fit(X, Y, epochs=2, verbose=0)
    assert [array.shape for array in model.get_weights()] == [(3, 4), (4, 1), (1,)]
    assert model.layers[0].b is None
    expected = np.tanh(X @ model.layers[0].W) @ model.layers[1].W + model.layers[1].b
    np.testing.assert_allclose(model.predict(X), expected, rtol=1e-12)
    other = Sequential([Input(3), Dense(4, "tanh", use_bias=False), Dense(1)], seed=8)
    other.compile("adam", "mse")
    other.set_weights(model.get_weights())
    np.testing.assert_array_equal(other.predict(X), model.predict(X))
    model.summary()
    assert "17 parameters" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("module", "name", "known"),
    [
        ("nnviz.layers", "Conv2D", "Dense, Input"),
        ("nnviz.optimizers", "Lion", "SGD, Adagrad, Adam"),
        ("nnviz.models", "Model", "Sequential"),
        ("nnviz.losses", "Hinge", "BinaryCrossentropy"),
        ("nnviz", "utils", "layers"),
    ],
)
def test_what_is_not_there_is_named_with_what_is(module, name, known):
    with pytest.raises(ImportError, match=f"{module} has no '{name}'.*{known}"):
        exec(f"from {module} import {name}")
    with pytest.raises(ImportError, match=f"has no '{name}'"):
        getattr(__import__(module, fromlist=["_"]), name)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Dense(3, kernel_initializer="he_norml"), "Did you mean 'he_normal'"),
        (lambda: Dense(3, kernel_regularizer="l3"), "Unknown regularizer 'l3'"),
        (lambda: nnviz.regularizers.L2(-1), "l2 must be a number of at least 0"),
        (lambda: nnviz.losses.BinaryCrossentropy(from_logits=True), "from_logits=True"),
        (lambda: network().fit(X, Y, validation_split=1.0), "validation_split must be"),
        (
            lambda: network().fit(X[:1], Y[:1], validation_split=0.5),
            "parts 1 rows into 0 and 1: both parts need a row",
        ),
        (lambda: network().fit(X, Y, verbose=3), "verbose must be 0, 1, 2"),
        (
            lambda: network().fit(X, Y, validation_data=(X[:, :2], Y)),
            r"x has 2 columns, the model takes 3 inputs",
        ),
        (
            lambda: network(3, "softmax", "sparse_categorical_crossentropy").fit(
                X, LABELS
            ),
            "The labels of 3 output units are 0 to 2, row .* of y holds 3",
        ),
        (lambda: Dense(3, "relu", "he_normal"), "use_bias must be True or False"),
        (
            lambda: network(4, "softmax", "categorical_crossentropy").fit(X, LABELS),
            r"expected \(30, 4\)",
        ),
    ],
)
def test_what_does_not_fit_is_refused_before_any_training(make, words):
    with pytest.raises(ValueError, match=words):
        make()
