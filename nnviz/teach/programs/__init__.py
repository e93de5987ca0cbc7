"""A run as a program of its own, that trains the same without nnviz."""

from nnviz.teach.programs.in_keras import keras_program
from nnviz.teach.programs.in_numpy import numpy_program
from nnviz.teach.programs.in_torch import torch_program
from nnviz.teach.programs.start import RunStart, start_of

__all__ = ["RunStart", "keras_program", "numpy_program", "start_of", "torch_program"]
