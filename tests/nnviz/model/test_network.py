import numpy as np
import pytest

from nnviz import SGD, Dense, Input, Sequential

RNG = np.random.default_rng(0)
X = RNG.normal(size=(23, 2))
Y = (X[:, 0] * X[:, 1] > 0).astype(float)


def network(*metrics, seed=3, loss="BinaryCrossentropy", units=(4, 1), dtype="float64"):
    model = Sequential(seed=seed, dtype=dtype)
    model.add(Input(2))
    model.add(Dense(units[0], activation="tanh"))
    model.add(Dense(units[1], activation="sigmoid"))
    model.compile(optimizer=SGD(0.5), loss=loss, metrics=list(metrics))
    return model


def test_fit_reports_loss_and_metrics_by_epoch():
    model = network("accuracy", "Precision")
    history = model.fit(X, Y, epochs=3, batch_size=5, validation_data=(X, Y)).history
    names = ["loss", "accuracy", "precision"]
    assert list(history) == [*names, *(f"val_{name}" for name in names)]
    assert {len(values) for values in history.values()} == {3}
    assert history["val_loss"][-1] == model.evaluate(X, Y)[0]


def test_the_loss_of_an_epoch_is_the_mean_of_its_samples_before_their_updates():
    one, other = network(), network()
    reported = one.fit(X, Y, epochs=1, batch_size=5).history["loss"][0]
    order = np.random.default_rng([3, 4, 1]).permutation(23)
    losses = [
        other.step(X[rows], Y[rows]).losses for rows in np.split(order, range(5, 23, 5))
    ]
    assert [len(batch) for batch in losses] == [5, 5, 5, 5, 3]
    assert reported == pytest.approx(np.concatenate(losses).mean(), abs=1e-15)
    np.testing.assert_array_equal(one.get_weights()[0], other.get_weights()[0])


def test_two_fits_are_one_longer_fit():
    one, two = network(), network()
    one.fit(X, Y, epochs=4, batch_size=5)
    two.fit(X, Y, epochs=3, batch_size=5)
    two.fit(X, Y, epochs=1, batch_size=5)
    for a, b in zip(one.get_weights(), two.get_weights(), strict=True):
        np.testing.assert_array_equal(a, b)


def test_a_step_returns_its_record_and_takes_it():
    model = network()
    before = model.get_weights()
    record = model.step(X[:5], Y[:5])
    assert record.m == 5
    np.testing.assert_array_equal(record.W_before[1], before[0])
    np.testing.assert_array_equal(record.W_after[1], model.layers[0].W)
    np.testing.assert_array_equal(record.A[0], X[:5])
    np.testing.assert_allclose(
        record.W_after[2], record.W_before[2] - 0.5 * record.dW[2], rtol=1e-15
    )
    assert 2 not in record.dA  # fused: a − y directly
    assert record.dZ[2] == pytest.approx(record.A[2] - record.Y)


def test_weights_alternate_and_are_copies():
    model = network()
    weights = model.get_weights()
    assert [w.shape for w in weights] == [(2, 4), (4,), (4, 1), (1,)]
    weights[0][:] = 9
    assert not (model.layers[0].W == 9).any()
    model.set_weights(weights)
    assert (model.layers[0].W == 9).all()


def test_the_input_may_come_with_the_data():
    model = Sequential([Dense(3, "relu"), Dense(1)])
    model.compile("sgd", "mse")
    model.fit(X, Y)
    assert model.layers[0].W.shape == (2, 3)
    assert model.predict(X).shape == (23, 1)


def test_evaluate_is_the_loss_alone_without_metrics():
    assert isinstance(network().evaluate(X, Y), float)
    named = network("accuracy").evaluate(X, Y, return_dict=True)
    assert list(named) == ["loss", "accuracy"]


def test_looking_changes_nothing():
    model = network("accuracy")
    before = model.get_weights()
    model.predict(X)
    model.evaluate(X, Y)
    for a, b in zip(before, model.get_weights(), strict=True):
        np.testing.assert_array_equal(a, b)


def test_float32_computes_in_float32():
    model = network(dtype="float32")
    record = model.step(X, Y)
    assert {a.dtype.name for a in (record.dW[1], record.Z[2], record.losses)} == {
        "float32"
    }


@pytest.mark.parametrize("z", [-1e6, -40.0, 40.0, 1e6])
@pytest.mark.parametrize("y", [0.0, 1.0])
def test_log_loss_is_finite_and_exact_for_any_z(z, y):
    model = Sequential([Input(1), Dense(1, "sigmoid")])
    model.compile("sgd", "binary_crossentropy")
    model.set_weights([[[1.0]], [0.0]])
    record = model.step([[z]], [y])
    exact = np.logaddexp(0, z) - y * z if abs(z) < 1e3 else max(z, 0) - y * z
    assert record.loss == pytest.approx(exact, rel=1e-12, abs=1e-16)
    assert np.isfinite(record.dW[1]).all()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Dense(0), "units must be a whole number of at least 1, got 0"),
        (lambda: Dense(2, "tahn"), "Did you mean 'tanh'"),
        (lambda: Input((2, 3)), "one dimension"),
        (lambda: Sequential([Input(2), Input(2)]), "Input comes first"),
        (lambda: Sequential([3]), "Input or a Dense, got 3"),
        (lambda: Sequential(seed=-1), "seed"),
        (lambda: Sequential(dtype="int"), "dtype"),
        (lambda: Sequential([Input(2)]).compile(), "no layer"),
        (
            lambda: Sequential([Dense(3, "softmax"), Dense(1)]).compile(),
            r"\[1\] is hidden",
        ),
        (lambda: network(loss="crossentropi"), "Unknown loss"),
        (lambda: network("acuracy"), "Did you mean 'accuracy'"),
        (lambda: SGD(0), "learning_rate must be a positive number, got 0"),
        (lambda: SGD(momentum=1), "momentum"),
        (lambda: network().fit(X, Y, epochs=0), "epochs"),
        (lambda: network().fit(X, Y, batch_size=0), "batch_size"),
        (lambda: network().fit(X[:, :1], Y), r"expected \(rows, 2\)"),
        (lambda: network().fit(X, Y[:3]), r"expected \(23, 1\)"),
        (lambda: network().fit(X, Y * 2), r"targets in \[0, 1\], got 0 to 2"),
        (lambda: network().fit(X * np.nan, Y), r"x holds nan at \(0, 0\)"),
        (lambda: network().fit([["a", "b"]], [1]), "numbers only"),
        (lambda: network().set_weights([X]), "Expected 4 arrays, got 1"),
        (
            lambda: network().set_weights([X] * 4),
            r"W1 has shape \(2, 4\), got \(23, 2\)",
        ),
        (lambda: Sequential([Dense(1)]).predict(X), "compile"),
        (lambda: Dense(1).W, "no weights yet"),
    ],
)
def test_what_does_not_fit_gets_one_clear_sentence(make, words):
    with pytest.raises(ValueError, match=words):
        make()
