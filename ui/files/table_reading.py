"""Reads a table piece by piece, while the window stays at hand."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.session.slices import Slices

if TYPE_CHECKING:
    from nnviz.data import Frame


class TableReading(Slices):
    """One table at a time; another one takes its place.

    Attributes
    ----------
    path : Path
        The file that is or was read.
    sheet : str or None
        The sheet of it, if one was asked for.

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
        self.path = Path()
        self.sheet: str | None = None

    def start(self, path: Path, sheet: str | None = None) -> None:
        """Begin to read a table; of a workbook a sheet, see `reading`."""
        from nnviz.data.reading import reading  # nothing for a start without a file

        self.cancel()
        self.path, self.sheet = path, sheet
        self.begin(reading(path, sheet, self._keeps_written))

    def _tell(self, share: float) -> None:
        self.progressed.emit(self.path, share)

    def _give(self, made: "Frame") -> None:
        self.read.emit(made, self.path)
