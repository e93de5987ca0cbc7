"""A picture on a page of its own, as PNG, SVG and PDF.

All are painted by the lines that paint the screen; equal figures give equal bytes.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from nnviz.run import pictures
from ui.export import svg_text
from ui.export.pdf import DPI, pdf_of

_METRES_PER_INCH = 0.0254


@dataclass(frozen=True)
class Figure:
    """A picture to take away.

    Attributes
    ----------
    name : str
        Of its files, without the ending.
    title, description : str
        What it shows, in the language of now: a heading and a sentence.
    size : (width, height)
        Of the page, in pixels.
    paint : callable
        Paints the whole page, its background included.
    table : callable or None
        Returns the numbers behind it as CSV.
    code : str or None
        The word that asks for it, where it is not its name.
    """

    name: str
    title: str
    description: str
    size: tuple[int, int]
    paint: Callable[[QPainter], None]
    table: Callable[[], str] | None = None
    code: str | None = None


def png(figure: Figure, recipe: str = "", scale: float = 2.0) -> bytes:
    """Return the figure as a PNG file.

    Parameters
    ----------
    figure : Figure
    recipe : str
        The recipe as JSON, which the file then carries.
    scale : float
        Pixels of the image for a pixel of the page.
    """
    width, height = figure.size
    pixels = QSize(round(width * scale), round(height * scale))
    image = QImage(pixels, QImage.Format.Format_RGB32)
    image.fill(0)
    image.setDevicePixelRatio(scale)
    _paint(figure, image)
    image.setDevicePixelRatio(1.0)
    per_metre = round(DPI * scale / _METRES_PER_INCH)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    buffer = _opened()
    writer = QImageWriter(buffer, b"png")
    texts = {"Title": figure.title, "Description": figure.description}
    for key, text in (texts | {pictures.KEY: pictures.safe(recipe)}).items():
        writer.setText(key, text)
    writer.write(image)
    return bytes(buffer.data().data())


def svg(figure: Figure, recipe: str = "") -> bytes:
    """Return the figure as an SVG file, its text as text, with the recipe within."""
    buffer = _opened()
    # Version 1.1 knows clipping.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(DPI)
    generator.setSize(QSize(*figure.size))
    generator.setViewBox(QRectF(0, 0, *figure.size))
    generator.setTitle(figure.title)
    generator.setDescription(figure.description)
    _paint(figure, generator)
    return svg_text.tidied(bytes(buffer.data().data()), pictures.safe(recipe))


def pdf(figure: Figure, recipe: str = "") -> bytes:
    """Return the figure as a PDF file of one page, with the recipe within."""
    size, words = QSizeF(*figure.size), (figure.title, figure.description)
    return pdf_of([lambda painter: _paint_on(painter, figure)], size, *words, recipe)


def _paint(figure: Figure, device: QImage | QSvgGenerator) -> None:
    painter = QPainter(device)
    _paint_on(painter, figure)
    painter.end()


def _paint_on(painter: QPainter, figure: Figure) -> None:
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    figure.paint(painter)


def _opened() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    return buffer
