"""Ten recipes of different kinds, each with how its worksheet is wanted."""

from dataclasses import dataclass

from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.source import default_recipe, load_frame
from ui.export.worksheet.sheet import Options
from ui.session.session import Session


@dataclass(frozen=True)
class Wanted:
    """A worksheet: of what, at which step, how, in which language."""

    source: str
    layers: tuple[LayerRecipe, ...]
    rule: dict[str, object]
    options: Options
    language: str = "en"
    step: int = 2

    @property
    def session(self) -> Session:
        frame = load_frame(Recipe().replace(data__source=self.source))
        recipe = default_recipe(frame, self.source)
        changes = {f"compile__{name}": value for name, value in self.rule.items()}
        recipe = recipe.replace(model__layers=self.layers, **changes)
        made = Session(recipe, frame)
        made.show(self.step)
        return made


def _layers(*layers: str, **options) -> tuple[LayerRecipe, ...]:
    """Return layers from ``2 tanh``; options are those of all of them."""
    pairs = (layer.split() for layer in layers)
    return tuple(LayerRecipe(int(n), name, **options) for n, name in pairs)


TEN = {
    "moons": Wanted(
        "two_moons",
        _layers("2 tanh", "1 sigmoid"),
        {"loss": "binary_crossentropy"},
        Options(3, 4),
    ),
    "momentum": Wanted(
        "houses",
        _layers("1 linear"),
        {"loss": "half_mean_squared_error", "momentum": 0.9},
        Options(9, 3, "columns"),
        "fr",
        3,
    ),
    "adam": Wanted(
        "iris",
        _layers("3 relu", "3 softmax"),
        {"loss": "categorical_crossentropy", "optimizer": "adam"},
        Options(2, 5),
    ),
    "adamw": Wanted(
        "blobs",
        _layers("2 sigmoid", "3 softmax", l2=0.01),
        {
            "loss": "sparse_categorical_crossentropy",
            "optimizer": "adamw",
            "clipping": "global_norm",
            "clip_limit": 0.1,
        },
        Options(2, 4, "columns"),
        "fr",
    ),
    "rmsprop": Wanted(
        "titanic",
        _layers("2 sigmoid", "1 sigmoid"),
        {
            "loss": "mean_squared_error",
            "optimizer": "rmsprop",
            "clipping": "value",
            "clip_limit": 0.05,
        },
        Options(4, 6),
    ),
    "nesterov": Wanted(
        "line",
        _layers("2 leaky_relu", "1 linear"),
        {
            "loss": "huber",
            "momentum": 0.8,
            "nesterov": True,
            "clipping": "norm",
            "clip_limit": 0.3,
        },
        Options(3, 2),
        "fr",
    ),
    "adagrad": Wanted(
        "sine",
        _layers("2 elu", "1 linear", l1=0.02),
        {"loss": "root_mean_squared_error", "optimizer": "adagrad"},
        Options(3, 4, "columns"),
    ),
    "schedule": Wanted(
        "plane",
        _layers("2 softplus", "1 linear"),
        {"loss": "mean_absolute_error", "schedule": "cosine", "decay_steps": 30},
        Options(3, 3),
        "fr",
        4,
    ),
    "penalties": Wanted(
        "two_blobs",
        _layers("2 silu", "1 tanh", l1=0.01, l2=0.02, use_bias=False),
        {
            "loss": "mean_squared_error",
            "optimizer": "adam",
            "schedule": "exponential",
            "metrics": (),
        },
        Options(3, 5, "columns"),
    ),
    "jacobian": Wanted(
        "blobs",
        _layers("2 gelu", "3 softmax"),
        {"loss": "mean_squared_error", "momentum": 0.5},
        Options(2, 6),
        "fr",
    ),
}
