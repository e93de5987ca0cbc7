"""Lines of arithmetic whose printed numbers come to the printed result."""

from collections.abc import Callable
from dataclasses import dataclass

from nnviz.teach.explain.digits import MOST_DIGITS, digits_needed, written_number
from nnviz.teach.explain.expressions import Expression, Number
from ui.canvas import reading
from ui.canvas.scene import Quantity, Scene
from ui.canvas.terms import Line
from ui.words import numbers

Known = tuple[Quantity, float]


@dataclass(frozen=True)
class Rule:
    """How numbers make another.

    Attributes
    ----------
    form : str
        How they are written: ``{0} × {1}``.
    of : callable
        Returns their expression.
    is_signed : bool
        Whether what is positive has a plus.
    """

    form: str
    of: Callable[..., Expression]
    is_signed: bool = True


TIMES = Rule("{0} × {1}", lambda one, two: one * two)


def line(
    scene: Scene,
    name: str,
    rule: Rule,
    known: tuple[Known, ...],
    made: Known,
    more: int = 0,
) -> Line:
    """Return the line in which known numbers make another.

    They have as many digits as it takes for the line to come out; where that is too
    many, it says ≈.

    Parameters
    ----------
    scene : Scene
    name : str
        Of what is made.
    rule : Rule
    known, made : Known
        The numbers, and what the record says they make.
    more : int
        Decimals of the result beyond those of the scene.
    """
    leaves = [Number(value, "") for _, value in known]
    digits = digits_needed(rule.of(*leaves), made[1], scene.decimals + more)
    texts = [
        _written(scene, quantity, leaf, digits or MOST_DIGITS, rule.is_signed)
        for (quantity, _), leaf in zip(known, leaves, strict=True)
    ]
    texts[1:] = [f"({text})" if text.startswith("−") else text for text in texts[1:]]
    result = shown(scene, made, more)
    if reading.VEILED in texts:
        result = reading.VEILED  # it would tell
    return Line(name, f"{rule.form.format(*texts)} {'=' if digits else '≈'}", result)


def shown(scene: Scene, made: Known, more: int = 0) -> str:
    """Write a result, with two digits of what is small; a loss has no plus."""
    quantity, value = made
    number = Number(value, "", "result")
    is_signed = quantity != "loss"
    return _written(scene, quantity, number, scene.decimals + more, is_signed)


def _written(
    scene: Scene, quantity: Quantity, number: Number, digits: int, is_signed: bool
) -> str:
    if quantity in scene.veil:
        return reading.VEILED
    text = numbers.spelt(written_number(number, digits))
    return text if is_signed else text.removeprefix("+")
