"""Random moments of random networks, and numbers read back from what is shown."""

import re
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np

from nnviz.model.ops import Moment
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.explain import Target, explain, spelled
from tests.nnviz.model.networks import RULES
from tests.nnviz.teach.steps import step, targets
from ui.canvas.scene import Names, Scene
from ui.session.cursor import Selection

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
NUMBER = r"[+−]?(?:\d+(?:\.\d+)?(?:·10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)?|∞)|NaN"


@dataclass(frozen=True)
class Case:
    """A moment of a step, what is chosen in it, and how many decimals are wanted."""

    program: Program
    record: StepRecord
    index: int
    target: Target
    decimals: int

    @cached_property
    def found(self):
        """Return what is explained."""
        return explain(self.program, self.record, self.index, self.target)

    @cached_property
    def spelling(self):
        """Return how its numbers are written."""
        return spelled(self.found.in_the_end, self.decimals)

    @property
    def scene(self):
        """Return the picture of it."""
        target, record = self.target, self.record
        chosen = (target.sample, target.unit, target.weight, target.layer, target.loss)
        features = tuple(f"x{k}" for k in range(self.program.sizes[0]))
        return Scene(
            record=record,
            activations=tuple(a.name for a in self.program.activations),
            loss=self.program.loss.name,
            names=Names(features, ("",) * len(features), "y", ()),
            raw=record.X,
            rows=record.rows,
            index=self.index,
            selection=Selection(*chosen),
            is_mean=target.mean,
            decimals=self.decimals,
        )

    def has(self, kind, layer=0):
        """Tell whether a moment has happened."""
        return Moment(kind, layer) in self.record.moments[: self.index + 1]

    def of_batch(self, values):
        """Return a sample's own of (m, ...) values, or their mean."""
        mean = self.target.mean
        return values.mean(axis=0) if mean else values[self.target.sample]


@cache
def case(seed):
    """Return a random network at a random moment, with something chosen in it."""
    rng = np.random.default_rng(seed)
    rule = RULES[rng.integers(len(RULES))]
    dtype = "float32" if rng.random() < 0.2 else "float64"
    t = int(rng.integers(1, 7))
    program, record = step(seed, t, optimizer=rule, dtype=dtype)
    chosen = targets(program, record, rng)
    return Case(
        program,
        record,
        int(rng.integers(len(record.moments))),
        chosen[rng.integers(len(chosen))],
        int(rng.integers(2, 7)),
    )


def number_in(text):
    """Return (value, what its last digit stands for) of a number as the screen has it.

    None for what is not computed yet.
    """
    if text == "·":
        return None
    (written,) = re.findall(NUMBER, text)
    if written.endswith(("∞", "NaN")):
        return float(written.replace("−", "-").replace("∞", "inf")), 0.0
    digits, _, power = written.replace("−", "-").partition("·10")
    scale = 10.0 ** int(power.translate(_SUPERSCRIPT) or 0)
    _, _, decimals = digits.partition(".")
    return float(digits) * scale, scale * 10.0 ** -len(decimals)


def says(text, value):
    """Tell whether a text gives a value, rounded to the digits that it shows."""
    shown = number_in(text)
    if shown is None or value is None:
        return shown is None and value is None
    value, (number, unit) = float(value), shown
    if not np.isfinite(value):
        return np.array_equal(number, value, equal_nan=True)
    return abs(number - value) <= 0.5 * unit * (1 + 1e-6) + 1e-12 * abs(value)
