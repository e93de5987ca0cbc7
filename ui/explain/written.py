"""An explanation written out: rows to set, LaTeX to copy, words to be read aloud."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from nnviz.teach.explain import (
    Explanation,
    Number,
    Printed,
    Row,
    Spelling,
    print_spelled,
    spelled,
)
from ui.explain import titles
from ui.explain.sheet import SheetRow
from ui.explain.sheet_view import label_width
from ui.explain.speech import said
from ui.explain.state import has_comma
from ui.explain.subject import Subject
from ui.formulas import formula
from ui.look import theme


def sheet_rows(subject: Subject, spelling: Spelling) -> list[SheetRow]:
    """Return the rows of an explanation in the colours and the language of now.

    They are those of the end of the moment, so that nothing moves when it is over; what
    is not known before is not told.
    """
    found = subject.explanation
    ink = partial(_ink, found.at.phase)
    known = {_key(row): row for row in found.rows}
    labels = [titles.row_label(row.label, subject) for row in found.in_the_end]
    if found.what == "sample":
        own = titles.sample_labels(subject)
        labels[: len(own)] = own  # what else is chosen stands under them
    return [
        SheetRow(
            print_spelled(row, spelling, ink),
            label,
            label_width(label),
            _owner(row, found) if row.is_final else "",
            row.is_final,
            partial(_copied, known.get(_key(row)), spelling),
            found.at.phase,
            _untold(row, known.get(_key(row))),
        )
        for row, label in zip(found.in_the_end, labels, strict=True)
    ]


def _key(row: Row) -> tuple[str, str]:
    return row.name, row.label


def _untold(row: Row, known: Row | None) -> frozenset[int]:
    """Return which sides of a printed row are not known yet."""
    told = known.sides if known else ()
    found, first = set(), bool(row.name)
    for k, side in enumerate(row.sides, start=first):
        if side.form == "numbers" and side not in told:
            found.add(k)
    has_result = known and known.result and known.result.value is not None
    if row.result is not None and not has_result:
        found.add(first + len(row.sides))
    return frozenset(found)


def sum_row(row: Row, in_the_end: Row, phase: str, decimals: int) -> SheetRow:
    """Return the row of one number: its name, what it is the sum of, and itself.

    Parameters
    ----------
    row, in_the_end : Row
        As far as it is known, and when the moment is over.
    phase : str
    decimals : int
    """
    sides = (*(s for s in row.sides if s.form == "numbers"), *row.sides)[:1]
    spelling = spelled([in_the_end], decimals)
    shown, known = (replace(each, sides=sides) for each in (in_the_end, row))
    return SheetRow(
        print_spelled(shown, spelling, partial(_ink, phase)),
        source=partial(_copied, row, spelling),
        untold=_untold(shown, known),
    )


def latex(sides: Sequence[Printed]) -> str:
    """Return a printed row as LaTeX."""
    return " ".join(piece for side in sides for piece in side.fragments)


def spoken(rows: Iterable[SheetRow]) -> str:
    """Return how rows are read aloud, in the language of now."""
    told = ((row.label, row.latex) for row in rows if row.latex or not row.sides)
    texts = (f"{label} {said(latex) if latex else ''}".strip() for label, latex in told)
    return ". ".join(text.removesuffix(":").strip() for text in texts)


def localised(digits: str) -> str:
    """Return the LaTeX of a number with the decimal sign of now."""
    return digits.replace(".", "{,}") if has_comma() else digits


def _copied(row: Row | None, spelling: Spelling) -> str:
    """Return a row as LaTeX without colours and with decimal points, if it is known."""
    return latex(print_spelled(row, spelling)) if row else ""


def _ink(phase: str, number: Number, digits: str) -> str:
    """Give a number the colour that it has on the canvas.

    A weight has its sign's, a gradient and a loss their phase's, and so has the result.
    """
    text = localised(digits)
    colours = theme.current()
    match number.role:
        case "result":
            colour, text = colours.phase_text(phase), formula.bold(text)
        case "weight" if number.value is not None:
            colour = colours.sign_text(number.value)
        case "gradient":
            colour = colours.phase_text("backward")
        case "loss":
            colour = colours.phase_text("loss")
        case _:
            return text
    return rf"\textcolor{{{colour.name()}}}{{{text}}}"


def _owner(row: Row, found: Explanation) -> str:
    """Tell whose number the result of a row is."""
    is_of_batch = row.label == "mean" or found.what == "update"
    return "batch" if is_of_batch else "sample"
