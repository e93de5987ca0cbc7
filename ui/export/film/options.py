"""How a film is wanted."""

from dataclasses import dataclass

from nnviz.run.ranges import Range

SIDES = Range(64, 3840)  # pixels
RATES = (30, 25, 15)  # frames a second
FORMATS = ("mp4", "gif")
PANES = ("network", "loss", "answers")


@dataclass(frozen=True)
class Options:
    """What a film shows, and how.

    Attributes
    ----------
    what : str
        ``step``: moments of one step; ``run``: steps of the run, each after its update.
    step : int
        The step whose moments are shown.
    moments : (first, last)
        Which of them, from 0; −1 is the last there is.
    seconds : float
        That a moment takes.
    steps : (first, last)
        Of the run, from 1.
    every : int
        Steps from one picture to the next.
    pace : float
        Steps a second.
    rate : int
        Frames a second.
    size : (width, height)
        In pixels, as it was asked for.
    panes : tuple of str
        Some of `PANES`.
    theme : str
        ``light`` or ``dark``.
    format : str
        One of `FORMATS`.
    """

    what: str = "step"
    step: int = 1
    moments: tuple[int, int] = (0, -1)
    seconds: float = 0.7
    steps: tuple[int, int] = (1, 1)
    every: int = 1
    pace: float = 30.0
    rate: int = RATES[0]
    size: tuple[int, int] = (1280, 720)
    panes: tuple[str, ...] = PANES
    theme: str = "light"
    format: str = FORMATS[0]

    @property
    def pixels(self) -> tuple[int, int]:
        """Return width and height as they are written: for MP4, both are even."""
        width, height = self.size
        is_even = self.format == "mp4"
        return width - (is_even and width % 2), height - (is_even and height % 2)
