"""An explanation written out: rows to set, LaTeX to copy, words to be read aloud."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLocale

from nnviz.teach.explain import Explanation, Number, Row, print_row
from ui import theme
from ui.explain import formula, titles
from ui.explain.sheet import SheetRow
from ui.explain.sheet_view import label_width
from ui.explain.state import has_comma
from ui.explain.subject import Subject


def sheet_rows(subject: Subject, decimals: int) -> list[SheetRow]:
    """Return the rows of an explanation in the colours and the language of now."""
    found = subject.explanation
    labels = [titles.row_label(row.label, subject) for row in found.rows]
    if found.what == "sample":
        labels = titles.sample_labels(subject)
    return [
        SheetRow(
            print_row(row, decimals, partial(_ink, row.is_final, found.at.phase)),
            label,
            label_width(label),
            _owner(row, found) if row.is_final else "",
            row.is_final,
        )
        for row, label in zip(found.rows, labels, strict=True)
    ]


def sum_row(row: Row, phase: str, decimals: int) -> SheetRow:
    """Return the row of one number: its name, what it is the sum of, and itself."""
    sides = (*(s for s in row.sides if s.form == "numbers"), *row.sides)
    printed = print_row(
        replace(row, sides=sides[:1]), decimals, partial(_ink, True, phase)
    )
    return SheetRow(printed)


def row_latex(row: Row, decimals: int) -> str:
    """Return one row as LaTeX, without colours and with decimal points."""
    printed = print_row(row, decimals)
    return " ".join(piece for side in printed for piece in side.fragments)


def latex(found: Explanation, decimals: int) -> str:
    """Return the rows as LaTeX, without colours and with decimal points."""
    body = " \\\\\n".join(f"& {line}" for line in _lines(found, decimals))
    return f"\\begin{{aligned}}\n{body}\n\\end{{aligned}}"


def spoken(found: Explanation, decimals: int) -> str:
    """Return how the rows are read aloud, in the language of now."""
    language = QLocale().name().partition("_")[0]
    lines = _lines(found, decimals)
    return ". ".join(formula.spoken(line, language) for line in lines)


def _lines(found: Explanation, decimals: int) -> list[str]:
    return [row_latex(row, decimals) for row in found.rows]


def _ink(is_final: bool, phase: str, number: Number, digits: str) -> str:
    """Give a number its colour: a weight its sign's, the result its phase's."""
    text = digits.replace(".", "{,}") if has_comma() else digits
    colours = theme.current()
    if number.role == "result" and is_final:
        colour = colours.phase_text(phase).name()
        return rf"\textcolor{{{colour}}}{{{formula.bold(text)}}}"
    if number.role == "weight" and number.value is not None:
        return rf"\textcolor{{{colours.sign_text(number.value).name()}}}{{{text}}}"
    return text


def _owner(row: Row, found: Explanation) -> str:
    """Tell whose number the result of a row is."""
    is_of_batch = row.label == "mean" or found.what == "update"
    return "batch" if is_of_batch else "sample"
