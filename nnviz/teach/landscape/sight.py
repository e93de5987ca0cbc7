"""Which part of the landscape is seen."""

from dataclasses import dataclass, replace
from typing import Literal

from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.landscape.places import Parameter, parameter_at, proposed_pair

Kind = Literal["parameters", "random", "step"]
Part = Literal["train", "batch"]


@dataclass(frozen=True)
class Sight:
    """What is seen of the landscape.

    Attributes
    ----------
    kind : str
        ``parameters``: over two of them; ``random``: over two random directions;
        ``step``: along the step at the cursor, whatever its learning rate.
    pair : (Parameter, Parameter) or None
        What is across and what is up; None are those that show most.
    part : str
        Whose loss it is: that of the whole training set, or of this batch.
    seed : int
        Of the random directions.
    """

    kind: Kind = "parameters"
    pair: tuple[Parameter, Parameter] | None = None
    part: Part = "train"
    seed: int = 0


def fitted(sight: Sight, program: Program, record: StepRecord) -> Sight:
    """Return it with two parameters that the network has.

    A network with less than two is seen along its step.
    """
    if sight.pair is not None and all(_has(program, each) for each in sight.pair):
        return sight
    pair = proposed_pair(program, record)
    if pair is None:
        return replace(sight, kind="step", pair=None)
    across, up = (parameter_at(program, index) for index in pair)
    return replace(sight, pair=(across, up))


def _has(program: Program, parameter: Parameter) -> bool:
    layer, before, unit = parameter
    if not 0 < layer <= program.depth or not 0 <= unit < program.sizes[layer]:
        return False
    return before < program.sizes[layer - 1] and (
        before >= 0 or program.has_bias(layer)
    )
