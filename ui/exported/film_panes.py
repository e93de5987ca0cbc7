"""What a film shows side by side; a plot is painted anew only where it changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from nnviz.model.record import StepRecord
from ui.canvas import edges
from ui.canvas.painter import paint, paint_moving
from ui.canvas.places import places_of
from ui.canvas.scene import Scene, View
from ui.canvas.still_layer import StillLayer
from ui.look.theme import Theme
from ui.plots.answers_chart import AnswersChart
from ui.plots.answers_picture import AnswersPicture
from ui.plots.answers_plot import NO_ANSWERS
from ui.plots.curves_chart import CurvesChart
from ui.plots.curves_picture import CurvesPicture
from ui.plots.titled_chart import paint_titled
from ui.session.session import Session
from ui.shown import plotted
from ui.shown.scenes import scene_of
from ui.words import numbers

if TYPE_CHECKING:
    from ui.exported.figures import Pictures

translate = QCoreApplication.translate
RESOLUTION = 128  # of the map behind the boundary


@dataclass(frozen=True)
class Room:
    """Where a pane stands, and in which colours.

    Attributes
    ----------
    place : QRect
        In pixels.
    ratio : float
        Pixels for a unit of text and lines.
    theme : Theme
    """

    place: QRect
    ratio: float
    theme: Theme

    @property
    def units(self) -> QRectF:
        """Return the room in its own units."""
        width, height = self.place.width(), self.place.height()
        return QRectF(0, 0, width / self.ratio, height / self.ratio)


class Pane(Protocol):
    """A part of every frame."""

    def draw(self, painter: QPainter) -> None:
        """Draw what stands at the session's cursor, on pixels."""


class NetworkPane:
    """The network.

    Parameters
    ----------
    session : Session
    room : Room
    shown : Scene
        Decimals, veil and mean are taken from it.
    is_fast : bool
        Whether the next step comes before this one can be read.
    """

    def __init__(
        self, session: Session, room: Room, shown: Scene, is_fast: bool
    ) -> None:
        self._session, self._room = session, room
        width, height = room.units.width(), room.units.height()
        view = View(width, height, is_fast=is_fast)
        self._options: dict[str, Any] = {
            "is_mean": shown.is_mean,
            "decimals": shown.decimals,
            "veil": shown.veil,
            "theme": room.theme,
            "reduce_motion": False,
        }
        self._view = view
        self._still, self._of = StillLayer(), session.record

    def draw(self, painter: QPainter) -> None:
        """Draw it: on still layers from the second frame of a step on."""
        scene = scene_of(self._session, view=self._view, **self._options)
        widest = edges.steady(scene, self._view.widest)
        self._view = replace(self._view, widest=widest)
        scene, ratio = replace(scene, view=self._view), self._room.ratio
        painter.save()
        painter.setClipRect(self._room.place)
        painter.translate(self._room.place.topLeft())
        painter.scale(ratio, ratio)
        # Many edges that slide would be drawn less often there, and more simply.
        slides = scene.is_now("update") and places_of(scene).is_dense
        if slides or scene.record is not self._of:
            paint(painter, scene)
        else:
            self._still.draw(painter, scene, ratio)
            paint_moving(painter, scene)
        self._of = scene.record
        painter.restore()


class _Plot:
    """A plot that is kept as a picture while it is the same.

    In a small room letters and marks are made smaller, so that it has `least` units.
    """

    least: tuple[int, int]

    def __init__(self, session: Session, room: Room) -> None:
        wide, high = self.least
        fitting = min(room.place.width() / wide, room.place.height() / high)
        self._session = session
        self._room = room = replace(room, ratio=min(room.ratio, fitting))
        self._image = QImage(room.place.size(), QImage.Format.Format_RGB32)
        self._of: StepRecord | None = None
        self._at: tuple[int, ...] = ()

    def draw(self, painter: QPainter) -> None:
        """Draw it as it was painted last, unless something in it is new."""
        record, now = self._session.record, self._now()
        if record is not self._of or now != self._at:
            self._of, self._at = record, now
            self._image.setDevicePixelRatio(self._room.ratio)
            self._image.fill(self._room.theme.surface)
            with QPainter(self._image) as onto:
                self._paint(onto, self._room.units)
            self._image.setDevicePixelRatio(1.0)
        painter.drawImage(self._room.place.topLeft(), self._image)

    def _now(self) -> tuple[int, ...]:
        """Return what of the cursor it depends on, besides the step."""
        raise NotImplementedError

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        raise NotImplementedError


class LossPane(_Plot):
    """The loss curves, up to the cursor where they grow.

    Parameters
    ----------
    session : Session
    room : Room
    shown : CurvesPicture
        Whether the axis is logarithmic is taken from it.
    grows : (first, last) or None
        The steps of the axis, where the curves grow along it.
    """

    least = (280, 170)

    def __init__(
        self,
        session: Session,
        room: Room,
        shown: CurvesPicture,
        grows: tuple[int, int] | None,
    ) -> None:
        super().__init__(session, room)
        self._shown, self._grows = shown, grows
        self._chart = CurvesChart(room.theme)

    def _now(self) -> tuple[int, ...]:
        return plotted.steps_told(self._session), self._session.is_after

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        session, grows = self._session, self._grows
        self._chart.picture = picture = replace(
            self._shown,
            curves=plotted.loss_curves(session),
            metric=None,
            pointed=None,
            cursor=session.cursor.step,
            is_after=session.is_after,
            span=grows,
            has_future=grows is None,
        )
        self._chart.renew()
        paint_titled(painter, rect, self._chart, picture.title)


class AnswersPane(_Plot):
    """What the network answers: decision boundary, surface or rows.

    Parameters
    ----------
    session : Session
    room : Room
    pictures : Pictures
        How it is seen, and which points, is taken from them.
    """

    least = (280, 260)

    def __init__(self, session: Session, room: Room, pictures: Pictures) -> None:
        super().__init__(session, room)
        self._pictures, self._chart = pictures, AnswersChart(room.theme)
        self._shown = replace(
            pictures.answers, unit=None, tried=None, pair=None, pointed=None
        )

    def _now(self) -> tuple[int, ...]:
        return (self._session.is_after,)

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        words = translate("Film", "before step {0}")
        if self._session.is_after:
            words = translate("Film", "after step {0}")
        stamp = words.format(numbers.integer(self._session.cursor.step))
        self._chart.picture = self._shown = self._picture()
        self._chart.renew_answers()
        paint_titled(painter, rect, self._chart, self._shown.title, stamp)

    def _picture(self) -> AnswersPicture:
        """Return what is answered now; a layer is seen as in the frame before."""
        session, shown, pictures = self._session, self._shown, self._pictures
        looks, rows = session.looks, session.record.rows
        fine = looks.affordable(RESOLUTION, on_plane=True)
        before = shown.hidden.projection if shown.hidden else None
        wishes = pictures.cut, fine, RESOLUTION, pictures.space, before
        found = NO_ANSWERS | plotted.answers(looks, shown.view, *wishes)
        sample = int(rows[session.selection.sample])
        return replace(shown, batch=rows, sample=sample, **found)
