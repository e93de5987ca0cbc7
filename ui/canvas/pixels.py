"""Images of which every pixel is a number, as they are drawn."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from ui.canvas.scene import Image

GRAIN = 16  # dots for a pixel, so that it keeps its corners when it is drawn larger


def painted(
    image: Image, index: NDArray[np.uint8], colours: list[int], grain: int = GRAIN
) -> QImage:
    """Return an image of (n_0,) entries of a table of 256 colours."""
    pixels = index.reshape(image.rows, image.columns)
    pixels = pixels.repeat(grain, axis=0).repeat(grain, axis=1)
    height, width = pixels.shape
    made = QImage(pixels.tobytes(), width, height, width, QImage.Format.Format_Indexed8)
    made.setColorTable(colours)
    return made.convertToFormat(QImage.Format.Format_RGB32)
