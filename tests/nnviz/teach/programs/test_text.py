"""What the programs are as a text: complete, exact, and laid out as by a formatter."""

import ast
import subprocess
import sys

import numpy as np
import pytest

from nnviz.run.run import Run
from nnviz.teach.programs import (
    keras_program,
    numpy_program,
    start_of,
    torch_program,
)
from nnviz.teach.programs.layout import called, literal, returned, summed, unpacked
from tests.nnviz.teach.programs import cases

PROGRAMS = {"numpy": numpy_program, "torch": torch_program, "keras": keras_program}
# Between them every part of a program that may be there or not.
NAMES = (
    "sgd, whole numbers",
    "adamw, set",
    "cosine, nesterov",
    "clipping by global_norm",
    "root_mean_squared_error of houses",
    "categorical_crossentropy of sigmoid",
    "sparse_categorical_crossentropy of softmax",
    "penalties",
    "deep",
    "not shuffled",
    "all rows at once",
    "titanic",
    "float32 of classes",
    "branch of momentum",
    "branch of AdamW",
)


@pytest.fixture(scope="module")
def starts():
    runs = cases.runs()
    return {name: start_of(*cases.taken(*runs[name])) for name in NAMES}


@pytest.fixture(scope="module")
def texts(starts):
    return {
        (library, name): program(start, name.replace("_", " "))
        for library, program in PROGRAMS.items()
        for name, start in starts.items()
    }


def test_a_formatter_and_a_linter_find_nothing_to_do(texts, tmp_path):
    for number, text in enumerate(texts.values()):
        (tmp_path / f"program_{number}.py").write_text(text, encoding="utf-8")
    ruff = [sys.executable, "-m", "ruff"]
    rules = "E,W,F,I,UP,B,C4,SIM,RUF,NPY,PT"
    for command in (
        ["format", "--isolated", "--diff"],
        ["check", "--isolated", "--no-cache", "--select", rules],
    ):
        done = subprocess.run(
            [*ruff, *command, str(tmp_path)], capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "recipes", [cases.optimizers, cases.rates, cases.losses, cases.networks]
)
def test_whatever_a_recipe_may_have_there_is_a_program(recipes):
    for name, recipe in recipes().items():
        start = start_of(Run(recipe), 0)
        for program in PROGRAMS.values():
            compile(program(start, name), name, "exec")


def test_the_same_run_gives_the_same_text(starts, texts):
    for (library, name), text in texts.items():
        again = PROGRAMS[library](starts[name], name.replace("_", " "))
        assert again == text


@pytest.mark.parametrize("library", PROGRAMS)
def test_every_number_is_in_the_text_to_the_bit(library, starts, texts):
    for name, start in starts.items():
        space = functions_of(texts[library, name])
        found = space["first_weights"]()
        for own, array in zip(start.names, found, strict=True):
            np.testing.assert_array_equal(array, start.parameters[own], own)
            assert array.shape == start.parameters[own].shape
        for slot, arrays in start.memory.items():
            found = space[f"first_{slot}"]()
            for array, expected in zip(found, arrays.values(), strict=True):
                np.testing.assert_array_equal(array, expected)
        X, Y = space["data"]()
        dtype = start.program.dtype
        np.testing.assert_array_equal(X, start.data.X_train.astype(dtype))
        if not (start.has_labels and library != "numpy"):
            np.testing.assert_array_equal(Y, start.data.Y_train.astype(dtype))
        else:
            np.testing.assert_array_equal(Y, start.data.Y_train.argmax(axis=1))


def functions_of(text):
    """Return the functions of a program that NumPy alone can run."""
    body = [
        node
        for node in ast.parse(text).body
        if isinstance(node, ast.FunctionDef)
        and (node.name.startswith("first_") or node.name in ("data", "numbers"))
    ]
    space = {"np": np}
    exec(compile(ast.Module(body, []), "program", "exec"), space)
    return space


def test_only_what_a_recipe_needs_is_in_its_program(texts):
    plain = texts["torch", "all rows at once"]
    for word in ("class ", "rows =", "penalty", "schedule", "memory", "sizes"):
        assert word not in plain
    assert "torch.optim.SGD(model.parameters(), lr=0.5)" in plain
    assert "schedule.step()" in texts["torch", "cosine, nesterov"]
    assert "SGD(1.0, clipnorm=1.0)" in texts["keras", "sgd, whole numbers"]
    assert "float64" not in texts["torch", "float32 of classes"]


def test_what_stands_nowhere_in_the_course_is_explained(texts):
    shuffled = [text for text in texts.values() if ".permutation(" in text]
    assert shuffled
    for text in shuffled:
        assert "# as the run: drawn by its seed, 4 for orders, the epoch" in text
    for text in texts.values():
        assert ("np.log1p(np.exp(-np.abs(Z" in text) <= ("no logarithm of 0" in text)
    assert any("no logarithm of 0" in text for text in texts.values())


def test_a_title_cannot_end_the_first_string(starts):
    for program in PROGRAMS.values():
        text = program(starts["titanic"], 'a"""\nimport os\\')
        assert ast.get_docstring(ast.parse(text)).startswith("a''' import os/: a ")


@pytest.mark.parametrize("width", [20, 70, 84, 86, 90, 200])
def test_what_is_too_wide_takes_more_lines(width, tmp_path):
    names = [f"name_{number:02}" for number in range(width // 9)]
    lines = [
        called("function", names, 4),
        summed("total = ", names, 4),
        unpacked(names, "function()", 4),
        returned(names, 4),
    ]
    body = "\n".join(lines).replace("\n", "\n    ")
    path = tmp_path / "wide.py"
    path.write_text(f"def function({', '.join(names[:1])}):\n    {body}\n")
    command = [sys.executable, "-m", "ruff", "format", "--isolated", "--diff"]
    done = subprocess.run([*command, str(path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("value", "text"),
    [(3.0, "3"), (0.1, "0.1"), (-0.0, "-0.0"), (1e-7, "1e-07"), (1e22, "1e+22")],
)
def test_a_number_is_written_so_that_it_is_read_alike(value, text):
    assert literal(value) == text
    assert np.float64(float(text)).tobytes() == np.float64(value).tobytes()
