"""The export from the command line: what it writes, what it says, how it ends."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

import main as program
import ui
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.run import Run
from nnviz.run.session_file import Document, save

ROOT = Path(__file__).parents[1]
HOUSES = str(ROOT / "data" / "houses.csv")

pytestmark = pytest.mark.usefixtures("tidy")


@pytest.fixture
def exported(capfd: pytest.CaptureFixture[str], tmp_path: Path):
    """Return what exports, and gives the exit code, the files and what was said."""

    def run(*arguments: str) -> tuple[int, set[str], list[str]]:
        out = tmp_path / "out"
        code = program.main([*arguments, "--export", str(out)])
        found = capfd.readouterr()
        written = set(out.iterdir()) if out.exists() else set()
        assert {Path(line) for line in found.out.splitlines()} == written
        return code, {path.name for path in written}, found.err.splitlines()

    return run


def rows_of(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_only_what_is_asked_for_is_written(exported) -> None:
    asked = ["--only", "History, confusion.csv,", "--only", "weights.npz"]
    names = {"history.csv", "confusion_train.csv", "confusion_test.csv", "weights.npz"}
    assert exported("two_moons", "--epochs", "1", *asked) == (0, names, [])


def test_a_worksheet_is_written_where_it_is_asked_for(exported, tmp_path) -> None:
    stem = "houses_2-1_step2_worksheet"
    names = {f"{stem}{end}" for end in (".md", "_key.md", ".pdf", "_key.pdf")}
    asked = ["--only", "worksheet", "--step", "2", "--epochs", "3", "--lang", "fr"]
    assert exported(HOUSES, *asked) == (0, names, [])
    sheet = (tmp_path / "out" / f"{stem}.md").read_text()
    assert "étape 2" in sheet


def test_what_cannot_be_worked_is_said_and_the_rest_is_written(
    exported, tmp_path
) -> None:
    recipe = Recipe().replace(
        model__layers=(LayerRecipe(1, "linear"),),
        compile__loss="mse",
        compile__learning_rate=1e200,
    )
    path = tmp_path / "wild.json"
    path.write_text(recipe.to_json())
    code, names, said = exported(str(path), "--only", "recipe,worksheet.md")
    assert (code, names, len(said)) == (1, {"recipe.json"}, 2)
    assert "no longer a finite number" in said[0]
    assert said[1].count(".md") == 2  # of the sheet and of its key
    assert "A number of this step is too large" in said[1]


def test_where_a_run_has_nothing_of_it_nothing_is_written(exported) -> None:
    asked = ["--only", "residuals", "--epochs", "1"]
    code, names, said = exported("two_moons", *asked)
    assert (code, names, len(said)) == (2, set(), 1)
    assert "This run has no “residuals”" in said[0]


def test_what_a_run_has_not_is_said_and_the_rest_is_written(exported) -> None:
    asked = ["--only", "confusion,recipe", "--epochs", "1"]
    code, names, said = exported(HOUSES, *asked)
    assert (code, names, len(said)) == (1, {"recipe.json"}, 1)
    assert "no “confusion”: it has loss, rmse" in said[0]


def test_a_step_that_never_comes_is_said(exported, tmp_path) -> None:
    recipe = Recipe().replace(data__samples=100, fit__epochs=60, fit__stop_below=0.3)
    path = tmp_path / "early.json"
    path.write_text(recipe.to_json())
    code, names, said = exported(str(path), "--only", "samples", "--step", "400")
    assert (code, names, len(said)) == (1, {"step_samples.csv"}, 2)
    assert "Step 400 never came" in said[1]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (["--only", "nonsense"], "no “nonsense” to export: choose among network, "),
        (["--only", "loss.bmp"], "written as png, svg, pdf, not as bmp"),
        (["--step", "9999"], "no step 9999: the last one is 200"),
    ],
)
def test_what_makes_no_sense_is_one_sentence(exported, asked, words) -> None:
    code, names, (said,) = exported(HOUSES, *asked)
    assert (code, names) == (2, set())
    assert words in said


@pytest.fixture
def lesson(tmp_path: Path) -> tuple[str, Run, int]:
    """Return a saved run with a branch, left at its step 5."""
    recipe = Recipe().replace(fit__epochs=2)
    run = Run(recipe)
    run.advance(0, 20)
    slower = recipe.replace(compile__learning_rate=0.01)
    segment = run.branch(0, 3, slower)
    run.advance(segment, 4)
    path = tmp_path / "lesson.nnviz"
    place = {"cursor": {"step": 5, "index": 0}}
    save(path, Document(run, segment, place))
    return str(path), run, segment


@pytest.mark.parametrize(
    ("asked", "done", "shown"),
    [([], 7, 5), (["--step", "2"], 7, 2), (["--step", "9"], 9, 9)],
)
def test_a_saved_run_is_written_where_it_was_left(
    exported, lesson, tmp_path, asked, done, shown
) -> None:
    path, run, segment = lesson
    code, _, said = exported(path, "--only", "history,samples", *asked)
    assert (code, said) == (0, [])
    run.advance(segment, done - run.done(segment))
    losses = [row["batch_loss"] for row in rows_of(tmp_path / "out" / "history.csv")]
    assert [float(loss) for loss in losses[1:]] == run.losses(segment).tolist()
    samples = rows_of(tmp_path / "out" / "step_samples.csv")
    assert {row["step"] for row in samples} == {str(shown)}


def test_a_saved_run_can_go_on_to_its_end(exported, lesson, tmp_path) -> None:
    path, run, segment = lesson
    assert exported(path, "--only", "history", "--step", "last")[0] == 0
    run.advance(segment, run.last_step(segment))
    rows = rows_of(tmp_path / "out" / "history.csv")
    assert [float(row["batch_loss"]) for row in rows[1:]] == run.losses(
        segment
    ).tolist()


def test_ctrl_c_ends_a_training_with_one_line_and_no_file(
    exported, monkeypatch
) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(Run, "advance", interrupted)
    assert exported(HOUSES) == (130, set(), ["nnviz: interrupted."])


def test_qt_that_cannot_be_loaded_is_one_sentence(exported, monkeypatch) -> None:
    monkeypatch.delattr(ui, "application", raising=False)
    monkeypatch.setitem(sys.modules, "ui.application", None)
    code, names, said = exported(HOUSES)
    assert (code, names, len(said)) == (2, set(), 1)
    assert "./run installs" in said[0]


AT_IMPORT = """
import os, runpy, signal, sys
class Finder:
    def find_spec(self, name, *_):
        if name == "PySide6":
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Finder())
sys.argv = ["main.py", "two_moons", "--export", "out"]
runpy.run_path(sys.path[0] + "/main.py", run_name="__main__")
"""
BARE = """
import runpy, sys
sys.argv = ["main.py", "--help"]
try:
    runpy.run_path(sys.path[0] + "/main.py", run_name="__main__")
finally:
    heavy = {"PySide6", "sklearn", "pandas", "scipy", "tqdm"} & set(sys.modules)
    assert not heavy, heavy
"""


def ended(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{code}"
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder)


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such signal")
def test_ctrl_c_ends_the_start_with_one_line_too(tmp_path) -> None:
    done = ended(AT_IMPORT, tmp_path)
    assert (done.returncode, done.stderr) == (130, "nnviz: interrupted.\n")
    assert list(tmp_path.iterdir()) == []


def test_help_waits_for_nothing_heavy_and_names_every_word(tmp_path) -> None:
    done = ended(BARE, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    for word in ("--only", "exit codes", "worksheet", "lesson.nnviz --export"):
        assert word in done.stdout
