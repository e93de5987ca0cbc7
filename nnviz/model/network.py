"""`Sequential`: the network, in Keras's words."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from nnviz.model import losses, optimizers
from nnviz.model import metrics as metrics_
from nnviz.model.batches import Batches
from nnviz.model.checks import (
    check_fit,
    check_layers,
    inputs,
    rows_to_train,
    targets,
)
from nnviz.model.history import History
from nnviz.model.kernel import (
    Kernel,
    Log,
    State,
    forward_of,
    loss_of,
    penalty_of,
)
from nnviz.model.layers import Dense, Input
from nnviz.model.loop import Loop
from nnviz.model.metrics import Metric
from nnviz.model.numbers import positive_integer
from nnviz.model.program import Program
from nnviz.model.progress import progress
from nnviz.model.record import StepRecord
from nnviz.types import FloatArray


class Sequential:
    """A stack of dense layers that is trained by backpropagation.

    Parameters
    ----------
    layers : iterable of Input and Dense, optional
        Or add them one by one with `add`.
    seed : int
        Fixes the initial weights and the order of the batches.
    dtype : str
        ``float64`` (default) or ``float32``.

    Attributes
    ----------
    layers : list of Dense
        Layer l of the formulas is ``layers[l - 1]``; `Input` is not in it.
    """

    def __init__(
        self,
        layers: Iterable[Input | Dense] | None = None,
        seed: int = 0,
        dtype: str = "float64",
    ) -> None:
        if dtype not in ("float64", "float32"):
            raise ValueError(f"dtype must be float64 or float32, got {dtype!r}.")
        if isinstance(seed, bool) or not isinstance(seed, int | np.integer) or seed < 0:
            raise ValueError(
                f"seed must be a whole number of at least 0, got {seed!r}."
            )
        self.seed, self.dtype = int(seed), dtype
        self.layers: list[Dense] = []
        self._n_inputs: int | None = None
        self._program: Program | None = None
        self._state: State | None = None
        self._epochs_done = 0
        for layer in layers or ():
            self.add(layer)

    # -- description ----------------------------------------------------------

    def add(self, layer: Input | Dense) -> None:
        """Put a layer behind the last one.

        Raises
        ------
        ValueError
            If it is neither an Input at the start nor a Dense, or the network is
            compiled already.
        """
        if self._program is not None:
            raise ValueError("Add layers before compile(): the network is compiled.")
        if isinstance(layer, Dense):
            self.layers.append(layer)
        elif isinstance(layer, Input) and not self.layers and self._n_inputs is None:
            self._n_inputs = layer.size
        elif isinstance(layer, Input):
            raise ValueError("Input comes first, and once.")
        else:
            raise ValueError(f"A layer is an Input or a Dense, got {layer!r}.")

    def compile(
        self,
        optimizer: str | optimizers.Optimizer = "sgd",
        loss: str | losses.Loss = "mean_squared_error",
        metrics: Sequence[str | Metric] | None = None,
    ) -> None:
        """Choose the optimizer, the loss and the metrics, by name or as objects.

        Raises
        ------
        ValueError
            For an unknown name, no layer, or activations that do not fit.
        """
        check_layers(self.layers)
        self._optimizer, self._loss = optimizers.get(optimizer), losses.get(loss)
        self._metrics: dict[str, Metric] = dict(map(metrics_.get, metrics or ()))
        kept = self._state.parameters.flat if self._state is not None else None
        self._program = self._state = None
        if self._n_inputs is not None:
            self._build(self._n_inputs)
        if kept is not None:  # compiled anew: what was learned stays
            self.state.parameters.flat[:] = kept

    def summary(self) -> str:
        """Return (and print) a table of the layers and their parameters."""
        rows = ["Layer          Units  Activation    W            Parameters"]
        total, before = 0, self._n_inputs
        for number, layer in enumerate(self.layers, start=1):
            count = layer.count(before) if before else 0
            shape = f"{before}×{layer.units}" if before else "?"
            name = layer.activation.name
            rows.append(
                f"Dense [{number}]{layer.units:>11}  {name:<12}  {shape:<11}  {count}"
            )
            total, before = total + count, layer.units
        text = "\n".join([*rows, f"{total} parameters"])
        print(text)  # noqa: T201 - Keras's summary prints
        return text

    # -- the work -------------------------------------------------------------

    def fit(
        self,
        x: Any,
        y: Any,
        batch_size: int | None = 32,
        epochs: int = 1,
        verbose: int | str = "auto",
        validation_split: float = 0.0,
        validation_data: tuple[Any, Any] | None = None,
        shuffle: bool = True,
    ) -> History:
        """Train for a number of epochs.

        Parameters
        ----------
        x : (n, n_0) array
        y : (n,) or (n, n_L) array
        batch_size, epochs : int
            ≥ 1; the last batch of an epoch may be short; None is Keras's 32.
        verbose : int or str
            0 is silent, 1 (and ``auto``) shows a progress bar, 2 a line an epoch.
        validation_split : float
            Share of the rows, the last ones, that is kept out of the training.
        validation_data : (x, y), optional
            Evaluated after each epoch: ``val_loss`` and ``val_…``. It stands above
            `validation_split`.
        shuffle : bool
            Whether each epoch sees the rows in an order of its own.

        Returns
        -------
        History
            ``.history``: loss (mean of the batch losses weighted by batch size, each
            before its update) and metrics, a list over the epochs.
        """
        X, Y = self.checked(x, y)
        batch_size = 32 if batch_size is None else batch_size
        check_fit(epochs, batch_size)
        held_out = None
        if validation_data is not None:
            held_out = self.checked(*validation_data)
        elif kept := validation_split and rows_to_train(len(X), validation_split):
            held_out, (X, Y) = (X[kept:], Y[kept:]), (X[:kept], Y[:kept])
        loop = self.loop(X, Y, Batches(len(X), batch_size, self.seed, shuffle))
        history = History()
        with progress(epochs, verbose) as show:
            for _ in range(epochs):
                history.add(self._epoch(loop))
                if held_out is not None:
                    scores = self.scores(*held_out).items()
                    history.add({f"val_{name}": score for name, score in scores})
                show(history)
        return history

    def _epoch(self, loop: Loop) -> dict[str, float]:
        """Train for one epoch; return its loss and metrics."""
        batches = loop.batches
        loop.done = self._epochs_done * batches.per_epoch
        loop.began = loop.done - self._steps
        losses = loop.advance(batches.per_epoch)
        self._epochs_done += 1
        self._steps += batches.per_epoch
        loss = float(np.average(losses, weights=batches.sizes))
        return {"loss": loss, **self._metrics_of(loop.outputs, loop.epoch_targets)}

    def train_on_batch(self, x: Any, y: Any) -> float:
        """Take one step on one batch; return its loss before the update."""
        return float(self._one_batch(x, y).advance(1)[0])

    def step(self, x: Any, y: Any) -> StepRecord:
        """Take one step on one batch and return everything it computed."""
        return replace(self._one_batch(x, y).record(), step=0, epoch=0, batch=0)

    def evaluate(
        self, x: Any, y: Any, verbose: int | bool = 0, return_dict: bool = False
    ) -> Any:
        """Return the loss and the metrics on a data set; nothing is changed.

        Returns
        -------
        float, list or dict
            ``[loss, metric, …]``; the loss alone where there is no metric; by name
            with `return_dict`.
        """
        scores = self.scores(*self.checked(x, y))
        if verbose:
            print(History.scores(scores))  # noqa: T201
        if return_dict:
            return scores
        return list(scores.values()) if len(scores) > 1 else scores["loss"]

    def predict(self, x: Any, verbose: int | bool = 0) -> FloatArray:
        """Return the outputs A[L] for `x`, (n, n_L)."""
        X = inputs(x, self._n_inputs, self.dtype)
        self._require_weights(X.shape[1])
        return self.forward(X)[f"A{self.program.depth}"]

    def forward(self, X: FloatArray) -> Log:
        """Return the trace of a forward pass, ``Z1``, ``A1``…; nothing is kept."""
        with np.errstate(all="ignore"):
            return self._forward(X, **self.state.parameters.named())

    def loop(self, X: FloatArray, Y: FloatArray, batches: Batches) -> Loop:
        """Return the loop that trains this network on a checked training set."""
        return Loop(self.program, self.state, X, Y, batches, self._kernels)

    def scores(self, X: FloatArray, Y: FloatArray) -> dict[str, float]:
        """Return loss and metrics on a checked data set, by name."""
        output = self.forward(X)[self.program.output]
        with np.errstate(all="ignore"):
            penalty = self._penalty(**self.state.parameters.named())
            loss = float(self._loss_of(output, Y, penalty)[1])
        return {"loss": loss, **self._metrics_of(output, Y)}

    # -- weights ----------------------------------------------------------------

    def get_weights(self) -> list[FloatArray]:
        """Return copies of W and b, layer after layer: [W1, b1, W2, …].

        As in Keras, there is no b of a layer without biases.
        """
        return [view.copy() for view in self.state.parameters.named().values()]

    def set_weights(self, weights: Sequence[Any]) -> None:
        """Take weights in the form of `get_weights`.

        Raises
        ------
        ValueError
            If the number of arrays or a shape does not fit; it names both shapes.
        """
        views = self.state.parameters.named()
        arrays = [np.asarray(array, self.dtype) for array in weights]
        if len(arrays) != len(views):
            raise ValueError(f"Expected {len(views)} arrays, got {len(arrays)}.")
        for (name, view), array in zip(views.items(), arrays, strict=True):
            if view.shape != array.shape:
                raise ValueError(f"{name} has shape {view.shape}, got {array.shape}.")
        for view, array in zip(views.values(), arrays, strict=True):
            view[:] = array

    @property
    def program(self) -> Program:
        """Return the program of a step."""
        if self._program is None:
            raise ValueError("Call compile() first, and give the model an Input.")
        return self._program

    @property
    def state(self) -> State:
        """Return the parameters and what the optimizer remembers."""
        if self._state is None:
            raise ValueError(
                "The model has no weights yet: give it an Input, or fit it."
            )
        return self._state

    # -- inside -------------------------------------------------------------------

    def _build(self, n_inputs: int) -> None:
        self._n_inputs = positive_integer("The number of inputs", n_inputs)
        self._program = Program(
            (n_inputs, *(layer.units for layer in self.layers)),
            tuple(layer.activation for layer in self.layers),
            self._loss,
            self._optimizer,
            self.dtype,
            tuple(layer.penalty for layer in self.layers),
            tuple(layer.use_bias for layer in self.layers),
        )
        self._state, self._steps = State(self._program), 0
        self._kernels: dict[int, Kernel] = {}
        self._forward, self._loss_of = forward_of(self._program), loss_of(self._program)
        self._penalty = penalty_of(self._program)
        views = zip(self._state.parameters.W, self._state.parameters.b, strict=True)
        for number, (layer, (W, b)) in enumerate(
            zip(self.layers, views, strict=True), start=1
        ):
            W[:] = layer.initializer.draw(W.shape, self.seed, number)
            layer.attach(W, b)

    def checked(self, x: Any, y: Any) -> tuple[FloatArray, FloatArray]:
        """Return x and y as the (n, n_0) and (n, n_L) arrays that the network takes.

        Raises
        ------
        ValueError
            If they do not fit the network, its loss or each other.
        """
        X = inputs(x, self._n_inputs, self.dtype)
        self._require_weights(X.shape[1])
        outputs = self.layers[-1].units
        Y = targets(y, len(X), outputs, self._loss, self.dtype)
        return X, Y

    def _require_weights(self, n_inputs: int) -> None:
        if not hasattr(self, "_loss"):
            raise ValueError("Call compile() first.")
        if self._program is None:
            self._build(n_inputs)

    def _one_batch(self, x: Any, y: Any) -> Loop:
        X, Y = self.checked(x, y)
        loop = self.loop(X, Y, Batches(len(X), len(X), self.seed, shuffle=False))
        loop.began = -self._steps
        self._steps += 1
        return loop

    def _metrics_of(self, output: FloatArray, Y: FloatArray) -> dict[str, float]:
        """Return the metrics of rows whose `Program.output` is known."""
        with np.errstate(all="ignore"):
            last = self.program.activations[-1]
            A = output if self.program.output.startswith("A") else last(output)
            return {name: score(A, Y) for name, score in self._metrics.items()}
