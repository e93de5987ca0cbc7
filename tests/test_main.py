"""The command line: what it writes, and one sentence for every mistake."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QWidget

import main as program
from nnviz import __version__
from nnviz.run.recipe import LayerRecipe, Recipe
from ui import application, strings
from ui.arguments import UsageError, parse
from ui.chosen import chosen
from ui.collecting import Collector
from ui.look import theme

ROOT = Path(__file__).parents[1]


PICTURES = ("png", "svg", "pdf")
OF_EVERY_RUN = {
    *("history.csv", "step_samples.csv", "step_parameters.csv"),
    *(f"train_{name}.py" for name in ("numpy", "pytorch", "keras")),
    *("weights.npz", "weights.safetensors", "model.weights.h5"),
    *("recipe.json", "index.html"),
}


def files(*with_table: str, more: tuple[str, ...] = ()) -> set[str]:
    """Return what is written: pictures, of which some have a table, and the rest."""
    pictures = ("loss", "network", "formula", *with_table, *more)
    return {
        *(f"{name}.{kind}" for name in pictures for kind in PICTURES),
        *(f"{name}.csv" for name in with_table),
        *OF_EVERY_RUN,
    }


OF_MOONS = files(
    *("accuracy", "precision", "boundary", "probabilities"),
    *("confusion_train", "confusion_test", "hidden_space", "gradients"),
    *("loss_surface", "loss_along_step"),
    more=("updates", "saturated"),
)
OF_HOUSES = files(
    *("rmse", "r2", "boundary", "predictions", "hidden_space", "gradients"),
    *("loss_surface", "loss_along_step"),
    more=("residuals", "updates"),
)
OF_HOUSES |= {"coefficients.csv"}
HOUSES = str(ROOT / "data" / "houses.csv")
# A bad table, and what the sentence must name besides the file.
BAD_TABLES = [
    (b"", ["empty"]),
    (b"a,b\n1,2\n3,x\n4,5\n", ["Line 3", '"x"', '"b"']),
    (b"a\n1\n2\n", ["only the column", '"a"']),
    (b"a,b\n1,2\n", ["one row", "line 2"]),
    (b"a,b\n1,2\ninf,3\n", ["Line 3", '"a"']),
    (b"a,b\n1,2\n3\n", ["Line 3"]),
    (b"\x7fELF\x02\x01\x00\x00", ["Line 1", "not text"]),
]
BAD_RECIPES = [
    ("{", "not valid JSON"),
    ("[]", "JSON object"),
    ('{"fit": {"epochs": 0}}', "fit.epochs"),
    ('{"fit": {"epoch": 3}}', "epoch"),
    ('{"data": {"source": "nowhere.csv"}}', "nowhere.csv"),
    ('{"data": {"source": "three_blobs"}}', "must be 3 for this target"),
]
BAD_ARGUMENTS = [
    ["nowhere.nnviz"],
    ["nowhere.nnviz", "--epochs", "3"],
    ["--what"],
    ["a.csv", "b.csv"],
    ["--epochs", "many"],
    ["--epochs", "0"],
    ["--seed", "-1"],
    ["--lang", "de"],
    ["--theme", "pink"],
    ["--export"],
    ["--target", "price"],
    [HOUSES, "--target", "colour"],
    [HOUSES, "--recipe", "recipe.json"],
    [HOUSES, "--only", "loss"],
    [HOUSES, "--format", "svg"],
    [HOUSES, "--step", "1"],
    [HOUSES, "--export", "out", "--only", ","],
    [HOUSES, "--export", "out", "--step", "0"],
    [HOUSES, "--export", "out", "--step", "first"],
    ["--recipe", "nowhere.json"],
]


@pytest.fixture
def mistake(capfd: pytest.CaptureFixture[str], tmp_path: Path):
    """Return what runs the program and gives its one sentence."""

    def run(*arguments: str) -> str:
        out = tmp_path / "out"
        code = program.main([*arguments, "--export", str(out)])
        found = capfd.readouterr()
        assert (code, found.out) == (2, "")
        assert found.err.count("\n") == 1
        assert found.err.startswith("nnviz: ")
        assert not out.exists()
        return found.err

    return run


@pytest.mark.parametrize(("content", "words"), BAD_TABLES)
def test_a_bad_table_is_one_sentence(mistake, tmp_path, content, words) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    sentence = mistake(str(path))
    for word in ("table.csv", *words):
        assert word in sentence


def test_a_missing_table_is_one_sentence(mistake, tmp_path) -> None:
    assert "missing.csv" in mistake(str(tmp_path / "missing.csv"))
    assert str(tmp_path) in mistake(str(tmp_path))


@pytest.mark.parametrize(("content", "word"), BAD_RECIPES)
def test_a_bad_recipe_is_one_sentence(qapp, mistake, tmp_path, content, word) -> None:
    path = tmp_path / "mine.json"
    path.write_text(content)
    assert word in mistake("--recipe", str(path))


@pytest.mark.parametrize("arguments", BAD_ARGUMENTS, ids=" ".join)
def test_a_bad_argument_is_one_sentence(capfd, arguments) -> None:
    assert program.main(arguments) == 2
    found = capfd.readouterr()
    assert found.out == ""
    assert found.err.count("\n") == 1


@pytest.mark.usefixtures("tidy")
def test_a_folder_that_cannot_be_written_is_one_sentence(capfd, tmp_path) -> None:
    path = tmp_path / "out"
    path.write_text("a file")
    assert program.main([HOUSES, "--export", str(path)]) == 2
    found = capfd.readouterr()
    assert found.err.count("\n") == 1
    assert str(path) in found.err


@pytest.mark.parametrize(
    ("argument", "words"), [("--help", "--export"), ("--version", __version__)]
)
def test_help_and_version_are_printed(capfd, argument: str, words: str) -> None:
    with pytest.raises(SystemExit) as left:
        program.main([argument])
    assert left.value.code == 0
    assert words in capfd.readouterr().out


@pytest.mark.usefixtures("tidy")
def test_the_export_trains_and_prints_what_it_wrote(capfd, tmp_path) -> None:
    out = tmp_path / "out"
    assert program.main([HOUSES, "--epochs", "3", "--export", str(out)]) == 0
    found = capfd.readouterr()
    assert found.err == ""
    assert {Path(line) for line in found.out.splitlines()} == set(out.iterdir())
    assert {path.name for path in out.iterdir()} == OF_HOUSES
    assert (out / "history.csv").read_text().count("\n") == 5
    recipe = Recipe.read(out / "recipe.json")
    assert (recipe.data.source, recipe.fit.epochs) == (HOUSES, 3)


def test_a_picture_in_the_place_of_a_table_is_its_recipe(tmp_path) -> None:
    recipe = Recipe().replace(fit__epochs=2)
    path = tmp_path / "loss.SVG"
    held = f"<n:recipe xmlns:n='urn:nnviz'>{recipe.to_json()}</n:recipe>"
    path.write_text(f"<svg>{held}</svg>")
    assert chosen(parse([str(path)])).recipe == recipe
    again = chosen(parse([str(path), "--seed", "3"])).recipe
    assert again == recipe.replace(fit__seed=3)
    with pytest.raises(UsageError, match="--target needs a table"):
        parse([str(path), "--target", "y"])


@pytest.mark.usefixtures("tidy")
def test_the_export_speaks_and_looks_as_it_is_told(capfd, tmp_path) -> None:
    asked = ["--lang", "fr", "--theme", "dark"]
    arguments = [HOUSES, "--epochs", "2", "--export", str(tmp_path), "--only", "loss"]
    assert program.main([*arguments, *asked]) == 0
    assert strings.current() == "fr"
    drawn = (tmp_path / "loss.svg").read_text()
    assert theme.DARK.surface.name() in drawn
    assert program.main(arguments) == 0
    assert theme.LIGHT.surface.name() in (tmp_path / "loss.svg").read_text()


@pytest.mark.usefixtures("tidy")
def test_a_run_that_diverges_says_so_and_is_still_written(capfd, tmp_path) -> None:
    layers = (LayerRecipe(1, "linear"),)
    made = Recipe().replace(model__layers=layers, compile__loss="mse")
    recipe = tmp_path / "wild.json"
    recipe.write_text(made.replace(compile__learning_rate=1e200).to_json())
    out = tmp_path / "out"
    assert program.main(["--recipe", str(recipe), "--export", str(out)]) == 0
    found = capfd.readouterr()
    assert found.err.count("\n") == 1
    assert "Step 2: the loss is no longer a finite number" in found.err
    saturated = {f"saturated.{kind}" for kind in ("png", "svg", "pdf")}
    assert {path.name for path in out.iterdir()} == (
        OF_MOONS - saturated | {"coefficients.csv"}
    )


@pytest.mark.usefixtures("tidy")
def test_without_a_display_the_default_recipe_goes_into_out(
    capfd, tmp_path, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(application, "has_display", lambda: False)
    assert program.main(["--epochs", "1"]) == 0
    first, *written = capfd.readouterr().out.splitlines()
    assert "no display" in first
    assert {Path(line).name for line in written} == OF_MOONS
    assert {path.name for path in (tmp_path / "out").iterdir()} == OF_MOONS


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="others always have a display")
def test_a_display_is_found_by_its_variable(monkeypatch, variables, expected) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert application.has_display() is expected


@pytest.mark.usefixtures("tidy", "thawed")
def test_a_window_is_built_then_dressed_then_shown_and_only_then_kept(
    qapp, qtbot, monkeypatch
) -> None:
    told = []

    class Window(QWidget):
        def __init__(self, *_) -> None:
            super().__init__()
            told.append(qapp.styleSheet())
            journal = partial(told.append, "journal")
            self.file_actions = SimpleNamespace(files=None, keep_journal=journal)
            qtbot.addWidget(self)

        def paintEvent(self, event) -> None:
            told.append(qapp.styleSheet())

    monkeypatch.setattr("ui.window.main_window.MainWindow", Window)
    monkeypatch.setattr(
        QApplication, "exec", lambda *_: qtbot.waitUntil(lambda: len(told) > 2) or 0
    )
    assert program.main(["--theme", "dark"]) == 0
    collector = qapp.findChild(Collector)
    assert collector is not None
    collector.deleteLater()
    bare, dressed, last = told
    assert (bare, theme.current().name, last) == ("", "dark", "journal")
    assert theme.DARK.surface.name() in dressed


@pytest.mark.usefixtures("tidy")
@pytest.mark.skipif(sys.platform != "linux", reason="others always have a display")
def test_a_written_recipe_gives_another_process_the_same_bytes(tmp_path) -> None:
    here = tmp_path / "here"
    pictures, rest = "loss,network,boundary", "programs,weights,recipe,index"
    only = ["--only", f"{pictures},history,samples,parameters,{rest}"]
    assert program.main(["--epochs", "2", *only, "--export", str(here)]) == 0
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {k: v for k, v in os.environ.items() if k not in hidden}
    done = subprocess.run(
        [
            sys.executable,
            str(ROOT / "main.py"),
            "--recipe",
            here / "recipe.json",
            *only,
            "--export",
            "out",
        ],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environment
        | {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "HOME": str(tmp_path)},
    )
    assert (done.returncode, done.stderr) == (0, "")
    one, two = (
        {path.name: path.read_bytes() for path in folder.iterdir()}
        for folder in (here, tmp_path / "out")
    )
    assert (
        set(one)
        == set(two)
        == {
            *(f"{name}.{kind}" for name in ("loss", "network") for kind in PICTURES),
            *(f"boundary.{kind}" for kind in (*PICTURES, "csv")),
            *OF_EVERY_RUN,
        }
    )
    assert [name for name in one if one[name] != two[name]] == []


@pytest.mark.usefixtures("tidy")
@pytest.mark.skipif(sys.platform != "linux", reason="others have no such names")
def test_files_are_told_in_a_folder_that_is_named_in_another_encoding(
    capfdbinary, tmp_path, monkeypatch
) -> None:
    folder = os.fsencode(tmp_path) + b"/\xe9t\xe9"
    arguments = ["--epochs", "1", "--only", "recipe", "--export", os.fsdecode(folder)]
    with open(1, "w", encoding="utf-8", closefd=False) as terminal:
        monkeypatch.setattr(sys, "stdout", terminal)
        assert program.main(arguments) == 0
    assert capfdbinary.readouterr().out == folder + b"/recipe.json\n"


def test_a_damaged_run_is_one_sentence(mistake, tmp_path) -> None:
    path = tmp_path / "lesson.nnviz"
    path.write_bytes(b"PK no more")
    assert "lesson.nnviz" in mistake(str(path))
    assert "--epochs" in mistake(str(path), "--epochs", "3")
