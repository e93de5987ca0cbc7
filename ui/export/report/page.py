"""What a report is made of, before it is written as HTML."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A line of a formula.

    Attributes
    ----------
    label : str
        Words before it.
    fragments : tuple of str
        LaTeX, in the colours of a theme; it may be broken between two of them.
    spoken : str
        How it is read aloud.
    is_final : bool
        Whether its result is what the explanation is about.
    """

    label: str
    fragments: tuple[str, ...] = ()
    spoken: str = ""
    is_final: bool = False


@dataclass(frozen=True)
class Told:
    """What is told of a moment: what about, why, and in formulas."""

    title: str
    why: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Grid:
    """A table of numbers.

    Attributes
    ----------
    name, symbol : str
        What it holds, in words; as LaTeX, if it has a symbol.
    columns, rows : tuple of str
        The heads.
    cells : tuple of tuple of str
        Row by row.
    followed : int or None
        The row of the sample that is followed.
    note : str
        What of it is not shown.
    """

    name: str
    symbol: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    followed: int | None = None
    note: str = ""


@dataclass(frozen=True)
class Picture:
    """A picture: an SVG file, or a PNG where that would be too large."""

    content: bytes
    description: str


@dataclass(frozen=True)
class Shown:
    """A moment as the window shows it: what is told of it, and the network."""

    told: Told
    picture: Picture


@dataclass(frozen=True)
class Section:
    """A part of the page.

    Attributes
    ----------
    code : str
        Of its place, for links: ``Z-1``.
    heading, short : str
        The short one stands in the links.
    phase : str
        Whose colour it has.
    shown : Shown or None
        Of a moment.
    texts : tuple of str
        Paragraphs above its tables.
    grids : tuple of Grid
    """

    code: str
    heading: str
    short: str
    phase: str
    shown: Shown | None = None
    texts: tuple[str, ...] = ()
    grids: tuple[Grid, ...] = ()


@dataclass(frozen=True)
class Page:
    """A report.

    Attributes
    ----------
    title : str
    language : str
        ``en`` or ``fr``.
    recipe : str
        As JSON; the file carries it.
    facts : tuple of (str, str)
        What it is about: a heading and a value each.
    texts : tuple of str
        Paragraphs.
    contents : str
        The heading of the links.
    sections : tuple of Section
    """

    title: str
    language: str
    recipe: str
    facts: tuple[tuple[str, str], ...]
    texts: tuple[str, ...]
    contents: str
    sections: tuple[Section, ...]
