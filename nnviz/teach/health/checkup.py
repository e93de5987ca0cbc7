"""A step looked at: the health of its layers, and what is wrong."""

from collections.abc import Callable
from dataclasses import dataclass

from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.health.finding import Finding
from nnviz.teach.health.findings import findings
from nnviz.teach.health.vitals import Vitals, some_rows, vitals
from nnviz.types import FloatArray


@dataclass(frozen=True, eq=False)
class Checkup:
    """The health of a step.

    Attributes
    ----------
    vitals : Vitals
    findings : tuple of Finding
        The gravest first.
    """

    vitals: Vitals
    findings: tuple[Finding, ...]


def checking(X: FloatArray) -> Callable[[Program, StepRecord], Checkup]:
    """Return what looks at any step, with some rows of a training set, (n, n_0)."""

    def look(program: Program, record: StepRecord) -> Checkup:
        count = sum(W.size for W in record.W_before.values())
        found = vitals(program, record, some_rows(X, count))
        return Checkup(found, tuple(findings(program, record, found)))

    return look
