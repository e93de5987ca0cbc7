"""The files of a worksheet: sheet and key, each as PDF and as Markdown."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from ui.export.item import Item, NotMadeError
from ui.export.naming import stem_of
from ui.export.worksheet import pages
from ui.export.worksheet.markdown import markdown
from ui.export.worksheet.sheet import Options, TooLongError, sheet_of
from ui.session.session import Session

translate = QCoreApplication.translate

CODES = ("sheet.pdf", "key.pdf", "sheet.md", "key.md")


def label(code: str) -> str:
    """Return what a file is, for a person."""
    kind, _, ending = code.partition(".")
    words = translate("Worksheet", "Worksheet, {0}")
    if kind == "key":
        words = translate("Worksheet", "Answer key, {0}")
    return words.format({"pdf": "PDF", "md": "Markdown"}[ending])


def items_of(
    session: Session, options: Options, codes: Sequence[str] = CODES
) -> list[Item]:
    """Return the files of the step at the cursor."""
    stem = stem_of(session)
    names = {"sheet": "worksheet", "key": "worksheet_key"}
    found = []
    for code in codes:
        kind, _, ending = code.partition(".")
        wanted = options.key if kind == "key" else options
        make = partial(_made, session, wanted, ending)
        file_name = f"{stem}_{names[kind]}.{ending}"
        found.append(Item("worksheet", label(code), file_name, make, is_extra=True))
    return found


def sentence(error: Exception) -> str:
    """Return why there can be no sheet, as one sentence for a person."""
    if isinstance(error, TooLongError):
        return str(error)
    return translate(
        "Worksheet",
        "A number of this step is too large to be calculated by hand: "
        "choose a step before the run diverged.",
    )


def _made(session: Session, options: Options, ending: str) -> bytes:
    try:
        document = sheet_of(session, options)
    except (TooLongError, OverflowError) as error:
        raise NotMadeError(sentence(error)) from None
    if ending == "pdf":
        return pages.pdf(document, session.recipe.to_json())
    return markdown(document).encode()
