"""Formulas of a step: symbols, numbers and where each number came from."""

from nnviz.teach.explain.explain import explain
from nnviz.teach.explain.explanation import Curve, Explanation, Row, Target
from nnviz.teach.explain.expressions import Number
from nnviz.teach.explain.printing import Printed, plain, print_row, print_spelled
from nnviz.teach.explain.spelling import Spelling, spelled

__all__ = [
    "Curve",
    "Explanation",
    "Number",
    "Printed",
    "Row",
    "Spelling",
    "Target",
    "explain",
    "plain",
    "print_row",
    "print_spelled",
    "spelled",
]
