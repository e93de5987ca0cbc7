"""Optimizers: the rule that turns a gradient into a change of the parameters.

The formulas, defaults and the order of operations are those of Keras 3, so that the
same recipe gives the same run there.
"""

from dataclasses import KW_ONLY, dataclass
from typing import ClassVar, get_args

from nnviz.model.clipping import Clipping, Kind
from nnviz.model.names import look_up
from nnviz.model.numbers import non_negative, positive, share
from nnviz.model.schedules import Schedule


@dataclass(frozen=True)
class Optimizer:
    """What every rule has: a rate α, and a limit for the gradient if one is wanted.

    Parameters
    ----------
    learning_rate : float or Schedule
        α > 0, or a rate for each step.
    clipvalue, clipnorm, global_clipnorm : float, optional
        One of the three: see `nnviz.model.clipping.Clipping`.
    """

    learning_rate: float | Schedule = 0.01
    _: KW_ONLY
    clipvalue: float | None = None
    clipnorm: float | None = None
    global_clipnorm: float | None = None
    name: ClassVar[str]
    # Numbers that the lines name: settings of the rule.
    settings: ClassVar[tuple[str, ...]] = ()
    # Lines of plain numbers, worked out anew at each step t.
    per_step: ClassVar[tuple[str, ...]] = ()

    def __post_init__(self) -> None:
        """Refuse settings that are out of range."""
        if not isinstance(self.learning_rate, Schedule):
            positive("learning_rate", self.learning_rate)
        chosen = [name for name in _CLIPS if getattr(self, name) is not None]
        if len(chosen) > 1:
            raise ValueError(f"Choose one of {' and '.join(chosen)}.")
        for name in chosen:
            positive(name, getattr(self, name))
        for name in ("momentum", "rho", "beta_1", "beta_2"):
            share(name, getattr(self, name, 0.0))
        for name in ("epsilon", "weight_decay", "initial_accumulator_value"):
            non_negative(name, getattr(self, name, 0.0))

    @property
    def schedule(self) -> Schedule | None:
        """Return the schedule of the rate; None if it is constant."""
        rate = self.learning_rate
        return rate if isinstance(rate, Schedule) else None

    @property
    def clipping(self) -> Clipping | None:
        """Return how the gradient is clipped, if it is."""
        for name, kind in _CLIPS.items():
            if getattr(self, name) is not None:
                return Clipping(kind, getattr(self, name))
        return None

    @property
    def constants(self) -> dict[str, float]:
        """Return the numbers that its lines name and that no step changes."""
        rate = self.learning_rate
        found = rate.constants if isinstance(rate, Schedule) else {"lr": rate}
        found |= {name: getattr(self, name) for name in self.settings}
        return found | ({"limit": self.clipping.limit} if self.clipping else {})

    @property
    def numbers(self) -> tuple[str, ...]:
        """Return the lines of plain numbers, in ``t``, that each step begins with."""
        return (*((self.schedule.line,) if self.schedule else ()), *self.per_step)

    @property
    def slots(self) -> dict[str, float]:
        """Return what it remembers of each parameter: names and first values."""
        return {}

    @property
    def lines(self) -> tuple[str, ...]:
        """Return its lines, in ``w``, ``g`` (the gradient) and the slots."""
        raise NotImplementedError

    @property
    def formula(self) -> tuple[str, ...]:
        """Return what its lines do, as lines of LaTeX."""
        raise NotImplementedError


_OVER_ROOT = r"w \leftarrow w - \alpha \, g / \sqrt{s + \varepsilon}"
_CLIPS: dict[str, Kind] = dict(
    zip(("clipvalue", "clipnorm", "global_clipnorm"), get_args(Kind), strict=True)
)


@dataclass(frozen=True)
class SGD(Optimizer):
    """Stochastic gradient descent.

    w ← w − α g; with momentum μ: v ← μ v − α g, then w ← w + v
    (nesterov: w ← w + μ v − α g). The rate stands inside the velocity.

    Parameters
    ----------
    learning_rate : float or Schedule
        α > 0.
    momentum : float
        μ in [0, 1); 0 keeps no velocity.
    nesterov : bool
        Whether the step looks ahead along the velocity.
    """

    learning_rate: float | Schedule = 0.01
    momentum: float = 0.0
    nesterov: bool = False
    name: ClassVar[str] = "sgd"

    @property
    def constants(self) -> dict[str, float]:
        """Return the numbers that its lines name and that no step changes."""
        mu = {"momentum": self.momentum} if self.momentum else {}
        return super().constants | mu

    @property
    def slots(self) -> dict[str, float]:
        """Return the velocity v, where there is momentum."""
        return {"v": 0.0} if self.momentum else {}

    @property
    def lines(self) -> tuple[str, ...]:
        """Return its lines, in ``w``, ``g`` (the gradient) and the slots."""
        if not self.momentum:
            return ("w -= lr * g",)
        velocity = "v = momentum * v - lr * g"
        return velocity, "w += momentum * v - lr * g" if self.nesterov else "w += v"

    @property
    def formula(self) -> tuple[str, ...]:
        """Return what its lines do, as lines of LaTeX."""
        gradient = r"g = \frac{\partial \mathcal{L}}{\partial w}"
        if not self.momentum:
            return (rf"w \leftarrow w - \alpha \, g \qquad {gradient}",)
        step = r"\mu \, v - \alpha \, g"
        moved = step if self.nesterov else "v"
        return (
            rf"v \leftarrow {step} \qquad {gradient}",
            rf"w \leftarrow w + {moved}",
        )


@dataclass(frozen=True)
class RMSprop(Optimizer):
    """The gradient over its recent size.

    s ← ρ s + (1 − ρ) g²; w ← w − α g / √(s + ε).

    Parameters
    ----------
    learning_rate : float or Schedule
        α > 0.
    rho : float
        ρ in [0, 1): how much of s is kept.
    epsilon : float
        ε ≥ 0; it stands inside the root.

    References
    ----------
    Hinton, Neural Networks for Machine Learning, lecture 6e, 2012.
    """

    learning_rate: float | Schedule = 0.001
    rho: float = 0.9
    epsilon: float = 1e-7
    name: ClassVar[str] = "rmsprop"
    settings: ClassVar[tuple[str, ...]] = ("rho", "epsilon")

    @property
    def slots(self) -> dict[str, float]:
        """Return s, the average of g²."""
        return {"s": 0.0}

    @property
    def lines(self) -> tuple[str, ...]:
        """Return its lines, in ``w``, ``g`` (the gradient) and the slots."""
        average = "s = rho * s + (1 - rho) * g**2"
        return average, "w -= lr * g / np.sqrt(s + epsilon)"

    @property
    def formula(self) -> tuple[str, ...]:
        """Return what its lines do, as lines of LaTeX."""
        return r"s \leftarrow \rho \, s + (1 - \rho) \, g^{2}", _OVER_ROOT


@dataclass(frozen=True)
class Adam(Optimizer):
    """The average of the gradient over the average of its size.

    ḡ ← β₁ ḡ + (1 − β₁) g; s ← β₂ s + (1 − β₂) g²; α_t = α √(1 − β₂ᵗ) / (1 − β₁ᵗ);
    w ← w − α_t ḡ / (√s + ε). Keras calls ḡ and s m and v, which here are the batch
    and the velocity.

    Parameters
    ----------
    learning_rate : float or Schedule
        α > 0.
    beta_1, beta_2 : float
        β in [0, 1): how much of ḡ and of s is kept.
    epsilon : float
        ε ≥ 0, beside the root of the uncorrected s, as Keras has it.

    References
    ----------
    Kingma and Ba, Adam: A Method for Stochastic Optimization, ICLR 2015 (section 2,
    the last paragraph for this form).
    """

    learning_rate: float | Schedule = 0.001
    beta_1: float = 0.9
    beta_2: float = 0.999
    epsilon: float = 1e-7
    name: ClassVar[str] = "adam"
    settings: ClassVar[tuple[str, ...]] = ("beta_1", "beta_2", "epsilon")
    per_step: ClassVar[tuple[str, ...]] = (
        "lr_t = lr * (1 - beta_2**t) ** 0.5 / (1 - beta_1**t)",
    )

    @property
    def slots(self) -> dict[str, float]:
        """Return ḡ and s, the averages of g and g²."""
        return {"avg": 0.0, "s": 0.0}

    @property
    def lines(self) -> tuple[str, ...]:
        """Return its lines, in ``w``, ``g`` (the gradient) and the slots."""
        return (
            "avg = beta_1 * avg + (1 - beta_1) * g",
            "s = beta_2 * s + (1 - beta_2) * g**2",
            "w -= lr_t * avg / (np.sqrt(s) + epsilon)",
        )

    @property
    def formula(self) -> tuple[str, ...]:
        """Return what its lines do, as lines of LaTeX."""
        return (
            r"\bar{g} \leftarrow \beta_1 \, \bar{g} + (1 - \beta_1) \, g",
            r"s \leftarrow \beta_2 \, s + (1 - \beta_2) \, g^{2}",
            r"\alpha_t = \alpha \, \sqrt{1 - \beta_2^{t}} / (1 - \beta_1^{t})",
            r"w \leftarrow w - \alpha_t \, \bar{g} / (\sqrt{s} + \varepsilon)",
        )


@dataclass(frozen=True)
class Adagrad(Optimizer):
    """The gradient over the size of all gradients so far.

    s ← s + g²; w ← w − α g / √(s + ε).

    Parameters
    ----------
    learning_rate : float or Schedule
        α > 0.
    initial_accumulator_value : float
        Where s starts, ≥ 0.
    epsilon : float
        ε ≥ 0; it stands inside the root.

    References
    ----------
    Duchi, Hazan and Singer, Adaptive Subgradient Methods, JMLR 12, 2011.
    """

    learning_rate: float | Schedule = 0.001
    initial_accumulator_value: float = 0.1
    epsilon: float = 1e-7
    name: ClassVar[str] = "adagrad"
    settings: ClassVar[tuple[str, ...]] = ("epsilon",)

    @property
    def slots(self) -> dict[str, float]:
        """Return s, the sum of g²."""
        return {"s": self.initial_accumulator_value}

    @property
    def lines(self) -> tuple[str, ...]:
        """Return its lines, in ``w``, ``g`` (the gradient) and the slots."""
        return "s += g**2", "w -= lr * g / np.sqrt(s + epsilon)"

    @property
    def formula(self) -> tuple[str, ...]:
        """Return what its lines do, as lines of LaTeX."""
        return r"s \leftarrow s + g^{2}", _OVER_ROOT


@dataclass(frozen=True)
class AdamW(Adam):
    """Adam whose weights decay first, biases too: w ← w − α λ w, then as Adam.

    Parameters
    ----------
    learning_rate, beta_1, beta_2, epsilon
        See `Adam`.
    weight_decay : float
        λ ≥ 0.

    References
    ----------
    Loshchilov and Hutter, Decoupled Weight Decay Regularization, ICLR 2019.
    """

    learning_rate: float | Schedule = 0.001
    weight_decay: float = 0.004
    beta_1: float = 0.9
    beta_2: float = 0.999
    epsilon: float = 1e-7
    name: ClassVar[str] = "adamw"
    settings: ClassVar[tuple[str, ...]] = (*Adam.settings, "weight_decay")
    per_step: ClassVar[tuple[str, ...]] = (*Adam.per_step, "decay = lr * weight_decay")

    @property
    def lines(self) -> tuple[str, ...]:
        """Return its lines, in ``w``, ``g`` (the gradient) and the slots."""
        return "w -= decay * w", *super().lines

    @property
    def formula(self) -> tuple[str, ...]:
        """Return what its lines do, as lines of LaTeX."""
        return r"w \leftarrow w - \alpha \, \lambda \, w", *super().formula


OPTIMIZERS: dict[str, type[Optimizer]] = {
    rule.name: rule for rule in (SGD, RMSprop, Adam, Adagrad, AdamW)
}


def named(name: str) -> type[Optimizer]:
    """Return the rule of that name, in any of Keras's spellings."""
    return look_up(name, OPTIMIZERS, "optimizer", {})


def get(optimizer: "str | Optimizer") -> Optimizer:
    """Return the optimizer of that name with its defaults, or itself."""
    if isinstance(optimizer, str):
        return named(optimizer)()
    if not isinstance(optimizer, Optimizer):
        raise ValueError(
            f"optimizer must be a name or an optimizer, got {optimizer!r}."
        )
    return optimizer
