"""A picture on a page of its own, as PNG, SVG and PDF.

All are painted by the lines that paint the screen; equal figures give equal bytes.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from nnviz.run import pictures
from ui.export import page, svg_text
from ui.export.look import PX_PER_INCH, Look
from ui.export.pdf import pdf_of

_METRES_PER_INCH = 0.0254
_PLAIN = Look()


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
        Of the page in pixels, where no other one is wanted.
    paint : callable
        Paints it into a rectangle, with no ground behind it.
    table : callable or None
        Returns the numbers behind it as CSV.
    is_filed : bool
        Whether they make a file of their own; else another one has them.
    code : str or None
        The word that asks for it, where it is not its name.
    is_bled : bool
        Whether it needs no margin of the page.
    least : (width, height)
        Of the page in pixels: on a smaller one it is made smaller, letters and all.
    label : str
        What it is in a list, where that is not its title.
    source : str
        What its outlines are made of, for a reader of its files: LaTeX.
    find : callable or None
        Finds what it shows, for some milliseconds; is called as often as it returns
        `AGAIN`. Else it is all found where it is painted first.
    """

    name: str
    title: str
    description: str
    size: tuple[int, int]
    paint: Callable[[QPainter, QRectF], None]
    table: Callable[[], str] | None = None
    is_filed: bool = True
    code: str | None = None
    is_bled: bool = False
    least: tuple[int, int] = (0, 0)
    label: str = ""
    source: str = ""
    find: Callable[[], object] | None = None

    @property
    def told(self) -> str:
        """Return what its files say of it: what it shows, and its source."""
        return "\n".join(filter(None, (self.description, self.source)))


def png(figure: Figure, recipe: str = "", look: Look = _PLAIN) -> bytes:
    """Return the figure as a PNG file.

    Parameters
    ----------
    figure : Figure
    recipe : str
        The recipe as JSON, which the file then carries.
    look : Look
    """
    picture = image(figure, look, look.pixels(figure))
    per_metre = round(look.dpi / _METRES_PER_INCH)
    picture.setDotsPerMeterX(per_metre)
    picture.setDotsPerMeterY(per_metre)
    buffer = _opened()
    writer = QImageWriter(buffer, b"png")
    texts = {
        "Title": figure.title,
        "Description": figure.told,
        pictures.KEY: recipe,
    }
    for key, text in texts.items():
        writer.setText(key, text)
    writer.write(picture)
    return bytes(buffer.data().data())


def image(figure: Figure, look: Look, size: QSize) -> QImage:
    """Return the figure as a picture of so many pixels."""
    made = QImage(size, QImage.Format.Format_RGB32)
    if look.is_transparent:
        made.convertTo(QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(0)
    made.setDevicePixelRatio(size.width() / look.layout(figure).width())
    _paint(figure, look, made)
    made.setDevicePixelRatio(1.0)
    return made


def svg(figure: Figure, recipe: str = "", look: Look = _PLAIN) -> bytes:
    """Return the figure as an SVG file, its text as text, with the recipe within."""
    buffer, layout = _opened(), look.layout(figure)
    # Version 1.1 knows clipping.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(PX_PER_INCH)
    generator.setSize(layout.toSize())
    generator.setViewBox(QRectF(QPointF(0, 0), layout))
    generator.setTitle(figure.title)
    generator.setDescription(figure.told)
    _paint(figure, look, generator)
    written, size = bytes(buffer.data().data()), look.page(figure)
    return svg_text.tidied(written, size, recipe)


def pdf(figure: Figure, recipe: str = "", look: Look = _PLAIN) -> bytes:
    """Return the figure as a PDF file of one page, with the recipe within."""
    return pdf_of(
        [lambda painter: page.paint(painter, figure, look)],
        look.page(figure),
        figure.title,
        figure.told,
        recipe,
        look.resolution(figure),
    )


def _paint(figure: Figure, look: Look, device: QImage | QSvgGenerator) -> None:
    painter = QPainter(device)
    page.paint(painter, figure, look)
    painter.end()


def _opened() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    return buffer
