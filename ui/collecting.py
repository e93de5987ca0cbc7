"""Garbage is collected in the thread of the window, and in no other.

Python collects in whatever thread happens to make an object. What it finds may hold
objects of Qt, and to delete these beside the window ends the program at once.
"""

import gc

from PySide6.QtCore import QObject, QTimerEvent

PERIOD_MS = 50


class Collector(QObject):
    """Collects garbage from time to time, as Python would, for as long as it lives.

    What is there when it is made is here to stay: it is never looked through, for going
    through all of the modules and the window would make a frame late.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self.startTimer(PERIOD_MS)

    def timerEvent(self, event: QTimerEvent) -> None:
        """Collect the oldest generation that is full, if there is one."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        full = [number for number, (count, most) in enumerate(counts) if count > most]
        if full:
            gc.collect(full[-1])
