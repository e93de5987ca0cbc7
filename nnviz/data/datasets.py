"""The data sets that can be named: generated ones, the course's tables, real ones."""

import os
from pathlib import Path

from nnviz.data.drawn import DRAWN, Drawing, Point
from nnviz.data.errors import DataError, nearest
from nnviz.data.frames import Frame
from nnviz.data.generated import GENERATED, generate, is_generated
from nnviz.data.library import LIBRARY, library_frame
from nnviz.data.tables import frame_of

COURSE = ("houses", "titanic", "apartments")
NAMES = GENERATED + COURSE + LIBRARY
_FOLDERS = (
    Path(__file__).parent / "tables",  # of an installed package
    Path(__file__).parents[2] / "data",  # of the repository
)


def is_named(source: str) -> bool:
    """Tell whether a source is the name of a data set: else it is a file."""
    return source in (*NAMES, DRAWN) or is_generated(source)


def course_frame(name: str) -> Frame:
    """Return a table of the course.

    The course gives no units for the apartments, so their table has none.

    Parameters
    ----------
    name : str
        One of `COURSE`.

    Raises
    ------
    DataError
        If there is no such table.
    """
    if name not in COURSE:
        raise DataError("unknown_set", name=name, names=nearest(name, COURSE))
    paths = [folder / f"{name}.csv" for folder in _FOLDERS]
    return _read(next(filter(Path.exists, paths), paths[-1]))


def course_folder() -> Path:
    """Return the folder that holds the tables of the course."""
    return next(filter(Path.is_dir, _FOLDERS), _FOLDERS[-1])


def load(
    source: str,
    samples: int,
    noise: float,
    seed: int,
    classes: int | None = None,
    points: tuple[Point, ...] = (),
    sheet: str | None = None,
) -> Frame:
    """Return the data set of a name or, for any other source, of a file.

    Parameters
    ----------
    source : str
        The name of a data set (see `is_named`), or the path of a file (see
        `nnviz.data.reading`).
    samples, noise, seed
        As in `generate`; without effect on a table.
    classes : int, optional
        As in `generate`.
    points : tuple of Point
        Of the source ``drawn``.
    sheet : str, optional
        Of a workbook, see `nnviz.data.reading`.

    Raises
    ------
    DataError
        If there is no such set, or the file is no table.
    """
    if source == DRAWN:
        return frame_of(Drawing.of(points).table())
    if is_generated(source):
        return frame_of(generate(source, samples, noise, seed, classes))
    if source in LIBRARY:
        return library_frame(source)
    if source in COURSE:
        return course_frame(source)
    if Path(source).suffix == "" and not os.path.exists(source):
        names = nearest(source, NAMES)
        raise DataError("unknown_set", name=source, names=names)
    return _read(source, sheet)


def _read(source: str | Path, sheet: str | None = None) -> Frame:
    """Return what a file holds; its readers are not loaded before there is one."""
    from nnviz.data.reading import read_frame

    return read_frame(source, sheet)
