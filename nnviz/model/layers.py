"""The layers a network is described with, in Keras's words."""

from collections.abc import Sequence

from nnviz.model import activations, initializers, penalties
from nnviz.model.activations import Activation
from nnviz.model.initializers import Initializer
from nnviz.model.numbers import positive_integer
from nnviz.model.penalties import Penalty
from nnviz.types import FloatArray


class Input:
    """The inputs of a network.

    Parameters
    ----------
    shape : int or tuple of one int
        The number of inputs: ``Input(10)`` or ``Input((10,))``.
    name : str, optional
    """

    def __init__(self, shape: int | Sequence[int], name: str | None = None) -> None:
        if isinstance(shape, Sequence):
            if len(shape) != 1:
                raise ValueError(f"Input takes one dimension, got shape {shape!r}.")
            (shape,) = shape
        self.size = positive_integer("The number of inputs", shape)
        self.name = name or "input"


class Dense:
    """A fully connected layer: A = σ(X·W + b), or σ(X·W) without biases.

    Parameters
    ----------
    units : int
        The number of units, ≥ 1.
    activation : str, Activation or None
        None is linear.
    use_bias : bool
        Whether its units have biases.
    kernel_initializer : str or Initializer
        How W is drawn; b starts at 0.
    kernel_regularizer : str, Penalty or None
        What large weights in W cost.
    name : str, optional

    Attributes
    ----------
    W : (n_in, n_out) array
        The weights once the network is built; a view into its parameters.
    b : (n_out,) array or None
        The biases, likewise; None without.
    """

    def __init__(
        self,
        units: int,
        activation: str | Activation | None = None,
        use_bias: bool = True,
        kernel_initializer: str | Initializer = "glorot_uniform",
        kernel_regularizer: str | Penalty | None = None,
        name: str | None = None,
    ) -> None:
        self.units = positive_integer("units", units)
        self.activation = activations.get(activation)
        if not isinstance(use_bias, bool):
            raise ValueError(f"use_bias must be True or False, got {use_bias!r}.")
        self.use_bias = use_bias
        self.initializer = initializers.get(kernel_initializer)
        self.penalty = penalties.get(kernel_regularizer)
        self.name = name or "dense"
        self._views: tuple[FloatArray, FloatArray | None] | None = None

    def attach(self, W: FloatArray, b: FloatArray | None) -> None:
        """Give the layer its views into the parameters of its network."""
        self._views = W, b

    @property
    def W(self) -> FloatArray:
        """Return the weights, (n_in, n_out)."""
        return self._built()[0]

    @property
    def b(self) -> FloatArray | None:
        """Return the biases, (n_out,), or None."""
        return self._built()[1]

    def count(self, inputs: int) -> int:
        """Return how many parameters it has with so many inputs."""
        return (inputs + self.use_bias) * self.units

    def _built(self) -> tuple[FloatArray, FloatArray | None]:
        if self._views is None:
            raise ValueError(
                f"Layer {self.name!r} has no weights yet: give the model an Input, "
                "or fit it once."
            )
        return self._views
