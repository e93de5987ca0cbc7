"""The parts of a recipe: plain data, each with its defaults."""

from dataclasses import dataclass, fields
from typing import Any

from nnviz.data.recipe import ColumnRecipe, DataRecipe
from nnviz.model import optimizers
from nnviz.model.layers import Dense
from nnviz.model.optimizers import Optimizer
from nnviz.model.penalties import Penalty
from nnviz.model.schedules import CosineDecay, ExponentialDecay, Schedule

__all__ = [
    "ColumnRecipe",
    "CompileRecipe",
    "DataRecipe",
    "FitRecipe",
    "LayerRecipe",
    "ModelRecipe",
]


@dataclass(frozen=True)
class LayerRecipe:
    """A dense layer.

    Attributes
    ----------
    units : int
    activation, initializer : str
    l1, l2 : float
        λ of the penalties λ Σ|w| and λ Σ w² on its kernel; 0 is none.
    use_bias : bool
        Whether its units have biases.
    """

    units: int
    activation: str
    initializer: str = "glorot_uniform"
    l1: float = 0.0
    l2: float = 0.0
    use_bias: bool = True

    def layer(self) -> Dense:
        """Return the layer that it describes."""
        penalty = Penalty(self.l1, self.l2)
        return Dense(
            self.units, self.activation, self.use_bias, self.initializer, penalty
        )

    def counts(self, inputs: int) -> tuple[int, int]:
        """Return how many weights and how many biases it has with so many inputs."""
        return inputs * self.units, self.units if self.use_bias else 0


@dataclass(frozen=True)
class ModelRecipe:
    """The layers, from the first hidden one to the output."""

    layers: tuple[LayerRecipe, ...] = (
        LayerRecipe(4, "tanh"),
        LayerRecipe(2, "tanh"),
        LayerRecipe(1, "sigmoid"),
    )
    dtype: str = "float64"

    def parameters(self, inputs: int) -> int:
        """Return how many weights and biases the network has."""
        sizes = [inputs, *(layer.units for layer in self.layers)]
        layers = zip(self.layers, sizes, strict=False)
        return sum(sum(layer.counts(before)) for layer, before in layers)


@dataclass(frozen=True)
class CompileRecipe:
    """What is minimised, and how.

    Attributes
    ----------
    loss, optimizer : str
    learning_rate : float
        α, with a schedule that of the first step.
    metrics : tuple of str
    momentum, nesterov, rho, beta_1, beta_2, epsilon, weight_decay,
    initial_accumulator_value
        Settings of the optimizers that have them.
    schedule : str
        ``constant``; ``step`` and ``exponential``: α is multiplied by `decay_rate`
        every `decay_steps` steps, at once or little by little; ``cosine``: down to 0
        within `decay_steps` steps.
    clipping : str
        ``none``, ``value``, ``norm`` (of each variable) or ``global_norm``.
    clip_limit : float
    """

    loss: str = "binary_crossentropy"
    optimizer: str = "sgd"
    learning_rate: float = 0.5
    metrics: tuple[str, ...] = ("accuracy", "precision")
    momentum: float = 0.0
    nesterov: bool = False
    rho: float = 0.9
    beta_1: float = 0.9
    beta_2: float = 0.999
    epsilon: float = 1e-7
    weight_decay: float = 0.004
    initial_accumulator_value: float = 0.1
    schedule: str = "constant"
    decay_steps: int = 100
    decay_rate: float = 0.5
    clipping: str = "none"
    clip_limit: float = 1.0

    def rule(self) -> Optimizer:
        """Return the optimizer that it describes, with its schedule and clipping."""
        names = settings_of(self.optimizer)
        settings: dict[str, Any] = {name: getattr(self, name) for name in names}
        settings["learning_rate"] = self._rate()
        if self.clipping != "none":
            settings[_CLIP_SETTINGS[self.clipping]] = self.clip_limit
        return optimizers.named(self.optimizer)(**settings)

    def _rate(self) -> float | Schedule:
        start, steps = self.learning_rate, self.decay_steps
        match self.schedule:
            case "cosine":
                return CosineDecay(start, steps)
            case "step" | "exponential":
                in_steps = self.schedule == "step"
                return ExponentialDecay(start, steps, self.decay_rate, in_steps)
        return start


def settings_of(optimizer: str) -> tuple[str, ...]:
    """Return the fields of a compile recipe that are an optimizer's own settings."""
    own = {f.name for f in fields(optimizers.named(optimizer))} - {"learning_rate"}
    return tuple(f.name for f in fields(CompileRecipe) if f.name in own)


_CLIP_SETTINGS = {
    "value": "clipvalue",
    "norm": "clipnorm",
    "global_norm": "global_clipnorm",
}


@dataclass(frozen=True)
class FitRecipe:
    """How long, in what portions, and from which start.

    Attributes
    ----------
    batch_size : int or None
        None is all rows at once.
    seed : int
        Fixes data, split, first weights and the order of the rows.
    test_every : int
        The test set is evaluated after every so many epochs.
    start_seed : int or None
        Of the first weights alone; None is `seed`.
    stop_below, patience
        The rules that end a training early, see `stopping.Watch`; None is none.
    """

    batch_size: int | None = 10
    epochs: int = 50
    seed: int = 16
    shuffle: bool = True
    test_every: int = 1
    start_seed: int | None = None
    stop_below: float | None = None
    patience: int | None = None

    def rows_of_batch(self, rows: int) -> int:
        """Return how many of so many rows a full batch has."""
        return min(self.batch_size or rows, rows)

    def last_step(self, rows: int) -> int:
        """Return the last step of a training on so many rows."""
        return self.epochs * -(-rows // self.rows_of_batch(rows))
