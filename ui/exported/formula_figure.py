"""The formula of what is selected as a figure."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from ui.explain.figures import WIDTH, formula_height, paint_formula_figure
from ui.explain.state import State
from ui.explain.told import told
from ui.export.figure import Figure
from ui.look.theme import Theme
from ui.session.session import Session
from ui.words import column_words, data_words, numbers

translate = QCoreApplication.translate

NAME = "formula"
_AROUND = (44, 76)  # pixels of the page for margins and a title
_NARROW = 380  # lines that are longer are broken before letters are made smaller


def of_formula(session: Session, state: State, theme: Theme) -> Figure:
    """Return what is explained, its sentences as the caption."""
    state = replace(state, data=column_words.named(session.data))
    found = told(state)
    size, least = (
        (width + _AROUND[0], round(formula_height(found, width)) + _AROUND[1])
        for width in (WIDTH, _NARROW)
    )
    words = translate("Figures", "{0}, step {1}. {2}").format(
        data_words.name(session.recipe.data.source),
        numbers.integer(session.cursor.step),
        found.why,
    )
    return Figure(
        *(NAME, found.title, words, size),
        partial(_paint, state, theme),
        least=least,
        label=translate("Figures", "Formula"),
        source="\n".join(row.latex for row in found.rows if row.latex),
    )


def _paint(state: State, theme: Theme, painter: QPainter, rect: QRectF) -> None:
    paint_formula_figure(painter, rect, state, theme)
