"""The network, the run, and what can be said about them; no Qt in here.

Letters, everywhere: m is the size of a batch, n_l the number of units of layer l, L the
number of layers. Samples are rows: X (m, n_0), W[l] (n_{l-1}, n_l), b[l] (n_l,), Z[l]
and A[l] (m, n_l).
"""

import os

# Two BLAS threads give other bits than one: pinned before NumPy is imported.
for _variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_variable] = "1"

from nnviz import (  # noqa: E402
    initializers,
    layers,
    losses,
    metrics,
    models,
    optimizers,
    regularizers,
)
from nnviz.layers import Dense, Input  # noqa: E402
from nnviz.model.names import missing  # noqa: E402
from nnviz.models import Sequential  # noqa: E402
from nnviz.optimizers import SGD, Adagrad, Adam, AdamW, RMSprop  # noqa: E402
from nnviz.run.recipe import Recipe  # noqa: E402
from nnviz.run.trainer import Trainer  # noqa: E402

__version__ = "0.1.0"
__all__ = [
    "SGD",
    "Adagrad",
    "Adam",
    "AdamW",
    "Dense",
    "Input",
    "RMSprop",
    "Recipe",
    "Sequential",
    "Trainer",
    "initializers",
    "layers",
    "losses",
    "metrics",
    "models",
    "optimizers",
    "regularizers",
]

__getattr__ = missing(__name__, __all__)
