"""The numbers of a unit as its card writes them."""

from dataclasses import dataclass, replace

from ui.canvas import outcome, reading, walked
from ui.canvas.scene import Quantity, Scene, Weight
from ui.words import numbers

SO_FAR = "Σ"  # what a sum is called before its last term has come


@dataclass(frozen=True)
class Row:
    """A number on a card.

    Attributes
    ----------
    place : str
        z, a, b or error.
    label, text : str
    is_now : bool
        Whether it is what the moment computes: it moves.
    is_lit : bool
        Whether it has the phase's colour: while the moment is walked, in one unit only.
    """

    place: str
    label: str
    text: str
    is_now: bool
    is_lit: bool

    @property
    def is_known(self) -> bool:
        """Tell whether the number is computed by now."""
        return self.text != reading.NOT_YET


def rows(scene: Scene, layer: int, unit: int) -> tuple[Row, ...]:
    """Return z, a, b, if it has one, and the gradient of a unit."""
    a, is_now = reading.a(scene, layer, unit), scene.is_now("A", layer)
    text = reading.shown(scene, "a", a, outcome.deciding(scene, layer, unit))
    return (
        _sum(scene, layer, unit),
        _row(scene, (layer, unit), "a", "a", text, is_now),
        *([_bias(scene, layer, unit)] if scene.has_bias(layer) else []),
        _error(scene, layer, unit),
    )


def latest(scene: Scene, layer: int, unit: int) -> tuple[Row, Row]:
    """Return the two numbers that came last, for a card with room for two."""
    z, a, *_, error = rows(scene, layer, unit)
    return (a, _short(error)) if error.is_known or error.is_now else (z, a)


def newest(scene: Scene, layer: int, unit: int) -> Row:
    """Return the number that came last, for a card with room for one."""
    z, a, *_, error = rows(scene, layer, unit)
    if error.is_known or error.is_now:
        return _short(error)
    return a if a.is_known or a.is_now else z


def _short(error: Row) -> Row:
    """Return the gradient's row with ∂/∂z for its label, or ∂/∂a."""
    return replace(error, label=f"∂/∂{error.label[-1]}")


def error_label(scene: Scene, quantity: Quantity) -> str:
    """Return ∂ℒ⁽⁹⁾/∂z, short where the number is long; without ℒ⁽⁹⁾, m·∂ℒ/∂z."""
    letter = quantity[1:]
    if scene.is_mean:
        return f"∂ℒ/∂{letter}"
    if not reading.has_sample_losses(scene):
        return f"m·∂ℒ/∂{letter}"
    number = numbers.superscript(f"({scene.sample + 1})")
    return f"∂ℒ{number}/∂{letter}" if scene.sample < 99 else f"∂/∂{letter}"


def _sum(scene: Scene, layer: int, unit: int) -> Row:
    """Return z, or what has come of it."""
    z = reading.z(scene, layer, unit)
    terms = scene.sizes[layer - 1] + scene.has_bias(layer)
    is_partial = walked.is_partial(scene, "Z", layer, unit, terms)
    label = SO_FAR if is_partial and z is not None else "z"
    text, is_now = reading.shown(scene, "z", z), scene.is_now("Z", layer)
    return _row(scene, (layer, unit), "z", label, text, is_now)


def _bias(scene: Scene, layer: int, unit: int) -> Row:
    """Return b, or its gradient at the moment that computes it; b while it is set."""
    bias = Weight(layer, -1, unit)
    is_tried = scene.tried is not None and scene.tried.sets(bias)
    if scene.is_now("dW", layer) and not is_tried:
        gradient = reading.shown(scene, "db", reading.gradient(scene, bias), 1)
        return _row(scene, (layer, unit), "b", "∂ℒ/∂b", gradient, True)
    is_now = scene.is_now("update")
    more = reading.telling(scene, bias) if is_now else 0
    value = reading.shown(scene, "b", reading.parameter(scene, bias), more)
    is_read = is_now and not (is_tried or scene.view.is_fast)
    if is_read and reading.has_slid(scene, bias):
        old = reading.shown(scene, "b", reading.around(scene, bias)[0], more)
        value = value if old == value else f"{old} → {value}"
    return _row(scene, (layer, unit), "b", "b", value, is_now)


def _error(scene: Scene, layer: int, unit: int) -> Row:
    quantity, value = reading.error(scene, layer, unit)
    text = reading.shown(scene, quantity, value)
    is_now = scene.is_now("dA", layer) or scene.is_now("dZ", layer)
    label = error_label(scene, quantity)
    shares = scene.sizes[layer + 1] if layer < scene.record.depth else 1
    if value is not None and walked.is_partial(scene, "dA", layer, unit, shares):
        label = SO_FAR
    return _row(scene, (layer, unit), "error", label, text, is_now)


def _row(
    scene: Scene, of: tuple[int, int], place: str, label: str, text: str, is_now: bool
) -> Row:
    is_lit = is_now and (scene.part is None or walked.is_here(scene, *of))
    return Row(place, label, text, is_now, is_lit)
