"""Losses: the loss of a sample, and where its gradient starts.

As with the activations, the texts are the lines of the program. ``A`` and ``Z`` are the
output layer's, ``Y`` the targets, all (m, n_out); ``n`` is n_out.
"""

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from nnviz.model.activations import Activation
from nnviz.model.compiled import compiled
from nnviz.model.names import look_up
from nnviz.types import FloatArray


@dataclass(frozen=True)
class Loss:
    """One loss, as text.

    Attributes
    ----------
    name : str
        Keras's name, or one in its manner.
    formula : tuple of str
        Lines of LaTeX, ℒ⁽ⁱ⁾ first. ``<k>`` stands for the index of an output and
        ``<mean>`` for their mean: see `latex`.
    samples : tuple of str
        Lines that end with ``losses = …``, ℒ⁽ⁱ⁾ of each sample, (m,).
    gradient : tuple of str
        Lines that end with ``dA = …``, m · ∂ℒ/∂A, (m, n_out).
    fused : mapping of str to tuple of str
        Output activation → lines for ``losses`` computed from ``Z``, exact where
        `samples` would overflow; then dZ = A − Y needs no dA.
    mean_over_outputs : bool
        Whether ℒ⁽ⁱ⁾ is a mean over the outputs (else a sum).
    of_batch : str
        ℒ as an expression in ``losses``.
    """

    name: str
    formula: tuple[str, ...]
    samples: tuple[str, ...]
    gradient: tuple[str, ...]
    fused: dict[str, tuple[str, ...]] = field(default_factory=dict)
    mean_over_outputs: bool = True
    of_batch: str = "losses.mean(axis=-1)"

    @property
    def has_sample_losses(self) -> bool:
        """Tell whether ℒ is the mean of the ℒ⁽ⁱ⁾; of the root of a mean, it is not."""
        return self.of_batch == "losses.mean(axis=-1)"

    @property
    def needs_batch(self) -> bool:
        """Tell whether the gradient reads ``loss``, ℒ of the whole batch."""
        return any("loss" in line for line in self.gradient)

    def latex(self, outputs: int) -> tuple[str, ...]:
        """Return its formula for a network with so many outputs."""
        mean = rf"\frac{{1}}{{{outputs}}} \sum_{{k}} " if outputs > 1 else ""
        index = "_{k}" if outputs > 1 else ""
        return tuple(
            line.replace("<mean>", mean).replace("<k>", index) for line in self.formula
        )

    def of_samples(self, A: FloatArray, Y: FloatArray) -> FloatArray:
        """Return ℒ⁽ⁱ⁾ of each row by its own lines, (m,)."""
        space: dict[str, Any] = {"np": np, "A": A, "Y": Y}
        exec(compiled("\n".join(self.samples)), space)
        losses: FloatArray = space["losses"]
        return losses

    def is_fused_with(self, activation: Activation) -> bool:
        """Tell whether loss and gradient are computed from Z with that activation."""
        return activation.name in self.fused


# Keras keeps a this far from 0 and 1 where a logarithm or a quotient needs it.
CLIPPED = "P = np.clip(A, 1e-7, 1 - 1e-7)"

_CATEGORICAL = Loss(
    "categorical_crossentropy",
    (r"\mathcal{L}^{(i)} = -\sum_{k} y_{k} \, \ln(a_{k})",),
    (CLIPPED, "losses = -(Y * np.log(P)).sum(axis=-1)"),
    (CLIPPED, "dA = -Y / P * (P == A)"),
    {
        "softmax": (
            "S = Z - Z.max(axis=-1, keepdims=True)",
            "log_sum = np.log(np.exp(S).sum(axis=-1, keepdims=True))",
            "losses = (Y * (log_sum - S)).sum(axis=-1)",
        )
    },
    mean_over_outputs=False,
)

LOSSES = {
    loss.name: loss
    for loss in (
        Loss(
            "mean_squared_error",
            (r"\mathcal{L}^{(i)} = <mean>(a<k> - y<k>)^{2}",),
            ("losses = ((A - Y) ** 2).mean(axis=-1)",),
            ("dA = 2 * (A - Y) / n",),
        ),
        Loss(
            "half_mean_squared_error",
            (r"\mathcal{L}^{(i)} = \frac{1}{2} \, <mean>(a<k> - y<k>)^{2}",),
            ("losses = ((A - Y) ** 2).mean(axis=-1) / 2",),
            ("dA = (A - Y) / n",),
        ),
        # ∂√mse/∂a is 0/0 where the error is 0: there it is taken as 0.
        Loss(
            "root_mean_squared_error",
            (
                r"\mathcal{L} = \sqrt{\frac{1}{m} \sum_{i} e^{(i)}}",
                r"e^{(i)} = <mean>(a<k> - y<k>)^{2}",
            ),
            ("losses = ((A - Y) ** 2).mean(axis=-1)",),
            ("dA = (A - Y) / (loss + (loss == 0)) / n",),
            of_batch="np.sqrt(losses.mean(axis=-1))",
        ),
        Loss(
            "mean_absolute_error",
            (r"\mathcal{L}^{(i)} = <mean>\left|a<k> - y<k>\right|",),
            ("losses = np.abs(A - Y).mean(axis=-1)",),
            ("dA = np.sign(A - Y) / n",),
        ),
        # δ = 1: half the square up to an error of 1, a straight line from there on.
        Loss(
            "huber",
            (
                r"\mathcal{L}^{(i)} = <mean>h(a<k> - y<k>)",
                r"h(e) = \frac{1}{2} \, e^{2} \quad |e| \leq 1",
                r"h(e) = |e| - \frac{1}{2} \quad |e| > 1",
            ),
            (
                "E = np.minimum(np.abs(A - Y), 1)",
                "losses = (E * (np.abs(A - Y) - E / 2)).mean(axis=-1)",
            ),
            ("dA = np.clip(A - Y, -1, 1) / n",),
        ),
        Loss(
            "binary_crossentropy",
            (
                r"\mathcal{L}^{(i)} = -<mean>(y<k> \, \ln(a<k>) "
                r"+ (1 - y<k>) \, \ln(1 - a<k>))",
            ),
            (
                CLIPPED,
                "losses = -(Y * np.log(P) + (1 - Y) * np.log(1 - P)).mean(axis=-1)",
            ),
            (CLIPPED, "dA = (P - Y) / (P * (1 - P)) * (P == A) / n"),
            {
                "sigmoid": (
                    "tail = np.log1p(np.exp(-np.abs(Z)))",
                    "losses = (np.maximum(Z, 0) - Y * Z + tail).mean(axis=-1)",
                )
            },
        ),
        _CATEGORICAL,
        # The same with integer labels, which are made one-hot at the door.
        replace(_CATEGORICAL, name="sparse_categorical_crossentropy"),
    )
}

ALIASES = {
    "mse": "mean_squared_error",
    "half_mse": "half_mean_squared_error",
    "rmse": "root_mean_squared_error",
    "mae": "mean_absolute_error",
    "huber_loss": "huber",
    "bce": "binary_crossentropy",
    "log_loss": "binary_crossentropy",
}


def get(name: "str | Loss") -> Loss:
    """Return the loss of that name, in any of Keras's spellings."""
    return name if isinstance(name, Loss) else look_up(name, LOSSES, "loss", ALIASES)
