import numpy as np
import pytest

from nnviz import SGD
from nnviz.model.ops import Moment
from nnviz.teach.code import is_per_sample, listing, names_in, variable
from tests.nnviz.model.networks import RULES
from tests.nnviz.teach.steps import poisoned, step

SEEDS = range(12)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_listing_is_the_program_line_by_line(seed):
    program, record = step(seed)
    lines = listing(program, record)
    source = "\n".join(line.text for line in lines if line.text)
    assert source == "\n".join(line for line in program.source().splitlines() if line)
    headings = [line.phase for line in lines if line.is_heading]
    assert headings == ["batch", "forward", "loss", "backward", "update"]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_line_of_a_step_knows_its_moment(seed):
    program, record = step(seed)
    lines = [line for line in listing(program, record) if line.index is not None]
    assert [line.text for line in lines] == [op.line for op in program.ops]
    for line, op in zip(lines, program.ops, strict=True):
        assert program.moments[line.index] == op.moment
        assert line.phase == op.moment.phase


@pytest.mark.parametrize("seed", SEEDS)
def test_notes_end_with_the_shape_of_what_the_record_holds(seed):
    program, record = step(seed, optimizer=SGD(0.1, 0.9))
    last = len(record.moments) - 1
    for line in listing(program, record):
        if line.index is not None and not line.text.startswith("X, Y"):
            name = next(names_in(line.text))[2]
            value = variable(program, record, last, name)
            if isinstance(value, np.ndarray):
                shape = str(value.shape).replace(" ", "")
                assert line.note.split(" → ")[-1] == shape


def test_notes_show_the_shapes_that_meet():
    program, record = step(1)
    n_0, n_1 = program.sizes[:2]
    notes = {
        line.text.partition(" = ")[0]: line.note for line in listing(program, record)
    }
    m = record.m
    assert notes["Z1"] == f"({m},{n_0})·({n_0},{n_1})+({n_1},) → ({m},{n_1})"
    assert notes["dW1"] == f"({n_0},{m})·({m},{n_1}) → ({n_0},{n_1})"
    assert notes["m"] == str(m)
    assert notes["loss"] == ""


def test_notes_of_a_layer_without_biases_show_none():
    program, record = step(0)
    assert not any(program.biases)
    (z, *_) = (line for line in listing(program, record) if line.text[:2] == "Z1")
    m, (n_0, n_1) = record.m, program.sizes[:2]
    assert (z.text, z.note) == (
        "Z1 = X @ W1",
        f"({m},{n_0})·({n_0},{n_1}) → ({m},{n_1})",
    )


def test_listing_a_program_leaves_its_record_alone():
    program, record = step(3)
    before = record.W_before[1].copy()
    listing(program, record)
    np.testing.assert_array_equal(record.W_before[1], before)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_variable_is_known_from_its_moment_on(seed):
    program, record = step(seed)
    for op in program.ops:
        name = next(names_in(op.line))[2]
        given = [o for o in program.ops if next(names_in(o.line))[2] == name]
        at = program.moments.index(given[0].moment)
        if op.moment.kind not in ("batch", "update") and at > 0:
            assert variable(program, record, at - 1, name) is None
    values = [variable(program, record, k, "W1") for k in range(len(program.moments))]
    assert all(value is record.W_before[1] for value in values[:-1])
    assert values[-1] is record.W_after[1]


@pytest.mark.parametrize("seed", range(22))
def test_every_variable_of_the_program_can_be_read(seed):
    program, record = step(seed, optimizer=RULES[seed % len(RULES)])
    last = len(program.moments) - 1
    made = replay(program, record)
    for number, op in enumerate(program.ops):
        name = next(names_in(op.line))[2]
        value = variable(program, record, last, name, number)
        # What the update changes is the new one wherever it stands.
        parameter = name in program.parameters or name in record.slots_after
        expected = made[-1] if parameter or name[:1] == "d" else made[number]
        np.testing.assert_array_equal(value, expected[name])


def replay(program, record):
    """Return the variables after each line of a step."""
    space = {"np": np, "X_train": record.X, "Y_train": record.Y, "rows": slice(None)}
    space |= program.optimizer.constants | {"t": int(record.numbers["t"]) - 1}
    space |= {f"W{k}": W.copy() for k, W in record.W_before.items()}
    space |= {f"b{k}": b.copy() for k, b in record.b_before.items()}
    space |= {name: slot.copy() for name, slot in record.slots_before.items()}
    exec("\n".join(program.helpers), space)
    found = []
    for op in program.ops:
        exec(op.line, space)
        found.append({name: np.copy(x) for name, x in space.items() if is_number(x)})
    return found


def is_number(value):
    return isinstance(value, np.ndarray | np.generic | float | int)


def test_what_the_record_does_not_keep_waits_for_its_moment_too():
    program, record = step(2, optimizer=SGD(0.1, clipnorm=1e-3))
    at = len(program.moments) - 2
    assert variable(program, record, at, "norm") is None
    assert variable(program, record, at + 1, "norm") is not None
    assert variable(program, record, at, "ones").shape == (record.m,)
    assert variable(program, record, at, "np") is None


def test_rows_of_samples_are_known_by_the_name():
    for name in ("X", "Y", "Z1", "dA12", "losses", "P2", "tail"):
        assert is_per_sample(name)
    for name in ("W1", "b1", "dW1", "db2", "m", "loss", "sW1"):
        assert not is_per_sample(name)


def test_no_value_comes_from_a_later_moment():
    program, record = step(1)
    index = program.moments.index(Moment("A", 1))
    later = poisoned(record, index)
    assert later
    assert variable(program, record, -1, "Z1") is None
    assert variable(program, record, index, "loss") is None
    assert variable(program, record, index, "dZ1") is None
    assert variable(program, record, index, "Z1") is record.Z[1]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_loss_worked_out_from_z_is_announced_before_its_lines(seed):
    program, record = step(seed)
    lines = listing(program, record)
    remarks = [k for k, line in enumerate(lines) if line.remark]
    assert len(remarks) == program.is_fused
    for k in remarks:
        assert lines[k - 1].is_heading
        assert lines[k + 1].text == program.lines("loss")[0]


def test_names_are_words_outside_of_attributes():
    found = [name for _, _, name in names_in("dW1 = X.T @ dZ1 / m")]
    assert found == ["dW1", "X", "dZ1", "m"]
