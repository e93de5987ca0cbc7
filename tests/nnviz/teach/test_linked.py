"""Lines of the listing and the parts of the network that they belong to."""

import pytest

from nnviz import SGD, Adam
from nnviz.teach.code import listing
from nnviz.teach.linked import lines_of, part_of
from tests.nnviz.teach.steps import step

SEEDS = range(8)


def texts(lines, numbers):
    return [lines[number].text for number in sorted(numbers)]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_unit_has_the_lines_of_its_layer(seed):
    program, record = step(seed)
    lines = listing(program, record)
    for layer in range(1, program.depth + 1):
        found = lines_of(lines, record.moments, unit=(layer, 0))
        kinds = {"Z", "A", "dA", "dZ"}
        own = [
            op.line
            for op in program.ops
            if op.moment.layer == layer and op.moment.kind in kinds
        ]
        assert texts(lines, found) == own


@pytest.mark.parametrize("rule", [SGD(0.1), SGD(0.1, 0.9, clipvalue=1.0), Adam(0.1)])
def test_a_weight_has_the_lines_that_name_its_matrix(rule):
    program, record = step(3, optimizer=rule)
    lines = listing(program, record)
    assert program.depth == 3
    found = texts(lines, lines_of(lines, record.moments, weight=(2, 0, 0)))
    assert any(line.startswith("Z2 = ") for line in found)
    assert any(line.startswith("dA1 = ") for line in found)
    assert any(line.startswith("dW2 = ") for line in found)
    assert any(line.startswith("W2 ") for line in found)
    assert all("W2" in line for line in found)
    everywhere = [line for line in lines if line.index is not None]
    assert len(found) == sum("W2" in line.text for line in everywhere)
    bias = texts(lines, lines_of(lines, record.moments, weight=(2, -1, 0)))
    assert all("b2" in line for line in bias)
    assert len(bias) == sum("b2" in line.text for line in everywhere)


def test_an_input_has_the_lines_that_name_X_and_nothing_none():
    program, record = step(3)
    lines = listing(program, record)
    found = texts(lines, lines_of(lines, record.moments, unit=(0, 0)))
    assert found[0].startswith("X, Y = ")
    assert any(line.startswith("Z1 = X @ W1") for line in found)
    assert any(line.startswith("dW1 = X.T @ dZ1") for line in found)
    assert lines_of(lines, record.moments) == frozenset()


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("rule", [SGD(0.1), Adam(0.1, global_clipnorm=1.0)])
def test_a_line_works_on_a_layer_on_weights_or_on_the_loss(seed, rule):
    program, record = step(seed, optimizer=rule)
    for line in listing(program, record):
        part = part_of(line, record.moments)
        if line.index is None:
            assert part is None
            continue
        moment = record.moments[line.index]
        if moment.kind == "batch":
            assert part == (0, False)
        elif moment.kind == "loss":
            assert part == (program.depth + 1, False)
        elif moment.kind == "update":
            target = line.text.split()[0]
            digits = "".join(c for c in target if c.isdigit())
            names_layer = digits and target[-len(digits) - 1] in "Wb"
            assert part == ((int(digits), True) if names_layer else None), line.text
        else:
            assert part == (moment.layer, moment.kind == "dW")
