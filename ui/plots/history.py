"""One weight or bias along a run, as the plot shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.teach.health import Parameter
from ui.plots.curves import Series
from ui.plots.lines_picture import LinesPicture, Phase, Strand
from ui.words import numbers

translate = QCoreApplication.translate


@dataclass(frozen=True, eq=False)
class History:
    """A weight or bias in some steps of a run.

    Attributes
    ----------
    parameter : Parameter
    found : mapping of int to (float, float)
        By step, in order: its value before the step, and its gradient in it.
    last : int
        The last step there is.
    """

    parameter: Parameter
    found: Mapping[int, tuple[float, float]]
    last: int

    @property
    def name(self) -> str:
        """Return its name: ``w₃,₂[1]`` from unit 3 to unit 2, ``b₂[1]``."""
        of = self.parameter
        index = f"{of.unit + 1}" if of.is_bias else f"{of.source + 1},{of.unit + 1}"
        letter = "b" if of.is_bias else "w"
        return f"{letter}{numbers.subscript(index)}[{of.layer}]"

    def pictures(
        self, step: int | None, is_after: bool
    ) -> tuple[LinesPicture, LinesPicture]:
        """Return its value and its gradient, the step at the cursor marked."""
        steps = np.array(list(self.found), dtype=int)
        pairs = np.array(list(self.found.values()), dtype=float).reshape(-1, 2)
        names = self.name, f"∂ℒ/∂{self.name}"
        phases: tuple[Phase, ...] = ("update", "backward")
        value, gradient = (
            LinesPicture(
                strands=(Strand(name, Series(steps, values)),),
                last=self.last,
                note=translate("Plots", "before its update"),
                phase=phase,
                cursor=step,
                is_after=is_after,
            )
            for name, values, phase in zip(names, pairs.T, phases, strict=True)
        )
        return value, gradient

    def is_same(self, other: "History | None") -> bool:
        """Tell whether another one shows the same."""
        return (
            other is not None
            and (self.parameter, self.last) == (other.parameter, other.last)
            and self.found == other.found
        )
