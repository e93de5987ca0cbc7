"""A film is written whole or not at all, and its frames are what was painted."""

import errno
import io
import sys

import av
import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from ui.export.film.encoding import MissingEncoderError
from ui.export.film.options import Options
from ui.export.film.reel import REST, Reel
from ui.export.film.shooting import Script, Shooting, shot_whole

RATE = 15
SIZE = (64, 48)


class Colours:
    """A camera: the first step is red, every later one bluer."""

    def __init__(self, slow=0):
        self.left = slow

    def approach(self, shot):
        self.left -= 1
        return self.left < 0

    def take(self, shot):
        image = QImage(*SIZE, QImage.Format.Format_RGB32)
        image.fill(colour(shot.step))
        return image


def colour(step):
    return QColor(240 - 20 * step, 40, 20 * step)


def script(format="mp4", last=4):
    about = {"steps": (1, last), "pace": RATE, "rate": RATE, "size": SIZE}
    options = Options("run", format=format, **about)
    return Script(Reel(options, 9), options, {"title": "Moons", "comment": '{"a": 1}'})


def decoded(content):
    """Return frames (n, height, width, 3), seconds of each, and the texts."""
    with av.open(io.BytesIO(content)) as file:
        frames = list(file.decode(video=0))
        texts = dict(file.metadata)
    return np.array([f.to_ndarray(format="rgb24") for f in frames]), frames, texts


@pytest.mark.parametrize("format", ["mp4", "gif"])
def test_every_frame_is_there_as_it_was_painted(format):
    pixels, frames, texts = decoded(shot_whole(script(format), Colours()))
    assert len(pixels) == 4 + REST * RATE
    assert pixels.shape[1:3] == SIZE[::-1]
    for step, picture in [(1, pixels[0]), (3, pixels[2]), (4, pixels[-1])]:
        wanted = colour(step).getRgb()[:3]
        np.testing.assert_allclose(picture.mean(axis=(0, 1)), wanted, atol=6)
    assert frames[-1].time == pytest.approx((len(frames) - 1) / RATE, abs=0.01)
    if format == "mp4":
        assert texts["title"] == "Moons"
        assert texts["comment"] == '{"a": 1}'


@pytest.mark.parametrize("format", ["mp4", "gif"])
def test_equal_films_have_equal_bytes(format):
    first = shot_whole(script(format), Colours())
    assert shot_whole(script(format), Colours(slow=3)) == first
    assert b"Lavf" not in first


@pytest.fixture
def shooting(qapp):
    made = Shooting()
    made.told = []
    made.finished.connect(lambda count: made.told.append(count))
    made.failed.connect(lambda words: made.told.append(words))
    made.seen = []
    made.progressed.connect(made.seen.append)
    return made


def work(shooting, slices=10_000):
    for _ in range(slices):
        if shooting.is_busy:
            shooting.take_slice()


def test_a_film_appears_in_its_place_when_it_is_complete(shooting, tmp_path):
    path = tmp_path / "new" / "run.mp4"
    shooting.start(script(), Colours(), path)
    work(shooting)
    assert shooting.told == [1]
    assert path.read_bytes() == shot_whole(script(), Colours())
    assert list(path.parent.iterdir()) == [path]


def test_a_cancelled_film_leaves_what_was_there(shooting, tmp_path):
    path = tmp_path / "run.mp4"
    path.write_text("an older film")
    shooting.start(script(), Colours(slow=10**9), path)
    work(shooting, 2)
    assert shooting.is_busy
    shooting.stop()
    assert [p.name for p in tmp_path.iterdir()] == ["run.mp4"]
    assert path.read_text() == "an older film"
    assert shooting.told == []


def test_a_folder_that_cannot_be_is_told_in_one_sentence(shooting, tmp_path):
    (tmp_path / "file").write_text("no folder")
    shooting.start(script(), Colours(), tmp_path / "file" / "run.mp4")
    work(shooting)
    assert shooting.told == [
        f"“{tmp_path / 'file'}” is not a folder: choose another one."
    ]


@pytest.mark.parametrize("room", [0, 500])
@pytest.mark.parametrize("format", ["mp4", "gif"])
def test_a_full_disk_is_told_and_leaves_nothing(
    shooting, tmp_path, monkeypatch, format, room
):
    class Full(io.BytesIO):
        def write(self, content):
            if self.tell() + len(content) > room:
                raise OSError(errno.ENOSPC, "No space left on device")
            return super().write(content)

        def fileno(self):
            raise AssertionError("it was never complete")

    monkeypatch.setattr("nnviz.run.atomic.open", lambda *_: Full(), raising=False)
    shooting.start(script(format), Colours(), tmp_path / f"run.{format}")
    work(shooting)
    (words,) = shooting.told
    assert words.startswith("There is no room left for")
    assert list(tmp_path.iterdir()) == []


def test_without_an_encoder_it_is_said_what_to_install(shooting, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "av", None)
    monkeypatch.delitem(sys.modules, "ui.export.film.encoders", raising=False)
    shooting.start(script(), Colours(), tmp_path / "run.mp4")
    work(shooting)
    (words,) = shooting.told
    assert "pip install av" in words
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(MissingEncoderError, match="pip install av"):
        shot_whole(script(), Colours())


def test_a_mistake_of_the_camera_ends_it(shooting, tmp_path, monkeypatch):
    camera = Colours()
    monkeypatch.setattr(camera, "take", lambda shot: 1 / 0)
    shooting.start(script(), camera, tmp_path / "run.mp4")
    with pytest.raises(ZeroDivisionError):
        work(shooting)
    assert not shooting.is_busy
    (words,) = shooting.told
    assert words.startswith("“run.mp4” could not be made, by a mistake of nnviz")
    assert list(tmp_path.iterdir()) == []
