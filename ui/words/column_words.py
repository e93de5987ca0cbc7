"""What the columns of the data sets that come along are called, in the language of now.

The columns of a person's own table have the names that stand in it.
"""

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from nnviz.data.datasets import COURSE
from nnviz.data.generated.sets import OF_CLASSES, family
from nnviz.data.library import LIBRARY
from nnviz.data.prepared import Prepared

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Return `text` as it is; PySide's own stub forgets that it is a string."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_NAMES = frozenset(
    (
        # apartments and houses
        QT_TRANSLATE_NOOP("Columns", "surface"),
        QT_TRANSLATE_NOOP("Columns", "bedrooms"),
        QT_TRANSLATE_NOOP("Columns", "bathrooms"),
        QT_TRANSLATE_NOOP("Columns", "floor"),
        QT_TRANSLATE_NOOP("Columns", "price"),
        # titanic and diabetes
        QT_TRANSLATE_NOOP("Columns", "pclass"),
        QT_TRANSLATE_NOOP("Columns", "sex"),
        QT_TRANSLATE_NOOP("Columns", "age"),
        QT_TRANSLATE_NOOP("Columns", "survived"),
        QT_TRANSLATE_NOOP("Columns", "bmi"),
        QT_TRANSLATE_NOOP("Columns", "bp"),
        QT_TRANSLATE_NOOP("Columns", "progression"),
        # iris and digits
        QT_TRANSLATE_NOOP("Columns", "sepal length"),
        QT_TRANSLATE_NOOP("Columns", "sepal width"),
        QT_TRANSLATE_NOOP("Columns", "petal length"),
        QT_TRANSLATE_NOOP("Columns", "petal width"),
        QT_TRANSLATE_NOOP("Columns", "species"),
        QT_TRANSLATE_NOOP("Columns", "digit"),
        # wine
        QT_TRANSLATE_NOOP("Columns", "alcohol"),
        QT_TRANSLATE_NOOP("Columns", "malic acid"),
        QT_TRANSLATE_NOOP("Columns", "ash"),
        QT_TRANSLATE_NOOP("Columns", "alcalinity of ash"),
        QT_TRANSLATE_NOOP("Columns", "magnesium"),
        QT_TRANSLATE_NOOP("Columns", "total phenols"),
        QT_TRANSLATE_NOOP("Columns", "flavanoids"),
        QT_TRANSLATE_NOOP("Columns", "nonflavanoid phenols"),
        QT_TRANSLATE_NOOP("Columns", "proanthocyanins"),
        QT_TRANSLATE_NOOP("Columns", "color intensity"),
        QT_TRANSLATE_NOOP("Columns", "hue"),
        QT_TRANSLATE_NOOP("Columns", "od280/od315 of diluted wines"),
        QT_TRANSLATE_NOOP("Columns", "proline"),
        QT_TRANSLATE_NOOP("Columns", "cultivar"),
        # breast_cancer
        QT_TRANSLATE_NOOP("Columns", "radius"),
        QT_TRANSLATE_NOOP("Columns", "texture"),
        QT_TRANSLATE_NOOP("Columns", "perimeter"),
        QT_TRANSLATE_NOOP("Columns", "area"),
        QT_TRANSLATE_NOOP("Columns", "smoothness"),
        QT_TRANSLATE_NOOP("Columns", "compactness"),
        QT_TRANSLATE_NOOP("Columns", "concavity"),
        QT_TRANSLATE_NOOP("Columns", "concave points"),
        QT_TRANSLATE_NOOP("Columns", "symmetry"),
        QT_TRANSLATE_NOOP("Columns", "fractal dimension"),
        QT_TRANSLATE_NOOP("Columns", "diagnosis"),
    )
)
# Of a measure, what is told of its values in the three images of a sample.
_PIXEL = re.compile(r"pixel (\d+),(\d+)")  # of an image, by its row and column
_OF_A_MEASURE = (
    QT_TRANSLATE_NOOP("Columns", "mean {0}"),
    QT_TRANSLATE_NOOP("Columns", "{0} error"),
    QT_TRANSLATE_NOOP("Columns", "worst {0}"),
)


def column(table: str, name: str) -> str:
    """Return what a column is called.

    Parameters
    ----------
    table : str
        The name of its frame or table.
    name : str
        The heading in it.
    """
    if family(table) in OF_CLASSES and name == "class":
        return translate("Columns", "class")
    if table not in (*COURSE, *LIBRARY):
        return name
    if pixel := _PIXEL.fullmatch(name):
        return translate("Columns", "pixel {0},{1}").format(*pixel.groups())
    for pattern in _OF_A_MEASURE:
        before, after = pattern.split("{0}")
        measure = name.removeprefix(before).removesuffix(after)
        if name == f"{before}{measure}{after}" and measure in _NAMES:
            words = translate("Columns", pattern)
            return words.format(translate("Columns", measure))
    return translate("Columns", name) if name in _NAMES else name


def named(data: Prepared) -> Prepared:
    """Return data whose table has its columns named in the language of now.

    For the same data and language it is the same object.
    """
    return _named(data, QLocale().name())


@lru_cache(maxsize=2)
def _named(data: Prepared, language: str) -> Prepared:
    table = data.table
    features = tuple(column(table.name, name) for name in table.features)
    target = column(table.name, table.target)
    if (features, target) == (table.features, table.target):
        return data
    # A level of its own keeps its name: “sex = male”.
    inputs = tuple(
        each if each.level else replace(each, name=column(table.name, each.name))
        for each in data.plan.inputs
    )
    named_table = replace(table, features=features, target=target)
    return replace(data, table=named_table, plan=replace(data.plan, inputs=inputs))
