"""What if: a recorded step taken again with some of its numbers set by hand."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from types import MappingProxyType

from nnviz.model.kernel import Kernel, State
from nnviz.model.program import Program
from nnviz.model.record import Layers, StepRecord
from nnviz.model.recording import Place, step_record
from nnviz.run.segment import Override
from nnviz.teach import looks
from nnviz.types import FloatArray, frozen


@dataclass(frozen=True)
class InputOverride:
    """One entry of X set by hand.

    Attributes
    ----------
    sample : int
        The row of the batch, from 0.
    feature : int
        From 0.
    value : float
        As the network sees it.
    """

    sample: int
    feature: int
    value: float


Change = Override | InputOverride


class Retake:
    """Takes recorded steps of one program again, on parameters of its own.

    The run that a record comes from is not touched: a look, not a step.

    Parameters
    ----------
    program : Program
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        self._state = State(program)
        self._kernels: dict[int, Kernel] = {}

    def of(
        self,
        record: StepRecord,
        overrides: Iterable[Override] = (),
        inputs: Iterable[InputOverride] = (),
    ) -> StepRecord:
        """Return the record of a step that starts from other numbers.

        Parameters
        ----------
        record : StepRecord
            Of a step of the program; with nothing set by hand the same bits come back.
        overrides : iterable of Override
            Parameters before the step.
        inputs : iterable of InputOverride
        """
        self._enter(record, overrides)
        X = record.X.copy()
        for entry in inputs:
            X[entry.sample, entry.feature] = entry.value
        where = Place(record.step, record.epoch, record.batch, int(record.numbers["t"]))
        log, around = self._kernel(record.m).record(X, record.Y, where.t)
        return step_record(self.program, X, record.Y, log, around, where, record.rows)

    def _enter(self, record: StepRecord, overrides: Iterable[Override]) -> None:
        """Set the state to what a step started from, but for the overrides."""
        before = looks.parameters(record, after=False) | dict(record.slots_before)
        for name, view in self._state.named().items():
            view[:] = before[name]
        for override in overrides:
            override.apply(self._state.parameters)

    def _kernel(self, m: int) -> Kernel:
        if m not in self._kernels:
            self._kernels[m] = Kernel(self.program, self._state, m)
        return self._kernels[m]


def edited_after(record: StepRecord, overrides: Iterable[Override]) -> StepRecord:
    """Return a record whose parameters after the step are set by hand."""
    W = {layer: array.copy() for layer, array in record.W_after.items()}
    b = {layer: array.copy() for layer, array in record.b_after.items()}
    for override in overrides:
        arrays = W if override.kind == "W" else b
        arrays[override.layer][override.index] = override.value
    return replace(record, W_after=_frozen(W), b_after=_frozen(b))


def _frozen(arrays: dict[int, FloatArray]) -> Layers:
    return MappingProxyType({layer: frozen(array) for layer, array in arrays.items()})
