"""What the changes are called: those of the history, and those that part branches."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication

from nnviz.run.recipe import ColumnRecipe, Recipe
from nnviz.run.segment import Override, Overrides, Reset, Taken
from ui.words import data_words, field_names, numbers, vocabulary
from ui.words.changes import Change, Key, Values, of_recipes

translate = QCoreApplication.translate
MOST_NAMED = 2  # of the changes; more are counted


def said(change: Change) -> str:
    """Return the name of a change: ``rate α 0.1 → 0.6``, ``restart``."""
    match change.code:
        case "restart":
            return translate("Changes", "restart")
        case "new_seed":
            words = translate("Changes", "restart with seed {0}")
            return words.format(_new(change, "fit.seed"))
        case "other_start":
            words = translate("Changes", "other start, seed {0}")
            return words.format(_new(change, "fit.start_seed"))
        case "drawn":
            return _drawn(*change.values["data.points"])
        case "follow":
            return translate("Changes", "other branch")
        case "reset":
            return _drawn_anew(change.layer)
        case "taken":
            return _kept(change.layers)
        case "parameters":
            return _parameters(change.values)
    return _listed(_fields(change.values)) or translate("Changes", "opened again")


def _drawn(old: Any, new: Any) -> str:
    """Return ``points drawn: 3``, ``points removed: 1``, ``other points``."""
    more = len(new) - len(old)
    if not new:
        return translate("Changes", "drawing cleared")
    if more > 0 and new[: len(old)] == old:
        words = translate("Changes", "points drawn: {0}")
        return words.format(numbers.integer(more))
    if more < 0 and set(new) <= set(old):
        words = translate("Changes", "points removed: {0}")
        return words.format(numbers.integer(-more))
    return translate("Changes", "other points")


def worded(old: Recipe, new: Recipe, overrides: Overrides = ()) -> str:
    """Return ``rate α 0.5 → 0.1``, ``w₁,₂[1] = 0.8``; nothing where nothing differs.

    Parameters
    ----------
    old, new : Recipe
    overrides : tuple of Override, Reset or Taken
        Parameters set by hand, drawn anew or kept, with the change.
    """
    values = of_recipes(old, new)
    kept = [o.layer for o in overrides if isinstance(o, Taken)]
    others = [o for o in overrides if not isinstance(o, Taken)]
    said = [_kept(kept)] if kept else []
    return _listed([*said, *map(_set_by_hand, others), *_fields(values)])


def _listed(parts: Iterable[str]) -> str:
    every = list(parts)
    named = every[:MOST_NAMED]
    if len(every) > len(named):
        more = numbers.integer(len(every) - len(named))
        named.append(translate("Changes", "and {0} more").format(more))
    return ", ".join(named)


def _fields(values: Values) -> list[str]:
    """Return each field with both of its values.

    Another data set brings layers and a loss of its own: it alone is named then.
    """
    if "data.source" in values:
        values = {"data.source": values["data.source"]}
    return [_changed(str(code), *pair) for code, pair in values.items()]


def _changed(code: str, old: Any, new: Any) -> str:
    """Return ``rate α 0.5 → 0.1``."""
    pair = value_of(code, old), value_of(code, new)
    if code == "data.columns":
        names = _names_of_differing(old, new)
        return translate("Changes", "preparation of {0}").format(", ".join(names))
    if code == "model.layers" and pair[0] == pair[1]:
        return translate("Changes", "order of the layers")
    if code == "model.layers":
        return translate("Changes", "layers {0} → {1}").format(*pair)
    return f"{field_names.field(code)} {pair[0]} → {pair[1]}"


def _names_of_differing(
    old: tuple[ColumnRecipe, ...], new: tuple[ColumnRecipe, ...]
) -> list[str]:
    """Return the columns that one of two recipes prepares otherwise than the other."""
    return list(
        dict.fromkeys(
            one.name for one in (*old, *new) if not (one in old and one in new)
        )
    )


def _new(change: Change, code: str) -> str:
    return value_of(code, change.values[code][1])


def value_of(code: str, value: Any) -> str:
    """Return the value of a field as its card shows it: ``log loss``, ``all rows``."""
    name = code.rpartition(".")[2]
    if value is None:
        return _none(name)
    if name in _NAMED:
        return _NAMED[name](value)
    if isinstance(value, bool):
        return translate("Changes", "on") if value else translate("Changes", "off")
    if isinstance(value, int):
        return numbers.integer(value)
    return numbers.exact(value) if isinstance(value, float) else str(value)


def _none(name: str) -> str:
    words = {
        "batch_size": translate("Changes", "all rows"),
        "start_seed": translate("Changes", "as all else"),
        "target": "–",
        "problem": translate("Changes", "as the target suggests"),
        "split_seed": translate("Changes", "as all else"),
        "classes": "–",
        "sheet": "–",
    }
    return words.get(name, translate("Changes", "off"))


def _parameters(values: Values) -> str:
    if len(values) > 1:
        words = translate("Changes", "{0} weights and biases")
        return words.format(numbers.integer(len(values)))
    ((key, pair),) = values.items()
    old, new = map(_number, pair)
    return f"{_parameter(key)} {old} → {new}"


def _parameter(key: Key) -> str:
    assert isinstance(key, tuple)
    kind, layer, index = key
    if kind == "b":
        words = translate("Changes", "b of unit {0} of layer [{1}]")
    else:
        words = translate("Changes", "w from {0} to {1} of layer [{2}]")
    return words.format(*(unit + 1 for unit in index), layer)


def _set_by_hand(override: Override | Reset) -> str:
    """Return ``w₁,₂[1] = 0.8``: from unit 1 to unit 2 of layer [1]."""
    if isinstance(override, Reset):
        return _drawn_anew(override.layer)
    index = numbers.subscript(",".join(str(k + 1) for k in override.index))
    letter = "w" if override.kind == "W" else "b"
    return f"{letter}{index}[{override.layer}] = {_number(override.value)}"


def _drawn_anew(layer: int) -> str:
    return translate("Changes", "layer [{0}] drawn anew").format(layer)


def _kept(layers: Iterable[int]) -> str:
    words = translate("Changes", "trained weights of {0} kept")
    return words.format(layers_named(layers))


def layers_named(layers: Iterable[int]) -> str:
    """Return ``[1], [3]``."""
    return ", ".join(f"[{layer}]" for layer in layers)


def _number(value: Any) -> str:
    return min(numbers.exact(value), numbers.plain(value, _DECIMALS), key=len)


def _metrics(codes: tuple[str, ...]) -> str:
    return ", ".join(map(vocabulary.metric, codes)) or "–"


_DECIMALS = 4  # of a number set by hand that takes more
_NAMED: dict[str, Callable[[Any], str]] = {
    "source": data_words.name,
    "points": lambda points: numbers.integer(len(points)),
    "scale": vocabulary.scale,
    "scale_target": vocabulary.scale,
    "test_share": numbers.percent,
    "validation_share": numbers.percent,
    "problem": vocabulary.problem,
    "layers": lambda layers: "-".join(str(layer.units) for layer in layers),
    "loss": vocabulary.loss,
    "optimizer": vocabulary.optimizer,
    "metrics": _metrics,
    "schedule": vocabulary.schedule,
    "clipping": vocabulary.clipping,
    "activation": vocabulary.activation,
    "initializer": vocabulary.initializer,
}
