"""What is said of a film, in words."""

from PySide6.QtCore import QCoreApplication, QObject

from ui.export.film.options import Options
from ui.export.naming import stem_of_run
from ui.session.session import Session
from ui.words import data_words, numbers

translate = QCoreApplication.translate

_TENTHS = 60  # seconds, up to which a tenth of one is told


class FilmCounts(QObject):
    """Words with a number: `tr` knows those of its own class alone."""

    def frames(self, count: int) -> str:
        """Return ``306 frames``."""
        return self.tr("%n frame(s)", None, count)

    def left(self, seconds: int) -> str:
        """Return ``4 seconds left``."""
        return self.tr("%n second(s) left", None, seconds)


def length(seconds: float) -> str:
    """Return how long something lasts: ``10.2 s``, ``2 min 5 s``."""
    if seconds < _TENTHS:
        return translate("Film", "{0} s").format(numbers.exact(round(seconds, 1)))
    minutes, rest = divmod(round(seconds), 60)
    words = translate("Film", "{0} min {1} s")
    return words.format(numbers.integer(minutes), rest)


def file_name(session: Session, options: Options) -> str:
    """Return the name of a film: ``two_moons_2-4-2-1_step3.mp4``."""
    first, last = options.steps
    what = f"step{options.step}" if options.what == "step" else f"steps{first}-{last}"
    return f"{stem_of_run(session)}_{what}.{options.format}"


def title(session: Session, options: Options) -> str:
    """Return what the film is called: ``Two moons, step 3``."""
    name = data_words.name(session.recipe.data.source)
    if options.what == "step":
        words = translate("Film", "{0}, step {1}")
        return words.format(name, numbers.integer(options.step))
    words = translate("Film", "{0}, steps {1} to {2}")
    return words.format(name, *map(numbers.integer, options.steps))
