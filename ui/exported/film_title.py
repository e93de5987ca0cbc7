"""The band over a film: of what it is, when it is, and how far it has come."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from ui.export.film.options import Options
from ui.exported.film_panes import Room
from ui.look import fonts
from ui.session.session import Session
from ui.words import data_words, numbers, vocabulary

translate = QCoreApplication.translate

_NAME, _WHEN, _MOMENT = 17.0, 14.0, 15.0  # the height of letters, in units
_SIDE, _GAP, _BEADS, _BETWEEN = 14.0, 14.0, 4.0, 3.0


class TitlePane:
    """Name of the data, step and epoch; at the right the moment, under it the beads.

    Parameters
    ----------
    session : Session
    room : Room
    options : Options
    """

    def __init__(self, session: Session, room: Room, options: Options) -> None:
        self._session, self._room, self._options = session, room, options

    def draw(self, painter: QPainter) -> None:
        """Draw it, its words no wider than there is room."""
        room, session = self._room, self._session
        painter.save()
        painter.translate(room.place.topLeft())
        painter.scale(room.ratio, room.ratio)
        rect = room.units
        line = QRectF(rect).adjusted(_SIDE, 0, -_SIDE, -2 * _BEADS)
        if self._options.what == "step":
            self._draw_moment(painter, line)
            self._draw_beads(painter, rect)
        else:
            self._draw_share(painter, rect)
        name = data_words.name(session.recipe.data.source)
        self._write(painter, line, [name], _NAME, fonts.SEMIBOLD, room.theme.ink)
        when, muted = self._when(), room.theme.muted
        self._write(painter, line, when, _WHEN, fonts.REGULAR, muted)
        painter.restore()

    def _when(self) -> list[str]:
        """Return the step, and where it lies; in full and in ever fewer words."""
        session = self._session
        epoch, batch, batches = map(numbers.integer, session.position)
        step = numbers.integer(session.cursor.step)
        wordings = [
            translate("Film", "step {0} · epoch {1}"),
            translate("Film", "step {0}"),
        ]
        if session.position[2] > 1:
            in_full = translate("Film", "step {0} · epoch {1}, batch {2} of {3}")
            wordings.insert(0, in_full)
        return [words.format(step, epoch, batch, batches) for words in wordings]

    def _draw_moment(self, painter: QPainter, line: QRectF) -> None:
        """Write phase and moment at the right; the room becomes narrower by them."""
        moment = self._session.moment
        colour = self._room.theme.phase_text(moment.phase)
        words, phase = vocabulary.moment(moment), vocabulary.phase(moment.phase)
        if words != phase:
            words = f"{phase} · {words}"
        font = fonts.ui_font(_MOMENT, fonts.SEMIBOLD)
        painter.setFont(font)
        painter.setPen(colour)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, align, words)
        width = QFontMetricsF(font).horizontalAdvance(words)
        line.setRight(line.right() - width - _GAP)

    def _write(
        self,
        painter: QPainter,
        line: QRectF,
        wordings: list[str],
        px: float,
        weight: int,
        colour: QColor,
    ) -> None:
        """Write at the left what fits; the room becomes narrower by it."""
        font = fonts.ui_font(px, weight)
        metrics, room = QFontMetricsF(font), line.width()
        fitting = (w for w in wordings if metrics.horizontalAdvance(w) <= room)
        least = metrics.elidedText(wordings[-1], Qt.TextElideMode.ElideRight, room)
        words = next(fitting, least)
        painter.setFont(font)
        painter.setPen(colour)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, align, words)
        line.setLeft(line.left() + metrics.horizontalAdvance(words) + _GAP)

    def _draw_beads(self, painter: QPainter, rect: QRectF) -> None:
        """Draw a bead for each moment of the step, filled as far as it has come."""
        cursor, moments = self._session.cursor, self._session.record.moments
        theme, each = self._room.theme, (rect.width() + _BETWEEN) / len(moments)
        for index, moment in enumerate(moments):
            share = 1.0 if index < cursor.index else cursor.progress
            share = share if index <= cursor.index else 0.0
            wide = each - _BETWEEN
            future = theme.dimmed(theme.phase(moment.phase))
            self._bar(painter, rect, index * each, wide, future)
            done = theme.phase(moment.phase)
            self._bar(painter, rect, index * each, wide * share, done)

    def _draw_share(self, painter: QPainter, rect: QRectF) -> None:
        """Draw how much of the stretch of the run has passed."""
        first, last = self._options.steps
        share = (self._session.cursor.step - first) / max(1, last - first)
        theme = self._room.theme
        self._bar(painter, rect, 0, rect.width(), theme.hairline)
        self._bar(painter, rect, 0, rect.width() * share, theme.muted)

    def _bar(
        self, painter: QPainter, rect: QRectF, left: float, wide: float, colour: QColor
    ) -> None:
        corner = QPointF(left, rect.bottom() - _BEADS)
        painter.fillRect(QRectF(corner.x(), corner.y(), wide, _BEADS), colour)
