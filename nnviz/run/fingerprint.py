"""How this machine does arithmetic: two that agree give the same bits."""

import hashlib
from dataclasses import dataclass
from functools import cache

import numpy as np

from nnviz.run.parts import LayerRecipe
from nnviz.run.recipe import Recipe
from nnviz.run.trainer import Trainer

_TINY = Recipe().replace(
    data__samples=47,
    model__layers=(
        LayerRecipe(16, "elu"),
        LayerRecipe(8, "tanh"),
        LayerRecipe(1, "sigmoid"),
    ),
    compile__optimizer="adam",
    compile__learning_rate=0.01,
)


@dataclass(frozen=True)
class Arithmetic:
    """What the last bits of a training depend on beside its recipe.

    Attributes
    ----------
    bits : str
        A hash of what a few fixed calculations give.
    numpy, blas : str
        The versions that made them.
    """

    bits: str
    numpy: str
    blas: str


# Of a run that went on where another machine had begun it: equal to that of none.
MIXED = Arithmetic("mixed", "", "")


@cache
def arithmetic() -> Arithmetic:
    """Return the arithmetic of this machine."""
    digest = hashlib.sha256()
    for dtype in ("float64", "float32"):
        trainer = Trainer(_TINY.replace(model__dtype=dtype))
        trainer.advance(20)
        digest.update(trainer.losses.values.tobytes())
        digest.update(trainer.state_after(20).tobytes())
        numbers = np.sin(np.arange(24_000)).astype(dtype)  # a larger product is
        A, B = numbers.reshape(200, 120), numbers.reshape(120, 200)  # cut otherwise
        digest.update((A @ B).tobytes())
    config = np.show_config(mode="dicts")
    blas = (config or {}).get("Build Dependencies", {}).get("blas", {})
    kind = f"{blas.get('name', '')} {blas.get('version', '')}".strip()
    return Arithmetic(digest.hexdigest()[:16], np.__version__, kind)
