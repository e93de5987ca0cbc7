"""Real data sets, as scikit-learn brings them along.

scikit-learn takes about a second to import: that happens when the first of these sets
is asked for, or before, in the background, if `preload` is called in time.
"""

from functools import cache
from importlib import import_module

import numpy as np

from nnviz.background import Background
from nnviz.data.errors import DataError, nearest
from nnviz.data.frames import Frame, name_and_unit
from nnviz.data.tables import Table, frame_of, problem_of

# The names of the sets, with what is to be predicted.
_TARGETS = {
    "iris": "species",
    "wine": "cultivar",
    "breast_cancer": "diagnosis",
    "diabetes": "progression",
    "digits": "digit",
}
LIBRARY = tuple(_TARGETS)
_UNITS = {"bmi": "kg/m²", "bp": "mmHg"}  # that the headings do not tell
_MODULE = "sklearn.datasets"


_coming = Background(_MODULE)


def preload() -> None:
    """Import scikit-learn in the background, so that its sets come at once."""
    _coming.preload()


def is_at_hand() -> bool:
    """Tell whether the sets can be had without waiting for scikit-learn."""
    return _coming.is_at_hand


@cache
def library_frame(name: str) -> Frame:
    """Return the frame of `library_table`."""
    return frame_of(library_table(name))


@cache
def library_table(name: str) -> Table:
    """Return a data set of scikit-learn, in the units of its source.

    Parameters
    ----------
    name : str
        One of `LIBRARY`.

    Raises
    ------
    nnviz.data.errors.DataError
        If there is no such set.
    """
    if name not in LIBRARY:
        raise DataError("unknown_set", name=name, names=nearest(name, LIBRARY))
    load = getattr(import_module(_MODULE), f"load_{name}")
    found = load(scaled=False) if name == "diabetes" else load()
    classes = tuple(map(_label, found.get("target_names", ())))
    images = found.get("images")
    headings = [name_and_unit(_heading(str(name))) for name in found.feature_names]
    return Table(
        name=name,
        features=tuple(feature for feature, _ in headings),
        units=tuple(unit or _UNITS.get(feature, "") for feature, unit in headings),
        X=found.data,
        y=found.target.astype(np.float64),
        target=_TARGETS[name],
        target_unit="",
        problem=problem_of(len(classes)),
        classes=classes,
        image_shape=None if images is None else images.shape[1:],
    )


def _label(name: object) -> str:
    """Return ``0`` for ``class_0``, and any other name of a class as it is."""
    return str(name).removeprefix("class_")


def _heading(name: str) -> str:
    """Return ``malic acid`` for ``malic_acid``; of a pixel, row and column from 1."""
    head, *place = name.split("_")
    if head == "pixel":
        return f"pixel {','.join(str(int(number) + 1) for number in place)}"
    return name.replace("_", " ")
