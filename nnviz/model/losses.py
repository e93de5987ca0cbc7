"""Losses: the loss of a sample, and where its gradient starts.

As with the activations, the texts are the lines of the program. ``A`` and ``Z`` are the
output layer's, ``Y`` the targets, all (m, n_out); ``n`` is n_out.
"""

from dataclasses import dataclass, field, replace

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
    of_batch : str
        ℒ as an expression in ``losses``.
    """

    name: str
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

    def is_fused_with(self, activation: Activation) -> bool:
        """Tell whether loss and gradient are computed from Z with that activation."""
        return activation.name in self.fused


# Keras keeps a this far from 0 and 1 where a logarithm or a quotient needs it.
CLIPPED = "P = np.clip(A, 1e-7, 1 - 1e-7)"

_CATEGORICAL = Loss(
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
)

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
        # ∂√mse/∂a is 0/0 where the error is 0: there it is taken as 0.
        Loss(
            "root_mean_squared_error",
            ("losses = ((A - Y) ** 2).mean(axis=-1)",),
            ("dA = (A - Y) / (loss + (loss == 0)) / n",),
            of_batch="np.sqrt(losses.mean(axis=-1))",
        ),
        Loss(
            "mean_absolute_error",
            ("losses = np.abs(A - Y).mean(axis=-1)",),
            ("dA = np.sign(A - Y) / n",),
        ),
        # δ = 1: half the square up to an error of 1, a straight line from there on.
        Loss(
            "huber",
            (
                "E = np.minimum(np.abs(A - Y), 1)",
                "losses = (E * (np.abs(A - Y) - E / 2)).mean(axis=-1)",
            ),
            ("dA = np.clip(A - Y, -1, 1) / n",),
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
