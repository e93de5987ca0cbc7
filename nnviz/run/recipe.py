"""The recipe: plain data that fixes a run, to and from JSON."""

import dataclasses
import json
import math
import types
import typing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from nnviz.model import losses, optimizers
from nnviz.model.layers import Dense, Input
from nnviz.model.network import Sequential

FORMAT = 1


class RecipeError(ValueError):
    """A recipe that cannot be used; the message says where and why.

    Attributes
    ----------
    field : str
        The place in the recipe: ``fit.epochs``.
    """

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


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
    loss_below : float or None
        Stop once an epoch's mean loss is below it.
    """

    batch_size: int | None = 10
    epochs: int = 50
    seed: int = 7
    shuffle: bool = True
    test_every: int = 1
    loss_below: float | None = None


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

    def network(self, n_inputs: int) -> Sequential:
        """Return the untrained network that the recipe describes, compiled."""
        dense = [Dense(layer.units, layer.activation) for layer in self.model.layers]
        layers = [Input(n_inputs), *dense]
        network = Sequential(layers, seed=self.fit.seed, dtype=self.model.dtype)
        rule = optimizers.OPTIMIZERS[self.compile.optimizer]
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
        made: Self = _read(cls, body, "")
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


def _read(kind: Any, value: Any, where: str) -> Any:
    """Make `kind` of plain JSON, checking every type on the way."""
    if dataclasses.is_dataclass(kind):
        if not isinstance(value, dict):
            raise RecipeError(where, f"{where or 'The recipe'} must be an object.")
        known = typing.get_type_hints(kind)
        for name in value:
            if name not in known:
                names = ", ".join(known)
                raise RecipeError(where, f"Unknown field {name!r}; there are: {names}.")
        prefix = f"{where}." if where else ""
        made = {k: _read(known[k], v, prefix + k) for k, v in value.items()}
        try:
            return kind(**made)
        except TypeError as error:
            raise RecipeError(where, f"{where} is incomplete: {error}.") from None
    if typing.get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise RecipeError(where, f"{where} must be a list, got {value!r}.")
        return tuple(_read(typing.get_args(kind)[0], v, where) for v in value)
    return _read_plain(kind, value, where)


def _read_plain(kind: Any, value: Any, where: str) -> Any:
    is_union = isinstance(kind, types.UnionType)
    allowed = typing.get_args(kind) if is_union else (kind,)
    if isinstance(value, int) and not isinstance(value, bool) and float in allowed:
        return float(value)
    if any(type(value) is kind_ for kind_ in allowed):
        return value
    names = " or ".join("null" if k is type(None) else k.__name__ for k in allowed)
    raise RecipeError(where, f"{where} must be {names}, got {value!r}.")


def _check(recipe: Recipe) -> None:
    data, fit, compile_ = recipe.data, recipe.fit, recipe.compile
    _require("data.samples", 4 <= data.samples <= 100_000, data.samples, "4 to 100,000")
    _require("data.noise", 0 <= data.noise <= 10, data.noise, "0 to 10")
    _require(
        "data.test_share", 0 <= data.test_share < 1, data.test_share, "0 to below 1"
    )
    _require(
        "data.scale", data.scale in ("standard", "none"), data.scale, "standard, none"
    )
    rate = compile_.learning_rate
    _require("compile.learning_rate", 0 < rate < math.inf, rate, "above 0")
    _require("fit.epochs", 1 <= fit.epochs <= 1_000_000, fit.epochs, "1 to 1,000,000")
    _require("fit.batch_size", (fit.batch_size or 1) >= 1, fit.batch_size, "at least 1")
    _require("fit.seed", 0 <= fit.seed < 2**63, fit.seed, "at least 0")
    _require("fit.test_every", fit.test_every >= 1, fit.test_every, "at least 1")
    named = [("compile.loss", lambda: losses.get(compile_.loss))]
    named.append(("compile.optimizer", lambda: optimizers.get(compile_.optimizer)))
    named.append(("model.layers", lambda: recipe.network(1)))
    for where, make in named:
        try:
            make()
        except ValueError as error:
            raise RecipeError(where, str(error)) from None


def _require(where: str, holds: bool, value: object, range_: str) -> None:
    if not holds:
        raise RecipeError(where, f"{where} must be {range_}, got {value!r}.")
