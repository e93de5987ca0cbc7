"""Loads weights into PyTorch and Keras; run by `test_states` in their environment."""

import os
import sys
from pathlib import Path

os.environ["KERAS_BACKEND"] = "torch"

import keras
import numpy as np
import torch
from safetensors.torch import load_file
from torch import nn


def in_torch(folder: Path, X):
    model = nn.Sequential(
        nn.Linear(2, 5),
        nn.ReLU(),
        nn.Linear(5, 5, bias=False),
        nn.Linear(5, 4),
        nn.Tanh(),
        nn.Linear(4, 1, bias=False),
        nn.Sigmoid(),
    ).double()
    model.load_state_dict(load_file(folder / "weights.safetensors"))
    return model(torch.from_numpy(X)).detach().numpy()


def in_keras(folder: Path, X):
    keras.config.set_floatx("float64")
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(5, "relu"),
            keras.layers.Dense(5, use_bias=False),
            keras.layers.Dense(4, "tanh"),
            keras.layers.Dense(1, "sigmoid", use_bias=False),
        ]
    )
    model.load_weights(folder / "model.weights.h5")
    return keras.ops.convert_to_numpy(model(X)), model.get_weights()


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    X = np.load(folder / "X.npy")
    A, weights = in_keras(folder, X)
    np.savez(folder / "found.npz", *weights, torch=in_torch(folder, X), keras=A)
