"""The data sets that can be named: generated points, the course's tables, real ones.

A generated set is a clean shape in the plane, about two units wide, whose points are
then displaced. Its `noise` is the standard deviation of that displacement in each
coordinate, in units of the plane, so one value blurs every set alike.
"""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np

from nnviz.data.errors import DataError, nearest
from nnviz.data.library import LIBRARY, library_table
from nnviz.data.tables import Table, read_csv
from nnviz.types import FloatArray

MIN_SAMPLES, MAX_SAMPLES = 6, 100_000
MAX_NOISE = 10

_DATA_STREAM = 1
_FOLDERS = (
    Path(__file__).parent / "tables",  # of an installed package
    Path(__file__).parents[2] / "data",  # of the repository
)

# The (n, 2) points of class k, before noise.
Shape = Callable[[int, int, np.random.Generator], FloatArray]


def _two_moons(k: int, n: int, _: np.random.Generator) -> FloatArray:
    """Two interlocking half circles of radius 1."""
    angle = np.linspace(0, np.pi, n)
    x, y = np.cos(angle), np.sin(angle)
    return np.column_stack((x, y) if k == 0 else (1 - x, 0.5 - y))


def _circles(k: int, n: int, _: np.random.Generator) -> FloatArray:
    """Two circles around the origin, of radius 1 and ½."""
    angle = np.linspace(0, 2 * np.pi, n, endpoint=False)
    return np.column_stack((np.cos(angle), np.sin(angle))) / (k + 1)


def _xor(k: int, n: int, rng: np.random.Generator) -> FloatArray:
    """Four squares around the origin, class 1 where the signs of x₁ and x₂ differ."""
    sign = np.resize((1.0, -1.0), n)
    x, y = rng.uniform(0.2, 1.0, (2, n)) * sign
    return np.column_stack((x, y if k == 0 else -y))


def _three_blobs(k: int, n: int, rng: np.random.Generator) -> FloatArray:
    """Three round clouds, centred at equal distances on a circle of radius 1."""
    angle = np.pi / 2 + k * 2 * np.pi / 3
    return rng.normal((np.cos(angle), np.sin(angle)), 0.25, (n, 2))


_SHAPES: dict[str, tuple[Shape, int]] = {  # with the number of classes
    "two_moons": (_two_moons, 2),
    "circles": (_circles, 2),
    "xor": (_xor, 2),
    "three_blobs": (_three_blobs, 3),
}
GENERATED = tuple(_SHAPES)
COURSE = ("houses", "titanic", "apartments")
NAMES = GENERATED + COURSE + LIBRARY


def generate(name: str, samples: int, noise: float, seed: int) -> Table:
    """Return a generated set of points in the plane.

    The classes are equally large, to within one point, and in random order. The same
    seed displaces each point in the same direction whatever the noise.

    Parameters
    ----------
    name : str
        One of `GENERATED`.
    samples : int
        Number of points, 6 to 100 000.
    noise : float
        Standard deviation of the displacement of each coordinate, 0 to 10.
    seed : int
        Seed of the run, at least 0.

    Raises
    ------
    DataError
        If the name is unknown or a number is out of range.
    """
    if name not in _SHAPES:
        raise DataError("unknown_set", name=name, names=nearest(name, GENERATED))
    if not MIN_SAMPLES <= samples <= MAX_SAMPLES:
        limits = {"least": MIN_SAMPLES, "most": MAX_SAMPLES}
        raise DataError("samples", received=samples, **limits)
    if not 0 <= noise <= MAX_NOISE:
        raise DataError("noise", received=noise, most=MAX_NOISE)
    shape, count = _SHAPES[name]
    rng = np.random.default_rng([seed, _DATA_STREAM, 0])
    y = np.sort(np.arange(samples) % count)
    sizes = np.bincount(y).tolist()
    points = np.concatenate([shape(k, n, rng) for k, n in enumerate(sizes)])
    points += noise * rng.standard_normal(points.shape)
    order = rng.permutation(samples)
    return Table(
        name=name,
        features=("x₁", "x₂"),
        units=("", ""),
        X=points[order],
        y=y[order].astype(np.float64),
        target="class",
        target_unit="",
        problem="binary" if count == 2 else "multiclass",
        classes=tuple(map(str, range(count))),
    )


def course_table(name: str, target: str | None = None) -> Table:
    """Return a table of the course.

    The course gives no units for the apartments, so their table has none.

    Parameters
    ----------
    name : str
        One of `COURSE`.
    target : str, optional
        Name of the column to predict; the last by default.

    Raises
    ------
    DataError
        If there is no such table or no such column.
    """
    if name not in COURSE:
        raise DataError("unknown_set", name=name, names=nearest(name, COURSE))
    paths = [folder / f"{name}.csv" for folder in _FOLDERS]
    return read_csv(next(filter(Path.exists, paths), paths[-1]), target)


def course_folder() -> Path:
    """Return the folder that holds the tables of the course."""
    return next(filter(Path.is_dir, _FOLDERS), _FOLDERS[-1])


def load(
    source: str, samples: int, noise: float, seed: int, target: str | None = None
) -> Table:
    """Return the data set of a name or, for any other source, of a CSV file.

    Parameters
    ----------
    source : str
        A name in `NAMES`, or the path of a CSV file.
    samples, noise, seed
        As in `generate`; without effect on a table.
    target : str, optional
        Name of the column to predict; the last by default, and the only one of a set
        that is generated or from the library.

    Raises
    ------
    DataError
        If there is no such set, or the file is no table of numbers.
    """
    if source in GENERATED or source in LIBRARY:
        is_real = source in LIBRARY
        table = (
            library_table(source) if is_real else generate(source, samples, noise, seed)
        )
        if target not in (None, table.target):
            place = {"file": source, "column": target}
            raise DataError("unknown_target", columns=f'"{table.target}"', **place)
        return table
    if source in COURSE:
        return course_table(source, target)
    if Path(source).suffix == "" and not os.path.exists(source):
        names = nearest(source, NAMES)
        raise DataError("unknown_set", name=source, names=names)
    return read_csv(source, target)
