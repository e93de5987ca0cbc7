"""What a textbook writes, and the workloads it is timed on: the yardstick."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from nnviz.types import FloatArray

SIZES = {
    "W1": ([2, 4, 2, 1], "tanh", "sigmoid", 10, "sgd", 0.03, 500),
    "W2": ([2, 8, 8, 8, 1], "relu", "sigmoid", 32, "adam", 1e-3, 512),
    "W3": ([784, 128, 64, 10], "relu", "softmax", 64, "adam", 1e-3, 1024),
    "W4": ([2, 4, 2, 1], "tanh", "sigmoid", 500, "sgd", 0.03, 500),
}


@dataclass
class Work:
    """A workload with its data, in single precision."""

    settings: dict[str, Any]
    X: FloatArray
    Y: FloatArray


def work_named(name: str) -> Work:
    """Return a workload: random rows, random labels, random initial weights."""
    sizes, hidden, output, batch, rule, rate, rows = SIZES[name]
    rng = np.random.default_rng(3)
    X = rng.normal(size=(rows, sizes[0])).astype("float32")
    labels = rng.integers(0, max(2, sizes[-1]), rows)
    Y = labels[:, None] if sizes[-1] == 1 else np.eye(sizes[-1])[labels]
    settings = {
        "layers": sizes,
        "hidden": hidden,
        "output": output,
        "loss": "bce" if output == "sigmoid" else "ce",
        "batch": batch,
        "optimizer": rule,
        "lr": rate,
        "beta1": 0.9,
        "beta2": 0.999,
        "eps": 1e-8,
        "init": [
            (rng.normal(0, a**-0.5, (a, b)).astype("float32"), np.zeros(b, "float32"))
            for a, b in pairwise(sizes)
        ],
    }
    return Work(settings, X, Y.astype("float32"))


class Textbook:
    """A loop over layers, expressions that allocate, one parameter after another."""

    def __init__(self, work: Work) -> None:
        self.work, self.t = work.settings, 0
        m = self.work["batch"]
        starts = range(0, len(work.X) - m + 1, m)
        self.batches = [(work.X[k : k + m], work.Y[k : k + m]) for k in starts]
        self.params = [[W.copy(), b.copy()] for W, b in self.work["init"]]
        self.avg = [[np.zeros_like(p) for p in pair] for pair in self.params]
        self.sq = [[np.zeros_like(p) for p in pair] for pair in self.params]

    def run(self, steps: int) -> None:
        for _ in range(steps):
            X, Y = self.batches[self.t % len(self.batches)]
            self.t += 1
            self.update(self.gradients(X, Y))

    def forward(self, X: FloatArray) -> list[FloatArray]:
        answers = [X]
        for layer, (W, b) in enumerate(self.params, start=1):
            z = answers[-1] @ W + b
            if layer < len(self.params):
                is_tanh = self.work["hidden"] == "tanh"
                answers.append(np.tanh(z) if is_tanh else np.maximum(z, 0))
            elif self.work["output"] == "sigmoid":
                answers.append(1 / (1 + np.exp(-z)))
            else:
                e = np.exp(z - z.max(axis=1, keepdims=True))
                answers.append(e / e.sum(axis=1, keepdims=True))
        return answers

    def gradients(self, X: FloatArray, Y: FloatArray) -> list[list[FloatArray]]:
        answers = self.forward(X)
        dz, found = (answers[-1] - Y) / len(X), []
        for layer in range(len(self.params) - 1, -1, -1):
            a = answers[layer]
            found.insert(0, [a.T @ dz, dz.sum(axis=0)])
            if layer:
                slope = 1 - a**2 if self.work["hidden"] == "tanh" else a > 0
                dz = dz @ self.params[layer][0].T * slope
        return found

    def update(self, gradients: list[list[FloatArray]]) -> None:
        rate, eps = self.work["lr"], self.work["eps"]
        for layer, pair in enumerate(gradients):
            for k, g in enumerate(pair):
                if self.work["optimizer"] == "sgd":
                    self.params[layer][k] -= rate * g
                    continue
                self.avg[layer][k] = avg = 0.9 * self.avg[layer][k] + 0.1 * g
                self.sq[layer][k] = sq = 0.999 * self.sq[layer][k] + 0.001 * g**2
                avg, sq = avg / (1 - 0.9**self.t), sq / (1 - 0.999**self.t)
                self.params[layer][k] -= rate * avg / (np.sqrt(sq) + eps)
