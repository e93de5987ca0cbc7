"""What the plot of the loss surface says in words."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.teach.landscape import Parameter
from nnviz.types import FloatArray
from ui.plots.surface.picture import Ahead, SurfacePicture
from ui.words import numbers

translate = QCoreApplication.translate


def parameter(parameter: Parameter, sizes: tuple[int, ...]) -> str:
    """Return ``w₁,₂[1]``, ``b₂[1]``; of a unit that is alone ``w₁`` and ``b``."""
    layer, source, unit = parameter
    is_alone = len(sizes) == 2 and sizes[-1] == 1
    if is_alone:
        index = numbers.subscript(source + 1) if sizes[0] > 1 else ""
        return "b" if source < 0 else f"w{index}"
    if source < 0:
        return f"b{numbers.subscript(unit + 1)}[{layer}]"
    index = numbers.subscript(f"{source + 1},{unit + 1}")
    return f"w{index}[{layer}]"


def rows(picture: SurfacePicture) -> str:
    """Return whose loss it is."""
    if picture.sight.part == "batch":
        return translate("Surface", "this batch")
    return translate("Surface", "training set")


def of_point(picture: SurfacePicture, x: float, y: float) -> str:
    """Return the lines about a place of the plane: the loss there is computed now."""
    assert picture.plane is not None
    height = picture.terrain.height(picture.plane.at(np.array([[x, y]]))[0])
    pairs = zip(picture.names, (x, y), strict=True)
    lines = [f"{name} = {numbers.signed(value, 3)}" for name, value in pairs]
    lines.append(loss(height, picture))
    lines += _click(picture, translate("Surface", "Click: set them to that"))
    return "\n".join(lines)


def of_way(picture: SurfacePicture, index: int) -> str:
    """Return the lines about a point of the way."""
    step = numbers.integer(int(picture.way_steps[index]))
    words = translate("Surface", "after step {0}")
    lines = [words.format(step) if step != "0" else translate("Surface", "the start")]
    lines.append(loss(picture.terrain.height(picture.way[index]), picture))
    distance = float(picture.way_distances[index])
    if picture.is_off and picture.plane is not None:
        words = translate("Surface", "{0} away from this plane, where ℒ = {1}")
        foot = picture.plane.at(picture.way_points[[index]])[0]
        under = number(picture.terrain.height(foot))
        lines.append(words.format(numbers.plain(distance, 3), under))
    return "\n".join(lines)


def of_rate(picture: SurfacePicture, index: int) -> str:
    """Return the lines about where a learning rate leads."""
    ahead = picture.ahead
    assert ahead is not None
    rate = ahead.rates[index]
    lines = [alpha(rate.rate)]
    if rate is ahead.own:
        lines[0] += f" ({translate('Surface', 'the rate of this step')})"
    lines.append(f"ℒ {number(ahead.start)} → {number(rate.height)}")
    return "\n".join(lines)


def of_alpha(picture: SurfacePicture, rate: float) -> str:
    """Return the lines about a learning rate along the step; its loss is computed."""
    ahead = picture.ahead
    assert ahead is not None
    height = picture.terrain.height(ahead.steps.at(np.array([rate]))[0])
    lines = [alpha(rate), f"ℒ {number(ahead.start)} → {number(height)}"]
    lines += _click(picture, translate("Surface", "Click: train on with this rate"))
    return "\n".join(lines)


def _click(picture: SurfacePicture, words: str) -> list[str]:
    """Return what a click does, or why it does nothing; no line where it never does."""
    if not picture.can_set:
        return []
    if not picture.is_last:
        return [words]
    return [
        translate("Surface", "No step comes after this one: go back to set a point")
    ]


def step(picture: SurfacePicture, is_roomy: bool) -> str:
    """Return what the arrow is: the step that was taken, or that will be."""
    if not is_roomy:
        return translate("Surface", "step")
    if picture.is_after:
        return translate("Surface", "the step just taken")
    return translate("Surface", "the next step")


def limit(ahead: Ahead, is_roomy: bool) -> str:
    """Return from which learning rate on the step goes uphill."""
    if ahead.limit == 0:
        return translate("Surface", "uphill with any α")
    if not np.isfinite(ahead.limit):
        return ""
    words = translate("Surface", "uphill: α > {0}")
    if is_roomy:
        words = translate("Surface", "uphill from α = {0} on")
    return words.format(short(ahead.limit))


def loss(height: float, picture: SurfacePicture) -> str:
    """Return ``ℒ = 0.431 (training set)``."""
    return f"ℒ = {number(height)} ({rows(picture)})"


def alpha(rate: float) -> str:
    """Return ``α = 0.05``."""
    return f"α = {short(rate)}"


def number(height: float) -> str:
    """Write a loss."""
    return numbers.plain(height, 4)


def short(value: float) -> str:
    """Write a number with three digits that count: ``0.0123``, ``3490``."""
    return numbers.exact(float(f"{value:.3g}")) if np.isfinite(value) else "∞"


def farthest(distances: FloatArray) -> str:
    """Write the greatest of some distances."""
    finite = distances[np.isfinite(distances)]
    return numbers.plain(float(finite.max(initial=0.0)))
