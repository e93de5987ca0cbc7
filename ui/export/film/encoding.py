"""From pictures to a film file, by PyAV, which is there only if it was installed.

Equal pictures give equal bytes: one thread encodes, and no date or version is written.
"""

from importlib.util import find_spec
from typing import BinaryIO, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

translate = QCoreApplication.translate


class MissingEncoderError(ImportError):
    """There is nothing that encodes; the message is one sentence for a person."""


class Encoder(Protocol):
    """Writes pictures of one size into a file.

    Attributes
    ----------
    palette_frames : int
        How many pictures of the film it wants to `learn` before the first.
    """

    palette_frames: int

    def learn(self, image: QImage) -> None:
        """Look at a picture that will come."""

    def add(self, image: QImage) -> None:
        """Write the next picture."""

    def finish(self) -> None:
        """Write what is left: the file is complete."""

    def close(self) -> None:
        """Let go of everything, whether the file is complete or not."""


def is_available() -> bool:
    """Tell whether films can be encoded."""
    return find_spec("av") is not None


def missing() -> str:
    """Return what to do where they cannot be, as one sentence."""
    return translate(
        "Film",
        "Films need PyAV, which is not installed: run “pip install av”, then start "
        "nnviz again.",
    )


def encoder(
    format: str,
    file: BinaryIO,
    size: tuple[int, int],
    rate: int,
    texts: dict[str, str],
) -> Encoder:
    """Return what writes an ``mp4`` or a ``gif``.

    Parameters
    ----------
    format : str
    file : binary file
    size : (width, height)
    rate : int
        Frames a second.
    texts : dict of str to str
        What the file says of itself, where its format can: ``title``, ``comment``.

    Raises
    ------
    MissingEncoderError
        If PyAV is not installed.
    """
    try:
        from ui.export.film.encoders import Gif, Mp4
    except ImportError as error:
        raise MissingEncoderError(missing()) from error
    return Gif(file, size, rate) if format == "gif" else Mp4(file, size, rate, texts)
