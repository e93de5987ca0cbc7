"""Planes through the space of the inputs, and the network on them."""

from dataclasses import replace

import numpy as np
import pytest
from sklearn.decomposition import PCA

from nnviz.data.frames import Column, Frame
from nnviz.data.preparation import Prepared, prepare
from nnviz.data.recipe import ColumnRecipe, DataRecipe
from nnviz.model.program import Program
from nnviz.run import source
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.teach import looks, sections, surfaces
from nnviz.teach.sections import Cut


def run_of(name: str) -> Run:
    """Return a run of the proposed recipe, some steps old."""
    frame = source.load_frame(Recipe().replace(data__source=name))
    recipe = source.default_recipe(frame, name)
    run = Run(recipe, source.prepare(recipe, frame))
    run.advance(0, 60)
    return run


@pytest.fixture(scope="module", params=["iris", "diabetes"])
def run(request) -> Run:
    return run_of(request.param)


CUTS = [Cut(3, 1), Cut(0, 2, at="sample"), Cut(is_principal=True)]


@pytest.mark.parametrize("cut", CUTS)
def test_the_map_is_what_the_model_predicts_at_every_point(run: Run, cut: Cut) -> None:
    data, program = run.data, run.program(0, 60)
    values = looks.parameters(run.record(0, 60), after=True)
    section = sections.section_of(data, cut, data.X_train[7])
    plane = sections.grid_of(data, section, data.X_train, 13)
    flat: Program = replace(program, sizes=(2, *program.sizes[1:]))
    found = surfaces.response_maps(flat, section.seen(values), plane)
    trace = looks.forward(program, values, section.inputs(plane.points))
    for layer in range(1, program.depth + 1):
        expected = trace[f"A{layer}"].T.reshape(-1, 13, 13)
        np.testing.assert_allclose(found[layer], expected, rtol=1e-4, atol=1e-5)


def test_a_first_layer_without_biases_is_seen_on_a_plane() -> None:
    frame = source.load_frame(Recipe().replace(data__source="iris"))
    recipe = source.default_recipe(frame, "iris")
    first, *others = recipe.model.layers
    layers = (replace(first, use_bias=False), *others)
    recipe = recipe.replace(model__layers=layers)
    run = Run(recipe, source.prepare(recipe, frame))
    run.advance(0, 20)
    values = looks.parameters(run.record(0, 20), after=True)
    section = sections.section_of(run.data, Cut(3, 1))
    places = np.array([[0.5, -1.0], [0.0, 2.0]])
    mine = section.seen(values)
    X = section.inputs(places)
    np.testing.assert_allclose(places @ mine["W1"] + mine["b1"], X @ values["W1"])


def test_the_components_are_those_of_scikit_learn(run: Run) -> None:
    X = run.data.X_train
    expected = PCA(2).fit(X)
    section = sections.section_of(run.data, Cut(is_principal=True))
    np.testing.assert_allclose(section.places(X), expected.transform(X), atol=1e-9)
    np.testing.assert_allclose(section.shares, expected.explained_variance_ratio_)
    places = np.array([[0.0, 0.0], [1.5, -2.0]])
    back = expected.inverse_transform(places)
    np.testing.assert_allclose(section.inputs(places), back, atol=1e-12)
    assert sections.is_loaded()


def test_other_inputs_stand_at_the_mean_or_as_the_sample(run: Run) -> None:
    X, places = run.data.X_train, np.array([[0.5, -1.0]])
    at_mean, as_sample = (
        sections.section_of(run.data, Cut(2, 0, at=at), X[5]).inputs(places)[0]
        for at in ("mean", "sample")
    )
    for found, base in ((at_mean, X.mean(axis=0)), (as_sample, X[5])):
        assert (found[2], found[0]) == (0.5, -1.0)
        np.testing.assert_allclose(found[[1, 3]], base[[1, 3]])


def test_an_input_that_is_held_stands_at_its_value_in_the_table_s_unit(run) -> None:
    cut = Cut(2, 0, held=((1, 3.25),))
    section = sections.section_of(run.data, cut)
    raw = run.data.raw_inputs(section.inputs(np.zeros((1, 2))))[0]
    assert raw[1] == pytest.approx(3.25)
    assert raw[3] == pytest.approx(run.data.table.X[run.data.rows_train, 3].mean())


def test_a_row_lies_where_its_two_inputs_say(run: Run) -> None:
    X = run.data.X_train
    section = sections.section_of(run.data, Cut(3, 1), X[4])
    np.testing.assert_array_equal(section.places(X), X[:, [3, 1]])


def frame_of(**columns: np.ndarray | list[str]) -> Frame:
    """Return a frame whose last column is the target."""
    found = []
    for name, cells in columns.items():
        levels = tuple(sorted(set(cells))) if isinstance(cells, list) else ()
        values = [levels.index(cell) for cell in cells] if levels else cells
        found.append(Column(name, "", np.array(values, float), levels))
    return Frame("made", tuple(found), found[-1].name)


def asked(encode: str = "one_hot", texts: str = "fm") -> Prepared:
    """Return data of three columns, of which the second are texts."""
    rng = np.random.default_rng(3)
    sex = [texts[k] for k in rng.integers(0, len(texts), 40)]
    is_male, fare = np.array([cell == "m" for cell in sex]), rng.random(40)
    frame = frame_of(
        age=rng.normal(size=40), sex=sex, fare=fare, y=is_male + 0.5 * fare
    )
    columns = (ColumnRecipe("sex", encode=encode),)
    return prepare(frame, DataRecipe(columns=columns, test_share=0.0))


def test_the_inputs_that_tell_most_span_the_proposed_plane() -> None:
    assert sections.proposed(asked()) == Cut(1, 2)
    for name, cut in (("two_moons", Cut(0, 1)), ("iris", Cut(2, 3))):
        recipe = Recipe().replace(data__source=name)
        assert sections.proposed(source.prepare(recipe)) == cut


def test_images_are_proposed_along_their_components() -> None:
    data = source.prepare(Recipe().replace(data__source="digits"))
    assert sections.proposed(data).is_principal


def test_an_input_that_never_differs_tells_nothing() -> None:
    rng = np.random.default_rng(1)
    one, a, b = np.ones(40), rng.random(40), rng.random(40)
    frame = frame_of(one=one, a=a, b=b, y=a + b)
    keep = (ColumnRecipe("one", keep=True),)
    data = prepare(frame, DataRecipe(columns=keep, test_share=0.0))
    assert set(sections.proposed(data).others(3)) == {0}


@pytest.mark.parametrize(
    ("encode", "texts", "names"),
    [
        ("one_hot", "fm", ("f", "m")),
        ("one_hot", "fmx", ("≠ f", "f")),
        ("ordinal", "fmx", ("f", "m", "x")),
    ],
)
def test_an_input_of_texts_has_their_names(encode, texts, names) -> None:
    data = asked(encode, texts)
    assert sections.levels_of(data, 1) == ("sex", names)
    assert sections.levels_of(data, 0) is None


@pytest.mark.parametrize(("encode", "bands"), [("one_hot", 2), ("ordinal", 3)])
def test_texts_are_bands_of_the_grid(encode, bands) -> None:
    data = asked(encode, "fmx")
    section = sections.section_of(data, Cut(1, 0))
    plane = sections.grid_of(data, section, data.X_train, 6 * bands)
    raw = data.raw_inputs(section.inputs(plane.points))[:, 1]
    expected = np.tile(np.repeat(np.arange(bands), 6), (6 * bands, 1))
    np.testing.assert_allclose(raw.reshape(expected.shape), expected, atol=1e-12)
    edges = section.inputs(np.array([[plane.left, 0.0], [plane.right, 0.0]]))
    np.testing.assert_allclose(data.raw_inputs(edges)[:, 1], [-0.5, bands - 0.5])


@pytest.mark.parametrize(("inputs", "has"), [("abc", True), ("ab", False)])
def test_there_are_components_of_three_inputs_or_more(inputs, has) -> None:
    rng = np.random.default_rng(0)
    columns = {name: rng.random(40) for name in inputs}
    data = prepare(frame_of(**columns, y=columns["a"]))
    assert sections.has_components(data) == has
