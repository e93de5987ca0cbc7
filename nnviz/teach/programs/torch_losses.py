"""The losses and penalties of a run in PyTorch."""

from collections.abc import Iterator
from dataclasses import dataclass

from nnviz.teach.programs.layout import INDENT, indented, summed
from nnviz.teach.programs.start import RunStart
from nnviz.teach.programs.torch_layers import indices


@dataclass(frozen=True)
class TorchLoss:
    """How a loss is had in PyTorch.

    Attributes
    ----------
    call : str
        The name of what takes predictions and targets.
    before : tuple of str
        What stands before the training.
    functions : tuple of str
        What it needs that PyTorch has not.
    """

    call: str
    before: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()


_FUSED = {
    "binary_crossentropy": "nn.BCEWithLogitsLoss()",
    "categorical_crossentropy": "nn.CrossEntropyLoss()",
    "sparse_categorical_crossentropy": "nn.CrossEntropyLoss()",
}
_ALIKE = {
    "mean_squared_error": "nn.MSELoss()",
    "mean_absolute_error": "nn.L1Loss()",
    "huber": "nn.HuberLoss()",
}
_CLIPPED = "P = A.clamp(1e-7, 1 - 1e-7)  # where a logarithm is finite"
_CATEGORICAL = (
    '"""Return the mean of -Σ y log a over the samples."""',
    _CLIPPED,
    "return -(Y * P.log()).sum(dim=-1).mean()",
)
_OWN = {
    "half_mean_squared_error": (
        '"""Return half of the mean squared error: the 1/(2m) of a course."""',
        "return nn.functional.mse_loss(A, Y) / 2",
    ),
    "root_mean_squared_error": (
        '"""Return √mse as a norm, whose gradient is 0 where there is no error."""',
        "return torch.linalg.vector_norm(A - Y) / A.numel() ** 0.5",
    ),
    "binary_crossentropy": (
        '"""Return the mean of -(y log a + (1 - y) log(1 - a))."""',
        _CLIPPED,
        "return nn.functional.binary_cross_entropy(P, Y)",
    ),
    "categorical_crossentropy": _CATEGORICAL,
    "sparse_categorical_crossentropy": _CATEGORICAL,
}


def loss_of(start: RunStart) -> TorchLoss:
    """Return the loss of a run."""
    name = start.program.loss.name
    made = (_FUSED if start.program.is_fused else _ALIKE).get(name)
    if made:
        return TorchLoss("loss_function", (f"loss_function = {made}",))
    body = indented(*_OWN[name])
    return TorchLoss(name, functions=(f"def {name}(A, Y):\n{body}",))


def penalty_of(start: RunStart) -> tuple[str, ...]:
    """Return the function that gives the penalty, if there is one."""
    terms = list(_terms(start))
    if not terms:
        return ()
    words = '"""Return what large weights cost."""'
    body = indented(words, summed("return ", terms, len(INDENT)))
    return (f"def penalty(model):\n{body}",)


def _terms(start: RunStart) -> Iterator[str]:
    program = start.program
    for penalty, index in zip(program.penalties, indices(program), strict=True):
        weight = f"model[{index}].weight"
        if penalty.l1:
            yield f"{penalty.l1!r} * {weight}.abs().sum()"
        if penalty.l2:
            yield f"{penalty.l2!r} * {weight}.square().sum()"
