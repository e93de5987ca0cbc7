"""What the explanation panes show: plain values, handed in as one."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from nnviz.data.preparation import Prepared
from nnviz.model.ops import Moment
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from ui.session.cursor import Selection

if TYPE_CHECKING:
    from nnviz.teach.explain import Target


@dataclass(frozen=True)
class State:
    """A moment of a step, and what is chosen in it.

    Attributes
    ----------
    program : Program
        Of the step.
    record : StepRecord
    index : int
        Of the moment among the record's.
    selection : Selection
    data : Prepared
        Gives names, units and raw values.
    is_mean : bool
        Whether a unit shows the means over the batch in place of a sample's numbers.
    decimals : int
        Of a result.
    has_happened : bool
        Whether the moment is over, or has come to what is asked about where it is
        walked; its results are shown from then on.
    walked : (layer, unit) or None
        The last unit that has come of a moment that is walked, and has more to come.
    waiting : Selection or None
        What is chosen though the moment brings it nothing new; `selection` is what is
        explained in its place.
    tried : float or None
        ℒ of the batch with what is tried out after the step, of which the record has
        nothing.
    term : int or None
        Which term of what is explained a walk is at, from 0.
    has_term : bool
        Whether that term has come.
    order : int or None
        The seed of the order of the rows; None where they are not shuffled.
    """

    program: Program
    record: StepRecord
    index: int
    selection: Selection
    data: Prepared
    is_mean: bool = False
    decimals: int = 3
    has_happened: bool = True
    walked: tuple[int, int] | None = None
    waiting: Selection | None = None
    tried: float | None = None
    term: int | None = None
    has_term: bool = False
    order: int | None = None

    @property
    def chosen(self) -> Selection:
        """Return what is chosen, whether it is explained or not."""
        return self.waiting or self.selection

    @property
    def moment(self) -> Moment:
        """Return what happens now."""
        return self.record.moments[self.index]

    @property
    def is_whole(self) -> bool:
        """Tell whether all of the moment is over."""
        return self.has_happened and self.walked is None

    @property
    def target(self) -> "Target":
        """Return what is asked about."""
        return self.target_of(self.selection)

    def target_of(self, chosen: Selection) -> "Target":
        """Return what a selection asks about."""
        from nnviz.teach.explain import Target  # what explains comes with its pane

        walk = (self.term, self.has_term) if chosen is self.selection else ()
        return Target(
            chosen.sample,
            chosen.unit,
            chosen.weight,
            chosen.layer,
            chosen.loss,
            self.is_mean,
            *walk,
        )

    def is_same(self, other: "State | None") -> bool:
        """Tell whether two states look the same; arrays count by identity."""
        if other is None or self.record is not other.record:
            return False
        if self.program is not other.program or self.data is not other.data:
            return False
        program, record, data = self.program, self.record, self.data
        return self == replace(other, program=program, record=record, data=data)


def has_comma() -> bool:
    """Tell whether numbers are written with a decimal comma."""
    return QLocale().decimalPoint() == ","
