"""Schedules: how the rate α goes down as the steps go by.

They count steps, t = 1, 2, …, from the optimizer's first, as Keras does.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from nnviz.model.numbers import non_negative, positive, positive_integer


@dataclass(frozen=True)
class Schedule:
    """A rate for each step.

    Parameters
    ----------
    initial_learning_rate : float
        α₀ > 0, the rate of the first step.
    decay_steps : int
        The number of steps, ≥ 1, after which the rate has decayed once.
    """

    initial_learning_rate: float
    decay_steps: int

    def __post_init__(self) -> None:
        """Refuse numbers that are out of range."""
        positive("initial_learning_rate", self.initial_learning_rate)
        positive_integer("decay_steps", self.decay_steps)

    @property
    def constants(self) -> dict[str, float]:
        """Return the numbers that its line names."""
        return {"lr_0": self.initial_learning_rate, "decay_steps": self.decay_steps}

    @property
    def line(self) -> str:
        """Return the line for ``lr``, the rate of step ``t``."""
        raise NotImplementedError

    @property
    def formula(self) -> str:
        """Return what the line does, as LaTeX."""
        raise NotImplementedError

    @property
    def helper(self) -> str:
        """Return the imports that the line needs."""
        return ""

    def rates(self, steps: Iterable[int]) -> Iterator[float]:
        """Yield α of each of the steps, by the line itself."""
        code = compile(self.helper + self.line, "<schedule>", "exec")
        for t in steps:
            space: dict[str, Any] = {"t": t, **self.constants}
            exec(code, space)
            yield float(space["lr"])


@dataclass(frozen=True)
class ExponentialDecay(Schedule):
    """Exponential or step decay: α = α₀ · rate^((t − 1) / steps).

    Parameters
    ----------
    initial_learning_rate, decay_steps
        See `Schedule`.
    decay_rate : float
        What the rate is multiplied by every `decay_steps` steps, > 0.
    staircase : bool
        Whether the exponent is rounded down, so that the rate falls in steps.
    """

    decay_rate: float
    staircase: bool = False

    def __post_init__(self) -> None:
        """Refuse numbers that are out of range."""
        super().__post_init__()
        positive("decay_rate", self.decay_rate)

    @property
    def constants(self) -> dict[str, float]:
        """Return the numbers that its line names."""
        return super().constants | {"decay_rate": self.decay_rate}

    @property
    def line(self) -> str:
        """Return the line for ``lr``, the rate of step ``t``."""
        divided = "//" if self.staircase else "/"
        return f"lr = lr_0 * decay_rate ** ((t - 1) {divided} decay_steps)"

    @property
    def formula(self) -> str:
        """Return what the line does, as LaTeX."""
        count = "(t - 1) / T"
        if self.staircase:
            count = rf"\left\lfloor {count} \right\rfloor"
        return rf"\alpha = \alpha_0 \, r^{{{count}}}"


@dataclass(frozen=True)
class CosineDecay(Schedule):
    """Half a cosine: α = α₀ · (c + (1 − c)(1 + cos(π · (t − 1) / steps)) / 2).

    It stays at c · α₀ after `decay_steps` steps (Loshchilov and Hutter, SGDR:
    Stochastic Gradient Descent with Warm Restarts, ICLR 2017).

    Parameters
    ----------
    initial_learning_rate, decay_steps
        See `Schedule`.
    alpha : float
        c ≥ 0, the part of α₀ that is left in the end.
    """

    alpha: float = 0.0

    def __post_init__(self) -> None:
        """Refuse numbers that are out of range."""
        super().__post_init__()
        non_negative("alpha", self.alpha)

    @property
    def constants(self) -> dict[str, float]:
        """Return the numbers that its line names."""
        least = {"lr_least": self.alpha * self.initial_learning_rate}
        return super().constants | (least if self.alpha else {})

    @property
    def line(self) -> str:
        """Return the line for ``lr``, the rate of step ``t``."""
        half = "(1 + cos(pi * min(t - 1, decay_steps) / decay_steps)) / 2"
        if self.alpha:
            return f"lr = lr_least + (lr_0 - lr_least) * {half}"
        return f"lr = lr_0 * {half}"

    @property
    def formula(self) -> str:
        """Return what the line does, as LaTeX."""
        angle = r"\pi \, \frac{\min(t - 1, T)}{T}"
        half = rf"\frac{{1}}{{2}} \, \left(1 + \cos\left({angle}\right)\right)"
        if self.alpha:
            return rf"\alpha = \alpha_T + (\alpha_0 - \alpha_T) \, {half}"
        return rf"\alpha = \alpha_0 \, {half}"

    @property
    def helper(self) -> str:
        """Return the imports that the line needs."""
        return "from math import cos, pi\n"
