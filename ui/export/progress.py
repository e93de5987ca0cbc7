"""How far an export is: a bar on a terminal, now and then a line elsewhere."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from PySide6.QtCore import QCoreApplication

from ui.words import numbers

translate = QCoreApplication.translate

Tell = Callable[[int, str], None]

_PATIENCE = 10.0  # seconds from line to line


class Progress:
    """Tells of one work after the other.

    Parameters
    ----------
    stream : TextIO
        Where it is told: a bar that redraws itself if it is a terminal.
    clock : callable
        Returns seconds.
    """

    def __init__(
        self, stream: TextIO, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._stream, self._clock = stream, clock

    @contextmanager
    def of(self, work: str, unit: str, total: int, begun: int = 0) -> Iterator[Tell]:
        """Give what is to be called with how much is done, and a word on it.

        Parameters
        ----------
        work, unit : str
            What is done, and what is counted: ``training``, ``steps``.
        total, begun : int
            How much there is, and how much of it is done already.
        """
        if self._stream.isatty():
            with self._bar(work, unit, total, begun) as tell:
                yield tell
        else:
            yield self._lines(work, unit, total)

    @contextmanager
    def _bar(self, work: str, unit: str, total: int, begun: int) -> Iterator[Tell]:
        from tqdm import tqdm  # only a terminal needs it

        # Left to itself it writes nothing where a terminal does not tell its size.
        columns, rows = shutil.get_terminal_size()
        with tqdm(
            desc=work,
            unit=f" {unit}",
            total=total,
            initial=begun,
            file=self._stream,
            leave=False,
            ncols=columns,
            nrows=rows,
        ) as bar:

            def tell(done: int, note: str) -> None:
                bar.set_postfix_str(note, refresh=False)
                bar.update(done - bar.n)

            yield tell

    def _lines(self, work: str, unit: str, total: int) -> Tell:
        told = self._clock()

        def tell(done: int, note: str) -> None:
            nonlocal told
            if self._clock() - told < _PATIENCE:
                return
            told = self._clock()
            words = translate("Export", "{0}: {1} of {2} {3}")
            counts = numbers.integer(done), numbers.integer(total)
            parts = [words.format(work, *counts, unit), note]
            self._stream.write(f"nnviz: {', '.join(filter(None, parts))}\n")
            self._stream.flush()

        return tell
