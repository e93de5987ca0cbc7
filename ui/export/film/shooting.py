"""Makes a film frame by frame, in pieces between which the window goes on."""

import io
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import BinaryIO, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from nnviz.run.atomic import replacing
from ui.export.film import encoding
from ui.export.film.encoding import MissingEncoderError
from ui.export.film.options import Options
from ui.export.film.reel import Reel, Shot
from ui.export.folder import WriteError, reserved, sentence
from ui.export.item import mistaken

_SLICE = 0.012  # seconds: less than a frame of the window


class Camera(Protocol):
    """Paints the frames of a film, whatever else the run is looked at for."""

    def approach(self, shot: Shot) -> bool:
        """Come nearer to the step of a shot; return whether it can be painted."""

    def take(self, shot: Shot) -> QImage:
        """Return its frame, of format RGB32; it stays as it is until the next."""


@dataclass(frozen=True)
class Script:
    """All that makes a film.

    Attributes
    ----------
    reel : Reel
    options : Options
    texts : dict of str to str
        What the file says of itself: ``title``, ``comment``.
    """

    reel: Reel
    options: Options
    texts: dict[str, str]


def shoot(script: Script, camera: Camera, file: BinaryIO) -> Iterator[int]:
    """Write a film into a file; yield after each piece how many frames are done.

    Raises
    ------
    MissingEncoderError
        If PyAV is not installed.
    OSError
        If the file cannot be written.
    """
    reel, options = script.reel, script.options
    about = options.pixels, options.rate, script.texts
    encoder = encoding.encoder(options.format, file, *about)
    try:
        yield 0
        count = min(encoder.palette_frames, len(reel))
        for k in range(count):
            shot = reel[round(k * (len(reel) - 1) / max(1, count - 1))]
            yield from _approached(camera, shot, 0)
            encoder.learn(camera.take(shot))
            yield 0
        last: Shot | None = None
        for frame, shot in enumerate(reel):
            if shot != last:
                yield from _approached(camera, shot, frame)
                image, last = camera.take(shot), shot
                yield frame
            encoder.add(image)
            yield frame + 1
        encoder.finish()
    finally:
        encoder.close()


def shot_whole(script: Script, camera: Camera) -> bytes:
    """Return a film as the content of its file."""
    content = io.BytesIO()
    for _ in shoot(script, camera, content):
        pass
    return content.getvalue()


def _approached(camera: Camera, shot: Shot, frame: int) -> Iterator[int]:
    while not camera.approach(shot):
        yield frame


class Shooting(QObject):
    """Shoots one film into its place; it appears there whole or not at all.

    Signals
    -------
    progressed(int)
        So many frames are done.
    finished(int)
        The film is there; of so many files.
    failed(str)
        It is not, and why: one sentence.
    """

    progressed = Signal(int)
    finished = Signal(int)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pieces: Generator[int, None, None] | None = None
        self._path = Path()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.take_slice)

    @property
    def is_busy(self) -> bool:
        """Tell whether a film is being made."""
        return self._pieces is not None

    def start(self, script: Script, camera: Camera, path: Path) -> None:
        """Begin a film; what is at its path is replaced when it is complete."""
        self.stop()
        self._path = path
        self._pieces = _into(path, script, camera)
        self._timer.start()

    def stop(self) -> None:
        """Give up; nothing has been written."""
        self._timer.stop()
        pieces, self._pieces = self._pieces, None
        if pieces is not None:
            pieces.close()

    def take_slice(self) -> None:
        """Work for some milliseconds."""
        end = perf_counter() + _SLICE
        try:
            while self._pieces is not None:
                done = next(self._pieces)
                if perf_counter() > end:
                    self.progressed.emit(done)
                    return
        except StopIteration:
            self.stop()
            self.finished.emit(1)
        except (MissingEncoderError, WriteError) as error:
            self._fail(str(error))
        except OSError as error:
            self._fail(sentence(self._path.parent, error))
        except Exception:
            self._fail(mistaken(self._path.name))  # else it would come again for ever
            raise

    def _fail(self, words: str) -> None:
        self.stop()
        self.failed.emit(words)


def _into(path: Path, script: Script, camera: Camera) -> Generator[int, None, None]:
    """Write a film into a file that takes its place at the end."""
    with reserved(path.parent), replacing(path) as file:
        yield from shoot(script, camera, file)
