"""The weights of a network as the libraries load them into one of the same layers.

The libraries that write the files are only loaded when they are asked for.
"""

import io
from collections.abc import Iterator, Mapping

import numpy as np

from nnviz.model.program import Program
from nnviz.teach.programs import torch_layers
from nnviz.types import FloatArray


def numpy_state(parameters: Mapping[str, FloatArray]) -> bytes:
    """Return ``W1``, ``b1``… as an ``.npz`` file, for ``np.load``."""
    content = io.BytesIO()
    np.savez(content, allow_pickle=False, **parameters)
    return content.getvalue()


def torch_state(program: Program, parameters: Mapping[str, FloatArray]) -> bytes:
    """Return the state of an ``nn.Sequential`` as a ``.safetensors`` file.

    Its names are those of ``state_dict``: ``0.weight``, ``0.bias``, ``2.weight``… In
    PyTorch a weight has a row for each unit, (n_l, n_{l-1}).
    """
    from safetensors.numpy import save

    names = ("weight", "bias")
    state = {
        f"{index}.{name}": np.ascontiguousarray(array.T)
        for index, own in zip(
            torch_layers.indices(program), _layers(program, parameters), strict=True
        )
        for name, array in zip(names, own, strict=False)
    }
    return save(state)


def keras_state(program: Program, parameters: Mapping[str, FloatArray]) -> bytes:
    """Return the weights of a ``keras.Sequential`` as a ``.weights.h5`` file.

    It is laid out as Keras's ``save_weights`` does, for its ``load_weights``.
    """
    import h5py

    content = io.BytesIO()
    with h5py.File(content, "w") as file:
        for number, own in enumerate(_layers(program, parameters)):
            name = f"dense_{number}" if number else "dense"
            group = file.create_group(f"layers/{name}/vars")
            for index, array in enumerate(own):
                # Equal weights are equal bytes: nothing is dated.
                group.create_dataset(str(index), data=array, track_times=False)
    return content.getvalue()


def _layers(
    program: Program, parameters: Mapping[str, FloatArray]
) -> Iterator[list[FloatArray]]:
    """Yield W and, where there are biases, b of each layer."""
    for layer in range(1, program.depth + 1):
        yield [parameters[name] for name in program.parameters_of(layer)]
