"""What a person has changed, before it is worded for the history."""

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields

from nnviz.model.record import StepRecord
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.segment import Override

# A field of the recipe, ``fit.epochs``, or a parameter: ("W", 1, (0, 1)).
Key = str | tuple[str, int, tuple[int, ...]]
Values = Mapping[Key, tuple[object, object]]

OPENED = "opened"  # the code of a change to another table or recipe from a file


@dataclass(frozen=True)
class Change:
    """One entry of the history.

    Attributes
    ----------
    code : str
        ``recipe`` and ``parameters``: what `values` names was set; ``opened``: another
        table or recipe; ``restart``, ``new_seed``, ``other_start``; ``reset``: a layer
        was drawn anew; ``taken``: the trained weights of layers were kept; ``drawn``:
        other points were drawn; ``follow``: a branch that was left is followed again.
    values : dict
        What was set, from what to what.
    layer : int
        Which one was reset.
    layers : tuple of int
        Which ones kept their weights.
    """

    code: str
    values: Values = field(default_factory=dict)
    layer: int = 0
    layers: tuple[int, ...] = ()

    def joins(self, earlier: "Change") -> bool:
        """Tell whether it sets again the very numbers that an earlier one has set."""
        return (
            self.code == earlier.code
            and self.values.keys() == earlier.values.keys()
            and self._is_of_numbers
            and earlier._is_of_numbers
        )

    def since(self, earlier: "Change") -> "Change":
        """Return both changes in one."""
        values = {
            key: (earlier.values[key][0], new) for key, (_, new) in self.values.items()
        }
        return dataclasses.replace(self, values=values)

    @property
    def is_nothing(self) -> bool:
        """Tell whether everything is as it was."""
        return all(old == new for old, new in self.values.values())

    @property
    def _is_of_numbers(self) -> bool:
        """Tell whether it was typed, nudged or dragged, and not chosen from a list."""
        found = [value for pair in self.values.values() for value in pair]
        is_set = self.code in ("recipe", "parameters") and bool(found)
        return is_set and all(map(_is_number, found))


def of_recipes(old: Recipe, new: Recipe) -> Values:
    """Return the fields that differ, in their order, with both values.

    The layers are one field where their number differs, or their order alone.
    """
    return dict(_differing(old, new))


def of_parameters(
    overrides: Iterable[Override], record: StepRecord, after: bool
) -> Values:
    """Return the parameters that are set, with what a step has before or after it."""
    side = "after" if after else "before"
    arrays = {kind: getattr(record, f"{kind}_{side}") for kind in "Wb"}
    return {
        (o.kind, o.layer, o.index): (
            float(arrays[o.kind][o.layer][o.index]),
            float(o.value),
        )
        for o in overrides
    }


def _differing(old: Recipe, new: Recipe) -> Iterator[tuple[str, tuple[object, object]]]:
    for part in fields(Recipe):
        mine, theirs = getattr(old, part.name), getattr(new, part.name)
        for f in fields(mine):
            pair = getattr(mine, f.name), getattr(theirs, f.name)
            if f.name == "layers" and _are_the_same_places(*pair):
                yield from _differing_layers(*pair)
            elif pair[0] != pair[1]:
                yield f"{part.name}.{f.name}", pair


def _are_the_same_places(
    old: Sequence[LayerRecipe], new: Sequence[LayerRecipe]
) -> bool:
    """Tell whether each layer stands where it stood: none is new, gone or moved."""
    return len(old) == len(new) and (old == new or Counter(old) != Counter(new))


def _differing_layers(
    old: tuple[LayerRecipe, ...], new: tuple[LayerRecipe, ...]
) -> Iterator[tuple[str, tuple[object, object]]]:
    for number, (mine, theirs) in enumerate(zip(old, new, strict=True), start=1):
        for f in fields(LayerRecipe):
            pair = getattr(mine, f.name), getattr(theirs, f.name)
            if pair[0] != pair[1]:
                yield f"model.layers[{number}].{f.name}", pair


def _is_number(value: object) -> bool:
    """Tell whether it is a number, or the None of a field that can be without one."""
    if isinstance(value, bool):
        return False
    return value is None or isinstance(value, int | float)
