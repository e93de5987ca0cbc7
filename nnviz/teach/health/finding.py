"""Something in a step that hinders learning, before it is worded."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, with the numbers that say so.

    Attributes
    ----------
    code : str
        ``not_finite``: a gradient is no number; ``no_gradient``: it is 0 everywhere;
        ``dead``: units give 0 for every row; ``vanishing``, ``exploding``: a layer gets
        a tiny or huge part of the gradient of one behind it; ``saturated``: most values
        of a layer lie where its activation is flat; ``stuck``: so do outputs that are
        wrong; ``overshooting``, ``still``: updates as large as the weights, or far
        smaller than any digit that is seen.
    layer : int
        Whose it is, from 1; 0 for all of them.
    unit : int or None
        The unit of the layer to look at, from 0.
    values : mapping of str to number, str or tuple
        What a sentence names, see the makers in `findings`.
    """

    code: str
    layer: int = 0
    unit: int | None = None
    values: Mapping[str, object] = field(default_factory=dict)
