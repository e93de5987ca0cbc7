import gc
import weakref
from threading import Thread

import pytest

from ui.collecting import Collector


class Knot:
    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qapp):
    made = Collector(qapp)
    yield made
    made.deleteLater()


def knots(count):
    return [weakref.ref(Knot()) for _ in range(count)]


def test_garbage_goes_with_the_turns_of_the_window(qtbot, collector):
    left = knots(gc.get_threshold()[0] + 1)
    qtbot.waitUntil(lambda: not any(ref() for ref in left))


def test_no_other_thread_collects(collector):
    left = []
    worker = Thread(target=lambda: left.extend(knots(5 * gc.get_threshold()[0])))
    worker.start()
    worker.join()
    assert all(ref() for ref in left)  # a widget among them would have been deleted
    collector.timerEvent(None)
    assert not any(ref() for ref in left)


def test_what_was_there_before_is_not_looked_through(thawed, collector):
    assert gc.get_freeze_count() > 10_000
