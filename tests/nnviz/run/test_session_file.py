"""A run that is saved and opened again is the run that it was, to the bit."""

import dataclasses
import inspect
import io
import os
import stat
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from nnviz.data.frames import Column, Frame
from nnviz.data.recipe import ColumnRecipe
from nnviz.run import session_file, source
from nnviz.run.content import Content
from nnviz.run.file_errors import FileError
from nnviz.run.fingerprint import MIXED, Arithmetic
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Override
from nnviz.run.session_file import Document, freeze, load, save, write
from tests.nnviz.run.good_files import npy, rewritten
from tests.nnviz.run.random_runs import digest, go_on, random_run
from tests.sampling import sampled

ROOT = Path(__file__).parents[3]
SHORT = Recipe().replace(data__samples=47, fit__epochs=30)
STATE = {"cursor": {"step": 3, "index": 2}, "panes": [0.5, None, "é"]}

ELSEWHERE = """
import sys
from pathlib import Path
from nnviz.run.session_file import load
from tests.nnviz.run.good_files import npy, rewritten
from tests.nnviz.run.random_runs import digest
print(digest(load(Path(sys.argv[1])).run))
"""


def digest_elsewhere(path: Path) -> str:
    """Return the digest of a saved run that a fresh process opens."""
    command = [sys.executable, "-W", "error", "-c", ELSEWHERE, str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.nnviz"


@pytest.fixture
def run() -> Run:
    made = Run(SHORT)
    made.advance(0, 70)
    return made


@pytest.mark.parametrize("seed", sampled(range(80), every=30))
def test_every_state_of_an_opened_run_is_what_it_was(seed, path) -> None:
    rng = np.random.default_rng([seed, 1])
    run, segment = random_run(rng)
    save(path, Document(run, segment, STATE))
    opened = load(path)
    assert opened.is_same_arithmetic
    assert (opened.segment, opened.state) == (segment, STATE)
    seen = digest(run)
    assert digest(opened.run) == seen
    if seed % 30 == 0:
        assert digest_elsewhere(path) == seen


@pytest.mark.parametrize("seed", sampled(range(80), every=30))
def test_an_opened_run_goes_on_as_if_it_had_never_been_saved(seed, path) -> None:
    rng = np.random.default_rng([seed, 2])
    run, segment = random_run(rng)
    save(path, Document(run, segment))
    opened, there = load(path), segment
    later = rng.spawn(1)[0].bit_generator.state
    for _ in range(6):
        one, two = np.random.default_rng(), np.random.default_rng()
        one.bit_generator.state = two.bit_generator.state = later
        segment, there = go_on(one, run, segment), go_on(two, opened.run, there)
        later = one.bit_generator.state
        save(path, Document(opened.run, there))
        opened = load(path)
    assert digest(opened.run) == digest(run)


def test_a_table_is_kept_as_it_was_read(path, tmp_path) -> None:
    table = tmp_path / "flats.csv"
    table.write_text("size (m²),floor,price (€)\n40,1,100\n52,2,120\n61,0,150\n")
    run = Run(source_recipe(str(table)))
    save(path, Document(run))
    table.unlink()
    opened = load(path).run.data
    for field in dataclasses.fields(opened.table):
        kept, read = (getattr(d.table, field.name) for d in (opened, run.data))
        assert np.array_equal(kept, read)
    assert_same(opened.frame, run.data.frame)


def assert_same(one: Frame, other: Frame) -> None:
    assert (one.name, one.target) == (other.name, other.target)
    for mine, theirs in zip(one.columns, other.columns, strict=True):
        words = mine.name, mine.unit, mine.levels
        assert words == (theirs.name, theirs.unit, theirs.levels)
        np.testing.assert_array_equal(mine.values, theirs.values)


def test_texts_and_gaps_are_kept_whatever_is_done_to_them(path) -> None:
    texts = Column("port", "", np.array([0, 1, np.nan, 0, 2] * 8), ("a", "é", '"\n'))
    numbers = Column("age", "y", np.array([22, np.nan, 3.5, 4, 5] * 8))
    names = Column("name", "", np.arange(40.0), tuple(f"n{k}" for k in range(40)))
    frame = Frame("t", (names, texts, numbers, Column("y", "", np.arange(40.0))), "y")
    column = ColumnRecipe("age", impute="drop_row", scale="min_max")
    asked = {"columns": (column,), "validation_share": 0.2, "split_seed": 3}
    recipe = source.default_recipe(frame, "gone.csv", **asked)
    run = Run(recipe, source.prepare(recipe, frame))
    run.advance(0, 30)
    save(path, Document(run))
    opened = load(path).run
    assert opened.recipe(0) == recipe
    assert_same(opened.data.frame, frame)
    assert digest(opened) == digest(run)


def source_recipe(name: str) -> Recipe:
    frame = session_file.source.load_frame(Recipe().replace(data__source=name))
    return session_file.source.default_recipe(frame, name)


def test_data_that_are_not_in_the_file_are_read_again(path, tmp_path) -> None:
    table = tmp_path / "flats.csv"
    table.write_text("size,price\n40,100\n52,120\n61,150\n")
    run = Run(source_recipe(str(table)))
    run.advance(0, 20)
    save(path, Document(run), embed=False)
    assert "frame/cells" not in np.load(path)
    assert digest(load(path).run) == digest(run)
    save(path, load(path), embed=False)
    table.write_text("size,price\n40,100\n52,120\n61,151\n")
    with pytest.raises(FileError, match="has changed since"):
        load(path)
    table.unlink()
    with pytest.raises(FileError, match="cannot be read"):
        load(path)


def test_what_is_frozen_no_longer_changes(path, run) -> None:
    before = digest(run)
    state = {"step": 1}
    content = freeze(Document(run, 0, state))
    state["step"] = 2
    run.advance(0, 40)
    run.branch(0, 5)
    write(content, path)
    assert digest(load(path).run) == before
    assert load(path).state == {"step": 1}


def test_a_file_is_a_zip_that_numpy_reads(path, run) -> None:
    save(path, Document(run))
    parts = np.load(path)  # refuses pickles by itself
    np.testing.assert_array_equal(parts["segments/0/losses"], run.losses(0))
    np.testing.assert_array_equal(parts["frame/cells"][:, :2], run.data.table.X)
    assert b'"format": 2' in parts["nnviz.json"]


def test_a_run_of_another_machine_is_told_and_shown_as_it_was(
    path, run, monkeypatch
) -> None:
    losses = run.losses(0).copy()
    there = Arithmetic("0123456789abcdef", "1.26", "accelerate")
    monkeypatch.setattr("nnviz.run.packing.arithmetic", lambda: there)
    save(path, Document(run))
    monkeypatch.undo()
    opened = load(path)
    assert not opened.is_same_arithmetic
    np.testing.assert_array_equal(opened.run.losses(0), losses)
    assert freeze(opened).arithmetic == MIXED  # and stays so when saved from here
    save(path, opened)
    assert not load(path).is_same_arithmetic


def test_states_that_were_kept_are_shown_and_not_computed_again(tmp_path) -> None:
    def nudged(parts: dict[str, bytes]) -> None:
        for number in (0, 1):
            part = f"segments/{number}/states.npy"
            parts[part] = npy(np.load(io.BytesIO(parts[part])) + 1e-9)

    opened = load(rewritten(nudged)(tmp_path)).run
    kept = np.load(tmp_path / "mine.nnviz")
    for number, first in ((0, 0), (1, 30)):
        steps = kept[f"segments/{number}/steps"]
        assert len(steps) > 1
        assert steps[0] == first
        for step, state in zip(steps, kept[f"segments/{number}/states"], strict=True):
            W = opened.record(number, int(step) + 1).W_before[1]
            np.testing.assert_array_equal(W.ravel(), state[0][: W.size])


def test_states_beyond_the_budget_are_thinned_and_nothing_else(
    path, run, monkeypatch
) -> None:
    branch = run.branch(0, 44, overrides=(Override("b", 1, (0,), 0.5),))
    run.advance(branch, 9)
    for budget, kept in ((10**6, (4, 2)), (1700, (3, 2)), (0, (2, 2))):
        monkeypatch.setattr(session_file, "STATE_BUDGET", budget)
        save(path, Document(run))
        steps = [np.load(path)[f"segments/{number}/steps"] for number in (0, 1)]
        assert tuple(map(len, steps)) == kept
        assert digest(load(path).run) == digest(run)


def test_a_long_row_of_segments_opens(path, run) -> None:
    segment, computed = 0, 40
    for k in range(computed):
        segment = run.branch(segment, 40, overrides=(Override("b", 1, (0,), k / 7),))
        run.advance(segment, 1)
    for _ in range(400):  # and more that have no step of their own
        segment = run.branch(segment, 40)
    save(path, Document(run, segment))
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 150)
    try:
        opened = load(path).run
        assert opened.done(segment) == 40
        assert opened.record(computed, 41).loss == run.record(computed, 41).loss
        opened.advance(segment, 1)
    finally:
        sys.setrecursionlimit(limit)
    assert opened.done(segment) == 41


def test_a_failed_save_leaves_the_old_file_and_nothing_beside_it(
    path, run, monkeypatch
) -> None:
    save(path, Document(run, 0, {"first": True}))
    before = path.read_bytes()

    def full(content: Content, file, name: str) -> None:
        file.write(b"half of it")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(session_file, "pack_content", full)
    with pytest.raises(FileError, match=r"left as it was: No space left on device\."):
        save(path, Document(run))
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_run_of_too_many_segments_is_refused_before_it_is_lost(
    path, run, monkeypatch
) -> None:
    monkeypatch.setattr("nnviz.run.packing.MOST_SEGMENTS", 2)
    run.branch(0, 3)
    save(path, Document(run))
    run.branch(0, 4)
    with pytest.raises(FileError) as refused:
        save(path, Document(run))
    assert refused.value.code == "too_much_to_save"
    assert len(load(path).run.segments) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="permissions and links of POSIX")
def test_links_and_permissions_stay(path, run, tmp_path) -> None:
    save(path, Document(run))
    path.chmod(0o640)
    link = tmp_path / "link.nnviz"
    link.symlink_to(path)
    save(link, Document(run, 0, STATE))
    assert link.is_symlink()
    assert load(path).state == STATE
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_what_a_killed_save_has_left_is_swept_away_later(path, run) -> None:
    stray, fresh = (path.with_name(f".{path.name}.{k}.part") for k in ("old", "new"))
    for file in (stray, fresh):
        file.write_bytes(b"half of it")
    os.utime(stray, (1e9, 1e9))
    save(path, Document(run))
    assert sorted(path.parent.iterdir()) == sorted([path, fresh])


def test_a_state_that_is_no_plain_data_is_the_callers_mistake(run) -> None:
    with pytest.raises(TypeError):
        freeze(Document(run, 0, {"path": Path()}))
    with pytest.raises(ValueError, match="JSON"):
        freeze(Document(run, 0, {"zoom": float("nan")}))
