"""The numbers of a unit as its card writes them."""

from dataclasses import dataclass, replace

from ui import numbers
from ui.canvas import reading
from ui.canvas.scene import Quantity, Scene, Weight


@dataclass(frozen=True)
class Row:
    """A number on a card.

    Attributes
    ----------
    place : str
        z, a, b or error.
    label, text : str
    is_now : bool
        Whether it is what the moment computes: it moves, in the phase's colour.
    """

    place: str
    label: str
    text: str
    is_now: bool

    @property
    def is_known(self) -> bool:
        """Tell whether the number is computed by now."""
        return self.text != reading.NOT_YET


def rows(scene: Scene, layer: int, unit: int) -> tuple[Row, Row, Row, Row]:
    """Return z, a, b and the gradient of a unit."""
    z, a = reading.z(scene, layer, unit), reading.a(scene, layer, unit)
    return (
        Row("z", "z", reading.shown(scene, "z", z), scene.is_now("Z", layer)),
        Row("a", "a", reading.shown(scene, "a", a), scene.is_now("A", layer)),
        _bias(scene, layer, unit),
        _error(scene, layer, unit),
    )


def latest(scene: Scene, layer: int, unit: int) -> tuple[Row, Row]:
    """Return the two numbers that came last, for a card with room for two."""
    z, a, _, error = rows(scene, layer, unit)
    return (a, _short(error)) if error.is_known or error.is_now else (z, a)


def newest(scene: Scene, layer: int, unit: int) -> Row:
    """Return the number that came last, for a card with room for one."""
    z, a, _, error = rows(scene, layer, unit)
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


def _bias(scene: Scene, layer: int, unit: int) -> Row:
    """Return b, or its gradient at the moment that computes it."""
    bias = Weight(layer, -1, unit)
    if scene.is_now("dW", layer):
        gradient = reading.shown(scene, "db", reading.gradient(scene, bias), 1)
        return Row("b", "∂ℒ/∂b", gradient, True)
    value = reading.shown(scene, "b", reading.parameter(scene, bias))
    return Row("b", "b", value, scene.is_now("update"))


def _error(scene: Scene, layer: int, unit: int) -> Row:
    quantity, value = reading.error(scene, layer, unit)
    text = reading.shown(scene, quantity, value)
    is_now = scene.is_now("dA", layer) or scene.is_now("dZ", layer)
    return Row("error", error_label(scene, quantity), text, is_now)
