"""Trains the cases of a folder in Keras; run by `test_keras` in Keras's environment."""

import json
import os
import sys
from pathlib import Path

os.environ["KERAS_BACKEND"] = "torch"

import keras
import numpy as np


def network(case):
    """Return the compiled network of a case."""
    settings = dict(case["settings"])
    if case["schedule"]:
        make = getattr(keras.optimizers.schedules, case["schedule"])
        settings["learning_rate"] = make(**case["schedule_settings"])
    l1, l2 = case["penalty"]
    inner, last = case["biases"]
    penalty = keras.regularizers.L1L2(l1, l2)
    hidden = keras.layers.Dense(5, case["hidden"], inner, kernel_regularizer=penalty)
    output = keras.layers.Dense(case["units"], case["output"], last)
    model = keras.Sequential([keras.Input((3,)), hidden, output])
    rule = getattr(keras.optimizers, case["optimizer"])(**settings)
    model.compile(rule, case["loss"])
    return model


def main(folder: Path) -> None:
    """Train every case and save losses and weights."""
    keras.backend.set_floatx("float64")
    task = json.loads((folder / "task.json").read_text())
    start, end = np.load(folder / "start.npz"), {}
    for k, case in enumerate(task["cases"]):
        model = network(case)
        count = len(model.get_weights())
        model.set_weights([start[f"{k} W{j}"] for j in range(count)])
        history = model.fit(
            start[f"{k} X"],
            start[f"{k} Y"],
            epochs=task["epochs"],
            batch_size=task["batch"],
            shuffle=False,
            verbose=0,
        )
        end[f"{k} losses"] = np.array(history.history["loss"])
        end |= {f"{k} W{j}": weight for j, weight in enumerate(model.get_weights())}
    np.savez(folder / "end.npz", **end)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
