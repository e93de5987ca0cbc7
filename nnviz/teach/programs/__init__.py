"""A run as a program of its own, that trains the same without nnviz."""

from nnviz.teach.programs.in_keras import keras_program
from nnviz.teach.programs.in_numpy import numpy_program
from nnviz.teach.programs.in_torch import torch_program
from nnviz.teach.programs.start import RunStart, start_of
from nnviz.teach.programs.states import keras_state, numpy_state, torch_state

__all__ = [
    "RunStart",
    "keras_program",
    "keras_state",
    "numpy_program",
    "numpy_state",
    "start_of",
    "torch_program",
    "torch_state",
]
