"""What the data sets are called, what they are and what they teach.

In the language of now; a file has its own name, and no sentence.
"""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Return `text` as it is; PySide's own stub forgets that it is a string."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate


def name(source: str) -> str:
    """Return the name of a data set, or of a file without its folder and ending.

    Letters of a file that are none in the encoding of names are seen as such.
    """
    known = _WORDS.get(source)
    own = (
        Path(source).stem.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    )
    return translate("DataSets", known.name) if known else own


def about(source: str) -> str:
    """Return a sentence on what a data set is; none on a file."""
    known = _WORDS.get(source)
    return translate("DataSets", known.about) if known else ""


def lesson(source: str) -> str:
    """Return a sentence on why a data set is easy or hard; none on a file."""
    known = _WORDS.get(source)
    return translate("DataSets", known.lesson) if known else ""


class _Words(NamedTuple):
    name: str
    about: str
    lesson: str


_OF_CLASSES = {
    "two_moons": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Two moons"),
        QT_TRANSLATE_NOOP("DataSets", "Two half circles that interlock."),
        QT_TRANSLATE_NOOP("DataSets", "No line parts them: the boundary must bend."),
    ),
    "circles": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Circles"),
        QT_TRANSLATE_NOOP("DataSets", "A circle inside another."),
        QT_TRANSLATE_NOOP(
            "DataSets", "Several units, a line each, close in on the inner one."
        ),
    ),
    "xor": _Words(
        QT_TRANSLATE_NOOP("DataSets", "XOR"),
        QT_TRANSLATE_NOOP("DataSets", "Four squares: class 1 where the signs differ."),
        QT_TRANSLATE_NOOP(
            "DataSets", "No neuron alone can tell: there must be hidden ones."
        ),
    ),
    "two_blobs": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Two blobs"),
        QT_TRANSLATE_NOOP("DataSets", "Two round clouds, apart from each other."),
        QT_TRANSLATE_NOOP("DataSets", "Easy: one neuron finds a line between them."),
    ),
    "blobs": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Blobs"),
        QT_TRANSLATE_NOOP("DataSets", "A round cloud for each class."),
        QT_TRANSLATE_NOOP("DataSets", "Easy while they are few: many come close."),
    ),
    "spirals": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Spirals"),
        QT_TRANSLATE_NOOP("DataSets", "Arms that wind around each other."),
        QT_TRANSLATE_NOOP("DataSets", "Hard: the boundary has to turn with them."),
    ),
}
_OF_VALUES = {
    "line": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Line"),
        QT_TRANSLATE_NOOP("DataSets", "One feature: y = 2x + 1, and noise."),
        QT_TRANSLATE_NOOP(
            "DataSets", "Easy: a neuron’s weight comes to 2, its bias to 1."
        ),
    ),
    "sine": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Sine"),
        QT_TRANSLATE_NOOP("DataSets", "One feature: y = sin x, and noise."),
        QT_TRANSLATE_NOOP(
            "DataSets", "A neuron draws a line: each hidden unit bends it."
        ),
    ),
    "plane": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Plane"),
        QT_TRANSLATE_NOOP("DataSets", "Two features: y = 2x₁ − x₂ + 1, and noise."),
        QT_TRANSLATE_NOOP("DataSets", "Easy: a neuron’s weights come to 2 and −1."),
    ),
    "gaussians": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Hills"),
        QT_TRANSLATE_NOOP("DataSets", "Two Gaussian hills and two hollows."),
        QT_TRANSLATE_NOOP("DataSets", "Hard: each takes several units, and time."),
    ),
}
_OF_THE_COURSE = {
    "houses": _Words(
        QT_TRANSLATE_NOOP("DataSets", "House prices"),
        QT_TRANSLATE_NOOP("DataSets", "Nine houses: surface, bedrooms, price."),
        QT_TRANSLATE_NOOP("DataSets", "Every number can be checked by hand."),
    ),
    "titanic": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Titanic"),
        QT_TRANSLATE_NOOP("DataSets", "Five passengers, and who survived."),
        QT_TRANSLATE_NOOP(
            "DataSets", "Easy to learn by heart: too few to foretell others."
        ),
    ),
    "apartments": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Apartments"),
        QT_TRANSLATE_NOOP("DataSets", "Five flats and their prices."),
        QT_TRANSLATE_NOOP("DataSets", "Four parameters: a close fit foretells little."),
    ),
}
_OF_THE_LIBRARY = {
    "iris": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Iris"),
        QT_TRANSLATE_NOOP("DataSets", "150 flowers of three species."),
        QT_TRANSLATE_NOOP("DataSets", "One is easily told, the others overlap."),
    ),
    "wine": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Wines"),
        QT_TRANSLATE_NOOP("DataSets", "178 wines of three growers, by 13 measures."),
        QT_TRANSLATE_NOOP(
            "DataSets", "Easy once scaled: else the largest drowns the rest."
        ),
    ),
    "breast_cancer": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Breast cancer"),
        QT_TRANSLATE_NOOP("DataSets", "569 tumours by 30 measures: malignant or not."),
        QT_TRANSLATE_NOOP("DataSets", "Nearly separable, but an error is grave."),
    ),
    "diabetes": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Diabetes"),
        QT_TRANSLATE_NOOP("DataSets", "442 patients by ten measures, a year later."),
        QT_TRANSLATE_NOOP("DataSets", "Hard: these explain half of it at best."),
    ),
    "digits": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Digits"),
        QT_TRANSLATE_NOOP("DataSets", "1797 handwritten digits of 8×8 pixels."),
        QT_TRANSLATE_NOOP("DataSets", "64 inputs, yet a small network reads them."),
    ),
}
_DRAWN = {
    "drawn": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Your points"),
        QT_TRANSLATE_NOOP("DataSets", "Points that you draw."),
        QT_TRANSLATE_NOOP("DataSets", "Try an outlier, a gap, a class inside another."),
    )
}
_OLDER = {
    "three_blobs": _Words(
        QT_TRANSLATE_NOOP("DataSets", "Three blobs"), *_OF_CLASSES["blobs"][1:]
    )
}
_WORDS = _OF_CLASSES | _OF_VALUES | _OF_THE_COURSE | _OF_THE_LIBRARY | _DRAWN | _OLDER
