"""A gradient check written out: rows to set, LaTeX to copy, words to be read aloud."""

from nnviz.model.program import Program
from nnviz.teach.explain import Number
from nnviz.teach.gradcheck import GradientCheck, check_rows
from ui import theme
from ui.explain import check_words, formula, written
from ui.explain.sheet import SheetRow
from ui.explain.sheet_view import label_width


def sheet_rows(found: GradientCheck, program: Program) -> list[SheetRow]:
    """Return the rows of a check in the colours and the language of now."""
    rows = check_rows(found, program.sizes, _ink)
    labels = [check_words.label(row.label) for row in rows]
    return [
        SheetRow(row.sides, label, label_width(label))
        for row, label in zip(rows, labels, strict=True)
    ]


def latex(found: GradientCheck, program: Program) -> str:
    """Return the rows as LaTeX, without colours and with decimal points."""
    return written.aligned(row.sides for row in check_rows(found, program.sizes))


def spoken(found: GradientCheck, program: Program) -> str:
    """Return how the rows are read aloud, in the language of now."""
    return written.read_aloud(row.sides for row in check_rows(found, program.sizes))


def _ink(number: Number, digits: str) -> str:
    """Set g, ĝ and the relative error in bold, in the colour of gradients."""
    text = written.localised(digits)
    if number.role != "result":
        return text
    colour = theme.current().phase_text("backward").name()
    return rf"\textcolor{{{colour}}}{{{formula.bold(text)}}}"
