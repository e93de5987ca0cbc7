"""The picture of a strip of beads."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from nnviz.model.ops import Moment
from ui.look import fonts, theme
from ui.look.colours import blend
from ui.transport.beads_layout import BeadsLayout, Form
from ui.widgets.painting import focus_ring, rounded
from ui.words import vocabulary

CAPTION, BEAD, GAP = 15.0, 26.0, 3.0
PROGRESS, _THIN = 5.0, 3.0  # under a bead: the room, and the line in it
_RADIUS = 6.0
_AHEAD = 0.6  # how much of its colour a moment to come has; a projector needs 0.45


@dataclass(frozen=True)
class BeadsScene:
    """All that the picture needs.

    Attributes
    ----------
    moments : sequence of Moment
    layout : BeadsLayout
    current : int
        The index of the current moment.
    share : float or None
        How much of it has come, 0…1, where it is walked part by part.
    hovered : int or None
        Of the bead under the pointer.
    focused : bool
        Whether the keyboard is here.
    offset : float
        How far the strip is scrolled.
    width : float
        Of what is in sight.
    """

    moments: Sequence[Moment]
    layout: BeadsLayout
    current: int
    share: float | None
    hovered: int | None
    focused: bool
    offset: float
    width: float

    def rect(self, index: int) -> QRectF:
        """Return where a bead stands."""
        left, width = self.layout.spans[index]
        return QRectF(left - self.offset, CAPTION + GAP, width, BEAD)


def paint(painter: QPainter, scene: BeadsScene) -> None:
    """Paint the names of the phases and the beads under them."""
    _paint_captions(painter, scene)
    for index in range(len(scene.moments)):
        _paint_bead(painter, scene, index)
    if scene.share is not None:
        _paint_progress(painter, scene, scene.share)
    if scene.focused:
        rect = scene.rect(scene.current).adjusted(-1, -1, 1, 1)
        focus_ring(painter, rect, _RADIUS + 1)


def label(moment: Moment, form: Form) -> tuple[str, QFont]:
    """Return a bead's label and its font: ``dW[2]``, or ``dW2`` where room is short."""
    words = vocabulary.moment(moment)
    if form == "short":
        bare = words.replace("[", "").replace("]", "")
        return bare, fonts.ui_font(10, fonts.SEMIBOLD)
    return words, fonts.ui_font(12, fonts.SEMIBOLD)


def label_widths(moments: Sequence[Moment], form: Form) -> list[float]:
    """Return the width of each bead's label in pixels."""
    labels = (label(moment, form) for moment in moments)
    return [QFontMetricsF(font).horizontalAdvance(words) for words, font in labels]


def _paint_captions(painter: QPainter, scene: BeadsScene) -> None:
    """Name the phases, the current one always and the others where there is room."""
    font = fonts.ui_font(fonts.SMALL, fonts.SEMIBOLD)
    metrics, colours = QFontMetricsF(font), theme.current()
    painter.setFont(font)
    current = scene.moments[scene.current].phase
    taken: list[QRectF] = []
    for phase, left, _ in sorted(scene.layout.phases, key=lambda p: p[0] != current):
        words = vocabulary.phase(phase)
        width = metrics.horizontalAdvance(words) + 4
        x = min(max(0.0, left - scene.offset), scene.width - width)
        box = QRectF(x, 0, width, CAPTION)
        if any(box.intersects(other) for other in taken):
            continue
        taken.append(box)
        ink = colours.phase_text(phase)
        painter.setPen(ink if phase == current else blend(colours.surface, ink, _AHEAD))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)


def _paint_bead(painter: QPainter, scene: BeadsScene, index: int) -> None:
    fill, outline, ink = _bead_colours(scene, index)
    rect = scene.rect(index)
    rounded(painter, rect, _RADIUS, fill, outline)
    form = scene.layout.labels[index]
    if form:
        words, font = label(scene.moments[index], form)
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)


def _paint_progress(painter: QPainter, scene: BeadsScene, share: float) -> None:
    """Paint under the current bead how much of its moment has come."""
    colours, phase = theme.current(), scene.moments[scene.current].phase
    bead = scene.rect(scene.current)
    track = QRectF(bead.left(), bead.bottom() + PROGRESS - _THIN, bead.width(), _THIN)
    rounded(painter, track, _THIN / 2, colours.phase_soft(phase))
    track.setWidth(max(_THIN, share * track.width()))
    rounded(painter, track, _THIN / 2, colours.phase_text(phase))


def _bead_colours(
    scene: BeadsScene, index: int
) -> tuple[QColor, QColor | None, QColor]:
    """Return fill, outline and ink: full now, soft before, pale to come."""
    colours, phase = theme.current(), scene.moments[index].phase
    ink, soft = colours.phase_text(phase), colours.phase_soft(phase)
    if index == scene.current:
        return ink, None, colours.surface
    outline = colours.phase(phase) if index == scene.hovered else None
    if index < scene.current:
        return soft, outline, ink
    pale = blend(colours.surface, soft, 0.4)
    return pale, outline or soft, blend(colours.surface, ink, _AHEAD)
