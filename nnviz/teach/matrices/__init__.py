"""A moment of a step as matrices: the operation, its shapes and its numbers."""

from nnviz.teach.matrices.copies import csv_text, latex_text
from nnviz.teach.matrices.in_numpy import numpy_text
from nnviz.teach.matrices.operation import (
    Axis,
    Convention,
    Equation,
    Matrix,
    Operation,
    Sign,
    Term,
)
from nnviz.teach.matrices.operations import operation
from nnviz.teach.matrices.sums import sum_row

__all__ = [
    "Axis",
    "Convention",
    "Equation",
    "Matrix",
    "Operation",
    "Sign",
    "Term",
    "csv_text",
    "latex_text",
    "numpy_text",
    "operation",
    "sum_row",
]
