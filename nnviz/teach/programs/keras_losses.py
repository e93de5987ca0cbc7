"""The losses of a run in Keras, and what is given to it as the targets."""

from nnviz.teach.programs.layout import indented
from nnviz.teach.programs.start import RunStart

_FUSED = {
    "binary_crossentropy": "BinaryCrossentropy",
    "categorical_crossentropy": "CategoricalCrossentropy",
    "sparse_categorical_crossentropy": "SparseCategoricalCrossentropy",
}
_ALIKE = {
    "mean_squared_error": "MeanSquaredError",
    "mean_absolute_error": "MeanAbsoluteError",
    "huber": "Huber",
}
_CLIPPED = "P = keras.ops.clip(A, 1e-7, 1 - 1e-7)  # where a logarithm is finite"
_CATEGORICAL = (
    '"""Return -Σ y log a of each sample; Keras\'s own first scales the a to sum 1."""',
    _CLIPPED,
    "return -keras.ops.sum(Y * keras.ops.log(P), axis=-1)",
)
_OWN = {
    "half_mean_squared_error": (
        '"""Return half of the mean squared error of each sample."""',
        "return keras.ops.mean(keras.ops.square(A - Y), axis=-1) / 2",
    ),
    "root_mean_squared_error": (
        '"""Return √mse of the batch, whose gradient is 0 where there is no error."""',
        "mse = keras.ops.mean(keras.ops.square(A - Y))",
        "root = keras.ops.sqrt(keras.ops.where(mse > 0, mse, 1.0))",
        "return keras.ops.where(mse > 0, root, 0.0)",
    ),
    # Keras's own takes the logits of a softmax for those of sigmoids on TensorFlow.
    "binary_crossentropy": (
        '"""Return -(y log a + (1 - y) log(1 - a)) of each sample."""',
        _CLIPPED,
        "losses = Y * keras.ops.log(P) + (1 - Y) * keras.ops.log(1 - P)",
        "return -keras.ops.mean(losses, axis=-1)",
    ),
    "categorical_crossentropy": _CATEGORICAL,
    "sparse_categorical_crossentropy": _CATEGORICAL,
}


def loss_of(start: RunStart) -> tuple[str, tuple[str, ...]]:
    """Return the loss of a run, and the functions that it needs."""
    name = start.program.loss.name
    if start.program.is_fused:
        return f"keras.losses.{_FUSED[name]}(from_logits=True)", ()
    if name in _ALIKE:
        return f"keras.losses.{_ALIKE[name]}()", ()
    return name, (f"def {name}(Y, A):\n{indented(*_OWN[name])}",)
