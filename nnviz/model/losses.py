"""Losses: the loss of a sample, and where its gradient starts.

As with the activations, the texts are the lines of the program. ``A`` and ``Z`` are the
output layer's, ``Y`` the targets, all (m, n_out); ``n`` is n_out.
"""

from dataclasses import dataclass, field

from nnviz.model.activations import Activation
from nnviz.model.names import look_up


@dataclass(frozen=True)
class Loss:
    """One loss, as text.

    Attributes
    ----------
    name : str
        Keras's name, or one in its manner.
    samples : tuple of str
        Lines that end with ``losses = …``, ℒ⁽ⁱ⁾ of each sample, (m,).
    gradient : tuple of str
        Lines that end with ``dA = …``, m · ∂ℒ/∂A, (m, n_out).
    fused : mapping of str to tuple of str
        Output activation → lines for ``losses`` computed from ``Z``, exact where
        `samples` would overflow; then dZ = A − Y needs no dA.
    mean_over_outputs : bool
        Whether ℒ⁽ⁱ⁾ is a mean over the outputs (else a sum).
    """

    name: str
    samples: tuple[str, ...]
    gradient: tuple[str, ...]
    fused: dict[str, tuple[str, ...]] = field(default_factory=dict)
    mean_over_outputs: bool = True

    def is_fused_with(self, activation: Activation) -> bool:
        """Tell whether loss and gradient are computed from Z with that activation."""
        return activation.name in self.fused


# Keras keeps a this far from 0 and 1 where a logarithm or a quotient needs it.
CLIPPED = "P = np.clip(A, 1e-7, 1 - 1e-7)"

LOSSES = {
    loss.name: loss
    for loss in (
        Loss(
            "mean_squared_error",
            ("losses = ((A - Y) ** 2).mean(axis=-1)",),
            ("dA = 2 * (A - Y) / n",),
        ),
        Loss(
            "half_mean_squared_error",
            ("losses = ((A - Y) ** 2).mean(axis=-1) / 2",),
            ("dA = (A - Y) / n",),
        ),
        Loss(
            "binary_crossentropy",
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
        Loss(
            "categorical_crossentropy",
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
        ),
    )
}

ALIASES = {
    "mse": "mean_squared_error",
    "half_mse": "half_mean_squared_error",
    "log_loss": "binary_crossentropy",
}


def get(name: "str | Loss") -> Loss:
    """Return the loss of that name, in any of Keras's spellings."""
    return name if isinstance(name, Loss) else look_up(name, LOSSES, "loss", ALIASES)
