"""What some sets are learnt with, where their kind suggests something else.

Each teaches something that its network shows: two blobs and a line need one neuron,
whose weights can be read; a circle needs some that cut it off from all sides.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Proposal:
    """A network and its pace.

    Attributes
    ----------
    hidden : tuple of int
        The units of each hidden layer, of tanh.
    rate : float or None
        α of SGD; None is that of the problem.
    epochs : int
    data : mapping
        Fields of the data that are not as usual.
    """

    hidden: tuple[int, ...]
    rate: float | None
    epochs: int
    data: Mapping[str, Any] = field(default_factory=dict)


# So that the weight of a line is its slope, and the bias its height at 0.
_AS_IT_IS = {"scale": "none", "scale_target": "none"}

SETS = {
    "drawn": Proposal((6,), None, 200, {"test_share": 0.0, "scale_target": "none"}),
    "circles": Proposal((6,), 0.5, 50, {"noise": 0.1}),
    "xor": Proposal((4,), 0.5, 50),
    "two_blobs": Proposal((), 0.5, 20),
    "spirals": Proposal((8,), 0.5, 200, {"samples": 300, "noise": 0.05}),
    "line": Proposal((), 0.1, 20, _AS_IT_IS),
    "sine": Proposal((6,), 0.1, 100, {"scale_target": "none"}),
    "plane": Proposal((), 0.1, 20, _AS_IT_IS),
    "gaussians": Proposal((8, 4), 0.1, 300, {"samples": 300, "noise": 0.1}),
}
