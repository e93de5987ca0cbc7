"""What differs between two recipes, and what was set by hand, in a few words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QCoreApplication

from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.segment import Override
from ui import field_names, numbers, vocabulary

translate = QCoreApplication.translate
MOST_NAMED = 2  # of the changes; more are counted


def worded(old: Recipe, new: Recipe, overrides: Sequence[Override] = ()) -> str:
    """Return ``rate α 0.5 → 0.1``, ``w₁,₂[1] = 0.8``; nothing where nothing differs.

    Another data set brings layers and a loss of its own: it alone is named then.

    Parameters
    ----------
    old, new : Recipe
    overrides : sequence of Override
        Parameters set by hand with the change.
    """
    if old.data.source != new.data.source:
        parts = [_changed("data.source", old.data.source, new.data.source)]
    else:
        parts = [*map(_set_by_hand, overrides), *_differences(old, new)]
    named = parts[:MOST_NAMED]
    if len(parts) > len(named):
        more = numbers.integer(len(parts) - len(named))
        named.append(translate("Changes", "and {0} more").format(more))
    return ", ".join(named)


def _differences(old: Recipe, new: Recipe) -> Iterator[str]:
    """Yield each field that differs, with both of its values."""
    for part in fields(Recipe):
        mine, its = getattr(old, part.name), getattr(new, part.name)
        for field in fields(mine):
            before, after = getattr(mine, field.name), getattr(its, field.name)
            if before != after and field.name == "layers":
                yield from _of_layers(before, after)
            elif before != after:
                yield _changed(f"{part.name}.{field.name}", before, after)


def _of_layers(
    old: tuple[LayerRecipe, ...], new: tuple[LayerRecipe, ...]
) -> Iterator[str]:
    """Yield what differs in the layers: their sizes at once if there are more."""
    if len(old) != len(new):
        sizes = [
            "-".join(str(layer.units) for layer in layers) for layers in (old, new)
        ]
        yield translate("Changes", "layers {0} → {1}").format(*sizes)
        return
    for number, (mine, its) in enumerate(zip(old, new, strict=True), start=1):
        for field in fields(LayerRecipe):
            before, after = getattr(mine, field.name), getattr(its, field.name)
            if before != after:
                code = f"model.layers[{number}].{field.name}"
                yield _changed(code, before, after)


def _changed(code: str, old: Any, new: Any) -> str:
    """Return ``rate α 0.5 → 0.1``."""
    return f"{field_names.field(code)} {_value(code, old)} → {_value(code, new)}"


def _value(code: str, value: Any) -> str:
    """Return the value of a field as its card shows it."""
    name = code.rpartition(".")[2]
    if name in _NAMED:
        return _NAMED[name](value)
    if value is None:
        return {"batch_size": translate("Changes", "all rows")}.get(name, "–")
    if isinstance(value, bool):
        return translate("Changes", "on") if value else translate("Changes", "off")
    if isinstance(value, int):
        return numbers.integer(value)
    return numbers.exact(value) if isinstance(value, float) else str(value)


def _set_by_hand(override: Override) -> str:
    """Return ``w₁,₂[1] = 0.8``: from unit 1 to unit 2 of layer [1]."""
    index = numbers.subscript(",".join(str(k + 1) for k in override.index))
    letter = "w" if override.kind == "W" else "b"
    value = numbers.plain(override.value, _DECIMALS)
    exact = numbers.exact(override.value)
    shortest = min(exact, value, key=len)
    return f"{letter}{index}[{override.layer}] = {shortest}"


def _metrics(codes: tuple[str, ...]) -> str:
    return ", ".join(map(vocabulary.metric, codes)) or "–"


_DECIMALS = 4  # of a number set by hand that takes more
_NAMED: dict[str, Callable[[Any], str]] = {
    "source": vocabulary.data_set,
    "scale": vocabulary.scale,
    "test_share": numbers.percent,
    "loss": vocabulary.loss,
    "optimizer": vocabulary.optimizer,
    "metrics": _metrics,
    "schedule": vocabulary.schedule,
    "clipping": vocabulary.clipping,
    "activation": vocabulary.activation,
    "initializer": vocabulary.initializer,
}
