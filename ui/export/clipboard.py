"""A figure and its numbers as other programs paste them."""

import csv
import io
import re

from PySide6.QtCore import QCoreApplication, QLocale, QMimeData

from ui.export.figure import Figure, image, pdf, png, svg
from ui.export.look import Look

translate = QCoreApplication.translate

_NUMBER = re.compile(r"[-+]?\d+\.\d+(?:e[-+]?\d+)?")


def picture(figure: Figure, recipe: str, look: Look) -> QMimeData:
    """Return a figure as a picture; programs that know vectors may take those.

    Parameters
    ----------
    figure : Figure
    recipe : str
        The recipe as JSON, which the files carry.
    look : Look
    """
    data = QMimeData()
    with look.worn():
        data.setImageData(image(figure, look, look.pixels(figure)))
        data.setData("image/png", png(figure, recipe, look))
        data.setData("image/svg+xml", svg(figure, recipe, look))
        data.setData("application/pdf", pdf(figure, recipe, look))
    return data


def table(text: str) -> QMimeData:
    """Return a CSV text as a spreadsheet pastes it; the CSV itself is beside it.

    That is with tabs between cells, and with the decimal sign of the language of now.
    """
    rows, sign = csv.reader(io.StringIO(text)), QLocale().decimalPoint()
    written = io.StringIO()
    writer = csv.writer(written, dialect="excel-tab", lineterminator="\n")
    writer.writerows([_cell(cell, sign) for cell in row] for row in rows)
    data = QMimeData()
    data.setText(written.getvalue())
    data.setData("text/csv", text.encode())
    return data


def told_of_picture() -> str:
    """Return what is said once a picture is copied."""
    return translate(
        "Clipboard", "The picture is copied: paste it into a document or a slide."
    )


def told_of_numbers() -> str:
    """Return what is said once numbers are copied."""
    return translate(
        "Clipboard", "The numbers are copied: paste them into a spreadsheet."
    )


def _cell(cell: str, sign: str) -> str:
    is_number = sign != "." and _NUMBER.fullmatch(cell)
    return cell.replace(".", sign) if is_number else cell
