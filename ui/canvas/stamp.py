"""What if: the stamp that tells numbers tried out from those of the run."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from nnviz.run.segment import Override
from nnviz.teach.retake import Change, InputOverride
from ui.canvas import inputs, reading, timing, touch
from ui.canvas.drawing import LABEL, Style, box, elided, text_width, write
from ui.canvas.scene import Quantity, Scene, Tried
from ui.words import numbers

translate = QCoreApplication.translate
STRONG = Style(12, 600)
PADDING, HEIGHT = 9.0, 20.0
MOST_NAMED = 2  # of the changes; more are counted


def what(scene: Scene, tried: Tried) -> str:
    """Return ``What if w₃,₂[1] = +0.80?``."""
    named = [_named(scene, change) for change in tried.changes[:MOST_NAMED]]
    more = len(tried.changes) - len(named)
    if more:
        named.append(translate("Canvas", "{0} more").format(f"+{more}"))
    return translate("Canvas", "What if {0}?").format(", ".join(named))


def outcome(scene: Scene, tried: Tried) -> str:
    """Return ℒ of the batch in the run and with what is tried out, once it is known."""
    if scene.done("loss") < 1 or (scene.is_after and scene.progress < timing.PROVEN):
        return ""
    more = numbers.telling(*tried.losses, scene.decimals + 2) - scene.decimals
    run, now = (reading.unsigned(scene, "loss", loss, more) for loss in tried.losses)
    if scene.is_after:
        return translate("Canvas", "after: ℒ {0} → {1}").format(run, now)
    return f"ℒ {run} → {now}"


def how(scene: Scene, tried: Tried) -> str:
    """Return from where it counts and how it ends."""
    kept = [isinstance(change, Override) for change in tried.changes]
    if all(kept) and scene.is_after:
        return translate(
            "Canvas", "from the next batch on: Enter keeps, Esc takes back"
        )
    return _how_it_ends(kept)


def _how_it_ends(kept: list[bool]) -> str:
    """Return which keys end it: only parameters can be kept."""
    if all(kept):
        return translate("Canvas", "Enter keeps it, Esc takes it back")
    if any(kept):
        return translate("Canvas", "Enter keeps the weights, Esc takes all back")
    return translate("Canvas", "Not kept: Esc takes it back")


def draw(painter: QPainter, scene: Scene, tried: Tried, room: QRectF) -> None:
    """Write it into the footer, as nothing else on the picture is written."""
    theme, y = scene.theme, room.top() + 17
    text = f"{what(scene, tried)}  {outcome(scene, tried)}".rstrip()
    needed = text_width(text, STRONG) + 3 * PADDING
    words = how(scene, tried)
    if needed + text_width(words, LABEL) > room.width():
        words = _how_it_ends([isinstance(c, Override) for c in tried.changes])
    rest = text_width(words, LABEL) + PADDING
    text = elided(text, STRONG, room.width() - rest - 2 * PADDING)
    pill = QRectF(room.left(), y - 14.5, text_width(text, STRONG) + 2 * PADDING, HEIGHT)
    box(painter, pill, HEIGHT / 2, theme.ink)
    write(painter, QPointF(pill.left() + PADDING, y), text, STRONG, theme.surface)
    write(painter, QPointF(pill.right() + PADDING, y), words, LABEL, theme.ink)


def mark(painter: QPainter, scene: Scene, tried: Tried) -> None:
    """Frame the numbers that are tried out, in pixels."""
    pen = QPen(scene.theme.ink, 1.4, Qt.PenStyle.DashLine)
    for change in tried.changes:
        if isinstance(change, InputOverride) and change.sample != scene.sample:
            continue
        place = touch.box_of(scene, touch.number_set_by(change))
        if place is not None:
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(-2, -1, 2, 1), 5, 5)


def _named(scene: Scene, change: Change) -> str:
    """Return ``w₃,₂[1] = +0.80`` or ``surface of sample 4 = 2610 m² → +1.26``."""
    number = touch.number_set_by(change)
    name = touch.name_of(scene, number)
    text = _written(change.value, scene.decimals + 2)
    quantity: Quantity = "x"
    if isinstance(change, Override):
        quantity = "w" if change.kind == "W" else "b"
    else:
        name = translate("Canvas", "{0} of sample {1}").format(name, change.sample + 1)
        raw = inputs.raw_text(scene.following(change.sample), change.feature)
        text = f"{raw} → {text}" if raw else text
    return f"{name} = {reading.VEILED if quantity in scene.veil else text}"


def _written(value: float, decimals: int) -> str:
    """Write a number as it was set, unless that takes more decimals."""
    text = numbers.exact(value, 2)
    text = text if len(text) <= decimals + 4 else numbers.plain(value, decimals)
    return f"+{text}" if value > 0 else text
