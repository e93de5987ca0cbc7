"""The formula of what is selected as a figure: the panel's lines, on a page."""

from dataclasses import replace
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.driving import SHORT
from ui.explain.figures import formula_height, paint_formula_figure
from ui.explain.told import told
from ui.export.figure import pdf, png, svg
from ui.export.look import Look
from ui.exported.figures import figures_of, pictures_of
from ui.look import fonts, theme
from ui.session.session import Session
from ui.shown.explained import state_of


@pytest.fixture
def session(qapp: QApplication) -> Session:
    fonts.install(qapp)
    made = Session(SHORT)
    made.go_to(7)
    return made


def formula_of(session: Session, **options):
    figures = figures_of(session, theme.LIGHT, **options)
    return next(figure for figure in figures if figure.name == "formula")


def at(session: Session, moment: str) -> int:
    names = [str(each) for each in session.record.moments]
    return names.index(moment)


def test_it_tells_what_the_panel_tells_of_the_moment(session: Session) -> None:
    session.go_to(7, at(session, "dZ[1]"))
    figure, found = formula_of(session), told(state_of(session, session.cursor.index))
    assert figure.title == found.title
    assert figure.description == f"Two moons, step 7. {found.why}"
    written = svg(figure, look=Look(has_title=True)).decode()
    for words in (found.title, *(row.label for row in found.rows), "a = tanh(z)"):
        assert words in written


def test_in_a_narrow_column_lines_are_broken_before_letters_shrink(
    session: Session,
) -> None:
    session.go_to(7, at(session, "Z[1]"))
    column = Look(size=(320.0, 250.0))
    figure = formula_of(session)
    assert column.layout(figure).width() < 450 < figure.size[0]
    assert not QImage.fromData(png(figure, look=column)).isNull()


def test_it_is_of_what_is_explained_in_the_window(session: Session) -> None:
    session.go_to(7, at(session, "Z[1]"))
    proposed = state_of(session, session.cursor.index)
    chosen = replace(proposed.selection, unit=(1, 2), sample=3)
    state = replace(proposed, selection=chosen)
    shown = replace(pictures_of(session), state=state)
    title = formula_of(session, pictures=shown).title
    assert "unit 3" in title
    assert "sample 4" in title
    assert title != formula_of(session).title


@pytest.mark.parametrize("size", [(560, 400), (300, 90), (120, 700)])
def test_all_of_it_fits_into_any_place(session: Session, size) -> None:
    session.go_to(7, at(session, "dZ[1]"))
    width, height = size
    image = QImage(width + 100, height + 100, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    place = image.rect().adjusted(50, 50, -50, -50).toRectF()
    paint_formula_figure(
        painter, place, state_of(session, session.cursor.index), theme.DARK
    )
    painter.end()
    around = QImage(image)
    painter = QPainter(around)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillRect(place.adjusted(-3, -3, 3, 3), theme.LIGHT.ink)
    painter.end()
    blank = QImage(around)
    blank.fill(0)
    assert around == blank
    assert image != blank


def test_its_page_is_as_high_as_its_formulas(session: Session) -> None:
    heights = {}
    for moment in ("dZ[1]", "batch"):
        session.go_to(7, at(session, moment))
        figure = formula_of(session)
        found = told(state_of(session, session.cursor.index))
        heights[moment] = figure.size[1]
        assert figure.size[1] > formula_height(found)
    assert heights["dZ[1]"] > heights["batch"]


def test_a_walked_sum_and_what_is_awaited_are_painted_too(session: Session) -> None:
    session.go_to(7, at(session, "Z[1]"))
    state = state_of(session, session.cursor.index)
    pictures = []
    for each in (state, replace(state, has_happened=False, term=0)):
        shown = replace(pictures_of(session), state=each)
        pictures.append(png(formula_of(session, pictures=shown), look=Look(dpi=96)))
    assert pictures[0] != pictures[1]


def test_its_files_tell_its_latex_where_only_outlines_are_seen(session) -> None:
    session.go_to(7, at(session, "dZ[1]"))
    figure = formula_of(session)
    latex = [row.latex for row in told(state_of(session, session.cursor.index)).rows]
    said = ElementTree.fromstring(svg(figure)).findtext("{*}desc") or ""
    assert latex
    assert said.splitlines() == [figure.description, *latex]
    in_png = QImage.fromData(png(figure)).text("Description")
    assert in_png.split() == said.split()  # Qt makes one line of it
    assert escape(latex[0]).encode() in pdf(figure)
