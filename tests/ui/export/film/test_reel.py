"""What every frame of a film shows: exact, in order, and nothing left out."""

import pytest

from ui.export.film.arrangement import arranged
from ui.export.film.options import PANES, Options
from ui.export.film.reel import REST, Reel, Shot


def test_every_frame_of_a_moment_is_as_far_from_the_next():
    reel = Reel(Options(step=7, seconds=0.4, rate=10), 3)
    shown = [(shot.index, shot.progress) for shot in reel]
    moving = [(k, n / 4) for k in range(3) for n in (1, 2, 3, 4)]
    assert shown == moving + [(2, 1.0)] * (REST * 10)
    assert {shot.step for shot in reel} == {7}
    assert reel.seconds == pytest.approx(3 * 0.4 + REST)


def test_some_of_the_moments_are_those_from_one_to_another():
    reel = Reel(Options(moments=(4, 6), seconds=0.1, rate=10), 9)
    assert [shot.index for shot in reel[:3]] == [4, 5, 6]
    assert reel[-1] == Shot(1, 6, 1.0)


def test_a_stretch_of_the_run_ends_with_its_last_step():
    reel = Reel(Options("run", steps=(3, 20), every=5, pace=50, rate=10), 9)
    assert [shot.step for shot in reel[:5]] == [3, 8, 13, 18, 20]
    assert reel[-1] == Shot(20)
    assert len(reel) == 5 + REST * 10


def test_a_slow_run_shows_every_picture_equally_long():
    reel = Reel(Options("run", steps=(1, 4), pace=4, rate=10), 9)
    steps = [shot.step for shot in reel[: len(reel) - REST * 10]]
    assert steps == [1, 1, 1, 2, 2, 3, 3, 3, 4, 4]


@pytest.mark.parametrize("pace", [0.7, 3, 29.97, 30, 1e9])
def test_no_picture_is_left_out_however_fast_it_is(pace):
    reel = Reel(Options("run", steps=(1, 60), pace=pace), 9)
    assert list(dict.fromkeys(shot.step for shot in reel)) == list(range(1, 61))


def test_an_mp4_has_even_sides():
    assert Options(size=(101, 64)).pixels == (100, 64)
    assert Options(size=(101, 65), format="gif").pixels == (101, 65)


@pytest.mark.parametrize("size", [(1280, 720), (3840, 2160), (720, 720), (64, 640)])
@pytest.mark.parametrize("panes", [PANES, PANES[:1], PANES[1:], PANES[::2]])
def test_panes_fill_the_frame_side_by_side(size, panes):
    found = arranged(size, panes)
    places = [found.band, *found.panes.values()]
    assert set(found.panes) == set(panes)
    for place in places:
        assert 0 <= place.left() <= place.right() < size[0]
        assert 0 <= place.top() <= place.bottom() < size[1]
        assert not any(place.intersects(p) for p in places if p is not place)


def test_a_larger_frame_is_the_same_one_enlarged():
    small, large = arranged((1280, 720), PANES), arranged((2560, 1440), PANES)
    assert (small.ratio, large.ratio) == (1, 2)
    for code, place in small.panes.items():
        assert large.panes[code].width() == pytest.approx(2 * place.width(), abs=2)
