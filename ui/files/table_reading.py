"""Reads a table piece by piece, while the window stays at hand."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.slices import Slices

if TYPE_CHECKING:
    from nnviz.data import Frame


class TableReading(Slices):
    """One table at a time; another one takes its place.

    Signals
    -------
    progressed : Path, float
        A large file is being read; the share that is done.
    read : Frame, Path

    Parameters
    ----------
    parent : QObject, optional
    keeps_written : bool
        Whether the cells are kept as the file writes them, too.
    """

    progressed = Signal(object, float)
    read = Signal(object, object)

    def __init__(
        self, parent: QObject | None = None, keeps_written: bool = False
    ) -> None:
        super().__init__(parent)
        self._keeps_written = keeps_written
        self._path = Path()

    def start(self, path: Path, sheet: str | None = None) -> None:
        """Begin to read a table; of a workbook a sheet, see `reading`."""
        from nnviz.data.reading import reading  # nothing for a start without a file

        self.cancel()
        self._path = path
        self.begin(reading(path, sheet, self._keeps_written))

    def _tell(self, share: float) -> None:
        self.progressed.emit(self._path, share)

    def _give(self, made: "Frame") -> None:
        self.read.emit(made, self._path)
