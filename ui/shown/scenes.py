"""From the session to the scene of the network view."""

from typing import Any

from PySide6.QtCore import QLocale

from nnviz.data.preparation import Prepared
from nnviz.types import FloatArray
from ui.canvas.scene import Image, Names, Scene, Tried
from ui.look import theme
from ui.session.session import Session
from ui.words import column_words

# Of the response maps: they are stamps of at most a hundred pixels.
RESOLUTION = 32


def names_of(data: Prepared) -> Names:
    """Return what the columns of a table are called, and whether they are pixels."""
    table = data.table
    image = Image(*table.image_shape, *table.ink) if table.image_shape else None
    return Names(table.features, table.units, table.target, table.classes, image, data)


def scene_of(session: Session, **options: Any) -> Scene:
    """Return the picture of what stands at the session's cursor.

    Parameters
    ----------
    session : Session
    **options
        Further fields of `Scene`: ``is_mean=True``, ``view=View(560, 430)``.
    """
    record, program, data = session.record, session.program, session.data
    resolution = session.looks.affordable(RESOLUTION)
    rows = data.rows_of_frame[data.rows_train[record.rows]]
    given: dict[str, Any] = {
        "record": record,
        "activations": tuple(a.name for a in program.activations),
        "loss": program.loss.name,
        "names": names_of(column_words.named(data)),
        "raw": _raw(session),
        "rows": rows,
        "index": session.cursor.index,
        "progress": session.cursor.progress,
        "part": session.cursor.part,
        "selection": session.selection,
        "maps": session.looks.maps(resolution),
        "plane": session.looks.plane(resolution),
        "proof": session.looks.proof() if session.moment.kind == "update" else None,
        "tried": _tried(session),
        "asked": session.asked.row,
        "loss_terms": session.looks.loss_terms() if _walks_loss(session) else None,
        "theme": theme.current(),
        "language": QLocale().name(),
        "reduce_motion": session.player.reduce_motion,
    }
    return Scene(**given | options)


def _tried(session: Session) -> Tried | None:
    what_if = session.what_if
    return Tried(what_if.changes, session.looks.losses()) if what_if.changes else None


def _raw(session: Session) -> FloatArray:
    """Return the inputs of the batch in the units of the table."""
    return session.data.raw_batch(session.record.rows, session.record.X)


def _walks_loss(session: Session) -> bool:
    return session.moment.kind == "loss" and session.cursor.part is not None
