"""Kills a small program at random moments: ``python -m …killing FOLDER 0 200``.

The program trains, changes, journals and saves in a loop. Each time it is killed, its
file and its journal are opened. Prints a line of JSON: what was not as promised, and
the most that was lost, in seconds.
"""

import json
import os
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import Any, NoReturn

import numpy as np

from nnviz.run.journal import Journal
from nnviz.run.journal_file import abandoned
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.session_file import Document, load, save

CADENCE = 0.2  # seconds, in the place of the window's 3
MAY_MISS = 2  # notes: the one in the writer's hands and the one that waits for it
LIFE = 1.0  # seconds, at most
RECIPE = Recipe().replace(data__samples=47, fit__epochs=10**5, fit__batch_size=5)
Told = list[Any]  # what was done, when, and the last step then


def work(folder: Path, seed: int, told: int) -> NoReturn:
    """Train, branch, journal and save until killed, and tell of it."""
    rng = np.random.default_rng([seed, 4])
    run, segment = Run(RECIPE), 0
    journal = Journal(folder / "journals", Document(run))
    noted = saved = time.monotonic()
    while True:
        run.advance(segment, int(rng.integers(1, 30)))
        if rng.random() < 0.02 and len(run.segments) < 100:
            segment = run.branch(segment, run.done(segment))
        now = time.monotonic()
        tell(told, ["trained", now, run.done(segment)])
        if now - noted >= CADENCE:
            if journal.note(Document(run, segment)):
                tell(told, ["noted", now, run.done(segment)])
            noted = now
        if now - saved >= CADENCE / 2:
            save(folder / "mine.nnviz", Document(run, segment))
            saved = time.monotonic()
            tell(told, ["saved", saved, run.done(segment)])


def tell(told: int, what: Told) -> None:
    os.write(told, (json.dumps(what) + "\n").encode())


def life(folder: Path, seed: int) -> list[Told]:
    """Let the program run for a while and kill it; return what it told."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(ours)
            work(folder, seed, theirs)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    os.close(theirs)
    end = time.monotonic() + LIFE * np.random.default_rng([seed, 5]).random()
    told = b""
    os.set_blocking(ours, False)
    while time.monotonic() < end:
        time.sleep(0.005)
        told += read_all(ours)
    os.kill(child, signal.SIGKILL)
    killed = time.monotonic()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "it failed before it was killed"
    told += read_all(ours)
    os.close(ours)
    return [*map(json.loads, told.splitlines()), ["killed", killed, 0]]


def read_all(pipe: int) -> bytes:
    found = b""
    try:
        while piece := os.read(pipe, 2**16):
            found += piece
    except BlockingIOError:
        pass
    return found


def lost(folder: Path, told: list[Told], true: Run) -> float:
    """Return how many seconds of work are in no journal, if all else is well.

    What must be there is counted in notes and not in seconds, which a busy machine
    stretches.
    """
    path, (*deeds, (_, killed, _)) = folder / "mine.nnviz", told
    saved = [done for what, _, done in deeds if what == "saved"]
    noted = [done for what, _, done in deeds if what == "noted"]
    if path.exists():
        check(load(path), true, max(saved, default=0))
    else:
        assert not saved
    found = None
    for journal in abandoned(folder / "journals"):
        found = journal.recover()
        journal.discard()
    done, least = 0, ([0] * (MAY_MISS + 1) + noted)[-MAY_MISS - 1]
    # The first note is that of the journal itself, when it begins.
    assert found is not None or 1 + len(noted) <= MAY_MISS
    if found is not None:
        check(found, true, least)
        done = found.run.done(found.segment)
    assert not list((folder / "journals").glob("*"))
    times = [when for _, when, step in deeds if step > done]
    return killed - times[0] if times else 0.0


def check(document: Document, true: Run, least: int) -> None:
    """Check that a run has got somewhere, by the steps that there are."""
    run, segment = document.run, document.segment
    done = run.done(segment)
    assert done >= least
    true.advance(0, max(0, done - true.done(0)))
    np.testing.assert_array_equal(run.losses(segment), true.losses(0)[:done])
    if done:
        one, two = run.record(segment, done), true.record(0, done)
        np.testing.assert_array_equal(one.W_after[1], two.W_after[1])


def main(folder: Path, first: int, count: int) -> None:
    true, wrong, most = Run(RECIPE), [], 0.0
    (folder / "journals").mkdir()
    for seed in range(first, first + count):
        try:
            most = max(most, lost(folder, life(folder, seed), true))
        except Exception as error:
            wrong.append(f"{seed}: {error!r}")
    sys.stdout.write(json.dumps({"wrong": wrong, "most": most}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
