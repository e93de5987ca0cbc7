"""Whatever a person does in whatever order: a state that comes again has its bits."""

import numpy as np
import pytest

from nnviz.run import session_file
from nnviz.run.recipe import Recipe
from nnviz.run.segment import Override
from nnviz.run.session_file import Document
from tests.sampling import sampled
from ui.files import whereabouts
from ui.session.session import Session

SHORT = Recipe().replace(data__samples=47, fit__epochs=40)
ACTIONS = 40


class Walk:
    """A session that is used at random, and what was seen in it.

    Attributes
    ----------
    seen : dict
        The bits of each step that was shown, by its segment and its number.
    """

    def __init__(self, seed, folder) -> None:
        self.rng = np.random.default_rng([seed, 5])
        self.folder = folder
        self.session = Session(SHORT)
        self.seen, self.again, self.opened = {}, 0, 0

    def act(self) -> None:
        ways = [self.jump] * 5 + [self.edit, self.type, self.undo, self.redo]
        ways += [self.follow, self.restart, self.reset, self.reopen]
        ways[self.rng.integers(len(ways))]()
        self.look()

    def look(self) -> None:
        """Hold what is shown against what was seen there first."""
        session = self.session
        for step in {session.cursor.step, int(self.rng.integers(1, session.done + 1))}:
            record = session.run.record(session.segment, step)
            key = self.segment_of(step), step
            self.again += key in self.seen
            bits = bits_of(record)
            assert self.seen.setdefault(key, bits) == bits

    def segment_of(self, step):
        """Return the segment that takes a step; it stays the same object."""
        path = self.session.run.path(self.session.segment)
        return next(
            part for part in reversed(path) if part.at_step < step or not part.number
        )

    def jump(self) -> None:
        step = int(self.rng.integers(1, self.session.done + 12))
        self.session.show(step, int(self.rng.integers(-1, 5)))

    def edit(self) -> None:
        changes = {
            "compile__learning_rate": float(self.rng.choice([0.05, 0.2, 0.7])),
            "compile__optimizer": str(self.rng.choice(["sgd", "adam"])),
            "fit__batch_size": [5, 10, None][self.rng.integers(3)],
            "fit__patience": [None, 30][self.rng.integers(2)],
        }
        name = str(self.rng.choice(list(changes)))
        self.session.set_recipe(self.session.recipe.replace(**{name: changes[name]}))

    def type(self) -> None:
        place = 0, int(self.rng.integers(4))
        value = float(self.rng.normal())
        self.session.set_parameter(Override("W", 1, place, value))

    def undo(self) -> None:
        self.session.undo()

    def redo(self) -> None:
        self.session.redo()

    def follow(self) -> None:
        self.session.follow(int(self.rng.integers(len(self.session.run.segments))))

    def restart(self) -> None:
        editing = self.session.editing
        [editing.restart, editing.restart_elsewhere][self.rng.integers(2)]()

    def reset(self) -> None:
        self.session.editing.reset_layer(int(self.rng.integers(1, 4)))

    def reopen(self) -> None:
        """Save, and go on with what the file holds."""
        session, path = self.session, self.folder / "walk.nnviz"
        old, state = session.run, whereabouts.plain(session)
        session_file.save(path, Document(old, session.segment, state))
        found = session_file.load(path)
        cursor = whereabouts.cursor(found.state)
        before = session.cursor, bits_of(session.record)
        session.open(
            found.run, found.segment, cursor, whereabouts.selection(found.state)
        )
        assert (session.cursor, bits_of(session.record)) == before
        new = dict(zip(map(id, old.segments), found.run.segments, strict=True))
        self.seen = {
            (new[id(segment)], step): bits
            for (segment, step), bits in self.seen.items()
            if id(segment) in new
        }
        self.opened += 1


def bits_of(record) -> bytes:
    """Return all that a step has computed, and the rows of its batch."""
    arrays = [record.rows, record.losses]
    for layers in (record.Z, record.dW, record.W_after, record.b_after):
        arrays += layers.values()
    arrays += record.slots_after.values()
    return b"".join(array.tobytes() for array in arrays)


@pytest.mark.parametrize("seed", sampled(range(30), every=10))
def test_a_state_that_comes_again_has_its_bits(qapp, seed, tmp_path) -> None:
    walk = Walk(seed, tmp_path)
    for _ in range(ACTIONS):
        walk.act()
    assert walk.again > 5
    walk.reopen()
    for (segment, step), bits in walk.seen.items():
        assert bits_of(walk.session.run.record(segment.number, step)) == bits
