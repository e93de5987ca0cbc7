"""What the number and the bar in every cell of the strip are, in words over it."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.canvas import original, reading, strip, timing, walked
from ui.canvas.captions import weight_name
from ui.canvas.drawing import CAPTION, text_width, write
from ui.canvas.scene import Scene

translate = QCoreApplication.translate
GAP, DOT = 16.0, " · "  # to the caption, and between two words


def draw(painter: QPainter, scene: Scene, room: QRectF, start: float) -> None:
    """Write them at the right end of a line that is taken up to `start`.

    Where there is no room for all, the first are written: they are about the numbers.
    """
    found, most = words(scene), room.right() - start - GAP
    while found and text_width(DOT.join(found), CAPTION) > most:
        found.pop()
    place = QPointF(room.right(), room.top() + 15)
    write(painter, place, DOT.join(found), CAPTION, scene.theme.muted, "right")


def words(scene: Scene) -> list[str]:
    """Return what the number and the bar in every cell are; [] before there are any."""
    weight = scene.lit_weight
    is_told = scene.record.has_target and not scene.names.classes
    found = [translate("Canvas", "target")] if is_told else []
    if weight is not None and reading.shares(scene, weight) is not None:
        name = weight_name(scene, weight)
        share = translate("Canvas", "each one's share of ∂ℒ/∂{0}").format(name)
        return [share, *found]
    is_tick = scene.names.image is not None  # it leaves no room for a
    if strip.has_verdicts(scene) if is_tick else strip.has_answers(scene):
        found.append(_answer_words(scene))
    if found and original.has_scaled_target(scene):
        unit = original.target_unit(scene) or translate("Canvas", "original units")
        found[-1] = translate("Canvas", "{0}, in {1}").format(found[-1], unit)
    if walked.loss(scene) >= timing.SAMPLE_LOSS:
        letter = "ℒ⁽ⁱ⁾" if reading.has_sample_losses(scene) else "e⁽ⁱ⁾"
        found.append(translate("Canvas", "bar: {0}").format(letter))
    if scene.is_after:
        found.append(translate("Canvas", "before the update"))
    return found


def _answer_words(scene: Scene) -> str:
    """Return what the number in a cell is called."""
    classes = scene.names.classes
    if not classes:
        return translate("Canvas", "prediction")
    if len(classes) > 2 and not scene.record.has_target:
        return translate("Canvas", "a of the predicted class")
    if scene.names.image is not None:
        return translate("Canvas", "✓: predicted right")
    if len(classes) > 2:
        return translate("Canvas", "a of the true class")
    return translate("Canvas", "a: probability of class {0}").format(classes[1])
