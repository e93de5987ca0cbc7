"""Prepares a table piece by piece, while the window stays at hand."""

from PySide6.QtCore import Signal

from nnviz.data import Frame, Prepared
from ui.session.slices import Slices

_AT_ONCE = 200_000  # cells that are prepared before a person sees a wait


class DataPreparing(Slices):
    """One table at a time; another one takes its place.

    Signals
    -------
    progressed : float
        A large table is being prepared; the share that is done.
    prepared : Prepared
    """

    progressed = Signal(float)
    prepared = Signal(object)

    def _tell(self, share: float) -> None:
        self.progressed.emit(share)

    def _give(self, made: Prepared) -> None:
        self.prepared.emit(made)


def takes_a_while(frame: Frame) -> bool:
    """Tell whether preparing a frame in one go would be felt."""
    return frame.rows * len(frame.columns) > _AT_ONCE
