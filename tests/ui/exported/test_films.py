"""Films without a window: the same bytes each time, and a word where there are none."""

import io
import sys
from dataclasses import replace

import av
import pytest

from tests.ui.driving import SHORT
from ui.export.film import proposed
from ui.export.item import NotMadeError
from ui.exported import films
from ui.look import fonts, theme
from ui.session.session import Session


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Films are small and short here."""
    whole = proposed.proposed

    def small(session, theme):
        about = {"seconds": 0.07, "rate": 15, "size": (64, 64)}
        return replace(whole(session, theme), **about)

    monkeypatch.setattr(films, "proposed", small)
    monkeypatch.setattr(films, "_GIF_SIZE", (65, 65))


@pytest.fixture
def session(qapp):
    fonts.install(qapp)
    made = Session(SHORT)
    made.run.advance(0, 11)
    made.show(12)
    return made


def made(item):
    for piece in item.before:
        piece()
    return item.make()


def test_step_and_run_are_films_in_both_formats(session):
    items = list(films.items_of(session, theme.DARK))
    assert [(item.code, item.file_name) for item in items] == [
        ("film", "two_moons_2-4-2-1_step12.mp4"),
        ("film", "two_moons_2-4-2-1_step12.gif"),
        ("film_run", "two_moons_2-4-2-1_steps1-12.mp4"),
        ("film_run", "two_moons_2-4-2-1_steps1-12.gif"),
    ]
    assert all(item.is_extra for item in items)


@pytest.mark.parametrize("number", [0, 1])
def test_a_film_is_made_frame_by_frame_and_always_the_same(session, number):
    one, other = (list(films.items_of(session, theme.LIGHT))[number] for _ in "12")
    content = made(one)
    with av.open(io.BytesIO(content)) as film:
        assert len(list(film.decode(video=0))) == len(one.before)
    assert other.make() == content  # all at once


def test_a_run_of_one_step_is_no_film(qapp):
    short = Session(SHORT.replace(fit__epochs=1, fit__batch_size=None))
    codes = [item.code for item in films.items_of(short, theme.LIGHT)]
    assert codes == ["film", "film"]


def test_a_run_that_is_to_come_will_be_a_film(qapp):
    codes = {item.code for item in films.items_of(Session(SHORT), theme.LIGHT)}
    assert codes == {"film", "film_run"}


def test_without_an_encoder_it_is_told_what_to_install(session, monkeypatch):
    monkeypatch.setitem(sys.modules, "av", None)
    monkeypatch.delitem(sys.modules, "ui.export.film.encoders", raising=False)
    item = next(films.items_of(session, theme.LIGHT))
    with pytest.raises(NotMadeError, match="pip install av"):
        item.before[0]()


def test_a_film_of_the_run_lasts_about_ten_seconds():
    for steps in (2, 40, 299, 300, 450, 5000, 10**6):
        for rate in (15, 30):
            every, pace = proposed.whole_run(steps, rate)
            assert 5 <= steps / pace <= 15
            frames = every * rate / pace
            assert frames == pytest.approx(round(frames))  # for each picture alike
