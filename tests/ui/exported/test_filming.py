"""The frames of a film: what the painters paint, whatever the session shows."""

import io
from dataclasses import replace

import av
import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from tests.ui.driving import SHORT
from ui.canvas import edges
from ui.canvas.painter import paint
from ui.canvas.scene import View
from ui.export.film.options import PANES, Options
from ui.export.film.reel import Reel, Shot
from ui.export.film.shooting import Script, shot_whole
from ui.exported import film_panes
from ui.exported.figures import pictures_of
from ui.exported.filming import FilmCamera
from ui.look import fonts, theme
from ui.session.session import Session
from ui.shown.scenes import scene_of

SIZE = (320, 240)


@pytest.fixture
def session(qapp):
    fonts.install(qapp)
    made = Session(SHORT)
    made.run.advance(0, 11)
    made.show(5, 3)
    return made


def camera(session, **options):
    wanted = Options(**{"size": SIZE, "steps": (1, 12), "step": 5} | options)
    return FilmCamera(session, pictures_of(session), wanted)


def taken(camera, shot):
    while not camera.approach(shot):
        pass
    return camera.take(shot).copy()


def pixels(image):
    shape = image.height(), image.width(), 4
    found = np.frombuffer(image.constBits(), np.uint8).reshape(shape)[..., :3]
    return found.astype(int)  # a copy: the picture does not stay


@pytest.mark.parametrize("what", ["step", "run"])
@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK])
def test_the_network_is_painted_by_the_painter_of_the_screen(session, what, colours):
    options = {"what": what, "panes": ("network",), "theme": colours.name, "pace": 1}
    filmed = camera(session, **options)
    for shot in (Shot(5, 2, 0.25), Shot(5, 2, 1.0), Shot(5, 8, 0.5), Shot(9)):
        image = taken(filmed, shot)
        session.show(shot.step, shot.index, shot.progress)
        place = filmed.places.panes["network"]
        alone = QImage(place.size(), QImage.Format.Format_RGB32)
        painter = QPainter(alone)
        scene = scene_of(session, theme=colours)
        view = View(place.width(), place.height(), widest=edges.steady(scene, 0.0))
        paint(painter, replace(scene, view=view))
        painter.end()
        part = pixels(image.copy(place))
        # A layer that was kept may round its half-covered pixels otherwise.
        assert np.abs(part - pixels(alone)).max() <= 3


def test_a_film_looks_and_changes_nothing(session):
    told = []
    for signal in (session.record_changed, session.cursor_changed):
        signal.connect(lambda: told.append("changed"))
    record, cursor, done = session.record, session.cursor, session.done
    filmed = camera(session, what="run")
    for shot in (Shot(1), Shot(12), Shot(3, 5, 0.5)):
        taken(filmed, shot)
    assert (session.record, session.cursor, session.done) == (record, cursor, done)
    assert not told


@pytest.mark.parametrize("size", [(64, 64), SIZE, (240, 320), (1920, 1080)])
def test_a_frame_has_its_size_whatever_is_in_it(session, size):
    for panes in (PANES, ("loss",), ("answers",)):
        image = taken(camera(session, size=size, panes=panes), Shot(5))
        assert (image.width(), image.height()) == size


def test_a_frame_is_the_same_whatever_came_before_it(session):
    alone = taken(camera(session), Shot(5, 4, 0.5))
    filmed = camera(session)
    for shot in (Shot(12), Shot(5, 4, 0.1), Shot(5, 16), Shot(5, 4, 1.0)):
        taken(filmed, shot)
    again = pixels(taken(filmed, Shot(5, 4, 0.5)))
    assert np.abs(again - pixels(alone)).max() <= 3


def test_along_the_run_the_loss_is_drawn_up_to_the_step(session):
    filmed = camera(session, what="run", panes=("loss",), size=(640, 480))
    place = filmed.places.panes["loss"]

    def ink(step):
        image = taken(filmed, Shot(step)).copy(QRect(place))
        return int((pixels(image) != _surface()).any(axis=2).sum())

    assert ink(2) < ink(6) < ink(12)


def test_a_plot_is_painted_anew_only_where_it_changed(session, monkeypatch):
    painted = []
    monkeypatch.setattr(film_panes, "paint_titled", lambda *_: painted.append(1))
    monkeypatch.setattr(film_panes.plotted, "steps_told", lambda _: int("1000"))
    filmed = camera(session, panes=("loss", "answers"))
    for shot in (Shot(12, 3, 0.1), Shot(12, 3, 0.2), Shot(12, 4, 0.5)):
        taken(filmed, shot)
    assert len(painted) == 2
    taken(filmed, Shot(12, -1, 1.0))  # after the update
    assert len(painted) == 4


def test_in_a_small_frame_the_plots_are_not_crowded_out_by_their_letters(session):
    """Most of the pane of the answers is the plane that they are said of."""
    filmed = camera(session, what="run", panes=("answers",), size=(240, 200))
    image = taken(filmed, Shot(12)).copy(QRect(filmed.places.panes["answers"]))
    spread = np.ptp(pixels(image), axis=2)
    assert (spread > 12).mean() > 0.3  # letters and ground have next to no colour


def _surface():
    colour = QColor(theme.LIGHT.surface)
    return colour.blue(), colour.green(), colour.red()


def test_the_frames_of_a_film_are_the_pictures_of_its_camera(session):
    """Those of H.264 lose some colour, but nothing of what is where."""
    about = {"step": 5, "moments": (3, 4), "seconds": 0.1, "rate": 15}
    options = Options(size=(160, 120), **about)
    reel = Reel(options, len(session.record.moments))
    filmed, alone = (FilmCamera(session, pictures_of(session), options) for _ in "12")
    content = shot_whole(Script(reel, options, {}), filmed)
    with av.open(io.BytesIO(content)) as film:
        frames = [f.to_ndarray(format="bgr24") for f in film.decode(video=0)]
    assert len(frames) == len(reel)
    painted = [pixels(taken(alone, shot)) for shot in reel]
    for k in (0, len(reel) - 1):
        away = [np.abs(frames[k] - other).mean() for other in (painted[k], 255)]
        assert away[0] < min(5, away[1] / 4)
    assert np.abs(painted[0] - painted[-1]).mean() > 0.1
