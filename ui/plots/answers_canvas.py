"""The plot of answers on the screen, where a click chooses a sample."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolTip

from ui.plots import answers_readout as readouts
from ui.plots.answers_chart import AnswersChart
from ui.plots.answers_picture import AnswersPicture

_REACH = 9.0  # how near to a point the pointer must be, in pixels of a small plot


class AnswersCanvas(AnswersChart):
    """Shows the picture; legend, axes and points only when they change.

    Signals
    -------
    sample_chosen : int
        A point of this batch was clicked: its row in the training set.
    """

    sample_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._at: tuple[float, float] | None = None  # of the pointer, on the axes
        self._tip_at = QPoint()

    def show_picture(self, picture: AnswersPicture) -> None:
        """Show another picture; cheap where only answers, batch or sample differ."""
        old, self.picture = self.picture, picture
        if old and _still(old) == _still(picture):
            self.renew_answers()
        else:
            self.renew()
        if self._at:  # the network learns on under a pointer that rests
            QToolTip.showText(self._tip_at, self.readout(), self)

    def readout(self) -> str:
        """Return what is said about the place under the pointer."""
        view, picture = self.answers, self.picture
        if view is None or picture is None or self._at is None:
            return ""
        if picture.pointed:
            part, row = picture.pointed
            answer = view.answer(*view.points(part)[row])
            about = answer[1] if answer else None
            said = readouts.of_row(picture, part, row, about), view.said_of(part, row)
            return "\n".join(filter(None, said))
        return view.said(*self._at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.picture is None:
            return
        at = event.position()
        is_inside = self.plot_rect.contains(at)
        self._at = self.values(at) if is_inside else None
        found = self.nearest(at, _REACH) if is_inside else None
        if found != self.picture.pointed:
            self.show_picture(replace(self.picture, pointed=found))
        self._tip_at = event.globalPosition().toPoint()
        QToolTip.showText(self._tip_at, self.readout(), self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.picture is None or event.button() != Qt.MouseButton.LeftButton:
            return
        found = self.nearest(event.position(), _REACH, is_in_batch=True)
        row = found[1] if found else self._next_row_at(event.position())
        self._frame_at(event.position())
        if row is not None:
            self.sample_chosen.emit(row)

    def _frame_at(self, pixel: QPointF) -> None:
        """Frame the rows of a cell in every view, or no longer those of this one."""
        view, picture = self.answers, self.picture
        if view is None or picture is None or not self.plot_rect.contains(pixel):
            return
        pair = view.pair_at(*self.values(pixel))
        if pair is not None:
            pair = None if pair == picture.pair else pair
            self.show_picture(replace(picture, pair=pair))

    def _next_row_at(self, pixel: QPointF) -> int | None:
        """Return a row of this batch in a cell; the one after the followed sample."""
        view, sample = self.answers, self.picture.sample if self.picture else None
        if view is None or not self.plot_rect.contains(pixel):
            return None
        rows = view.rows_at(*self.values(pixel)).tolist()
        if not rows:
            return None
        return rows[(rows.index(sample) + 1) % len(rows)] if sample in rows else rows[0]

    def leaveEvent(self, event: QEvent) -> None:
        self._at = None
        if self.picture and self.picture.pointed:
            self.show_picture(replace(self.picture, pointed=None))


def _still(picture: AnswersPicture) -> tuple[Any, ...]:
    """Return what legend, axes and points depend on."""
    p, unit = picture, picture.unit
    scale = (unit.middle, unit.limit) if unit else None
    rings = p.sample is not None, p.rings_batch
    cut = p.section.cut if p.section else None
    ground = p.view, cut, p.plane, p.is_hard, p.threshold
    return *ground, p.data, p.is_logistic, p.shows_watched, scale, rings, p.pair
