"""The picture of the whole training."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from ui import theme
from ui.colours import blend
from ui.transport.loss_line import LossLine
from ui.widgets.painting import focus_ring, rounded

HEIGHT = 35
MARGIN = 8  # room for the handle at both ends
_LOSS = 17.0  # the height of the loss line
_TRACK_TOP, _TRACK = 21.0, 5.0
_HANDLE = 6.0
_TICK = 4.0
_CLOSEST = 5.0  # pixels between two ticks


@dataclass(frozen=True)
class TimelineScene:
    """All that the picture needs; steps are counted from 1, 0 is the start.

    Attributes
    ----------
    line : LossLine
    span : float
        The width of the whole training in pixels.
    last, done : int
        The last step there will be, and the last computed one.
    place : float
        Steps that have happened at the cursor.
    per_epoch : int
        Steps of an epoch.
    branch_points : tuple of int
        After which steps something was changed.
    focused : bool
        Whether the keyboard is here.
    """

    line: LossLine
    span: float
    last: int
    done: int
    place: float
    per_epoch: int
    branch_points: tuple[int, ...]
    focused: bool

    def x(self, step: float) -> float:
        """Return where a step stands."""
        return MARGIN + step / self.last * self.span


def paint(painter: QPainter, scene: TimelineScene) -> None:
    """Paint loss, track, ticks, changes and handle."""
    colours = theme.current()
    _paint_loss(painter, scene, blend(colours.surface, colours.phase("loss"), 0.75))
    _paint_ticks(painter, scene)
    _paint_track(painter, scene)
    for step in scene.branch_points:
        _paint_branch(painter, scene.x(step))
    handle = QPointF(scene.x(scene.place), _TRACK_TOP + _TRACK / 2)
    painter.setBrush(colours.ink)
    painter.setPen(QPen(colours.surface, 2))
    painter.drawEllipse(handle, _HANDLE + 1, _HANDLE + 1)
    if scene.focused:
        box = QRectF(0, 0, 2 * _HANDLE + 4, 2 * _HANDLE + 4)
        box.moveCenter(handle)
        focus_ring(painter, box, _HANDLE + 2)


def _paint_loss(painter: QPainter, scene: TimelineScene, colour: QColor) -> None:
    """Draw the loss from column to column; no antialiasing, so that it is fast."""
    line = scene.line
    xs = (line.x + MARGIN).tolist()
    tops = (_LOSS * (1 - line.high) + 1).tolist()
    bottoms = (_LOSS * (1 - line.low) + 1).tolist()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(xs) < scene.span / 2)
    painter.setPen(QPen(colour, 1))
    painter.drawLines(
        [QLineF(x, top, x, low) for x, top, low in zip(xs, tops, bottoms, strict=True)]
    )
    painter.drawPolyline([QPointF(x, y) for x, y in zip(xs, tops, strict=True)])


def _paint_track(painter: QPainter, scene: TimelineScene) -> None:
    """Played in ink, computed in grey, what is to come as an empty outline."""
    colours = theme.current()
    spans = (
        (scene.last, colours.field, blend(colours.surface, colours.ink, 0.14)),
        (scene.done, blend(colours.surface, colours.ink, 0.25), None),
        (scene.place, colours.ink, None),
    )
    for step, fill, outline in spans:
        track = QRectF(MARGIN, _TRACK_TOP, scene.x(step) - MARGIN, _TRACK)
        rounded(painter, track, _TRACK / 2, fill, outline)


def _paint_ticks(painter: QPainter, scene: TimelineScene) -> None:
    """Mark the ends of epochs under the track, as many as can be told apart."""
    epochs = scene.last // scene.per_epoch
    colours = theme.current()
    painter.setPen(QPen(blend(colours.surface, colours.ink, 0.3), 1))
    every = _round_number(epochs * _CLOSEST / max(1.0, scene.span))
    top = _TRACK_TOP + _TRACK + 3
    ticks = [scene.x(epoch * scene.per_epoch) for epoch in range(0, epochs + 1, every)]
    painter.drawLines([QLineF(x, top, x, top + _TICK) for x in ticks])


def _paint_branch(painter: QPainter, x: float) -> None:
    """Paint a diamond on the track: from here on something is different."""
    colours = theme.current()
    middle = _TRACK_TOP + _TRACK / 2
    painter.save()
    painter.translate(x, middle)
    painter.rotate(45)
    painter.setBrush(colours.surface)
    painter.setPen(QPen(colours.phase_text("update"), 1.5))
    painter.drawRect(QRectF(-3, -3, 6, 6))
    painter.restore()


def _round_number(least: float) -> int:
    """Return 1, 2, 5, 10, 20, 50… , the first that is at least `least`."""
    size = 1
    while True:
        for factor in (1, 2, 5):
            if factor * size >= least:
                return factor * size
        size *= 10
