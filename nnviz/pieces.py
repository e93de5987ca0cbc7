"""Long work that is done piece by piece, so that whoever asks for it can go on."""

from collections.abc import Generator, Iterator
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Pieces(Iterator[float], Generic[Made]):
    """Work of which every step takes some milliseconds and returns the share done.

    Attributes
    ----------
    made : Made or None
        What comes of it, once the steps are over.
    """

    def __init__(self, steps: Generator[float, None, Made]) -> None:
        self.made: Made | None = None
        self._steps = steps

    def __next__(self) -> float:
        """Take a step."""
        try:
            return next(self._steps)
        except StopIteration as end:
            self.made = end.value if self.made is None else self.made
            raise

    def finish(self) -> Made:
        """Take all steps that are left, and return what comes of them."""
        for _ in self:
            pass
        assert self.made is not None
        return self.made

    def close(self) -> None:
        """Give up: let go of whatever is held."""
        self._steps.close()
