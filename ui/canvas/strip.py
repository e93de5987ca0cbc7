"""The strip of the batch's samples: target, answer and loss of each."""

import math

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui.canvas import original, pictures, reading, timing, walked
from ui.canvas.drawing import CAPTION, Style, box, text_width, write
from ui.canvas.outcome import RIGHT, WRONG, answering, is_right, target_class
from ui.canvas.scene import Scene
from ui.look import markers
from ui.look.colours import blend
from ui.words import numbers

translate = QCoreApplication.translate
ROOMY, READABLE, NARROWEST, WIDEST = 56.0, 28.0, 7.0, 84.0
NUMBER = Style(11)


def cells(scene: Scene, room: QRectF) -> dict[int, QRectF]:
    """Return the cell of every sample that is shown: all, or some with the followed."""
    shown = reading.page(scene.record.m, scene.sample, int(room.width() / NARROWEST))
    width = min(WIDEST, room.width() / len(shown))
    gap = min(4.0, width / 4)
    return {
        sample: QRectF(
            room.left() + k * width, room.top() + 2, width - gap, room.height() - 6
        )
        for k, sample in enumerate(shown)
    }


def still(painter: QPainter, scene: Scene, room: QRectF) -> None:
    """Draw every sample without what the moment computes."""
    for sample, cell in cells(scene, room).items():
        is_followed = sample == scene.sample and not scene.is_mean
        outline = scene.theme.ink if is_followed else scene.theme.hairline
        box(painter, cell, 6, scene.theme.field, outline, 1.6 if is_followed else 1.0)
        thumb = thumbnail_rect(scene, cell)
        if thumb is not None:
            pictures.thumbnail(painter, scene, sample, thumb)
        _target(painter, scene, sample, cell)
        if not _answers_now(scene):
            _answer(painter, scene, sample, cell)
            _loss(painter, scene, sample, cell)


def moving(painter: QPainter, scene: Scene, room: QRectF) -> None:
    """Draw the answers and the losses at the moments that compute them."""
    if not _answers_now(scene):
        return
    for sample, cell in cells(scene, room).items():
        _answer(painter, scene, sample, cell)
        _loss(painter, scene, sample, cell)


def has_answers(scene: Scene) -> bool:
    """Tell whether a of the output is computed by now."""
    return scene.done("A", scene.record.depth) >= timing.CURVED


def has_verdicts(scene: Scene) -> bool:
    """Tell whether a has come to the loss by now, where it is held against y."""
    return walked.loss(scene) >= timing.AT_LOSS


def _answers_now(scene: Scene) -> bool:
    """Tell whether the moment computes some of what a cell writes under its number."""
    return scene.is_now("loss") or scene.is_now("A", scene.record.depth)


def thumbnail_rect(scene: Scene, cell: QRectF) -> QRectF | None:
    """Return where a cell shows the sample's image, if it has one and it fits."""
    if scene.names.image is None or cell.width() < ROOMY:
        return None
    size = cell.height() - 13
    return QRectF(cell.left() + 3, cell.top() + 4, size, size)


def class_colour(scene: Scene, k: int) -> QColor:
    """Return a class's colour: that of its sign in a pair, else its own."""
    return scene.theme.class_colour(k, len(scene.names.classes))


def marker(
    painter: QPainter, scene: Scene, centre: QPointF, k: int, size: float
) -> None:
    """Draw the marker of a class."""
    painter.save()
    painter.translate(centre)
    painter.fillPath(markers.outline(markers.SHAPES[k], size), class_colour(scene, k))
    painter.restore()


def _target(painter: QPainter, scene: Scene, sample: int, cell: QRectF) -> None:
    theme, left, top = scene.theme, cell.left() + 6, cell.top() + 13
    thumb = thumbnail_rect(scene, cell)
    left = left if thumb is None else thumb.right() + 3
    if cell.width() >= READABLE:
        # Beside an image of a digit a number alone would seem to be what it shows.
        sign = "" if thumb is None else "#"
        text, longest = f"{sign}{sample + 1}", f"{sign}{scene.record.m}"
        if scene.asked is not None:
            text = longest = translate("Canvas", "your row")
        style = _fitting(longest, cell.right() - 14 - left)
        write(painter, QPointF(left, top), text, style, theme.muted)
    if "y" in scene.veil or not scene.record.has_target:
        return
    if scene.names.classes:
        right = cell.right() - 9 if cell.width() >= READABLE else cell.center().x()
        k = target_class(scene, sample)
        size = 8.0 if cell.width() > 9 else 5.0
        marker(painter, scene, QPointF(right, cell.top() + 9), k, size)
    elif cell.width() >= ROOMY:
        text = original.of_target(scene, float(scene.record.Y[sample, 0]))
        place = QPointF(cell.right() - 6, top)
        write(painter, place, text, NUMBER, theme.ink, "right", cell.width() - 26)


def _fitting(longest: str, room: float) -> Style:
    """Return how the numbers of all samples are written, so that the longest fits."""
    share = min(1.0, room / text_width(longest, CAPTION))
    return CAPTION._replace(px=int(share * CAPTION.px))


def _answer(painter: QPainter, scene: Scene, sample: int, cell: QRectF) -> None:
    """Write a, and whether the prediction is right, as far as they are computed."""
    theme = scene.theme
    if {"a", "prediction"} & scene.veil or cell.width() < READABLE:
        return
    place = QPointF(cell.right() - 6, cell.top() + 27)
    if scene.names.classes and scene.record.has_target:
        mark, colour = reading.NOT_YET, theme.muted
        if has_verdicts(scene):
            is_good = is_right(scene, sample)
            mark, colour = (RIGHT, theme.ink) if is_good else (WRONG, theme.error)
        write(painter, place, mark, CAPTION, colour, "right")
        place -= QPointF(14, 0)
    if cell.width() < ROOMY:
        return
    thumb = thumbnail_rect(scene, cell)
    most = place.x() - (thumb.right() if thumb else cell.left()) - 5
    value = float(scene.record.A[scene.record.depth][sample, answering(scene, sample)])
    fits = (t for t in _texts(scene, value) if text_width(t, NUMBER) <= most + 4)
    text = next(fits, None)
    if text is None:
        return  # hovering tells
    colour = theme.ink
    if not has_answers(scene):
        text, colour = reading.NOT_YET, theme.muted
    write(painter, place, text, NUMBER, colour, "right", most)


def _texts(scene: Scene, value: float) -> list[str]:
    """Return how an answer may be written, the best first."""
    if not scene.names.classes:
        return [original.of_target(scene, value)]
    plain = numbers.plain(value, scene.decimals)
    if len(scene.names.classes) != 2:
        return [plain]
    (decimals,) = numbers.deciding([value], scene.decimals)
    return [numbers.plain(value, decimals), plain]


def _loss(painter: QPainter, scene: Scene, sample: int, cell: QRectF) -> None:
    """Draw the sample's loss as a bar along the bottom; upright in a narrow cell."""
    if walked.loss(scene) < timing.SAMPLE_LOSS or "loss" in scene.veil:
        return
    grown = timing.share(walked.loss(scene), timing.SAMPLE_LOSS, timing.BATCH_LOSS)
    losses = scene.record.losses
    largest = losses[np.isfinite(losses)].max(initial=0.0) or 1.0
    share = float(np.minimum(losses[sample] / largest, 1.0))  # NaN stays NaN
    colour = scene.theme.phase("loss")
    if sample != scene.sample and not scene.is_mean:
        colour = blend(scene.theme.surface, colour, 0.6)
    if math.isnan(share):
        share, colour = 1.0, scene.theme.missing
    bottom = cell.bottom() - 2
    if cell.width() >= READABLE:
        width = max(1.5, (cell.width() - 4) * share * grown)
        bar = QRectF(cell.left() + 2, bottom - 3, width, 3)
    else:
        height = max(1.0, (cell.height() - 18) * share * grown)
        bar = QRectF(cell.left() + 1, bottom - height, cell.width() - 2, height)
    painter.fillRect(bar, colour)
