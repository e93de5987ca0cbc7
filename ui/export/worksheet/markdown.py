"""A document as Markdown, its formulas in LaTeX between dollars."""

from collections.abc import Iterator

from ui.export.worksheet.blocks import Block, Document, Formula, Heading, Table, Text
from ui.formulas import formula

_BLANK = "\\_\\_\\_\\_\\_\\_"


def markdown(document: Document) -> str:
    """Return the document; tables are those of GitHub's dialect."""
    return "\n\n".join(_written(block) for block in document.blocks) + "\n"


def _written(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {_escaped(block.text)}"
        case Text():
            return _escaped(block.text)
        case Formula():
            return f"$$\n{formula.localised(block.latex)}\n$$"
        case Table():
            return "\n\n".join("\n".join(_table(part)) for part in block.parts())


def _table(table: Table) -> Iterator[str]:
    heads = [f"${_barless(table.symbol)}$", *map(_escaped, table.columns)]
    yield _row(heads)
    yield _row([":--", *["--:"] * len(table.columns)])
    for head, cells in zip(table.rows, table.cells, strict=True):
        yield _row([_escaped(head), *(_BLANK if c is None else c for c in cells)])


def _barless(latex: str) -> str:
    r"""Write the bars of a norm by name: in a table, ``\|`` is a single bar."""
    barless = latex.replace(r"\left\|", r"\left\lVert")
    return barless.replace(r"\right\|", r"\right\rVert")


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    """Keep what a name may have from being read as Markdown."""
    for sign in "\\`*_{}[]<>#|$":
        text = text.replace(sign, f"\\{sign}")
    return text
