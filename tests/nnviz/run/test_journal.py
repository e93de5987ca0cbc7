"""What is not saved is in the journal, even if the program is killed."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from nnviz.run import journal_file
from nnviz.run.file_errors import FileError
from nnviz.run.journal import Journal
from nnviz.run.journal_file import abandoned, recover
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Override, Reset
from nnviz.run.session_file import Document, load, save
from tests.nnviz.run.good_files import record
from tests.nnviz.run.random_runs import digest, go_on, random_run
from tests.sampling import sampled

ROOT = Path(__file__).parents[3]
SHORT = Recipe().replace(data__samples=47, fit__epochs=30)


@pytest.fixture
def run() -> Run:
    made = Run(SHORT)
    made.advance(0, 40)
    return made


def noted(journal: Journal, document: Document) -> None:
    """Hand something over, as soon as the writer has time."""
    while not journal.note(document):
        pass


@pytest.mark.parametrize("seed", sampled(range(60), every=20))
def test_what_was_noted_bit_by_bit_is_recovered_to_the_bit(seed, tmp_path) -> None:
    rng = np.random.default_rng([seed, 6])
    run, segment = random_run(rng, 4)
    journal = Journal(tmp_path, Document(run, segment))
    for k in range(8):
        segment = go_on(rng, run, segment)
        noted(journal, Document(run, segment, {"k": k}))
    journal.close(discard=False)
    assert journal.problem is None
    found = recover(journal.path)
    assert (found.segment, found.state) == (segment, {"k": 7})
    assert digest(found.run) == digest(run)


def test_a_record_holds_what_is_new_and_nothing_else(tmp_path, run, monkeypatch):
    sizes = []
    plain = journal_file._record
    monkeypatch.setattr(
        journal_file,
        "_record",
        lambda *args: sizes.append(len(record := plain(*args))) or record,
    )
    journal = Journal(tmp_path, Document(run))
    noted(journal, Document(run))  # nothing is new
    run.advance(0, 3)
    noted(journal, Document(run))
    noted(journal, Document(run, 0, {"step": 3}))
    journal.close(discard=False)
    assert len(sizes) == 3
    assert max(sizes[1:]) < 3000 < sizes[0]


def test_another_run_takes_the_place_of_the_first(tmp_path, run) -> None:
    journal = Journal(tmp_path, Document(run))
    other = Run(SHORT.replace(fit__seed=3))
    other.advance(0, 9)
    noted(journal, Document(other))
    journal.close(discard=False)
    assert digest(recover(journal.path).run) == digest(other)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_what_is_made_anew_takes_the_place_of_what_was_noted(
    tmp_path, run, count
) -> None:
    """The journal sees it after as many branches, after fewer, and after more."""
    journal = Journal(tmp_path, Document(run))
    for _ in range(2):
        segment = run.branch(0, 30, overrides=(Override("b", 1, (0,), 0.5),))
        run.advance(segment, 9)
        noted(journal, Document(run, segment))
    run.cut(1)
    for k in range(count):
        segment = run.branch(0, 20, overrides=(Reset(1, "he_normal", k),))
        run.advance(segment, 4)
    noted(journal, Document(run, segment))
    run.advance(segment, 3)
    noted(journal, Document(run, segment))
    journal.close(discard=False)
    found = recover(journal.path)
    assert found.run.segments == run.segments
    assert digest(found.run) == digest(run)


def test_a_journal_begins_again_before_it_grows_without_end(
    tmp_path, run, monkeypatch
) -> None:
    monkeypatch.setattr(journal_file, "LEAST_ROOM", 0)
    journal = Journal(tmp_path, Document(run))
    for _ in range(300):
        run.advance(0, 1)
        noted(journal, Document(run))
    journal.close(discard=False)
    saved = tmp_path / "mine.nnviz"
    save(saved, Document(run))
    assert journal.path.stat().st_size < 8 * saved.stat().st_size
    assert digest(recover(journal.path).run) == digest(run)


def test_a_torn_end_counts_for_nothing(tmp_path, run) -> None:
    journal = Journal(tmp_path, Document(run))
    before = digest(run)
    first = 0
    while not first:
        first = journal.path.stat().st_size if journal.path.exists() else 0
    run.advance(0, 5)
    noted(journal, Document(run))
    journal.close(discard=False)
    whole, torn = journal.path.read_bytes(), tmp_path / "torn.journal"
    for size in range(first, len(whole), 97):
        torn.write_bytes(whole[:size])
        assert recover(torn).run.done(0) == 40
    torn.write_bytes(whole[:first] + bytes(len(whole) - first))
    assert digest(recover(torn).run) == before
    torn.write_bytes(whole[:-9] + bytes([whole[-9] ^ 1]) + whole[-8:])
    assert digest(recover(torn).run) == before
    torn.write_bytes(whole[: first - 1])
    assert recover(torn) is None
    torn.write_bytes(b"")
    assert recover(torn) is None


def test_a_bit_that_is_missing_in_the_middle_is_told(tmp_path, run) -> None:
    journal = Journal(tmp_path, Document(run))
    for _ in range(2):
        run.advance(0, 5)
        noted(journal, Document(run))
    journal.close(discard=False)
    with open(journal.path, "rb") as file:
        first, *_, last = journal_file._records(file)
    journal.path.write_bytes(record(first) + record(last))
    with pytest.raises(FileError) as refused:
        recover(journal.path)
    assert refused.value.code == "wrong_course"


def test_a_journal_that_is_gone_cannot_be_read(tmp_path) -> None:
    with pytest.raises(FileError, match="Cannot read"):
        recover(tmp_path / "none.journal")


def test_a_full_disk_is_told_and_made_good_when_there_is_room(
    tmp_path, run, monkeypatch
) -> None:
    journal = Journal(tmp_path, Document(run))

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        run.advance(0, 5)
        while journal.problem is None:
            run.advance(0, 1)
            noted(journal, Document(run))
    assert journal.problem.code == "file_unwritable"
    while journal.problem is not None:
        noted(journal, Document(run))
    journal.close(discard=False)
    assert digest(recover(journal.path).run) == digest(run)


def test_what_goes_on_from_a_failed_record_is_not_written(
    tmp_path, run, monkeypatch
) -> None:
    plain, failed, queued = journal_file._record, [], threading.Event()

    def failing_once(*args: object) -> bytes:
        if not failed and failing_once.is_due:
            failed.append(queued.wait(30))
            raise OSError(28, "No space left on device")
        return plain(*args)

    failing_once.is_due = False
    monkeypatch.setattr(journal_file, "_record", failing_once)
    journal = Journal(tmp_path, Document(run))
    while not journal.path.exists():
        pass
    failing_once.is_due = True
    for _ in range(2):  # the first fails when the second is already handed over
        run.advance(0, 5)
        noted(journal, Document(run))
    queued.set()
    run.advance(0, 5)
    noted(journal, Document(run))
    run.advance(0, 5)
    noted(journal, Document(run))
    journal.close(discard=False)
    assert failed
    assert digest(recover(journal.path).run) == digest(run)


def test_nothing_is_left_of_a_journal_that_is_closed(tmp_path, run) -> None:
    Journal(tmp_path / "new", Document(run)).close()
    assert list((tmp_path / "new").iterdir()) == []


def test_the_journal_of_a_running_program_is_nobody_elses(tmp_path, run) -> None:
    mine, other = (Journal(tmp_path, Document(run)) for _ in range(2))
    assert mine.path != other.path
    assert abandoned(tmp_path) == []
    mine.close(discard=False)
    (found,) = abandoned(tmp_path)
    assert found.path == mine.path
    assert abandoned(tmp_path) == []  # it is being offered already
    found.release()
    (again,) = abandoned(tmp_path)
    assert again.recover().run.done(0) == 40
    again.discard()
    assert abandoned(tmp_path) == []
    other.close()
    assert list(tmp_path.iterdir()) == []


def test_the_newest_journal_is_offered_first(tmp_path, run) -> None:
    journals = [Journal(tmp_path, Document(run)) for _ in range(3)]
    for age, journal in enumerate(journals):
        journal.close(discard=False)
        os.utime(journal.path, (1e9 - age, 1e9 - age))
    found = abandoned(tmp_path)
    assert [one.path for one in found] == [journal.path for journal in journals]
    for one in found:
        one.discard()


def test_what_was_recovered_can_be_saved(tmp_path, run) -> None:
    journal = Journal(tmp_path, Document(run))
    journal.close(discard=False)
    path = tmp_path / "mine.nnviz"
    save(path, recover(journal.path))
    assert digest(load(path).run) == digest(run)


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
@pytest.mark.parametrize("chunk", sampled(range(50), every=50))
def test_a_killed_program_loses_at_most_two_notes_of_work(chunk, tmp_path) -> None:
    command = [sys.executable, "-m", "tests.nnviz.run.killing", str(tmp_path)]
    command += [str(4 * chunk), "4"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["wrong"] == []


def test_a_failure_of_any_kind_ends_no_journal(tmp_path, run, monkeypatch) -> None:
    journal = Journal(tmp_path, Document(run))
    with monkeypatch.context() as patch:
        patch.setattr(journal_file, "pack_content", _fail)
        run.advance(0, 3)
        noted(journal, Document(run))
        while journal.problem is None:
            pass
    run.advance(0, 3)
    noted(journal, Document(run))
    journal.close(discard=False)
    assert journal.problem is None
    assert recover(journal.path).run.done(0) == run.done(0)


def _fail(*_) -> None:
    raise MemoryError


def test_a_place_without_locks_is_told(tmp_path, run, monkeypatch) -> None:
    def refuse(*_) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("nnviz.run.locks._lock", refuse)
    with pytest.raises(OSError, match="No locks"):
        Journal(tmp_path, Document(run))
