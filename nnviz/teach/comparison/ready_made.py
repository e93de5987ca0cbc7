"""Comparisons that are ready to be run, each to show one thing.

Data, sizes, rates and seeds are chosen so that it shows, within a few hundred steps;
`tests/long/test_ready_made.py` holds what the window says of each.
"""

from collections.abc import Callable
from dataclasses import dataclass

from nnviz.run import source
from nnviz.run.recipe import DataRecipe, LayerRecipe, Recipe
from nnviz.run.segment import Override
from nnviz.teach.comparison.setup import Setup

_GLOROT = "glorot_uniform"


@dataclass(frozen=True)
class ReadyMade:
    """A comparison that asks one question.

    Attributes
    ----------
    code : str
    make : callable
        Returns its recipes, with what is set by hand at the start.
    is_log : bool
        Whether its losses are best seen on a logarithmic axis.
    """

    code: str
    make: Callable[[], list[Setup]]
    is_log: bool = True

    def setups(self) -> list[Setup]:
        """Return what is compared, in order."""
        return self.make()


def ready_made(code: str) -> ReadyMade:
    """Return the comparison of a code.

    Raises
    ------
    StopIteration
        If there is none.
    """
    return next(one for one in READY_MADE if one.code == code)


def _moons(*layers: LayerRecipe, rate: float, epochs: int) -> Recipe:
    """Return two moons in batches of 10."""
    recipe = Recipe().replace(compile__learning_rate=rate, fit__epochs=epochs)
    return recipe.replace(model__layers=layers)


def _layers(
    *hidden: int, activation: str = "tanh", initializer: str = _GLOROT
) -> tuple[LayerRecipe, ...]:
    """Return hidden layers, and a sigmoid at the output."""
    inner = (LayerRecipe(units, activation, initializer) for units in hidden)
    return (*inner, LayerRecipe(1, "sigmoid", initializer))


def _setups(*recipes: Recipe) -> list[Setup]:
    return [Setup(recipe) for recipe in recipes]


def _optimizers() -> list[Setup]:
    sgd = _moons(*_layers(8), rate=0.01, epochs=60)
    return _setups(
        sgd,
        sgd.replace(compile__momentum=0.9),
        sgd.replace(compile__optimizer="rmsprop"),
        sgd.replace(compile__optimizer="adam"),
    )


def _activations() -> list[Setup]:
    every = (_layers(*[8] * 6, activation=a) for a in ("sigmoid", "tanh", "relu"))
    return _setups(*(_moons(*layers, rate=0.1, epochs=40) for layers in every))


def _rates() -> list[Setup]:
    rates = (0.001, 0.1, 1.0, 10.0)
    return _setups(*(_moons(*_layers(8), rate=rate, epochs=40) for rate in rates))


def _starts() -> list[Setup]:
    ways = ("zeros", "random_normal", _GLOROT, "he_normal")
    every = (_layers(8, 8, 8, activation="relu", initializer=way) for way in ways)
    return _setups(*(_moons(*layers, rate=0.1, epochs=40) for layers in every))


def _scaling() -> list[Setup]:
    data = DataRecipe("houses")
    frame = source.load_frame(Recipe(data))
    scaled = source.default_recipe(frame, "houses").replace(fit__epochs=100)
    raw = scaled.replace(data__scale="none")
    return _setups(scaled, raw, raw.replace(compile__learning_rate=1e-7))


def _batches() -> list[Setup]:
    recipe = _moons(*_layers(8), rate=0.1, epochs=30)
    return _setups(*(recipe.replace(fit__batch_size=size) for size in (1, 10, None)))


def _saturated() -> list[Setup]:
    """Let a single neuron begin sure of the wrong class."""
    recipe = _moons(*_layers(), rate=0.5, epochs=20).replace(data__source="two_blobs")
    wrong = (Override("W", 1, (0, 0), 0.0), Override("W", 1, (1, 0), 8.0))
    losses = ("half_mean_squared_error", "binary_crossentropy")
    return [Setup(recipe.replace(compile__loss=loss), wrong) for loss in losses]


def _linear() -> list[Setup]:
    every = (_layers(4, 2, activation=a) for a in ("linear", "tanh"))
    return _setups(*(_moons(*layers, rate=0.5, epochs=40) for layers in every))


def _xor() -> list[Setup]:
    every = (_moons(*_layers(*hidden), rate=0.5, epochs=40) for hidden in ((), (4,)))
    return _setups(*(recipe.replace(data__source="xor") for recipe in every))


def _overfitting() -> list[Setup]:
    """Learn from 40 noisy rows, with 60 to watch and 60 to judge by."""
    noisy = _moons(*_layers(16, 16), rate=0.01, epochs=300).replace(
        data__samples=160,
        data__noise=0.3,
        data__test_share=0.375,
        data__validation_share=0.375,
        compile__optimizer="adam",
    )
    return _setups(
        noisy,
        noisy.replace(fit__patience=30),
        noisy.replace(model__layers=_layers(2)),
    )


READY_MADE = (
    ReadyMade("optimizers", _optimizers),
    ReadyMade("rates", _rates),
    ReadyMade("activations", _activations),
    ReadyMade("starts", _starts),
    ReadyMade("scaling", _scaling),
    ReadyMade("batches", _batches),
    ReadyMade("saturated", _saturated),
    ReadyMade("linear", _linear, is_log=False),
    ReadyMade("xor", _xor, is_log=False),
    ReadyMade("overfitting", _overfitting),
)
