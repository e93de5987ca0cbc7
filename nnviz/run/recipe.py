"""The recipe: plain data that fixes a run, to and from JSON."""

import dataclasses
import json
import math
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from itertools import pairwise
from pathlib import Path
from typing import Any, Self, TypeVar

from nnviz.data.datasets import MAX_NOISE, MAX_SAMPLES, MIN_SAMPLES
from nnviz.data.preparation import SCALES
from nnviz.model import activations, losses, metrics, optimizers
from nnviz.model.layers import Dense, Input
from nnviz.model.network import Sequential
from nnviz.run.plain import RecipeError, read_plain

Part = TypeVar("Part", "DataRecipe", "LayerRecipe", "CompileRecipe")

FORMAT = 1
MAX_EPOCHS = 1_000_000
MAX_SEED = 2**63 - 1
MOST_WEIGHTS = 2_000_000


@dataclass(frozen=True)
class DataRecipe:
    """Which data, and how they are prepared.

    Attributes
    ----------
    source : str
        The name of a data set, or the path of a CSV file.
    samples, noise
        Of a generated set.
    target : str or None
        The column to predict in a table; None is the last one.
    scale : str
        ``standard`` or ``none``, for the inputs.
    scale_target : bool
        Whether the target of a regression is standardised too.
    test_share : float
        Share of the rows that is kept for the test, 0 ≤ share < 1.
    """

    source: str = "two_moons"
    samples: int = 200
    noise: float = 0.14
    target: str | None = None
    scale: str = "standard"
    scale_target: bool = False
    test_share: float = 0.2


@dataclass(frozen=True)
class LayerRecipe:
    """A dense layer."""

    units: int
    activation: str


@dataclass(frozen=True)
class ModelRecipe:
    """The layers, from the first hidden one to the output."""

    layers: tuple[LayerRecipe, ...] = (
        LayerRecipe(4, "tanh"),
        LayerRecipe(2, "tanh"),
        LayerRecipe(1, "sigmoid"),
    )
    dtype: str = "float64"


@dataclass(frozen=True)
class CompileRecipe:
    """What is minimised, and how."""

    loss: str = "binary_crossentropy"
    optimizer: str = "sgd"
    learning_rate: float = 0.5
    metrics: tuple[str, ...] = ("accuracy", "precision")


@dataclass(frozen=True)
class FitRecipe:
    """How long, in what portions, and from which start.

    Attributes
    ----------
    batch_size : int or None
        None is all rows at once.
    test_every : int
        The test set is evaluated after every so many epochs.
    """

    batch_size: int | None = 10
    epochs: int = 50
    seed: int = 16
    shuffle: bool = True
    test_every: int = 1


@dataclass(frozen=True)
class Recipe:
    """All that fixes a run. Two equal recipes give bit-equal runs on one machine."""

    data: DataRecipe = field(default_factory=DataRecipe)
    model: ModelRecipe = field(default_factory=ModelRecipe)
    compile: CompileRecipe = field(default_factory=CompileRecipe)
    fit: FitRecipe = field(default_factory=FitRecipe)

    def __post_init__(self) -> None:
        """Refuse what cannot be run, before anything is computed."""
        _check(self)
        _check_names(self)
        # Equal recipes are written alike: names in our spelling, rates as floats.
        object.__setattr__(self, "data", _own(self.data))
        object.__setattr__(self, "compile", _own(self.compile))
        layers = tuple(_own(layer) for layer in self.model.layers)
        model = dataclasses.replace(self.model, layers=layers)
        object.__setattr__(self, "model", model)

    def replace(self, **changes: Any) -> Self:
        """Return a recipe with some fields changed: ``fit__epochs=100``."""
        parts: dict[str, dict[str, Any]] = {}
        for name, value in changes.items():
            part, _, attribute = name.partition("__")
            parts.setdefault(part, {})[attribute] = value
        changed = {
            part: dataclasses.replace(getattr(self, part), **values)
            for part, values in parts.items()
        }
        return dataclasses.replace(self, **changed)

    def differences(self, other: "Recipe") -> set[str]:
        """Return the names of the fields that differ: ``{"learning_rate"}``."""
        parts = [(getattr(self, p.name), getattr(other, p.name)) for p in fields(self)]
        return {
            f.name
            for mine, theirs in parts
            for f in fields(mine)
            if getattr(mine, f.name) != getattr(theirs, f.name)
        }

    def network(self, n_inputs: int) -> Sequential:
        """Return the untrained network that the recipe describes, compiled."""
        network = Sequential(seed=self.fit.seed, dtype=self.model.dtype)
        network.add(Input(n_inputs))
        for layer in self.model.layers:
            network.add(Dense(layer.units, layer.activation))
        rule = type(optimizers.get(self.compile.optimizer))
        network.compile(
            rule(self.compile.learning_rate), self.compile.loss, self.compile.metrics
        )
        return network

    def to_json(self) -> str:
        """Return the recipe as JSON text, the same for equal recipes."""
        body = {"nnviz": FORMAT, **dataclasses.asdict(self)}
        return json.dumps(body, indent=2, ensure_ascii=False) + "\n"

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read what `to_json` wrote; what is missing takes its default.

        Raises
        ------
        RecipeError
            If it is no JSON, of a newer format, or a field is unknown or does not fit.
        """
        try:
            body = json.loads(text)
        except (json.JSONDecodeError, RecursionError) as error:
            raise RecipeError("", f"The recipe is not valid JSON: {error}.") from None
        if not isinstance(body, dict):
            raise RecipeError("", "The recipe must be a JSON object.")
        if body.pop("nnviz", FORMAT) != FORMAT:
            raise RecipeError("nnviz", "The recipe was written by a newer nnviz.")
        made: Self = read_plain(cls, body)
        return made

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a recipe from a JSON file.

        Raises
        ------
        RecipeError
            If the file cannot be read or is no recipe; the message names the file.
        """
        try:
            return cls.from_json(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is not text"
            raise RecipeError(
                "", f"Cannot read recipe {path.name}: {reason}."
            ) from None
        except RecipeError as error:
            raise RecipeError(error.field, f"{path.name}: {error}") from None


def _check(recipe: Recipe) -> None:
    """Raise RecipeError at the first field whose value cannot be used."""
    data, fit, compile_ = recipe.data, recipe.fit, recipe.compile
    batch, rate = fit.batch_size, compile_.learning_rate
    fewest, most, loudest = MIN_SAMPLES, MAX_SAMPLES, MAX_NOISE
    ranges: list[tuple[str, object, bool, str]] = [
        (
            "data.samples",
            data.samples,
            fewest <= data.samples <= most,
            _to(fewest, most),
        ),
        ("data.noise", data.noise, 0 <= data.noise <= loudest, _to(0, loudest)),
        ("data.test_share", data.test_share, 0 <= data.test_share < 1, "0 to below 1"),
        ("data.scale", data.scale, data.scale in SCALES, " or ".join(SCALES)),
        ("compile.learning_rate", rate, 0 < rate < math.inf, "above 0"),
        ("fit.epochs", fit.epochs, 1 <= fit.epochs <= MAX_EPOCHS, _to(1, MAX_EPOCHS)),
        ("fit.batch_size", batch, batch is None or batch >= 1, "at least 1"),
        ("fit.seed", fit.seed, 0 <= fit.seed <= MAX_SEED, _to(0, MAX_SEED)),
        ("fit.test_every", fit.test_every, fit.test_every >= 1, "at least 1"),
    ]
    for where, value, holds, wanted in ranges:
        if not holds:
            raise RecipeError(where, f"{where} must be {wanted}, got {value!r}.")
    units = [layer.units for layer in recipe.model.layers]
    weights = sum(a * b for a, b in pairwise(units))
    if max([weights, *units]) > MOST_WEIGHTS:
        raise RecipeError(
            "model.layers",
            f"The layers have more than {MOST_WEIGHTS:,} weights: choose fewer units.",
        )


def _check_names(recipe: Recipe) -> None:
    makers: dict[str, Callable[[], object]] = {
        "compile.loss": lambda: losses.get(recipe.compile.loss),
        "compile.optimizer": lambda: optimizers.get(recipe.compile.optimizer),
        "compile.metrics": lambda: [metrics.get(n) for n in recipe.compile.metrics],
        "model.layers": lambda: recipe.network(1),
    }
    for where, make in makers.items():
        try:
            make()
        except ValueError as error:
            raise RecipeError(where, str(error)) from None


def _to(least: int, most: int) -> str:
    return f"{least} to {most:,}"


_OWN_NAMES: dict[str, Callable[[Any], object]] = {
    "loss": lambda name: losses.get(name).name,
    "optimizer": lambda name: optimizers.get(name).name,
    "metrics": lambda names: tuple(metrics.get(name)[0] for name in names),
    "activation": lambda name: activations.get(name).name,
    "learning_rate": float,
    "noise": float,
    "test_share": float,
}


def _own(part: Part) -> Part:
    """Return a part of a recipe with every value in the one way it is written."""
    values = dataclasses.asdict(part)
    changes: dict[str, Any] = {
        name: own(values[name]) for name, own in _OWN_NAMES.items() if name in values
    }
    return dataclasses.replace(part, **changes)
