"""What new rows hold that no training row does: of it a network has learnt nothing."""

from dataclasses import dataclass

import numpy as np

from nnviz.data.encoding import Encoding
from nnviz.data.frames import Frame
from nnviz.data.prepared import Prepared
from nnviz.types import BoolArray, FloatArray


@dataclass(frozen=True, eq=False)
class Unseen:
    """What some of m rows hold in a column.

    Attributes
    ----------
    column : str
    code : str
        ``level``: a value that no training row has; ``gap``: nothing, where every
        training row has something; ``range``: a number outside of theirs.
    rows : (m,) bool array
        Which rows.
    ends : (low, high)
        The least and the largest number of the training rows; (0, 0) of others.
    """

    column: str
    code: str
    rows: BoolArray
    ends: tuple[float, float] = (0.0, 0.0)


def unseen(
    data: Prepared, cells: FloatArray, frame: Frame | None = None
) -> tuple[Unseen, ...]:
    """Return what rows hold that no training row does, column by column.

    Parameters
    ----------
    data : Prepared
    cells : (m, c) array
        A column for each of `plan.features`, as `Prepared.inputs_of` takes them.
    frame : Frame, optional
        Where they come from: texts that are unknown here are gaps in `cells`.
    """
    found = []
    for encoding, own in zip(data.plan.encodings, cells.T, strict=True):
        gaps = np.isnan(own)
        unknown = np.zeros(len(own), dtype=bool)
        if frame is not None and encoding.column.is_text:
            unknown = gaps & ~np.isnan(frame.column(encoding.column.name).values)
            gaps = gaps & ~unknown
        found += _of_column(encoding, own, gaps, unknown)
    return tuple(each for each in found if each.rows.any())


def _of_column(
    encoding: Encoding, own: FloatArray, gaps: BoolArray, unknown: BoolArray
) -> list[Unseen]:
    name, seen = encoding.column.name, encoding.seen[~np.isnan(encoding.seen)]
    found = []
    if len(seen) == len(encoding.seen):
        found.append(Unseen(name, "gap", gaps))
    if encoding.recipe.encode != "as_is":
        unknown = unknown | (encoding.is_unknown(own) & ~np.isnan(own))
        found.append(Unseen(name, "level", unknown))
    elif len(seen):
        low, high = float(seen.min()), float(seen.max())
        beyond = (own < low) | (own > high)
        found.append(Unseen(name, "range", beyond, (low, high)))
    return found
