"""What is shown is what was computed: canvas, formulas, matrices, code agree."""

import re
from itertools import pairwise

import numpy as np
import pytest

from nnviz.teach.code import is_per_sample, listing, names_in, variable
from nnviz.teach.explain import print_spelled
from nnviz.teach.explain.printing import UNKNOWN
from nnviz.teach.matrices import operation
from tests.nnviz.teach.printed import unit_of, value_of
from tests.sampling import sampled
from tests.ui.agreement import NUMBER, case, says
from ui.canvas import edge_labels, loss_node
from ui.canvas.places import places_of
from ui.canvas.rows import rows
from ui.explain.matrices import words as matrix_words
from ui.explain.reading import reading

CASES = sampled(range(200), every=4)


@pytest.mark.parametrize("seed", CASES)
def test_a_calculator_finds_the_printed_result(seed):
    made = case(seed)
    for row in made.found.rows:
        sides = print_spelled(row, made.spelling)
        if row.result is None or sides[-1].fragments[-1] == UNKNOWN:
            continue
        printed = sides[-1].fragments[-1]
        for side, following in pairwise(sides):
            if side.kind == "numbers":
                _, _, text = " ".join(side.fragments).rpartition("{}=")
                text = text.removeprefix(r"{}\approx")
                off = abs(value_of(text) - value_of(printed)) / unit_of(printed)
                is_exact = following.fragments[0].startswith("{}=")
                assert off <= 0.5 + 1e-6 if is_exact else off < 50, (text, printed)


@pytest.mark.parametrize("seed", CASES)
def test_the_printed_result_is_that_of_the_record(seed):
    made = case(seed)
    found = made.found
    is_data = found.what in ("sample", "input")
    rows = [row for row in found.rows if row.is_final or is_data]
    told = [print_spelled(row, made.spelling)[-1].fragments[-1] for row in rows]
    printed = [text for text in told if text != UNKNOWN]
    assert bool(printed) or not made.has(found.at.kind, found.at.layer)
    for text, value in zip(printed, recorded(made), strict=False):
        assert abs(value_of(text) - value) <= 0.5 * unit_of(text) * (1 + 1e-6)


def recorded(made):
    """Return what is explained, from the record: one number, or those of a sample."""
    record, target, what = made.record, made.found.target, made.found.what
    if what == "sample":
        return (*made.of_batch(record.X)[:8], *made.of_batch(record.Y))
    if what == "input":
        return (made.of_batch(record.X)[target.unit[1]],)
    arrays = {"z": record.Z, "a": record.A, "da": record.dA, "dz": record.dZ}
    if what in arrays:
        layer, unit = target.unit
        return (made.of_batch(arrays[what][layer])[unit],)
    if what == "loss":
        return (record.loss,)
    if what in ("weight", "update"):
        layer, before, unit = target.weight
        W, b = record.dW, record.db
        if what == "update":
            W, b = record.W_after, record.b_after
        elif not made.has("dW", layer) and not target.mean:
            delta = record.dZ[layer][target.sample, unit]
            feeding = record.A[layer - 1][target.sample, before] if before >= 0 else 1.0
            return (delta * feeding,)
        return (b[layer][unit] if before < 0 else W[layer][before, unit],)
    raise AssertionError(what)


@pytest.mark.parametrize("seed", CASES)
def test_the_canvas_writes_the_numbers_of_the_record(seed, qapp):
    made = case(seed)
    record, scene = made.record, made.scene
    for layer in range(1, made.program.depth + 1):
        b = record.b_after if made.has("update") else record.b_before
        for unit in range(made.program.sizes[layer]):
            z, a, *bias, error = (row.text for row in rows(scene, layer, unit))
            assert says(z, known(made, "Z", layer, unit))
            assert says(a, known(made, "A", layer, unit))
            is_now = scene.is_now("dW", layer)
            assert len(bias) == made.program.has_bias(layer)
            for text in bias:
                *old, new = text.split(" → ")
                assert says(new, (record.db if is_now else b)[layer][unit])
                assert all(says(each, record.b_before[layer][unit]) for each in old)
            kind = "dZ" if made.has("dZ", layer) else "dA"
            assert says(error, known(made, kind, layer, unit))


def known(made, kind, layer, unit):
    """Return a number of a unit from the record, once its moment has happened."""
    if not made.has(kind, layer):
        return None
    return made.of_batch(getattr(made.record, kind)[layer])[unit]


@pytest.mark.parametrize("seed", CASES)
def test_edges_and_the_loss_carry_the_numbers_of_the_record(seed, qapp):
    made = case(seed)
    record, scene = made.record, made.scene
    places = places_of(scene)
    W = record.W_after if made.has("update") else record.W_before
    for layer, before, unit in places.curves:
        text, _ = edge_labels.text_of(scene, places, (layer, before, unit))
        is_gradient = scene.is_now("dW", layer) and not places.has_chips(layer)
        shown = record.dW if is_gradient else W
        text, _, change = text.partition(" Δ")
        assert says(text, shown[layer][before, unit])
        if change:
            old, new = (
                float(side[layer][before, unit])
                for side in (record.W_before, record.W_after)
            )
            assert scene.is_now("update")
            assert says(change, new - old)
    *_, own, whole = (row.text for row in loss_node.rows(scene))
    has_loss = made.has("loss")
    assert says(own, made.of_batch(record.losses) if has_loss else None)
    assert says(whole, record.loss if has_loss else None)


@pytest.mark.parametrize("seed", CASES)
def test_a_pointer_on_the_code_reads_the_numbers_of_the_record(seed, qapp):
    made = case(seed)
    lines = (line.text for line in listing(made.program, made.record))
    names = {name for line in lines for _, _, name in names_in(line)}
    seen = set()
    for name in names:
        value = variable(made.program, made.record, made.index, name)
        if value is not None:
            seen.add(name)
            check_reading(name, value, made)
    assert {"X", "Y", "m", *made.program.parameters} <= seen
    for kind, layers in (("Z", made.record.Z), ("dZ", made.record.dZ)):
        for layer, array in layers.items():
            assert (f"{kind}{layer}" in seen) == made.has(kind, layer)
            if made.has(kind, layer):
                name = f"{kind}{layer}"
                assert variable(made.program, made.record, made.index, name) is array


def check_reading(name, value, made):
    """Check that a text gives a number, or some rows and columns of an array."""
    array, sample = np.asarray(value, dtype=float), made.target.sample
    text = reading(name, value, made.decimals, sample)
    if array.ndim == 0:
        assert says(text.partition("= ")[2], float(array))
        return
    own = is_per_sample(name)
    table = array[:, None] if own and array.ndim == 1 else np.atleast_2d(array)
    body = re.search("<pre.*?>(.*)</pre>", text, re.DOTALL)[1].splitlines()
    lines = [line for line in body if line.strip() != "…"]
    (marked,) = [k for k, line in enumerate(lines) if "▸" in line] if own else [0]
    first = sample - marked if own else 0
    assert len(lines) == min(10, len(table))
    for line, row in zip(lines, table[first:], strict=False):
        cells = re.findall(NUMBER, line)
        assert len(cells) == min(6, len(row))
        assert all(says(cell, x) for cell, x in zip(cells, row, strict=False))


@pytest.mark.parametrize("seed", CASES)
def test_the_matrices_hold_the_numbers_of_the_record(seed, qapp):
    made = case(seed)
    shown = operation(made.program, made.record, made.index)
    names = set()
    for matrix in shown.matrices:
        values = in_record(made, matrix.name)
        if values is None:
            continue
        names.add(matrix.name)
        turned = values.T if matrix.is_transposed else values
        assert matrix.shape == turned.shape
        for place, value in np.ndenumerate(turned):
            has_come = matrix.values is not None
            cell = float(matrix.values[place]) if has_come else None
            text = matrix_words.number(cell, made.decimals + matrix.is_fine)
            assert says(text, value if has_come else None)
    assert names
    for equation in shown.equations:  # the moment has happened: so is its result
        assert equation.result.values is not None


def in_record(made, name):
    """Return what the record has under the name of a matrix, as a table."""
    record = made.record
    if name in ("X", "Y"):
        return getattr(record, name)
    if name == "ℒ":
        return np.array([[record.loss]])
    symbol, _, layer = name.removesuffix("ᵀ").removesuffix("]").partition("[")
    arrays = {
        kind: getattr(record, kind) for kind in ("Z", "A", "dA", "dZ", "dW", "db")
    }
    found = arrays.get(symbol)
    return None if found is None else np.atleast_2d(found[int(layer)])


@pytest.mark.parametrize("seed", CASES)
def test_the_weights_in_the_matrices_are_those_of_their_side(seed, qapp):
    made = case(seed)
    record = made.record
    for equation in operation(made.program, record, made.index).equations:
        for term in equation.terms:
            letter, _, layer = term.matrix.symbol.removesuffix("]").partition("[")
            if letter not in ("W", "b"):
                continue
            is_new = term.matrix is equation.result
            side = "after" if is_new else "before"
            array = getattr(record, f"{letter}_{side}")[int(layer)]
            plain = term.matrix.T if term.matrix.is_transposed else term.matrix
            np.testing.assert_array_equal(plain.values, np.atleast_2d(array))
