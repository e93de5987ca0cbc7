"""The report of a step: where what explains and what draws meet the export."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from nnviz.teach import looks, surfaces
from nnviz.teach.explain import Printed
from ui.canvas import painter as network
from ui.canvas.scene import Scene, View
from ui.explain import speech
from ui.explain.sheet import SheetRow
from ui.explain.told import told
from ui.export.figure import Figure, png, svg
from ui.export.item import Item
from ui.export.naming import stem_of
from ui.export.report.html import html
from ui.export.report.page import Line, Picture, Shown, Told
from ui.export.report.sections import page_of
from ui.look.theme import LIGHT
from ui.session.session import Session
from ui.shown.explained import state_of
from ui.shown.scenes import RESOLUTION, scene_of
from ui.words import decimals as choice
from ui.words import vocabulary

translate = QCoreApplication.translate

SIZE = (820, 600)
MOST_BYTES = 600_000  # of an SVG: where there is more to draw, a PNG is smaller


def item_of(session: Session, chosen: int = choice.AUTOMATIC) -> Item:
    """Return the report of the step at the session's cursor as a file.

    Parameters
    ----------
    session : Session
    chosen : int
        The decimals, see `ui.words.decimals`.
    """
    made = Report(session, chosen)
    count = range(len(session.record.moments))
    before = tuple(partial(made.moment, index) for index in count)
    name = f"{stem_of(session)}_report.html"
    label = translate("Reports", "Step report")
    return Item("report", label, name, made.html, before, is_extra=True)


class Report:
    """The report of the step at a session's cursor, made moment by moment.

    Parameters
    ----------
    session : Session
    chosen : int
        The decimals, see `ui.words.decimals`.
    """

    def __init__(self, session: Session, chosen: int = choice.AUTOMATIC) -> None:
        self._session, self._chosen = session, chosen
        self._moments: dict[int, Shown] = {}

    def moment(self, index: int) -> Shown:
        """Return a moment of the step as it is shown; it is made once."""
        if index not in self._moments:
            about = self._session, index, self._chosen
            self._moments[index] = Shown(_told(*about), _picture(*about))
        return self._moments[index]

    def html(self) -> bytes:
        """Return the whole report as a page."""
        session, decimals = self._session, choice.in_formulas(self._chosen)
        moments = map(self.moment, range(len(session.record.moments)))
        return html(page_of(session, moments, speech.said, decimals))


def _told(session: Session, index: int, chosen: int) -> Told:
    """Return what the explanation says of a moment of the step."""
    found = told(state_of(session, index, chosen))
    return Told(found.title, found.why, tuple(map(_line, found.rows)))


def _line(row: SheetRow) -> Line:
    fragments = tuple(piece for side in row.sides for piece in _pieces(side))
    spoken = speech.said(row.latex) if row.latex else ""
    return Line(row.label, fragments, spoken, row.is_final)


def _pieces(side: Printed) -> tuple[str, ...]:
    """Return what a line may be broken between: not before the number of a result."""
    if side.kind == "result":
        # In braces, the minus of a number is none between two.
        return ("".join(f"{{{piece}}}" for piece in side.fragments),)
    return side.fragments


def _picture(session: Session, index: int, chosen: int) -> Picture:
    scene = _scene(session, index, chosen)
    words = translate("Reports", "The network at the moment {0}.")
    name = words.format(vocabulary.moment(scene.moment))
    figure = Figure(
        "network", name, name, SIZE, lambda p, _: network.paint(p, scene), is_bled=True
    )
    content = svg(figure)
    return Picture(content if len(content) <= MOST_BYTES else png(figure), name)


def _scene(session: Session, index: int, chosen: int) -> Scene:
    """Return a moment of the step once it is over, wherever the cursor stands in it."""
    record, program = session.record, session.program
    is_after = record.moments[index].kind == "update"
    plane = session.looks.plane(session.looks.affordable(RESOLUTION))
    parameters = looks.parameters(record, is_after)
    maps = surfaces.response_maps(program, parameters, plane) if plane else {}
    return scene_of(
        session,
        index=index,
        progress=1.0,
        part=None,
        maps=maps,
        proof=looks.proof(program, record) if is_after else None,
        loss_terms=None,
        decimals=choice.on_canvas(chosen),
        theme=LIGHT,
        view=View(*SIZE),
    )
