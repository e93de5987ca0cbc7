"""The heading of each column as its name and unit, and which of them is the target."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from nnviz.data.errors import DataError
from nnviz.data.frames import name_and_unit

# What a column to predict is called, without accents; the surest words first.
_TARGETS = (
    *("target", "label", "cible", "etiquette", "survived", "survie", "outcome"),
    *("diagnosis", "diagnostic", "species", "espece", "price", "prix"),
    *("class", "classe", "quality", "qualite", "output", "sortie", "y"),
)


def heading_index(rows: Sequence[list[str]]) -> int:
    """Return which of the first rows, each with some value, holds the headings.

    Titles and comments above a table are single cells; comments begin with ``#``, and
    may have more, but then not as many as the row under them.
    """
    for index, (cells, under) in enumerate(pairwise(rows)):
        if cells[0].startswith("#") and len(cells) != len(under):
            continue
        is_title = len(_filled(cells)) == 1 == len(_stripped(cells, rows))
        if not is_title or len(_filled(under)) == 1 or _is_data(under):
            return index
    return 0


def _filled(cells: list[str]) -> list[str]:
    return [cell for cell in cells if cell.strip()]


def _stripped(cells: list[str], rows: Sequence[list[str]]) -> list[str]:
    """Return cells from the first column that any row uses to the last that is used."""
    first = min(
        next(i for i, cell in enumerate(others) if cell.strip()) for others in rows
    )
    last = max(i for i, cell in enumerate(cells) if cell.strip())
    return cells[first : last + 1]


@dataclass(frozen=True)
class Heading:
    """What stands over a column.

    Attributes
    ----------
    name, unit : str
        The name, unlike all others, and the unit or "".
    is_given : bool
        Whether it is in the file.
    """

    name: str
    unit: str
    is_given: bool


def parted(headings: Sequence[str], row: int, file: str) -> list[Heading]:
    """Part each heading into its name, told apart from all others, and its unit.

    A column without a heading is called by its number, but the first one, where
    programs count the rows; a name that returns gets a number too: ``column 3``,
    ``index``, ``age 2``.

    Raises
    ------
    DataError
        If the headings are numbers, as only the cells under them can be.
    """
    lines = [" ".join(heading.split()) for heading in headings]
    if _is_data(lines):
        raise DataError("no_names", file=file, row=row)
    taken = {name_and_unit(line)[0] for line in lines}
    names, found = set[str](), []
    for number, line in enumerate(lines, 1):
        unnamed = "index" if number == 1 else f"column {number}"
        name, unit = name_and_unit(line or unnamed)
        if name in names or not line:
            name = _free(name, taken)
        names.add(name)
        taken.add(name)
        found.append(Heading(name, unit, bool(line)))
    return found


def _free(name: str, taken: set[str]) -> str:
    """Return a name, numbered from 2 if it is taken."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} {number}"
    return free


def _is_data(names: Sequence[str]) -> bool:
    """Tell whether cells hold numbers as only data do.

    Some headings may be whole numbers that differ, such as years.
    """
    numbers = [name.strip() for name in names if _is_number(name)]
    if not numbers:
        return False
    are_names = all(map(str.isdecimal, numbers)) and len(set(numbers)) == len(numbers)
    return not are_names or len(numbers) == len(_filled(list(names)))


def _is_number(text: str) -> bool:
    try:
        float(text.replace(",", ".", 1))
    except ValueError:
        return False
    return True


def likely_target(names: Sequence[str]) -> str:
    """Return the name of a column that sounds like one to predict, else the last."""
    plain = {_plain(name): name for name in names}
    if _plain(names[-1]) in _TARGETS:
        return names[-1]
    return next((plain[word] for word in _TARGETS if word in plain), names[-1])


def _plain(name: str) -> str:
    """Return a name in small letters without accents."""
    parts = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
