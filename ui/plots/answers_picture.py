"""What the plot of answers shows, whatever the number of features."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.data.preparation import Prepared
from nnviz.model.metrics import EVEN, predicted_classes
from nnviz.teach.hidden_space import HiddenSpace
from nnviz.teach.sections import Section
from nnviz.teach.surfaces import Plane
from nnviz.types import FloatArray, IntArray
from ui.plots.unit_map import UnitMap

translate = QCoreApplication.translate
SURFACE = "surface"
FARTHEST = 1.0  # spans of the targets that a prediction may lie outside them


@dataclass(frozen=True, eq=False)
class AnswersPicture:
    """What the plot of answers shows.

    Attributes
    ----------
    data : Prepared
    view : str
        What is seen, one of `views_of`.
    is_logistic : bool
        Whether the output is a sigmoid: its sides of 0.5 are then the signs of z.
    section, plane : Section, Plane or None
        The plane through the inputs and its grid, that `output` covers.
    output : (k, r, r) or (k, r) array or None
        A of the output layer over the plane, or over `line`.
    line : (r,) array or None
        With one feature, its scaled values at which `output` stands.
    A_train, A_watched : (n, k) arrays or None
        A of the output layer for the training rows, and for those that are watched.
    hidden : HiddenSpace or None
        The rows and the grid of the inputs as a layer has them.
    batch : int array
        The rows of the training set in this batch.
    sample : int or None
        The row of the training set that is followed.
    tried : (p,) array or None
        Raw features that are tried out in the place of the followed sample's.
    unit : UnitMap or None
        A unit's answers in the place of the output's.
    shows_watched : bool
        Whether the watched rows are seen, and not the training rows alone.
    is_hard : bool
        Whether classes are told apart by the decision alone, not by its probability.
    threshold : float
        Over which a single output says "class 1".
    pair : (true, predicted) or None
        Two classes, or twice the same: the rows of that cell of the matrix are framed.
    pointed : (part, row) or None
        The point under the pointer: which part it is of, and its row there.
    span : (low, high) or None
        The range of colours of a regression, if it is not the picture's own.
    """

    data: Prepared
    view: str = "boundary"
    is_logistic: bool = True
    section: Section | None = None
    plane: Plane | None = None
    output: FloatArray | None = None
    line: FloatArray | None = None
    A_train: FloatArray | None = None
    A_watched: FloatArray | None = None
    hidden: HiddenSpace | None = None
    batch: IntArray = field(default_factory=lambda: np.zeros(0, dtype=int))
    sample: int | None = None
    tried: FloatArray | None = None
    unit: UnitMap | None = None
    shows_watched: bool = False
    is_hard: bool = False
    threshold: float = EVEN
    pair: tuple[int, int] | None = None
    pointed: tuple[str, int] | None = None
    span: tuple[float, float] | None = None

    @property
    def title(self) -> str:
        """Return what the plot is called."""
        unit = self.shown_unit
        return unit.title if unit else title_of(self.view, self.data)

    @property
    def shown_unit(self) -> UnitMap | None:
        """Return the unit whose answers are seen: there is a map in one view alone."""
        return self.unit if self.view == "boundary" and self.features > 1 else None

    @property
    def has_options(self) -> bool:
        """Tell whether there is more than one way to see it."""
        if self.view in ("hidden", SURFACE):
            return True
        is_value = self.problem == "regression"
        has_choice = self.features > 2 or (self.features == 2 and not is_value)
        return self.view == "boundary" and has_choice

    @property
    def problem(self) -> str:
        """Return ``regression``, ``binary`` or ``multiclass``."""
        return self.data.table.problem

    @property
    def features(self) -> int:
        """Return how many features the data have."""
        return self.data.X_train.shape[1]

    @property
    def rings_batch(self) -> bool:
        """Return whether the batch is ringed: not if it is the whole training set."""
        return 0 < len(self.batch) < len(self.rows("train"))

    @property
    def parts(self) -> tuple[str, ...]:
        """Return whose rows are seen: ``train``, and ``validation`` or ``test``."""
        return ("train", self.data.watched) if self.shows_watched else ("train",)

    def rows(self, part: str) -> IntArray:
        """Return the rows of the table in a part."""
        return self.data.part(part).rows

    def outputs(self, part: str) -> FloatArray | None:
        """Return A of the output layer for the rows of a part, (n, k)."""
        return self.A_train if part == "train" else self.A_watched

    def predicted(self, A: FloatArray) -> IntArray:
        """Return the class that each answer (n, k) decides for, (n,)."""
        return predicted_classes(A, self.threshold)

    def rows_of_pair(self, part: str, true: int, predicted: int) -> IntArray:
        """Return the rows of a part that are of one class and taken for another."""
        A, targets = self.outputs(part), self.data.table.y[self.rows(part)]
        if A is None or len(A) != len(targets) or not np.isfinite(A).all():
            return np.zeros(0, dtype=int)
        is_here = (targets == true) & (self.predicted(A) == predicted)
        return np.flatnonzero(is_here)

    @property
    def target_range(self) -> tuple[float, float]:
        """Return the least and the greatest target in the table, in its unit."""
        y = self.data.table.y
        return float(y.min()), float(y.max())

    @property
    def is_far(self) -> bool:
        """Tell whether a prediction lies farther from the targets than colours go."""
        if self.output is None:
            return False
        low, high = self.target_range
        reach = FARTHEST * (high - low)
        raw = self.data.raw_targets(self.output[0])
        return not bool(((raw > low - reach) & (raw < high + reach)).all())

    @cached_property
    def value_range(self) -> tuple[float, float]:
        """Return the range of colours of a regression, in the target's unit.

        It holds the targets, and the predictions that are not too far from them, with
        some room below: the least of them must not look like none.
        """
        if self.span is not None:
            return self.span
        low, high = self.target_range
        if self.output is None or not high > low:
            return low, high
        step = 10.0 ** math.floor(math.log10(high - low)) / 2
        reach = FARTHEST * (high - low)
        raw = self.data.raw_targets(self.output[0])
        raw = np.clip(raw[np.isfinite(raw)], low - reach, high + reach)
        if raw.size and raw.min() < low:
            low = step * math.floor(float(raw.min()) / step - 1)
        if raw.size and raw.max() > high:
            high = step * math.ceil(float(raw.max()) / step)
        return low, high


def in_one_span(pictures: Sequence[AnswersPicture]) -> list[AnswersPicture]:
    """Return pictures of the same target, in which a colour means the same value.

    Where predictions are far away, as those of a run that diverges, they do not widen
    the range of the others.
    """
    near = [picture.value_range for picture in pictures if not picture.is_far]
    lows, highs = zip(*(near or [pictures[0].target_range]), strict=True)
    return [replace(picture, span=(min(lows), max(highs))) for picture in pictures]


def views_of(data: Prepared) -> tuple[str, ...]:
    """Return the ways to see the answers to some data.

    ``boundary``: over the inputs; ``rows``: row by row; ``confusion``: which classes
    are taken for which; ``residuals``: by how much values are wrong; ``hidden``: where
    a layer has the rows; `SURFACE`: no answers, but the loss as a landscape, which is
    drawn elsewhere.
    """
    is_value = data.table.problem == "regression"
    third = "residuals" if is_value else "confusion"
    return "boundary", "rows", third, "hidden", SURFACE


def proposed_view(data: Prepared) -> str:
    """Return the view that shows some data whole: a plane is a part of more inputs."""
    return "boundary" if data.X_train.shape[1] <= 2 else "rows"


def title_of(view: str, data: Prepared) -> str:
    """Return what a way to see the answers to some data is called."""
    is_value, is_line = data.table.problem == "regression", data.X_train.shape[1] == 1
    match view:
        case "boundary" if is_value:
            return translate("Plots", "Predicted {0}").format(data.table.target)
        case "boundary" if is_line:
            return translate("Plots", "Probability curve")
        case "boundary":
            return translate("Plots", "Decision boundary")
        case "rows" if is_value:
            return translate("Plots", "Predicted vs true")
        case "rows":
            return translate("Plots", "Probabilities")
        case "confusion":
            return translate("Plots", "Confusion matrix")
        case "surface":
            return translate("Plots", "Loss surface")
        case "hidden":
            return translate("Plots", "Hidden space")
    return translate("Plots", "Residuals")
