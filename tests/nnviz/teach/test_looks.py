import numpy as np
import pytest

from nnviz import SGD, Dense, Input, Sequential
from nnviz.model.losses import LOSSES
from nnviz.run.recipe import Recipe
from nnviz.run.trainer import Trainer
from nnviz.teach import looks, surfaces


@pytest.fixture(scope="module")
def trainer():
    made = Trainer(Recipe())
    made.advance(40)
    return made


def test_the_proof_is_the_same_batch_with_the_new_parameters(trainer):
    record, model = trainer.record(17), trainer.recipe.network(2)
    proof = looks.proof(trainer.network.program, record)
    assert proof.before == record.loss
    model.set_weights(
        [v for k in record.W_after for v in (record.W_after[k], record.b_after[k])]
    )
    assert proof.after == model.evaluate(record.X, record.Y)[0]
    squares = sum((g**2).sum() for g in (*record.dW.values(), *record.db.values()))
    assert proof.promised == pytest.approx(record.loss - 0.5 * squares)


def test_scores_are_those_of_the_parameters_at_the_cursor(trainer):
    data, model = trainer.data, trainer.network
    record = trainer.record(trainer.done)
    found = looks.scores(
        model.program,
        looks.parameters(record, after=True),
        data.X_test,
        data.Y_test,
        ("accuracy", "precision"),
    )
    assert found == model.evaluate(data.X_test, data.Y_test, return_dict=True)


def test_maps_hold_what_each_unit_answers_on_the_plane(trainer):
    record, program = trainer.record(5), trainer.network.program
    plane = surfaces.plane_around(trainer.data.X_train, 9)
    values = looks.parameters(record, after=False)
    maps = surfaces.response_maps(program, values, plane)
    assert {layer: of.shape for layer, of in maps.items()} == {
        0: (2, 9, 9),
        1: (4, 9, 9),
        2: (2, 9, 9),
        3: (1, 9, 9),
    }
    corner = np.array([[plane.right, plane.bottom]])
    at = looks.forward(program, values, corner)
    assert maps[3][0, 0, -1] == pytest.approx(at["A3"][0, 0])
    np.testing.assert_allclose(maps[0][:, 0, -1], corner[0])


def test_the_plane_holds_every_row():
    X = np.array([[0.0, 5.0], [2.0, 5.0]])
    plane = surfaces.plane_around(X, 3)
    assert plane.left < 0
    assert plane.right > 2
    assert plane.bottom < 5 < plane.top  # a constant feature still has a height


def test_a_look_does_not_disturb_the_run(trainer):
    before = trainer.state_after(trainer.done)
    looks.proof(trainer.network.program, trainer.record(3))
    np.testing.assert_array_equal(trainer.state_after(trainer.done), before)


@pytest.mark.parametrize("loss", sorted(LOSSES))
@pytest.mark.parametrize("activation", ["sigmoid", "softmax", "tanh"])
def test_what_the_outputs_add_makes_the_loss_of_each_sample(loss, activation):
    X, Y = np.random.default_rng(3).normal(size=(5, 2)), np.eye(3)[[0, 1, 2, 0, 1]]
    layers = [Input((2,)), Dense(4, "tanh"), Dense(3, activation)]
    model = Sequential(layers, seed=5)
    model.compile(optimizer=SGD(0.1), loss=loss)
    record = model.step(X, Y)
    terms = looks.loss_terms(model.program, record)
    assert terms.shape == (5, 3)
    is_mean = model.program.loss.mean_over_outputs
    whole = terms.mean(axis=1) if is_mean else terms.sum(axis=1)
    np.testing.assert_allclose(whole, record.losses, rtol=1e-12)
