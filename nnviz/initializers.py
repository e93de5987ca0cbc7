"""The initial weights under the names that Keras gives their classes."""

from nnviz.model.initializers import INITIALIZERS
from nnviz.model.names import constructor, missing

__all__ = [
    "GlorotNormal",
    "GlorotUniform",
    "HeNormal",
    "HeUniform",
    "LecunNormal",
    "LecunUniform",
    "RandomNormal",
    "RandomUniform",
    "Zeros",
]

GlorotUniform = constructor(INITIALIZERS["glorot_uniform"])
GlorotNormal = constructor(INITIALIZERS["glorot_normal"])
HeUniform = constructor(INITIALIZERS["he_uniform"])
HeNormal = constructor(INITIALIZERS["he_normal"])
LecunUniform = constructor(INITIALIZERS["lecun_uniform"])
LecunNormal = constructor(INITIALIZERS["lecun_normal"])
RandomNormal = constructor(INITIALIZERS["random_normal"])
RandomUniform = constructor(INITIALIZERS["random_uniform"])
Zeros = constructor(INITIALIZERS["zeros"])

__getattr__ = missing(__name__, __all__)
