"""Reads a table piece by piece, while the window stays at hand."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.problems import problem

if TYPE_CHECKING:
    from nnviz.data import Frame
    from nnviz.pieces import Pieces

_SLICE = 0.012  # seconds: less than a frame
_PATIENCE = 0.3  # seconds: what is read by then is not told of


class TableReading(QObject):
    """One table at a time; another one takes its place.

    Signals
    -------
    progressed : Path, float
        A large file is being read; the share that is done.
    ended
        Nothing is being read any more; what came of it is told next.
    read : Frame, Path
    failed : Problem
    """

    progressed = Signal(object, float)
    ended = Signal()
    read = Signal(object, object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pieces: Pieces[Frame] | None = None
        self._path, self._began = Path(), 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.take_slice)

    @property
    def is_reading(self) -> bool:
        """Tell whether a table is being read."""
        return self._pieces is not None

    def start(self, path: Path, sheet: str | None = None) -> None:
        """Begin to read a table; of a workbook a sheet, see `reading`."""
        from nnviz.data.reading import reading  # nothing for a start without a file

        self.cancel()
        self._path, self._began = path, time.perf_counter()
        self._pieces = reading(path, sheet)
        self._timer.start()
        self.take_slice()  # most tables are read at once

    def cancel(self) -> None:
        """Give up; nothing has changed."""
        self._timer.stop()
        pieces, self._pieces = self._pieces, None
        if pieces is not None:
            pieces.close()
            self.ended.emit()

    def take_slice(self) -> None:
        """Read for some milliseconds."""
        pieces, share = self._pieces, 0.0
        if pieces is None:
            return
        end = time.perf_counter() + _SLICE
        try:
            while time.perf_counter() < end:
                share = next(pieces)
        except StopIteration:
            self.cancel()
            self.read.emit(pieces.made, self._path)
        except ValueError as error:
            self.cancel()
            self.failed.emit(problem(error))
        else:
            if time.perf_counter() - self._began > _PATIENCE:
                self.progressed.emit(self._path, share)
