"""The recipe: plain data that fixes a run, to and from JSON."""

import dataclasses
import json
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Self

from nnviz.errors import reason
from nnviz.model.layers import Input
from nnviz.model.network import Sequential
from nnviz.run import pictures
from nnviz.run.checks import check_parts, own
from nnviz.run.errors import RecipeError
from nnviz.run.parts import (
    ColumnRecipe,
    CompileRecipe,
    DataRecipe,
    FitRecipe,
    LayerRecipe,
    ModelRecipe,
)
from nnviz.run.plain import read_plain

FORMAT = 2  # 1 has no columns, no validation, and scales a target or does not

__all__ = [
    "ColumnRecipe",
    "CompileRecipe",
    "DataRecipe",
    "FitRecipe",
    "LayerRecipe",
    "ModelRecipe",
    "Recipe",
    "RecipeError",
]


@dataclass(frozen=True)
class Recipe:
    """All that fixes a run. Two equal recipes give bit-equal runs on one machine."""

    data: DataRecipe = field(default_factory=DataRecipe)
    model: ModelRecipe = field(default_factory=ModelRecipe)
    compile: CompileRecipe = field(default_factory=CompileRecipe)
    fit: FitRecipe = field(default_factory=FitRecipe)

    def __post_init__(self) -> None:
        """Refuse what cannot be run, before anything is computed."""
        check_parts(self.data, self.model, self.compile, self.fit)
        # Equal recipes are written alike: names in our spelling, rates as floats.
        object.__setattr__(self, "data", own(self.data))
        object.__setattr__(self, "compile", own(self.compile))
        object.__setattr__(self, "fit", own(self.fit))
        layers = tuple(own(layer) for layer in self.model.layers)
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
        fit = self.fit
        seed = fit.seed if fit.start_seed is None else fit.start_seed
        network = Sequential(seed=seed, dtype=self.model.dtype)
        network.add(Input(n_inputs))
        for layer in self.model.layers:
            network.add(layer.layer())
        compile_ = self.compile
        network.compile(compile_.rule(), compile_.loss, compile_.metrics)
        return network

    def to_json(self) -> str:
        """Return the recipe as JSON that any file can hold, the same for equal ones."""
        body = {"nnviz": FORMAT, **dataclasses.asdict(self)}
        return pictures.safe(json.dumps(body, indent=2, ensure_ascii=False)) + "\n"

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
        except json.JSONDecodeError as error:
            place = {"line": error.lineno, "column": error.colno}
            raise RecipeError("", "no_json", **place) from None
        except (ValueError, RecursionError):
            raise RecipeError("", "odd_json") from None
        if not isinstance(body, dict):
            raise RecipeError("", "no_recipe")
        if body.pop("nnviz", FORMAT) not in range(1, FORMAT + 1):
            raise RecipeError("nnviz", "newer")
        made: Self = read_plain(cls, body)
        return made

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a recipe from a JSON file, or from a picture that carries one.

        Raises
        ------
        RecipeError
            If the file cannot be read or is no recipe; the message names the file.
        """
        try:
            is_picture = path.suffix.lower() in pictures.ENDINGS
            read = pictures.recipe_in if is_picture else _text_of
            return cls.from_json(read(path))
        except UnicodeDecodeError:
            raise RecipeError("", "recipe_no_text", file=path.name) from None
        except OSError as error:
            asked = {"file": path.name, "reason": reason(error)}
            raise RecipeError("", "unreadable_recipe", **asked) from None
        except RecipeError as error:
            error.file = path.name
            raise


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")
