"""An explanation and all that its words name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nnviz.data.tables import Table
from nnviz.model.ops import Moment
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.explain import Explanation
from ui.session.cursor import Selection


@dataclass(frozen=True, eq=False)
class Subject:
    """An explanation, the step it belongs to and the moment on the screen.

    Attributes
    ----------
    explanation : Explanation
    program, record
        Of the step.
    table : Table
        Gives names and units.
    moment : Moment
        On the screen.
    waiting : Selection or None
        What is chosen though it is not explained: the moment brings it nothing new.
    is_tried : bool
        Whether something is tried out after the step.
    scales : frozenset of str
        How inputs and target were scaled.
    constants : mapping of int to float
        The inputs that are the same in all training rows, and what they are.
    order : int or None
        The seed of the order of the rows; None where they are not shuffled.
    gaps : mapping of int to str
        The inputs for which the table has nothing, and what stands in for it.
    row : int or None
        Which row of the table the sample is, from 0; None if it is none of it.
    """

    explanation: Explanation
    program: Program
    record: StepRecord
    table: Table
    moment: Moment
    waiting: Selection | None = None
    is_tried: bool = False
    scales: frozenset[str] = frozenset()
    constants: Mapping[int, float] = field(default_factory=dict)
    order: int | None = None
    gaps: Mapping[int, str] = field(default_factory=dict)
    row: int | None = None

    @property
    def layer(self) -> int:
        """Return the layer that is explained."""
        target = self.explanation.target
        return (target.weight or target.unit or (0, 0))[0]

    @property
    def is_output(self) -> bool:
        """Tell whether it is the last layer."""
        return self.layer == self.program.depth

    @property
    def is_binary(self) -> bool:
        """Tell whether there are two classes."""
        return len(self.table.classes) == 2

    @property
    def activation(self) -> str:
        """Return the code of the layer's activation."""
        return self.program.activations[self.layer - 1].name

    @property
    def is_known(self) -> bool:
        """Tell whether what is explained has happened."""
        order = self.record.moments
        return order.index(self.explanation.at) <= order.index(self.moment)

    @property
    def labels(self) -> list[str]:
        """Return the codes of the words before its rows."""
        return [row.label for row in self.explanation.rows]
