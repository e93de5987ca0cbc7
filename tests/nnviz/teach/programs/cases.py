"""The runs whose programs are compared with them."""

from nnviz.model.activations import ACTIVATIONS
from nnviz.model.initializers import INITIALIZERS
from nnviz.run import source
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.run import Run

# 38 rows in batches of 10: the last one is short.
MOONS = Recipe().replace(data__samples=47, fit__epochs=6)
SLOW = MOONS.replace(compile__learning_rate=0.05)


def of(name: str, **changes) -> Recipe:
    """Return what suits a set, changed."""
    frame = source.load_frame(Recipe().replace(data__source=name))
    recipe = source.default_recipe(frame, name)
    return recipe.replace(fit__epochs=6, **changes)


def layers(*pairs, **settings) -> tuple[LayerRecipe, ...]:
    return tuple(LayerRecipe(*pair, **settings) for pair in pairs)


def optimizers() -> dict[str, Recipe]:
    found = {
        "sgd": MOONS,
        "sgd, whole numbers": MOONS.replace(
            compile__learning_rate=1.0, compile__clipping="norm"
        ),
        "momentum": SLOW.replace(compile__momentum=0.9),
        "nesterov": SLOW.replace(compile__momentum=0.8, compile__nesterov=True),
        "nesterov without momentum": SLOW.replace(compile__nesterov=True),
    }
    for rule in ("rmsprop", "adam", "adagrad", "adamw"):
        found[rule] = SLOW.replace(compile__optimizer=rule)
    changed = {"epsilon": 1e-4, "rho": 0.8, "beta_1": 0.8, "beta_2": 0.99}
    changed |= {"weight_decay": 0.1, "initial_accumulator_value": 0.3}
    own = {f"compile__{name}": value for name, value in changed.items()}
    for rule in ("rmsprop", "adam", "adagrad", "adamw"):
        found[f"{rule}, set"] = found[rule].replace(**own)
    return found


def rates() -> dict[str, Recipe]:
    found = {}
    for kind in ("step", "exponential", "cosine"):
        own = SLOW.replace(compile__schedule=kind, compile__decay_steps=7)
        found[kind] = own
        found[f"{kind}, nesterov"] = own.replace(
            compile__momentum=0.9, compile__nesterov=True
        )
        found[f"{kind}, adamw"] = own.replace(compile__optimizer="adamw")
    for kind in ("value", "norm", "global_norm"):
        limited = MOONS.replace(compile__clipping=kind, compile__clip_limit=0.02)
        found[f"clipping by {kind}"] = limited
    return found


def losses() -> dict[str, Recipe]:
    found = {}
    for loss in (
        "mean_squared_error",
        "half_mean_squared_error",
        "root_mean_squared_error",
        "mean_absolute_error",
        "huber",
    ):
        found[f"{loss} of houses"] = of("houses", compile__loss=loss)
        found[f"{loss} of classes"] = of("iris", compile__loss=loss)
    for loss in (
        "binary_crossentropy",
        "categorical_crossentropy",
        "sparse_categorical_crossentropy",
    ):
        for last in ("softmax", "sigmoid", "linear"):
            model = layers((4, "tanh"), (3, last))
            # Beside the clipped ends of a logarithm a larger rate jumps about.
            rate = 0.0003 if last == "linear" else 0.1
            changes = {"compile__loss": loss, "compile__learning_rate": rate}
            recipe = of("iris", model__layers=model, **changes)
            found[f"{loss} of {last}"] = recipe
    for last in ("softmax", "linear", "tanh"):
        model = layers((4, "tanh"), (1, last))
        changes = {"compile__learning_rate": 0.01, "model__layers": model}
        found[f"binary_crossentropy of one {last}"] = MOONS.replace(**changes)
    return found


def networks() -> dict[str, Recipe]:
    found = {}
    for name in ACTIVATIONS:
        if name != "softmax":
            model = layers((5, name), (3, name), (1, "sigmoid"))
            found[f"{name}"] = SLOW.replace(model__layers=model)
    for name in INITIALIZERS:
        model = layers((4, "tanh"), (1, "sigmoid"), initializer=name)
        found[f"{name}"] = SLOW.replace(model__layers=model)
    model = (
        LayerRecipe(5, "relu", l1=0.003),
        LayerRecipe(5, "linear", l2=0.02, use_bias=False),
        LayerRecipe(4, "tanh", l1=0.01, l2=0.01),
        LayerRecipe(1, "sigmoid", l2=0.001, use_bias=False),
    )
    found["penalties"] = SLOW.replace(model__layers=model)
    deep = [(2, "tanh")] * 20 + [(1, "sigmoid")]
    found["deep"] = SLOW.replace(model__layers=layers(*deep, l2=1e-4))
    return found


def batches() -> dict[str, Recipe]:
    return {
        "not shuffled": MOONS.replace(fit__shuffle=False),
        "all rows at once": MOONS.replace(fit__batch_size=None),
        "all rows, not shuffled": MOONS.replace(
            fit__batch_size=None, fit__shuffle=False
        ),
        "even batches": MOONS.replace(fit__batch_size=19),
        "one by one": SLOW.replace(fit__batch_size=1),
        "stopped early": MOONS.replace(fit__stop_below=0.55, fit__epochs=30),
        "titanic": of("titanic"),
        "diabetes": of("diabetes"),
        "digits": of("digits"),
    }


def single() -> dict[str, Recipe]:
    """Return what is computed in single precision, to compare with less digits."""
    own = SLOW.replace(model__dtype="float32")
    return {
        "float32": own,
        "float32, Adam": own.replace(compile__optimizer="adam"),
        "float32 of classes": of("iris", model__dtype="float32"),
        "float32 of houses": of("houses", model__dtype="float32"),
    }


RECIPES = optimizers() | rates() | losses() | networks() | batches() | single()
BRANCHES = {
    "of momentum": (SLOW.replace(compile__momentum=0.9), {"learning_rate": 0.02}),
    "of momentum and a schedule": (
        SLOW.replace(compile__momentum=0.9, compile__schedule="exponential"),
        {"decay_steps": 5},
    ),
    "of a schedule": (SLOW.replace(compile__schedule="step"), {"decay_steps": 5}),
    "of a cosine": (SLOW.replace(compile__schedule="cosine"), {"decay_steps": 30}),
    "of RMSprop": (SLOW.replace(compile__optimizer="rmsprop"), {"rho": 0.8}),
    "of Adam": (SLOW.replace(compile__optimizer="adam"), {"clipping": "norm"}),
    "of AdamW": (
        SLOW.replace(compile__optimizer="adamw", compile__schedule="exponential"),
        {"weight_decay": 0.1},
    ),
    "of Adagrad": (SLOW.replace(compile__optimizer="adagrad"), {"loss": "huber"}),
    "to another optimizer": (SLOW, {"optimizer": "adam"}),
}
BRANCH_AT = 6  # after the second batch of the second epoch


def runs() -> dict[str, tuple[Recipe, dict | None]]:
    """Return every case: a recipe, and what changes on the way."""
    whole = {name: (recipe, None) for name, recipe in RECIPES.items()}
    return whole | {f"branch {name}": case for name, case in BRANCHES.items()}


def taken(recipe: Recipe, changes: dict | None) -> tuple[Run, int]:
    """Return the run of a case and the segment that its program is of."""
    run, segment = Run(recipe), 0
    if changes is not None:
        run.advance(0, BRANCH_AT)
        new = recipe.replace(**{f"compile__{k}": v for k, v in changes.items()})
        segment = run.branch(0, BRANCH_AT, new)
    run.advance(segment, run.last_step(segment))
    return run, segment
