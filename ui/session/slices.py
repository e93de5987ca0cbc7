"""Long work in slices of some milliseconds, while the window stays at hand."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from ui.words.problems import problem

if TYPE_CHECKING:
    from nnviz.pieces import Pieces

_SLICE = 0.012  # seconds: less than a frame
_PATIENCE = 0.3  # seconds: what is done by then is not told of


class Slices(QObject):
    """One work at a time; another one takes its place.

    Signals
    -------
    ended
        There is no work any more; what came of it is told next.
    failed : Problem
    """

    ended = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pieces: Pieces[Any] | None = None
        self._began = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.take_slice)

    @property
    def is_busy(self) -> bool:
        """Tell whether there is work to do."""
        return self._pieces is not None

    def begin(self, pieces: Pieces[Any]) -> None:
        """Do other work; what takes no longer than a slice is done at once."""
        self.cancel()
        self._began, self._pieces = time.perf_counter(), pieces
        self._timer.start()
        self.take_slice()

    def cancel(self) -> None:
        """Give up; nothing has changed."""
        self._timer.stop()
        pieces, self._pieces = self._pieces, None
        if pieces is not None:
            pieces.close()
            self.ended.emit()

    def take_slice(self) -> None:
        """Work for some milliseconds."""
        pieces = self._pieces
        if pieces is None:
            return
        end = time.perf_counter() + _SLICE
        try:
            share = next(pieces)
            while time.perf_counter() < end:
                share = next(pieces)
        except StopIteration:
            self.cancel()
            self._give(pieces.made)
        except ValueError as error:
            self.cancel()
            self.failed.emit(problem(error))
        else:
            if time.perf_counter() - self._began > _PATIENCE:
                self._tell(share)

    def _tell(self, share: float) -> None:
        """Say how much of a work that takes a while is done."""
        raise NotImplementedError

    def _give(self, made: Any) -> None:
        """Hand over what came of the work."""
        raise NotImplementedError
