"""The numbers and the codes that the fields of a recipe may hold."""

from dataclasses import dataclass
from math import inf

from nnviz.data.generated import MAX_NOISE, MAX_SAMPLES, MIN_CLASSES, MIN_SAMPLES
from nnviz.data.recipe import ENCODES, IMPUTES, PROBLEMS, SCALES
from nnviz.data.tables import MAX_CLASSES

MAX_EPOCHS = 1_000_000
MAX_SEED = 2**63 - 1
DTYPES = ("float64", "float32")
SCHEDULES = ("constant", "step", "exponential", "cosine")
CLIPPINGS = ("none", "value", "norm", "global_norm")


@dataclass(frozen=True)
class Range:
    """Finite numbers from `least` to `most`.

    Attributes
    ----------
    least, most : float
    is_above, is_below : bool
        Whether `least`, or `most`, is itself left out.
    """

    least: float = -inf
    most: float = inf
    is_above: bool = False
    is_below: bool = False

    def __contains__(self, value: float) -> bool:
        """Tell whether a number lies in the range; NaN lies in none."""
        is_open = self.is_below or self.most == inf
        is_low = self.least < value if self.is_above else self.least <= value
        return is_low and (value < self.most if is_open else value <= self.most)

    @property
    def code(self) -> str:
        """Return what kind of range it is.

        ``between``, ``at_least``, ``at_most``, ``above`` (`least` is left out) or
        ``below`` (`most` is).
        """
        if self.is_below:
            return "below"
        if self.is_above:
            return "above"
        if self.most == inf:
            return "at_least"
        return "at_most" if self.least == -inf else "between"


_ABOVE_0, _FROM_0, _FROM_1 = Range(0, is_above=True), Range(0), Range(1)
_SHARE = Range(0, 1, is_below=True)

RANGES = {
    "data.samples": Range(MIN_SAMPLES, MAX_SAMPLES),
    "data.noise": Range(0, MAX_NOISE),
    "data.classes": Range(MIN_CLASSES, MAX_CLASSES),
    "data.test_share": _SHARE,
    "data.validation_share": _SHARE,
    "data.split_seed": Range(0, MAX_SEED),
    "model.layers.units": _FROM_1,
    "model.layers.l1": _FROM_0,
    "model.layers.l2": _FROM_0,
    "compile.learning_rate": _ABOVE_0,
    "compile.momentum": _SHARE,
    "compile.rho": _SHARE,
    "compile.beta_1": _SHARE,
    "compile.beta_2": _SHARE,
    "compile.epsilon": _FROM_0,
    "compile.weight_decay": _FROM_0,
    "compile.initial_accumulator_value": _FROM_0,
    "compile.decay_steps": _FROM_1,
    "compile.decay_rate": _ABOVE_0,
    "compile.clip_limit": _ABOVE_0,
    "fit.batch_size": _FROM_1,
    "fit.epochs": Range(1, MAX_EPOCHS),
    "fit.seed": Range(0, MAX_SEED),
    "fit.test_every": _FROM_1,
    "fit.start_seed": Range(0, MAX_SEED),
    "fit.stop_below": _ABOVE_0,
    "fit.patience": _FROM_1,
}
CHOICES = {
    "data.scale": SCALES,
    "data.scale_target": SCALES,
    "data.problem": PROBLEMS,
    "data.columns.impute": IMPUTES,
    "data.columns.encode": ENCODES,
    "data.columns.scale": SCALES,
    "model.dtype": DTYPES,
    "compile.schedule": SCHEDULES,
    "compile.clipping": CLIPPINGS,
}
