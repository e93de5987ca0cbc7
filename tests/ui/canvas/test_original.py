"""Inputs and targets that were scaled: the network's numbers beside the table's."""

import pytest

from nnviz.data import datasets
from nnviz.run import source
from tests.ui.canvas.conftest import trained
from ui.canvas import readout, strip_words
from ui.canvas.scene import Sample, Unit, View, Weight
from ui.session.session import Session
from ui.words import numbers


@pytest.fixture(scope="module")
def scaled_houses(qapp) -> Session:
    """House prices, scaled like the inputs."""
    frame = datasets.load("houses", 200, 0.14, 7)
    recipe = source.default_recipe(frame, "houses")
    recipe = recipe.replace(data__scale_target="standard")
    return trained(Session(recipe, frame), 14, 8)


def said(session, scene_at, moment: str, spot, **options) -> str:
    scene = scene_at(session, moment, view=View(hover=spot), **options)
    return " ".join(readout.lines(scene, spot)).replace("\u00a0", " ")


@pytest.mark.parametrize("feature", [0, 1])
@pytest.mark.parametrize("decimals", [2, 6])
def test_a_calculator_scales_an_input_as_it_is_told(
    houses, scene_at, feature, decimals
) -> None:
    x = float(houses.record.X[houses.selection.sample, feature])
    options = {"decimals": decimals}
    text = said(houses, scene_at, "batch", Unit(0, feature), **options)
    told = text.replace("−", "-").rpartition(f"x{'₁₂'[feature]} = ")[2]
    top, below, result = told.rstrip(".").replace(" / ", " = ").split(" = ")
    raw, shift = map(float, top.strip("()").split(" - "))
    assert float(result) == pytest.approx(x, abs=0.5 * 10.0**-decimals)
    assert (raw - shift) / float(below) == pytest.approx(x, abs=0.5 * 10.0**-decimals)


def test_a_scaled_target_is_told_in_original_units_too(scaled_houses, scene_at) -> None:
    data, record = scaled_houses.data, scaled_houses.record
    price = data.table.y[data.rows_train[record.rows[2]]]
    answer = numbers.plain(float(data.raw_targets(record.A[1])[2, 0]))
    text = said(scaled_houses, scene_at, "batch", Sample(2))
    assert f"In original units the target is {price:.1f} k€." in text
    text = said(scaled_houses, scene_at, "loss", Sample(2))
    told = f"In original units: target {price:.1f} k€, prediction {answer} k€."
    assert told in text
    veil = frozenset({"prediction"})
    text = said(scaled_houses, scene_at, "loss", Sample(2), veil=veil)
    assert f"target {price:.1f} k€, prediction ?." in text


def test_the_strip_has_the_values_of_the_table(
    scaled_houses, houses, scene_at, texts_of
) -> None:
    data = scaled_houses.data
    scene = scene_at(scaled_houses, "A[1]")
    found = data.raw_targets(scaled_houses.record.A[1])[:, 0]
    texts = [text for text, _ in texts_of(scene)]
    assert set(map(numbers.plain, found.tolist())) <= set(texts)
    assert strip_words.words(scene) == ["target", "prediction, in k€"]
    assert strip_words.words(scene_at(scaled_houses, "batch")) == ["target, in k€"]
    assert strip_words.words(scene_at(houses, "A[1]")) == ["target", "prediction"]


def test_an_output_is_told_in_original_units_once_it_is_there(
    scaled_houses, scene_at
) -> None:
    data, record = scaled_houses.data, scaled_houses.record
    sample = scaled_houses.selection.sample
    answer = numbers.plain(float(data.raw_targets(record.A[1])[sample, 0]))
    assert "original" not in said(scaled_houses, scene_at, "Z[1]", Unit(1, 0))
    text = said(scaled_houses, scene_at, "A[1]", Unit(1, 0))
    assert f"In original units that is {answer} k€." in text
    veil = frozenset({"a"})
    text = said(scaled_houses, scene_at, "A[1]", Unit(1, 0), veil=veil)
    assert "In original units that is ?." in text


def test_a_weight_tells_what_a_square_metre_costs(scaled_houses, scene_at) -> None:
    data, record = scaled_houses.data, scaled_houses.record
    for moment, W in (("dW[1]", record.W_before), ("update", record.W_after)):
        cost = float(W[1][0, 0]) * data.y_scale / data.x_scale[0]
        text = said(scaled_houses, scene_at, moment, Weight(1, 0, 0))
        assert f"In original units: +{cost:.5f} k€ for 1 m² of surface." in text
        text = said(scaled_houses, scene_at, moment, Weight(1, 1, 0))
        assert " for 1 of bedrooms." in text
    assert "original" not in said(scaled_houses, scene_at, "update", Weight(1, -1, 0))
    veil = frozenset({"w"})
    text = said(scaled_houses, scene_at, "update", Weight(1, 0, 0), veil=veil)
    assert "original" not in text


def test_where_hidden_layers_bend_no_weight_is_told_so(moons, scene_at) -> None:
    for layer in (1, 3):
        assert "original" not in said(moons, scene_at, "update", Weight(layer, 0, 0))
