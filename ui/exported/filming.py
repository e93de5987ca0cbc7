"""The camera: where the painters of the regions meet the film."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPainter

from ui.export.film.arrangement import arranged
from ui.export.film.options import Options
from ui.export.film.reel import Shot
from ui.exported.film_panes import AnswersPane, LossPane, NetworkPane, Pane, Room
from ui.exported.film_title import TitlePane
from ui.look import theme
from ui.session.session import Session

if TYPE_CHECKING:
    from ui.exported.figures import Pictures

_READABLE = 0.1  # seconds that a step is seen for, at least, to be read


class FilmCamera:
    """Paints the frames of a film of a session's run, and leaves the session alone.

    It has a session of its own, which looks at the same run.

    Parameters
    ----------
    session : Session
    pictures : Pictures
        What the window shows, and how: zoomed or with test points.
    options : Options

    Attributes
    ----------
    places : Arrangement
        Where title and panes stand.
    """

    def __init__(self, session: Session, pictures: Pictures, options: Options) -> None:
        self._guest = guest = Session(session.recipe, run=session.run)
        cursor, selection = session.cursor, session.selection
        guest.open(session.run, session.segment, cursor, selection)
        self._theme = theme.THEMES[options.theme]
        self._image = QImage(*options.pixels, QImage.Format.Format_RGB32)
        self.places = places = arranged(options.pixels, options.panes)
        rooms = {
            code: Room(place, places.ratio, self._theme)
            for code, place in places.panes.items()
        }
        self._panes: list[Pane] = [
            _pane(code, room, guest, pictures, options) for code, room in rooms.items()
        ]
        band = Room(places.band, places.ratio, self._theme)
        self._panes.append(TitlePane(guest, band, options))

    def approach(self, shot: Shot) -> bool:
        """Come nearer to the step of a shot; return whether it can be painted."""
        guest = self._guest
        if shot.step == guest.cursor.step:
            return True
        steps = guest.run.pace(guest.segment)
        return guest.run.approach(guest.segment, shot.step, steps)

    def take(self, shot: Shot) -> QImage:
        """Return its frame, of format RGB32; it stays as it is until the next."""
        self._guest.show(shot.step, shot.index, shot.progress)
        self._image.fill(self._theme.surface)
        with QPainter(self._image) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing
                | QPainter.RenderHint.TextAntialiasing
                | QPainter.RenderHint.SmoothPixmapTransform
            )
            for pane in self._panes:
                pane.draw(painter)
        return self._image


def _pane(
    code: str, room: Room, guest: Session, pictures: Pictures, options: Options
) -> Pane:
    is_run = options.what == "run"
    if code == "loss":
        first, last = options.steps
        grows = (first if first > 1 else 0, last) if is_run else None
        return LossPane(guest, room, pictures.curves, grows)
    if code == "answers":
        return AnswersPane(guest, room, pictures)
    is_fast = is_run and options.pace * _READABLE > 1
    return NetworkPane(guest, room, pictures.scene, is_fast)
