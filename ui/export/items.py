"""What can be taken away, each as one file."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.export import pictures, programs, tables
from ui.export.figure import Figure
from ui.export.item import Item
from ui.export.look import Look
from ui.export.worksheet import files as worksheets
from ui.export.worksheet.sheet import FEW_SAMPLES, Options
from ui.session.session import Session

translate = QCoreApplication.translate


def items_of(session: Session, figures: Sequence[Figure], look: Look) -> list[Item]:
    """Return everything that can be written of what stands at the session's cursor."""
    recipe = session.recipe.to_json()
    return [
        *pictures.items_of(figures, recipe, look),
        *tables.items_of(session),
        *programs.items_of(session),
        *worksheets.items_of(session, Options(min(FEW_SAMPLES, session.record.m))),
        _recipe(recipe),
    ]


def _recipe(recipe: str) -> Item:
    label = translate("Export", "Recipe")
    return Item("recipe", label, "recipe.json", recipe.encode)
