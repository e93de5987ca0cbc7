"""How every input pulls at the z of a unit: the chain rule, back to the inputs."""

from collections.abc import Sequence

import numpy as np

from nnviz.model import activations
from nnviz.model.record import StepRecord
from nnviz.types import FloatArray


def input_slopes(
    record: StepRecord, names: Sequence[str], layer: int, unit: int
) -> FloatArray:
    """Return ∂z/∂x of a unit for every sample and input, (m, n_0).

    ∂z[l]/∂a[l−1] is W[l], and ∂a/∂z the slope of the activation; for a unit of the
    first layer it is its weights. The parameters are those before the step.

    Parameters
    ----------
    record : StepRecord
    names : sequence of str
        The activations of the layers 1…L.
    layer, unit : int
        Layers from 1, units from 0.
    """
    W, m = record.W_before, record.m
    found: FloatArray = np.tile(W[layer][:, unit], (m, 1))
    with np.errstate(all="ignore"):  # after a divergence
        for below in range(layer - 1, 0, -1):
            slope = activations.get(names[below - 1]).slope_at(record.Z[below])
            found = (found * slope) @ W[below].T
    return found
