"""How long a film of ten seconds takes, 1280 × 720, 30 frames a second.

Wanted: less than it lasts.
"""

import io
from time import perf_counter, process_time

import pytest

from nnviz.run.recipe import Recipe
from ui.export.film.options import Options
from ui.export.film.reel import Reel
from ui.export.film.shooting import Script, shoot
from ui.exported.figures import pictures_of
from ui.exported.filming import FilmCamera
from ui.look import fonts
from ui.session.session import Session

STEPS = 270  # a frame each, and a second of rest


@pytest.fixture
def session(qapp) -> Session:
    """The default network, 2-4-2-1, on two moons."""
    fonts.install(qapp)
    made = Session(Recipe())
    made.run.advance(0, STEPS - 1)
    made.show(STEPS)
    return made


@pytest.mark.parametrize("format", ["mp4", "gif"])
@pytest.mark.parametrize("what", ["step", "run"])
def test_a_film_of_ten_seconds(session: Session, say, what: str, format: str) -> None:
    count = len(session.record.moments)
    about = {"step": STEPS, "steps": (1, STEPS), "seconds": 9 / count}
    options = Options(what, format=format, **about)
    reel = Reel(options, count)
    camera = FilmCamera(session, pictures_of(session), options)
    content, longest = io.BytesIO(), 0.0
    began, spent = last, _ = perf_counter(), process_time()
    for _ in shoot(Script(reel, options, {}), camera, content):
        now = perf_counter()
        longest, last = max(longest, now - last), now
    spent, lasted = process_time() - spent, perf_counter() - began
    size = len(content.getvalue()) / 1e6
    say(
        f"{what}, {format}: {len(reel)} frames in {lasted:.1f} s "
        f"({spent:.1f} s of CPU); longest piece {1000 * longest:.0f} ms; {size:.1f} MB"
    )
    assert len(reel) == pytest.approx(300, abs=6)
    assert spent < 20  # twice what it takes on a machine with other things to do
