"""The generated sets by name.

The `noise` of a set of classes is the standard deviation by which each coordinate of
its points is displaced, in units of the plane, so one value blurs every set alike.
That of a set of values is the standard deviation of what is added to each target; the
features stay where they are.
"""

import numpy as np

from nnviz.data.errors import DataError, nearest
from nnviz.data.generated import classes as of_classes
from nnviz.data.generated import values as of_values
from nnviz.data.tables import MAX_CLASSES, Table, problem_of

MIN_SAMPLES, MAX_SAMPLES = 6, 100_000
MAX_NOISE = 10
MIN_CLASSES = 2

_DATA_STREAM = 1

OF_CLASSES, OF_VALUES = tuple(of_classes.SETS), tuple(of_values.SETS)
GENERATED = OF_CLASSES + OF_VALUES
# Names that older recipes have, with the set and the number of classes they mean.
_OLDER = {"three_blobs": ("blobs", 3)}


def is_generated(name: str) -> bool:
    """Tell whether a name is that of a generated set, be it an older one."""
    return family(name) in GENERATED


def family(name: str) -> str:
    """Return the name in `GENERATED` of what an older name means, else the name."""
    return _OLDER.get(name, (name, 0))[0]


def takes_classes(name: str) -> bool:
    """Tell whether the number of classes of a generated set can be chosen."""
    made = of_classes.SETS.get(family(name))
    return made is not None and made.is_open


def classes_of(name: str, wanted: int | None = None) -> int:
    """Return how many classes a generated set has; 0 for a set of values.

    Parameters
    ----------
    name : str
        One of `GENERATED`, or an older name.
    wanted : int, optional
        How many there should be, where that can be chosen.
    """
    own, fixed = _OLDER.get(name, (name, 0))
    if own not in of_classes.SETS:
        return 0
    made = of_classes.SETS[own]
    return fixed or (wanted if wanted and made.is_open else made.classes)


def generate(
    name: str, samples: int, noise: float, seed: int, classes: int | None = None
) -> Table:
    """Return a generated set.

    Classes are equally large, to within one point, and in random order. The same seed
    displaces each point in the same direction whatever the noise.

    Parameters
    ----------
    name : str
        One of `GENERATED`, or an older name.
    samples : int
        Number of points, 6 to 100 000, and at least one of each class.
    noise : float
        0 to 10. Of classes the standard deviation of the displacement of each
        coordinate, of values that of what is added to the target.
    seed : int
        Seed of the run, at least 0.
    classes : int, optional
        How many classes there are, 2 to 10, where that can be chosen.

    Raises
    ------
    DataError
        If the name is unknown or a number is out of range.
    """
    if not is_generated(name):
        raise DataError("unknown_set", name=name, names=nearest(name, GENERATED))
    if classes is not None and not MIN_CLASSES <= classes <= MAX_CLASSES:
        limits = {"least": MIN_CLASSES, "most": MAX_CLASSES}
        raise DataError("classes", received=classes, **limits)
    count = classes_of(name, classes)
    least = max(MIN_SAMPLES, count)
    if not least <= samples <= MAX_SAMPLES:
        raise DataError("samples", received=samples, least=least, most=MAX_SAMPLES)
    if not 0 <= noise <= MAX_NOISE:
        raise DataError("noise", received=noise, most=MAX_NOISE)
    rng = np.random.default_rng([seed, _DATA_STREAM, 0])
    if count:
        return _classes(name, count, samples, noise, rng)
    return _values(name, samples, noise, rng)


def _classes(
    name: str, count: int, samples: int, noise: float, rng: np.random.Generator
) -> Table:
    shape = of_classes.SETS[family(name)].shape
    y = np.sort(np.arange(samples) % count)
    sizes = np.bincount(y).tolist()
    points = np.concatenate([shape(k, count, n, rng) for k, n in enumerate(sizes)])
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
        problem=problem_of(count),
        classes=tuple(map(str, range(count))),
    )


def _values(name: str, samples: int, noise: float, rng: np.random.Generator) -> Table:
    made = of_values.SETS[name]
    X = made.reach * rng.uniform(-1, 1, (samples, len(made.features)))
    y = made.of(*X.T) + noise * rng.standard_normal(samples)
    return Table(
        name=name,
        features=made.features,
        units=("",) * len(made.features),
        X=X,
        y=y,
        target="y",
        target_unit="",
        problem="regression",
        classes=(),
    )
