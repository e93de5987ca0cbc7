"""Every figure as pictures, with the numbers behind it."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from ui.export.figure import Figure, pdf, png, svg
from ui.export.item import Item
from ui.export.look import Look
from ui.export.tables import encoded

WRITERS: dict[str, Callable[[Figure, str, Look], bytes]] = {
    "png": png,
    "svg": svg,
    "pdf": pdf,
}


def items_of(figures: Sequence[Figure], recipe: str, look: Look) -> Iterator[Item]:
    """Yield each figure as PNG, SVG and PDF, and its table as CSV.

    Parameters
    ----------
    figures : sequence of Figure
    recipe : str
        The recipe as JSON, which the pictures carry.
    look : Look
    """
    for figure in figures:
        code, label = figure.code or figure.name, figure.label or figure.title
        before = (figure.find,) if figure.find else ()
        for kind in WRITERS:
            make = partial(made, kind, figure, recipe, look)
            yield Item(code, label, f"{figure.name}.{kind}", make, before)
        if figure.table is not None and figure.is_filed:
            make = partial(encoded, figure.table)
            yield Item(code, label, f"{figure.name}.csv", make, before)


def made(kind: str, figure: Figure, recipe: str, look: Look) -> bytes:
    """Return a figure as a file: ``png``, ``svg`` or ``pdf``."""
    with look.worn():
        return WRITERS[kind](figure, recipe, look)
