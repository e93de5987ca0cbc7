"""What can be taken away of a session: every file, under its label."""

import csv
import io

import h5py
import numpy as np
import pytest
import safetensors.numpy

from nnviz.run.export import history_csv, parameters_csv, samples_csv
from nnviz.run.recipe import Recipe
from nnviz.run.source import default_recipe, load_frame
from nnviz.teach.original_units import as_csv, of_record
from nnviz.teach.programs import (
    keras_program,
    numpy_program,
    start_of,
    torch_program,
)
from tests.ui.driving import SHORT
from ui.export import tables
from ui.export.figure import Figure
from ui.export.item import AGAIN, Item
from ui.export.items import items_of
from ui.export.look import Look
from ui.session.session import Session

FIGURES = [
    Figure("loss", "The loss", "", (30, 20), lambda *_: None),
    Figure("network", "The network", "", (30, 20), lambda *_: None),
]


@pytest.fixture
def session(qapp) -> Session:
    made = Session(SHORT)
    made.go_to(7)
    return made


@pytest.fixture
def items(session: Session) -> dict[str, Item]:
    return {item.file_name: item for item in items_of(session, FIGURES, Look())}


def test_every_figure_comes_as_png_svg_and_pdf(items: dict[str, Item]) -> None:
    assert items["loss.png"].make().startswith(b"\x89PNG")
    assert b"<svg" in items["loss.svg"].make()
    assert items["loss.pdf"].make().startswith(b"%PDF")
    pictures = [(i.label, i.format) for i in items.values()][:6]
    assert pictures == [
        ("The loss", "PNG"),
        ("The loss", "SVG"),
        ("The loss", "PDF"),
        ("The network", "PNG"),
        ("The network", "SVG"),
        ("The network", "PDF"),
    ]


def test_the_tables_are_those_of_the_cursor(items: dict[str, Item], session) -> None:
    record = session.record
    expected = {
        "history.csv": history_csv(session.run, session.segment),
        "step_samples.csv": samples_csv(record, session.data),
        "step_parameters.csv": parameters_csv(record),
    }
    made = {name: items[name].make().decode() for name in expected}
    assert made == expected
    steps = [row["step"] for row in csv.DictReader(io.StringIO(made["history.csv"]))]
    assert steps == [str(step) for step in range(8)]
    assert items["step_samples.csv"].label.endswith("step 7")


def test_the_coefficients_of_a_single_layer_are_those_of_the_cursor(qapp) -> None:
    frame = load_frame(Recipe().replace(data__source="houses"))
    session = Session(default_recipe(frame, "houses"), frame)
    for step, is_after in ((4, False), (5, True)):
        session.show(step, -1 if is_after else 0)
        found = {item.file_name: item for item in items_of(session, [], Look())}
        units = of_record(session.data, session.record, is_after)
        made = found["coefficients.csv"].make().decode()
        assert made == as_csv(units, session.data)
        assert found["coefficients.csv"].label.endswith(f"step {step}")


def test_where_hidden_layers_bend_there_are_no_coefficients(items) -> None:
    assert "coefficients.csv" not in items


def test_the_recipe_makes_the_same_run_again(items: dict[str, Item]) -> None:
    text = items["recipe.json"].make().decode()
    assert Recipe.from_json(text) == SHORT


@pytest.mark.parametrize("name", ["loss.png", "loss.svg", "loss.pdf"])
def test_every_picture_can_be_opened_as_its_recipe(items, name, tmp_path) -> None:
    path = tmp_path / name
    path.write_bytes(items[name].make())
    assert Recipe.read(path) == SHORT


def test_the_programs_and_the_weights_are_those_of_the_run(items, session) -> None:
    start = start_of(session.run, session.segment)
    programs = {"numpy": numpy_program, "pytorch": torch_program}
    for library, program in (programs | {"keras": keras_program}).items():
        name = f"train_{library}.py"
        text = items[name].make().decode()
        assert text == program(start, "Two moons", name)
        assert items[name].kind.lower() == library
    for is_after in (False, True):
        session.go_to(7, -1 if is_after else 0)
        content = io.BytesIO(items["weights.npz"].make())
        record = session.record
        with np.load(content) as found:
            W = record.W_after if is_after else record.W_before
            np.testing.assert_array_equal(found["W1"], W[1])
            assert sorted(found) == sorted(f"{p}{k}" for p in "Wb" for k in (1, 2, 3))
        found = safetensors.numpy.load(items["weights.safetensors"].make())
        np.testing.assert_array_equal(found["0.weight"], W[1].T)
        with h5py.File(io.BytesIO(items["model.weights.h5"].make())) as file:
            np.testing.assert_array_equal(file["layers/dense/vars/0"], W[1])


def test_scores_of_the_training_set_are_found_before_the_history_is_written(
    session: Session, items: dict[str, Item], monkeypatch: pytest.MonkeyPatch
) -> None:
    (find,) = items["history.csv"].before
    monkeypatch.setattr(tables, "SLICE", 0)
    assert find() is AGAIN
    monkeypatch.setattr(tables, "SLICE", 60)
    assert find() is None
    trainer = session.run.owner(0, 4)
    assert trainer.train_scores(4, computes=False) is not None  # the end of an epoch
