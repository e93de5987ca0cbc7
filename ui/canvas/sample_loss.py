"""The loss of the followed sample: its name, its value, and what it adds up from."""

import math

from PySide6.QtCore import QCoreApplication

from ui.canvas import reading, timing, walked
from ui.canvas.scene import Scene
from ui.words import numbers

translate = QCoreApplication.translate


def own_name(scene: Scene) -> str:
    """Return ℒ⁽⁹⁾ or e⁽⁹⁾, the squared error; of the mean, ℒ where it is that."""
    has_own = reading.has_sample_losses(scene)
    letter = "ℒ" if has_own else "e"
    if not scene.is_mean:
        return letter + numbers.superscript(f"({scene.sample + 1})")
    if has_own and not scene.record.penalty:
        return letter
    return translate("Canvas", "mean {0}").format(letter)


def own(scene: Scene) -> float:
    """Return the loss of the followed sample, or the mean of all."""
    found = scene.record.losses
    return float(found.mean() if scene.is_mean else found[scene.sample])


def so_far(scene: Scene) -> float | None:
    """Return what several outputs add up to, until that has become ℒ⁽ⁱ⁾."""
    outputs, terms = scene.sizes[-1], scene.loss_terms
    at = walked.term(scene, "loss", scene.record.depth + 1, 0)
    if at is None or terms is None or outputs == 1:
        return None
    count = min(outputs, at + (scene.progress >= timing.LANDED))
    if not count or walked.loss(scene) >= timing.SAMPLE_LOSS:
        return None
    return math.fsum(reading.pick(scene, terms, k) for k in range(count))
