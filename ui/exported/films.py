"""The films that are made without a window, frame by frame."""

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from ui.export.film import words
from ui.export.film.encoding import MissingEncoderError
from ui.export.film.options import Options
from ui.export.film.proposed import proposed, whole_run
from ui.export.film.reel import Reel
from ui.export.film.shooting import Script, shoot
from ui.export.item import Item, NotMadeError
from ui.exported.filming import FilmCamera
from ui.look.theme import Theme
from ui.session.session import Session

translate = QCoreApplication.translate

_GIF_SIZE, _GIF_RATE = (960, 540), 15  # a GIF grows with both


def items_of(session: Session, theme: Theme) -> Iterator[Item]:
    """Yield the films of the step at the cursor and of the run, as MP4 and as GIF.

    Whether there is one of the run does not depend on how far it is: what can be
    written is asked for before a training too.
    """
    label = translate("Film", "Film of the step")
    for options in _of_each_format(proposed(session, theme.name)):
        yield _item("film", label, session, options)
    if session.last_step > 1:
        label = translate("Film", "Film of the run")
        for options in _of_each_format(proposed(session, theme.name)):
            yield _item("film_run", label, session, replace(options, what="run"))


def _of_each_format(options: Options) -> Iterator[Options]:
    yield options
    every, pace = whole_run(options.steps[1], _GIF_RATE)
    gif = replace(options, format="gif", size=_GIF_SIZE, rate=_GIF_RATE)
    yield replace(gif, every=every, pace=pace)


def _item(code: str, label: str, session: Session, options: Options) -> Item:
    film = _Film(session, options)
    before = tuple(partial(film.frame, k) for k in range(len(film.reel)))
    name = words.file_name(session, options)
    return Item(code, label, name, film.content, before, is_extra=True)


class _Film:
    """A film that is made frame by frame, of a session that stays where it is."""

    def __init__(self, session: Session, options: Options) -> None:
        self._session, self._options = session, options
        self.reel = Reel(options, len(session.record.moments))
        self._content, self._done = io.BytesIO(), 0
        self._pieces: Iterator[int] | None = None

    def frame(self, number: int) -> None:
        """Go on until a frame is done, counted from 0."""
        try:
            self._pieces = self._pieces or self._begun()
            while self._done <= number:
                self._done = next(self._pieces)
        except MissingEncoderError as error:
            raise NotMadeError(str(error)) from error

    def content(self) -> bytes:
        """Return the content of the file, once every frame is done."""
        for _ in self._pieces or self._begun():
            pass
        return self._content.getvalue()

    def _begun(self) -> Iterator[int]:
        from ui.exported.figures import pictures_of  # which offers films itself

        session, options = self._session, self._options
        camera = FilmCamera(session, pictures_of(session), options)
        title, recipe = words.title(session, options), session.recipe.to_json()
        script = Script(self.reel, options, {"title": title, "comment": recipe})
        return shoot(script, camera, self._content)
