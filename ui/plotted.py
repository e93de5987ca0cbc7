"""What the plots show of what stands at a session's cursor, in window and export."""

from typing import Any

from nnviz.run.curves import Series
from nnviz.types import FloatArray
from ui.plots.curves import LossCurves
from ui.session import Session


def loss_curves(session: Session) -> LossCurves:
    """Return the curves of the run that is followed."""
    run, segment = session.run, session.segment
    return LossCurves.of(
        run.losses(segment),
        _loss_of(run.epochs(segment)),
        _loss_of(run.tests(segment)),
        session.position[2],
    )


def answers(session: Session, across: int, along: int) -> dict[str, Any]:
    """Return what the network answers at the cursor, as fields of `BoundaryPicture`.

    Parameters
    ----------
    session : Session
    across, along : int
        The resolutions of the plane of two features and of the line along one; with
        more features there is an answer for each row.
    """
    looks = session.looks
    plane, line = looks.plane(across), looks.line(along)
    if plane is not None:
        output = looks.maps(across)[session.record.depth]
        return {"plane": plane, "output": output}
    if line is not None:
        return {"line": line[0], "output": line[1]}
    return {"A_train": looks.train_outputs(), "A_test": looks.test_outputs()}


def _loss_of(series: Series) -> tuple[FloatArray, FloatArray]:
    """Return the steps of a series and its loss, which is empty with the steps."""
    return series.steps, series.values.get("loss", series.steps)
