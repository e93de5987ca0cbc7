"""A run as a program of its own, that trains the same without nnviz."""

from nnviz.teach.programs.in_numpy import numpy_program
from nnviz.teach.programs.start import RunStart, start_of

__all__ = ["RunStart", "numpy_program", "start_of"]
