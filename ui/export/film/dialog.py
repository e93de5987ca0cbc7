"""The dialog that makes a film: what it shows, how fast, how large."""

import math
from collections.abc import Callable, Sequence
from time import perf_counter

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.export.files_dialog import FilesDialog
from ui.export.film import encoding, words
from ui.export.film.choices import FilmChoices
from ui.export.film.kept import as_kept, keep
from ui.export.film.options import Options
from ui.export.film.preview import FilmPreview
from ui.export.film.proposed import proposed
from ui.export.film.reel import Reel
from ui.export.film.shooting import Camera, Script, Shooting
from ui.export.item import Item
from ui.look import theme
from ui.session.session import Session
from ui.widgets import Label

LONGEST = 600  # seconds
_SIZE, _LEFT = (990, 600), 430
_SURE = 0.5  # seconds, after which it can be told how long the rest takes


class FilmDialog(FilesDialog):
    """Choose what is filmed, see any frame of it, and write it.

    Parameters
    ----------
    session : Session
        Whose run is filmed; it stays as it is.
    camera_of : callable
        Returns what paints the frames of a film.
    answers : str
        What the plot of answers is called.
    """

    def __init__(
        self,
        session: Session,
        camera_of: Callable[[Options], Camera],
        answers: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._camera_of = session, camera_of
        first = as_kept(proposed(session, theme.current().name))
        self._choices = FilmChoices(session, first, answers)
        self._preview, self._length = FilmPreview(), Label("", "muted")
        self._length.setWordWrap(True)
        self._numbers, self._shooting = words.FilmCounts(self), Shooting(self)
        self._began, self._frames = 0.0, 1
        self.setWindowTitle(self.tr("Film"))
        self._lay_out()
        self._choices.changed.connect(self._renew)
        self._choices.refused.connect(self._on_refused)
        self._shooting.progressed.connect(self._on_progressed)
        self._shooting.finished.connect(self._on_shot)
        self._shooting.failed.connect(self._on_not_shot)
        self._renew()

    def options(self) -> Options:
        """Return the film that is wanted."""
        return self._choices.options()

    def names(self) -> list[str]:
        return [words.file_name(self._session, self.options())]

    def items(self) -> Sequence[Item]:
        return []  # a film is no such file: it is written while it is made

    def reject(self) -> None:
        """Cancel the film that is being made, or else close."""
        if not self._shooting.is_busy:
            super().reject()
            return
        self._shooting.stop()
        self._set_busy(False)
        self.notice.show_sentence(self.tr("Cancelled: nothing was written."))

    def done(self, result: int) -> None:
        keep(self.options())
        self._shooting.stop()
        self._preview.show_film(None, self._camera)
        super().done(result)

    # -- how it is made --------------------------------------------------------------

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self._choices)
        left.addLayout(self.folder_row())
        left.addWidget(self._length)
        left.addWidget(self.notice)
        left.addStretch(1)
        left.addLayout(self.buttons())
        column = QWidget()
        left.setContentsMargins(0, 0, 0, 0)
        column.setLayout(left)
        column.setFixedWidth(_LEFT)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 20, 22, 20)
        row.setSpacing(26)
        row.addWidget(column)
        row.addWidget(self._preview, 1)
        self.resize(*_SIZE)

    def _reel(self) -> Reel:
        return Reel(self.options(), len(self._session.record.moments))

    def _camera(self) -> Camera:
        return self._camera_of(self.options())

    def _renew(self) -> None:
        """Show the film that is wanted now, or why there can be none."""
        reel = None if self._impossible() else self._reel()
        self._preview.show_film(reel, self._camera)
        self._tell()

    def _tell(self) -> None:
        """Say how long it will be, or why there can be no such film."""
        self.notice.hide()
        hindrance = self._hindrance()
        self._length.setText("" if hindrance else self._length_of(self._reel()))
        if hindrance:
            self.refuse(hindrance)
        else:
            self.show_count()

    def _on_refused(self, sentence: str) -> None:
        """Say what is wrong with what was typed; the film is as it was before."""
        if sentence:
            self.refuse(sentence)
        else:
            self._tell()

    def _hindrance(self) -> str:
        """Return why it cannot be made, as one sentence; nothing if it can."""
        seconds = self._reel().seconds
        if not encoding.is_available():
            return encoding.missing()
        if seconds > LONGEST:
            sentence = self.tr(
                "This film would last {0}, and {1} is the most: make it faster, or "
                "take a shorter stretch."
            )
            return sentence.format(*map(words.length, (seconds, LONGEST)))
        return self._impossible()

    def _impossible(self) -> str:
        """Return why there is no such film, as one sentence; nothing if there is."""
        options = self.options()
        if not options.panes:
            return self.tr("Nothing would be seen: choose at least one pane.")
        if options.what == "run" and options.steps[0] == options.steps[1]:
            return self.tr(
                "A film of the run needs two steps: choose a longer stretch, or train "
                "first."
            )
        return ""

    def _length_of(self, reel: Reel) -> str:
        """Return how long and how large the film will be."""
        options, told = self.options(), [words.length(reel.seconds)]
        told.append(self._numbers.frames(len(reel)))
        size = "{} × {}".format(*options.pixels)
        if options.pixels != options.size:
            size = self.tr("{0} pixels: the sides of an MP4 are even").format(size)
        return " · ".join([*told, size])

    # -- making it ---------------------------------------------------------------------

    def _write(self) -> None:
        self.notice.hide()
        options, reel = self.options(), self._reel()
        title, recipe = words.title(self._session, options), self._session.recipe
        script = Script(reel, options, {"title": title, "comment": recipe.to_json()})
        path = self.folder() / self.names()[0]
        self._began, self._frames = perf_counter(), len(reel)
        self._set_busy(True)
        self._on_progressed(0)
        self._shooting.start(script, self._camera(), path)

    def _set_busy(self, is_busy: bool) -> None:
        self._choices.setEnabled(not is_busy)
        self.folder_button.setEnabled(not is_busy)
        self._export.setEnabled(not is_busy)
        self._close.setText(self.tr("Cancel") if is_busy else self.tr("Close"))
        self._close.updateGeometry()
        if not is_busy:
            self._tell()

    def _on_progressed(self, frames: int) -> None:
        """Say how many frames are done, and how long the others will take."""
        self._expected = self._frames
        self._show_progress(frames)
        spent = perf_counter() - self._began
        if frames and spent > _SURE:
            left = math.ceil(spent / frames * (self._frames - frames))
            self._length.setText(self._numbers.left(left))

    def _on_shot(self, count: int) -> None:
        self._set_busy(False)
        self._on_written(count)

    def _on_not_shot(self, sentence: str) -> None:
        self._set_busy(False)
        self._on_failed(sentence)
