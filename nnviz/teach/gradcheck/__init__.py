"""The gradient check: what backpropagation found against what nudging shows."""

from nnviz.teach.gradcheck.check import check
from nnviz.teach.gradcheck.part import Parameter, Part
from nnviz.teach.gradcheck.printing import CheckRow, check_rows
from nnviz.teach.gradcheck.result import GradientCheck

__all__ = ["CheckRow", "GradientCheck", "Parameter", "Part", "check", "check_rows"]
