"""The health of every layer along a run, as the plot shows it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnviz.teach.health import Checkup, Finding
from nnviz.types import FloatArray, IntArray
from ui.plots.curves import Series
from ui.plots.lines_picture import AROUND, Strand

QUANTITIES = ("gradient", "ratio", "saturated", "dead")
SHARES = ("saturated", "dead")


@dataclass(frozen=True, eq=False)
class HealthCurves:
    """Some steps of a run, and one of them looked at more closely.

    Attributes
    ----------
    found : mapping of int to Checkup
        By step, in order.
    last : int
        The last step there is.
    step : int
        The last one that has come to its end at the cursor; 0 for none.
    """

    found: Mapping[int, Checkup]
    last: int
    step: int

    @property
    def now(self) -> Checkup | None:
        """Return what is known of the step at the cursor."""
        return self.found.get(self.step)

    @cached_property
    def steps(self) -> IntArray:
        """Return the steps that are known, (k,)."""
        return np.array(list(self.found), dtype=int)

    @cached_property
    def values(self) -> Mapping[str, FloatArray]:
        """Return what is known of each quantity, (k, L); NaN where a layer has none."""
        every = [checkup.vitals for checkup in self.found.values()]
        values = {
            "gradient": [one.gradients for one in every],
            "ratio": [one.ratios for one in every],
            "saturated": [one.saturated_shares for one in every],
            "dead": [one.dead_shares for one in every],
        }
        return {code: np.array(rows, dtype=float) for code, rows in values.items()}

    @cached_property
    def told(self) -> tuple[tuple[int, Finding], ...]:
        """Return what is wrong, and in which step.

        It is what is so at the cursor; then what is so in most of the last steps that
        are known, but not in this one: the latest of its kind.
        """
        if self.now is None:
            return ()
        recent = [step for step in self.found if step <= self.step][-AROUND:]
        every = [(step, one) for step in recent for one in self.found[step].findings]
        latest = {(one.code, one.layer): (step, one) for step, one in every}
        counts = Counter((one.code, one.layer) for _, one in every)
        here = [(self.step, one) for one in self.now.findings]
        lasting = [
            latest[kind]
            for kind, count in counts.items()
            if 2 * count > len(recent) and latest[kind][0] != self.step
        ]
        return (*here, *lasting)

    def strands(self, code: str) -> tuple[Strand, ...]:
        """Return a quantity as a line for each layer that has it; shares in percent."""
        factor, rows = 100.0 if code in SHARES else 1.0, self.values[code]
        return tuple(
            Strand(f"[{k + 1}]", Series(self.steps, factor * rows[:, k]), k, True)
            for k in range(self.depth)
            if not np.isnan(rows[:, k]).all()
        )

    @property
    def depth(self) -> int:
        """Return L, the number of layers; 0 as long as nothing is known."""
        rows = self.values["gradient"]
        return rows.shape[1] if rows.ndim == 2 else 0

    def is_same(self, other: "HealthCurves") -> bool:
        """Tell whether another one shows the same."""
        mine, theirs = (self.last, self.step), (other.last, other.step)
        return mine == theirs and self.found == other.found


NO_HEALTH = HealthCurves({}, 0, 0)
