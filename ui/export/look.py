"""How figures are wanted: how large, in which colours and words, with what around."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QSizeF

from ui import strings
from ui.look import theme
from ui.look.theme import Theme

if TYPE_CHECKING:
    from ui.export.figure import Figure

PX_PER_INCH = 96  # of a page, as CSS counts them
MOST_PIXELS = 60_000_000  # of a PNG: it takes four bytes for each while it is made
_FEWEST_PX_PER_INCH = 4


@dataclass(frozen=True)
class Look:
    """How figures are wanted.

    Attributes
    ----------
    theme : Theme
    language : str
        ``en`` or ``fr``; none for that of now.
    size : (width, height) or None
        Of the page, in pixels of 1/96 inch; None is each figure's own.
    dpi : float
        Pixels of a PNG for each inch.
    is_transparent : bool
        Whether there is no ground behind the figure.
    has_title, has_caption : bool
        Whether its title stands above it, and what it shows below.
    """

    theme: Theme = theme.LIGHT
    language: str = ""
    size: tuple[float, float] | None = None
    dpi: float = 2 * PX_PER_INCH
    is_transparent: bool = False
    has_title: bool = False
    has_caption: bool = False

    def page(self, figure: "Figure") -> QSizeF:
        """Return the size of a figure's page in pixels of 1/96 inch."""
        return QSizeF(*(self.size or figure.size))

    def pixels(self, figure: "Figure") -> QSize:
        """Return the size of a figure as PNG."""
        return (self.page(figure) * (self.dpi / PX_PER_INCH)).toSize()

    def resolution(self, figure: "Figure") -> int:
        """Return how many pixels of its layout a figure has for each inch.

        One that is larger than its own size is enlarged, letters and all: it is seen
        from afar. A smaller one keeps letters that can be read, and has less room, as
        long as it can do with it.
        """
        page, (width, height) = self.page(figure), figure.size
        larger = (page.width() * page.height() / (width * height)) ** 0.5
        wide, high = figure.least
        needed = max(wide / page.width(), high / page.height())
        wanted = math.ceil(PX_PER_INCH * max(needed, 1 / max(1.0, larger)))
        return max(_FEWEST_PX_PER_INCH, wanted)

    def layout(self, figure: "Figure") -> QSizeF:
        """Return the size that a figure is laid out in."""
        return self.page(figure) * (self.resolution(figure) / PX_PER_INCH)

    @contextmanager
    def worn(self) -> Iterator[None]:
        """Paint and speak as it says for a while; no widget hears of it."""
        with strings.spoken(self.language), theme.painted(self.theme):
            yield
