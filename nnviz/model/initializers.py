"""Initial weights: where a training starts; biases start at 0."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from nnviz.model.names import look_up
from nnviz.types import FloatArray

WEIGHTS_STREAM = 3
# The σ of the standard normal law cut at ±2: what is drawn is divided by it.
CUT_SIGMA = 0.87962566103423978
CUT_MASS = 0.95449973610364158  # what of the law lies within the cut


@dataclass(frozen=True)
class Initializer:
    """How the weights of a kernel are drawn.

    Attributes
    ----------
    name : str
        Keras's name.
    law : str
        ``uniform``: w ~ U(−r, r) with r = √3 σ, so that σ is its standard deviation.
        ``cut_normal``: the normal law without what lies beyond 2σ, widened to have
        the standard deviation σ; ``normal``: w ~ N(0, σ²); ``zeros``.
    scale : float
        c in σ² = c / fan.
    fan : str
        ``in``: n_in; ``mean``: (n_in + n_out) / 2; ``""``: σ² = c itself.

    References
    ----------
    Glorot and Bengio, Understanding the difficulty of training deep feedforward neural
    networks, AISTATS 2010 (glorot); He, Zhang, Ren and Sun, Delving Deep into
    Rectifiers, ICCV 2015 (he); LeCun, Bottou, Orr and Müller, Efficient BackProp, 1998
    (lecun).
    """

    name: str
    law: Literal["uniform", "cut_normal", "normal", "zeros"]
    scale: float = 0.0
    fan: Literal["in", "mean", ""] = ""

    def variance(self, shape: tuple[int, ...]) -> float:
        """Return σ² for a kernel of that shape, (n_in, n_out)."""
        fan = {"in": shape[0], "mean": sum(shape) / 2, "": 1}[self.fan]
        return self.scale / fan

    @property
    def formula(self) -> tuple[str, ...]:
        """Return the law as lines of LaTeX, with n_{l−1} and n_l for n_in and n_out."""
        match self.law:
            case "uniform":
                return r"w \sim U(-r, r)", f"r = {self._deviation(3)}"
            case "normal":
                return r"w \sim N(0, \sigma^{2})", rf"\sigma = {self._deviation(1)}"
            case "cut_normal":
                widened = rf"s \approx {1 / CUT_SIGMA:.2f} \, {self._deviation(1)}"
                return r"w \sim N(0, s^{2}) \quad |w| \leq 2 \, s", widened
        return ("w = 0",)

    def _deviation(self, times: int) -> str:
        """Return √(times · σ²) as LaTeX."""
        if not self.fan:
            return f"{np.sqrt(times * self.scale):.4g}"
        numerator = times * self.scale * (2 if self.fan == "mean" else 1)
        fan = "(n_{l-1} + n_{l})" if self.fan == "mean" else "n_{l-1}"
        return rf"\sqrt{{{numerator:g} / {fan}}}"

    def density(self, w: FloatArray, shape: tuple[int, ...]) -> FloatArray:
        """Return how dense the drawn weights lie at `w`; where all are 0, nowhere."""
        sigma = float(np.sqrt(self.variance(shape)))
        if self.law == "uniform":
            r = np.sqrt(3) * sigma
            flat: FloatArray = (np.abs(w) <= r) / (2 * r)
            return flat
        if self.law == "zeros":
            return np.zeros_like(w)
        if self.law == "normal":
            return _normal_density(w, sigma)
        cut = sigma / CUT_SIGMA
        inside: FloatArray = (np.abs(w) <= 2 * cut) / CUT_MASS
        return inside * _normal_density(w, cut)

    def draw(self, shape: tuple[int, ...], seed: int, layer: int) -> FloatArray:
        """Return the kernel of a layer, (n_in, n_out).

        Layer l draws from the stream ``default_rng([seed, 3, l])``, so that changing
        one layer leaves the others alone.
        """
        rng = np.random.default_rng([seed, WEIGHTS_STREAM, layer])
        variance = self.variance(shape)
        if self.law == "uniform":
            r = np.sqrt(3 * variance)
            return rng.uniform(-r, r, shape)
        if self.law == "normal":
            return rng.normal(0, np.sqrt(variance), shape)
        if self.law == "cut_normal":
            return _cut_normal(rng, shape, np.sqrt(variance) / CUT_SIGMA)
        return np.zeros(shape)


def _cut_normal(
    rng: np.random.Generator, shape: tuple[int, ...], sigma: float
) -> FloatArray:
    """Draw from N(0, σ²) until everything lies within ±2σ."""
    drawn = rng.normal(0, sigma, shape)
    while (beyond := np.abs(drawn) > 2 * sigma).any():
        drawn[beyond] = rng.normal(0, sigma, int(beyond.sum()))
    return drawn


def _normal_density(w: FloatArray, sigma: float) -> FloatArray:
    density: FloatArray = np.exp(-((w / sigma) ** 2) / 2)
    density /= sigma * np.sqrt(2 * np.pi)
    return density


INITIALIZERS = {
    rule.name: rule
    for rule in (
        Initializer("glorot_uniform", "uniform", 1, "mean"),
        Initializer("glorot_normal", "cut_normal", 1, "mean"),
        Initializer("he_uniform", "uniform", 2, "in"),
        Initializer("he_normal", "cut_normal", 2, "in"),
        Initializer("lecun_uniform", "uniform", 1, "in"),
        Initializer("lecun_normal", "cut_normal", 1, "in"),
        Initializer("random_normal", "normal", 0.05**2),
        Initializer("random_uniform", "uniform", 0.05**2 / 3),
        Initializer("zeros", "zeros"),
    )
}


ALIASES = {"normal": "random_normal", "uniform": "random_uniform", "zero": "zeros"}


def get(name: "str | Initializer") -> Initializer:
    """Return the initializer of that name, in any of Keras's spellings."""
    if isinstance(name, Initializer):
        return name
    return look_up(name, INITIALIZERS, "initializer", ALIASES)
