"""A film of about ten seconds, to begin with."""

import math

from ui.export.film.options import Options
from ui.session.session import Session

SECONDS = 10


def proposed(session: Session, theme: str = "light") -> Options:
    """Return a film of the step at the cursor, or of all that was computed."""
    every, pace = whole_run(session.done, Options().rate)
    return Options(
        step=session.cursor.step,
        moments=(0, len(session.record.moments) - 1),
        steps=(1, session.done),
        every=every,
        pace=pace,
        theme=theme,
    )


def whole_run(steps: int, rate: int) -> tuple[int, float]:
    """Return steps a picture, and steps a second, for so many steps.

    Every picture stands for as many frames as any other.
    """
    every = max(1, round(steps / SECONDS / rate))
    frames = max(1, round(SECONDS * rate * every / steps))
    return every, every * rate / frames


def pictures_for(pace: float, rate: int, every: int) -> int:
    """Return steps a picture, so many that none is left out at a pace."""
    return max(every, math.ceil(pace / rate))
