"""The picture of the whole training."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.look import theme
from ui.look.colours import blend
from ui.transport import lanes_painter
from ui.transport.lanes import Lanes
from ui.transport.loss_line import LossLine
from ui.widgets.painting import focus_ring, rounded

HEIGHT = 35  # without the lanes of branches
MARGIN = 8  # room for the handle at both ends
LOSS = 17.0  # the height of the loss line
_TRACK_TOP, _TRACK = 21.0, 5.0
_HANDLE = 6.0
_TICK = 4.0
_CLOSEST = 8.0  # pixels between two ticks, and between two edits
_EDIT = 4.5  # from the middle of an edit's mark to its corners


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
    epoch_ends : tuple of range
        The steps that end an epoch.
    edits : tuple of int
        After which steps something was changed.
    lanes : Lanes
        The branches that are not followed.
    hovered : int or None
        The segment of the branch under the pointer.
    focused : bool
        Whether the keyboard is here.
    """

    line: LossLine
    span: float
    last: int
    done: int
    place: float
    epoch_ends: tuple[range, ...]
    edits: tuple[int, ...]
    lanes: Lanes
    hovered: int | None
    focused: bool

    def x(self, step: float) -> float:
        """Return where a step stands."""
        return MARGIN + step / self.last * self.span


def paint(painter: QPainter, scene: TimelineScene) -> None:
    """Paint loss, ticks, branches, track, edits and handle."""
    colours = theme.current()
    _paint_loss(painter, scene, blend(colours.surface, colours.phase("loss"), 0.75))
    _paint_ticks(painter, scene)
    track = _TRACK_TOP + _TRACK / 2
    lanes_painter.paint(painter, scene.lanes, scene.hovered, scene.x, track, HEIGHT)
    _paint_track(painter, scene)
    _paint_edits(painter, scene)
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
    tops = (LOSS * (1 - line.high) + 1).tolist()
    bottoms = (LOSS * (1 - line.low) + 1).tolist()
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
    colours = theme.current()
    painter.setPen(QPen(blend(colours.surface, colours.ink, 0.3), 1))
    top = _TRACK_TOP + _TRACK + 3
    ticks = [scene.x(step) for step in (0, *told_apart(scene.epoch_ends, scene.span))]
    painter.drawLines([QLineF(x, top, x, top + _TICK) for x in ticks])


def told_apart(epoch_ends: tuple[range, ...], span: float) -> list[int]:
    """Return the ends of every epoch, or of every 2nd, 5th, 10th… in so many pixels."""
    epochs = sum(map(len, epoch_ends))
    every = _round_number(epochs * _CLOSEST / max(1.0, span))
    found: list[int] = []
    before = 0
    for ends in epoch_ends:
        found += ends[(-before - 1) % every :: every]
        before += len(ends)
    return found


def _paint_edits(painter: QPainter, scene: TimelineScene) -> None:
    """Paint a diamond on the track for each: from here on something is different."""
    colours, middle = theme.current(), _TRACK_TOP + _TRACK / 2
    painter.setBrush(colours.surface)
    painter.setPen(QPen(colours.phase_text("update"), 1.5))
    corners = ((-_EDIT, 0.0), (0.0, -_EDIT), (_EDIT, 0.0), (0.0, _EDIT))
    last = -_CLOSEST
    for x in map(scene.x, scene.edits):
        if x - last >= _CLOSEST:  # else its mark would hide that of the one before
            points = [QPointF(x + dx, middle + dy) for dx, dy in corners]
            painter.drawPolygon(QPolygonF(points))
            last = x


def _round_number(least: float) -> int:
    """Return 1, 2, 5, 10, 20, 50… , the first that is at least `least`."""
    size = 1
    while True:
        for factor in (1, 2, 5):
            if factor * size >= least:
                return factor * size
        size *= 10
