"""The layers of a network in PyTorch: the modules of an ``nn.Sequential``."""

from collections.abc import Iterator

from nnviz.model.program import Program

_MODULES = {
    "sigmoid": "nn.Sigmoid()",
    "tanh": "nn.Tanh()",
    "relu": "nn.ReLU()",
    "leaky_relu": "nn.LeakyReLU(0.2)",
    "elu": "nn.ELU()",
    "softplus": "nn.Softplus(threshold=40)",  # beyond it z itself: equal to the bit
    "gelu": "nn.GELU()",
    "silu": "nn.SiLU()",
    "softmax": "nn.Softmax(dim=-1)",
}


def modules(program: Program) -> Iterator[str]:
    """Yield the lines of the modules, an activation behind its layer."""
    for layer, activation in enumerate(program.activations, start=1):
        sizes = f"{program.sizes[layer - 1]}, {program.sizes[layer]}"
        bias = "" if program.has_bias(layer) else ", bias=False"
        is_in_loss = layer == program.depth and program.is_fused
        if is_in_loss:
            yield f"# the {activation.name} of the last layer is part of the loss"
        yield f"nn.Linear({sizes}{bias}),"
        if activation.name != "linear" and not is_in_loss:
            yield f"{_MODULES[activation.name]},"


def indices(program: Program) -> Iterator[int]:
    """Yield the index of the ``nn.Linear`` of each layer among the modules."""
    index = 0
    for activation in program.activations:
        yield index
        index += 1 if activation.name == "linear" else 2
