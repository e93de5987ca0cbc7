"""From the session to the scene of the network view."""

from typing import Any

from PySide6.QtCore import QLocale

from ui import theme
from ui.canvas.scene import Names, Scene
from ui.session import Session

# Of the response maps: they are stamps of at most a hundred pixels.
RESOLUTION = 32


def scene_of(session: Session, **options: Any) -> Scene:
    """Return the picture of what stands at the session's cursor.

    Parameters
    ----------
    session : Session
    **options
        Further fields of `Scene`: ``is_mean=True``, ``view=View(560, 430)``.
    """
    record, program, table = session.record, session.program, session.table
    resolution = session.looks.affordable(RESOLUTION)
    rows = session.data.rows_train[record.rows]
    given: dict[str, Any] = {
        "record": record,
        "activations": tuple(a.name for a in program.activations),
        "loss": program.loss.name,
        "names": Names(table.features, table.units, table.target, table.classes),
        "raw": table.X[rows],
        "rows": rows,
        "index": session.cursor.index,
        "progress": session.cursor.progress,
        "part": session.cursor.part,
        "selection": session.selection,
        "maps": session.looks.maps(resolution),
        "plane": session.looks.plane(resolution),
        "proof": session.looks.proof() if session.is_after else None,
        "loss_terms": session.looks.loss_terms() if _walks_loss(session) else None,
        "theme": theme.current(),
        "language": QLocale().name(),
        "reduce_motion": session.player.reduce_motion,
    }
    return Scene(**given | options)


def _walks_loss(session: Session) -> bool:
    return session.moment.kind == "loss" and session.cursor.part is not None
