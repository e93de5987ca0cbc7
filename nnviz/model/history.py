"""What `fit` returns."""

from collections.abc import Mapping


class History:
    """The course of a training.

    Attributes
    ----------
    history : dict of str to list of float
        ``loss``, the metrics, ``val_loss``…: one number an epoch.
    """

    def __init__(self) -> None:
        self.history: dict[str, list[float]] = {}

    def add(self, scores: Mapping[str, float]) -> None:
        """Append one epoch's scores."""
        for name, score in scores.items():
            self.history.setdefault(name, []).append(score)

    @property
    def last(self) -> dict[str, float]:
        """Return the scores of the last epoch, by name."""
        return {name: scores[-1] for name, scores in self.history.items()}

    def line(self, epochs: int) -> str:
        """Return the last epoch's scores in a line."""
        return f"Epoch {len(self.history['loss'])}/{epochs}: {self.scores(self.last)}"

    @staticmethod
    def scores(scores: Mapping[str, float]) -> str:
        """Return scores as words: ``loss 0.0786, accuracy 0.975``."""
        return ", ".join(f"{name} {score:.4g}" for name, score in scores.items())
