"""Every figure as pictures, with the numbers behind it."""

from collections.abc import Iterator, Sequence
from functools import partial

from ui.export.figure import Figure, pdf, png, svg
from ui.export.item import Item
from ui.export.tables import encoded


def items_of(figures: Sequence[Figure], recipe: str) -> Iterator[Item]:
    """Yield each figure as PNG, SVG and PDF, and its table as CSV.

    Parameters
    ----------
    figures : sequence of Figure
    recipe : str
        The recipe as JSON, which the pictures carry.
    """
    for figure in figures:
        code, title = figure.code or figure.name, figure.title
        yield Item(code, title, f"{figure.name}.png", partial(png, figure, recipe))
        yield Item(code, title, f"{figure.name}.svg", partial(svg, figure, recipe))
        yield Item(code, title, f"{figure.name}.pdf", partial(pdf, figure, recipe))
        if figure.table is not None:
            make = partial(encoded, figure.table)
            yield Item(code, title, f"{figure.name}.csv", make)
