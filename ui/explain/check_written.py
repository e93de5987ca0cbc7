"""A gradient check written out: rows to set, to copy and to be read aloud."""

from functools import partial

from nnviz.model.program import Program
from nnviz.teach.explain import Number
from nnviz.teach.gradcheck import GradientCheck, check_rows
from ui.explain import check_words, written
from ui.explain.sheet import SheetRow
from ui.explain.sheet_view import label_width
from ui.formulas import formula
from ui.look import theme


def sheet_rows(found: GradientCheck, program: Program) -> list[SheetRow]:
    """Return the rows of a check in the colours and the language of now."""
    rows, plain = (check_rows(found, program.sizes, *ink) for ink in ((_ink,), ()))
    labels = [check_words.label(row.label) for row in rows]
    return [
        SheetRow(
            row.sides,
            label,
            label_width(label),
            source=partial(written.latex, copy.sides),
        )
        for row, label, copy in zip(rows, labels, plain, strict=True)
    ]


def _ink(number: Number, digits: str) -> str:
    """Set g, ĝ and the relative error in bold, in the colour of gradients."""
    text = written.localised(digits)
    if number.role != "result":
        return text
    colour = theme.current().phase_text("backward").name()
    return rf"\textcolor{{{colour}}}{{{formula.bold(text)}}}"
