"""The loss node: target, prediction, the sample's loss and the batch's."""

import math
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from nnviz.teach.looks import Proof
from nnviz.types import FloatArray
from ui.canvas import reading, sample_loss, timing, walked
from ui.canvas.drawing import (
    CAPTION,
    LABEL,
    NUMBER,
    STRONG,
    box,
    line,
    text_width,
    write,
)
from ui.canvas.outcome import outcome
from ui.canvas.scene import Scene
from ui.look.colours import blend
from ui.words import numbers

translate = QCoreApplication.translate
RADIUS = 9.0
PADDING = 9.0
LABEL_ROOM = 52.0
BESIDE = 10.0  # how far the stamp may stand out at either side
BASELINES = (21.0, 39.0, 57.0, 75.0, 130.0)
HAIRLINE, BARS_TOP, BARS_BOTTOM = 83.0, 88.0, 114.0


@dataclass(frozen=True)
class Row:
    """A number of the loss node, known once the moment `loss` has come to `since`."""

    label: str
    text: str
    since: float
    is_loss: bool = False


def rows(scene: Scene) -> tuple[Row, ...]:
    """Return y, what the network answers and ℒ⁽ⁱ⁾ (or e⁽ⁱ⁾), then ℒ.

    Without a target there is no loss, and the last two are empty.
    """
    if not scene.record.has_target:
        return _without_target(scene)
    made, so_far = outcome(scene), sample_loss.so_far(scene)
    text = reading.unsigned(scene, "loss", sample_loss.own(scene), 1)
    own = Row(sample_loss.own_name(scene), text, timing.SAMPLE_LOSS, True)
    if so_far is not None:
        own = Row("Σ", reading.unsigned(scene, "loss", so_far, 1), 0.0, True)
    total = reading.unsigned(scene, "loss", scene.record.loss, 1)
    found = (
        Row("y", made.target, 0.0),
        Row(made.answer_label, made.answer, timing.AT_LOSS),
        Row(made.prediction_label, made.prediction, timing.AT_LOSS),
        own,
        Row("ℒ", total, timing.BATCH_LOSS, True),
    )
    return tuple(_as_known(scene, row) for row in found)


def _without_target(scene: Scene) -> tuple[Row, ...]:
    """Return the rows of what the network answers, once it has."""
    made, nothing = outcome(scene), Row("", "", 0.0)
    a = Row(made.answer_label, made.answer, 0.0)
    prediction = Row(made.prediction_label, made.prediction, 0.0)
    if scene.done("A", scene.record.depth) < timing.CURVED:
        a = replace(a, text=reading.NOT_YET)
        prediction = replace(prediction, text=reading.NOT_YET)
    return Row("y", made.target, 0.0), a, prediction, nothing, nothing


def row_of_term(scene: Scene) -> int | None:
    """Return which of the rows the term of now adds to, or is; None in no walk."""
    if scene.part is None or scene.part.term is None or not scene.is_now("loss"):
        return None
    outputs = scene.sizes[-1]
    of_batch = 1 if outputs == 1 else outputs + 1
    return 4 if scene.part.term == of_batch else 3


def still(painter: QPainter, scene: Scene, rect: QRectF) -> None:
    """Draw the node without what the moment `loss` computes."""
    theme, is_now = scene.theme, scene.is_now("loss")
    outline = theme.phase("loss") if is_now else theme.hairline
    if scene.selection.loss:
        box(painter, rect.adjusted(-3, -3, 3, 3), RADIUS + 3, None, theme.ink, 1.5)
    box(painter, rect, RADIUS, theme.surface, outline, 1.8 if is_now else 1.2)
    at = rect.top() + HAIRLINE
    ends = QPointF(rect.left() + 8, at), QPointF(rect.right() - 8, at)
    line(painter, *ends, theme.hairline)
    if scene.is_after:
        _stamp(painter, scene, rect)
    if scene.part is None or not is_now:
        _labels(painter, scene, rect)
    if not is_now and scene.record.has_target:
        _values(painter, scene, rect)


def moving(painter: QPainter, scene: Scene, rect: QRectF) -> None:
    """Draw the numbers and bars at the moment that computes them, and the proof."""
    if not scene.record.has_target:
        _values(painter, scene, rect)
    if scene.is_now("loss"):
        _light(painter, scene, rect)
        if scene.part is not None:
            _labels(painter, scene, rect)
        _values(painter, scene, rect)
    if scene.proof and scene.done("update") >= timing.PROVEN:
        _proof(painter, scene, scene.proof, rect)


def bars(losses: FloatArray, most: int, followed: int) -> tuple[FloatArray, int]:
    """Return the heights 0…1 of at most `most` bars, and which one is the followed.

    Each bar is a sample; of a large batch, the mean of so many neighbours. ∞ is as high
    as can be, and NaN stays NaN.
    """
    group = -(-len(losses) // most)
    starts = np.arange(0, len(losses), group)
    sizes = np.diff(np.append(starts, len(losses)))
    with np.errstate(all="ignore"):  # after a divergence
        means = np.add.reduceat(losses, starts) / sizes
        largest = means[np.isfinite(means)].max(initial=0.0) or 1.0
        return np.minimum(means / largest, 1.0), followed // group


def _stamp(painter: QPainter, scene: Scene, rect: QRectF) -> None:
    """Say over the upper edge that these numbers are of the weights so far."""
    words = translate("Canvas", "before the update")
    most = rect.width() + 2 * BESIDE
    place = QPointF(rect.center().x(), rect.top() - 7)
    write(painter, place, words, CAPTION, scene.theme.muted, "centre", most)


def _proof(painter: QPainter, scene: Scene, proof: Proof, rect: QRectF) -> None:
    """Write under the node what ℒ has become, and what the gradient promised."""
    theme = scene.theme
    more = numbers.telling(proof.before, proof.after, scene.decimals + 2)
    after, promised = proof.after, proof.promised
    texts = (
        (translate("Canvas", "after"), after, theme.phase_text("update"), STRONG),
        (translate("Canvas", "promised"), promised, theme.muted, NUMBER),
    )
    for k, (label, value, colour, style) in enumerate(texts):
        y = rect.bottom() + 19 + 17 * k
        text = "?" if "loss" in scene.veil else numbers.plain(value, more)
        right = rect.right() - PADDING
        write(painter, QPointF(right, y), text, style, colour, "right")
        right -= text_width(text, style) + 6
        write(painter, QPointF(right, y), label, CAPTION, colour, "right")


def _light(painter: QPainter, scene: Scene, rect: QRectF) -> None:
    """Lay a ground under the number that the term of now adds to, or is."""
    row = row_of_term(scene)
    if row is None:
        return
    top = rect.top() + BASELINES[row] - 13
    band = QRectF(rect.left() + 4, top, rect.width() - 8, 18)
    fill = blend(scene.theme.surface, scene.theme.phase("loss"), 0.18)
    box(painter, band, 5, fill)


def _labels(painter: QPainter, scene: Scene, rect: QRectF) -> None:
    for row, y in zip(rows(scene), BASELINES, strict=True):
        known = row.is_loss and row.text != reading.NOT_YET
        colour = scene.theme.phase_text("loss") if known else scene.theme.muted
        place = QPointF(rect.left() + PADDING, rect.top() + y)
        write(painter, place, row.label, LABEL, colour, most=LABEL_ROOM)


def _values(painter: QPainter, scene: Scene, rect: QRectF) -> None:
    theme = scene.theme
    for row, y in zip(rows(scene), BASELINES, strict=True):
        known = row.text != reading.NOT_YET
        style = STRONG if row.is_loss else NUMBER
        colour = theme.ink if known else theme.muted
        if row.is_loss and known:
            colour = theme.phase_text("loss")
        place = QPointF(rect.right() - PADDING, rect.top() + y)
        label = min(LABEL_ROOM, text_width(row.label, LABEL))
        most = rect.width() - 2 * PADDING - label - 5
        write(painter, place, row.text, style, colour, "right", most)
    grown = timing.share(walked.loss(scene), timing.SAMPLE_LOSS, timing.BATCH_LOSS)
    if grown > 0 and "loss" not in scene.veil:
        _bars(painter, scene, rect, grown)


def _bars(painter: QPainter, scene: Scene, rect: QRectF, grown: float) -> None:
    width = rect.width() - 2 * PADDING
    heights, followed = bars(scene.record.losses, int(width / 2), scene.sample)
    step = min(width / len(heights), 12.0)
    colour = scene.theme.phase("loss")
    quiet = blend(scene.theme.surface, colour, 0.45)
    bottom = rect.top() + BARS_BOTTOM
    for k, height in enumerate(heights.tolist()):
        is_nan = math.isnan(height)
        share = 1.0 if is_nan else height
        tall = max(1.0, share * grown * (BARS_BOTTOM - BARS_TOP))
        bar = QRectF(
            rect.left() + PADDING + k * step, bottom - tall, max(1.0, step - 1.5), tall
        )
        is_lit = scene.is_mean or k == followed
        fill = scene.theme.missing if is_nan else colour if is_lit else quiet
        painter.fillRect(bar, fill)


def _as_known(scene: Scene, row: Row) -> Row:
    if walked.loss(scene) >= row.since:
        return row
    return Row(row.label, reading.NOT_YET, row.since, row.is_loss)
