"""Initial weights: where a training starts; biases start at 0."""

import numpy as np

from nnviz.model.parameters import Parameters

WEIGHTS_STREAM = 3


def glorot_uniform(parameters: Parameters, seed: int) -> None:
    """Fill the kernels with Glorot's uniform start, the biases with 0.

    w ~ U(−r, r) with r = √(6 / (n_in + n_out)); layer l draws from the stream
    ``default_rng([seed, 3, l])``, so that changing one layer leaves the others alone.

    References
    ----------
    Glorot and Bengio, Understanding the difficulty of training deep feedforward neural
    networks, AISTATS 2010.
    """
    for layer, W in enumerate(parameters.W, start=1):
        rng = np.random.default_rng([seed, WEIGHTS_STREAM, layer])
        r = np.sqrt(6 / sum(W.shape))
        W[:] = rng.uniform(-r, r, W.shape)
    for b in parameters.b:
        b[:] = 0
