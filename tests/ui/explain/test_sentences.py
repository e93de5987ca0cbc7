"""What the sentences say of the signs and the words in the formulas under them."""

import numpy as np
import pytest

from nnviz import SGD, Dense, Input, Sequential
from nnviz.model.ops import Moment
from nnviz.teach.explain import spelled
from tests.ui.explain.steps import (
    NAMES,
    every_state,
    sheet_rows,
    state,
    step,
    subject,
)
from ui.explain import sentences
from ui.explain.state import State
from ui.session.cursor import Selection


def why(shown):
    return sentences.why(subject(shown))


def latex(shown):
    return " ".join(row.latex for row in sheet_rows(shown))


def made(layers, loss, X, Y, moment):
    """Return the state of a pane at a moment of a step of such a network."""
    built = Sequential([Input(2), *(Dense(*layer) for layer in layers)], seed=3)
    built.compile(SGD(0.1), loss)
    record = built.step(X, Y)
    index = record.moments.index(moment)
    return State(built.program, record, index, Selection(), step("mse")[2])


@pytest.mark.parametrize(
    ("name", "layer", "sign", "words"),
    [
        ("mse", 1, "[z > 0]", "[z > 0] is 1 for a positive z, else 0."),
        ("huber", 1, "[z > 0]", "[z > 0] is 1 for a positive z, else 0."),
        ("rmse", 1, r"\varphi", "φ is the slope of Φ, the bell curve."),
        ("mae", 1, r"\sigma", "σ is the sigmoid."),
        ("mae", 2, r"\sigma", "σ is the sigmoid."),
    ],
)
def test_the_signs_of_a_slope_have_a_meaning(qapp, name, layer, sign, words):
    shown = state(name, "dZ", layer)
    assert sign in latex(shown)
    assert words in why(shown)
    assert words not in why(state("moons", "dZ", 1))


def test_a_loss_that_is_a_root_says_why_its_gradients_are_taken_times_m(qapp):
    assert "taken times m" in why(state("rmse", "dA", 2))
    assert "taken times m" not in why(state("houses", "dA", 1))
    assert "ℒ₀" not in why(state("rmse", "dA", 2))
    assert r"\mathcal{L}_{0}" in latex(state("penalised", "dA", 2))
    assert "ℒ₀ is ℒ without the penalty Ω." in why(state("penalised", "dA", 2))


def test_where_a_logarithm_gets_another_a_it_is_said(qapp):
    record = step("clipped")[1]
    beyond = int(np.flatnonzero(record.A[1][:, 0] < 1e-7)[0])
    within = int(np.flatnonzero(np.abs(record.A[1][:, 0] - 0.5) < 0.4)[0])
    kept = "a is kept between 10⁻⁷ and 1 − 10⁻⁷."
    for sample, is_clipped in ((beyond, True), (within, False)):
        for moment, layer in (("loss", 0), ("dA", 1)):
            words = why(state("clipped", moment, layer, Selection(sample)))
            assert (kept in words) == is_clipped
    assert "the loss does not see it change" in why(
        state("clipped", "dA", 1, Selection(beyond))
    )


def test_a_root_of_no_error_says_that_it_has_no_slope(qapp):
    X = np.zeros((2, 2))
    shown = made([(1, "linear")], "rmse", X, np.zeros((2, 1)), Moment("dA", 1))
    assert "the root has no slope: 0 is taken" in why(shown)


def test_a_fused_loss_says_what_the_training_computes(qapp):
    X, Y = np.array([[1.0, 2.0], [0.5, -1.0]]), np.eye(2)
    both = made([(2, "sigmoid")], "binary_crossentropy", X, Y, Moment("dZ", 1))
    assert "computes (a − y)/2 directly. The two factors" in why(both)
    assert "computes a − y directly. The two factors" in why(state("moons", "dZ", 3))
    between = made(
        [(1, "sigmoid")], "binary_crossentropy", X, [[0.3], [0.6]], Moment("dZ", 1)
    )
    assert why(between).endswith("The training computes a − y directly.")


def test_of_a_regression_the_prediction_is_said_to_be_a(qapp):
    assert "The prediction ŷ is a." in why(state("houses", "loss"))
    assert "ŷ" not in why(state("moons", "loss"))


def test_an_update_says_what_is_promised_and_what_is_measured(qapp):
    words = why(state("moons", "update"))
    assert "its gradient times its change, which is −α times its gradient" in words
    assert "ℒ of the same batch is measured" in words
    assert "It differs from the promise, since ℒ bends on the way." in words
    other = why(state("rmse", "update"))  # whose step is none along the gradient
    assert "its gradient times its change; ∇ℒ·ΔW adds up" in other


def test_a_result_that_another_line_rounds_otherwise_is_said_to(qapp):
    """As a − y is a where y is 0, and the slope of softmax needs more of a."""
    record = step("blobs")[1]
    told, seen_as_same = [], False
    for sample in range(record.m):
        for unit in range(3):
            chosen = Selection(sample, unit=(2, unit))
            about = subject(state("blobs", "dZ", 2, chosen))
            spelling = spelled(about.explanation.in_the_end, 2)
            every = [*spelling.written_twice()]
            pairs = [(a, b) for a, b in every if not b.startswith(a)]
            seen_as_same |= pairs != every
            for words in (sentences.why, sentences.in_brief):
                said = words(about, spelling)
                assert ("needs more digits" in said) == bool(pairs)
                assert all(f"{a} is {b} where a line" in said for a, b in pairs)
            told += pairs
    assert told
    assert seen_as_same


def brief(name, moment, layer=0, **options):
    return sentences.in_brief(subject(state(name, moment, layer, **options)))


def test_in_brief_the_gradient_at_z_says_what_decides_it(qapp):
    for name, layer, told in (
        ("moons", 1, "The slope of tanh at z is the gate that decides"),
        ("moons", 3, "The training computes a − y directly."),
        ("houses", 1, "The slope is 1: all that arrives passes."),
        ("momentum", 2, "the chain rule adds up over the outputs k."),
        ("mse", 1, "[z > 0] is 1 for a positive z, else 0."),
    ):
        short = brief(name, "dZ", layer)
        assert told in short
        assert "How much does the loss change" not in short


def test_in_brief_nothing_that_only_the_words_tell_is_dropped(qapp):
    for name in ("penalised", "rmse"):  # AdamW, Adam
        assert "moves against the average ḡ" in brief(name, "update")
    assert "the weight decays" in brief("penalised", "update")
    assert "Promised is ℒ" in brief("moons", "update")
    assert "Then ℒ is measured: it bends on the way." in brief("moons", "update")
    assert "the mean of all" in brief("moons", "dW", 2)
    assert "The penalty adds its own slope." in brief("penalised", "dW", 1)
    assert "This layer has no bias." in brief("mae", "Z", 1)
    assert "probability of class 1" in brief("moons", "A", 3)
    assert "Ω, the price of large weights" in brief("penalised", "loss")


@pytest.mark.parametrize("name", NAMES)
def test_the_brief_words_are_the_fewer(qapp, name):
    for shown in every_state(name):
        about = subject(shown)
        full, short = sentences.why(about), sentences.in_brief(about)
        assert 0 < len(short) <= len(full)
        assert short.endswith(".")


def test_a_sample_says_how_its_inputs_were_scaled_and_where_it_comes_from(qapp):
    shown = state("moons", order=16)
    assert "minus the mean of the training rows" in why(shown)
    assert "shuffles the training rows anew (by the seed, 16)" in why(shown)
    short = sentences.in_brief(subject(shown))  # of a small pane
    assert "x = (value − mean) / σ" in short
    assert "shuffles the rows (seed 16)" in short
    assert "in the order of the table" in why(state("moons"))


def test_an_image_says_what_the_number_of_a_pixel_means(qapp):
    shown = state("digits")
    assert "A pixel has ink from 0 to 16; the network sees x = (ink − mean) / σ" in why(
        shown
    )
    assert "… and 63 more pixels; point at one to read it" in labels(shown)
    assert "the 9 other classes:" in labels(shown)
    pixel = state("digits", selection=Selection(unit=(0, 20)))
    assert "x = (ink − mean) / σ" in why(pixel)


def test_a_pixel_that_never_changes_says_why_it_is_zero(qapp):
    pixel = state("digits", selection=Selection(unit=(0, 0)))
    assert "It is 0 in every training row: minus its mean it is 0" in why(pixel)


def labels(shown):
    return [row.label for row in sheet_rows(shown)]


def test_a_long_sum_begins_with_its_largest_products_and_names_them(qapp):
    _, record, data = step("digits")
    shown = state("digits", "Z", 1, Selection(2, unit=(1, 4)))
    products = np.abs(record.X[2] * record.W_before[1][:, 4])
    first, second, third = np.argsort(-products)[:3]
    names = [data.table.features[k] for k in (first, second, third)]
    told = f"The largest products come from {names[0]}, {names[1]} and {names[2]}."
    assert told in why(shown)
    begin = rf"{{}}= w_{{{first + 1},5}}^{{[1]}} \, x_{{{first + 1}}}"
    assert begin in latex(shown)
    assert rf"k \neq {first + 1}, {second + 1}, {third + 1}" in latex(shown)
    layer = state("digits", "Z", 2, Selection(2, unit=(2, 4)))
    assert "The largest products come from unit " in why(layer)
    assert "largest" not in why(state("moons", "Z", 1))


def test_one_input_is_the_example_from_z_to_the_update_and_the_why_says_so(qapp):
    names, chosen = step("digits")[2].table.features, Selection(2, unit=(1, 4))
    led = subject(state("digits", "Z", 1, chosen)).explanation.told[0][0]
    told = f"The example is {names[led]}: its product is the largest in z."
    for moment in (("dW", 1), ("update", 0)):
        shown = state("digits", *moment, chosen)
        assert subject(shown).explanation.target.weight == (1, led, 4)
        assert told in why(shown)
    assert "example" not in why(state("moons", "dW", 1))


def test_a_long_sum_that_is_walked_keeps_its_order(qapp):
    shown = state("digits", "Z", 1, Selection(unit=(1, 4)), term=5, has_term=False)
    assert "largest" not in why(shown)
    assert r"\neq" not in latex(shown)
